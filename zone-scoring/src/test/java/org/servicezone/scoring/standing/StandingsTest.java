package org.servicezone.scoring.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.standing.Records.absent;
import static org.servicezone.scoring.standing.Records.bottomShare;
import static org.servicezone.scoring.standing.Records.changed;
import static org.servicezone.scoring.standing.Records.decided;
import static org.servicezone.scoring.standing.Records.force;
import static org.servicezone.scoring.standing.Records.found;
import static org.servicezone.scoring.standing.Records.hearing;
import static org.servicezone.scoring.standing.Records.lastPlaces;
import static org.servicezone.scoring.standing.Records.low;
import static org.servicezone.scoring.standing.Records.moved;
import static org.servicezone.scoring.standing.Records.placed;
import static org.servicezone.scoring.standing.Records.round;
import static org.servicezone.scoring.standing.Records.voided;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.province.Nature;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.standing.Hindrance;
import org.servicezone.model.standing.ItemMove;
import org.servicezone.model.standing.LowMark;
import org.servicezone.model.standing.Placing;
import org.servicezone.model.standing.Possibility;
import org.servicezone.model.standing.ProposalChange;
import org.servicezone.model.standing.RecordedGround;
import org.servicezone.model.standing.RoundResult;
import org.servicezone.model.standing.RulesInForce;
import org.servicezone.model.standing.Scope;
import org.servicezone.model.standing.StandingAnswer;
import org.servicezone.model.standing.StandingEvent;
import org.servicezone.model.standing.StandingEvent.Found.Against;
import org.servicezone.model.standing.StandingEvent.Hearing.Phase;
import org.servicezone.model.standing.StandingFile;
import org.servicezone.model.standing.StandingPosition;
import org.servicezone.model.standing.ZoneChange;
import org.servicezone.model.zone.ZoneId;

class StandingsTest {

    private static final RulesInForce AND = force("and");

    /** Recognised, poor, ordered on Friday 5 May 2023: five working days end on 12 May. */
    private static final ImmutableList<StandingEvent> ORDERED = ImmutableList.of(
            decided(on(2022, 3, 1), "recognise"),
            round(on(2023, 4, 3), placed(2022, Placing.at(9, 10))),
            decided(on(2023, 5, 5), "order"));

    private static final ImmutableList<StandingEvent> DELISTED = with(
            ORDERED,
            hearing(on(2023, 5, 15), Phase.OFFERED),
            hearing(on(2023, 5, 16), Phase.HELD),
            decided(on(2023, 5, 17), "delist"));

    @CsvSource({
        // years with the last two places of ten marked x, not taking part -, else o; last two places, least, of rounds
        "x,      1, 1, MET",
        "o,      1, 1, NOT_MET",
        "xo,     1, 1, NOT_MET",
        "x,      2, 2, NOT_MET",
        "xx,     2, 2, MET",
        "xox,    2, 2, NOT_MET",
        "xox,    2, 3, MET",
        "xoox,   2, 3, NOT_MET",
        "oxx,    2, 3, MET",
        "xxx,    3, 3, MET",
        "xxox,   3, 3, NOT_MET",
        "-,      1, 1, MET",
        "?,      1, 1, UNDETERMINED",
        "x?,     2, 3, UNDETERMINED",
        "xx?,    2, 3, MET",
        "o?o,    2, 3, NOT_MET"
    })
    @ParameterizedTest
    void poor_rounds_are_counted_among_the_last(String years, int least, int rounds, Outcome outcome) {
        RecordedGround ground = low("low", lastPlaces(Scope.OVERALL, 2), least, rounds, true);
        assertThat(order(ground, years)).isEqualTo(outcome);
    }

    /**
     * The rules of Jiangsu's development zones (last three places in two of three years; before: last two places, two years
     * running), the national ones (last five, two running), Zhejiang's (last five, three running).
     */
    @CsvSource({
        "3, 2, 3, 98,  97, 98, MET",
        "3, 2, 3, 98,  50, 98, MET",
        "3, 2, 3, 97,  97, 98, NOT_MET",
        "3, 2, 3, 98,  50, 97, NOT_MET",
        "2, 2, 2, 50,  99, 99, MET",
        "2, 2, 2, 50,  98, 99, NOT_MET",
        "5, 2, 2, 50,  96, 96, MET",
        "5, 2, 2, 50,  95, 96, NOT_MET",
        "5, 3, 3, 96,  96, 96, MET",
        "5, 3, 3, 95,  96, 96, NOT_MET"
    })
    @ParameterizedTest
    void published_rules_decide_at_their_boundary(
            int places, int least, int rounds, int first, int second, int third, Outcome outcome) {
        RecordedGround ground = low("low", lastPlaces(Scope.OVERALL, places), least, rounds, true);
        assertThat(order(
                        ground,
                        placed(2022, Placing.at(first, 100)),
                        placed(2023, Placing.at(second, 100)),
                        placed(2024, Placing.at(third, 100))))
                .isEqualTo(outcome);
    }

