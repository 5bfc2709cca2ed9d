package org.servicezone.scoring.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Schemes.part;
import static org.servicezone.scoring.fixture.Schemes.scheme;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Nature;
import org.servicezone.model.scheme.Beyond;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NonPositive;
import org.servicezone.model.scheme.NotApplied;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.scoring.columns.CellState;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.Schemes;

/** Logarithms, powers and roots of many rows: equal to the scorecards in every digit, and in whole numbers for nearly all. */
class BentLinesTest {

    private static final Exact YI = Exact.of(100_000_000);
    private static final Exact THOUSAND = Exact.of(1_000);

    private static Node leaf(String id, MeasureId measure, Curve curve, ClosedPolicy closed) {
        return new Node.Leaf(Schemes.indicator(id, measure, curve)
                .rounding(Optional.empty())
                .closed(closed)
                .build());
    }

    private static Curve logarithm(String from, String to) {
        return new Curve.Logarithmic(
                Exact.parse(from), Exact.ZERO, Exact.parse(to), Exact.of(100), Beyond.LEVEL, Beyond.LEVEL);
    }

    private static Curve power(String exponent) {
        return new Curve.Power(
                Exact.parse(exponent), Exact.ZERO, Exact.ZERO, THOUSAND, Exact.of(100), Beyond.LEVEL, Beyond.LEVEL);
    }

    private static Node weighted(String id, Node.Part... parts) {
        return new Node.Weighted(
                Books.heading(id),
                ImmutableList.copyOf(parts),
                Optional.empty(),
                NotApplied.LOST,
                Optional.empty(),
                Optional.empty());
    }

    private static Node mean(String exponent, Node... parts) {
        return new Node.PowerMean(
                Books.heading("total"),
                Stream.of(parts).map(node -> part("1", node)).collect(ImmutableList.toImmutableList()),
                Exact.parse(exponent),
                NonPositive.ZERO,
                Optional.empty(),
                Optional.empty());
    }

    private static CompiledScheme compiled(Node root, Rounding rounding) {
        Scheme scheme = scheme(root).rounding(rounding).build();
        return CompiledScheme.of(Books.scoring(scheme), Readings.DEFAULTS, scheme, Provinces.DAY, Provinces.NEWEST);
    }

    private static ScoreColumns columns(CompiledScheme compiled, long[] revenue, long[] tax) {
        return columns(compiled, revenue, tax, new byte[revenue.length]);
    }

    private static ScoreColumns columns(CompiledScheme compiled, long[] revenue, long[] tax, byte[] states) {
        return ScoreColumns.builder(compiled, Nature.SYNTHETIC, revenue.length)
                .figures(Books.REVENUE, Provinces.NEWEST, YI, revenue, states)
                .figures(Books.TAX, Provinces.NEWEST, YI, tax, new byte[tax.length])
                .build();
    }

    /** Returns how many rows were left to the explained evaluator. */
    private static int compared(CompiledScheme compiled, ScoreColumns columns) {
        Scores scores = compiled.run(columns);
        for (int row = 0; row < columns.rows(); row++) {
            assertThat(scores.total(row))
                    .as("row %s", row)
                    .isEqualTo(columns.explained(row).total());
            assertThat(scores.grades(row))
                    .as("row %s", row)
                    .isEqualTo(columns.explained(row).grades());
        }
        return scores.explained();
    }

    private static long[] drawn(int seed, int rows, int most) {
        return new Random(seed).longs(rows, 1, most).toArray();
    }

    @ParameterizedTest(name = "exponent {0}")
    @ValueSource(strings = {"0", "-1", "1/2", "2", "1", "1/3", "-3", "64", "1/64"})
    void means_by_powers_of_logarithms_and_roots(String exponent) {
        CompiledScheme compiled = compiled(
                mean(
                        exponent,
                        weighted(
                                "one",
                                part("60", leaf("a", Books.REVENUE, logarithm("1", "1000"), ClosedPolicy.LOWEST)),
                                part("40", leaf("b", Books.TAX, power("1/2"), ClosedPolicy.LOWEST))),
                        weighted("two", part("100", leaf("c", Books.TAX, power("2"), ClosedPolicy.LOWEST)))),
                Schemes.CENTS);
        ScoreColumns columns = columns(compiled, drawn(1, 60, 1_000), drawn(2, 60, 1_000));

        assertThat(columns.bound()).isPresent();
        // a square of a figure below a thirtieth of the knot is near zero
        assertThat(compared(compiled, columns)).isLessThan(10);
    }

