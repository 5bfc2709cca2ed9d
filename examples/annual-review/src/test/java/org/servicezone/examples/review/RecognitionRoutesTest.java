package org.servicezone.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.servicezone.io.load.CalendarLoader;
import org.servicezone.io.load.RecognitionLoader;
import org.servicezone.model.casework.Advance;
import org.servicezone.model.casework.CaseEvent;
import org.servicezone.model.casework.CaseFile;
import org.servicezone.model.casework.CasePapers;
import org.servicezone.model.casework.CasePosition;
import org.servicezone.model.casework.EndKind;
import org.servicezone.model.casework.Procedure;
import org.servicezone.model.casework.RecognitionAct;
import org.servicezone.model.casework.Step;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.time.WorkingCalendar;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.recognition.Procedures;

/** Files on the two built-in routes, by the calendar of 2022. */
class RecognitionRoutesTest {

    private static final WorkingCalendar CHINA = CalendarLoader.builtIn();
    private static final ImmutableList<Procedure> PROCEDURES =
            RecognitionLoader.builtIn("jiangsu-2021").orElseThrow().routes().stream()
                    .map(route -> route.procedure())
                    .collect(ImmutableList.toImmutableList());
    private static final Procedure MUNICIPAL = PROCEDURES.get(0);
    private static final Procedure EXISTING = PROCEDURES.get(1);

    @Test
    void a_municipal_zone_goes_from_the_call_to_the_act() {
        CaseFile file = through(
                MUNICIPAL,
                outcome("2022-02-07", "call", "called"),
                outcome("2022-02-25", "county-filing", "filed"),
                outcome("2022-03-10", "municipal-pre-check", "passed"),
                outcome("2022-03-18", "recommended-list", "recommended"),
                outcome("2022-04-01", "document-review", "passed"),
                outcome("2022-04-14", "expert-review", "passed"),
                outcome("2022-04-20", "site-visit", "passed"),
                outcome("2022-04-25", "proposed-list", "proposed"),
                new CaseEvent.NoticePosted(day("2022-04-26"), "x", NodeId.of("public-notice"), Optional.empty()));

        // five working days, the first counted
        assertThat(at(MUNICIPAL, file, "2022-05-05").due()).contains(day("2022-05-05"));
        CaseEvent early = outcome("2022-05-05", "public-notice", "passed");
        assertThat(Procedures.advance(MUNICIPAL, file, early, CHINA)).isInstanceOf(Advance.Refused.class);

        CaseFile noticed = advanced(MUNICIPAL, file, outcome("2022-05-06", "public-notice", "passed"));
        assertThat(at(MUNICIPAL, noticed, "2022-05-06").candidate()).isTrue();
        // twenty working days from Friday 6 May, with Saturday 7 May worked and 3 June off
        assertThat(at(MUNICIPAL, noticed, "2022-05-06").due()).contains(day("2022-06-02"));

        CaseFile recognised = advanced(MUNICIPAL, noticed, outcome("2022-05-20", "recognition", "recognised"));
        assertThat(at(MUNICIPAL, recognised, "2022-05-20").end()).contains(EndKind.RECOGNISED);
        assertThat(at(MUNICIPAL, recognised, "2022-05-20").titleHeld()).isFalse();
        assertThat(at(MUNICIPAL, recognised, "2022-05-21").titleHeld()).isTrue();
    }

    @Test
    void an_existing_zone_is_evaluated_accepted_posted_and_recognised() {
        CaseFile file = through(
                EXISTING,
                outcome("2022-02-07", "call", "called"),
                outcome("2022-02-25", "filing", "filed"),
                outcome("2022-04-01", "comprehensive-evaluation", "passed"),
                outcome("2022-04-20", "acceptance", "passed"),
                new CaseEvent.NoticePosted(day("2022-04-26"), "x", NodeId.of("public-notice"), Optional.empty()),
                outcome("2022-05-06", "public-notice", "passed"),
                outcome("2022-05-20", "recognition", "recognised"));

        assertThat(at(EXISTING, file, "2022-05-21").titleHeld()).isTrue();
    }

