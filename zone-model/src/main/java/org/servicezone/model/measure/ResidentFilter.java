package org.servicezone.model.measure;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.vocabulary.ResidentKind;

/**
 * Which of a zone's resident enterprises count. What is not asked for does not matter.
 *
 * @param leading  whether only those that belong to a leading industry count
 * @param kinds  only those of one of these kinds count; of any where there is none
 * @param size  only those whose figure of the year lies within an interval count
 */
public record ResidentFilter(boolean leading, ImmutableList<ResidentKind> kinds, Optional<Size> size) {

    /** Every resident enterprise. */
    public static final ResidentFilter ALL = new ResidentFilter(false, ImmutableList.of(), Optional.empty());

    /**
     * A figure that must lie within an interval, such as a revenue of 1亿元 or more.
     *
     * @param measure  the measure of each enterprise
     * @param amounts  within which interval, in the unit
     * @param unit  the unit
     */
    public record Size(MeasureId measure, Bounds amounts, Unit unit) {

        /** Returns the interval in base units. */
        public Bounds inBase() {
            return amounts.times(unit.factor());
        }
    }

    /** Returns the measures of resident enterprises that are asked about. */
    public ImmutableList<MeasureId> ofResidents() {
        return size.map(s -> ImmutableList.of(s.measure())).orElse(ImmutableList.of());
    }
}
