package org.servicezone.scoring.recognition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.servicezone.model.casework.CaseEventKind;
import org.servicezone.model.casework.Exit;
import org.servicezone.model.casework.Expected;
import org.servicezone.model.casework.NoticeRule;
import org.servicezone.model.casework.Procedure;
import org.servicezone.model.casework.Step;
import org.servicezone.model.casework.SupplementRule;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.vocabulary.Role;

/** All that may come next where a file stands. An event counts exactly if it is among them. */
final class Expectations {

    private final Procedure procedure;
    private final Step step;
    private final CaseState state;
    private final ImmutableList.Builder<Expected> all = ImmutableList.builder();

    private Expectations(Procedure procedure, Step step, CaseState state) {
        this.procedure = procedure;
        this.step = step;
        this.state = state;
    }

    static ImmutableList<Expected> of(Procedure procedure, CaseState state) {
        Optional<Step> step = procedure.step(state.at());
        return step.isEmpty() ? ImmutableList.of() : new Expectations(procedure, step.get(), state).all();
    }

    private ImmutableList<Expected> all() {
        switch (state.phase()) {
            case OPEN -> open();
            case SUPPLEMENT -> supplement();
            case NOTICE -> notice();
            case ENDED -> {
                return ImmutableList.of();
            }
        }
        if (step.withdrawable()) {
            add(CaseEventKind.WITHDRAWAL, Optional.of(procedure.applicant()));
        }
        return all.build();
    }

    private void open() {
        Optional<LocalDate> last = step.lapse().flatMap(lapse -> state.due());
        for (Exit exit : step.exits()) {
            NodeId outcome = exit.heading().id();
            if (isGated(outcome)) {
                continue;
            }
            if (!step.lapse().equals(Optional.of(outcome))) {
                exit(exit, Optional.empty(), last);
            } else if (last.isPresent()) {
                exit(exit, dayAfter(last), Optional.empty());
            }
        }
        if (step.notice().isPresent()) {
            add(CaseEventKind.NOTICE_POSTED, Optional.of(step.actor()));
        }
        if (step.supplement()
                .map(rule -> state.supplements() < rule.most().value())
                .orElse(false)) {
            all.add(expected(CaseEventKind.SUPPLEMENT_CALLED, Optional.of(step.actor()))
                    .closes(last)
                    .build());
        }
    }

    private void supplement() {
        all.add(expected(CaseEventKind.SUPPLEMENT_FILED, Optional.of(procedure.applicant()))
                .closes(state.due())
                .build());
        step.supplement()
                .map(SupplementRule::lapse)
                .flatMap(step::exit)
                .ifPresent(exit -> exit(exit, dayAfter(state.due()), Optional.empty()));
    }

    private void notice() {
        NoticeRule rule = step.notice().orElseThrow();
        for (Exit exit : step.exits()) {
            NodeId outcome = exit.heading().id();
            boolean clean = !state.hasOpenObjection() && !state.hasUpheldObjection();
            if (outcome.equals(rule.passed())) {
                if (clean) {
                    exit(exit, dayAfter(state.noticeEnds()), Optional.empty());
                }
            } else if (outcome.equals(rule.upheld()) ? state.hasUpheldObjection() : !isGated(outcome)) {
                exit(exit, Optional.empty(), Optional.empty());
            }
        }
        all.add(expected(CaseEventKind.OBJECTION_RAISED, Optional.empty())
                .closes(state.noticeEnds())
                .build());
        state.objections().forEach((number, objection) -> {
            if (objection.isOpen()) {
                all.add(expected(CaseEventKind.OBJECTION_SETTLED, Optional.of(step.actor()))
                        .objection(number)
                        .build());
            }
        });
    }

    /** Outcomes that only a notice or materials that stayed out open. */
    private boolean isGated(NodeId outcome) {
        return step.supplement().map(rule -> outcome.equals(rule.lapse())).orElse(false)
                || step.notice()
                        .map(rule -> outcome.equals(rule.passed()) || outcome.equals(rule.upheld()))
                        .orElse(false);
    }

    private void exit(Exit exit, Optional<LocalDate> from, Optional<LocalDate> until) {
        all.add(expected(CaseEventKind.OUTCOME, Optional.of(step.actor()))
                .outcome(exit.heading())
                .opens(from)
                .closes(until)
                .papers(exit.papers())
                .build());
    }

    private void add(CaseEventKind kind, Optional<Role> by) {
        all.add(expected(kind, by).build());
    }

    private Expected.Builder expected(CaseEventKind kind, Optional<Role> by) {
        return Expected.builder().kind(kind).step(step.heading().id()).by(by).papers(ImmutableSet.of());
    }

    private static Optional<LocalDate> dayAfter(Optional<LocalDate> day) {
        return day.map(d -> d.plusDays(1));
    }
}
