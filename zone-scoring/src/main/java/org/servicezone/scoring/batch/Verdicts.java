package org.servicezone.scoring.batch;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Operator;
import org.servicezone.scoring.columns.OutcomeCode;

/**
 * What a batch answered: a verdict a zone, and which conditions it fails and which are open. Reasons come on demand, from
 * the explained evaluator.
 */
public final class Verdicts {

    /** How many conditions stand in one byte a zone. */
    static final int PLANE = 8;

    private final Batch batch;
    private final Columns columns;
    private final byte[] verdicts;
    private final byte[][] failed;
    private final byte[][] open;

    Verdicts(Batch batch, Columns columns, byte[] verdicts, byte[][] failed, byte[][] open) {
        this.batch = batch;
        this.columns = columns;
        this.verdicts = verdicts;
        this.failed = failed;
        this.open = open;
    }

    /** Puts what the findings say of a zone that other rules decide; what those do not ask counts as met. */
    void replace(int row, EligibilityVerdict verdict) {
        verdicts[row] = OutcomeCode.of(verdict.outcome());
        for (int condition = 0; condition < conditions().size(); condition++) {
            NodeId id = conditions().get(condition);
            ImmutableList<Outcome> outcomes = byRules(verdict)
                    .flatMap(
                            finding -> parts(finding).filter(part -> part.node().equals(id)))
                    .map(Finding::outcome)
                    .collect(ImmutableList.toImmutableList());
            Outcome outcome = outcomes.isEmpty() ? Outcome.MET : Outcome.alike(outcomes);
            set(failed, row, condition, outcome == Outcome.NOT_MET);
            set(open, row, condition, outcome == Outcome.UNDETERMINED);
        }
    }

    /** One finding for each set of rules that may decide. */
    private static Stream<Finding> byRules(EligibilityVerdict verdict) {
        return verdict.editions().size() > 1
                        && verdict.finding() instanceof Finding.Group group
                        && group.operator() == Operator.ALIKE
                ? group.parts().stream()
                : Stream.of(verdict.finding());
    }

    private static Stream<Finding> parts(Finding finding) {
        return finding instanceof Finding.Group group && group.operator() == Operator.ALL
                ? group.parts().stream()
                : Stream.of(finding);
    }

    private static void set(byte[][] planes, int row, int condition, boolean value) {
        byte[] plane = planes[condition / PLANE];
        int bit = 1 << condition % PLANE;
        plane[row] = (byte) (value ? plane[row] | bit : plane[row] & ~bit);
    }

    /** Returns how many zones there are. */
    public int rows() {
        return verdicts.length;
    }

    /** Returns the conditions, in the order of the bits. */
    public ImmutableList<NodeId> conditions() {
        return batch.conditions();
    }

    /** Returns the verdict on a zone. */
    public Outcome outcome(int row) {
        return OutcomeCode.outcome(verdicts[row]);
    }

    /** Returns the outcome of one condition for a zone; met where an older edition decides that does not ask it. */
    public Outcome outcome(int row, int condition) {
        if (isSet(failed, row, condition)) {
            return Outcome.NOT_MET;
        }
        return isSet(open, row, condition) ? Outcome.UNDETERMINED : Outcome.MET;
    }

    /** Returns the conditions that a zone fails, by their place. */
    public BitSet failed(int row) {
        return bits(failed, row);
    }

    /** Returns the conditions that are open for a zone, by their place. */
    public BitSet open(int row) {
        return bits(open, row);
    }

    /** Returns how many zones have the verdict. */
    public int count(Outcome outcome) {
        byte code = OutcomeCode.of(outcome);
        int count = 0;
        for (byte verdict : verdicts) {
            count += verdict == code ? 1 : 0;
        }
        return count;
    }

    /** Returns for how many zones a condition has the outcome. */
    public int count(int condition, Outcome outcome) {
        int count = 0;
        for (int row = 0; row < verdicts.length; row++) {
            count += outcome(row, condition) == outcome ? 1 : 0;
        }
        return count;
    }

    /**
     * Copies the verdicts as {@linkplain OutcomeCode codes}.
     *
     * @param into  one byte a zone
     */
    public void copyVerdicts(byte[] into) {
        System.arraycopy(verdicts, 0, into, 0, verdicts.length);
    }

    /** Returns the verdict with all its findings, where the columns come from a province. */
    public Optional<EligibilityVerdict> explained(int row) {
        return columns.explained(row);
    }

    private static boolean isSet(byte[][] planes, int row, int condition) {
        return (planes[condition / PLANE][row] >> condition % PLANE & 1) != 0;
    }

    private static BitSet bits(byte[][] planes, int row) {
        byte[] bytes = new byte[planes.length];
        for (int plane = 0; plane < planes.length; plane++) {
            bytes[plane] = planes[plane][row];
        }
        return BitSet.valueOf(bytes);
    }
}
