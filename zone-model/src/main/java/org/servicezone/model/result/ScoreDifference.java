package org.servicezone.model.result;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import org.servicezone.model.number.Exact;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.zone.ZoneId;

/**
 * Where the difference between a zone's total and a baseline comes from: the contributions and the remainder add up to it
 * exactly.
 *
 * @param zone  the zone
 * @param scheme  the scheme of the total
 * @param baseline  what the total is compared with
 * @param from  the baseline
 * @param to  the zone's total
 * @param contributions  of the indicators, in the order of the scheme, then of the adjustments; those of nothing are left out
 * @param remainder  what roundings and nodes that cannot be taken apart leave over
 */
public record ScoreDifference(
        ZoneId zone,
        NodeId scheme,
        Baseline baseline,
        Exact from,
        Exact to,
        ImmutableList<Contribution> contributions,
        Exact remainder) {

    /**
     * Checks the sum.
     *
     * @throws IllegalArgumentException if contributions and remainder do not add up to the difference
     */
    public ScoreDifference {
        Exact sum = contributions.stream().map(Contribution::points).reduce(remainder, Exact::plus);
        checkArgument(
                sum.equals(to.minus(from)),
                "contributions of %s do not add up: %s is not %s",
                zone,
                sum,
                to.minus(from));
    }

    /** Returns by how much the total is over the baseline. */
    public Exact difference() {
        return to.minus(from);
    }

    /** Returns the contributions that lower the total, the one that lowers it most first: the reasons for a low score. */
    public ImmutableList<Contribution> reasons() {
        return contributions.stream()
                .filter(contribution -> contribution.points().signum() < 0)
                .sorted(Comparator.comparing(Contribution::points))
                .collect(ImmutableList.toImmutableList());
    }
}
