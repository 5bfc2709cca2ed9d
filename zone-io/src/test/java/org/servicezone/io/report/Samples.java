package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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
import org.servicezone.model.measure.Figure;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.measure.Source;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.policy.Reading;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.policy.ReadingOption;
import org.servicezone.model.province.Applicants;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.province.ReturnLine;
import org.servicezone.model.province.SetAside;
import org.servicezone.model.quantity.Quantity;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.result.GoalProgress;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.RankEntry;
import org.servicezone.model.result.Ranking;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.review.NotEvaluated;
import org.servicezone.model.review.Review;
import org.servicezone.model.review.SetAsideCount;
import org.servicezone.model.rule.Choice;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.Goal;
import org.servicezone.model.rulebook.Ground;
import org.servicezone.model.rulebook.ManagementRule;
import org.servicezone.model.rulebook.ProgrammeGoals;
import org.servicezone.model.rulebook.ProposalKind;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.GradeScale;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.RankingRule;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.Evidence;
import org.servicezone.model.vocabulary.Place;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.Population;
import org.servicezone.model.vocabulary.SetAsideReason;
import org.servicezone.model.vocabulary.Supplier;
import org.servicezone.model.vocabulary.Term;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.vocabulary.Vocabulary;
import org.servicezone.model.vocabulary.ZoneType;
import org.servicezone.model.zone.DeclaredType;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;

/** A small rulebook, a province of two zones and reviews of it, all made here. */
final class Samples {

    static final ZoneId ALPHA = ZoneId.of("alpha");
    static final ZoneId BETA = ZoneId.of("beta");
    static final MeasureId REVENUE = MeasureId.of("revenue");

    private static final ClauseRef CLAUSE = ClauseRef.parse("plan#4.2.s1.p2");
    private static final PlaceCode CITY = PlaceCode.of("320100");
    private static final Source PAGE = new Source("https://example.org/a|b_c", Evidence.PUBLISHED_PAGE);
    private static final Source EDITOR = new Source("mapping.csv", Evidence.EDITOR);
    private static final TitleLevel DEMONSTRATION = TitleLevel.of("demonstration-zone");
    private static final Basis OURS = Basis.illustrative("ours");
    private static final LocalDate AS_OF = LocalDate.of(2023, 12, 31);
    private static final Supplier ENTERPRISES = Supplier.of("enterprises");

    private Samples() {}

    static Heading heading(String id, String zh, String en) {
        return new Heading(NodeId.of(id), CLAUSE, Label.of(zh, en));
    }

    static Rulebook rulebook() {
        return Rulebook.builder()
                .id("rules")
                .label(Label.of("规则", "the rules"))
                .addVocabularies(
                        vocabulary("suppliers", term("enterprises", "入驻企业", "resident enterprises")),
                        vocabulary("title-levels", term("demonstration-zone", "示范区", "demonstration zone")),
                        vocabulary("zone-types", term("modern-logistics", "现代物流", "modern logistics")),
                        vocabulary("roles", term("expert-panel", "专家组", "expert panel")),
                        vocabulary("judgement-subjects", term("distinctive", "特色鲜明", "distinctive")),
                        vocabulary("focus-areas", term("logistics", "现代物流", "modern logistics")),
                        vocabulary("priority-fields", term("logistics", "现代物流", "modern logistics")),
                        vocabulary("set-aside-reasons", term("no-year", "未注明年份", "no year stated")),
                        vocabulary("evidence", term("published-page", "公开网页", "published page")),
                        vocabulary("event-kinds", term("title-held", "载明持有", "title held")),
                        vocabulary("proposal-kinds", term("delist", "拟摘牌", "proposed for delisting")))
                .addPlaces(Place.builder()
                        .code(CITY)
                        .label(Label.of("南京市", "Nanjing"))
                        .level("city")
                        .build())
                .addReadings(Reading.builder()
                        .id(ReadingId.of("R1"))
                        .phrase("连续提升")
                        .clause(CLAUSE)
                        .question(Label.of("问", "question"))
                        .addOptions(new ReadingOption("revenue", Label.of("看营业收入", "by business revenue")))
                        .defaultOption("revenue")
                        .build())
                .addMeasures(Measure.builder()
                        .id(REVENUE)
                        .label(Label.of("营业收入", "business revenue"))
                        .unit(Units.YI_YUAN)
                        .range(Bounds.atLeast(Exact.ZERO))
                        .supplier(ENTERPRISES)
                        .build())
                .addEditions(edition())
                .build();
    }

