package org.servicezone.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.model.scheme.Direction.LESS;
import static org.servicezone.model.scheme.Direction.MORE;
import static org.servicezone.scoring.fixture.Schemes.bounds;
import static org.servicezone.scoring.fixture.Schemes.exact;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.scheme.Beyond;
import org.servicezone.model.scheme.Constant;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.Reference;
import org.servicezone.model.scheme.ReferenceSet;
import org.servicezone.model.scheme.Summary;
import org.servicezone.model.scheme.TiedPlaces;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Schemes;

/** Curves and what they are held against: one defect a row, beside its sound neighbour. */
class CurveChecksTest {

    private static Reference fixed(String amount) {
        return new Reference.Fixed(exact(amount));
    }

    private static ImmutableList<Exact> exacts(String text) {
        return Splitter.on(' ').splitToStream(text).map(Exact::parse).collect(ImmutableList.toImmutableList());
    }

    private static String found(Curve curve) {
        return SchemeDefects.ofCurve(Books.REVENUE, MORE, curve);
    }

    private static ImmutableList<Curve.Piece> pieces(String text) {
        return Splitter.on("; ")
                .splitToStream(text)
                .map(CurveChecksTest::piece)
                .collect(ImmutableList.toImmutableList());
    }

    /** Reads {@code [0,20) 10 50}. */
    private static Curve.Piece piece(String text) {
        var words = Splitter.on(' ').splitToList(text);
        return new Curve.Piece(bounds(words.get(0)), exact(words.get(1)), exact(words.get(2)));
    }

    @ParameterizedTest(name = "{0}: [{1}]")
    @CsvSource(delimiter = '|', textBlock = """
                    [0,20) 0 50; [20,] 60 60   | ''
                    [0,20] 0 50; (20,] 60 60   | ''
                    [0,20) 0 50; [21,] 60 60   | curve/pieces/1/amounts
                    [0,20] 0 50; [20,] 60 60   | curve/pieces/1/amounts
                    [1,20) 0 50; [20,] 60 60   | curve/pieces
                    [0,20) 0 50; [20,90] 60 60 | curve/pieces
                    """)
    void pieces_leave_no_gap(String pieces, String defects) {
        assertThat(found(new Curve.Piecewise(pieces(pieces)))).isEqualTo(defects);
    }

    @ParameterizedTest(name = "{0}: [{1}]")
    @CsvSource(delimiter = '|', textBlock = """
                    [1,1] 100; (1,3] 80; (3,] 50   | ''
                    [1,2) 100; [2,4) 80; [4,] 50   | ''
                    [,1] 100; (1,] 80              | ''
                    [2,2] 100; (2,] 80             | curve/bands
                    [1,1] 100; (1,9] 80            | curve/bands
                    [1,1] 100; [2,] 80             | curve/bands/1/amounts
                    [1,2] 100; [2,] 80             | curve/bands/1/amounts
                    [1,1] 80; (1,] 100             | curve/bands/1/points
                    """)
    void places_run_from_the_first_on(String bands, String defects) {
        Curve curve = new Curve.Places(
                ReferenceSet.Scored.ALL,
                TiedPlaces.BEST,
                Splitter.on("; ").splitToStream(bands).map(Schemes::band).collect(ImmutableList.toImmutableList()));
        assertThat(found(curve)).isEqualTo(defects);
        assertThat(SchemeDefects.ofCurve(Books.REVENUE, LESS, curve)).isEqualTo(defects);
    }

    @ParameterizedTest(name = "{0} to {1}, {2}: [{3}]")
    @CsvSource({
        "10, 30, MORE, ''",
        "30, 10, LESS, ''",
        "10, 10, MORE, curve",
        "30, 10, MORE, curve",
        "10, 30, LESS, curve"
    })
    void efficacy_runs_from_the_worse_to_the_better(String least, String best, Direction direction, String defects) {
        assertThat(SchemeDefects.ofCurve(Books.REVENUE, direction, efficacy(fixed(least), fixed(best), "40")))
                .isEqualTo(defects);
    }

    @Test
    void efficacy_with_a_span_below_zero_runs_against_any_direction() {
        assertThat(found(efficacy(fixed("10"), fixed("30"), "-40"))).isEqualTo("curve/span");
    }

    private static Curve efficacy(Reference least, Reference best, String span) {
        return new Curve.Efficacy(least, best, exact("60"), exact(span), Beyond.LEVEL, Beyond.LEVEL, Constant.CLOSED);
    }

    @ParameterizedTest(name = "{0}, {1}: [{2}]")
    @CsvSource({
        "5 3 3 2, MORE, ''",
        "5 3 4 2, MORE, curve/rows/0/amounts/2",
        "2 3 3 5, LESS, ''",
        "2 3 2 5, LESS, curve/rows/0/amounts/2"
    })
    void standards_run_from_the_best_to_the_worst(String amounts, Direction direction, String defects) {
        Curve curve = standards("1 0.8 0.6 0.4", Optional.empty(), row("", Bounds.ALL, amounts));
        assertThat(SchemeDefects.ofCurve(Books.REVENUE, direction, curve)).isEqualTo(defects);
    }

    @Test
    void a_standard_that_earns_less_than_nothing() {
        assertThat(found(standards("1 0.5 -0.1", Optional.empty(), row("", Bounds.ALL, "9 5 1"))))
                .isEqualTo("curve/coefficients");
        assertThat(found(standards("1 0.5 0", Optional.empty(), row("", Bounds.ALL, "9 5 1"))))
                .isEmpty();
    }