    /**
     * Of any events in any order, those that are refused change nothing; replaying those that count gives the same position;
     * every day by which something is due is a working day; only an act gives the title.
     */
    @Property(tries = 150)
    void no_events_corrupt_a_file(@ForAll long seed) {
        Random random = new Random(seed);
        Procedure procedure = PROCEDURES.get(random.nextInt(PROCEDURES.size()));
        CaseFile file = CaseFile.of(ZoneId.of("a"), procedure);
        LocalDate day = day("2022-02-07");
        for (int i = 0; i < 40; i++) {
            day = day.plusDays(random.nextInt(12) - 1);
            CaseEvent event = event(procedure, at(procedure, file, day.toString()), day, random);
            Advance advance = Procedures.advance(procedure, file, event, CHINA);
            CasePosition before = Procedures.next(procedure, file, last(file, day), CHINA);
            if (advance instanceof Advance.Advanced advanced) {
                file = advanced.file();
                assertThat(Procedures.next(procedure, file, day, CHINA)).isEqualTo(advanced.position());
            } else {
                assertThat(advance.position().at()).isEqualTo(before.at());
                assertThat(advance.position().because()).isEqualTo(before.because());
            }
            CaseFile again = CaseFile.of(ZoneId.of("a"), procedure);
            for (CaseEvent entry : file.entries()) {
                again = advanced(procedure, again, entry);
            }
            assertThat(again).isEqualTo(file);
            CasePosition now = Procedures.next(procedure, file, last(file, day), CHINA);
            now.due().ifPresent(due -> assertThat(CHINA.isWorkingDay(due)).isTrue());
            assertThat(now.act().isPresent()).isEqualTo(now.end().equals(Optional.of(EndKind.RECOGNISED)));
        }
    }

    /** Mostly something of where the file stands, sometimes of any other step. */
    private static CaseEvent event(Procedure procedure, CasePosition position, LocalDate day, Random random) {
        Step step = procedure
                .step(position.at().id())
                .filter(s -> random.nextInt(5) > 0)
                .orElse(procedure.steps().get(random.nextInt(procedure.steps().size())));
        NodeId id = step.heading().id();
        int kind = random.nextInt(12);
        return switch (kind) {
            case 0 -> new CaseEvent.SupplementCalled(day, "x", id, ImmutableList.of("plan"));
            case 1 -> new CaseEvent.SupplementFiled(day, "x", id);
            case 2, 3 -> new CaseEvent.NoticePosted(day, "x", id, Optional.empty());
            case 4 -> new CaseEvent.ObjectionRaised(day, "x", id, "" + random.nextInt(2), "gist");
            case 5 -> new CaseEvent.ObjectionSettled(day, "x", id, "" + random.nextInt(2), random.nextBoolean(), "why");
            case 6 -> new CaseEvent.Withdrawal(day, "x", id, Optional.empty());
            default ->
                outcome(
                        day.toString(),
                        id.value(),
                        step.exits()
                                .get(kind < 10 ? 0 : random.nextInt(step.exits().size()))
                                .heading()
                                .id()
                                .value());
        };
    }

    private static LocalDate last(CaseFile file, LocalDate day) {
        return Stream.concat(Stream.of(day), file.entries().stream().map(CaseEvent::day))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static CaseFile through(Procedure procedure, CaseEvent... events) {
        CaseFile file = CaseFile.of(ZoneId.of("a"), procedure);
        for (CaseEvent event : events) {
            file = advanced(procedure, file, event);
        }
        return file;
    }

    private static CaseFile advanced(Procedure procedure, CaseFile file, CaseEvent event) {
        Advance advance = Procedures.advance(procedure, file, event, CHINA);
        assertThat(advance).isInstanceOf(Advance.Advanced.class);
        return ((Advance.Advanced) advance).file();
    }

    private static CasePosition at(Procedure procedure, CaseFile file, String day) {
        return Procedures.next(procedure, file, day(day), CHINA);
    }

    private static CaseEvent outcome(String day, String step, String outcome) {
        return new CaseEvent.Outcome(
                day(day),
                "x",
                NodeId.of(step),
                NodeId.of(outcome),
                CasePapers.builder()
                        .place(1)
                        .letter("letter")
                        .commitment("commitment")
                        .reason("reason")
                        .clause(ClauseRef.parse("js-plan-2021#4.3.s1.p4"))
                        .act(RecognitionAct.builder()
                                .organ("organ")
                                .number("1")
                                .batch("1")
                                .decided(day(day))
                                .effective(day(day).plusDays(1))
                                .build())
                        .build());
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
