package org.servicezone.scoring.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Schemes.bands;
import static org.servicezone.scoring.fixture.Schemes.line;
import static org.servicezone.scoring.fixture.Schemes.part;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Nature;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NotApplied;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.Schemes;

class SmallTotalsTest {

    private static final Exact YI = Exact.of(100_000_000);

    private static Node leaf(String id, MeasureId measure, Curve curve, Optional<Rounding> rounding) {
        return new Node.Leaf(
                Schemes.indicator(id, measure, curve).rounding(rounding).build());
    }

    /** Lines that share no lattice with a {@code long} beside an indicator that always earns nothing, rounded to points. */
    private static Scheme scheme(String most) {
        return Schemes.scheme(new Node.Weighted(
                        Books.heading("total"),
                        ImmutableList.of(
                                part(
                                        "50",
                                        leaf(
                                                "a",
                                                Books.REVENUE,
                                                line("0", "0", "9999999967.0000001", most),
                                                Optional.empty())),
                                part("30", leaf("b", Books.TAX, line("0", "0", "1000003", most), Optional.empty())),
                                part(
                                        "20",
                                        leaf("c", Books.ENTERPRISES, bands("[,] 0"), Optional.of(Rounding.halfUp(0))))),
                        Optional.empty(),
                        NotApplied.LOST,
                        Optional.empty(),
                        Optional.empty()))
                .rounding(Rounding.halfUp(9))
                .build();
    }

    @ParameterizedTest(name = "up to {0} points")
    @ValueSource(strings = {"100", "1", "0.01", "0.0001", "0.000001", "0.00000001"})
    void totals_of_any_size_are_those_of_the_scorecards(String most) {
        Scheme scheme = scheme(most);
        CompiledScheme compiled =
                CompiledScheme.of(Books.scoring(scheme), Readings.DEFAULTS, scheme, Provinces.DAY, Provinces.NEWEST);
        long[] tax = {0, 1, 500_000, 1_000_003, 2_000_000};
        byte[] known = new byte[tax.length];
        ScoreColumns columns = ScoreColumns.builder(compiled, Nature.SYNTHETIC, tax.length)
                .figures(Books.REVENUE, Provinces.NEWEST, YI, new long[] {0, 7, 99_999, 5_000_000_000L, 1}, known)
                .figures(Books.TAX, Provinces.NEWEST, YI, tax, known)
                .figures(Books.ENTERPRISES, Provinces.NEWEST, Exact.ONE, new long[] {1, 2, 3, 4, 5}, known)
                .build();

        Scores scores = compiled.run(columns);

        assertThat(IntStream.range(0, tax.length).mapToObj(scores::total))
                .containsExactlyElementsOf(IntStream.range(0, tax.length)
                        .mapToObj(row -> columns.explained(row).total())
                        .toList());
    }
}
