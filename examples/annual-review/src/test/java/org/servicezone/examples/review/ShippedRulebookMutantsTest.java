package org.servicezone.examples.review;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.LinkedHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicezone.fixture.Mutant;
import org.servicezone.fixture.RequirementMutants;
import org.servicezone.fixture.SchemeMutants;
import org.servicezone.io.load.RulebookLoader;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Reference;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.check.RulebookCheck;

/**
 * A rulebook of the library that is one unit, one end or one swap off gives another result for one of the cases of
 * {@link SchemePrecedentsTest}, {@link PrecedentsTest} and {@link BoundaryCasesTest}, except where it
 * cannot.
 */
class ShippedRulebookMutantsTest {

    private static final String JIANGSU = "jiangsu-2021";

    /** Rulebook and scheme to mutants that earn every zone the same, for the reasons that {@link #cannotMatter} checks. */
    private static final ImmutableListMultimap<String, String> CANNOT_MATTER =
            ImmutableListMultimap.<String, String>builder()
                    // the pieces meet: 50, 80 and 100 points by both
                    .putAll(
                            "jiangsu-2021 performance",
                            "leading-revenue: piece from 10 belongs to the other side",
                            "leading-revenue: piece from 50 belongs to the other side",
                            "leading-revenue: piece from 200 belongs to the other side")
                    // at most twice the weight, long before nine times; numbers of projects are never under 0
                    .putAll(
                            "wuxi-development-zones assessment",
                            "a3-ratio: cap of the ratio 10 becomes 11",
                            "a3-ratio: cap of the ratio 10 becomes 9",
                            "a3: floor 0 becomes -1",
                            "a7-ratio: cap of the ratio 10 becomes 11",
                            "a7-ratio: cap of the ratio 10 becomes 9",
                            "a7: floor 0 becomes -1",
                            "a9-ratio: cap of the ratio 10 becomes 11",
                            "a9-ratio: cap of the ratio 10 becomes 9")
                    .build();

