package org.servicezone.io.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.servicezone.model.casework.Proposal;
import org.servicezone.model.finding.Audience;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.finding.ReadingUse;
import org.servicezone.model.label.Label;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.province.Nature;
import org.servicezone.model.quantity.Quantity;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.result.Change;
import org.servicezone.model.result.ConditionChange;
import org.servicezone.model.result.Distribution;
import org.servicezone.model.result.DistributionRow;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.result.GoalProgress;
import org.servicezone.model.result.Minimality;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.Obstacle;
import org.servicezone.model.result.OneOf;
import org.servicezone.model.result.Openness;
import org.servicezone.model.result.Prospect;
import org.servicezone.model.result.RankEntry;
import org.servicezone.model.result.Ranking;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.result.Way;
import org.servicezone.model.review.Review;
import org.servicezone.model.review.SetAsideCount;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.rulebook.ProposalKind;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.vocabulary.SetAsideReason;
import org.servicezone.model.vocabulary.Supplier;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.vocabulary.ZoneType;
import org.servicezone.model.zone.ZoneId;

/** A review by hand in which every part of a review occurs. */
public final class SmallReview {

    private static final ZoneId ZONE = ZoneId.of("one");
    private static final ClauseRef CLAUSE = ClauseRef.parse("js-plan-2021#4.2.s1.p2");
    private static final MeasureId REVENUE = MeasureId.of("revenue");
    private static final Bounds SCORE = Bounds.between(Exact.parse("80.25"), Exact.parse("90"));

    private SmallReview() {}

    /** Returns the review, of a year. */
    public static Review of(int year) {
        Finding rising = check("scale-rising", Outcome.MET, ImmutableList.of());
        Finding open = check(
                "front-of-cohort",
                Outcome.UNDETERMINED,
                ImmutableList.of(MissingInput.builder()
                        .kind(InputKind.MEASURE)
                        .subject("revenue")
                        .zone(ZONE)
                        .year(2020)
                        .supplier(Supplier.of("zone-body"))
                        .build()));
        Finding.Group all = Finding.Group.builder()
                .node(NodeId.of("admission"))
                .clause(CLAUSE)
                .operator(Operator.ALL)
                .parts(ImmutableList.of(rising, open))
                .readings(ImmutableList.of())
                .build();
        return Review.builder()
                .province("small")
                .title(Label.of("小省", "A small province"))
                .nature(Nature.SYNTHETIC)
                .notice(Label.of("模拟数据", "Synthetic data"))
                .rulebook("jiangsu-2021")
                .edition("2021")
                .year(year)
                .asOf(LocalDate.of(year, 12, 31))
                .readings(ImmutableList.of(new ReadingUse(ReadingId.of("R1"), "revenue")))
                .verdicts(ImmutableList.of(EligibilityVerdict.builder()
                        .zone(ZONE)
                        .asOf(LocalDate.of(year, 12, 31))
                        .addEditions("2021")
                        .newestReturn(year - 1)
                        .finding(all)
                        .build()))
                .prospects(ImmutableList.of(openProspect(), failedProspect()))
                .evaluation(evaluation(year))
                .proposals(ImmutableList.of(Proposal.builder()
                        .zone(ZONE)
                        .kind(ProposalKind.of("commend"))
                        .rule(NodeId.of("five-traits"))
                        .ground(rising)
                        .build()))
                .goals(ImmutableList.of(GoalProgress.builder()
                        .goal(NodeId.of("about-300"))
                        .clause(CLAUSE)
                        .target(Cited.of(300, Basis.text(CLAUSE)))
                        .reached(Bounds.atLeast(Exact.ONE))
                        .counted(ImmutableList.of(ZONE))
                        .open(ImmutableList.of())
                        .outcome(Outcome.NOT_MET)
                        .shownOnly(true)
                        .build()))
                .distributions(ImmutableList.of(new Distribution(
                        "city",
                        TitleLevel.of("demonstration-zone"),
                        ImmutableList.of(new DistributionRow("320500", 2, 1)))))
                .setAsideCounts(ImmutableList.of(new SetAsideCount(SetAsideReason.of("part-year"), 1)))
                .build();
    }

    /** Returns what anybody may see of the review, of a year. */
    public static Review forThePublic(int year) {
        Review whole = of(year);
        Evaluation evaluation = whole.evaluation().orElseThrow();
        Scorecard card = evaluation.scorecards().get(0);
        NodeScore root = card.root().orElseThrow();
        return Review.builder()
                .from(whole)
                .audience(Audience.PUBLIC)
                .verdicts(ImmutableList.of())
                .prospects(ImmutableList.of())
                .proposals(ImmutableList.of())
                .evaluation(Evaluation.builder()
                        .from(evaluation)
                        .scorecards(ImmutableList.of(Scorecard.builder()
                                .from(card)
                                .root(new NodeScore.WithheldScore(
                                        root.node(), root.clause(), root.score(), root.statuses()))
                                .build()))
                        .build())
                .build();
    }