    @Test
    void figures_that_have_no_logarithm_earn_the_lowest_points_or_are_looked_at_alone() {
        long[] figures = {0, -5, 1, 2, 1_000, 2_000, Long.MAX_VALUE >> 12};
        long[] others = LongStream.generate(() -> 500).limit(figures.length).toArray();
        for (ClosedPolicy closed : List.of(ClosedPolicy.LOWEST, ClosedPolicy.REWEIGHT)) {
            for (Curve curve : List.of(logarithm("1", "1000"), logarithm("2", "3"), power("1/2"), power("1.5"))) {
                CompiledScheme compiled = compiled(
                        weighted(
                                "total",
                                part("50", leaf("a", Books.REVENUE, curve, closed)),
                                part("50", leaf("b", Books.TAX, logarithm("1", "1000"), closed))),
                        Schemes.CENTS);
                int explained = compared(compiled, columns(compiled, figures, others));
                // under zero counts as zero, where the declared range begins: a power has points there, a logarithm has
                // none
                assertThat(explained).isEqualTo(closed == ClosedPolicy.LOWEST || curve instanceof Curve.Power ? 0 : 2);
            }
        }
    }

    @Test
    void a_figure_below_the_declared_range_earns_as_its_end_where_less_is_better() {
        Curve falling = new Curve.Power(
                Exact.of(1, 2), Exact.ZERO, Exact.of(100), THOUSAND, Exact.ZERO, Beyond.LEVEL, Beyond.LEVEL);
        CompiledScheme compiled = compiled(
                weighted("total", part("100", leaf("a", Books.REVENUE, falling, ClosedPolicy.LOWEST))), Schemes.CENTS);
        ScoreColumns columns = columns(compiled, new long[] {-5, 0, 250}, new long[] {1, 1, 1});

        assertThat(compiled.run(columns).total(0)).contains(Bounds.exactly(Exact.of(100)));
        compared(compiled, columns);
    }

    @Test
    void what_is_pending_bounded_or_closed_gives_the_interval_of_the_scorecard() {
        byte[] states = new byte[12];
        long[] figures = drawn(3, 12, 1_000);
        for (int i = 0; i < states.length; i++) {
            states[i] = List.of(CellState.KNOWN, CellState.PENDING, CellState.CLOSED)
                    .get(i % 3)
                    .code();
        }
        for (ClosedPolicy closed : List.of(ClosedPolicy.LOWEST, ClosedPolicy.REWEIGHT)) {
            for (Curve curve : List.of(logarithm("1", "1000"), power("1/2"))) {
                CompiledScheme compiled = compiled(
                        weighted(
                                "total",
                                part("30", leaf("a", Books.REVENUE, curve, closed)),
                                part("70", leaf("b", Books.TAX, logarithm("1", "1000"), closed))),
                        Schemes.CENTS);
                compared(compiled, columns(compiled, figures, drawn(4, 12, 1_000), states));
            }
        }
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "25, 36, 5.5",
        "16, 25, 4.5",
        "16, 26, 4.5",
        "15, 25, 4.4",
        "36, 49, 6.5",
        "4, 9, 2.5",
        "81, 100, 9.5",
    })
    void a_tie_is_looked_at_alone_and_told_from_what_lies_beside_it(long revenue, long tax, String total) {
        // each the square root of the figure in points; their mean is a tie for squares
        Curve root = new Curve.Power(
                Exact.of(1, 2), Exact.ZERO, Exact.ZERO, Exact.of(10_000), Exact.of(100), Beyond.LEVEL, Beyond.LEVEL);
        CompiledScheme compiled = compiled(
                weighted(
                        "total",
                        part("50", leaf("a", Books.REVENUE, root, ClosedPolicy.LOWEST)),
                        part("50", leaf("b", Books.TAX, root, ClosedPolicy.LOWEST))),
                Rounding.halfUp(1));
        ScoreColumns columns = columns(compiled, new long[] {revenue}, new long[] {tax});

        compared(compiled, columns);
        assertThat(compiled.run(columns).total(0)).contains(Bounds.exactly(Exact.parse(total)));
        // the mean of two roots of squares lies between two whole numbers: to none, that is a tie
        CompiledScheme whole = compiled(
                weighted(
                        "total",
                        part("50", leaf("a", Books.REVENUE, root, ClosedPolicy.LOWEST)),
                        part("50", leaf("b", Books.TAX, root, ClosedPolicy.LOWEST))),
                Rounding.halfUp(0));
        boolean tie = total.endsWith(".5") && isSquare(revenue) && isSquare(tax);
        assertThat(compared(whole, columns(whole, new long[] {revenue}, new long[] {tax})))
                .isEqualTo(tie ? 1 : 0);
    }

    private static boolean isSquare(long number) {
        long root = Math.round(Math.sqrt(number));
        return root * root == number;
    }

    @Test
    void parts_near_zero_are_left_to_the_scorecard() {
        CompiledScheme compiled = compiled(
                mean(
                        "0",
                        weighted("one", part("100", leaf("a", Books.REVENUE, power("2"), ClosedPolicy.LOWEST))),
                        weighted("two", part("100", leaf("b", Books.TAX, power("1/2"), ClosedPolicy.LOWEST)))),
                Schemes.CENTS);
        ScoreColumns columns = columns(compiled, new long[] {0, 1, 31, 32, 1_000}, new long[] {500, 500, 500, 500, 0});

        assertThat(compared(compiled, columns)).isEqualTo(4);
    }
}
