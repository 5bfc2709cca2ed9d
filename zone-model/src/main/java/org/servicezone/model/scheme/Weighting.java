package org.servicezone.model.scheme;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.Axis;

/**
 * Weights that depend on the zone's type, place or title, in place of those that stand at the parts.
 *
 * @param by  what parts the zones
 * @param columns  in order; the first that names the zone holds, and the weights at the parts where none does
 */
public record Weighting(Axis by, ImmutableList<Column> columns) {

    /**
     * Checks that there are columns.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Weighting {
        checkArgument(!columns.isEmpty(), "weights by code have at least one column");
    }

    /**
     * The weights of zones of some types, places or titles.
     *
     * @param when  the codes, at least one
     * @param weights  one a part, in their order; zero where a part does not apply
     */
    public record Column(ImmutableList<String> when, Cited<ImmutableList<Exact>> weights) {

        /**
         * Checks that there is a code.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Column {
            checkArgument(!when.isEmpty(), "a column of weights names at least one type, place or title");
        }
    }
}
