package org.servicezone.scoring.check;

import com.google.common.collect.Iterables;
import org.servicezone.model.label.Label;
import org.servicezone.model.label.Nearest;
import org.servicezone.model.measure.Formula;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.rulebook.Rulebook;

/** Checks measures and their formulas. */
final class MeasureChecks {

    private MeasureChecks() {}

    static void check(Rulebook rulebook, Terms terms, Defects defects) {
        defects.unique("/measures", "measure", Iterables.transform(rulebook.measures(), Measure::id), "/id");
        FormulaPaths paths = new FormulaPaths(rulebook);
        for (int i = 0; i < rulebook.measures().size(); i++) {
            Measure measure = rulebook.measures().get(i);
            String pointer = "/measures/" + i;
            terms.require(pointer + "/supplier", "suppliers", measure.supplier());
            if (measure.formula().isPresent()) {
                Formula formula = measure.formula().get();
                Iterables.concat(formula.inputs(), formula.ofResidents())
                        .forEach(input -> require(rulebook, input, pointer + "/formula", defects));
                paths.check(measure, pointer + "/formula", defects);
                formula.match(new FormulaChecks(rulebook, measure, pointer + "/formula", terms, defects));
            }
        }
    }

    /** Reports a measure that the rulebook does not have. */
    static void require(Rulebook rulebook, MeasureId id, String pointer, Defects defects) {
        if (rulebook.measure(id).isEmpty()) {
            defects.add(
                    pointer,
                    Label.of("指标“{0}”未声明", "measure \"{0}\" is not declared", id),
                    Label.of("/measures 中的指标", "a measure under /measures"),
                    Nearest.asked(
                            id.value(),
                            rulebook.measures().stream().map(one -> one.id().value()),
                            Label.of("在 /measures 中声明，或改用已声明的", "declare it under /measures, or use one that is")));
        }
    }
}
