package org.servicezone.model.casework;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.servicezone.model.rule.NodeId;

/** Something that comes to a file on a day. Whether it counts is for the procedure to say. */
public sealed interface CaseEvent {

    /** Returns the day. */
    LocalDate day();

    /** Returns who acted: an organ, a zone's body, a person. */
    String by();

    /** Returns the step that it is about. */
    NodeId step();

    /** Returns what kind it is. */
    CaseEventKind kind();

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of event.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for an outcome. */
        R outcome(Outcome event);

        /** Answers for materials called back. */
        R supplementCalled(SupplementCalled event);

        /** Answers for materials that are back. */
        R supplementFiled(SupplementFiled event);

        /** Answers for a notice. */
        R noticePosted(NoticePosted event);

        /** Answers for an objection. */
        R objectionRaised(ObjectionRaised event);

        /** Answers for the result of an investigation. */
        R objectionSettled(ObjectionSettled event);

        /** Answers for a withdrawal. */
        R withdrawal(Withdrawal event);
    }

    /**
     * A step came to an outcome.
     *
     * @param day  when it was decided
     * @param by  who decided
     * @param step  the step
     * @param outcome  the outcome
     * @param papers  what comes with it
     */
    record Outcome(LocalDate day, String by, NodeId step, NodeId outcome, CasePapers papers) implements CaseEvent {

        /**
         * Checks the dates.
         *
         * @throws IllegalArgumentException if an act was decided on another day, or the day set for the next step has passed
         */
        public Outcome {
            papers.act()
                    .ifPresent(act -> checkArgument(
                            act.decided().equals(day), "act %s was decided on another day than %s", act.number(), day));
            papers.dueNext()
                    .ifPresent(due -> checkArgument(!due.isBefore(day), "the next step would be due before %s", day));
        }

        @Override
        public CaseEventKind kind() {
            return CaseEventKind.OUTCOME;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.outcome(this);
        }
    }

    /**
     * Materials are called back for completion (补正).
     *
     * @param day  when
     * @param by  who asks
     * @param step  in which step
     * @param items  what is missing, all at once; at least one
     */
    record SupplementCalled(LocalDate day, String by, NodeId step, ImmutableList<String> items) implements CaseEvent {

        /**
         * Checks that something is asked.
         *
         * @throws IllegalArgumentException if there is no item
         */
        public SupplementCalled {
            checkArgument(!items.isEmpty(), "materials are called back on %s without saying what is missing", day);
        }

        @Override
        public CaseEventKind kind() {
            return CaseEventKind.SUPPLEMENT_CALLED;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.supplementCalled(this);
        }
    }

    /**
     * The completed materials are back.
     *
     * @param day  when
     * @param by  who files them
     * @param step  for which step
     */
    record SupplementFiled(LocalDate day, String by, NodeId step) implements CaseEvent {
        @Override
        public CaseEventKind kind() {
            return CaseEventKind.SUPPLEMENT_FILED;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.supplementFiled(this);
        }
    }

    /**
     * The public notice is posted.
     *
     * @param day  from when
     * @param by  who posts it
     * @param step  the step that is the notice
     * @param place  where it can be seen, where that is on record
     */
    record NoticePosted(LocalDate day, String by, NodeId step, Optional<String> place) implements CaseEvent {
        @Override
        public CaseEventKind kind() {
            return CaseEventKind.NOTICE_POSTED;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noticePosted(this);
        }
    }

    /**
     * Somebody objects during the public notice.
     *
     * @param day  when
     * @param by  who objects, named or not
     * @param step  the notice
     * @param number  the objection's number, unique in the file
     * @param gist  what it says
     */
    record ObjectionRaised(LocalDate day, String by, NodeId step, String number, String gist) implements CaseEvent {
        @Override
        public CaseEventKind kind() {
            return CaseEventKind.OBJECTION_RAISED;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.objectionRaised(this);
        }
    }

    /**
     * An objection was investigated.
     *
     * @param day  when the result was stated
     * @param by  who investigated
     * @param step  the notice
     * @param number  the objection's number
     * @param upheld  whether it was upheld
     * @param reason  why
     */
    record ObjectionSettled(LocalDate day, String by, NodeId step, String number, boolean upheld, String reason)
            implements CaseEvent {
        @Override
        public CaseEventKind kind() {
            return CaseEventKind.OBJECTION_SETTLED;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.objectionSettled(this);
        }
    }

    /**
     * The applicant withdraws.
     *
     * @param day  when
     * @param by  who withdraws
     * @param step  in which step the file was
     * @param reason  why, where it was said
     */
    record Withdrawal(LocalDate day, String by, NodeId step, Optional<String> reason) implements CaseEvent {
        @Override
        public CaseEventKind kind() {
            return CaseEventKind.WITHDRAWAL;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.withdrawal(this);
        }
    }
}
