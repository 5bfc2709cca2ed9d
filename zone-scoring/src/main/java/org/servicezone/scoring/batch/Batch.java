package org.servicezone.scoring.batch;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.NodeId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.columns.OutcomeCode;
import org.servicezone.scoring.eligibility.Answers;

/**
 * The conditions of one edition, compiled once to answer many zones without findings. Row for row it answers as the
 * explained evaluator does; that one stays the reference, and is asked itself about the zones of a province that
 * transitional rules leave under older rules.
 */
public final class Batch {

    private final CheckedRulebook rulebook;
    private final Readings readings;
    private final LocalDate asOf;
    private final int newestReturn;
    private final ImmutableList<NodeId> conditions;
    private final ImmutableList<Node> nodes;
    private final Needs needs;

    private Batch(
            CheckedRulebook rulebook,
            Readings readings,
            LocalDate asOf,
            int newestReturn,
            ImmutableList<NodeId> conditions,
            ImmutableList<Node> nodes,
            Needs needs) {
        this.rulebook = rulebook;
        this.readings = readings;
        this.asOf = asOf;
        this.newestReturn = newestReturn;
        this.conditions = conditions;
        this.nodes = nodes;
        this.needs = needs;
    }

    /**
     * Compiles the conditions that hold on a day.
     *
     * @param rulebook  the rules
     * @param readings  which options of readings hold; those not named follow their default
     * @param asOf  the day as of which events count; it picks the edition
     * @param newestReturn  the year of the newest return
     * @throws org.servicezone.scoring.check.NoEditionException if no edition holds on the day
     * @throws IllegalArgumentException if a reading or option is bound to no rule
     */
    public static Batch of(CheckedRulebook rulebook, Readings readings, LocalDate asOf, int newestReturn) {
        rulebook.use(readings);
        Compiler compiler = new Compiler(rulebook, readings, newestReturn);
        ImmutableList<Requirement> conditions =
                compiler.conditions(rulebook.editionOn(asOf).admission());
        ImmutableList<Node> nodes = conditions.stream().map(compiler::compile).collect(ImmutableList.toImmutableList());
        return new Batch(
                rulebook,
                readings,
                asOf,
                newestReturn,
                conditions.stream()
                        .map(condition -> compiler.picked(condition).heading().id())
                        .collect(ImmutableList.toImmutableList()),
                nodes,
                compiler.needs());
    }

    /** Returns the conditions: the parts of what must all hold, or the one that there is. */
    public ImmutableList<NodeId> conditions() {
        return conditions;
    }

    /** Returns what columns must hold outcomes of, beside the figures. */
    public ImmutableList<Leaf> leaves() {
        return needs.leaves();
    }

    /**
     * Answers every zone.
     *
     * @throws IllegalArgumentException if a zone has no branch of some alternatives, or the columns were laid out for other
     *     conditions
     */
    public Verdicts run(Columns columns) {
        int rows = columns.rows();
        int planes = (conditions.size() + Verdicts.PLANE - 1) / Verdicts.PLANE;
        byte[] verdicts = new byte[rows];
        byte[][] failed = new byte[planes][rows];
        byte[][] open = new byte[planes][rows];
        Lane[] lanes = nodes.stream().map(node -> node.lane(columns)).toArray(Lane[]::new);
        byte[] asked = new byte[Lane.BLOCK];
        byte[] all = new byte[Lane.BLOCK];
        byte[] one = new byte[Lane.BLOCK];
        byte[] failing = new byte[Lane.BLOCK];
        byte[] opening = new byte[Lane.BLOCK];
        for (int block = 0; block < rows; block += Lane.BLOCK) {
            int from = block;
            int to = Math.min(rows, from + Lane.BLOCK);
            int n = to - from;
            Arrays.fill(asked, 0, n, (byte) 1);
            columns.underOtherRules().forEach(row -> {
                if (row >= from && row < to) {
                    asked[row - from] = 0;
                }
            });
            Arrays.fill(all, 0, n, OutcomeCode.MET);
            for (int c = 0; c < lanes.length; c++) {
                int bit = c % Verdicts.PLANE;
                if (bit == 0) {
                    Arrays.fill(failing, 0, n, (byte) 0);
                    Arrays.fill(opening, 0, n, (byte) 0);
                }
                lanes[c].fill(from, to, asked, one);
                Kleene.and(all, one, n);
                mark(one, bit, failing, opening, n);
                if (bit == Verdicts.PLANE - 1 || c == lanes.length - 1) {
                    System.arraycopy(failing, 0, failed[c / Verdicts.PLANE], from, n);
                    System.arraycopy(opening, 0, open[c / Verdicts.PLANE], from, n);
                }
            }
            System.arraycopy(all, 0, verdicts, from, n);
        }
        columns.lookTogether(verdicts);
        Verdicts result = new Verdicts(this, columns, verdicts, failed, open);
        columns.underOtherRules()
                .forEach(row -> result.replace(row, columns.explained(row).orElseThrow()));
        return result;
    }

    private static void mark(byte[] codes, int bit, byte[] failing, byte[] opening, int n) {
        for (int i = 0; i < n; i++) {
            int mayFail = codes[i] >> 1;
            int mayHold = codes[i] & 1;
            failing[i] |= (byte) ((mayFail & ~mayHold) << bit);
            opening[i] |= (byte) ((mayFail & mayHold) << bit);
        }
    }

    Answers answers(Province province) {
        return Answers.of(rulebook, readings, province, asOf, newestReturn);
    }

    Measure measure(MeasureId id) {
        return rulebook.rulebook()
                .measure(id)
                .orElseThrow(() -> new IllegalArgumentException("measure " + id + " is not declared"));
    }

    int newestReturn() {
        return newestReturn;
    }

    Needs needs() {
        return needs;
    }
}
