package org.servicezone.scoring.recognition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.servicezone.model.casework.Advance;
import org.servicezone.model.casework.CaseEvent;
import org.servicezone.model.casework.CaseFile;
import org.servicezone.model.casework.CasePosition;
import org.servicezone.model.casework.End;
import org.servicezone.model.casework.Procedure;
import org.servicezone.model.casework.RefusalReason;
import org.servicezone.model.casework.Step;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.time.UnknownYearException;
import org.servicezone.model.time.WorkingCalendar;

/**
 * Moves files through the steps of a procedure (四(三)). An event that is not expected is an answer and no exception, and
 * leaves the file as it was.
 */
public final class Procedures {

    private Procedures() {}

    /**
     * Returns what becomes of a file when an event comes: the file with the event, or a refusal that says what was expected,
     * what came and where the file stands.
     *
     * @param procedure  the procedure that the file goes through
     * @param file  the file so far
     * @param event  what comes
     * @param calendar  the working days
     * @throws IllegalArgumentException if the file itself is of another procedure or does not follow this one, or the calendar
     *     lacks a year that the file needs
     */
    public static Advance advance(Procedure procedure, CaseFile file, CaseEvent event, WorkingCalendar calendar) {
        CaseState state = replay(procedure, file, calendar);
        Optional<RefusalReason> refused = Admission.refusal(procedure, state, event);
        if (refused.isEmpty()) {
            try {
                CaseState next = event.match(new Transition(procedure, state, calendar));
                return new Advance.Advanced(file.with(event), position(procedure, file, next, event.day()));
            } catch (UnknownYearException e) {
                refused = Optional.of(RefusalReason.NO_CALENDAR);
            }
        }
        return new Advance.Refused(refused.get(), event, position(procedure, file, state, event.day()));
    }

    /**
     * Returns where a file stands at the end of a day, why, what may come next, by when and by whom. Entries of later days
     * do not count.
     *
     * @param procedure  the procedure that the file goes through
     * @param file  the file
     * @param day  the day
     * @param calendar  the working days
     * @throws IllegalArgumentException if the file is of another procedure or does not follow this one, or the calendar lacks a
     *     year that the file needs
     */
    public static CasePosition next(Procedure procedure, CaseFile file, LocalDate day, WorkingCalendar calendar) {
        ImmutableList<CaseEvent> until = file.entries().stream()
                .filter(entry -> !entry.day().isAfter(day))
                .collect(ImmutableList.toImmutableList());
        CaseState state = replay(procedure, new CaseFile(file.zone(), file.procedure(), until), calendar);
        return position(procedure, file, state, day);
    }

    static CaseState replay(Procedure procedure, CaseFile file, WorkingCalendar calendar) {
        checkArgument(
                file.procedure().equals(procedure.heading().id()),
                "the file of %s goes through %s, not %s",
                file.zone(),
                file.procedure(),
                procedure.heading().id());
        CaseState state = Transition.start(procedure);
        for (CaseEvent entry : file.entries()) {
            Optional<RefusalReason> refused = Admission.refusal(procedure, state, entry);
            if (refused.isPresent()) {
                throw new IllegalArgumentException("the file of " + file.zone() + " does not follow " + file.procedure()
                        + ": " + entry + " is " + refused.get() + " at " + state.at());
            }
            state = entry.match(new Transition(procedure, state, calendar));
        }
        return state;
    }

    private static CasePosition position(Procedure procedure, CaseFile file, CaseState state, LocalDate day) {
        Optional<Step> step = procedure.step(state.at());
        Optional<End> end = procedure.end(state.at());
        return CasePosition.builder()
                .zone(file.zone())
                .day(day)
                .at(step.map(Step::heading).or(() -> end.map(End::heading)).orElseThrow())
                .phase(state.phase())
                .end(end.map(End::kind))
                .since(state.since())
                .because(state.last())
                .candidate(step.map(Step::candidate).orElse(false))
                .act(state.act())
                .due(state.nextDue())
                .dueBasis(dueBasis(step, state))
                .expected(Expectations.of(procedure, state))
                .build();
    }

    private static Optional<Basis> dueBasis(Optional<Step> step, CaseState state) {
        return state.hasOpenObjection()
                ? step.flatMap(Step::notice)
                        .map(rule -> rule.investigation().days().basis())
                : state.dueBasis();
    }
}
