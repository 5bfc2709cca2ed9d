package org.servicezone.examples.review;

import com.google.common.collect.ImmutableSetMultimap;
import java.util.Map;
import org.servicezone.model.casework.RecognitionRules;
import org.servicezone.model.casework.Route;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.Ground;
import org.servicezone.model.rulebook.Rulebook;

/** Which rule, term list, reading, goal, route or step carries which clause. */
final class CitedClauses {

    private final ImmutableSetMultimap.Builder<ClauseRef, String> cited = ImmutableSetMultimap.builder();

    private CitedClauses() {}

    static ImmutableSetMultimap<ClauseRef, String> of(Rulebook rulebook, RecognitionRules recognition) {
        CitedClauses clauses = new CitedClauses();
        rulebook.vocabularies().forEach(v -> clauses.basis(v.basis(), "vocabulary " + v.id()));
        rulebook.readings().forEach(r -> clauses.cited.put(r.clause(), "reading " + r.id()));
        rulebook.editions().forEach(clauses::edition);
        recognition.routes().forEach(clauses::route);
        recognition.panels().forEach(panel -> clauses.heading("panel", panel.heading()));
        recognition.selections().forEach(selection -> {
            clauses.heading("selection", selection.heading());
            selection.constraints().forEach(constraint -> clauses.heading("constraint", constraint.heading()));
        });
        return clauses.cited.build();
    }

    private void edition(Edition edition) {
        requirement(edition.admission());
        edition.schemes().forEach(scheme -> {
            heading("scheme", scheme.heading());
            scheme.nodes().forEach(node -> heading("indicator", node.heading()));
            scheme.adjustments().forEach(adjustment -> heading("adjustment", adjustment.heading()));
        });
        edition.managementRules().forEach(rule -> {
            heading("management rule", rule.heading());
            ground(rule.ground());
        });
        edition.goals().goals().forEach(goal -> {
            heading("goal", goal.heading());
            basis(goal.target().basis(), "goal " + goal.heading().id());
        });
    }

    private void route(Route route) {
        heading("route", route.heading());
        route.procedure().steps().forEach(step -> heading("step", step.heading()));
    }

    private void heading(String what, Heading heading) {
        cited.put(heading.clause(), what + " " + heading.id());
    }

    private void basis(Basis basis, String what) {
        basis.clause().ifPresent(clause -> cited.put(clause, what));
    }

    private void requirement(Requirement requirement) {
        heading("condition", requirement.heading());
        if (requirement instanceof Requirement.Composed all) {
            all.parts().forEach(this::requirement);
        } else if (requirement instanceof Requirement.Chosen chosen) {
            for (Map.Entry<String, Requirement> option :
                    chosen.choice().options().entrySet()) {
                requirement(option.getValue());
            }
        } else if (requirement instanceof Requirement.Rising rising) {
            basis(rising.rises().basis(), "condition " + rising.heading().id());
        } else if (requirement instanceof Requirement.Approved approved) {
            basis(approved.levels().basis(), "condition " + approved.heading().id());
        } else if (requirement instanceof Requirement.Covered covered) {
            basis(covered.codes().basis(), "condition " + covered.heading().id());
        }
    }

    private void ground(Ground ground) {
        heading("ground", ground.heading());
        if (ground instanceof Ground.AnyGround any) {
            any.parts().forEach(this::ground);
        } else if (ground instanceof Ground.ChosenGround chosen) {
            chosen.choice().options().values().forEach(this::ground);
        }
    }
}
