package org.servicezone.model.rulebook;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.Choice;
import org.servicezone.model.rule.Heading;

/** A ground on which a consequence may be proposed. */
public sealed interface Ground {

    /** Returns its id, clause and name. */
    Heading heading();

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of ground.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for a low rank. */
        R rankAtBottom(RankAtBottom ground);

        /** Answers for an overdue item. */
        R itemOverdue(ItemOverdue ground);

        /** Answers for traits. */
        R traitsReached(TraitsReached ground);

        /** Answers for alternatives. */
        R anyGround(AnyGround ground);

        /** Answers for a choice by a reading. */
        R chosenGround(ChosenGround ground);
    }

    /**
     * The zone's rank lies in the bottom part of the evaluation (评价排名靠后): among the last ⌊n × share⌋ of its type where
     * the type has enough zones, else of all. A tie at the cut leaves the question open.
     *
     * @param heading  id, clause and name
     * @param share  the bottom part, over 0 and under 1
     * @param byType  whether zones of one type are ranked among themselves
     * @param minimumCohort  from how many zones a type is ranked by itself
     */
    record RankAtBottom(Heading heading, Cited<Exact> share, boolean byType, Cited<Integer> minimumCohort)
            implements Ground {

        /**
         * Checks the share.
         *
         * @throws IllegalArgumentException if it is not over 0 and under 1
         */
        public RankAtBottom {
            checkArgument(
                    share.value().signum() > 0 && share.value().isLessThan(Exact.ONE),
                    "%s: the bottom part is over 0 and under 1, not %s",
                    heading.id(),
                    share.value());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rankAtBottom(this);
        }
    }

    /**
     * An item that the zone was ordered to put right was not closed by its day (不能按时落实整改要求).
     *
     * @param heading  id, clause and name
     */
    record ItemOverdue(Heading heading) implements Ground {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.itemOverdue(this);
        }
    }

    /**
     * Every dimension of the scheme reaches the mark (the five traits of 四(四)).
     *
     * @param heading  id, clause and name
     * @param mark  the score from which a trait is met
     */
    record TraitsReached(Heading heading, Cited<Exact> mark) implements Ground {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.traitsReached(this);
        }
    }

    /**
     * One of several grounds suffices.
     *
     * @param heading  id, clause and name
     * @param parts  the grounds
     */
    record AnyGround(Heading heading, ImmutableList<Ground> parts) implements Ground {

        /**
         * Checks that there are parts.
         *
         * @throws IllegalArgumentException if there is none
         */
        public AnyGround {
            checkArgument(!parts.isEmpty(), "%s has no part", heading.id());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.anyGround(this);
        }
    }

    /**
     * A reading decides which ground holds.
     *
     * @param heading  id, clause and name
     * @param choice  option to ground
     */
    record ChosenGround(Heading heading, Choice<Ground> choice) implements Ground {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.chosenGround(this);
        }
    }
}
