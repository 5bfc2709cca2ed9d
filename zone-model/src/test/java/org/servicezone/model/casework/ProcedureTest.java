package org.servicezone.model.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.servicezone.fixture.Samples.heading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicezone.fixture.CaseSamples;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.rule.Choice;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.time.WorkingCalendar;
import org.servicezone.model.time.WorkingYear;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.vocabulary.jiangsu.TitleLevels;
import org.servicezone.model.zone.ZoneId;

class ProcedureTest {

    private static final Basis BASIS = Basis.illustrative("for the test");
    private static final DeadlineRule DAYS = new DeadlineRule(Cited.of(5, BASIS), DayKind.CALENDAR, false);

    @Test
    void a_procedure_leads_from_its_first_step_to_its_ends() {
        Procedure procedure = procedure(review().build());

        assertThat(procedure.step(NodeId.of("review"))).isPresent();
        assertThat(procedure.end(NodeId.of("recognised"))).isPresent();
        assertThat(procedure.step(NodeId.of("recognised"))).isEmpty();
    }

    static Stream<Arguments> broken() {
        Exit away = exit("away", "nowhere");
        return Stream.of(
                Arguments.of(
                        review().addExits(away).build(),
                        "/steps/0/exits/2/next: found \"nowhere\"; expected one of: review, recognised, rejected, withdrawn."),
                Arguments.of(
                        review().addExits(exit("passed", "rejected")).build(),
                        "/steps/0/exits/2/id: found the id \"passed\" a second time; expected each id once."),
                Arguments.of(
                        review().addExits(exit("given", "recognised")).build(),
                        "/steps/0/exits/2/papers: found a recognition without an act; expected the paper act."),
                Arguments.of(
                        review().lapse(NodeId.of("failed")).build(),
                        "/steps/0/lapse: found a lapse without a deadline; expected a deadline beside it."),
                Arguments.of(
                        review().deadline(DAYS)
                                .lapse(NodeId.of("passed"))
                                .notice(new NoticeRule(DAYS, DAYS, NodeId.of("passed"), NodeId.of("failed")))
                                .build(),
                        "/steps/0/lapse: found a lapse of a notice;"),
                Arguments.of(
                        review().deadline(DAYS).build(),
                        "/steps/0/deadline: found a deadline that begins on no day, since nothing leads to the step;"),
                Arguments.of(
                        review().deadline(DAYS).lapse(NodeId.of("missed")).build(),
                        "/steps/0/lapse: found \"missed\"; expected one of: passed, failed."),
                Arguments.of(
                        review().supplement(new SupplementRule(DAYS, Cited.of(1, BASIS), NodeId.of("late")))
                                .build(),
                        "/steps/0/supplement/lapse: found \"late\"; expected one of: passed, failed."),
                Arguments.of(
                        review().notice(new NoticeRule(DAYS, DAYS, NodeId.of("passed"), NodeId.of("upheld")))
                                .build(),
                        "/steps/0/notice/upheld: found \"upheld\"; expected one of: passed, failed."),
                Arguments.of(
                        review().exits(ImmutableList.of(exit("failed", "rejected")))
                                .build(),
                        "/ends/0: found no way that leads to \"recognised\";"),
                Arguments.of(
                        review().withdrawable(false).build(), "/ends/2: found no way that leads to \"withdrawn\";"),
                Arguments.of(
                        review().exits(ImmutableList.of()).build(),
                        "/steps/0/exits: found no outcome; expected one outcome or more."),
                Arguments.of(
                        review().heading(heading("rejected")).build(),
                        "/ends/1/id: found the id \"rejected\" a second time; expected each id once."));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void what_keeps_files_from_going_through_is_told(Step step, String fault) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> procedure(step))
                .withMessageStartingWith("procedure small: ")
                .withMessageContaining(fault);
    }

    @Test
    void a_circle_without_an_end_is_told() {
        Step circle = Step.builder()
                .heading(heading("circle"))
                .actor(Role.PROVINCIAL_DRC)
                .addExits(exit("again", "circle"))
                .withdrawable(false)
                .candidate(false)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        procedure(review().addExits(exit("round", "circle")).build(), circle))
                .withMessage("procedure small: /steps/1: found no way from \"circle\" to an end;"
                        + " expected a way from every step to an end. let an outcome lead to one.");
    }

    @Test
    void a_procedure_has_a_step_and_an_end_for_who_withdraws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> procedure())
                .withMessageContaining("/steps: found no step;");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Procedure.builder()
                        .from(procedure(review().build()))
                        .withdrawn(NodeId.of("rejected"))
                        .build())
                .withMessageContaining("/withdrawn: found \"rejected\"; expected an end of the kind withdrawn.");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThatExceptionOfType(UnfitProcedureException.class)
                .isThrownBy(() -> procedure(review().addExits(exit("away", "nowhere"))
                        .lapse(NodeId.of("failed"))
                        .build()))
                .satisfies(e -> assertThat(e.faults())
                        .extracting(UnfitProcedureException.Fault::pointer)
                        .containsExactly("/steps/0/exits/2/next", "/steps/0/lapse"));
    }

    @Test
    void a_reading_may_choose_another_procedure() {
        Procedure plain = procedure(review().build());
        Procedure other = procedure(review().addExits(exit("again", "review")).build());
        Route route = Route.builder()
                .heading(heading("route"))
                .procedure(plain)
                .choice(new Choice<>(ReadingId.of("R21"), ImmutableMap.of("yes", plain, "no", other)))
                .build();

        assertThat(route.under(Readings.DEFAULTS)).isEqualTo(plain);
        assertThat(route.under(Readings.DEFAULTS.with(ReadingId.of("R21"), "no")))
                .isEqualTo(other);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> route.under(Readings.DEFAULTS.with(ReadingId.of("R21"), "perhaps")));
    }

    @ParameterizedTest
    @CsvSource({
        // days, kind, does the first day count, from, last day; 4 May 2022 is a day off
        "5, CALENDAR, false, 2022-04-27, 2022-05-02",
        "5, CALENDAR, true,  2022-04-27, 2022-05-02",
        "5, CALENDAR, false, 2022-04-29, 2022-05-05",
        "5, WORKING,  false, 2022-04-27, 2022-05-05",
        "5, WORKING,  true,  2022-04-27, 2022-05-03",
    })
    void a_period_ends_on_a_working_day(
            int days, DayKind kind, boolean firstDayCounts, LocalDate from, LocalDate last) {
        WorkingCalendar calendar = new WorkingCalendar(ImmutableList.of(
                new WorkingYear(2022, ImmutableSortedSet.of(LocalDate.of(2022, 5, 4)), ImmutableSortedSet.of())));

        assertThat(new DeadlineRule(Cited.of(days, BASIS), kind, firstDayCounts).due(from, calendar))
                .isEqualTo(last);
    }

    @Test
    void nothing_happens_before_the_decision() {
        RecognitionAct act = CaseSamples.act();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecognitionAct.builder()
                        .from(act)
                        .effective(act.decided().minusDays(1))
                        .build())
                .withMessage("act 1号 takes effect before it was decided");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecognitionAct.builder()
                        .from(act)
                        .published(act.decided().minusDays(1))
                        .build())
                .withMessage("act 1号 was made known before it was decided");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaseEvent.Outcome(
                        act.decided().plusDays(1),
                        "x",
                        NodeId.of("step"),
                        NodeId.of("given"),
                        CasePapers.builder().act(act).build()))
                .withMessage("act 1号 was decided on another day than 2022-04-27");
    }

    @Test
    void the_entries_of_a_file_stand_in_the_order_of_time() {
        CaseEvent late = new CaseEvent.Withdrawal(LocalDate.of(2022, 2, 2), "x", NodeId.of("a"), Optional.empty());
        CaseEvent early = new CaseEvent.Withdrawal(LocalDate.of(2022, 1, 2), "x", NodeId.of("a"), Optional.empty());
        CaseFile file = CaseFile.of(ZoneId.of("a"), procedure(review().build())).with(late);

        assertThat(file.with(late).entries()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> file.with(early))
                .withMessage("file of a: entry 2 is earlier than the one before it");
    }

    private static Step.Builder review() {
        return Step.builder()
                .heading(heading("review"))
                .actor(Role.PROVINCIAL_DRC)
                .addExits(
                        Exit.builder()
                                .heading(heading("passed"))
                                .next(NodeId.of("recognised"))
                                .addPapers(Paper.ACT)
                                .build(),
                        exit("failed", "rejected"))
                .withdrawable(true)
                .candidate(false);
    }

    private static Exit exit(String outcome, String next) {
        return Exit.builder().heading(heading(outcome)).next(NodeId.of(next)).build();
    }

    private static Procedure procedure(Step... steps) {
        return Procedure.builder()
                .heading(heading("small"))
                .applicant(Role.of("zone-body"))
                .addSteps(steps)
                .addEnds(
                        new End(heading("recognised"), EndKind.RECOGNISED),
                        new End(heading("rejected"), EndKind.NOT_RECOGNISED),
                        new End(heading("withdrawn"), EndKind.WITHDRAWN))
                .withdrawn(NodeId.of("withdrawn"))
                .gives(TitleLevels.DEMONSTRATION_ZONE)
                .build();
    }
}