    private static Term term(String code, String zh, String en) {
        return Term.builder().code(code).label(Label.of(zh, en)).build();
    }

    private static Vocabulary vocabulary(String id, Term term) {
        return Vocabulary.builder()
                .id(id)
                .label(Label.of("词表", "vocabulary"))
                .closed(false)
                .basis(OURS)
                .addTerms(term)
                .build();
    }

    private static Edition edition() {
        Requirement rising = new Requirement.Rising(
                heading("scale-rising", "经济规模连续提升", "economic scale rose"),
                REVENUE,
                Cited.of(2, Basis.text(CLAUSE)),
                true);
        Requirement chosen = new Requirement.Chosen(
                rising.heading(), new Choice<>(ReadingId.of("R1"), ImmutableMap.of("revenue", rising)));
        Ground overdue = new Ground.ItemOverdue(heading("overdue", "逾期未改", "item overdue"));
        return Edition.builder()
                .id("2021")
                .label(Label.of("2021年版", "edition of 2021"))
                .since(LocalDate.of(2021, 7, 19))
                .basis(OURS)
                .admission(Requirement.Composed.allOf(
                        heading("admission", "基本条件", "basic conditions"), ImmutableList.of(chosen)))
                .addSchemes(scheme())
                .addManagementRules(new ManagementRule(
                        heading("delist-rule", "摘牌", "delisting"),
                        Population.of("demonstration-zones"),
                        ProposalKind.DELIST,
                        overdue))
                .goals(new ProgrammeGoals(ImmutableList.of(Goal.builder()
                        .heading(heading("about-300", "300家左右", "about 300 zones"))
                        .title(DEMONSTRATION)
                        .target(Cited.of(300, Basis.text(CLAUSE)))
                        .approximate(true)
                        .by(LocalDate.of(2025, 12, 31))
                        .build())))
                .build();
    }

    private static Scheme scheme() {
        Node leaf = new Node.Leaf(Indicator.builder()
                .heading(heading("size", "规模", "size"))
                .measure(REVENUE)
                .direction(Direction.MORE)
                .curve(Cited.of(Curve.Linear.of(Exact.ZERO, Exact.ZERO, Exact.of(100), Exact.of(100)), OURS))
                .rounding(Rounding.halfUp(2))
                .closed(ClosedPolicy.REFUSE)
                .build());
        return Scheme.builder()
                .heading(heading("performance", "绩效方案", "performance scheme"))
                .purpose("performance-evaluation")
                .population(Population.of("demonstration-zones"))
                .root(Node.Weighted.of(
                        heading("total", "综合得分", "total"),
                        ImmutableList.of(new Node.Part(Cited.of(Exact.of(100), OURS), leaf)),
                        Rounding.halfUp(2)))
                .gradeScale(GradeScale.of(ImmutableList.of(Grade.of("good", Label.of("良好", "good"), Bounds.ALL)), OURS))
                .ranking(RankingRule.competition(ImmutableList.of()))
                .basis(OURS)
                .build();
    }

    static Province province(Nature nature, String name) {
        return Province.builder()
                .id("sample")
                .title(Label.of("样例省", "Sample province"))
                .nature(nature)
                .applicants(Applicants.ALL)
                .notice(Label.of("说明文字", "the notice"))
                .addZones(zone(ALPHA, name), zone(BETA, name))
                .addHistories(ReturnHistory.builder()
                        .zone(ALPHA)
                        .addLines(ReturnLine.ofYear(2022, REVENUE, Observation.stated(over800(), PAGE)))
                        .build())
                .addEvents(Event.builder()
                        .zone(ALPHA)
                        .kind(EventKind.TITLE_HELD)
                        .title(DEMONSTRATION)
                        .date(PartialDate.ofYear(2022))
                        .source(PAGE)
                        .build())
                .addSetAsides(SetAside.builder()
                        .zone(ALPHA)
                        .attribute("turnover")
                        .value("706.39")
                        .unit("亿元")
                        .reason(SetAsideReason.of("no-year"))
                        .source("https://example.org/turnover")
                        .build())
                .build();
    }