    /** Anhui judges every three years; not taking part is unqualified. */
    @Test
    void not_taking_part_fails_where_the_rules_say_so() {
        LowMark unqualified = new LowMark.InGrades(ImmutableSet.of("不合格"), Records.BASIS);
        assertThat(order(low("low", unqualified, 1, 1, true), absent(2024))).isEqualTo(Outcome.MET);
        assertThat(order(low("low", unqualified, 1, 1, false), absent(2024))).isEqualTo(Outcome.NOT_MET);
        assertThat(order(low("low", unqualified, 1, 1, true), graded("不合格"))).isEqualTo(Outcome.MET);
        assertThat(order(low("low", unqualified, 1, 1, true), graded("合格"))).isEqualTo(Outcome.NOT_MET);
    }

    @CsvSource({
        // best, worst, of; ten per cent by type from ten on
        "18, 18, 19, NOT_MET",
        "19, 19, 19, MET",
        "18, 19, 20, UNDETERMINED",
        "19, 20, 20, MET",
        "17, 18, 20, NOT_MET",
    })
    @ParameterizedTest
    void a_share_is_rounded_down_and_open_places_are_not_guessed(int best, int worst, int of, Outcome outcome) {
        RecordedGround ground = low("low", bottomShare(Scope.TYPE, 10, 10), 1, 1, true);
        RoundResult result = RoundResult.builder()
                .from(placed(2022, Placing.at(1, 300)))
                .placings(ImmutableMap.of(Scope.TYPE, new Placing(best, worst, of), Scope.OVERALL, Placing.at(1, 300)))
                .build();
        assertThat(order(ground, result)).isEqualTo(outcome);
    }

    @Test
    void a_small_type_is_judged_among_all() {
        RecordedGround ground = low("low", bottomShare(Scope.TYPE, 10, 10), 1, 1, true);
        RoundResult result = RoundResult.builder()
                .from(placed(2022, Placing.at(1, 300)))
                .placings(ImmutableMap.of(Scope.TYPE, Placing.at(9, 9), Scope.OVERALL, Placing.at(270, 300)))
                .build();
        assertThat(order(ground, result)).isEqualTo(Outcome.NOT_MET);
        assertThat(order(ground, placed(2022, Placing.at(271, 300)))).isEqualTo(Outcome.MET);
    }

