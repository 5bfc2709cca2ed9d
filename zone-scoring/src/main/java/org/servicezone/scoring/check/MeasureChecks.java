package org.servicezone.scoring.check;

import com.google.common.collect.Iterables;
import org.servicezone.model.measure.Formula;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.quantity.Dimension;
import org.servicezone.model.rulebook.Rulebook;

/** Checks measures and their formulas. */
final class MeasureChecks {

    private MeasureChecks() {}

    static void check(Rulebook rulebook, Terms terms, Defects defects) {
        defects.unique("/measures", "measure", Iterables.transform(rulebook.measures(), Measure::id), "/id");
        for (int i = 0; i < rulebook.measures().size(); i++) {
            Measure measure = rulebook.measures().get(i);
            String pointer = "/measures/" + i;
            terms.require(pointer + "/supplier", "suppliers", measure.supplier());
            measure.formula().ifPresent(formula -> formula(rulebook, measure, formula, pointer + "/formula", defects));
        }
    }

    /** Reports a measure that the rulebook does not have. */
    static void require(Rulebook rulebook, MeasureId id, String pointer, Defects defects) {
        if (rulebook.measure(id).isEmpty()) {
            defects.add(
                    pointer,
                    "measure \"" + id + "\" is not declared",
                    "declare it under /measures, or use one that is");
        }
    }

    private static void formula(Rulebook rulebook, Measure measure, Formula formula, String pointer, Defects defects) {
        for (MeasureId input : formula.inputs()) {
            require(rulebook, input, pointer, defects);
            rulebook.measure(input)
                    .filter(m -> m.formula().isPresent())
                    .ifPresent(m -> defects.add(
                            pointer,
                            "measure \"" + input + "\" is itself derived",
                            "derive from reported measures only"));
        }
        if (!measure.unit().dimension().equals(Dimension.SHARE)) {
            defects.add(
                    pointer,
                    "a ratio or growth is a share, but measure \"" + measure.id() + "\" is shown in " + measure.unit(),
                    "give the measure the unit %");
        }
        formula.match(new Formula.Cases<Boolean>() {
            @Override
            public Boolean ratio(Formula.Ratio ratio) {
                return sameDimension(rulebook, ratio, pointer, defects);
            }

            @Override
            public Boolean growth(Formula.Growth growth) {
                return true;
            }
        });
    }

    private static boolean sameDimension(Rulebook rulebook, Formula.Ratio ratio, String pointer, Defects defects) {
        var numerator = rulebook.measure(ratio.numerator()).map(m -> m.unit().dimension());
        var denominator =
                rulebook.measure(ratio.denominator()).map(m -> m.unit().dimension());
        boolean same = numerator.isEmpty() || denominator.isEmpty() || numerator.equals(denominator);
        if (!same) {
            defects.add(
                    pointer,
                    "\"" + ratio.numerator() + "\" is " + numerator.get() + " and \"" + ratio.denominator() + "\" is "
                            + denominator.get() + ", so their ratio is no share",
                    "divide measures of one dimension");
        }
        return same;
    }
}
