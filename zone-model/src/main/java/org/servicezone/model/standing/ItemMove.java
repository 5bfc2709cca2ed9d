package org.servicezone.model.standing;

import java.time.LocalDate;

/** What happens to an item of the ledger. */
public sealed interface ItemMove {

    /** Returns the kind of the event. */
    StandingEventKind kind();

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for evidence. */
        R evidence(Evidence move);

        /** Answers for an extension. */
        R extension(Extension move);

        /** Answers for a closure. */
        R closure(Closure move);
    }

    /**
     * Evidence is filed.
     *
     * @param paper  its title or number
     */
    record Evidence(String paper) implements ItemMove {
        @Override
        public StandingEventKind kind() {
            return StandingEventKind.EVIDENCE_FILED;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.evidence(this);
        }
    }

    /**
     * More time is granted, which counts only before the last day.
     *
     * @param until  the new day; the last day is the working day on or after it
     */
    record Extension(LocalDate until) implements ItemMove {
        @Override
        public StandingEventKind kind() {
            return StandingEventKind.ITEM_EXTENDED;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.extension(this);
        }
    }

    /** The organ closes it (销号). */
    record Closure() implements ItemMove {
        @Override
        public StandingEventKind kind() {
            return StandingEventKind.ITEM_CLOSED;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.closure(this);
        }
    }
}