    @Test
    void a_score_at_the_mark_is_not_below_it() {
        RecordedGround ground = low("low", new LowMark.BelowScore(Cited.of(Exact.of(60), Records.BASIS)), 1, 1, true);
        assertThat(order(ground, scored(Bounds.exactly(Exact.of(60))))).isEqualTo(Outcome.NOT_MET);
        assertThat(order(ground, scored(Bounds.exactly(Exact.of(5999, 100))))).isEqualTo(Outcome.MET);
        assertThat(order(ground, scored(Bounds.between(Exact.of(59), Exact.of(60)))))
                .isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void an_item_is_late_on_the_day_after_its_last() {
        assertThat(Standings.on(AND, ORDERED, on(2023, 5, 12)).due()).contains(on(2023, 5, 12));
        assertThat(outcome(Standings.on(AND, ORDERED, on(2023, 5, 12)), "delist"))
                .isEqualTo(Outcome.NOT_MET);
        assertThat(outcome(Standings.on(AND, ORDERED, on(2023, 5, 13)), "delist"))
                .isEqualTo(Outcome.MET);
    }

    @Test
    void more_time_is_granted_only_before_the_last_day() {
        ItemMove more = new ItemMove.Extension(on(2023, 5, 20));
        assertThat(Standings.answer(AND, ORDERED, moved(on(2023, 5, 12), more)).hindrances())
                .containsExactly(Hindrance.EXTENSION_TOO_LATE);
        StandingAnswer granted = Standings.answer(AND, ORDERED, moved(on(2023, 5, 11), more));
        assertThat(granted.isAccepted()).isTrue();
        assertThat(granted.position().due()).as("Saturday moves to Monday").contains(on(2023, 5, 22));
    }

    @Test
    void no_delisting_without_a_hearing_or_the_day_for_it_past() {
        StandingEvent delist = decided(on(2023, 5, 15), "delist");
        assertThat(Standings.answer(AND, ORDERED, delist).hindrances()).containsExactly(Hindrance.NOT_HEARD);
        ImmutableList<StandingEvent> offered = with(ORDERED, hearing(on(2023, 5, 15), Phase.OFFERED));
        assertThat(proposed(Standings.on(AND, offered, on(2023, 5, 18)))).doesNotContain("delist");
        assertThat(proposed(Standings.on(AND, offered, on(2023, 5, 19)))).contains("delist");
        assertThat(proposed(Standings.on(AND, with(offered, hearing(on(2023, 5, 15), Phase.WAIVED)), on(2023, 5, 15))))
                .contains("delist");
    }

    @Test
    void delisting_is_final_and_says_what_led_there() {
        StandingFile file = Standings.after(AND, DELISTED);
        assertThat(file.refused()).isEmpty();
        assertThat(file.position().standing().last()).isTrue();
        assertThat(file.position().possible()).isEmpty();
        assertThat(file.position().because())
                .extracting(decided -> decided.decision().value())
                .containsExactly("recognise", "order", "delist");
        assertThat(Standings.answer(AND, DELISTED, decided(on(2024, 1, 2), "accept"))
                        .hindrances())
                .contains(Hindrance.NOT_FROM_HERE);
    }

    @Test
    void an_event_that_does_not_fit_is_told_and_changes_nothing() {
        StandingFile file = Standings.after(AND, with(ORDERED, decided(on(2023, 5, 8), "commend")));
        assertThat(file.entries()).isEqualTo(ORDERED);
        assertThat(file.refused()).hasSize(1);
        assertThat(file.refused().get(0).hindrances()).contains(Hindrance.NOT_FROM_HERE, Hindrance.NO_GROUND);
        assertThat(file.refused().get(0).position()).isEqualTo(Standings.on(AND, ORDERED, on(2023, 5, 8)));
    }

    @Test
    void a_round_that_would_count_before_a_decision_of_its_day_is_refused() {
        ImmutableList<StandingEvent> recognised = ImmutableList.of(decided(on(2022, 3, 1), "recognise"));
        StandingEvent sameDay = round(on(2022, 3, 1), placed(2021, Placing.at(9, 10)));
        assertThat(Standings.answer(AND, recognised, sameDay).hindrances())
                .containsExactly(Hindrance.BEFORE_LAST_ENTRY);
        assertThat(Standings.after(AND, with(recognised, sameDay)).refused())
                .extracting(StandingAnswer::came)
                .containsExactly(sameDay);
    }

    @Test
    void a_year_without_working_days_is_refused() {
        assertThat(Standings.answer(
                                AND,
                                ImmutableList.of(decided(on(2022, 3, 1), "recognise")),
                                decided(on(2031, 3, 1), "inspect"))
                        .hindrances())
                .containsExactly(Hindrance.NO_CALENDAR);
    }

    @Test
    void shuffled_events_give_the_same_record() {
        StandingFile file = Standings.after(AND, DELISTED);
        List<StandingEvent> events = new ArrayList<>(DELISTED);
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(events, new Random(seed));
            assertThat(Standings.after(AND, events)).isEqualTo(file);
        }
        assertThat(Standings.after(AND, file.entries())).as("replayed").isEqualTo(file);
    }

