package org.servicezone.model.casework;

import static com.google.common.base.Preconditions.checkArgument;

import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.Heading;

/**
 * One item that experts score.
 *
 * @param heading  its id, unique in its rule, with its provision and name
 * @param weight  its weight among the items, over 0
 * @param range  between which points an expert may choose
 */
public record PanelItem(Heading heading, Cited<Exact> weight, Bounds range) {

    /**
     * Checks the weight.
     *
     * @throws IllegalArgumentException if it is not over 0
     */
    public PanelItem {
        checkArgument(weight.value().signum() > 0, "%s: a weight is over 0, not %s", heading.id(), weight.value());
    }
}
