package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NonPositive;
import org.servicezone.model.scheme.Operation;
import org.servicezone.scoring.curve.LowestPoints;
import org.servicezone.scoring.derive.Intervals;

/**
 * Between which scores each node of a scheme and its total can lie, for any zone and any figures in the declared ranges, by
 * interval arithmetic: nothing outside can come out. Parts are taken as if each moved by itself.
 */
final class Reach implements Node.Cases<Reach.Scores>, Adjustment.Cases<Bounds> {

    /**
     * The scores of a node.
     *
     * @param bounds  between which scores it lies where it has one
     * @param optional  whether it may have none, so that the node above does without it
     */
    record Scores(Bounds bounds, boolean optional) {}

    private final SchemeScope scope;
    private final Map<NodeId, Scores> known = new LinkedHashMap<>();
    private Bounds total = Bounds.ALL;

    Reach(SchemeScope scope) {
        this.scope = scope;
    }

    Scores of(Node node) {
        Scores scores = known.get(node.heading().id());
        if (scores == null) {
            scores = node.match(this);
            known.put(node.heading().id(), scores);
        }
        return scores;
    }

    /** Returns the scores before the first so many adjustments are made. */
    Bounds adjusted(int adjustments) {
        total = of(scope.scheme().root()).bounds();
        for (int i = 0; i < adjustments; i++) {
            total = scope.scheme().adjustments().get(i).match(this);
        }
        return total;
    }

    /** Returns between which totals one lies, as published. */
    Bounds total() {
        return round(
                adjusted(scope.scheme().adjustments().size()), scope.scheme().rounding());
    }

    @Override
    public Scores leaf(Node.Leaf leaf) {
        Indicator indicator = leaf.indicator();
        Bounds points = CurveReach.of(scope, indicator);
        if (indicator.closed() == ClosedPolicy.LOWEST) {
            points =
                    points.hull(Bounds.exactly(LowestPoints.of(indicator.curve().value())));
        }
        return new Scores(round(points, indicator.rounding()), indicator.closed() == ClosedPolicy.REWEIGHT);
    }

    @Override
    public Scores levels(Node.Levels levels) {
        return new Scores(
                levels.points().stream()
                        .map(points -> Bounds.exactly(points.value()))
                        .reduce(Bounds::hull)
                        .orElseThrow(),
                false);
    }

    @Override
    public Scores constant(Node.ConstantNode constant) {
        return new Scores(Bounds.exactly(constant.points().value()), false);
    }

    @Override
    public Scores weighted(Node.Weighted weighted) {
        ImmutableList<Scores> parts =
                weighted.children().stream().map(this::of).collect(ImmutableList.toImmutableList());
        return MeanReach.of(weighted, parts);
    }

    /** A mean by powers lies among its parts, or is zero. */
    @Override
    public Scores powerMean(Node.PowerMean mean) {
        ImmutableList<Scores> parts = mean.children().stream().map(this::of).collect(ImmutableList.toImmutableList());
        Bounds hull = parts.stream().map(Scores::bounds).reduce(Bounds::hull).orElseThrow();
        Bounds inside = hull.intersect(Intervals.FROM_ZERO).orElse(Intervals.ZERO);
        boolean mayBeZero = !Intervals.ABOVE_ZERO.encloses(hull);
        return new Scores(
                round(mayBeZero ? inside.hull(Intervals.ZERO) : inside, mean.rounding()),
                mean.coverage().isPresent()
                        || mean.nonPositive() == NonPositive.CLOSED && mayBeZero
                        || parts.stream().allMatch(Scores::optional));
    }

    @Override
    public Scores combined(Node.Combined combined) {
        ImmutableList<Scores> parts = combined.parts().stream().map(this::of).collect(ImmutableList.toImmutableList());
        boolean needsAll = combined.operation() == Operation.DIFFERENCE || combined.operation() == Operation.QUOTIENT;
        boolean optional = needsAll
                ? parts.stream().anyMatch(Scores::optional)
                : parts.stream().allMatch(Scores::optional);
        Bounds bounds = combined(combined.operation(), parts);
        boolean mayDivideByZero = combined.operation() == Operation.QUOTIENT
                && parts.get(1).bounds().contains(Exact.ZERO);
        return new Scores(round(bounds, combined.rounding()), optional || mayDivideByZero);
    }

