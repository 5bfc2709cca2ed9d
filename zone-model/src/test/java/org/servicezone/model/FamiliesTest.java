package org.servicezone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.fixture.Samples.CLAUSE;
import static org.servicezone.fixture.Samples.OFFICIAL;
import static org.servicezone.fixture.Samples.REVENUE;
import static org.servicezone.fixture.Samples.bounds;
import static org.servicezone.fixture.Samples.heading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicezone.fixture.CaseSamples;
import org.servicezone.fixture.Samples;
import org.servicezone.fixture.StandingSamples;
import org.servicezone.model.casework.Advance;
import org.servicezone.model.casework.Among;
import org.servicezone.model.casework.CaseEvent;
import org.servicezone.model.casework.Combining;
import org.servicezone.model.casework.Constraint;
import org.servicezone.model.casework.Selection;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.measure.ClosedReason;
import org.servicezone.model.measure.Figure;
import org.servicezone.model.measure.Formula;
import org.servicezone.model.measure.Grouping;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.measure.Parts;
import org.servicezone.model.measure.PlaceScope;
import org.servicezone.model.measure.ResidentFilter;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.Register;
import org.servicezone.model.quantity.Quantity;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.result.Aim;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.Choice;
import org.servicezone.model.rule.Cohort;
import org.servicezone.model.rule.Cut;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.rulebook.Change;
import org.servicezone.model.rulebook.Ground;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Beyond;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Constant;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.Effect;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NonPositive;
import org.servicezone.model.scheme.Operation;
import org.servicezone.model.scheme.Reference;
import org.servicezone.model.scheme.ReferenceSet;
import org.servicezone.model.scheme.Summary;
import org.servicezone.model.scheme.TiedPlaces;
import org.servicezone.model.scheme.Trigger;
import org.servicezone.model.standing.ItemMove;
import org.servicezone.model.standing.LowMark;
import org.servicezone.model.standing.RecordedGround;
import org.servicezone.model.standing.StandingEvent;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.ApprovingLevel;
import org.servicezone.model.vocabulary.DocumentKind;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.JudgementSubject;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.vocabulary.jiangsu.City;
import org.servicezone.model.vocabulary.jiangsu.PublicServices;
import org.servicezone.model.vocabulary.jiangsu.TitleLevels;
import org.servicezone.model.zone.DevelopmentPlan;
import org.servicezone.model.zone.Judgement;
import org.servicezone.model.zone.LeadingIndustry;
import org.servicezone.model.zone.ManagementBody;
import org.servicezone.model.zone.PlanStatus;
import org.servicezone.model.zone.ServiceOffer;
import org.servicezone.model.zone.ServicePlatform;
import org.servicezone.model.zone.Title;
import org.servicezone.model.zone.ZoneDocument;

/** Each kind of a sealed family is answered by its own case, and by none else. */
class FamiliesTest {

    private static final Heading HEADING = heading("sample");
    private static final Basis BASIS = Basis.text(CLAUSE);
    private static final Parts MEASURES = new Parts.Measures(ImmutableList.of(REVENUE));

