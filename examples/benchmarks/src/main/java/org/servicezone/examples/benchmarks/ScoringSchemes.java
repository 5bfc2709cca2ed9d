package org.servicezone.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.servicezone.model.label.Label;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.policy.Clause;
import org.servicezone.model.policy.ClauseAddress;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.policy.Force;
import org.servicezone.model.policy.Instrument;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.policy.Stated;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.ProgrammeGoals;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Beyond;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Constant;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.GradeScale;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NonPositive;
import org.servicezone.model.scheme.NotApplied;
import org.servicezone.model.scheme.RankingRule;
import org.servicezone.model.scheme.ReferenceSet;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.scheme.Trigger;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.Place;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.Population;
import org.servicezone.model.vocabulary.Supplier;
import org.servicezone.model.vocabulary.Term;
import org.servicezone.model.vocabulary.Vocabulary;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.check.RulebookCheck;
import org.servicezone.scoring.totals.CompiledScheme;

/**
 * Three schemes that we made up, of 24 indicators in 5 dimensions each: by bands, by min–max over a base year, and half of
 * each. Bonus and deduction for events, totals rounded half up to two places.
 */
final class ScoringSchemes {

    static final int NEWEST_RETURN = 2022;
    static final int BASE_YEAR = 2021;
    static final int INDICATORS = 24;
    static final LocalDate DAY = LocalDate.of(2023, 12, 31);
    static final NodeId BONUS = NodeId.of("bonus");
    static final NodeId DEDUCTION = NodeId.of("deduction");

    /** Weights in hundredths within dimensions of five and of four; each dimension is a fifth of the whole. */
    static final int[] OF_FIVE = {25, 20, 20, 20, 15};

    static final int[] OF_FOUR = {30, 25, 25, 20};
    static final int DIMENSION = 20;

    /** Points of the bands in halves, from the lowest, and where each but the lowest starts. */
    static final int[] HALVES = {80, 121, 159, 200};

    static final int[] STARTS = {200_000, 500_000, 800_000};

    private static final ClauseRef CLAUSE = new ClauseRef("plan", new ClauseAddress("1.s1"));

    /** How indicators earn points. */
    enum Kind {
        BANDS,
        MIN_MAX,
        MIXED;

        boolean isBands(int indicator) {
            return this == BANDS || this == MIXED && indicator % 2 == 0;
        }
    }

    private ScoringSchemes() {}

    /** The weight of an indicator in ten-thousandths of the whole. */
    static int weight(int indicator) {
        return DIMENSION * (indicator < 20 ? OF_FIVE[indicator % 5] : OF_FOUR[indicator - 20]);
    }

    static MeasureId measure(int indicator) {
        return MeasureId.of("m" + indicator);
    }

    static CompiledScheme compile(Kind kind) {
        return compile(scheme(kind));
    }

    static CompiledScheme compile(Scheme scheme) {
        return CompiledScheme.of(rulebook(scheme), Readings.DEFAULTS, scheme, DAY, NEWEST_RETURN);
    }

    static Scheme scheme(Kind kind) {
        ImmutableList.Builder<Node.Part> dimensions = ImmutableList.builder();
        for (int d = 0; d < 5; d++) {
            int first = 5 * d;
            int[] weights = d < 4 ? OF_FIVE : OF_FOUR;
            dimensions.add(part(
                    DIMENSION,
                    mean(
                            "dimension-" + d,
                            IntStream.range(0, weights.length)
                                    .mapToObj(i -> part(weights[i], leaf(kind, first + i)))
                                    .collect(ImmutableList.toImmutableList()))));
        }
        return scheme(mean("total", dimensions.build()));
    }

    /** A geometric mean of five dimensions, each of them a weighted mean of logarithms. */
    static Scheme roots() {
        ImmutableList.Builder<Node.Part> dimensions = ImmutableList.builder();
        for (int d = 0; d < 5; d++) {
            int first = 5 * d;
            int[] weights = d < 4 ? OF_FIVE : OF_FOUR;
            dimensions.add(part(
                    DIMENSION,
                    mean(
                            "dimension-" + d,
                            IntStream.range(0, weights.length)
                                    .mapToObj(i -> part(weights[i], leaf(logarithm(), first + i)))
                                    .collect(ImmutableList.toImmutableList()))));
        }
        return scheme(new Node.PowerMean(
                heading("total"),
                dimensions.build(),
                Exact.ZERO,
                NonPositive.ZERO,
                Optional.empty(),
                Optional.empty()));
    }

    /** Nothing up to one, a hundred points from a million on. */
    private static Curve logarithm() {
        return new Curve.Logarithmic(
                Exact.ONE, Exact.ZERO, Exact.of(1_000_000), Exact.of(100), Beyond.LEVEL, Beyond.LEVEL);
    }

    static Scheme scheme(Node root) {
        return Scheme.builder()
                .heading(heading("performance"))
                .purpose("performance-evaluation")
                .population(Population.of("zones"))
                .root(root)
                .addAdjustments(events(BONUS, "prize", "0.5", Optional.of("1.5")))
                .addAdjustments(events(DEDUCTION, "accident", "-2", Optional.empty()))
                .rounding(Rounding.halfUp(2))
                .gradeScale(GradeScale.of(
                        ImmutableList.of(
                                grade("excellent", 80, 100),
                                grade("good", 70, 80),
                                grade("qualified", 60, 70),
                                grade("unqualified", 0, 60)),
                        Basis.illustrative("ours")))
                .ranking(RankingRule.competition(ImmutableList.of()))
                .basis(Basis.illustrative("ours"))
                .build();
    }

