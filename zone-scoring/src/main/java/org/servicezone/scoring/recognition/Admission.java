package org.servicezone.scoring.recognition;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.servicezone.model.casework.CaseEvent;
import org.servicezone.model.casework.Expected;
import org.servicezone.model.casework.Procedure;
import org.servicezone.model.casework.RefusalReason;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;

/** Whether an event is among what is expected. */
final class Admission {

    private Admission() {}

    /** Returns why it does not count, or nothing where it does. */
    static Optional<RefusalReason> refusal(Procedure procedure, CaseState state, CaseEvent event) {
        if (state.last().map(last -> event.day().isBefore(last.day())).orElse(false)) {
            return Optional.of(RefusalReason.BEFORE_LAST_ENTRY);
        }
        ImmutableList<Expected> fitting = Expectations.of(procedure, state).stream()
                .filter(expected -> expected.kind() == event.kind()
                        && expected.step().equals(event.step())
                        && event.match(new Fits(expected, state)))
                .collect(ImmutableList.toImmutableList());
        return fitting.isEmpty() ? Optional.of(RefusalReason.NOT_EXPECTED) : refusal(fitting.get(0), event);
    }

    private static Optional<RefusalReason> refusal(Expected expected, CaseEvent event) {
        LocalDate day = event.day();
        if (expected.opens().map(day::isBefore).orElse(false)) {
            return Optional.of(RefusalReason.TOO_EARLY);
        }
        if (expected.closes().map(day::isAfter).orElse(false)) {
            return Optional.of(RefusalReason.TOO_LATE);
        }
        boolean complete = !(event instanceof CaseEvent.Outcome outcome)
                || outcome.papers().present().containsAll(expected.papers());
        return complete ? Optional.empty() : Optional.of(RefusalReason.PAPERS_MISSING);
    }

    /** Whether an event of the expected kind is about the expected outcome or objection. */
    private record Fits(Expected expected, CaseState state) implements CaseEvent.Cases<Boolean> {

        @Override
        public Boolean outcome(CaseEvent.Outcome event) {
            Optional<NodeId> outcome = expected.outcome().map(Heading::id);
            return outcome.equals(Optional.of(event.outcome()));
        }

        @Override
        public Boolean supplementCalled(CaseEvent.SupplementCalled event) {
            return true;
        }

        @Override
        public Boolean supplementFiled(CaseEvent.SupplementFiled event) {
            return true;
        }

        @Override
        public Boolean noticePosted(CaseEvent.NoticePosted event) {
            return true;
        }

        /** A number that is taken cannot be raised again. */
        @Override
        public Boolean objectionRaised(CaseEvent.ObjectionRaised event) {
            return !state.objections().containsKey(event.number());
        }

        @Override
        public Boolean objectionSettled(CaseEvent.ObjectionSettled event) {
            return expected.objection().equals(Optional.of(event.number()));
        }

        @Override
        public Boolean withdrawal(CaseEvent.Withdrawal event) {
            return true;
        }
    }
}
