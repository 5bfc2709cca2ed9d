package org.servicezone.model.casework;

/** What became of a file when an event came: either it counts, or it is refused and the file is as it was. */
public sealed interface Advance {

    /** Returns where the file stands now. */
    CasePosition position();

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for an event that counts. */
        R advanced(Advanced advance);

        /** Answers for an event that does not. */
        R refused(Refused advance);
    }

    /**
     * The event counts.
     *
     * @param file  the file with the event as its last entry
     * @param position  where it stands on the day of the event
     */
    record Advanced(CaseFile file, CasePosition position) implements Advance {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.advanced(this);
        }
    }

    /**
     * The event does not count, and the file is as it was.
     *
     * @param reason  why
     * @param came  the event
     * @param position  where the file stands on the day of the event, with all that was expected
     */
    record Refused(RefusalReason reason, CaseEvent came, CasePosition position) implements Advance {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refused(this);
        }
    }
}