    private static Prospect openProspect() {
        Change found = Change.builder()
                .input(MissingInput.builder()
                        .kind(InputKind.JUDGEMENT)
                        .subject("front-of-cohort")
                        .zone(ZONE)
                        .supplier(Supplier.of("municipal-drc"))
                        .build())
                .addServes(NodeId.of("front-of-cohort"))
                .holds(false)
                .build();
        return Prospect.builder()
                .zone(ZONE)
                .outcome(Outcome.UNDETERMINED)
                .openness(Openness.NOT_PROVEN_OPEN)
                .toDecision(new Way(Outcome.NOT_MET, ImmutableList.of(found), Minimality.BY_NUMBER))
                .build();
    }

    private static Prospect failedProspect() {
        Change figure = Change.builder()
                .input(MissingInput.builder()
                        .kind(InputKind.MEASURE)
                        .subject("revenue")
                        .zone(ZoneId.of("two"))
                        .year(2020)
                        .supplier(Supplier.of("zone-body"))
                        .build())
                .addServes(NodeId.of("scale-rising"))
                .known(Bounds.exactly(Exact.ONE))
                .asked(Bounds.over(Exact.of(2)))
                .unit(Units.YI_YUAN)
                .addOneOf(new OneOf("approving-levels", ImmutableList.of("county", "city")))
                .since(LocalDate.of(2018, 12, 31))
                .tellsOfOthers(true)
                .build();
        return Prospect.builder()
                .zone(ZoneId.of("two"))
                .outcome(Outcome.NOT_MET)
                .toMet(new Way(Outcome.MET, ImmutableList.of(figure), Minimality.BY_INCLUSION))
                .addFailing(
                        new ConditionChange(
                                NodeId.of("scale-rising"),
                                CLAUSE,
                                ImmutableList.of(figure),
                                Optional.empty(),
                                Optional.empty()),
                        new ConditionChange(
                                NodeId.of("front-of-cohort"),
                                CLAUSE,
                                ImmutableList.of(),
                                Optional.of(Obstacle.TITLE_TOO_YOUNG),
                                Optional.of(LocalDate.of(2025, 6, 1))))
                .build();
    }

    private static Finding.Check check(String node, Outcome outcome, ImmutableList<MissingInput> missing) {
        return Finding.Check.builder()
                .node(NodeId.of(node))
                .clause(CLAUSE)
                .kind("rising")
                .outcome(outcome)
                .readings(ImmutableList.of(new ReadingUse(ReadingId.of("R1"), "revenue")))
                .bases(ImmutableList.of(Basis.text(CLAUSE), Basis.illustrative("ours")))
                .facts(ImmutableList.of(
                        new Fact.Measured(FactRole.OBSERVED, REVENUE, 2022, 2022, Observation.pending()),
                        new Fact.Amount(FactRole.MARGIN, "rise", Quantity.of("2000/3", Units.MU)),
                        new Fact.Standing(
                                FactRole.OBSERVED,
                                Bounds.between(Exact.ONE, Exact.of(3)),
                                Bounds.atLeast(Exact.of(5)),
                                false)))
                .notes(ImmutableSet.of(FindingNote.PENDING))
                .missing(missing)
                .build();
    }

    private static Evaluation evaluation(int year) {
        NodeScore.IndicatorScore leaf = NodeScore.IndicatorScore.builder()
                .node(NodeId.of("size"))
                .clause(CLAUSE)
                .unrounded(SCORE)
                .score(SCORE)
                .statuses(ImmutableSet.of(BasisStatus.ILLUSTRATIVE))
                .measure(REVENUE)
                .formula("linear")
                .addAgainst(new NodeScore.Against("best", Bounds.exactly(Exact.of(60))))
                .piece(new Curve.Piece(Bounds.between(Exact.ZERO, Exact.of(60)), Exact.ZERO, Exact.of(100)))
                .amount(Bounds.over(Exact.of(50)))
                .facts(ImmutableList.of())
                .notes(ImmutableSet.of())
                .leftOut(false)
                .build();
        NodeScore.WeightedScore root = NodeScore.WeightedScore.builder()
                .node(NodeId.of("total"))
                .clause(CLAUSE)
                .score(SCORE)
                .statuses(ImmutableSet.of(BasisStatus.ILLUSTRATIVE))
                .parts(ImmutableList.of(new NodeScore.WeightedPart(Exact.of(20), Exact.of(1, 3), leaf)))
                .unrounded(Bounds.between(Exact.of(241, 3), Exact.of(90)))
                .leftOut(false)
                .build();
        RankEntry entry = RankEntry.builder()
                .zone(ZONE)
                .total(SCORE)
                .best(1)
                .worst(2)
                .place(Bounds.between(Exact.ONE, Exact.of(2)))
                .tiedWith(ImmutableList.of())
                .build();
        return Evaluation.builder()
                .scheme(NodeId.of("performance"))
                .calledOn(LocalDate.of(year, 3, 1))
                .scorecards(ImmutableList.of(Scorecard.builder()
                        .zone(ZONE)
                        .scheme(NodeId.of("performance"))
                        .newestReturn(year - 1)
                        .root(root)
                        .unrounded(SCORE)
                        .total(SCORE)
                        .grades(ImmutableList.of("good"))
                        .build()))
                .overall(Ranking.of(Optional.empty(), ImmutableList.of(entry)))
                .byType(ImmutableList.of(
                        Ranking.of(Optional.of(ZoneType.of("modern-logistics")), ImmutableList.of(entry))))
                .build();
    }
}
