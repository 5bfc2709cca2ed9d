package org.servicezone.scoring.totals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Effect;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.scoring.columns.OutcomeCode;

/**
 * What vetoes do to each row.
 *
 * @param entries  the entry of each row, where there are vetoes
 * @param table  what each entry does
 */
record Vetoes(Optional<int[]> entries, List<Veto> table) {

    /**
     * All vetoes of a row together.
     *
     * @param isVoid  whether the year is void
     * @param surely  the best grade that is surely left, by its place
     * @param perhaps  the best grade that may be left at worst
     */
    record Veto(boolean isVoid, int surely, int perhaps) {

        private static final Veto NONE = new Veto(false, 0, 0);

        Veto and(Effect effect, int grade, byte outcome) {
            return switch (effect.kind()) {
                case VOID_YEAR -> new Veto(isVoid || outcome == OutcomeCode.MET, surely, perhaps);
                case BAR_AWARD -> this;
                case CAP_GRADE ->
                    new Veto(
                            isVoid,
                            outcome == OutcomeCode.MET ? Math.max(surely, grade) : surely,
                            outcome == OutcomeCode.NOT_MET ? perhaps : Math.max(perhaps, grade));
            };
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares it
    private record One(Effect effect, int grade, byte[] outcomes) {}

    static Vetoes of(ScoreColumns columns) {
        Scheme scheme = columns.scheme().scheme();
        List<One> all = new ArrayList<>();
        for (Adjustment adjustment : scheme.adjustments()) {
            if (adjustment instanceof Adjustment.VetoByEvents veto) {
                all.add(new One(veto.effect(), grade(scheme, veto.effect()), outcomes(columns.counts(veto.events()))));
            } else if (adjustment instanceof Adjustment.VetoByCondition veto) {
                all.add(new One(veto.effect(), grade(scheme, veto.effect()), columns.outcomes(veto.when())));
            }
        }
        if (all.isEmpty()) {
            return new Vetoes(Optional.empty(), List.of(Veto.NONE));
        }
        Map<Veto, Integer> numbers = new LinkedHashMap<>();
        int[] entries = new int[columns.rows()];
        for (int row = 0; row < entries.length; row++) {
            Veto veto = Veto.NONE;
            for (One one : all) {
                veto = veto.and(one.effect(), one.grade(), one.outcomes()[row]);
            }
            entries[row] = numbers.computeIfAbsent(veto, v -> numbers.size());
        }
        return new Vetoes(Optional.of(entries), List.copyOf(numbers.keySet()));
    }

    private static int grade(Scheme scheme, Effect effect) {
        List<String> codes =
                scheme.gradeScale().grades().stream().map(Grade::code).toList();
        return effect.grade().map(codes::indexOf).orElse(0);
    }

    private static byte[] outcomes(Counts counts) {
        byte[] outcomes = new byte[counts.fewest().length];
        for (int row = 0; row < outcomes.length; row++) {
            outcomes[row] = counts.most()[row] == 0
                    ? OutcomeCode.NOT_MET
                    : counts.fewest()[row] == 0 ? OutcomeCode.OPEN : OutcomeCode.MET;
        }
        return outcomes;
    }

    Veto of(int row) {
        return table.get(entries.map(e -> e[row]).orElse(0));
    }
}
