package org.servicezone.scoring.recognition;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.servicezone.model.casework.CaseEvent;
import org.servicezone.model.casework.CasePhase;
import org.servicezone.model.casework.DeadlineRule;
import org.servicezone.model.casework.EndKind;
import org.servicezone.model.casework.NoticeRule;
import org.servicezone.model.casework.Procedure;
import org.servicezone.model.casework.Step;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.time.WorkingCalendar;

/** What an event that is expected makes of a state. */
final class Transition implements CaseEvent.Cases<CaseState> {

    private final Procedure procedure;
    private final CaseState state;
    private final WorkingCalendar calendar;

    Transition(Procedure procedure, CaseState state, WorkingCalendar calendar) {
        this.procedure = procedure;
        this.state = state;
        this.calendar = calendar;
    }

    /** The state of a file without entries. */
    static CaseState start(Procedure procedure) {
        return new CaseState.Builder()
                .at(procedure.steps().get(0).heading().id())
                .phase(CasePhase.OPEN)
                .supplements(0)
                .build();
    }

    @Override
    public CaseState outcome(CaseEvent.Outcome event) {
        NodeId next = step().exit(event.outcome()).orElseThrow().next();
        boolean recognises =
                procedure.end(next).map(end -> end.kind() == EndKind.RECOGNISED).orElse(false);
        return enter(event, next, event.papers().dueNext())
                .act(recognises ? event.papers().act() : Optional.empty())
                .build();
    }

    @Override
    public CaseState withdrawal(CaseEvent.Withdrawal event) {
        return enter(event, procedure.withdrawn(), Optional.empty()).build();
    }

    @Override
    public CaseState supplementCalled(CaseEvent.SupplementCalled event) {
        return here(event, CasePhase.SUPPLEMENT, step().supplement().map(rule -> rule.deadline()), event.day())
                .supplements(state.supplements() + 1)
                .build();
    }

    @Override
    public CaseState supplementFiled(CaseEvent.SupplementFiled event) {
        return here(event, CasePhase.OPEN, step().deadline(), event.day()).build();
    }

    /** After a notice its step is due by its own rule, or at once where it has none. */
    @Override
    public CaseState noticePosted(CaseEvent.NoticePosted event) {
        NoticeRule rule = step().notice().orElseThrow();
        LocalDate ends = rule.length().due(event.day(), calendar);
        return (step().deadline().isPresent()
                        ? here(event, CasePhase.NOTICE, step().deadline(), ends)
                        : here(event, CasePhase.NOTICE, Optional.of(rule.length()), event.day()))
                .noticeEnds(ends)
                .build();
    }

    @Override
    public CaseState objectionRaised(CaseEvent.ObjectionRaised event) {
        LocalDate due = step().notice().orElseThrow().investigation().due(event.day(), calendar);
        return objection(event, event.number(), new Objection(due, Optional.empty()));
    }

    @Override
    public CaseState objectionSettled(CaseEvent.ObjectionSettled event) {
        Objection open = state.objections().get(event.number());
        LocalDate due = open == null ? event.day() : open.due();
        return objection(event, event.number(), new Objection(due, Optional.of(event.upheld())));
    }

    private CaseState objection(CaseEvent event, String number, Objection objection) {
        ImmutableMap.Builder<String, Objection> objections = ImmutableMap.builder();
        objections.putAll(state.objections()).put(number, objection);
        return new CaseState.Builder()
                .from(state)
                .objections(objections.buildKeepingLast())
                .last(event)
                .build();
    }

    private CaseState.Builder here(CaseEvent event, CasePhase phase, Optional<DeadlineRule> rule, LocalDate from) {
        return new CaseState.Builder()
                .from(state)
                .phase(phase)
                .last(event)
                .due(rule.map(r -> r.due(from, calendar)))
                .dueBasis(rule.map(r -> r.days().basis()));
    }

    /** Nothing of the step before goes with the file but the entry that led on. */
    private CaseState.Builder enter(CaseEvent event, NodeId next, Optional<LocalDate> set) {
        Optional<DeadlineRule> rule = procedure.step(next).flatMap(this::clock);
        return new CaseState.Builder()
                .at(next)
                .phase(procedure.end(next).isPresent() ? CasePhase.ENDED : CasePhase.OPEN)
                .since(event.day())
                .last(event)
                .supplements(0)
                .due(set.or(() -> rule.map(r -> r.due(event.day(), calendar))))
                .dueBasis(
                        set.isPresent()
                                ? Optional.empty()
                                : rule.map(r -> r.days().basis()));
    }

    /** The clock of a notice runs from its last day, not from when the file came to it. */
    private Optional<DeadlineRule> clock(Step entered) {
        return entered.notice().isPresent() ? Optional.empty() : entered.deadline();
    }

    private Step step() {
        return procedure.step(state.at()).orElseThrow();
    }
}
