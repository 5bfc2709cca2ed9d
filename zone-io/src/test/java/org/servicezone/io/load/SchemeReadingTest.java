package org.servicezone.io.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.io.json.CanonicalJson;
import org.servicezone.io.json.IntervalText;
import org.servicezone.io.problem.Loaded;
import org.servicezone.io.report.RulebookDifference;
import org.servicezone.model.finding.Defect;
import org.servicezone.model.label.Label;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Beyond;
import org.servicezone.model.scheme.Constant;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.Effect;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Mark;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NotApplied;
import org.servicezone.model.scheme.Operation;
import org.servicezone.model.scheme.Quota;
import org.servicezone.model.scheme.RankingRule;
import org.servicezone.model.scheme.Reference;
import org.servicezone.model.scheme.ReferenceSet;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.scheme.Summary;
import org.servicezone.model.scheme.TiedPlaces;

/** Each kind of the scheme language as it is read. */
class SchemeReadingTest {

    private static final String TEXT = text();
    private static final Rulebook BOOK = load(TEXT).orElseThrow();
    private static final Scheme KINDS = BOOK.editions().get(0).schemes().get(1);
    private static final ReferenceSet SET = new ReferenceSet.Scored(true, true, Optional.of(2020));

    private static String text() {
        try (InputStream in = SchemeReadingTest.class.getResourceAsStream("every-kind.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Loaded<Rulebook> load(String text) {
        return RulebookLoader.load("book.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Node node(String id) {
        return KINDS.nodes().stream()
                .filter(node -> node.heading().id().equals(NodeId.of(id)))
                .findFirst()
                .orElseThrow();
    }

    private static Curve curve(String id) {
        return indicator(id).curve().value();
    }

    private static Indicator indicator(String id) {
        return ((Node.Leaf) node(id)).indicator();
    }

    private static Exact exact(String text) {
        return Exact.parse(text);
    }

    private static ImmutableList<Exact> exacts(String... texts) {
        return ImmutableList.copyOf(texts).stream().map(Exact::parse).collect(ImmutableList.toImmutableList());
    }

    @Test
    void curves_of_lines_are_read() {
        assertThat(curve("c-linear"))
                .isEqualTo(new Curve.Linear(
                        exact("0"), exact("0"), exact("40"), exact("100"), Beyond.GOES_ON, Beyond.LEVEL));
        assertThat(((Node.Weighted) BOOK.editions().get(0).schemes().get(0).root())
                        .parts()
                        .get(1)
                        .node())
                .isInstanceOfSatisfying(
                        Node.Leaf.class,
                        leaf -> assertThat(leaf.indicator().curve().value())
                                .isEqualTo(Curve.Linear.of(exact("0"), exact("0"), exact("40"), exact("100"))));
        assertThat(curve("c-piecewise"))
                .isEqualTo(new Curve.Piecewise(ImmutableList.of(
                        new Curve.Piece(IntervalText.parse("[0, 5)"), exact("0"), exact("50")),
                        new Curve.Piece(IntervalText.parse("[5, )"), exact("80"), exact("80")))));
        assertThat(curve("c-saturation")).isEqualTo(new Curve.Saturation(exact("10"), exact("2"), exact("20")));
        assertThat(curve("c-interval"))
                .isEqualTo(new Curve.Interval(exact("0"), exact("10"), exact("20"), exact("40")));
        assertThat(curve("c-target")).isEqualTo(new Curve.Interval(exact("0"), exact("10"), exact("10"), exact("40")));
        assertThat(indicator("c-target").direction()).isEqualTo(Direction.BETWEEN);
        assertThat(indicator("c-target").rounding()).isEmpty();
    }

    @Test
    void curves_against_other_figures_are_read() {
        assertThat(curve("c-efficacy"))
                .isEqualTo(new Curve.Efficacy(
                        new Reference.Fixed(exact("10")),
                        new Reference.OfMeasure(MeasureId.of("share")),
                        exact("60"),
                        exact("40"),
                        Beyond.LEVEL,
                        Beyond.GOES_ON,
                        Constant.MIDDLE));
        assertThat(curve("c-standards"))
                .isEqualTo(new Curve.Standards(
                        exacts("1", "0.8", "0.6"),
                        Optional.of(MeasureId.of("share")),
                        ImmutableList.of(new Curve.StandardsRow(
                                ImmutableList.of("logistics"), IntervalText.parse("[0, 5)"), exacts("9", "8", "7")))));
        assertThat(curve("c-benchmark"))
                .isEqualTo(new Curve.Benchmark(
                        new Reference.OfSet(
                                new ReferenceSet.Listed(exacts("1", "2")),
                                Summary.QUANTILE,
                                Optional.of(exact("0.75"))),
                        exact("1.2")));
        assertThat(curve("c-deviation"))
                .isEqualTo(new Curve.Deviation(
                        exact("80"),
                        new Reference.ByCode(
                                Axis.TYPE,
                                ImmutableList.of(new Reference.Entry(ImmutableList.of("logistics"), exact("5"))),
                                Optional.of(exact("6"))),
                        exact("1"),
                        exact("2"),
                        exact("-3"),
                        true,
                        exact("0"),
                        exact("100")));
        assertThat(curve("c-growth"))
                .isEqualTo(
                        new Curve.Growth(2020, exact("80"), exact("5"), exact("1"), false, exact("0"), exact("120")));
    }

    @Test
    void curves_of_sets_are_read() {
        assertThat(curve("c-min-max"))
                .isEqualTo(new Curve.MinMax(
                        SET, exact("40"), exact("100"), Beyond.LEVEL, Beyond.GOES_ON, Constant.HIGHEST));
        assertThat(curve("c-percentile"))
                .isEqualTo(new Curve.Percentile(SET, exact("10"), exact("90"), TiedPlaces.MEAN, Constant.CLOSED));
        assertThat(curve("c-places"))
                .isEqualTo(new Curve.Places(
                        SET,
                        TiedPlaces.BEST,
                        ImmutableList.of(
                                new Curve.Band(IntervalText.parse("[1, 3)"), exact("100")),
                                new Curve.Band(IntervalText.parse("[3, )"), exact("50")))));
    }

    @Test
    void nodes_are_read() {
        assertThat(KINDS.root()).isInstanceOfSatisfying(Node.Combined.class, sum -> {
            assertThat(sum.operation()).isEqualTo(Operation.SUM);
            assertThat(sum.rounding()).contains(Rounding.halfUp(1));
        });
        for (Operation operation : Operation.values()) {
            if (operation != Operation.SUM) {
                String id = "n-" + operation.name().toLowerCase(java.util.Locale.ROOT);
                assertThat(node(id))
                        .isInstanceOfSatisfying(
                                Node.Combined.class,
                                c -> assertThat(c.operation()).isEqualTo(operation));
            }
        }
        assertThat(node("n-levels")).isInstanceOfSatisfying(Node.Levels.class, levels -> {
            assertThat(levels.levels().get(0).when().heading().id()).isEqualTo(NodeId.of("n-plan"));
            assertThat(levels.levels().get(0).points().value()).isEqualTo(exact("100"));
            assertThat(levels.otherwise().value()).isEqualTo(exact("0"));
        });
        assertThat(node("n-limited")).isInstanceOfSatisfying(Node.Limited.class, limited -> {
            assertThat(limited.floor().orElseThrow().value()).isEqualTo(exact("1"));
            assertThat(limited.cap().orElseThrow().value()).isEqualTo(exact("9"));
        });
        assertThat(node("n-shared"))
                .isInstanceOfSatisfying(
                        Node.Shared.class,
                        shared -> assertThat(KINDS.shared(shared.of())).isPresent());
        assertThat(node("n-weighted")).isInstanceOfSatisfying(Node.Weighted.class, weighted -> {
            assertThat(weighted.notApplied()).isEqualTo(NotApplied.LOST);
            assertThat(weighted.coverage().orElseThrow().value()).isEqualTo(exact("0.6"));
            assertThat(weighted.weighting()
                            .orElseThrow()
                            .columns()
                            .get(0)
                            .weights()
                            .value())
                    .isEqualTo(exacts("100"));
            assertThat(weighted.rounding()).isEmpty();
        });
    }

    @Test
    void a_complement_is_the_difference_of_a_whole_and_a_node() {
        assertThat(node("n-complement")).isInstanceOfSatisfying(Node.Combined.class, complement -> {
            assertThat(complement.operation()).isEqualTo(Operation.DIFFERENCE);
            assertThat(complement.parts())
                    .extracting(part -> part.heading().id().value())
                    .containsExactly("n-complement-whole", "n-left");
        });
    }

    @Test
    void adjustments_are_read_in_their_order() {
        assertThat(KINDS.adjustments()).hasSize(4);
        assertThat(KINDS.adjustments().get(0)).isInstanceOfSatisfying(Adjustment.ForEvents.class, bonus -> {
            assertThat(bonus.events().first()).isTrue();
            assertThat(bonus.events().years().orElseThrow().value()).isEqualTo(3);
            assertThat(bonus.each().value()).isEqualTo(exact("5"));
            assertThat(bonus.limit().orElseThrow().value()).isEqualTo(exact("10"));
        });
        assertThat(KINDS.adjustments().get(1)).isInstanceOf(Adjustment.Within.class);
        assertThat(KINDS.adjustments().get(2))
                .isInstanceOfSatisfying(
                        Adjustment.VetoByEvents.class,
                        veto -> assertThat(veto.effect())
                                .isEqualTo(new Effect(Effect.Kind.VOID_YEAR, Optional.empty())));
        assertThat(KINDS.adjustments().get(3))
                .isInstanceOfSatisfying(
                        Adjustment.VetoByCondition.class,
                        veto -> assertThat(veto.effect())
                                .isEqualTo(new Effect(Effect.Kind.CAP_GRADE, Optional.of("b"))));
        assertThat(KINDS.rounding().orElseThrow().places()).isEqualTo(2);
    }

    @Test
    void grades_and_ranking_are_read() {
        assertThat(KINDS.gradeScale().grades().get(0).marks())
                .containsExactly(new Mark(NodeId.of("n-constant"), IntervalText.parse("[5, )")));
        assertThat(KINDS.gradeScale().grades().get(1).totals()).isEqualTo(Bounds.ALL);
        Quota quota = KINDS.gradeScale().quota().orElseThrow();
        assertThat(quota.shares().value()).isEqualTo(exacts("1/4", "3/4"));
        assertThat(quota.ties()).isEqualTo(Ties.OUT);
        assertThat(quota.cap().orElseThrow().by()).isEqualTo(Axis.PLACE);
        assertThat(KINDS.ranking())
                .isEqualTo(new RankingRule(
                        RankingRule.Method.AVERAGE, true, false, ImmutableList.of(NodeId.of("n-constant"))));
        assertThat(BOOK.editions().get(0).schemes().get(0).ranking().method())
                .isEqualTo(RankingRule.Method.COMPETITION);
    }

    @Test
    void every_kind_is_written_as_json_and_read_back() {
        String json = new String(CanonicalJson.bytes(BOOK), StandardCharsets.UTF_8);

        assertThat(CanonicalJson.read(json, Rulebook.class)).isEqualTo(BOOK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cap: \"1.2\" | cap: \"1.3\" | c-benchmark | curve.value.cap | 1.2 | 1.3",
                "notApplied: lost | notApplied: shared | n-weighted | notApplied | lost | shared",
                "effect: {kind: void-year} | effect: {kind: bar-award} | a-veto | effect.kind | void-year | bar-award",
                "method: average | method: dense | kinds | ranking.method | average | dense",
                "above: goes-on, constant: highest | above: level, constant: highest | c-min-max | curve.value.above"
                        + " | goes-on | level"
            })
    void a_difference_of_schemes_is_told_value_by_value(
            String from, String to, String id, String path, String before, String after) {
        Rulebook other = load(TEXT.replace(from, to)).orElseThrow();

        RulebookDifference difference = RulebookDifference.between(BOOK, other);

        assertThat(difference.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.trail()).last().isEqualTo(id);
            assertThat(entry.values()).singleElement().satisfies(value -> {
                assertThat(value.path()).isEqualTo(path);
                assertThat(value.before()).contains(before);
                assertThat(value.after()).contains(after);
            });
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: saturation, full | kind: satiety, full | curve/value/kind | \"satiety\" | one of: bands, linear",
                "direction: more | direction: up | direction | \"up\" | one of: more, less, between",
                "full: \"10\" | full: \"0\" | curve/value | full marks need an amount over 0, not 0 | makes sense",
                "constant: closed | constant: none | curve/value/constant | \"none\" | one of: lowest, middle,",
                "{measure: share}, base | {gauge: share}, base | satisfactory | no reference | a figure as a text",
                "summary: quantile | summary: median | curve/value/benchmark/summary | \"median\" | one of: least,",
                "grade: b} | mark: b} | effect/mark | field \"mark\" | one of: kind, grade",
                "events: {kinds: [accident]} | | adjustments/2 | no field \"events\" | the field \"events\"",
                "ties: mean | ties: some | curve/value/ties | \"some\" | one of: best, mean, worst",
                "by: type, entries | by: kind, entries | reference/by | \"kind\" | one of: type, place, title"
            })
    void a_mistake_is_told_with_its_place(String from, String to, String pointer, String found, String expected) {
        assertThat(TEXT).contains(from);

        Loaded<Rulebook> loaded = load(TEXT.replace(from, to == null ? "" : to));

        assertThat(loaded.problems()).anySatisfy(problem -> {
            assertThat(problem.position().path().orElseThrow()).endsWith(pointer);
            assertThat(problem.found()).isEqualTo(found);
            assertThat(problem.expected()).contains(expected);
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    void a_defect_inside_a_complement_has_the_place_that_the_file_gives_it() {
        int at = ((Node.Combined) KINDS.root()).parts().indexOf(node("n-complement"));
        String complement = "/editions/0/schemes/1/root/parts/" + at;
        InputStream in = new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8));

        assertThat(RulebookLoader.place(
                        "book.yaml",
                        in,
                        ImmutableList.of(
                                defect(complement + "/parts/0/points/basis"), defect(complement + "/parts/1/points")),
                        Defect::en))
                .extracting(problem -> problem.position().path().orElseThrow())
                .containsExactly(complement + "/whole/basis", complement + "/node/points");
    }

    private static Defect defect(String pointer) {
        Label some = Label.of("某", "some");
        return Defect.of(pointer, some, some, some);
    }
}
