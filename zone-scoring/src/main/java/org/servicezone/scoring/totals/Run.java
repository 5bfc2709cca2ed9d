package org.servicezone.scoring.totals;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.Scheme;

/** One run over columns: rows in blocks, those that blocks do not settle one by one, then places. */
final class Run {

    /** How many rows a block has; the sums of a block stay near the processor. */
    static final int BLOCK = 512;

    private final ScoreColumns columns;
    private final Scheme scheme;
    private final int parts;
    private final Workers workers;
    private final int rows;
    private final long[] low;
    private final long[] high;
    private final int[] grades;

    Run(ScoreColumns columns, int parts, Workers workers) {
        this.columns = columns;
        this.scheme = columns.scheme().scheme();
        this.parts = parts;
        this.workers = workers;
        this.rows = columns.rows();
        this.low = new long[rows];
        this.high = new long[rows];
        this.grades = new int[rows];
    }

    Scores scores() {
        Optional<Bound> bound = columns.bound().filter(b -> !scheme.ranking().unrounded());
        if (bound.isEmpty()) {
            return explained();
        }
        Plan plan = columns.scheme().plan().orElseThrow();
        Scale scale = bound.get().program().scales().get(plan.total());
        ImmutableList.Builder<Part> tasks = ImmutableList.builder();
        int blocks = (rows + BLOCK - 1) / BLOCK;
        for (int p = 0; p < parts; p++) {
            int from = (int) ((long) blocks * p / parts) * BLOCK;
            int to = Math.min(rows, (int) ((long) blocks * (p + 1) / parts) * BLOCK);
            if (from < to) {
                tasks.add(new Part(bound.get(), plan, from, to));
            }
        }
        ImmutableList<Part> all = tasks.build();
        workers.run(ImmutableList.copyOf(all));
        int exact = all.stream().mapToInt(part -> part.exact).sum();
        int asked = 0;
        for (Part part : all) {
            asked += part.asked;
            for (int i = 0; i < part.asked; i++) {
                if (!take(columns.explained(part.explain[i]), part.explain[i], scale)) {
                    return explained();
                }
            }
        }
        return new Scores(scheme, scale, low, high, Optional.empty(), grades, places(), exact, asked);
    }

    /** Rows of one part. */
    private final class Part implements Runnable {

        private final Bound bound;
        private final Plan plan;
        private final int from;
        private final int to;
        private int[] explain = new int[0];
        private int asked;
        private int exact;
        private final boolean lattice;

        Part(Bound bound, Plan plan, int from, int to) {
            this.bound = bound;
            this.plan = plan;
            this.from = from;
            this.to = to;
            this.lattice = bound.program().hasLattice();
        }

        @Override
        public void run() {
            int operations = plan.operations().size();
            int block = Math.min(BLOCK, to - from);
            long[][] values = new long[operations][block];
            boolean plain = !bound.openCells().isEmpty();
            long[] spare = new long[plain || operations > 1 ? block : 0];
            byte[] marks = new byte[block];
            Row row = new Row(operations);
            int[] places = bound.openCells().stream()
                    .mapToInt(cells -> cells.from(from))
                    .toArray();
            boolean vetoes = bound.vetoes().entries().isPresent();
            long[] totals = values[plan.total()];
            for (int start = from; start < to; start += BLOCK) {
                int n = Math.min(BLOCK, to - start);
                bound.mark(start, n, marks);
                if (plain) {
                    bound.program().plain(start, n, values, spare, marks, bound.openCells(), places, row);
                } else {
                    bound.program().known(start, n, values, spare, marks);
                }
                System.arraycopy(totals, 0, low, start, n);
                System.arraycopy(plain ? spare : totals, 0, high, start, n);
                grade(values, start, n, marks, row);
                if (vetoes) {
                    for (int i = start; i < start + n; i++) {
                        veto(i);
                    }
                }
            }
        }

        private void grade(long[][] values, int start, int n, byte[] marks, Row row) {
            boolean byTotals = bound.grading().isByTotals();
            if (byTotals) {
                bound.grading().known(values[plan.total()], n, grades, start);
            }
            for (int i = 0; i < n; i++) {
                if (!byTotals && marks[i] == 0) {
                    grades[start + i] = bound.grading().known(values, i);
                    marks[i] = grades[start + i] == 0 ? Bound.ALONE : 0;
                }
                if ((marks[i] & Bound.ALONE) != 0) {
                    alone(row, start + i);
                } else if (marks[i] == Bound.OPEN) {
                    row.lows[0] = low[start + i];
                    row.highs[0] = high[start + i];
                    grades[start + i] = bound.grading().of(row);
                }
            }
        }