    private static Grade grade(String code, int from, int to) {
        Bounds under = Bounds.under(Exact.of(to));
        Bounds upTo = Bounds.atMost(Exact.of(to));
        return Grade.of(
                code, label(code), new Bounds(Bounds.atLeast(Exact.of(from)).low(), (to == 100 ? upTo : under).high()));
    }

    private static Adjustment events(NodeId id, String kind, String each, Optional<String> limit) {
        return new Adjustment.ForEvents(
                heading(id.value()),
                new Trigger(ImmutableList.of(EventKind.of(kind)), Optional.empty(), false),
                cited(Exact.parse(each)),
                limit.map(l -> cited(Exact.parse(l))));
    }

    static Node mean(String id, ImmutableList<Node.Part> parts) {
        return new Node.Weighted(
                heading(id), parts, Optional.empty(), NotApplied.SHARED, Optional.empty(), Optional.empty());
    }

    static Node.Part part(int weight, Node node) {
        return new Node.Part(cited(Exact.of(weight)), node);
    }

    static Node leaf(Kind kind, int indicator) {
        return leaf(kind.isBands(indicator) ? bands() : minMax(), indicator);
    }

    private static Node leaf(Curve curve, int indicator) {
        return new Node.Leaf(Indicator.builder()
                .heading(heading("i" + indicator))
                .measure(measure(indicator))
                .direction(Direction.MORE)
                .curve(cited(curve))
                .closed(ClosedPolicy.LOWEST)
                .build());
    }

    static Curve bands() {
        ImmutableList.Builder<Curve.Band> bands = ImmutableList.builder();
        for (int i = 0; i < HALVES.length; i++) {
            Bounds from = Bounds.atLeast(i == 0 ? Exact.ZERO : Exact.of(STARTS[i - 1]));
            Bounds amounts = i < STARTS.length
                    ? new Bounds(from.low(), Bounds.under(Exact.of(STARTS[i])).high())
                    : from;
            bands.add(new Curve.Band(amounts, Exact.of(HALVES[i], 2)));
        }
        return new Curve.Bands(bands.build());
    }

    private static Curve minMax() {
        return new Curve.MinMax(
                new ReferenceSet.Scored(false, false, Optional.of(BASE_YEAR)),
                Exact.ZERO,
                Exact.of(100),
                Beyond.LEVEL,
                Beyond.LEVEL,
                Constant.LOWEST);
    }

    private static CheckedRulebook rulebook(Scheme scheme) {
        Edition edition = Edition.builder()
                .id("2021")
                .label(label("edition"))
                .since(LocalDate.of(2021, 1, 1))
                .basis(Basis.illustrative("ours"))
                .admission(new Requirement.PlanMade(heading("plan-made")))
                .goals(new ProgrammeGoals(ImmutableList.of()))
                .addSchemes(scheme)
                .build();
        int measures = (int)
                scheme.nodes().stream().filter(Node.Leaf.class::isInstance).count();
        return RulebookCheck.check(Rulebook.builder()
                        .id("benchmark")
                        .label(label("benchmark"))
                        .addInstruments(Instrument.builder()
                                .id("plan")
                                .label(label("plan"))
                                .number(Stated.notKnown(label("no number")))
                                .date(Stated.notKnown(label("no date")))
                                .addClauses(Clause.builder()
                                        .address(new ClauseAddress("1.s1"))
                                        .gist(label("gist"))
                                        .addForces(Force.CONDITION)
                                        .bearer("none")
                                        .decides(true)
                                        .room("requirement")
                                        .build())
                                .build())
                        .vocabularies(ImmutableList.of(
                                vocabulary("populations", "zones"),
                                vocabulary("title-levels", "zone"),
                                vocabulary("suppliers", "enterprises", "zone-body", "approving-authority"),
                                vocabulary("event-kinds", "prize", "accident"),
                                vocabulary("regions", "south"),
                                vocabulary("zone-types", "logistics")))
                        .places(ImmutableList.of(Place.builder()
                                .code(PlaceCode.of("320100"))
                                .label(label("city"))
                                .level("city")
                                .region("south")
                                .build()))
                        .measures(IntStream.range(0, measures)
                                .mapToObj(ScoringSchemes::declared)
                                .collect(ImmutableList.toImmutableList()))
                        .addEditions(edition)
                        .build())
                .orThrow();
    }

    private static Measure declared(int indicator) {
        return Measure.builder()
                .id(measure(indicator))
                .label(label("m" + indicator))
                .unit(Units.ORGANISATION)
                .range(Bounds.atLeast(Exact.ZERO))
                .supplier(Supplier.of("enterprises"))
                .formula(Optional.empty())
                .build();
    }

    private static Vocabulary vocabulary(String id, String... codes) {
        return Vocabulary.builder()
                .id(id)
                .label(label(id))
                .closed(false)
                .basis(Basis.illustrative("ours"))
                .terms(Stream.of(codes)
                        .map(code -> code.equals("zones")
                                ? Term.builder()
                                        .code(code)
                                        .label(label(code))
                                        .addMembers("zone")
                                        .build()
                                : Term.builder().code(code).label(label(code)).build())
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }

    private static Heading heading(String id) {
        return new Heading(NodeId.of(id), CLAUSE, label(id));
    }

    private static Label label(String id) {
        return Label.of("名" + id, id);
    }

    private static <T> Cited<T> cited(T value) {
        return Cited.of(value, Basis.illustrative("ours"));
    }
}
