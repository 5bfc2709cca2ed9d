package org.servicezone.scoring.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.ReferenceSet;
import org.servicezone.scoring.curve.LowestPoints;
import org.servicezone.scoring.derive.Amount;

/** Scores the nodes of a scheme for one zone, exactly, with all that they are made of. */
final class Scorer implements Node.Cases<Scored> {

    private final Field field;
    private final Field.Entrant zone;
    private final ImmutableMap<NodeId, Exact> given;
    private final Map<NodeId, Scored> nodes = new LinkedHashMap<>();

    Scorer(Field field, Field.Entrant zone) {
        this(field, zone, ImmutableMap.of());
    }

    /** Scores with the scores of some nodes given. */
    Scorer(Field field, Field.Entrant zone, ImmutableMap<NodeId, Exact> given) {
        this.field = field;
        this.zone = zone;
        this.given = given;
    }

    /** Scores a node with all that it is made of; a shared one once. */
    Scored score(Node node) {
        NodeId id = node.heading().id();
        Scored known = nodes.get(id);
        if (known == null) {
            Exact points = given.get(id);
            known = points == null
                    ? node.match(this)
                    : Scored.of(new NodeScore.ConstantScore(id, node.heading().clause(), points, BasisStatus.TEXT));
            nodes.put(id, known);
        }
        return known;
    }

    /** Returns the score of a node that was scored. */
    Optional<Scored> scored(NodeId node) {
        return Optional.ofNullable(nodes.get(node));
    }

    @Override
    public Scored leaf(Node.Leaf leaf) {
        Indicator indicator = leaf.indicator();
        Amount amount = field.amount(zone, indicator.measure());
        Optional<Bounds> shown =
                amount.closed() ? Optional.empty() : Optional.of(field.shown(amount, indicator.measure()));
        Optional<Earned> earned =
                shown.map(a -> indicator.curve().value().match(new CurvePoints(field, zone, indicator, a)));
        Optional<Bounds> points = earned.flatMap(Earned::points);
        boolean mayLack = amount.mayClose() || earned.map(Earned::mayLack).orElse(false);
        if (points.isEmpty() && indicator.closed() == ClosedPolicy.REFUSE) {
            return Scored.REFUSED;
        }
        Bounds unrounded = points.isPresent() && !(mayLack && indicator.closed() == ClosedPolicy.LOWEST)
                ? points.get()
                : points.map(lowest(indicator)::hull).orElseGet(() -> lowest(indicator));
        boolean reweights = indicator.closed() == ClosedPolicy.REWEIGHT;
        boolean leftOut = points.isEmpty() && reweights;
        ImmutableSet.Builder<FindingNote> notes = ImmutableSet.builder();
        notes.addAll(amount.notes());
        if (earned.isPresent() && points.isEmpty()) {
            notes.add(FindingNote.CLOSED);
        } else if (mayLack) {
            notes.add(FindingNote.MAY_HAVE_NO_VALUE);
        }
        NodeScore score = NodeScore.IndicatorScore.builder()
                .node(indicator.heading().id())
                .clause(indicator.heading().clause())
                .unrounded(unrounded)
                .score(round(unrounded, indicator.rounding()))
                .addStatuses(indicator.curve().basis().status())
                .measure(indicator.measure())
                .formula(CurvePoints.formula(indicator.curve().value()))
                .amount(shown)
                .against(earned.map(Earned::against).orElse(ImmutableList.of()))
                .piece(earned.flatMap(Earned::piece))
                .facts(amount.facts())
                .missing(amount.missing().isEmpty() ? ImmutableList.of() : missing(amount.missing()))
                .notes(notes.build())
                .leftOut(leftOut)
                .againstOthers(Iterables.any(indicator.curve().value().sets(), ReferenceSet.Scored.class::isInstance))
                .build();
        return Scored.of(score, leftOut, mayLack && reweights);
    }

    /** What is earned without a figure. */
    private static Bounds lowest(Indicator indicator) {
        return indicator.closed() == ClosedPolicy.LOWEST
                ? Bounds.exactly(LowestPoints.of(indicator.curve().value()))
                : Bounds.exactly(Exact.ZERO);
    }

    private ImmutableList<MissingInput> missing(Iterable<Amount.Figure> figures) {
        return Streams.stream(figures).map(this::missing).collect(ImmutableList.toImmutableList());
    }

