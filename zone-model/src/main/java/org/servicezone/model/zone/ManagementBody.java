package org.servicezone.model.zone;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.measure.Source;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.BodyFunction;

/** A body that manages or operates a zone, or the statement that there is none. */
@Value.Immutable
public interface ManagementBody {

    /** Whether the source says that a body is set up; false says that there is none. */
    boolean established();

    /** Its name, where there is one. */
    Optional<String> name();

    /** What it does. */
    ImmutableList<BodyFunction> functions();

    /** When it was set up. */
    Optional<PartialDate> since();

    /** How many full-time staff it has. */
    Optional<Integer> fullTimeStaff();

    /** The approval of its setting-up, where known. */
    Optional<Approval> approval();

    /** Who says so. */
    Source source();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds bodies. */
    final class Builder extends ImmutableManagementBody.Builder {
        Builder() {}
    }
}
