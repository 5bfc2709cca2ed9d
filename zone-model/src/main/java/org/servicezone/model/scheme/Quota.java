package org.servicezone.model.scheme;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.Ties;

/**
 * Grades by places: each grade has a share of the zones that were ranked, in whole places by the method of the largest
 * remainder (equal remainders favour the better grade).
 *
 * @param shares  one a grade, the best first; they sum to 1
 * @param ties  whether zones that are tied at the boundary of two grades all get the better (in), all the worse (out), or are
 *     left open
 * @param cap  how much of the best grade may go to one group
 */
public record Quota(Cited<ImmutableList<Exact>> shares, Ties ties, Optional<GroupCap> cap) {

    /**
     * Checks the shares.
     *
     * @throws IllegalArgumentException if one is negative or they do not sum to 1
     */
    public Quota {
        Exact sum = Exact.ZERO;
        for (Exact share : shares.value()) {
            checkArgument(share.signum() >= 0, "a share of the places is 0 or more, not %s", share);
            sum = sum.plus(share);
        }
        checkArgument(sum.equals(Exact.ONE), "the shares of the grades sum to 1, not to %s", sum);
    }

    /**
     * A cap on one group's places in the best grade; who is over it gets the next grade, and its place goes to the next zone.
     * Where zones are tied for fewer places than they are, nobody below them in the group, or at the last place, gets one.
     *
     * @param by  what makes the groups: type, place (city) or title
     * @param share  of the places of the best grade, over 0 and at most 1, rounded down but at least one place
     */
    public record GroupCap(Axis by, Cited<Exact> share) {

        /**
         * Checks the share.
         *
         * @throws IllegalArgumentException if it is not over 0 and at most 1
         */
        public GroupCap {
            checkArgument(
                    share.value().signum() > 0 && !share.value().isGreaterThan(Exact.ONE),
                    "a group's share is over 0 and at most 1, not %s",
                    share.value());
        }
    }
}
