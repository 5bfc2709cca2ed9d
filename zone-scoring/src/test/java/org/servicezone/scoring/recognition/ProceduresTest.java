package org.servicezone.scoring.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.servicezone.fixture.Samples.day;
import static org.servicezone.scoring.recognition.Cases.CALENDAR;
import static org.servicezone.scoring.recognition.Cases.bare;
import static org.servicezone.scoring.recognition.Cases.called;
import static org.servicezone.scoring.recognition.Cases.filed;
import static org.servicezone.scoring.recognition.Cases.outcome;
import static org.servicezone.scoring.recognition.Cases.posted;
import static org.servicezone.scoring.recognition.Cases.raised;
import static org.servicezone.scoring.recognition.Cases.settled;
import static org.servicezone.scoring.recognition.Cases.withdrawal;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicezone.fixture.Samples;
import org.servicezone.model.casework.Advance;
import org.servicezone.model.casework.CaseEvent;
import org.servicezone.model.casework.CaseEventKind;
import org.servicezone.model.casework.CaseFile;
import org.servicezone.model.casework.CasePapers;
import org.servicezone.model.casework.CasePhase;
import org.servicezone.model.casework.CasePosition;
import org.servicezone.model.casework.EndKind;
import org.servicezone.model.casework.Paper;
import org.servicezone.model.casework.Procedure;
import org.servicezone.model.casework.RefusalReason;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.zone.ZoneId;

class ProceduresTest {

    private static final Procedure SMALL = Cases.procedure();

    /** Five working days from the 11th end on the 18th. */
    private static final CaseEvent CALLED = outcome("2022-04-11", "call", "called");

    private static final CaseEvent FILED = outcome("2022-04-18", "filing", "filed");
    private static final CaseEvent REVIEWED = outcome("2022-04-20", "review", "passed");
    private static final CaseEvent POSTED = posted("2022-04-26");
    private static final CaseEvent NOTICED = outcome("2022-05-07", "notice", "passed");
    private static final CaseEvent RECOGNISED = outcome("2022-05-10", "act", "recognised");

