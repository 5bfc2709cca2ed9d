package org.servicezone.model.casework;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.Ties;

/**
 * How a list is made on merit (择优认定, 四(三)).
 *
 * @param heading  its id, provision and name
 * @param constraints  what the list must keep to, each by an id of its own
 * @param ties  what happens to zones of one rank when not all of them fit
 */
public record SelectionRule(Heading heading, ImmutableList<Constraint> constraints, Cited<Ties> ties) {

    /**
     * Checks the ids.
     *
     * @throws IllegalArgumentException if two constraints share one
     */
    public SelectionRule {
        checkArgument(
                constraints.stream().map(c -> c.heading().id()).distinct().count() == constraints.size(),
                "%s: two constraints share an id",
                heading.id());
    }
}