    static Stream<Arguments> schemes() {
        return RulebookLoader.BUILT_IN.stream()
                .flatMap(id -> rules(id).rulebook().editions().get(0).schemes().stream()
                        .map(scheme -> Arguments.of(id, scheme.heading().id().value())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("schemes")
    void every_mutant_of_a_scheme_is_noticed_by_a_case(String id, String schemeId) {
        CheckedRulebook rules = rules(id);
        Scheme scheme = SchemeCase.scheme(rules.rulebook(), schemeId);
        Province province = id.equals(JIANGSU) ? BoundaryCasesTest.PROVINCE : SchemePrecedentsTest.province(id);
        ImmutableList<SchemeCase> cases = schemeCases(id, schemeId);
        ImmutableList<Mutant<Scheme>> mutants = SchemeMutants.of(scheme);

        assertThat(SchemeCase.results(rules, scheme, province, cases).stream()
                        .filter(result -> !cases.contains(result)))
                .isEmpty();
        assertThat(mutants).hasSizeGreaterThan(5);
        assertThat(mutants.stream()
                        .filter(mutant -> scoredTogether(scheme, cases).stream()
                                .allMatch(some -> SchemeCase.results(rules, mutant.value(), province, some)
                                        .equals(some)))
                        .map(Mutant::what))
                .isEqualTo(CANNOT_MATTER.get(id + " " + schemeId));
        assertThat(mutants.stream()
                        .filter(mutant -> cannotMatter(
                                rules.rulebook(), scheme.root(), mutant.value().root()))
                        .map(Mutant::what))
                .isEqualTo(CANNOT_MATTER.get(id + " " + schemeId));
    }

    /**
     * Whether two nodes of which one was changed earn the same for every figure. Three changes do: an end that belongs to
     * the other side where two pieces of a curve meet, the cap of a ratio that a limit above it never lets through, and a
     * floor under what cannot fall to it.
     */
    private static boolean cannotMatter(Rulebook rulebook, Node right, Node wrong) {
        if (right instanceof Node.Leaf one && wrong instanceof Node.Leaf other) {
            return meetAtTheSameEnds(curve(one), curve(other));
        }
        if (right instanceof Node.Limited one
                && wrong instanceof Node.Limited other
                && one.node() instanceof Node.Leaf leaf
                && other.node() instanceof Node.Leaf changed
                && curve(leaf) instanceof Curve.Benchmark ratio
                && curve(changed) instanceof Curve.Benchmark otherRatio) {
            Exact lowest =
                    points(ratio, rulebook.measure(leaf.indicator().measure()).orElseThrow());
            boolean sameFloor = one.floor().equals(other.floor())
                    || !floor(one).isGreaterThan(lowest) && !floor(other).isGreaterThan(lowest);
            boolean sameCap = ratio.equals(otherRatio)
                    || ratio.benchmark().equals(otherRatio.benchmark())
                            && isCapped(one, ratio)
                            && isCapped(other, otherRatio);
            return one.cap().equals(other.cap()) && sameFloor && sameCap;
        }
        ImmutableList<Node> children = right.children();
        ImmutableList<Node> others = wrong.children();
        return IntStream.range(0, children.size())
                .filter(i -> !children.get(i).equals(others.get(i)))
                .anyMatch(i -> cannotMatter(rulebook, children.get(i), others.get(i)));
    }

    /** The cases of each zone by themselves where no zone is set against others: the first that differs is enough. */
    private static ImmutableList<ImmutableList<SchemeCase>> scoredTogether(
            Scheme scheme, ImmutableList<SchemeCase> cases) {
        return compares(scheme.root())
                ? ImmutableList.of(cases)
                : ImmutableList.copyOf(cases.stream()
                        .collect(groupingBy(SchemeCase::zone, LinkedHashMap::new, toImmutableList()))
                        .values());
    }

    private static boolean compares(Node node) {
        return node instanceof Node.Leaf leaf
                ? !curve(leaf).sets().isEmpty()
                        || curve(leaf).references().stream().anyMatch(of -> !(of instanceof Reference.Fixed))
                : node.children().stream().anyMatch(ShippedRulebookMutantsTest::compares);
    }

    private static Curve curve(Node.Leaf leaf) {
        return leaf.indicator().curve().value();
    }

    private static boolean meetAtTheSameEnds(Curve right, Curve wrong) {
        if (!(right instanceof Curve.Piecewise one) || !(wrong instanceof Curve.Piecewise other)) {
            return false;
        }
        return IntStream.range(0, one.pieces().size()).allMatch(i -> {
            Curve.Piece piece = one.pieces().get(i);
            Curve.Piece changed = other.pieces().get(i);
            return piece.fromPoints().equals(changed.fromPoints())
                    && piece.toPoints().equals(changed.toPoints())
                    && piece.amounts()
                            .low()
                            .map(Bounds.End::at)
                            .equals(changed.amounts().low().map(Bounds.End::at))
                    && (i == 0 || one.pieces().get(i - 1).toPoints().equals(piece.fromPoints()));
        });
    }

    /** What the least figure of the measure earns; more is better. */
    private static Exact points(Curve.Benchmark ratio, Measure measure) {
        Exact least = measure.range().low().orElseThrow().at();
        return least.dividedBy(((Reference.Fixed) ratio.benchmark()).amount()).times(Exact.of(100));
    }

    private static Exact floor(Node.Limited limited) {
        return limited.floor().orElseThrow().value();
    }

    private static boolean isCapped(Node.Limited limited, Curve.Benchmark ratio) {
        return !limited.cap().orElseThrow().value().isGreaterThan(ratio.cap().times(Exact.of(100)));
    }

    private static CheckedRulebook rules(String id) {
        return id.equals(JIANGSU) ? Provinces.RULES : SchemePrecedentsTest.rules(id);
    }

    private static ImmutableList<SchemeCase> schemeCases(String id, String scheme) {
        if (id.equals(JIANGSU)) {
            return BoundaryCasesTest.cases(scheme);
        }
        return Stream.of(
                        SchemeCase.of(SchemePrecedentsTest.TOTALS, "total"),
                        SchemeCase.of(SchemePrecedentsTest.GRADES, "grade"),
                        SchemeCase.of(SchemePrecedentsTest.AWARDS_BARRED, "award-barred"))
                .flatMap(table -> table)
                .filter(c -> c.rulebook().equals(id) && c.scheme().equals(scheme))
                .collect(toImmutableList());
    }

    static Stream<String> rulebooksWithConditions() {
        return RulebookLoader.BUILT_IN.stream()
                .filter(id -> !(rules(id).rulebook().editions().get(0).admission() instanceof Requirement.Exempt));
    }

    @ParameterizedTest
    @MethodSource("rulebooksWithConditions")
    void every_mutant_of_the_conditions_is_noticed_by_a_case(String id) {
        Rulebook rulebook = rules(id).rulebook();
        ImmutableList<Readings> readings = readings(rulebook);
        ImmutableList<ImmutableList<ConditionCase>> right =
                readings.stream().map(some -> answers(id, rules(id), some)).collect(toImmutableList());
        Edition edition = rulebook.editions().get(0);

        assertThat(RequirementMutants.of(edition.admission()).stream()
                        .filter(mutant -> {
                            CheckedRulebook wrong = RulebookCheck.check(Rulebook.builder()
                                            .from(rulebook)
                                            .editions(ImmutableList.of(Edition.builder()
                                                    .from(edition)
                                                    .admission(mutant.value())
                                                    .build()))
                                            .build())
                                    .orThrow();
                            return Stream.iterate(0, i -> i < readings.size(), i -> i + 1)
                                    .allMatch(i ->
                                            answers(id, wrong, readings.get(i)).equals(right.get(i)));
                        })
                        .map(Mutant::what))
                .isEmpty();
    }

    /** The defaults and, one reading at a time, each other option. */
    private static ImmutableList<Readings> readings(Rulebook rulebook) {
        if (rulebook.id().equals(JIANGSU)) {
            return Stream.of("revenue", "value-added", "tax", "market-turnover")
                    .map(measure -> Readings.DEFAULTS.with(ReadingId.of("R1"), measure))
                    .collect(toImmutableList());
        }
        return Stream.concat(
                        Stream.of(Readings.DEFAULTS),
                        rulebook.readings().stream().flatMap(PrecedentsTest::others))
                .collect(toImmutableList());
    }

    /** What is answered of what the tests of the cases expect: of some zones everything, of others what a table names. */
    private static ImmutableList<ConditionCase> answers(String id, CheckedRulebook rules, Readings readings) {
        boolean jiangsu = id.equals(JIANGSU);
        Province province = jiangsu ? BoundaryCasesTest.PROVINCE : PrecedentsTest.PROVINCES.get(id);
        ImmutableList<ConditionCase> named = jiangsu
                ? ConditionCase.of(BoundaryCasesTest.OUTCOMES, "")
                : readings.equals(Readings.DEFAULTS)
                        ? ConditionCase.of(PrecedentsTest.OUTCOMES, id + ", ")
                        : ImmutableList.of();
        ImmutableList<ZoneId> whole = province.zones().stream()
                .map(Zone::id)
                .filter(zone -> !jiangsu
                        && Stream.of("meets", "misses", "silent").anyMatch(name -> PrecedentsTest.isCalled(zone, name)))
                .collect(toImmutableList());
        var verdicts = ConditionCase.verdicts(
                rules,
                readings,
                province,
                Stream.concat(whole.stream(), named.stream().map(ConditionCase::zone))
                        .distinct()
                        .collect(toImmutableList()));
        return Stream.concat(
                        whole.stream().flatMap(zone -> everything(verdicts.get(zone))),
                        named.stream()
                                .map(c -> new ConditionCase(
                                        c.zone(),
                                        c.condition(),
                                        ConditionCase.outcome(verdicts.get(c.zone()), c.condition()))))
                .collect(toImmutableList());
    }

    private static Stream<ConditionCase> everything(EligibilityVerdict verdict) {
        return verdict.finding().flatten().stream()
                .filter(Finding.Check.class::isInstance)
                .map(finding -> new ConditionCase(verdict.zone(), finding.node().value(), finding.outcome()));
    }
}