    /** A family with one member of each kind, by the name of the case that must answer. */
    static Stream<Arguments> families() {
        return Stream.of(
                family(Figure.class, Figure.Cases.class, figures()),
                family(Observation.class, Observation.Cases.class, observations()),
                family(Formula.class, Formula.Cases.class, formulas()),
                family(
                        Parts.class,
                        Parts.Cases.class,
                        ImmutableMap.of(
                                "measures", MEASURES, "residents", new Parts.Residents(REVENUE, Grouping.FIRM))),
                family(Requirement.class, Requirement.Cases.class, requirements()),
                family(Cut.class, Cut.Cases.class, cuts()),
                family(Curve.class, Curve.Cases.class, curves()),
                family(ReferenceSet.class, ReferenceSet.Cases.class, sets()),
                family(Reference.class, Reference.Cases.class, references()),
                family(Adjustment.class, Adjustment.Cases.class, adjustments()),
                family(Node.class, Node.Cases.class, nodes()),
                family(Ground.class, Ground.Cases.class, grounds()),
                family(Change.class, Change.Cases.class, changes()),
                family(Fact.class, Fact.Cases.class, facts()),
                family(CaseEvent.class, CaseEvent.Cases.class, CaseSamples.events()),
                family(Advance.class, Advance.Cases.class, CaseSamples.advances()),
                family(Combining.class, Combining.Cases.class, CaseSamples.combinings()),
                family(Among.class, Among.Cases.class, CaseSamples.groups()),
                family(Constraint.class, Constraint.Cases.class, CaseSamples.constraints()),
                family(Selection.class, Selection.Cases.class, CaseSamples.selections()),
                family(StandingEvent.class, StandingEvent.Cases.class, StandingSamples.events()),
                family(ItemMove.class, ItemMove.Cases.class, StandingSamples.moves()),
                family(LowMark.class, LowMark.Cases.class, StandingSamples.marks()),
                family(RecordedGround.class, RecordedGround.Cases.class, StandingSamples.grounds()),
                family(
                        Finding.class,
                        Finding.Cases.class,
                        ImmutableMap.of(
                                "check", Samples.check("one", Outcome.MET),
                                "group", Samples.group(Operator.ALL, Outcome.MET))),
                family(NodeScore.class, NodeScore.Cases.class, scores()),
                family(
                        Aim.class,
                        Aim.Cases.class,
                        ImmutableMap.of(
                                "grade", new Aim.ForGrade("good"),
                                "place", new Aim.ForPlace(1),
                                "score", new Aim.ForScore(HEADING.id(), Bounds.ALL))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void each_kind_is_answered_by_its_own_case(Class<?> family, Class<?> cases, ImmutableMap<String, ?> members)
            throws ReflectiveOperationException {
        Method match = family.getMethod("match", cases);
        for (var member : members.entrySet()) {
            assertThat(match.invoke(member.getValue(), asked(cases)))
                    .as(member.getKey())
                    .isEqualTo(List.of(member.getKey(), member.getValue()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void no_kind_and_no_case_is_left_out_above(Class<?> family, Class<?> cases, ImmutableMap<String, ?> members) {
        assertThat(Arrays.stream(cases.getDeclaredMethods())
                        .filter(method -> !method.isSynthetic())
                        .map(Method::getName))
                .containsExactlyInAnyOrderElementsOf(members.keySet());
        assertThat(family.getPermittedSubclasses())
                .hasSize(members.size())
                .allSatisfy(kind -> assertThat(members.values())
                        .filteredOn(kind::isInstance)
                        .hasSize(1));
    }

    /** Returns cases that answer with the name of the one that was asked and what it was asked about. */
    private static Object asked(Class<?> cases) {
        return Proxy.newProxyInstance(
                cases.getClassLoader(),
                new Class<?>[] {cases},
                (proxy, method, arguments) -> List.of(method.getName(), arguments[0]));
    }

    private static Arguments family(Class<?> family, Class<?> cases, ImmutableMap<String, ?> members) {
        return Arguments.of(family, cases, members);
    }

    private static ImmutableMap<String, Figure> figures() {
        return ImmutableMap.of(
                "exactly", Figure.exactly("1", Units.YI_YUAN),
                "within", new Figure.Within(Bounds.over(Exact.ONE), Units.YI_YUAN),
                "about", new Figure.About(Quantity.of("1", Units.YI_YUAN)));
    }

    private static ImmutableMap<String, Observation> observations() {
        Observation.Stated stated = (Observation.Stated) Samples.yiYuan("1");
        return ImmutableMap.of(
                "stated",
                stated,
                "disputed",
                new Observation.Disputed(ImmutableList.of(stated, stated)),
                "pending",
                Observation.pending(),
                "closed",
                new Observation.Closed(ClosedReason.WITHHELD));
    }

    private static ImmutableMap<String, Formula> formulas() {
        return ImmutableMap.<String, Formula>builder()
                .put("ratio", new Formula.Ratio(REVENUE, REVENUE))
                .put("growth", new Formula.Growth(REVENUE))
                .put("compoundGrowth", new Formula.CompoundGrowth(REVENUE, 3))
                .put("sumOverYears", new Formula.SumOverYears(REVENUE, 3))
                .put("meanOverYears", new Formula.MeanOverYears(REVENUE, 3))
                .put("total", new Formula.Total(ImmutableList.of(REVENUE)))
                .put("topShare", new Formula.TopShare(MEASURES, 1, Optional.empty()))
                .put("herfindahl", new Formula.Herfindahl(MEASURES))
                .put("locationQuotient", new Formula.LocationQuotient(REVENUE, REVENUE, PlaceScope.CITY))
                .put("residentsCount", new Formula.ResidentsCount(ResidentFilter.ALL))
                .put("residentsSum", new Formula.ResidentsSum(REVENUE, ResidentFilter.ALL))
                .build();
    }

    private static ImmutableMap<String, Requirement> requirements() {
        Requirement planMade = new Requirement.PlanMade(HEADING);
        Cohort cohort = Samples.cohort(3);
        Cut third = new Cut.Share(Cited.of(Exact.of(1, 3), BASIS), RoundingMode.UP);
        JudgementSubject subject = JudgementSubject.of("distinctive");
        return ImmutableMap.<String, Requirement>builder()
                .put("composed", Requirement.Composed.allOf(HEADING, ImmutableList.of(planMade)))
                .put("chosen", new Requirement.Chosen(HEADING, choice(planMade)))
                .put(
                        "alternatives",
                        new Requirement.Alternatives(
                                HEADING,
                                Axis.TYPE,
                                ImmutableList.of(new Requirement.Branch(ImmutableList.of("logistics"), planMade)),
                                Optional.empty()))
                .put("exempt", new Requirement.Exempt(HEADING, BASIS))
                .put(
                        "threshold",
                        new Requirement.Threshold(
                                HEADING,
                                REVENUE,
                                Cited.of(Bounds.atLeast(Exact.of(10)), BASIS),
                                Units.YI_YUAN,
                                Optional.empty()))
                .put(
                        "eventOccurred",
                        new Requirement.EventOccurred(
                                HEADING, ImmutableList.of(EventKind.COMMENDED), Optional.empty(), Optional.empty()))
                .put("titleHeld", Requirement.TitleHeld.anyOf(HEADING, TitleLevels.ALL))
                .put("rising", new Requirement.Rising(HEADING, REVENUE, Cited.of(2, BASIS), true))
                .put(
                        "cohortPlace",
                        new Requirement.CohortPlace(
                                HEADING,
                                REVENUE,
                                cohort,
                                third,
                                Ties.IN,
                                Optional.of(new Requirement.NamedFinding(subject, Role.MUNICIPAL_DRC))))
                .put("judged", new Requirement.Judged(HEADING, subject, Role.EXPERT_PANEL))
                .put(
                        "industryListed",
                        new Requirement.IndustryListed(HEADING, true, true, ImmutableList.of(), Requirement.Which.MAIN))
                .put("bodyEstablished", new Requirement.BodyEstablished(HEADING, ImmutableList.of(), Optional.empty()))
                .put("planMade", planMade)
                .put(
                        "approved",
                        new Requirement.Approved(
                                HEADING,
                                ImmutableList.of(DocumentKind.PLAN),
                                Cited.of(ImmutableList.of(ApprovingLevel.of("county")), BASIS),
                                Optional.empty()))
                .put(
                        "covered",
                        new Requirement.Covered(
                                HEADING,
                                Requirement.Coverage.SERVICES,
                                Cited.of(ImmutableList.of("ip-protection"), BASIS),
                                Optional.empty()))
                .build();
    }

    private static ImmutableMap<String, Cut> cuts() {
        return ImmutableMap.of(
                "first", new Cut.First(Cited.of(3, BASIS)),
                "share", new Cut.Share(Cited.of(Exact.of(1, 3), BASIS), RoundingMode.UP),
                "quantile", new Cut.Quantile(Cited.of(Exact.of(1, 2), BASIS)));
    }

    private static Curve bands() {
        return new Curve.Bands(ImmutableList.of(new Curve.Band(Bounds.ALL, Exact.ONE)));
    }

    private static Curve linear() {
        return Curve.Linear.of(Exact.ZERO, Exact.ZERO, Exact.ONE, Exact.of(100));
    }

    private static ImmutableMap<String, Curve> curves() {
        Exact hundred = Exact.of(100);
        ReferenceSet set = ReferenceSet.Scored.ALL;
        Reference one = new Reference.Fixed(Exact.ONE);
        ImmutableList<Curve.Band> bands = ImmutableList.of(new Curve.Band(Bounds.ALL, Exact.ONE));
        ImmutableList<Exact> two = ImmutableList.of(Exact.ONE, Exact.ZERO);
        return ImmutableMap.<String, Curve>builder()
                .put("bands", bands())
                .put("linear", linear())
                .put(
                        "piecewise",
                        new Curve.Piecewise(ImmutableList.of(new Curve.Piece(Bounds.ALL, Exact.ONE, Exact.ONE))))
                .put(
                        "efficacy",
                        new Curve.Efficacy(
                                one, one, Exact.ONE, Exact.ONE, Beyond.LEVEL, Beyond.GOES_ON, Constant.HIGHEST))
                .put(
                        "standards",
                        new Curve.Standards(
                                two,
                                Optional.empty(),
                                ImmutableList.of(new Curve.StandardsRow(ImmutableList.of(), Bounds.ALL, two))))
                .put("benchmark", new Curve.Benchmark(one, Exact.ONE))
                .put(
                        "deviation",
                        new Curve.Deviation(
                                Exact.ONE, one, Exact.ONE, Exact.ONE, Exact.ONE, false, Exact.ZERO, hundred))
                .put("growth", new Curve.Growth(2020, Exact.ONE, Exact.ONE, Exact.ONE, true, Exact.ZERO, hundred))
                .put("saturation", new Curve.Saturation(Exact.ONE, Exact.ZERO, Exact.ZERO))
                .put("interval", new Curve.Interval(Exact.ZERO, Exact.ONE, Exact.ONE, hundred))
                .put("minMax", new Curve.MinMax(set, Exact.ZERO, hundred, Beyond.LEVEL, Beyond.LEVEL, Constant.MIDDLE))
                .put("percentile", new Curve.Percentile(set, Exact.ZERO, hundred, TiedPlaces.MEAN, Constant.HIGHEST))
                .put("places", new Curve.Places(set, TiedPlaces.BEST, bands))
                .put(
                        "logarithmic",
                        new Curve.Logarithmic(Exact.ONE, Exact.ZERO, hundred, hundred, Beyond.LEVEL, Beyond.LEVEL))
                .put(
                        "power",
                        new Curve.Power(
                                Exact.of(1, 2), Exact.ZERO, Exact.ZERO, hundred, hundred, Beyond.LEVEL, Beyond.LEVEL))
                .put("zScore", new Curve.ZScore(set, hundred, Exact.ONE, true))
                .buildOrThrow();
    }

    private static ImmutableMap<String, ReferenceSet> sets() {
        return ImmutableMap.of(
                "scored", ReferenceSet.Scored.ALL, "listed", new ReferenceSet.Listed(ImmutableList.of(Exact.ONE)));
    }

    private static ImmutableMap<String, Reference> references() {
        return ImmutableMap.of(
                "fixed", new Reference.Fixed(Exact.ONE),
                "ofMeasure", new Reference.OfMeasure(REVENUE),
                "ofSet", new Reference.OfSet(ReferenceSet.Scored.ALL, Summary.MEAN, Optional.empty()),
                "byCode",
                        new Reference.ByCode(
                                Axis.TYPE,
                                ImmutableList.of(new Reference.Entry(ImmutableList.of("logistics"), Exact.ONE)),
                                Optional.empty()));
    }

    private static ImmutableMap<String, Adjustment> adjustments() {
        Trigger events = new Trigger(ImmutableList.of(EventKind.ROUND_CALLED), Optional.empty(), false);
        Effect barred = new Effect(Effect.Kind.BAR_AWARD, Optional.empty());
        Cited<Exact> one = Cited.of(Exact.ONE, BASIS);
        return ImmutableMap.of(
                "forEvents", new Adjustment.ForEvents(HEADING, events, one, Optional.empty()),
                "within", new Adjustment.Within(HEADING, Optional.of(one), Optional.empty()),
                "vetoByEvents", new Adjustment.VetoByEvents(HEADING, events, barred, BASIS),
                "vetoByCondition",
                        new Adjustment.VetoByCondition(HEADING, new Requirement.PlanMade(HEADING), barred, BASIS));
    }

    private static ImmutableMap<String, Node> nodes() {
        Cited<Exact> one = Cited.of(Exact.ONE, BASIS);
        return ImmutableMap.<String, Node>builder()
                .put("leaf", leaf())
                .put(
                        "levels",
                        new Node.Levels(
                                HEADING, ImmutableList.of(new Node.Level(new Requirement.PlanMade(HEADING), one)), one))
                .put("constant", new Node.ConstantNode(HEADING, one))
                .put("weighted", weighted())
                .put(
                        "powerMean",
                        new Node.PowerMean(
                                HEADING,
                                ImmutableList.of(new Node.Part(one, leaf())),
                                Exact.ZERO,
                                NonPositive.REFUSE,
                                Optional.empty(),
                                Optional.empty()))
                .put("combined", new Node.Combined(HEADING, Operation.SUM, ImmutableList.of(leaf()), Optional.empty()))
                .put("limited", new Node.Limited(HEADING, leaf(), Optional.of(one), Optional.empty()))
                .put("shared", new Node.Shared(HEADING, HEADING.id()))
                .buildOrThrow();
    }

    private static Node leaf() {
        return new Node.Leaf(Indicator.builder()
                .heading(HEADING)
                .direction(Direction.MORE)
                .measure(REVENUE)
                .curve(Cited.of(linear(), BASIS))
                .rounding(Rounding.halfUp(2))
                .closed(ClosedPolicy.REFUSE)
                .build());
    }

    private static Node weighted() {
        Node.Part part = new Node.Part(Cited.of(Exact.of(100), BASIS), leaf());
        return Node.Weighted.of(HEADING, ImmutableList.of(part), Rounding.halfUp(2));
    }

    private static ImmutableMap<String, Ground> grounds() {
        Ground overdue = new Ground.ItemOverdue(HEADING);
        return ImmutableMap.of(
                "rankAtBottom",
                        new Ground.RankAtBottom(HEADING, Cited.of(Exact.of(1, 10), BASIS), true, Cited.of(10, BASIS)),
                "itemOverdue", overdue,
                "traitsReached", new Ground.TraitsReached(HEADING, Cited.of(Exact.of(80), BASIS)),
                "anyGround", new Ground.AnyGround(HEADING, ImmutableList.of(overdue)),
                "chosenGround", new Ground.ChosenGround(HEADING, choice(overdue)));
    }

    private static ImmutableMap<String, Change<Ground>> changes() {
        NodeId node = HEADING.id();
        Ground overdue = new Ground.ItemOverdue(HEADING);
        return ImmutableMap.of(
                "replace", new Change.Replace<>(node, overdue, false, CLAUSE),
                "add", new Change.Add<>(Optional.empty(), overdue, CLAUSE),
                "remove", new Change.Remove<>(node, CLAUSE));
    }

    private static ImmutableMap<String, Fact> facts() {
        FactRole seen = FactRole.OBSERVED;
        Judgement judgement = Judgement.builder()
                .subject(JudgementSubject.of("distinctive"))
                .met(true)
                .ground("ground")
                .by("panel")
                .role(Role.EXPERT_PANEL)
                .date(PartialDate.ofYear(2022))
                .source(OFFICIAL)
                .build();
        Event filed = Samples.event("a", EventKind.APPLICATION_FILED).build();
        return ImmutableMap.<String, Fact>builder()
                .put("measured", new Fact.Measured(seen, REVENUE, 2022, 2022, Samples.yiYuan("1")))
                .put("amount", new Fact.Amount(seen, "margin", Quantity.of("1", Units.YI_YUAN)))
                .put("number", new Fact.Number(seen, "rises", Exact.of(2)))
                .put("term", new Fact.Term(seen, "title-levels", "municipal-zone"))
                .put("standing", new Fact.Standing(seen, bounds("1", "2"), bounds("3", "3"), true))
                .put("score", new Fact.Score(seen, NodeId.of("total"), bounds("80", "90")))
                .put("titled", new Fact.Titled(seen, title()))
                .put("judged", new Fact.Judged(seen, judgement))
                .put("industry", new Fact.Industry(seen, industry()))
                .put("body", new Fact.Body(seen, body()))
                .put("plan", new Fact.Plan(seen, plan()))
                .put("service", new Fact.Service(seen, offer()))
                .put("happened", new Fact.Happened(seen, filed))
                .put("derived", new Fact.Derived(seen, REVENUE, 2022, bounds("1", "2"), Units.PERCENT))
                .put("withheld", new Fact.Withheld(seen, REVENUE, 2022))
                .put("range", new Fact.Range(seen, "amounts", bounds("1", "2"), Units.PERCENT))
                .put(
                        "document",
                        new Fact.Document(
                                seen,
                                ZoneDocument.builder()
                                        .kind(DocumentKind.of("permit"))
                                        .issued(true)
                                        .source(OFFICIAL)
                                        .build()))
                .put(
                        "platform",
                        new Fact.Platform(
                                seen,
                                ServicePlatform.builder()
                                        .name("platform")
                                        .source(OFFICIAL)
                                        .build()))
                .put(
                        "registered",
                        new Fact.Registered(
                                seen,
                                Register.builder()
                                        .title(TitleLevels.MUNICIPAL_ZONE)
                                        .city(City.NANJING.code())
                                        .asOf(LocalDate.of(2023, 12, 31))
                                        .complete(true)
                                        .source(OFFICIAL)
                                        .build()))
                .build();
    }

    private static Title title() {
        return Title.builder()
                .level(TitleLevels.MUNICIPAL_ZONE)
                .source(OFFICIAL)
                .build();
    }

    private static LeadingIndustry industry() {
        return LeadingIndustry.builder().rank(1).name("物流").source(OFFICIAL).build();
    }

    private static ManagementBody body() {
        return ManagementBody.builder().established(true).source(OFFICIAL).build();
    }

    private static DevelopmentPlan plan() {
        return DevelopmentPlan.builder()
                .status(PlanStatus.NONE)
                .source(OFFICIAL)
                .build();
    }

    private static ServiceOffer offer() {
        return ServiceOffer.builder()
                .service(PublicServices.IP_PROTECTION)
                .provided(false)
                .source(OFFICIAL)
                .build();
    }

    private static ImmutableMap<String, NodeScore> scores() {
        NodeScore indicator = NodeScore.IndicatorScore.builder()
                .node(NodeId.of("leaf"))
                .clause(CLAUSE)
                .score(bounds("80", "90"))
                .unrounded(bounds("80", "90"))
                .formula("linear")
                .measure(REVENUE)
                .amount(Optional.empty())
                .leftOut(false)
                .build();
        NodeScore weighted = NodeScore.WeightedScore.builder()
                .node(NodeId.of("total"))
                .clause(CLAUSE)
                .score(bounds("80", "90"))
                .unrounded(bounds("80", "90"))
                .addParts(new NodeScore.WeightedPart(Exact.of(100), Exact.of(100), indicator))
                .leftOut(false)
                .build();
        NodeScore levels = NodeScore.LevelsScore.builder()
                .node(NodeId.of("levels"))
                .clause(CLAUSE)
                .score(bounds("0", "10"))
                .build();
        NodeScore combined = NodeScore.CombinedScore.builder()
                .node(NodeId.of("sum"))
                .clause(CLAUSE)
                .operation(Operation.SUM)
                .score(bounds("80", "90"))
                .unrounded(bounds("80", "90"))
                .addParts(indicator)
                .leftOut(false)
                .build();
        NodeScore limited = NodeScore.LimitedScore.builder()
                .node(NodeId.of("limited"))
                .clause(CLAUSE)
                .score(bounds("80", "85"))
                .part(indicator)
                .cap(Exact.of(85))
                .build();
        return ImmutableMap.<String, NodeScore>builder()
                .put("indicator", indicator)
                .put("levels", levels)
                .put("constant", new NodeScore.ConstantScore(NodeId.of("ten"), CLAUSE, Exact.of(10), BasisStatus.TEXT))
                .put("weighted", weighted)
                .put("combined", combined)
                .put("limited", limited)
                .put("shared", new NodeScore.SharedScore(NodeId.of("again"), CLAUSE, indicator))
                .put(
                        "withheld",
                        new NodeScore.WithheldScore(NodeId.of("total"), CLAUSE, bounds("80", "90"), ImmutableSet.of()))
                .buildOrThrow();
    }

    private static <T> Choice<T> choice(T rule) {
        return new Choice<>(ReadingId.of("R1"), ImmutableMap.of("only", rule));
    }
}
