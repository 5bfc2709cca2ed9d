package org.servicezone.model.casework;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.vocabulary.Population;

/**
 * The routes to a title under one rulebook.
 *
 * @param rulebook  the id of the rulebook
 * @param routes  the routes
 */
public record Routes(String rulebook, ImmutableList<Route> routes) {

    /** Returns the route with the id, if there is one. */
    public Optional<Route> route(NodeId id) {
        return routes.stream().filter(r -> r.heading().id().equals(id)).findFirst();
    }

    /** Returns the first route that is for the zones of a population, if there is one. */
    public Optional<Route> routeOf(Population population) {
        return routes.stream().filter(r -> r.populations().contains(population)).findFirst();
    }
}