    private MissingInput missing(Amount.Figure figure) {
        return MissingInput.builder()
                .kind(InputKind.MEASURE)
                .subject(figure.measure().value())
                .zone(zone.id())
                .year(figure.year())
                .supplier(field.measure(figure.measure()).supplier())
                .build();
    }

    @Override
    public Scored levels(Node.Levels levels) {
        List<Finding> findings = new ArrayList<>();
        List<Cited<Exact>> possible = new ArrayList<>();
        Outcome found = Outcome.NOT_MET;
        for (Node.Level level : levels.levels()) {
            Finding finding = field.finding(zone, level.when());
            findings.add(finding);
            found = finding.outcome();
            if (found != Outcome.NOT_MET) {
                possible.add(level.points());
            }
            if (found == Outcome.MET) {
                break;
            }
        }
        if (found != Outcome.MET) {
            possible.add(levels.otherwise());
        }
        Bounds points = possible.stream()
                .map(p -> Bounds.exactly(p.value()))
                .reduce(Bounds::hull)
                .orElseThrow();
        return Scored.of(NodeScore.LevelsScore.builder()
                .node(levels.heading().id())
                .clause(levels.heading().clause())
                .score(points)
                .findings(findings)
                .statuses(Sets.immutableEnumSet(Stream.concat(
                                possible.stream().map(p -> p.basis().status()),
                                findings.stream().flatMap(f -> f.statuses().stream()))
                        .collect(ImmutableSet.toImmutableSet())))
                .build());
    }

    @Override
    public Scored constant(Node.ConstantNode constant) {
        return Scored.of(new NodeScore.ConstantScore(
                constant.heading().id(),
                constant.heading().clause(),
                constant.points().value(),
                constant.points().basis().status()));
    }

    @Override
    public Scored weighted(Node.Weighted weighted) {
        return WeightedMean.of(
                field,
                zone,
                weighted,
                weighted.parts().stream().map(part -> score(part.node())).collect(ImmutableList.toImmutableList()));
    }

    @Override
    public Scored powerMean(Node.PowerMean mean) {
        return PowerMeans.of(
                mean,
                mean.parts().stream().map(part -> score(part.node())).collect(ImmutableList.toImmutableList()),
                field.digits());
    }

    @Override
    public Scored combined(Node.Combined combined) {
        return Combination.of(
                combined, combined.parts().stream().map(this::score).collect(ImmutableList.toImmutableList()));
    }

    @Override
    public Scored limited(Node.Limited limited) {
        Scored part = score(limited.node());
        if (part.isRefused()) {
            return part;
        }
        Optional<Exact> floor = limited.floor().map(Cited::value);
        Optional<Exact> cap = limited.cap().map(Cited::value);
        NodeScore score = NodeScore.LimitedScore.builder()
                .node(limited.heading().id())
                .clause(limited.heading().clause())
                .part(part.get())
                .floor(floor)
                .cap(cap)
                .score(Combination.within(part.get().score(), floor, cap))
                .statuses(statuses(
                        Stream.of(part.get()),
                        Stream.concat(limited.floor().stream(), limited.cap().stream())
                                .map(c -> c.basis().status())))
                .build();
        return Scored.of(score, part.leftOut(), part.mayBeLeftOut());
    }

    @Override
    public Scored shared(Node.Shared place) {
        Scored of = score(field.scheme().shared(place.of()).orElseThrow());
        return of.isRefused()
                ? of
                : Scored.of(
                        new NodeScore.SharedScore(
                                place.heading().id(), place.heading().clause(), of.get()),
                        of.leftOut(),
                        of.mayBeLeftOut());
    }

    /** Every status that scores and other figures rest on, the firmest first. */
    static ImmutableSet<BasisStatus> statuses(Stream<NodeScore> scores, Stream<BasisStatus> others) {
        EnumSet<BasisStatus> statuses = EnumSet.noneOf(BasisStatus.class);
        others.forEach(statuses::add);
        scores.forEach(score -> statuses.addAll(score.statuses()));
        return Sets.immutableEnumSet(statuses);
    }

    static Bounds round(Bounds points, Optional<Rounding> rounding) {
        return rounding.map(r -> new Bounds(
                        points.low().map(end -> new Bounds.End(end.at().round(r), true)),
                        points.high().map(end -> new Bounds.End(end.at().round(r), true))))
                .orElse(points);
    }
}
