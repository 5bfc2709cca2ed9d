package org.servicezone.io.report;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.Ground;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Node;

/** The headings of every condition, node, rule, ground and goal of some editions; the first of an id stands. */
final class Headings {

    private final Map<NodeId, Heading> found = new LinkedHashMap<>();

    private Headings() {}

    static ImmutableMap<NodeId, Heading> of(Iterable<Edition> editions) {
        Headings headings = new Headings();
        editions.forEach(headings::edition);
        return ImmutableMap.copyOf(headings.found);
    }

    private void edition(Edition edition) {
        condition(edition.admission());
        edition.schemes().forEach(scheme -> {
            add(scheme.heading());
            scheme.nodes().forEach(this::node);
            scheme.adjustments().forEach(this::adjustment);
        });
        edition.managementRules().forEach(rule -> {
            add(rule.heading());
            ground(rule.ground());
        });
        edition.goals().goals().forEach(goal -> add(goal.heading()));
    }

    private void add(Heading heading) {
        found.putIfAbsent(heading.id(), heading);
    }

    private void node(Node node) {
        add(node.heading());
        if (node instanceof Node.Levels levels) {
            levels.levels().forEach(level -> condition(level.when()));
        }
    }

    private void adjustment(Adjustment adjustment) {
        add(adjustment.heading());
        if (adjustment instanceof Adjustment.VetoByCondition veto) {
            condition(veto.when());
        }
    }

    private void condition(Requirement condition) {
        condition.flatten().forEach(part -> add(part.heading()));
    }

    private void ground(Ground ground) {
        add(ground.heading());
        ground.match(new Ground.Cases<Headings>() {
            @Override
            public Headings rankAtBottom(Ground.RankAtBottom single) {
                return Headings.this;
            }

            @Override
            public Headings itemOverdue(Ground.ItemOverdue single) {
                return Headings.this;
            }

            @Override
            public Headings traitsReached(Ground.TraitsReached single) {
                return Headings.this;
            }

            @Override
            public Headings anyGround(Ground.AnyGround any) {
                any.parts().forEach(part -> ground(part));
                return Headings.this;
            }

            @Override
            public Headings chosenGround(Ground.ChosenGround chosen) {
                chosen.choice().options().values().forEach(option -> ground(option));
                return Headings.this;
            }
        });
    }
}