    private static Bounds combined(Operation operation, ImmutableList<Scores> parts) {
        Stream<Bounds> bounds = parts.stream().map(Scores::bounds);
        return switch (operation) {
            case MINIMUM -> least(parts);
            case MAXIMUM ->
                Intervals.negate(least(parts.stream()
                        .map(part -> new Scores(Intervals.negate(part.bounds()), part.optional()))
                        .collect(ImmutableList.toImmutableList())));
            case SUM ->
                Intervals.sum(parts.stream().map(part -> with(part, Exact.ZERO)).toList());
            case PRODUCT ->
                parts.stream()
                        .map(part -> with(part, Exact.ONE))
                        .reduce(Intervals::times)
                        .orElseThrow();
            case DIFFERENCE ->
                bounds.reduce((one, other) -> one.plus(Intervals.negate(other))).orElseThrow();
            case QUOTIENT ->
                parts.get(1).bounds().equals(Intervals.ZERO)
                        ? Bounds.ALL
                        : Intervals.quotient(parts.get(0).bounds(), parts.get(1).bounds());
        };
    }

    private static Bounds with(Scores part, Exact neutral) {
        return part.optional() ? part.bounds().hull(Bounds.exactly(neutral)) : part.bounds();
    }

    /** The least of those that are there. */
    private static Bounds least(ImmutableList<Scores> parts) {
        Bounds all =
                parts.stream().map(Scores::bounds).reduce(Intervals::minimum).orElseThrow();
        Optional<Bounds> certain = parts.stream()
                .filter(part -> !part.optional())
                .map(Scores::bounds)
                .reduce(Intervals::minimum);
        return certain.map(all::hull)
                .orElseGet(() ->
                        parts.stream().map(Scores::bounds).reduce(Bounds::hull).orElseThrow());
    }

    @Override
    public Scores limited(Node.Limited limited) {
        Scores part = of(limited.node());
        return new Scores(within(part.bounds(), limited.floor(), limited.cap()), part.optional());
    }

    @Override
    public Scores shared(Node.Shared shared) {
        return scope.scheme().shared(shared.of()).map(this::of).orElse(new Scores(Bounds.ALL, true));
    }

    // adjustments

    @Override
    public Bounds forEvents(Adjustment.ForEvents adjustment) {
        Exact each = adjustment.each().value();
        Bounds many = adjustment.events().first() ? Bounds.between(Exact.ZERO, Exact.ONE) : Intervals.FROM_ZERO;
        Bounds points = Intervals.times(many, Bounds.exactly(each));
        Bounds limited = adjustment
                .limit()
                .map(limit -> clamp(points, limit.value().negate(), limit.value()))
                .orElse(points);
        return total.plus(limited);
    }

    @Override
    public Bounds within(Adjustment.Within adjustment) {
        return within(total, adjustment.floor(), adjustment.cap());
    }

    @Override
    public Bounds vetoByEvents(Adjustment.VetoByEvents adjustment) {
        return total;
    }

    @Override
    public Bounds vetoByCondition(Adjustment.VetoByCondition adjustment) {
        return total;
    }

    private static Bounds within(Bounds bounds, Optional<Cited<Exact>> floor, Optional<Cited<Exact>> cap) {
        Bounds raised = floor.map(f -> Intervals.maximum(bounds, Bounds.exactly(f.value())))
                .orElse(bounds);
        return cap.map(c -> Intervals.minimum(raised, Bounds.exactly(c.value())))
                .orElse(raised);
    }

    private static Bounds clamp(Bounds bounds, Exact floor, Exact cap) {
        return Intervals.minimum(Intervals.maximum(bounds, Bounds.exactly(floor)), Bounds.exactly(cap));
    }

    static Bounds round(Bounds bounds, Optional<Rounding> rounding) {
        return rounding.map(r -> new Bounds(
                        bounds.low().map(end -> new Bounds.End(end.at().round(r), true)),
                        bounds.high().map(end -> new Bounds.End(end.at().round(r), true))))
                .orElse(bounds);
    }
}