    private static Figure over800() {
        return new Figure.Within(Bounds.over(Exact.of(800)), Units.YI_YUAN);
    }

    private static Zone zone(ZoneId id, String name) {
        return Zone.builder()
                .id(id)
                .nameZh(name + id)
                .city(CITY)
                .type(new DeclaredType(ZoneType.of("modern-logistics"), EDITOR))
                .source("zones.csv")
                .build();
    }

    /** A review that evaluates nothing, as one of real zones. */
    static Review unevaluated(Province province) {
        return review(province)
                .notEvaluated(NotEvaluated.REAL_ZONES_ON_ILLUSTRATIVE_FIGURES)
                .build();
    }

    /** A review with scores, a tie and a proposal. */
    static Review evaluated(Province province) {
        return review(province)
                .evaluation(evaluation())
                .addProposals(Proposal.builder()
                        .zone(BETA)
                        .kind(ProposalKind.DELIST)
                        .rule(NodeId.of("delist-rule"))
                        .ground(Finding.Check.builder()
                                .node(NodeId.of("overdue"))
                                .clause(CLAUSE)
                                .kind("item-overdue")
                                .outcome(Outcome.MET)
                                .build())
                        .build())
                .build();
    }

    /** What anybody may see of the review with scores. */
    static Review forThePublic(Province province) {
        Review whole = evaluated(province);
        Evaluation evaluation = whole.evaluation().orElseThrow();
        return Review.builder()
                .from(whole)
                .audience(Audience.PUBLIC)
                .verdicts(ImmutableList.of())
                .proposals(ImmutableList.of())
                .evaluation(Evaluation.builder()
                        .from(evaluation)
                        .scorecards(evaluation.scorecards().stream()
                                .map(Samples::total)
                                .collect(ImmutableList.toImmutableList()))
                        .build())
                .build();
    }

    private static Scorecard total(Scorecard card) {
        NodeScore root = card.root().orElseThrow();
        return Scorecard.builder()
                .from(card)
                .root(new NodeScore.WithheldScore(root.node(), root.clause(), root.score(), root.statuses()))
                .build();
    }

    /** What the reporting unit of alpha may see of the review with scores. */
    static Review forAlpha(Province province) {
        Review whole = evaluated(province);
        Evaluation evaluation = whole.evaluation().orElseThrow();
        ImmutableList<RankEntry> own = ImmutableList.of(RankEntry.builder()
                .from(evaluation.overall().entry(ALPHA).orElseThrow())
                .tiedWith(ImmutableList.of())
                .build());
        return Review.builder()
                .from(whole)
                .audience(Audience.applicant(ALPHA))
                .verdicts(ImmutableList.of(whole.verdict(ALPHA).orElseThrow()))
                .proposals(ImmutableList.of())
                .goals(ImmutableList.of())
                .setAsideCounts(ImmutableList.of())
                .evaluation(Evaluation.builder()
                        .from(evaluation)
                        .scorecards(ImmutableList.of(evaluation.scorecard(ALPHA).orElseThrow()))
                        .overall(new Ranking(Optional.empty(), 2, own))
                        .byType(ImmutableList.of(new Ranking(Optional.of(ZoneType.of("modern-logistics")), 2, own)))
                        .build())
                .build();
    }

    /** The same for one that neither applied nor was evaluated. */
    static Review forAlphaWithoutAny(Province province) {
        Review alpha = forAlpha(province);
        return Review.builder()
                .from(alpha)
                .verdicts(ImmutableList.of())
                .evaluation(Evaluation.builder()
                        .from(alpha.evaluation().orElseThrow())
                        .scorecards(ImmutableList.of())
                        .overall(new Ranking(Optional.empty(), 2, ImmutableList.of()))
                        .byType(ImmutableList.of())
                        .build())
                .build();
    }

    private static Review.Builder review(Province province) {
        Review.Builder review = Review.builder();
        review.province(province.id())
                .title(province.title())
                .nature(province.nature())
                .notice(province.notice())
                .rulebook("rules")
                .edition("2021")
                .year(2023)
                .asOf(AS_OF)
                .addReadings(new ReadingUse(ReadingId.of("R1"), "revenue"))
                .addVerdicts(verdict(ALPHA), verdict(BETA))
                .addGoals(GoalProgress.builder()
                        .goal(NodeId.of("about-300"))
                        .clause(CLAUSE)
                        .target(Cited.of(300, Basis.text(CLAUSE)))
                        .reached(Bounds.atLeast(Exact.ONE))
                        .outcome(Outcome.UNDETERMINED)
                        .shownOnly(true)
                        .build())
                .addSetAsideCounts(new SetAsideCount(SetAsideReason.of("no-year"), 1));
        return review;
    }