    /** What came before, what comes, and what is said of it; each boundary beside its other side. */
    static Stream<Arguments> answers() {
        return Stream.of(
                refused(ImmutableList.of(), bare("2022-04-18", "filing", "filed"), RefusalReason.PAPERS_MISSING),
                refused(ImmutableList.of(), REVIEWED, RefusalReason.NOT_EXPECTED),
                refused(ImmutableList.of(), outcome("2022-04-18", "filing", "missed"), RefusalReason.TOO_EARLY),
                counts(ImmutableList.of(), outcome("2022-04-19", "filing", "missed"), "not-filed"),
                refused(ImmutableList.of(), outcome("2022-04-19", "filing", "filed"), RefusalReason.TOO_LATE),
                refused(ImmutableList.of(), outcome("2022-04-18", "filing", "passed"), RefusalReason.NOT_EXPECTED),
                refused(ImmutableList.of(FILED), FILED, RefusalReason.NOT_EXPECTED),
                refused(
                        ImmutableList.of(FILED),
                        outcome("2022-04-17", "review", "passed"),
                        RefusalReason.BEFORE_LAST_ENTRY),
                refused(ImmutableList.of(FILED), outcome("2022-04-20", "review", "lapsed"), RefusalReason.NOT_EXPECTED),
                refused(
                        ImmutableList.of(FILED),
                        bare("2022-04-20", "review", "rejected"),
                        RefusalReason.PAPERS_MISSING),
                // two working days from Wednesday 20th end on Friday 22nd
                counts(ImmutableList.of(FILED, called("2022-04-20")), filed("2022-04-22"), "review"),
                refused(ImmutableList.of(FILED, called("2022-04-20")), filed("2022-04-23"), RefusalReason.TOO_LATE),
                refused(
                        ImmutableList.of(FILED, called("2022-04-20")),
                        outcome("2022-04-22", "review", "lapsed"),
                        RefusalReason.TOO_EARLY),
                counts(
                        ImmutableList.of(FILED, called("2022-04-20")),
                        outcome("2022-04-23", "review", "lapsed"),
                        "lapsed"),
                refused(
                        ImmutableList.of(FILED, called("2022-04-20")),
                        outcome("2022-04-22", "review", "rejected"),
                        RefusalReason.NOT_EXPECTED),
                refused(
                        ImmutableList.of(FILED, called("2022-04-20"), filed("2022-04-22")),
                        called("2022-04-24"),
                        RefusalReason.NOT_EXPECTED),
                // late work of the office counts: five working days from the 18th ended on the 24th, a worked Sunday
                counts(ImmutableList.of(FILED), outcome("2022-04-25", "review", "passed"), "notice"),
                // five working days from 26 April, the first counted: 26 to 29 April, then 5 May
                refused(
                        ImmutableList.of(FILED, REVIEWED, POSTED),
                        outcome("2022-05-05", "notice", "passed"),
                        RefusalReason.TOO_EARLY),
                counts(ImmutableList.of(FILED, REVIEWED, POSTED), outcome("2022-05-06", "notice", "passed"), "act"),
                refused(
                        ImmutableList.of(FILED, REVIEWED),
                        outcome("2022-05-06", "notice", "passed"),
                        RefusalReason.NOT_EXPECTED),
                refused(ImmutableList.of(FILED, REVIEWED, POSTED), POSTED, RefusalReason.NOT_EXPECTED),
                counts(ImmutableList.of(FILED, REVIEWED, POSTED), raised("2022-05-05", "1"), "notice"),
                refused(ImmutableList.of(FILED, REVIEWED, POSTED), raised("2022-05-06", "1"), RefusalReason.TOO_LATE),
                refused(
                        ImmutableList.of(FILED, REVIEWED, POSTED, raised("2022-05-05", "1")),
                        raised("2022-05-05", "1"),
                        RefusalReason.NOT_EXPECTED),
                refused(
                        ImmutableList.of(FILED, REVIEWED, POSTED, raised("2022-05-05", "1")),
                        outcome("2022-05-09", "notice", "passed"),
                        RefusalReason.NOT_EXPECTED),
                refused(
                        ImmutableList.of(FILED, REVIEWED, POSTED, raised("2022-05-05", "1")),
                        outcome("2022-05-09", "notice", "upheld"),
                        RefusalReason.NOT_EXPECTED),
                refused(
                        ImmutableList.of(FILED, REVIEWED, POSTED, raised("2022-05-05", "1")),
                        settled("2022-05-09", "2", true),
                        RefusalReason.NOT_EXPECTED),
                counts(
                        ImmutableList.of(
                                FILED, REVIEWED, POSTED, raised("2022-05-05", "1"), settled("2022-05-09", "1", false)),
                        outcome("2022-05-09", "notice", "passed"),
                        "act"),
                refused(
                        ImmutableList.of(
                                FILED, REVIEWED, POSTED, raised("2022-05-05", "1"), settled("2022-05-09", "1", true)),
                        outcome("2022-05-09", "notice", "passed"),
                        RefusalReason.NOT_EXPECTED),
                counts(
                        ImmutableList.of(
                                FILED, REVIEWED, POSTED, raised("2022-05-05", "1"), settled("2022-05-09", "1", true)),
                        outcome("2022-05-09", "notice", "upheld"),
                        "rejected"),
                counts(ImmutableList.of(), withdrawal("2022-04-18", "filing"), "withdrawn"),
                counts(ImmutableList.of(FILED, called("2022-04-20")), withdrawal("2022-04-25", "review"), "withdrawn"),
                refused(
                        ImmutableList.of(FILED, REVIEWED, POSTED, NOTICED, RECOGNISED),
                        withdrawal("2022-05-11", "act"),
                        RefusalReason.NOT_EXPECTED),
                refused(
                        ImmutableList.of(FILED, REVIEWED, POSTED, NOTICED),
                        bare("2022-05-10", "act", "recognised"),
                        RefusalReason.PAPERS_MISSING),
                refused(ImmutableList.of(FILED), called("2023-12-29"), RefusalReason.NO_CALENDAR));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void an_event_counts_or_is_refused(
            ImmutableList<CaseEvent> before, CaseEvent event, Optional<RefusalReason> reason, Optional<String> where) {
        CaseFile file = file(before);
        Advance advance = Procedures.advance(SMALL, file, event, CALENDAR);

        reason.ifPresent(r -> {
            assertThat(advance).isInstanceOfSatisfying(Advance.Refused.class, refused -> {
                assertThat(refused.reason()).isEqualTo(r);
                assertThat(refused.came()).isEqualTo(event);
            });
            assertThat(advance.position().because()).isEqualTo(last(before));
        });
        where.ifPresent(w -> {
            assertThat(advance)
                    .isInstanceOfSatisfying(
                            Advance.Advanced.class,
                            advanced -> assertThat(advanced.file()).isEqualTo(file.with(event)));
            assertThat(advance.position().at().id()).isEqualTo(NodeId.of(w));
            assertThat(advance.position().because()).contains(event);
        });
    }

    @Test
    void a_candidate_has_passed_and_holds_no_title() {
        CasePosition candidate = at("2022-05-09", FILED, REVIEWED, POSTED, NOTICED);

        assertThat(candidate.candidate()).isTrue();
        assertThat(candidate.act()).isEmpty();
        assertThat(candidate.titleHeld()).isFalse();
        assertThat(candidate.expected())
                .filteredOn(e -> e.outcome().map(Heading::id).equals(Optional.of(NodeId.of("recognised"))))
                .singleElement()
                .satisfies(e -> assertThat(e.papers()).containsExactly(Paper.ACT));
    }

    @Test
    void decision_and_effect_are_two_days() {
        CasePosition decided = at("2022-05-12", FILED, REVIEWED, POSTED, NOTICED, RECOGNISED);
        CasePosition effective = at("2022-05-13", FILED, REVIEWED, POSTED, NOTICED, RECOGNISED);

        assertThat(decided.end()).contains(EndKind.RECOGNISED);
        assertThat(decided.titleHeld()).isFalse();
        assertThat(effective.titleHeld()).isTrue();
        assertThat(effective.expected()).isEmpty();
    }

    @Test
    void any_day_can_be_asked_where_the_file_stands_and_by_when_what_is_next() {
        CaseEvent[] all = {FILED, called("2022-04-19"), filed("2022-04-20"), REVIEWED, POSTED, NOTICED, RECOGNISED};

        assertThat(at("2022-04-10", all).since()).isEmpty();
        assertThat(at("2022-04-17", all).at().id()).isEqualTo(NodeId.of("filing"));
        assertThat(at("2022-04-18", all).due()).contains(day("2022-04-24"));
        assertThat(at("2022-04-19", all).phase()).isEqualTo(CasePhase.SUPPLEMENT);
        assertThat(at("2022-04-19", all).due()).contains(day("2022-04-21"));
        assertThat(at("2022-04-22", all).at().id()).isEqualTo(NodeId.of("notice"));
        assertThat(at("2022-04-22", all).due()).isEmpty();
        assertThat(at("2022-05-05", all).due()).contains(day("2022-05-05"));
        assertThat(at("2022-05-05", all).overdue()).isFalse();
        assertThat(at("2022-05-06", all).overdue()).isTrue();
        assertThat(at("2022-05-05", all).dueBasis()).contains(Cases.BASIS);
        assertThat(at("2022-05-05", all).expected())
                .filteredOn(e -> e.kind() == CaseEventKind.OUTCOME)
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.opens()).contains(day("2022-05-06"));
                    assertThat(e.by()).contains(Role.PROVINCIAL_DRC);
                });
    }

    @Test
    void an_open_objection_is_due_by_its_own_day_which_is_a_working_day() {
        CasePosition position =
                at("2022-05-05", FILED, REVIEWED, POSTED, raised("2022-04-28", "1"), raised("2022-04-27", "2"));

        assertThat(position.due()).contains(day("2022-05-07"));
        assertThat(position.expected())
                .filteredOn(e -> e.kind() == CaseEventKind.OBJECTION_SETTLED)
                .extracting(e -> e.objection().orElseThrow())
                .containsExactly("2", "1");
    }

    @Test
    void an_act_may_set_the_day_of_the_next_step() {
        CaseEvent set = new CaseEvent.Outcome(
                day("2022-04-18"),
                "x",
                NodeId.of("filing"),
                NodeId.of("filed"),
                CasePapers.builder().commitment("c").dueNext(day("2022-06-30")).build());

        assertThat(at("2022-04-18", set).due()).contains(day("2022-06-30"));
        assertThat(at("2022-04-18", set).dueBasis()).isEmpty();
    }

    @Test
    void a_file_that_does_not_follow_its_procedure_is_no_file() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Procedures.next(SMALL, file(ImmutableList.of(REVIEWED)), day("2022-05-01"), CALENDAR))
                .withMessageContaining("does not follow small")
                .withMessageContaining("NOT_EXPECTED at filing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Procedures.next(
                        SMALL,
                        new CaseFile(ZoneId.of("a"), NodeId.of("other"), ImmutableList.of()),
                        day("2022-05-01"),
                        CALENDAR))
                .withMessage("the file of a goes through other, not small");
    }

    @Test
    void the_clause_of_where_a_file_stands_is_told() {
        assertThat(at("2022-04-18", FILED).at().clause()).isEqualTo(Samples.CLAUSE);
    }

    private static Arguments counts(ImmutableList<CaseEvent> before, CaseEvent event, String where) {
        return Arguments.of(before, event, Optional.empty(), Optional.of(where));
    }

    private static Arguments refused(ImmutableList<CaseEvent> before, CaseEvent event, RefusalReason reason) {
        return Arguments.of(before, event, Optional.of(reason), Optional.empty());
    }

    private static CaseFile file(ImmutableList<CaseEvent> entries) {
        return new CaseFile(
                ZoneId.of("a"),
                SMALL.heading().id(),
                ImmutableList.<CaseEvent>builder().add(CALLED).addAll(entries).build());
    }

    private static Optional<CaseEvent> last(ImmutableList<CaseEvent> entries) {
        return entries.isEmpty() ? Optional.of(CALLED) : Optional.of(entries.get(entries.size() - 1));
    }

    private static CasePosition at(String day, CaseEvent... entries) {
        CaseFile file =
                file(ImmutableList.sortedCopyOf(Comparator.comparing(CaseEvent::day), ImmutableList.copyOf(entries)));
        return Procedures.next(SMALL, file, LocalDate.parse(day), CALENDAR);
    }
}
