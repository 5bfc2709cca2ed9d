package org.servicezone.scoring.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Schemes.line;
import static org.servicezone.scoring.fixture.Schemes.part;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Nature;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NotApplied;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.Schemes;

/** Lines that rise by more points in one step of a column than whole numbers hold: every row is for the explained evaluator. */
class SteepLinesTest {

    private static final Exact YI = Exact.of(100_000_000);

    private static Scheme scheme(Node one) {
        return Schemes.scheme(new Node.Weighted(
                        Books.heading("total"),
                        ImmutableList.of(part("100", one)),
                        Optional.empty(),
                        NotApplied.LOST,
                        Optional.empty(),
                        Optional.empty()))
                .rounding(Schemes.CENTS)
                .build();
    }

    private static Node leaf(String from, String to) {
        return new Node.Leaf(Schemes.indicator("a", Books.REVENUE, line(from, "0", to, "100"))
                .rounding(Optional.empty())
                .build());
    }

    private static void assertRowsAreAsExplained(Scheme scheme) {
        CompiledScheme compiled =
                CompiledScheme.of(Books.scoring(scheme), Readings.DEFAULTS, scheme, Provinces.DAY, Provinces.NEWEST);
        long[] revenue = {0, 1, 2, 3, 1_000_000};
        ScoreColumns columns = ScoreColumns.builder(compiled, Nature.SYNTHETIC, revenue.length)
                .figures(Books.REVENUE, Provinces.NEWEST, YI, revenue, new byte[revenue.length])
                .build();
        Scores scores = compiled.run(columns);
        assertThat(IntStream.range(0, revenue.length).mapToObj(scores::total))
                .isEqualTo(IntStream.range(0, revenue.length)
                        .mapToObj(row -> columns.explained(row).total())
                        .toList());
    }

    @ParameterizedTest(name = "from 1 to {0}")
    @ValueSource(
            strings = {
                "1.1",
                "1.000001",
                "1.000000000001",
                "1.0000000000000000001",
                "1.00000000000000000000000000000000000001"
            })
    void a_line_within_one_step_earns_what_the_scorecard_says(String to) {
        assertRowsAreAsExplained(scheme(leaf("1", to)));
    }

    @ParameterizedTest(name = "from 1 to {0}")
    @ValueSource(strings = {"1.3", "1.0000000000003", "1.0000000000000000003"})
    void a_line_that_no_lattice_holds_does_too(String to) {
        assertRowsAreAsExplained(scheme(leaf("0.999999999999999999999999997", to)));
    }
}