    @Test
    void rows_of_standards_name_whom_they_are_for() {
        Optional<MeasureId> size = Optional.of(Books.ENTERPRISES);
        assertThat(found(standards(
                        "1 0.5",
                        size,
                        row("modern-logistics", bounds("[100,]"), "9 5"),
                        row("modern-logistics", Bounds.ALL, "8 4"),
                        row("", Bounds.ALL, "7 3"))))
                .isEmpty();
        assertThat(found(standards("1 0.5", size, row("gardening", Bounds.ALL, "9 5"))))
                .isEqualTo("curve/rows/0/types/0");
        assertThat(found(standards(
                        "1 0.5",
                        size,
                        row("", bounds("[10,]"), "9 5"),
                        row("modern-logistics", bounds("[20,]"), "8 4"))))
                .as("the row before takes all its zones")
                .isEqualTo("curve/rows/1");
        assertThat(found(standards("1 0.5", Optional.empty(), row("", bounds("[10,]"), "9 5"))))
                .as("a size of nothing")
                .isEqualTo("curve/rows/0/scale");
        assertThat(found(standards("1 0.5", size, row("", bounds("[,0)"), "9 5"))))
                .as("no such size")
                .isEqualTo("curve/rows/0/scale");
        assertThat(found(standards("1 0.5", Optional.of(MeasureId.of("happiness")), row("", Bounds.ALL, "9 5"))))
                .isEqualTo("curve/scale");
    }

    private static Curve standards(String coefficients, Optional<MeasureId> scale, Curve.StandardsRow... rows) {
        return new Curve.Standards(exacts(coefficients), scale, ImmutableList.copyOf(rows));
    }

    private static Curve.StandardsRow row(String type, Bounds scale, String amounts) {
        return new Curve.StandardsRow(
                type.isEmpty() ? ImmutableList.of() : ImmutableList.of(type), scale, exacts(amounts));
    }

    @ParameterizedTest(name = "{0}: [{1}]")
    @CsvSource({"0.01, ''", "0, curve/benchmark/amount", "-1, curve/benchmark/amount"})
    void a_benchmark_is_over_zero(String benchmark, String defects) {
        assertThat(found(new Curve.Benchmark(fixed(benchmark), exact("1")))).isEqualTo(defects);
    }

    @Test
    void a_table_of_references_names_what_is_declared_once_and_in_order() {
        assertThat(found(table(Axis.TYPE, "modern-logistics", "financial-services", "30")))
                .isEmpty();
        assertThat(found(table(Axis.TYPE, "modern-logistics", "gardening", "30")))
                .isEqualTo("curve/benchmark/entries/1/when/0");
        assertThat(found(table(Axis.TYPE, "modern-logistics", "modern-logistics", "30")))
                .isEqualTo("curve/benchmark/entries/1/when/0");
        assertThat(found(table(Axis.PLACE, "320102", "320100", "30"))).isEmpty();
        assertThat(found(table(Axis.PLACE, "320100", "320102", "30"))).isEqualTo("curve/benchmark/entries/1/when/0");
        assertThat(found(table(Axis.TITLE, "municipal-zone", "world-zone", "0")))
                .isEqualTo("curve/benchmark/entries/1/when/0 curve/benchmark/entries/1/amount");
    }

    private static Curve table(Axis by, String first, String second, String amount) {
        return new Curve.Benchmark(
                new Reference.ByCode(
                        by,
                        ImmutableList.of(
                                new Reference.Entry(ImmutableList.of(first), exact("20")),
                                new Reference.Entry(ImmutableList.of(second), exact(amount))),
                        Optional.of(exact("10"))),
                exact("1"));
    }

    @ParameterizedTest(name = "{0}: [{1}]")
    @CsvSource({
        "tax, ''",
        "enterprises, curve/reference/measure",
        "revenue, curve/reference/measure",
        "happiness, curve/reference/measure"
    })
    void a_reference_is_another_declared_measure_of_the_same_kind(String measure, String defects) {
        assertThat(found(new Curve.Deviation(
                        exact("70"),
                        new Reference.OfMeasure(MeasureId.of(measure)),
                        exact("1"),
                        exact("1"),
                        exact("-1"),
                        false,
                        exact("0"),
                        exact("100"))))
                .isEqualTo(defects);
    }

    @ParameterizedTest(name = "{0}, {1}: [{2}]")
    @CsvSource({
        "10 20, CLOSED, ''",
        "10 10, CLOSED, curve/set/amounts",
        "10   , CLOSED, curve/set/amounts",
        "10   , MIDDLE, curve/set/amounts"
    })
    void min_max_of_a_list_needs_two_figures(String listed, Constant constant, String defects) {
        // where every amount earns the same, the indicator also changes no result
        assertThat(found(new Curve.MinMax(
                                new ReferenceSet.Listed(exacts(listed)),
                                exact("0"),
                                exact("100"),
                                Beyond.LEVEL,
                                Beyond.LEVEL,
                                constant))
                        .split(" ")[0])
                .isEqualTo(defects);
    }

    @Test
    void a_set_of_zones_is_sound() {
        Reference best = new Reference.OfSet(ReferenceSet.Scored.ALL, Summary.GREATEST, Optional.empty());
        assertThat(found(new Curve.Benchmark(best, exact("1")))).isEmpty();
        assertThat(found(new Curve.Percentile(
                        ReferenceSet.Scored.ALL, exact("0"), exact("100"), TiedPlaces.BEST, Constant.CLOSED)))
                .isEmpty();
    }
}
