package org.servicezone.scoring.counterfactual;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.scoring.derive.Amount;

/** Where a derived measure, as one reported figure goes up and down, passes the ends of an interval that is asked. */
final class Ends {

    private Ends() {}

    /**
     * Returns the amounts of the figure at which an end is met exactly. A measure that is a quotient of two lines in the
     * figure (a ratio, a growth, a sum, a mean) is known by three of its values; for any other nothing is returned.
     */
    static ImmutableList<Exact> of(
            Scene scene, Requirement.Threshold requirement, MeasureId derived, Support others, MissingInput input) {
        Bounds asked = requirement.amounts().value().times(requirement.unit().factor());
        Exact unit = scene.now()
                .rulebook()
                .rulebook()
                .measure(MeasureId.of(input.subject()))
                .orElseThrow()
                .unit()
                .factor();
        ImmutableSortedSet.Builder<Exact> ends = ImmutableSortedSet.naturalOrder();
        int years = requirement.years().map(Cited::value).orElse(1);
        for (int back = 0; back < years; back++) {
            Line line = new Line(scene, requirement, derived, scene.now().newestReturn() - back, others, input);
            Optional<Exact> one = line.at(unit);
            Optional<Exact> two = line.at(unit.times(Exact.of(2)));
            Optional<Exact> three = line.at(unit.times(Exact.of(3)));
            if (one.isPresent() && two.isPresent() && three.isPresent()) {
                asked.low()
                        .flatMap(end -> solve(one.get(), two.get(), three.get(), end.at()))
                        .map(unit::times)
                        .ifPresent(ends::add);
                asked.high()
                        .flatMap(end -> solve(one.get(), two.get(), three.get(), end.at()))
                        .map(unit::times)
                        .ifPresent(ends::add);
            }
        }
        return ends.build().asList();
    }

    /** A measure of a year as a function of one figure. */
    private record Line(
            Scene scene, Requirement requirement, MeasureId derived, int year, Support others, MissingInput input) {

        Optional<Exact> at(Exact value) {
            return others.and(Support.of(Supposition.figure(requirement, input, Bounds.exactly(value))))
                    .map(support -> scene.after(support).amount(input.zone(), derived, year))
                    .filter(Amount::isKnown)
                    .flatMap(amount -> amount.bounds().point());
        }
    }

    /** Solves f(x) = y for a quotient of two lines of which f(1), f(2) and f(3) are known: the cross-ratio stays the same. */
    static Optional<Exact> solve(Exact one, Exact two, Exact three, Exact y) {
        Exact x3 = Exact.of(3);
        if (y.equals(three)) {
            return one.equals(three) ? Optional.empty() : Optional.of(x3);
        }
        Exact below = y.minus(three).times(two.minus(one));
        if (below.isZero()) {
            return Optional.empty();
        }
        Exact ratio = y.minus(one).times(two.minus(three)).dividedBy(below);
        Exact divisor = Exact.ONE.plus(ratio);
        return divisor.isZero()
                ? Optional.empty()
                : Optional.of(Exact.ONE.plus(ratio.times(x3)).dividedBy(divisor));
    }

    /** Returns an interval cut at the ends: each by itself, and what lies between. */
    static ImmutableList<Bounds> cells(Bounds whole, Iterable<Exact> ends) {
        ImmutableList.Builder<Bounds> parts = ImmutableList.builder();
        Bounds rest = Bounds.ALL;
        for (Exact at : ImmutableSortedSet.copyOf(ends)) {
            rest.intersect(Bounds.under(at)).flatMap(whole::intersect).ifPresent(parts::add);
            whole.intersect(Bounds.exactly(at)).ifPresent(parts::add);
            rest = Bounds.over(at);
        }
        whole.intersect(rest).ifPresent(parts::add);
        return parts.build();
    }
}
