package org.servicezone.model.measure;

import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.label.Label;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.vocabulary.Supplier;

/** Something that a return states about a zone and year, or that is derived from such figures. */
@Value.Immutable
public interface Measure {

    /** Its id. */
    MeasureId id();

    /** Its name. */
    Label label();

    /** The unit in which reports show it; input may use any unit of the same dimension. */
    Unit unit();

    /** Between which values it can lie, in base units. A pending figure may take any of them. */
    Bounds range();

    /** Who supplies it. */
    Supplier supplier();

    /** How it is derived, for a derived measure. */
    Optional<Formula> formula();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds measures. */
    final class Builder extends ImmutableMeasure.Builder {
        Builder() {}
    }
}
