package org.servicezone.io.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Source;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.province.Event;
import org.servicezone.model.result.AdjustmentScore;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Effect;
import org.servicezone.model.scheme.Operation;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.Evidence;
import org.servicezone.model.zone.ZoneId;

/** A scorecard with a score of every kind and every kind of adjustment. */
public final class EveryScore {

    private static final ClauseRef CLAUSE = ClauseRef.parse("plan#4.2.s1.p2");
    private static final ImmutableSet<BasisStatus> STATUSES =
            ImmutableSet.of(BasisStatus.PRECEDENT, BasisStatus.ILLUSTRATIVE);

    private EveryScore() {}

    private static Exact exact(String text) {
        return Exact.parse(text);
    }

    private static Bounds at(String text) {
        return Bounds.exactly(exact(text));
    }

    /** Returns the points of an indicator with the figures that it was held against. */
    public static NodeScore indicator(String id, String points) {
        return NodeScore.IndicatorScore.builder()
                .node(NodeId.of(id))
                .clause(CLAUSE)
                .unrounded(at(points))
                .score(at(points))
                .statuses(STATUSES)
                .measure(MeasureId.of("revenue"))
                .formula("min-max")
                .amount(at("50"))
                .addAgainst(new NodeScore.Against("worst", at("10")), new NodeScore.Against("best", at("200/3")))
                .piece(new Curve.Piece(Bounds.between(exact("10"), exact("200/3")), exact("0"), exact("100")))
                .leftOut(false)
                .build();
    }

    /** Returns a weighted mean of three indicators, of which one is left out, so that weights have no end. */
    public static NodeScore.WeightedScore weighted() {
        return NodeScore.WeightedScore.builder()
                .node(NodeId.of("mean"))
                .clause(CLAUSE)
                .unrounded(at("5540/70"))
                .score(at("79.14"))
                .statuses(STATUSES)
                .addParts(
                        new NodeScore.WeightedPart(exact("30"), exact("300/7"), indicator("one", "82")),
                        new NodeScore.WeightedPart(exact("40"), exact("400/7"), indicator("two", "77")),
                        new NodeScore.WeightedPart(exact("30"), Exact.ZERO, indicator("three", "0")))
                .addWeightsOf("modern-logistics", "")
                .leftOut(false)
                .build();
    }

    private static Finding finding() {
        return Finding.Check.builder()
                .node(NodeId.of("plan-there"))
                .clause(CLAUSE)
                .kind("plan-made")
                .outcome(Outcome.MET)
                .build();
    }

    /** Returns the scorecard. */
    public static Scorecard card(ZoneId zone) {
        NodeScore levels = NodeScore.LevelsScore.builder()
                .node(NodeId.of("levels"))
                .clause(CLAUSE)
                .score(at("60"))
                .statuses(STATUSES)
                .addFindings(finding())
                .build();
        NodeScore constant =
                new NodeScore.ConstantScore(NodeId.of("whole"), CLAUSE, exact("100"), BasisStatus.PRECEDENT);
        NodeScore limited = NodeScore.LimitedScore.builder()
                .node(NodeId.of("limited"))
                .clause(CLAUSE)
                .part(levels)
                .floor(exact("0"))
                .cap(exact("50"))
                .score(at("50"))
                .statuses(STATUSES)
                .build();
        NodeScore shared = new NodeScore.SharedScore(NodeId.of("again"), CLAUSE, indicator("common", "10"));
        NodeScore left = NodeScore.CombinedScore.builder()
                .node(NodeId.of("left"))
                .clause(CLAUSE)
                .operation(Operation.DIFFERENCE)
                .addParts(constant, limited, shared)
                .unrounded(at("40"))
                .score(at("40"))
                .statuses(STATUSES)
                .leftOut(false)
                .build();
        NodeScore root = NodeScore.CombinedScore.builder()
                .node(NodeId.of("root"))
                .clause(CLAUSE)
                .operation(Operation.SUM)
                .addParts(left, weighted())
                .unrounded(at("119.14"))
                .score(at("119.1"))
                .statuses(STATUSES)
                .leftOut(false)
                .build();
        AdjustmentScore bonus = AdjustmentScore.builder()
                .node(NodeId.of("bonus"))
                .clause(CLAUSE)
                .applies(Outcome.MET)
                .points(at("-0.55"))
                .addEvents(new Fact.Happened(
                        FactRole.OBSERVED,
                        Event.builder()
                                .zone(zone)
                                .kind(EventKind.of("title-held"))
                                .date(PartialDate.parse("2022-05-01"))
                                .source(new Source("notice", Evidence.PUBLISHED_PAGE))
                                .build()))
                .after(at("118.55"))
                .addStatuses(BasisStatus.PRECEDENT)
                .build();
        AdjustmentScore veto = AdjustmentScore.builder()
                .node(NodeId.of("veto"))
                .clause(CLAUSE)
                .applies(Outcome.MET)
                .points(Bounds.exactly(Exact.ZERO))
                .finding(finding())
                .effect(new Effect(Effect.Kind.CAP_GRADE, Optional.of("good")))
                .after(at("118.55"))
                .addStatuses(BasisStatus.ILLUSTRATIVE)
                .build();
        return Scorecard.builder()
                .zone(zone)
                .scheme(NodeId.of("performance"))
                .newestReturn(2022)
                .root(root)
                .adjustments(ImmutableList.of(bonus, veto))
                .unrounded(at("118.55"))
                .total(at("118.6"))
                .addGrades("good")
                .build();
    }
}
