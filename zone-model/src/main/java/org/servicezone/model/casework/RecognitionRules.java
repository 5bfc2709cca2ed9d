package org.servicezone.model.casework;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.vocabulary.Population;

/**
 * How titles are applied for and given under one rulebook (四(三)).
 *
 * @param rulebook  the id of the rulebook
 * @param routes  the routes
 * @param panels  how panels of experts score
 * @param selections  how lists are made on merit
 */
public record RecognitionRules(
        String rulebook,
        ImmutableList<Route> routes,
        ImmutableList<PanelRule> panels,
        ImmutableList<SelectionRule> selections) {

    /**
     * Checks that ids are unique, and no population has two routes.
     *
     * @throws IllegalArgumentException if not
     */
    public RecognitionRules {
        once("route", routes.stream().map(route -> route.heading().id()));
        once("population", routes.stream().flatMap(route -> route.populations().stream()));
        once("panel", panels.stream().map(panel -> panel.heading().id()));
        once(
                "selection",
                selections.stream().map(selection -> selection.heading().id()));
    }

    private static void once(String what, Stream<?> ids) {
        Set<Object> seen = new LinkedHashSet<>();
        ids.forEach(id -> checkArgument(seen.add(id), "%s %s is there twice", what, id));
    }

    /** Returns the route with the id, if there is one. */
    public Optional<Route> route(NodeId id) {
        return routes.stream().filter(r -> r.heading().id().equals(id)).findFirst();
    }

    /** Returns the route that is for the zones of a population, if there is one. */
    public Optional<Route> routeOf(Population population) {
        return routes.stream().filter(r -> r.populations().contains(population)).findFirst();
    }

    /** Returns the rule for panels with the id, if there is one. */
    public Optional<PanelRule> panel(NodeId id) {
        return panels.stream().filter(p -> p.heading().id().equals(id)).findFirst();
    }

    /** Returns the rule for lists with the id, if there is one. */
    public Optional<SelectionRule> selection(NodeId id) {
        return selections.stream().filter(s -> s.heading().id().equals(id)).findFirst();
    }
}
