package org.servicezone.scoring.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Operation;
import org.servicezone.scoring.derive.Intervals;

/**
 * What becomes of several nodes by arithmetic. A part without a value is left out of a minimum, maximum, sum or product; a
 * difference or quotient that lacks one has no value itself.
 */
final class Combination {

    private Combination() {}

    static Scored of(Node.Combined combined, ImmutableList<Scored> parts) {
        if (parts.stream().anyMatch(Scored::isRefused)) {
            return Scored.REFUSED;
        }
        boolean needsAll = combined.operation() == Operation.DIFFERENCE || combined.operation() == Operation.QUOTIENT;
        boolean lacks = needsAll
                ? parts.stream().anyMatch(Scored::leftOut)
                : parts.stream().allMatch(Scored::leftOut);
        boolean mayLack = needsAll
                ? parts.stream().anyMatch(Scored::mayBeLeftOut)
                : parts.stream().allMatch(part -> part.leftOut() || part.mayBeLeftOut());
        Optional<Bounds> result = lacks ? Optional.empty() : result(combined.operation(), parts);
        if (combined.operation() == Operation.QUOTIENT && result.isPresent()) {
            mayLack |= parts.get(1).get().score().contains(Exact.ZERO);
        }
        boolean leftOut = result.isEmpty();
        NodeScore score = NodeScore.CombinedScore.builder()
                .node(combined.heading().id())
                .clause(combined.heading().clause())
                .operation(combined.operation())
                .parts(parts.stream().map(Scored::get).collect(ImmutableList.toImmutableList()))
                .unrounded(result.orElse(Intervals.ZERO))
                .score(Scorer.round(result.orElse(Intervals.ZERO), combined.rounding()))
                .statuses(Scorer.statuses(parts.stream().map(Scored::get), Stream.empty()))
                .leftOut(leftOut)
                .build();
        return Scored.of(score, leftOut, mayLack);
    }

    /** What comes out for every way in which parts that may be left out are. */
    private static Optional<Bounds> result(Operation operation, ImmutableList<Scored> parts) {
        ImmutableList<Scored> there =
                parts.stream().filter(part -> !part.leftOut()).collect(ImmutableList.toImmutableList());
        return switch (operation) {
            case MINIMUM -> Optional.of(least(there));
            case MAXIMUM -> Optional.of(Intervals.negate(least(there, true)));
            case SUM ->
                Optional.of(Intervals.sum(there.stream()
                        .map(part -> hullWith(part, Intervals.ZERO))
                        .toList()));
            case PRODUCT ->
                there.stream()
                        .map(part -> hullWith(part, Bounds.exactly(Exact.ONE)))
                        .reduce(Intervals::times);
            case DIFFERENCE ->
                there.stream()
                        .map(part -> part.get().score())
                        .reduce((one, other) -> one.plus(Intervals.negate(other)));
            case QUOTIENT -> {
                Bounds divisor = there.get(1).get().score();
                yield divisor.equals(Intervals.ZERO)
                        ? Optional.empty()
                        : Optional.of(Intervals.quotient(there.get(0).get().score(), divisor));
            }
        };
    }

    /** A part that may be left out counts as what changes nothing, too. */
    private static Bounds hullWith(Scored part, Bounds neutral) {
        Bounds score = part.get().score();
        return part.mayBeLeftOut() ? score.hull(neutral) : score;
    }

    private static Bounds least(ImmutableList<Scored> parts) {
        return least(parts, false);
    }

    /**
     * The least of the parts, or of their numbers with the sign turned. Those that may be left out can only make it less; where
     * all may be, it lies among them.
     */
    private static Bounds least(ImmutableList<Scored> parts, boolean turned) {
        ImmutableList<Bounds> certain = parts.stream()
                .filter(part -> !part.mayBeLeftOut())
                .map(part -> turned(part, turned))
                .collect(ImmutableList.toImmutableList());
        Bounds all = parts.stream()
                .map(part -> turned(part, turned))
                .reduce(Intervals::minimum)
                .orElseThrow();
        return certain.isEmpty()
                ? parts.stream()
                        .map(part -> turned(part, turned))
                        .reduce(Bounds::hull)
                        .orElseThrow()
                : certain.stream().reduce(Intervals::minimum).orElseThrow().hull(all);
    }

    private static Bounds turned(Scored part, boolean turned) {
        Bounds score = part.get().score();
        return turned ? Intervals.negate(score) : score;
    }

    /** The points on the way from some to others. */
    static Bounds line(Bounds share, Exact from, Exact to) {
        Exact rise = to.minus(from);
        Bounds part = rise.signum() >= 0 ? share.times(rise) : Intervals.negate(share.times(rise.negate()));
        return part.plus(Bounds.exactly(from));
    }

    /** Numbers no less than a floor and no more than a cap. */
    static Bounds within(Bounds score, Optional<Exact> floor, Optional<Exact> cap) {
        Bounds raised =
                floor.map(f -> Intervals.maximum(score, Bounds.exactly(f))).orElse(score);
        return cap.map(c -> Intervals.minimum(raised, Bounds.exactly(c))).orElse(raised);
    }
}
