package org.servicezone.scoring.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Nature;
import org.servicezone.model.quantity.Units;
import org.servicezone.scoring.columns.CellState;
import org.servicezone.scoring.columns.Ends;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

/** Columns that a host fills, without a province. */
class ColumnsTest {

    private static final Batch BATCH = Batch.of(
            Books.asking(Books.all(
                    Books.threshold("scale", Books.REVENUE, Bounds.atLeast(Exact.of(10)), Units.YI_YUAN),
                    Books.planMade())),
            Readings.DEFAULTS,
            Provinces.DAY,
            Provinces.NEWEST);
    private static final Exact WAN = Exact.of(10_000);

    private static final byte KNOWN = CellState.KNOWN.code();
    private static final byte PENDING = CellState.PENDING.code();
    private static final byte CLOSED = CellState.CLOSED.code();

    private static Columns.Builder four() {
        return Columns.builder(BATCH, Nature.SYNTHETIC, 4);
    }

    @Test
    void a_host_needs_no_province() {
        Columns columns = four().figures(
                        Books.REVENUE, Provinces.NEWEST, WAN, new long[] {100_000, 99_999, 0, 0}, new byte[] {
                            KNOWN, KNOWN, PENDING, CLOSED
                        })
                .outcomes("plan-made", new byte[] {1, 1, 2, 1})
                .build();
        Verdicts verdicts = BATCH.run(columns);
        assertThat(verdicts.outcome(0)).isEqualTo(Outcome.MET);
        assertThat(verdicts.outcome(1)).isEqualTo(Outcome.NOT_MET);
        assertThat(verdicts.failed(1)).isEqualTo(BitSet.valueOf(new byte[] {1}));
        assertThat(verdicts.outcome(2)).isEqualTo(Outcome.NOT_MET);
        assertThat(verdicts.failed(2)).isEqualTo(BitSet.valueOf(new byte[] {2}));
        assertThat(verdicts.open(2)).isEqualTo(BitSet.valueOf(new byte[] {1}));
        assertThat(verdicts.outcome(3)).isEqualTo(Outcome.UNDETERMINED);
        assertThat(verdicts.count(Outcome.NOT_MET)).isEqualTo(2);
        assertThat(verdicts.explained(0)).isEmpty();
    }

    @Test
    void intervals_decide_where_they_do() {
        Columns columns = four().intervals(
                        Books.REVENUE,
                        Provinces.NEWEST,
                        WAN,
                        new long[] {Ends.at(100_000), Ends.over(99_999), Ends.at(0), Ends.at(0)},
                        new long[] {Ends.NONE_ABOVE, Ends.NONE_ABOVE, Ends.under(100_000), Ends.at(100_000)},
                        new byte[] {1, 1, 1, 1})
                .outcomes("plan-made", new byte[] {1, 1, 1, 1})
                .build();
        Verdicts verdicts = BATCH.run(columns);
        assertThat(verdicts.outcome(0)).isEqualTo(Outcome.MET);
        assertThat(verdicts.outcome(1)).isEqualTo(Outcome.UNDETERMINED);
        assertThat(verdicts.outcome(2)).isEqualTo(Outcome.NOT_MET);
        assertThat(verdicts.outcome(3)).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void what_is_absent_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> four().build())
                .withMessage("the columns still need: outcomes of plan-made; figures: revenue of 2022");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> four().outcomes("plan", new byte[4]))
                .withMessageContaining("an outcome is 1 (met), 2 (not met) or 3 (open), not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> four().outcomes("plan", new byte[] {1, 1, 1, 1}))
                .withMessage("the batch asks for no plan, but for [plan-made]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> four().outcomes("plan-made", new byte[] {1}))
                .withMessage("there are 4 zones, not 1");
    }

    @Test
    void a_batch_of_other_conditions_needs_other_columns() {
        Columns columns = four().figures(Books.REVENUE, Provinces.NEWEST, WAN, new long[4], new byte[4])
                .outcomes("plan-made", new byte[] {1, 1, 1, 1})
                .build();
        Batch other = Batch.of(
                Books.asking(Books.all(Books.judged(), Books.planMade())),
                Readings.DEFAULTS,
                Provinces.DAY,
                Provinces.NEWEST);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.run(columns))
                .withMessage("the columns hold no outcomes of distinctive");
    }
}
