package org.servicezone.scoring.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Schemes.line;
import static org.servicezone.scoring.fixture.Schemes.part;
import static org.servicezone.scoring.fixture.Schemes.scheme;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Nature;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NotApplied;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.Schemes;

/** Totals that lie on, or a hair beside, where something is rounded; and the same for any number of threads. */
class TiesTest {

    private static final Exact YI = Exact.of(100_000_000);

    private static Node unrounded(String id, MeasureId measure, Curve curve) {
        return new Node.Leaf(
                Schemes.indicator(id, measure, curve).rounding(Optional.empty()).build());
    }

    /** Two lines over ends that no decimal divides, so that only exact fractions know a tie. */
    private static Scheme lines(String end) {
        return scheme(new Node.Weighted(
                        Books.heading("total"),
                        ImmutableList.of(
                                part("33.335", unrounded("a", Books.REVENUE, line("0", "0", end, "100"))),
                                part("66.665", unrounded("b", Books.TAX, line("0", "0", "1000003", "100")))),
                        Optional.empty(),
                        NotApplied.LOST,
                        Optional.empty(),
                        Optional.empty()))
                .rounding(Schemes.CENTS)
                .build();
    }

    private static CompiledScheme compiled(Scheme scheme) {
        return CompiledScheme.of(Books.scoring(scheme), Readings.DEFAULTS, scheme, Provinces.DAY, Provinces.NEWEST);
    }

    private static ScoreColumns columns(CompiledScheme compiled, long[] revenue, long[] tax) {
        ScoreColumns.Builder columns = ScoreColumns.builder(compiled, Nature.SYNTHETIC, revenue.length);
        columns.figures(Books.REVENUE, Provinces.NEWEST, YI, revenue, new byte[revenue.length]);
        columns.figures(Books.TAX, Provinces.NEWEST, YI, tax, new byte[tax.length]);
        return columns.build();
    }

    @ParameterizedTest(name = "{0} of 999983 and {1} of 1000003: {2}")
    @CsvSource({
        // 33.335 exactly
        "999983, 0, 33.34",
        // a part of a millionth beside it
        "999982, 0, 33.33",
        "999982, 1, 33.34",
        "0, 1000003, 66.67",
        "0, 1000002, 66.66",
        "1, 1000002, 66.66",
        "2, 1000002, 66.67"
    })
    void a_tie_is_told_from_what_lies_beside_it(long revenue, long tax, String total) {
        CompiledScheme compiled = compiled(lines("999983"));
        ScoreColumns columns = columns(compiled, new long[] {revenue}, new long[] {tax});
        assertThat(compiled.run(columns).total(0)).contains(Bounds.exactly(Exact.parse(total)));
        assertThat(columns.explained(0).total()).contains(Bounds.exactly(Exact.parse(total)));
    }

    @Test
    void ties_of_fractions_are_worked_out_again_and_those_of_decimals_need_no_more() {
        // ends that share no lattice with a long: the product of both and of the weights is beyond it
        CompiledScheme fractions = compiled(lines("9999999967.0000001"));
        Scores scores = fractions.run(columns(fractions, new long[] {0, 5, 99}, new long[] {1_000_003, 7, 1_000_003}));
        assertThat(scores.exact()).isEqualTo(1);
        assertThat(scores.low(0)).isEqualTo(6667);
        CompiledScheme decimals = compiled(lines("1000"));
        Scores sure = decimals.run(columns(decimals, new long[] {1000, 500}, new long[] {0, 0}));
        assertThat(sure.exact()).isZero();
        assertThat(sure.explained()).isZero();
        assertThat(sure.low(0)).isEqualTo(3334);
        assertThat(sure.unitsOfOnePoint()).contains(100L);
    }

    @Test
    void results_are_the_same_for_any_number_of_threads() throws InterruptedException {
        CompiledScheme compiled = compiled(lines("999983"));
        long[] revenue =
                IntStream.range(0, 5_000).mapToLong(i -> i * 7919L % 999_983).toArray();
        long[] tax = IntStream.range(0, 5_000)
                .mapToLong(i -> i * 104_729L % 1_000_003)
                .toArray();
        ScoreColumns columns = columns(compiled, revenue, tax);
        var threads = Executors.newFixedThreadPool(3);
        Workers workers = parts -> {
            try {
                threads.invokeAll(parts.stream().map(Executors::callable).toList());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        List<List<Long>> all = new ArrayList<>();
        for (int parts : new int[] {1, 2, 3, 7}) {
            Scores scores = compiled.run(columns, parts, workers);
            all.add(IntStream.range(0, scores.rows())
                    .boxed()
                    .flatMap(row -> java.util.stream.Stream.of(
                            scores.low(row), scores.high(row), (long) scores.best(row), (long) scores.worst(row), (long)
                                    scores.gradeBits(row)))
                    .toList());
        }
        threads.shutdown();
        assertThat(all).allMatch(one -> one.equals(all.get(0)));
    }
}
