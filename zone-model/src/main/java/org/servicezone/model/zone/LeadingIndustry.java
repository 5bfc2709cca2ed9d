package org.servicezone.model.zone;

import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.measure.Source;
import org.servicezone.model.vocabulary.Industry;
import org.servicezone.model.vocabulary.PriorityField;

/** A leading industry (主导产业) of a zone, in the words of its source, with its place in the programme's lists. */
@Value.Immutable
public interface LeadingIndustry {

    /** Its order among the zone's leading industries; 1 is the main one. */
    int rank();

    /** The name as the source has it. */
    String name();

    /** The focus area it belongs to, where somebody says so. */
    Optional<Industry> focusArea();

    /** The priority field it belongs to, where somebody says so. */
    Optional<PriorityField> priorityField();

    /** Whether the source states that it stands on neither list; an empty place alone says nothing. */
    @Value.Default
    default boolean outsideLists() {
        return false;
    }

    /** Who says so. */
    Source source();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds leading industries. */
    final class Builder extends ImmutableLeadingIndustry.Builder {
        Builder() {}
    }
}
