package org.servicezone.scoring.check;

import java.util.stream.Stream;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Reference;
import org.servicezone.model.scheme.ReferenceSet;

/**
 * Between which figures a reference lies, in the unit of the indicator's measure.
 *
 * @param scope  the scheme
 * @param indicator  whose amount is held against it
 */
record ReferenceReach(SchemeScope scope, Indicator indicator) implements Reference.Cases<Bounds> {

    @Override
    public Bounds fixed(Reference.Fixed reference) {
        return Bounds.exactly(reference.amount());
    }

    @Override
    public Bounds ofMeasure(Reference.OfMeasure reference) {
        return scope.range(reference.measure(), indicator.measure());
    }

    @Override
    public Bounds ofSet(Reference.OfSet reference) {
        return reference.set() instanceof ReferenceSet.Listed listed
                ? hull(listed.amounts().stream())
                : scope.range(indicator.measure());
    }

    @Override
    public Bounds byCode(Reference.ByCode reference) {
        return hull(Stream.concat(
                reference.entries().stream().map(Reference.Entry::amount), reference.otherwise().stream()));
    }

    private static Bounds hull(Stream<Exact> amounts) {
        return amounts.map(Bounds::exactly).reduce(Bounds::hull).orElseThrow();
    }
}
