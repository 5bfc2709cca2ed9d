package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableMap;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Scheme;

/** The conditions that a scheme asks, each with its place below the scheme. */
final class SchemeConditions {

    private final ImmutableMap.Builder<String, Requirement> found = ImmutableMap.builder();

    private SchemeConditions() {}

    static ImmutableMap<String, Requirement> of(Scheme scheme) {
        SchemeConditions conditions = new SchemeConditions();
        conditions.add("/root", scheme.root());
        for (int i = 0; i < scheme.shared().size(); i++) {
            conditions.add("/shared/" + i, scheme.shared().get(i));
        }
        for (int i = 0; i < scheme.adjustments().size(); i++) {
            if (scheme.adjustments().get(i) instanceof Adjustment.VetoByCondition veto) {
                conditions.found.put("/adjustments/" + i + "/when", veto.when());
            }
        }
        return conditions.found.buildOrThrow();
    }

    private void add(String pointer, Node node) {
        if (node instanceof Node.Levels levels) {
            for (int i = 0; i < levels.levels().size(); i++) {
                found.put(
                        pointer + "/levels/" + i + "/when",
                        levels.levels().get(i).when());
            }
        }
        for (int i = 0; i < node.children().size(); i++) {
            add(pointer + node.below(i), node.children().get(i));
        }
    }
}
