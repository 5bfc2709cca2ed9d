package org.servicezone.model.scheme;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Heading;

/** What is done to the score of the root, one after the other, before it is the total. */
public sealed interface Adjustment {

    /** Returns its id, clause and name. */
    Heading heading();

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of adjustment.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for points for events. */
        R forEvents(ForEvents adjustment);

        /** Answers for limits of the total. */
        R within(Within adjustment);

        /** Answers for a veto by events. */
        R vetoByEvents(VetoByEvents adjustment);

        /** Answers for a veto by a condition. */
        R vetoByCondition(VetoByCondition adjustment);
    }

    /**
     * Points for each event on record: a bonus, or a deduction where they are negative.
     *
     * @param heading  id, clause and name
     * @param events  which events
     * @param each  points for each, not 0
     * @param limit  the most points that are given, or taken away, in all; over 0
     */
    record ForEvents(Heading heading, Trigger events, Cited<Exact> each, Optional<Cited<Exact>> limit)
            implements Adjustment {

        /**
         * Checks the points.
         *
         * @throws IllegalArgumentException if an event is worth nothing, or the limit is not over 0
         */
        public ForEvents {
            checkArgument(each.value().signum() != 0, "%s gives no points", heading.id());
            limit.ifPresent(l ->
                    checkArgument(l.value().signum() > 0, "%s: a limit is over 0, not %s", heading.id(), l.value()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.forEvents(this);
        }
    }

    /**
     * What came out so far counts no less than a floor and no more than a cap.
     *
     * @param heading  id, clause and name
     * @param floor  the fewest points, where there is a floor
     * @param cap  the most points, where there is a cap
     */
    record Within(Heading heading, Optional<Cited<Exact>> floor, Optional<Cited<Exact>> cap) implements Adjustment {

        /**
         * Checks the limits.
         *
         * @throws IllegalArgumentException if there is none, or the floor is over the cap
         */
        public Within {
            checkArgument(floor.isPresent() || cap.isPresent(), "%s has neither floor nor cap", heading.id());
            if (floor.isPresent() && cap.isPresent()) {
                checkArgument(
                        !floor.get().value().isGreaterThan(cap.get().value()),
                        "%s: the floor of %s is over the cap of %s",
                        heading.id(),
                        floor.get().value(),
                        cap.get().value());
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.within(this);
        }
    }

    /**
     * One event on record suffices (一票否决).
     *
     * @param heading  id, clause and name
     * @param events  which events
     * @param effect  what it does
     * @param basis  where it comes from
     */
    record VetoByEvents(Heading heading, Trigger events, Effect effect, Basis basis) implements Adjustment {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.vetoByEvents(this);
        }
    }

    /**
     * A condition that is met; while it is open, so is the effect.
     *
     * @param heading  id, clause and name
     * @param when  the condition
     * @param effect  what it does
     * @param basis  where it comes from
     */
    record VetoByCondition(Heading heading, Requirement when, Effect effect, Basis basis) implements Adjustment {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.vetoByCondition(this);
        }
    }
}
