package org.servicezone.scoring.check;

import java.util.Optional;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Scheme;

/** Checks one scheme: its nodes, what they share, adjustments, grades and ranking. */
final class SchemeChecks {

    private SchemeChecks() {}

    static void check(
            EditionChecks edition, Rulebook rulebook, Terms terms, Defects defects, String pointer, Scheme scheme) {
        SchemeScope scope = new SchemeScope(edition, rulebook, terms, defects, pointer, scheme);
        edition.heading(pointer, scheme.heading());
        scope.basis(scheme.heading(), pointer + "/basis", scheme.basis());
        terms.require(pointer + "/population", "populations", scheme.population());
        node(scope, pointer + "/root", scheme.root());
        for (int i = 0; i < scheme.shared().size(); i++) {
            node(scope, pointer + "/shared/" + i, scheme.shared().get(i));
        }
        for (int i = 0; i < scheme.adjustments().size(); i++) {
            Adjustment adjustment = scheme.adjustments().get(i);
            String at = pointer + "/adjustments/" + i;
            edition.heading(at, adjustment.heading());
            adjustment.match(new AdjustmentChecks(scope, at));
        }
        SchemeConditions.of(scheme).forEach((at, condition) -> {
            condition.match(new RequirementChecks(edition, rulebook, terms, defects, pointer + at, Optional.empty()));
            LogicChecks.check(rulebook, defects, pointer + at, condition);
        });
        GradeChecks.check(scope);
        boolean sound = SharedChecks.check(scope);
        if (sound) {
            Reach reach = new Reach(scope);
            GradeReachChecks.check(scope, reach);
            EffectChecks.check(scope, reach);
        }
    }

    private static void node(SchemeScope scope, String pointer, Node node) {
        scope.edition().heading(pointer, node.heading());
        node.match(new NodeChecks(scope, pointer));
        for (int i = 0; i < node.children().size(); i++) {
            node(scope, pointer + node.below(i), node.children().get(i));
        }
    }
}
