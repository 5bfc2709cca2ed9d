package org.servicezone.scoring.recognition;

import static org.servicezone.fixture.Samples.CLAUSE;
import static org.servicezone.fixture.Samples.heading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.servicezone.model.casework.CaseEvent;
import org.servicezone.model.casework.CasePapers;
import org.servicezone.model.casework.DayKind;
import org.servicezone.model.casework.DeadlineRule;
import org.servicezone.model.casework.End;
import org.servicezone.model.casework.EndKind;
import org.servicezone.model.casework.Exit;
import org.servicezone.model.casework.NoticeRule;
import org.servicezone.model.casework.Paper;
import org.servicezone.model.casework.Procedure;
import org.servicezone.model.casework.RecognitionAct;
import org.servicezone.model.casework.Step;
import org.servicezone.model.casework.SupplementRule;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.time.WorkingCalendar;
import org.servicezone.model.time.WorkingYear;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.vocabulary.jiangsu.TitleLevels;

/** A small procedure with every kind of rule, and short words for what comes to its files. */
final class Cases {

    static final Basis BASIS = Basis.illustrative("for the test");

    /** Two years without holidays, and the days around the first of May 2022. */
    static final WorkingCalendar CALENDAR = new WorkingCalendar(ImmutableList.of(
            new WorkingYear(
                    2022,
                    ImmutableSortedSet.of(LocalDate.of(2022, 5, 2), LocalDate.of(2022, 5, 3), LocalDate.of(2022, 5, 4)),
                    ImmutableSortedSet.of(LocalDate.of(2022, 4, 24), LocalDate.of(2022, 5, 7))),
            new WorkingYear(2023, ImmutableSortedSet.of(), ImmutableSortedSet.of())));

    private Cases() {}

    /** Call, filing (lapses), review (materials may be called back once), notice, recognition. */
    static Procedure procedure() {
        return Procedure.builder()
                .heading(heading("small"))
                .applicant(Role.of("zone-body"))
                .addSteps(
                        step("call", exit("called", "filing"))
                                .withdrawable(false)
                                .build(),
                        step("filing", exit("filed", "review", Paper.COMMITMENT), exit("missed", "not-filed"))
                                .deadline(working(5, false))
                                .lapse(NodeId.of("missed"))
                                .build(),
                        step(
                                        "review",
                                        exit("passed", "notice"),
                                        exit("rejected", "rejected", Paper.REASON, Paper.CLAUSE),
                                        exit("lapsed", "lapsed"))
                                .deadline(working(5, false))
                                .supplement(
                                        new SupplementRule(working(2, false), Cited.of(1, BASIS), NodeId.of("lapsed")))
                                .build(),
                        step("notice", exit("passed", "act"), exit("upheld", "rejected", Paper.REASON))
                                .notice(new NoticeRule(
                                        working(5, true),
                                        new DeadlineRule(Cited.of(10, BASIS), DayKind.CALENDAR, false),
                                        NodeId.of("passed"),
                                        NodeId.of("upheld")))
                                .build(),
                        step("act", exit("recognised", "recognised", Paper.ACT), exit("declined", "rejected"))
                                .candidate(true)
                                .build())
                .addEnds(
                        end("recognised", EndKind.RECOGNISED),
                        end("rejected", EndKind.NOT_RECOGNISED),
                        end("not-filed", EndKind.NOT_RECOGNISED),
                        end("lapsed", EndKind.NOT_RECOGNISED),
                        end("withdrawn", EndKind.WITHDRAWN))
                .withdrawn(NodeId.of("withdrawn"))
                .gives(TitleLevels.DEMONSTRATION_ZONE)
                .build();
    }

    static Step.Builder step(String id, Exit... exits) {
        return Step.builder()
                .heading(heading(id))
                .actor(Role.PROVINCIAL_DRC)
                .addExits(exits)
                .withdrawable(true)
                .candidate(false);
    }

    static Exit exit(String outcome, String next, Paper... papers) {
        return Exit.builder()
                .heading(heading(outcome))
                .next(NodeId.of(next))
                .addPapers(papers)
                .build();
    }

    static End end(String id, EndKind kind) {
        return new End(heading(id), kind);
    }

    static DeadlineRule working(int days, boolean firstDayCounts) {
        return new DeadlineRule(Cited.of(days, BASIS), DayKind.WORKING, firstDayCounts);
    }

    static CasePapers papers(String day) {
        return CasePapers.builder()
                .place(1)
                .letter("letter")
                .commitment("commitment")
                .reason("reason")
                .clause(CLAUSE)
                .act(RecognitionAct.builder()
                        .organ("organ")
                        .number("1")
                        .batch("1")
                        .decided(LocalDate.parse(day))
                        .effective(LocalDate.parse(day).plusDays(3))
                        .build())
                .build();
    }

    static CaseEvent outcome(String day, String step, String outcome) {
        return new CaseEvent.Outcome(LocalDate.parse(day), "x", NodeId.of(step), NodeId.of(outcome), papers(day));
    }

    static CaseEvent bare(String day, String step, String outcome) {
        return new CaseEvent.Outcome(
                LocalDate.parse(day),
                "x",
                NodeId.of(step),
                NodeId.of(outcome),
                CasePapers.builder().build());
    }

    static CaseEvent called(String day) {
        return new CaseEvent.SupplementCalled(LocalDate.parse(day), "x", NodeId.of("review"), ImmutableList.of("plan"));
    }

    static CaseEvent filed(String day) {
        return new CaseEvent.SupplementFiled(LocalDate.parse(day), "x", NodeId.of("review"));
    }

    static CaseEvent posted(String day) {
        return new CaseEvent.NoticePosted(LocalDate.parse(day), "x", NodeId.of("notice"), Optional.empty());
    }

    static CaseEvent raised(String day, String number) {
        return new CaseEvent.ObjectionRaised(LocalDate.parse(day), "somebody", NodeId.of("notice"), number, "gist");
    }

    static CaseEvent settled(String day, String number, boolean upheld) {
        return new CaseEvent.ObjectionSettled(LocalDate.parse(day), "x", NodeId.of("notice"), number, upheld, "reason");
    }

    static CaseEvent withdrawal(String day, String step) {
        return new CaseEvent.Withdrawal(LocalDate.parse(day), "x", NodeId.of(step), Optional.empty());
    }
}