    private static EligibilityVerdict verdict(ZoneId zone) {
        Finding check = Finding.Check.builder()
                .node(NodeId.of("scale-rising"))
                .clause(CLAUSE)
                .kind("rising")
                .outcome(Outcome.UNDETERMINED)
                .addReadings(new ReadingUse(ReadingId.of("R1"), "revenue"))
                .addBases(Basis.text(CLAUSE), OURS)
                .addFacts(
                        new Fact.Number(FactRole.REQUIRED, "rises", Exact.of(2)),
                        new Fact.Measured(FactRole.OBSERVED, REVENUE, 2022, 2022, Observation.stated(over800(), PAGE)),
                        new Fact.Amount(FactRole.MARGIN, "rise-2021", Quantity.of("-3.5", Units.YI_YUAN)))
                .addNotes(FindingNote.BOUND_LEAVES_OPEN)
                .addMissing(MissingInput.builder()
                        .kind(InputKind.MEASURE)
                        .subject("revenue")
                        .zone(zone)
                        .year(2022)
                        .supplier(ENTERPRISES)
                        .build())
                .build();
        return EligibilityVerdict.builder()
                .zone(zone)
                .asOf(AS_OF)
                .addEditions("2021")
                .newestReturn(2022)
                .finding(Finding.Group.builder()
                        .node(NodeId.of("admission"))
                        .clause(CLAUSE)
                        .operator(Operator.ALL)
                        .addParts(check)
                        .build())
                .build();
    }

    private static Evaluation evaluation() {
        RankEntry alpha = RankEntry.builder()
                .zone(ALPHA)
                .total(Bounds.exactly(Exact.of(85)))
                .best(1)
                .worst(1)
                .place(Bounds.exactly(Exact.ONE))
                .addTiedWith(BETA)
                .build();
        RankEntry beta = RankEntry.builder()
                .from(alpha)
                .zone(BETA)
                .tiedWith(ImmutableList.of(ALPHA))
                .build();
        Ranking overall = Ranking.of(Optional.empty(), ImmutableList.of(alpha, beta));
        return Evaluation.builder()
                .scheme(NodeId.of("performance"))
                .calledOn(LocalDate.of(2023, 9, 1))
                .addScorecards(scorecard(ALPHA), scorecard(BETA))
                .overall(overall)
                .addByType(Ranking.of(Optional.of(ZoneType.of("modern-logistics")), overall.entries()))
                .build();
    }

    private static Scorecard scorecard(ZoneId zone) {
        NodeScore size = NodeScore.IndicatorScore.builder()
                .node(NodeId.of("size"))
                .clause(CLAUSE)
                .unrounded(Bounds.exactly(Exact.of(85)))
                .score(Bounds.exactly(Exact.of(85)))
                .addStatuses(BasisStatus.ILLUSTRATIVE)
                .measure(REVENUE)
                .formula("linear")
                .piece(new Curve.Piece(Bounds.between(Exact.ZERO, Exact.of(100)), Exact.ZERO, Exact.of(100)))
                .amount(Bounds.exactly(Exact.of(85)))
                .leftOut(false)
                .build();
        return Scorecard.builder()
                .zone(zone)
                .scheme(NodeId.of("performance"))
                .newestReturn(2022)
                .root(NodeScore.WeightedScore.builder()
                        .node(NodeId.of("total"))
                        .clause(CLAUSE)
                        .addParts(new NodeScore.WeightedPart(Exact.of(100), Exact.of(100), size))
                        .unrounded(Bounds.exactly(Exact.of(85)))
                        .score(Bounds.exactly(Exact.of(85)))
                        .addStatuses(BasisStatus.ILLUSTRATIVE)
                        .leftOut(false)
                        .build())
                .unrounded(Bounds.exactly(Exact.of(85)))
                .total(Bounds.exactly(Exact.of(85)))
                .addGrades("good")
                .build();
    }
}