    @Test
    void a_voided_round_stops_counting_and_the_order_that_rests_on_it_is_proposed_to_be_lifted() {
        StandingPosition after = Standings.on(AND, with(ORDERED, voided(on(2023, 5, 8), 2022)), on(2023, 5, 13));
        assertThat(after.rounds()).isEmpty();
        assertThat(after.standing().heading().id().value()).as("the act stays").isEqualTo("in-rectification");
        assertThat(proposed(after)).containsExactly("restore");
        assertThat(outcome(after, "delist")).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void rounds_before_a_new_boundary_are_not_compared_and_a_new_name_changes_nothing() {
        assertThat(outcome(changedBefore(ZoneChange.BOUNDARY), "order")).isEqualTo(Outcome.NOT_MET);
        assertThat(outcome(changedBefore(ZoneChange.NAME), "order")).isEqualTo(Outcome.MET);
    }

    private static StandingPosition changedBefore(ZoneChange change) {
        return Standings.on(AND, with(ORDERED.subList(0, 2), changed(on(2023, 4, 10), change)), on(2023, 5, 5));
    }

    @Test
    void what_stands_against_a_year_bars_its_commendation() {
        ImmutableList<StandingEvent> best = ImmutableList.of(
                decided(on(2022, 3, 1), "recognise"), round(on(2023, 4, 3), placed(2022, Placing.at(1, 10))));
        LocalDate day = on(2023, 5, 5);
        assertThat(proposed(Standings.on(AND, best, day))).containsExactly("commend");
        for (Against against : Against.values()) {
            assertThat(proposed(Standings.on(AND, with(best, found(day, 2022, against)), day)))
                    .doesNotContain("commend");
            assertThat(proposed(Standings.on(AND, with(best, found(day, 2021, against)), day)))
                    .contains("commend");
        }
    }

    @Test
    void falsified_figures_are_a_ground_of_their_own() {
        ImmutableList<StandingEvent> falsified = ImmutableList.of(
                decided(on(2022, 3, 1), "recognise"),
                found(on(2023, 5, 5), 2022, Against.FALSIFIED_FIGURES),
                hearing(on(2023, 5, 8), Phase.OFFERED),
                hearing(on(2023, 5, 9), Phase.WAIVED));
        assertThat(proposed(Standings.on(AND, falsified, on(2023, 5, 9)))).containsExactly("delist");
    }

    @Test
    void a_real_zone_gets_no_proposal_on_illustrative_parameters() {
        RulesInForce real = RulesInForce.builder().from(AND).nature(Nature.REAL).build();
        StandingPosition position = Standings.on(real, ORDERED.subList(0, 2), on(2023, 5, 5));
        assertThat(outcome(position, "order")).isEqualTo(Outcome.MET);
        assertThat(position.proposed()).isEmpty();
    }

    @Test
    void an_appeal_changes_what_its_input_changes_for_this_zone_and_the_one_that_takes_its_place() {
        ZoneId a = ZoneId.of("a");
        ZoneId b = ZoneId.of("b");
        ZoneId c = ZoneId.of("c");
        var before = ImmutableMap.of(a, placedAt(9), b, placedAt(8), c, placedAt(5));
        var after = ImmutableMap.of(a, placedAt(8), b, placedAt(9), c, placedAt(5));
        LocalDate day = on(2023, 5, 5);

        assertThat(Standings.changes(AND, before, before, day)).isEmpty();
        assertThat(Standings.changes(AND, before, after, day))
                .extracting(change -> change.zone() + " " + change.decision() + " " + isProposed(change.before()) + " "
                        + isProposed(change.after()))
                .containsExactly(
                        "a order true false", "a delist false false", "b order false true", "b delist false false");
        assertThat(Standings.changes(AND, before, after, day))
                .extracting(ProposalChange::zone)
                .doesNotContain(c);
    }

    private static boolean isProposed(Optional<Possibility> possibility) {
        return possibility.map(Possibility::isProposed).orElse(false);
    }

    private static ImmutableList<StandingEvent> placedAt(int place) {
        return ImmutableList.of(
                decided(on(2022, 3, 1), "recognise"), round(on(2023, 4, 3), placed(2022, Placing.at(place, 10))));
    }

    private static Outcome order(RecordedGround low, String years) {
        RoundResult[] results = new RoundResult[years.length()];
        for (int i = 0; i < results.length; i++) {
            int year = 2022 + i;
            results[i] = switch (years.charAt(i)) {
                case 'x' -> placed(year, Placing.at(9, 10));
                case '-' -> absent(year);
                case '?' -> placed(year, new Placing(8, 9, 10));
                default -> placed(year, Placing.at(8, 10));
            };
        }
        return order(low, results);
    }

    private static Outcome order(RecordedGround low, RoundResult... results) {
        List<StandingEvent> events = new ArrayList<>();
        events.add(decided(on(2022, 3, 1), "recognise"));
        for (RoundResult result : results) {
            events.add(round(on(result.year() + 1, 4, 3), result));
        }
        return outcome(Standings.on(force(Records.rules(low), "and"), events, on(2030, 1, 2)), "order");
    }

    private static Outcome outcome(StandingPosition position, String decision) {
        return position.possible().stream()
                .filter(p -> p.decision().id().equals(NodeId.of(decision)))
                .findFirst()
                .flatMap(Possibility::ground)
                .orElseThrow()
                .outcome();
    }

    private static ImmutableList<String> proposed(StandingPosition position) {
        return position.proposed().stream()
                .map(p -> p.decision().id().value())
                .collect(ImmutableList.toImmutableList());
    }

    private static RoundResult graded(String grade) {
        return RoundResult.builder()
                .round("round-2024")
                .year(2024)
                .tookPart(true)
                .placings(ImmutableMap.of())
                .grade(grade)
                .build();
    }

    private static RoundResult scored(Bounds score) {
        return RoundResult.builder()
                .round("round-2024")
                .year(2024)
                .tookPart(true)
                .placings(ImmutableMap.of())
                .score(score)
                .build();
    }

    private static ImmutableList<StandingEvent> with(ImmutableList<StandingEvent> events, StandingEvent... more) {
        return ImmutableList.<StandingEvent>builder().addAll(events).add(more).build();
    }

    private static LocalDate on(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
