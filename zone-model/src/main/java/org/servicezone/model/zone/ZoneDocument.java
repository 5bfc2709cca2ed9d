package org.servicezone.model.zone;

import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.measure.Source;
import org.servicezone.model.vocabulary.DocumentKind;

/** A document of a zone besides its plan and its bodies: a permit, a report, a certificate; or that it is known to lack one. */
@Value.Immutable
public interface ZoneDocument {

    /** What kind of document it is. */
    DocumentKind kind();

    /** Whether the zone has it; false says that it is known not to. */
    boolean issued();

    /** Its title, where there is one. */
    Optional<String> name();

    /** Its approval, where known. */
    Optional<Approval> approval();

    /** Who says so. */
    Source source();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds documents. */
    final class Builder extends ImmutableZoneDocument.Builder {
        Builder() {}
    }
}