        private void alone(Row row, int number) {
            row.start(number);
            bound.program().carryOut(row);
            int mask = row.explain || row.unsure ? 0 : bound.grading().of(row);
            if (row.explain || mask == 0 && !lattice) {
                if (asked == explain.length) {
                    explain = Arrays.copyOf(explain, Math.max(16, 2 * asked));
                }
                explain[asked++] = number;
                return;
            }
            if (mask != 0) {
                low[number] = row.lows[plan.total()];
                high[number] = row.highs[plan.total()];
                grades[number] = mask;
                return;
            }
            exact++;
            bound.program().carryOutWhole(row);
            low[number] = row.wholeLows[plan.total()].longValueExact();
            high[number] = row.wholeHighs[plan.total()].longValueExact();
            grades[number] = bound.grading().exactly(row, bound.program().lattices());
        }

        private void veto(int row) {
            Vetoes.Veto veto = bound.vetoes().of(row);
            if (veto.isVoid()) {
                clear(row);
            } else if (veto.perhaps() > 0) {
                grades[row] = Grading.capped(grades[row], veto.surely(), veto.perhaps());
            }
        }
    }

    private void clear(int row) {
        grades[row] = 0;
        low[row] = 0;
        high[row] = 0;
    }

    /** Takes what a scorecard says; not where its total stands on no such number. */
    private boolean take(Scorecard card, int row, Scale scale) {
        clear(row);
        if (card.total().isEmpty()) {
            return true;
        }
        Bounds total = card.total().get();
        if (!isHeld(total.low(), scale) || !isHeld(total.high(), scale)) {
            return false;
        }
        low[row] = scale.nearest(total.low().orElseThrow().at());
        high[row] = scale.nearest(total.high().orElseThrow().at());
        grades[row] = mask(card);
        return true;
    }

    private static boolean isHeld(Optional<Bounds.End> end, Scale scale) {
        return end.filter(Bounds.End::inclusive)
                .map(e -> scale.of(e.at()))
                .filter(at -> at.denominator().equals(java.math.BigInteger.ONE)
                        && at.numerator().bitLength() <= Scales.EXACT_BITS)
                .isPresent();
    }

    private int mask(Scorecard card) {
        List<String> codes =
                scheme.gradeScale().grades().stream().map(Grade::code).toList();
        int mask = 0;
        for (String grade : card.grades()) {
            mask |= 1 << codes.indexOf(grade);
        }
        return mask;
    }

    /** Every row by the explained evaluator; its totals may be any numbers, which are ranked by their order. */
    private Scores explained() {
        Scale scale = new Scale(java.math.BigInteger.ONE, 0);
        List<Optional<Bounds>> totals = new ArrayList<>();
        List<Optional<Bounds>> compared = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            Scorecard card = columns.explained(row);
            totals.add(card.total());
            compared.add(scheme.ranking().unrounded() ? card.unrounded() : card.total());
            grades[row] = mask(card);
        }
        new EndOrder(compared).number(low, high);
        Places places = places();
        new TieBreaks(columns, scheme.ranking().tieKeys(), scheme.ranking().leastFirst())
                .partHairs(compared, grades, places);
        return new Scores(scheme, scale, low, high, Optional.of(totals), grades, places, 0, rows);
    }

    private Places places() {
        boolean leastFirst = scheme.ranking().leastFirst();
        Places places = leastFirst
                ? new Placing(turned(high), turned(low), grades).places(parts, workers)
                : new Placing(low, high, grades).places(parts, workers);
        if (!scheme.ranking().tieKeys().isEmpty()) {
            new TieBreaks(columns, scheme.ranking().tieKeys(), leastFirst).part(low, high, grades, places);
        }
        return places;
    }

    private static long[] turned(long[] ends) {
        long[] turned = new long[ends.length];
        for (int i = 0; i < ends.length; i++) {
            turned[i] = -ends[i];
        }
        return turned;
    }
}
