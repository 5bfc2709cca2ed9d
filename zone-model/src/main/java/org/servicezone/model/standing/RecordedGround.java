package org.servicezone.model.standing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.Choice;
import org.servicezone.model.rule.Heading;

/** A ground for a decision, looked for in what is on record of a zone over the years. */
public sealed interface RecordedGround {

    /** Returns its id, provision and name. */
    Heading heading();

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for rounds that went poorly. */
        R low(Low ground);

        /** Answers for an item past its day. */
        R itemLate(ItemLate ground);

        /** Answers for the traits. */
        R traits(Traits ground);

        /** Answers for falsified data. */
        R falsified(Falsified ground);

        /** Answers for a round that was voided. */
        R roundVoided(RoundVoided ground);

        /** Answers for several at once. */
        R all(All ground);

        /** Answers for one of several. */
        R any(Any ground);

        /** Answers for a choice. */
        R chosen(Chosen ground);
    }

    /**
     * Poor in at least so many of the last rounds; in all of them where the two numbers are the same. Rounds that were voided,
     * and those before a change that breaks comparison, do not count; with fewer rounds than are looked at, those to come are
     * not yet poor.
     *
     * @param heading  its id, provision and name
     * @param mark  what is poor
     * @param least  in how many, one or more
     * @param rounds  of how many last rounds
     * @param absentIsLow  whether not taking part is poor; else it is not
     */
    record Low(Heading heading, LowMark mark, Cited<Integer> least, Cited<Integer> rounds, boolean absentIsLow)
            implements RecordedGround {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException unless 1 ≤ least ≤ rounds
         */
        public Low {
            checkArgument(
                    1 <= least.value() && least.value() <= rounds.value(),
                    "%s: in %s of %s rounds cannot be",
                    heading.id(),
                    least.value(),
                    rounds.value());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.low(this);
        }
    }

    /**
     * An item of the ledger was not done in time.
     *
     * @param heading  its id, provision and name
     */
    record ItemLate(Heading heading) implements RecordedGround {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.itemLate(this);
        }
    }

    /**
     * All traits were found in the last round, and no grave event or falsified figure stands against its year.
     *
     * @param heading  its id, provision and name
     */
    record Traits(Heading heading) implements RecordedGround {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.traits(this);
        }
    }

    /**
     * Figures were found to be falsified since the title was given.
     *
     * @param heading  its id, provision and name
     */
    record Falsified(Heading heading) implements RecordedGround {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.falsified(this);
        }
    }

    /**
     * The round that came last before the present standing was voided afterwards.
     *
     * @param heading  its id, provision and name
     */
    record RoundVoided(Heading heading) implements RecordedGround {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.roundVoided(this);
        }
    }

    /**
     * All of several.
     *
     * @param heading  its id, provision and name
     * @param parts  one or more
     */
    record All(Heading heading, ImmutableList<RecordedGround> parts) implements RecordedGround {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.all(this);
        }
    }

    /**
     * One of several.
     *
     * @param heading  its id, provision and name
     * @param parts  one or more
     */
    record Any(Heading heading, ImmutableList<RecordedGround> parts) implements RecordedGround {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.any(this);
        }
    }

    /**
     * What a reading chooses (R6).
     *
     * @param heading  its id, provision and name
     * @param choice  the reading, with a ground for each option
     * @param otherwise  the option that holds unless another is chosen
     */
    record Chosen(Heading heading, Choice<RecordedGround> choice, String otherwise) implements RecordedGround {
        /**
         * Checks the default.
         *
         * @throws IllegalArgumentException if no ground is bound to it
         */
        public Chosen {
            choice.pick(otherwise);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.chosen(this);
        }
    }
}
