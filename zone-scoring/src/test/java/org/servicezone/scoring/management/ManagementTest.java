package org.servicezone.scoring.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicezone.scoring.fixture.Provinces.DAY;
import static org.servicezone.scoring.fixture.Provinces.NEWEST;
import static org.servicezone.scoring.fixture.Provinces.event;
import static org.servicezone.scoring.fixture.Provinces.granted;
import static org.servicezone.scoring.fixture.Provinces.line;
import static org.servicezone.scoring.fixture.Provinces.roundCalled;
import static org.servicezone.scoring.fixture.Provinces.type;
import static org.servicezone.scoring.fixture.Provinces.yi;
import static org.servicezone.scoring.fixture.Schemes.identity;
import static org.servicezone.scoring.fixture.Schemes.leaf;
import static org.servicezone.scoring.fixture.Schemes.part;
import static org.servicezone.scoring.fixture.Schemes.scheme;
import static org.servicezone.scoring.fixture.Schemes.weighted;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.casework.Proposal;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.finding.ReadingUse;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.ManagementRule;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.check.NoEditionException;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Evaluated;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.review.Reviews;

/** Proposals for demonstration zones, on the last day of 2023. */
class ManagementTest {

    private static final Scheme ONE =
            scheme(leaf("total", Books.REVENUE, identity())).build();
    private static final CheckedRulebook SET = Evaluated.book(Optional.of(ONE), Evaluated.rules(true));
    private static final ManagementRule COMMEND = rule(0);
    private static final ManagementRule RECTIFY = rule(1);
    private static final ManagementRule DELIST = rule(2);

    // low rank

    @ParameterizedTest(name = "of {0} zones the last {1}")
    @CsvSource({"1, 0", "9, 0", "10, 1", "11, 1", "19, 1", "20, 2", "29, 2", "30, 3"})
    void the_bottom_tenth_is_rounded_down(int n, int last) {
        Province province =
                ranked(IntStream.rangeClosed(1, n).mapToObj(Integer::toString).toList());
        List<String> expected =
                IntStream.rangeClosed(1, last).mapToObj(ManagementTest::id).toList();
        assertThat(proposed(province, "rectify")).isEqualTo(expected);
        for (int i = 1; i <= n; i++) {
            Finding.Check finding = lowRank(province, id(i));
            assertThat(finding.outcome()).isEqualTo(Outcome.of(i <= last));
            assertThat(finding.facts()).contains(new Fact.Number(FactRole.REQUIRED, "last-places", Exact.of(last)));
        }
    }

    @ParameterizedTest(name = "{0}: the first zone {1}, the second {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    # ten zones, one last place
                    1 2 3 4 5 6 7 8 9 10       | MET          | NOT_MET
                    1 1 3 4 5 6 7 8 9 10       | UNDETERMINED | UNDETERMINED
                    1 1 1 4 5 6 7 8 9 10       | UNDETERMINED | UNDETERMINED
                    1 2 2 4 5 6 7 8 9 10       | MET          | NOT_MET
                    # twenty zones, two last places: a tie inside them is no tie at the cut
                    1 1 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 | MET | MET
                    1 2 2 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 | MET | UNDETERMINED
                    # intervals
                    pending 2 3 4 5 6 7 8 9 10 | UNDETERMINED | UNDETERMINED
                    <2 2 3 4 5 6 7 8 9 10      | UNDETERMINED | UNDETERMINED
                    <=1 2 3 4 5 6 7 8 9 10     | MET          | NOT_MET
                    1 2 pending 4 5 6 7 8 9 10 | UNDETERMINED | NOT_MET
                    """)
    void a_tie_at_the_cut_or_an_open_rank_proposes_nothing(String scores, Outcome first, Outcome second) {
        Province province = ranked(Splitter.on(' ').splitToList(scores));
        assertThat(lowRank(province, id(1)).outcome()).isEqualTo(first);
        assertThat(lowRank(province, id(2)).outcome()).isEqualTo(second);
        assertThat(proposed(province, "rectify").contains(id(1))).isEqualTo(first == Outcome.MET);
    }

    @Test
    void why_a_low_rank_is_open_is_noted() {
        assertThat(lowRank(ranked(Splitter.on(' ').splitToList("1 1 3 4 5 6 7 8 9 10")), id(1))
                        .notes())
                .containsExactly(FindingNote.TIE_AT_CUT);
        assertThat(lowRank(ranked(Splitter.on(' ').splitToList("pending 2 3 4 5 6 7 8 9 10")), id(1))
                        .notes())
                .containsExactly(FindingNote.BOUND_LEAVES_OPEN);
    }

    @ParameterizedTest(name = "{0} of the type beside {1} others: by type {2}, overall {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    # the others score less than all of the type
                    9  | 10 | z01     | z01
                    10 | 10 | a01 z01 | z01 z02
                    10 | 9  | a01 z01 | z01
                    9  | 9  | z01     | z01
                    """)
    void a_type_of_ten_or_more_is_ranked_by_itself_else_overall(int own, int others, String byType, String overall) {
        Province.Builder province = Provinces.synthetic().addEvents(roundCalled("2023-06-01"));
        for (int i = 1; i <= own; i++) {
            add(province, Provinces.zone(String.format(Locale.ROOT, "a%02d", i)).build(), Integer.toString(50 + i));
        }
        for (int i = 1; i <= others; i++) {
            Zone other = Provinces.zone(id(i))
                    .type(type("financial-services", Provinces.PAGE))
                    .build();
            add(province, other, Integer.toString(i));
        }
        assertThat(proposed(province.build(), Readings.DEFAULTS, "rectify"))
                .isEqualTo(Splitter.on(' ').splitToList(byType));
        assertThat(proposed(province.build(), Readings.DEFAULTS.with(Evaluated.R7, "overall"), "rectify"))
                .isEqualTo(Splitter.on(' ').splitToList(overall));
    }

    @Test
    void without_an_evaluation_a_rank_is_not_known() {
        Province province = ranked(List.of("1"));
        Finding.Check finding =
                (Finding.Check) finding(SET, province, Optional.empty(), Readings.DEFAULTS, RECTIFY, id(1));
        assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(finding.notes()).containsExactly(FindingNote.NO_DATA);
    }

    // overdue items

    @ParameterizedTest(name = "{0}, as of {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    # the day itself is still in time
                    due 2023-06-30                             | 2023-06-29 | NOT_MET
                    due 2023-06-30                             | 2023-06-30 | NOT_MET
                    due 2023-06-30                             | 2023-07-01 | MET
                    due 2023-06-30                             | 2023-12-31 | MET
                    # closed in time
                    due 2023-06-30, closed 2023-06-29          | 2023-12-31 | NOT_MET
                    due 2023-06-30, closed 2023-06-30          | 2023-12-31 | NOT_MET
                    # closed late this year
                    due 2023-06-30, closed 2023-07-01          | 2023-12-31 | MET
                    due 2023-06-30, closed 2023-07-01          | 2023-07-01 | MET
                    # not closed yet on the day
                    due 2023-06-30, closed 2023-08-01          | 2023-07-15 | MET
                    # an old item: still open, or closed late in its year or after
                    due 2022-06-30                             | 2023-12-31 | MET
                    due 2022-06-30, closed 2022-07-01          | 2022-12-31 | MET
                    due 2022-06-30, closed 2022-07-01          | 2023-12-31 | NOT_MET
                    due 2022-12-20, closed 2023-01-10          | 2022-12-31 | MET
                    due 2022-12-20, closed 2023-01-10          | 2023-12-31 | NOT_MET
                    # not ordered yet
                    due 2024-06-30                             | 2023-12-31 | NOT_MET
                    # another item was closed
                    due 2023-06-30, other closed 2023-06-01    | 2023-12-31 | MET
                    # one of two
                    due 2023-06-30, closed 2023-06-01, other due 2023-09-30 | 2023-12-31 | MET
                    # closed before it was ordered: another affair
                    due 2023-06-30, closed 2022-03-01          | 2023-12-31 | MET
                    # of a closure only the year is known: in time or late
                    due 2023-06-30, closed 2023                | 2023-12-31 | UNDETERMINED
                    due 2023-12-31, closed 2023                | 2024-01-01 | NOT_MET
                    due 2022-06-30, closed 2022                | 2022-12-31 | UNDETERMINED
                    # the editor alone orders nothing
                    editor due 2023-06-30                      | 2023-12-31 | UNDETERMINED
                    editor due 2023-06-30, other due 2023-06-30 | 2023-12-31 | MET
                    # nor does the editor alone close anything
                    due 2023-06-30, editor closed 2023-06-01   | 2023-12-31 | UNDETERMINED
                    due 2023-06-30, editor closed 2023-07-01   | 2023-12-31 | MET
                    # closed at some time in the year, perhaps not yet
                    due 2023-06-30, closed 2023                | 2023-07-15 | UNDETERMINED
                    """)
    void items_by_table(String events, LocalDate asOf, Outcome outcome) {
        Province.Builder province = Provinces.synthetic(Provinces.zone("a").build())
                .addEvents(granted("a", Books.DEMONSTRATION, "2021-12-01"));
        for (String text : Splitter.on(", ").split(events)) {
            province.addEvents(item(text));
        }
        assertOverdue(province.build(), asOf, outcome);
        // nor does the order of the events matter
        Province there = province.build();
        Province back = Province.builder()
                .from(there)
                .events(Lists.reverse(there.events()))
                .build();
        assertOverdue(back, asOf, outcome);
    }

    private static void assertOverdue(Province province, LocalDate asOf, Outcome outcome) {
        Finding finding = Management.finding(
                SET,
                Readings.DEFAULTS,
                province,
                Optional.empty(),
                asOf,
                DELIST,
                province.zones().get(0));
        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(Management.propose(SET, Readings.DEFAULTS, province, Optional.empty(), asOf))
                .extracting(p -> p.rule().value())
                .isEqualTo(outcome == Outcome.MET ? List.of("delist") : List.of());
    }

    @Test
    void an_overdue_item_shows_its_order_and_late_closure() {
        Event order = item("due 2023-06-30");
        Event closure = item("closed 2023-07-01");
        Province province = Provinces.synthetic(Provinces.zone("a").build())
                .addEvents(granted("a", Books.DEMONSTRATION, "2021-12-01"), order, closure)
                .build();
        Finding.Check finding =
                (Finding.Check) finding(SET, province, Optional.empty(), Readings.DEFAULTS, DELIST, "a");
        assertThat(finding.facts())
                .containsExactly(
                        new Fact.Happened(FactRole.OBSERVED, order), new Fact.Happened(FactRole.OBSERVED, closure));
        assertThat(finding.statuses()).containsExactly(BasisStatus.TEXT);
    }

    /** {@code [other|editor] due|closed DATE}; an item is ordered in January of the year in which it is due. */
    private static Event item(String text) {
        List<String> words = Splitter.on(' ').splitToList(text);
        String date = words.get(words.size() - 1);
        boolean order = words.contains("due");
        Event.Builder event = order
                ? event("a", EventKind.RECTIFICATION_ORDERED, date.substring(0, 4) + "-01-10")
                        .due(LocalDate.parse(date))
                : event("a", EventKind.RECTIFICATION_CLOSED, date);
        return event.item(words.contains("other") ? "item-2" : "item-1")
                .source(words.contains("editor") ? Provinces.EDITOR : Provinces.PAGE)
                .build();
    }

    // traits

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "80     , 80     , MET",
        "80.01  , 80     , MET",
        "100    , 100    , MET",
        "79.99  , 100    , NOT_MET",
        "100    , 79.99  , NOT_MET",
        "79.99  , 79.99  , NOT_MET",
        // published points decide: 79.995 is published as 80
        "79.995 , 100    , MET",
        "79.994 , 100    , NOT_MET",
        "pending, 100    , UNDETERMINED",
        "pending, 79.99  , NOT_MET",
        ">=80   , 100    , MET",
        ">79    , 100    , UNDETERMINED",
        "<79    , pending, NOT_MET"
    })
    void every_trait_reaches_the_mark(String first, String second, Outcome outcome) {
        Scheme two = scheme(weighted(
                        "total",
                        part("50", leaf("first", Books.REVENUE, identity())),
                        part("50", leaf("second", Books.TAX, identity()))))
                .build();
        Province province = Provinces.synthetic(Provinces.zone("a").build())
                .addEvents(granted("a", Books.DEMONSTRATION, "2021-12-01"), roundCalled("2023-06-01"))
                .addHistories(Provinces.history(
                        "a", line(NEWEST, Books.REVENUE, yi(first)), line(NEWEST, Books.TAX, yi(second))))
                .build();
        CheckedRulebook book = Evaluated.book(Optional.of(two), Evaluated.rules(true));
        Finding finding = finding(book, province, evaluation(book, province), Readings.DEFAULTS, COMMEND, "a");
        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(Reviews.review(book, Readings.DEFAULTS, province, 2023).proposals())
                .extracting(p -> p.rule().value())
                .isEqualTo(outcome == Outcome.MET ? List.of("commend") : List.of());
    }

    @Test
    void a_zone_that_was_not_scored_is_not_commended() {
        Province province = ranked(List.of("100"));
        Finding.Check finding =
                (Finding.Check) finding(SET, province, Optional.empty(), Readings.DEFAULTS, COMMEND, id(1));
        assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(finding.notes()).containsExactly(FindingNote.NO_DATA);
    }

    // R6

    @ParameterizedTest(name = "low rank {0}, overdue {1}: by default {2}, by or {3}")
    @CsvSource({
        "false, false, NOT_MET, NOT_MET",
        "true , false, NOT_MET, MET",
        "false, true , MET    , MET",
        "true , true , MET    , MET"
    })
    void r6_reads_the_two_grounds_as_and_or_or(boolean low, boolean late, Outcome and, Outcome or) {
        Province.Builder province = Province.builder()
                .from(ranked(
                        IntStream.rangeClosed(1, 10).mapToObj(Integer::toString).toList()));
        String zone = id(low ? 1 : 5);
        if (late) {
            province.addEvents(event(zone, EventKind.RECTIFICATION_ORDERED, "2023-01-10")
                    .item("item")
                    .due(LocalDate.of(2023, 6, 30))
                    .build());
        }
        Province built = province.build();
        Finding byDefault = finding(SET, built, evaluation(SET, built), Readings.DEFAULTS, DELIST, zone);
        Finding byOr =
                finding(SET, built, evaluation(SET, built), Readings.DEFAULTS.with(Evaluated.R6, "or"), DELIST, zone);
        assertThat(byDefault.outcome()).isEqualTo(and);
        assertThat(byOr.outcome()).isEqualTo(or);
        assertThat(byDefault.readings()).containsExactly(new ReadingUse(Evaluated.R6, "and"));
        assertThat(byOr.readings()).containsExactly(new ReadingUse(Evaluated.R6, "or"));
        assertThat(((Finding.Group) byOr).parts().get(0).readings())
                .containsExactly(new ReadingUse(Evaluated.R6, "or"), new ReadingUse(Evaluated.R7, "by-type"));
    }

    // real zones

    @Test
    void no_real_zone_is_proposed_for_anything_on_illustrative_grounds() {
        Province synthetic =
                ranked(IntStream.rangeClosed(81, 90).mapToObj(Integer::toString).toList());
        Province real = Province.builder().from(synthetic).nature(Nature.REAL).build();
        CheckedRulebook ours = Evaluated.book(Optional.of(ONE), Evaluated.rules(false));
        Readings or = Readings.DEFAULTS.with(Evaluated.R6, "or");
        Optional<Evaluation> evaluation = evaluation(ours, synthetic);
        assertThat(Management.propose(ours, or, synthetic, evaluation, DAY))
                .extracting(p -> p.kind().value())
                .contains("commend", "rectify", "delist");
        assertThat(Management.propose(ours, or, real, evaluation, DAY)).isEmpty();
    }

    @Test
    void what_an_illustrative_scheme_scored_is_illustrative_even_where_the_ground_is_set() {
        Scheme illustrative = scheme(new org.servicezone.model.scheme.Node.Leaf(
                        org.servicezone.scoring.fixture.Schemes.indicator("total", Books.REVENUE, identity())
                                .curve(Books.ours(identity()))
                                .build()))
                .build();
        Province synthetic =
                ranked(IntStream.rangeClosed(81, 90).mapToObj(Integer::toString).toList());
        CheckedRulebook book = Evaluated.book(Optional.of(illustrative), Evaluated.rules(true));
        Optional<Evaluation> evaluation = evaluation(book, synthetic);
        Province real = Province.builder().from(synthetic).nature(Nature.REAL).build();
        assertThat(Management.propose(book, Readings.DEFAULTS, real, evaluation, DAY))
                .isEmpty();
        assertThat(Management.propose(book, Readings.DEFAULTS, synthetic, evaluation, DAY))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.ground().isIllustrative()).isTrue());
    }

    @Test
    void a_real_zone_with_a_documented_overdue_item_is_proposed_on_the_words_of_the_plan() {
        Province real = Provinces.real(Provinces.zone("a").build())
                .addEvents(granted("a", Books.DEMONSTRATION, "2021-12-01"), item("due 2023-06-30"))
                .build();
        CheckedRulebook ours = Evaluated.book(Optional.of(ONE), Evaluated.rules(false));
        assertThat(Management.propose(ours, Readings.DEFAULTS, real, Optional.empty(), DAY))
                .extracting(p -> p.rule().value())
                .containsExactly("delist");
    }

    // population, order, edition

    @Test
    void only_demonstration_zones_are_managed() {
        Province province = Provinces.synthetic(
                        Provinces.zone("a").build(),
                        Provinces.zone("b").build(),
                        Provinces.zone("c").build())
                .addEvents(
                        granted("a", Books.MUNICIPAL, "2021-12-01"),
                        granted("b", Books.DEMONSTRATION, "2024-01-01"),
                        granted("c", Books.DEMONSTRATION, "2021-12-01"),
                        Provinces.withdrawn("c", Books.DEMONSTRATION, "2023-01-01"))
                .addEvents(overdueItem("a"), overdueItem("b"), overdueItem("c"))
                .build();
        assertThat(Management.propose(SET, Readings.DEFAULTS, province, Optional.empty(), DAY))
                .isEmpty();
    }

    @Test
    void proposals_stand_in_the_order_of_the_rules_then_of_zones() {
        Province before =
                ranked(IntStream.rangeClosed(81, 90).mapToObj(Integer::toString).toList());
        Province province = Province.builder()
                .from(before)
                .zones(Lists.reverse(before.zones()))
                .addEvents(overdueItem(id(7)), overdueItem(id(3)))
                .build();
        List<Proposal> proposals = Management.propose(SET, Readings.DEFAULTS, province, evaluation(SET, province), DAY);
        assertThat(proposals.stream().map(p -> p.rule() + " " + p.zone()).collect(Collectors.joining(", ")))
                .isEqualTo("commend z01, commend z02, commend z03, commend z04, commend z05, commend z06, commend z07,"
                        + " commend z08, commend z09, commend z10, rectify z01, delist z03, delist z07");
        assertThat(proposals).allSatisfy(p -> assertThat(p.ground().outcome()).isEqualTo(Outcome.MET));
    }

    @Test
    void nothing_is_proposed_before_the_edition_or_by_an_unbound_reading() {
        Province province = ranked(List.of("1"));
        assertThatThrownBy(() -> Management.propose(
                        SET, Readings.DEFAULTS, province, Optional.empty(), Books.START.minusDays(1)))
                .isInstanceOf(NoEditionException.class);
        assertThatThrownBy(() -> Management.propose(
                        SET, Readings.DEFAULTS.with(Evaluated.R6, "xor"), province, Optional.empty(), DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bound are and, or");
    }

    private static Event overdueItem(String zone) {
        return event(zone, EventKind.RECTIFICATION_ORDERED, "2023-01-10")
                .item("item")
                .due(LocalDate.of(2023, 6, 30))
                .build();
    }

    /** Demonstration zones z01, z02 … of one type, with these revenues, and a round called in 2023. */
    private static Province ranked(List<String> revenues) {
        Province.Builder province = Provinces.synthetic().addEvents(roundCalled("2023-06-01"));
        for (int i = 0; i < revenues.size(); i++) {
            add(province, Provinces.zone(id(i + 1)).build(), revenues.get(i));
        }
        return province.build();
    }

    private static void add(Province.Builder province, Zone zone, String revenue) {
        String id = zone.id().value();
        province.addZones(zone)
                .addEvents(granted(id, Books.DEMONSTRATION, "2021-12-01"))
                .addHistories(Provinces.history(id, line(NEWEST, Books.REVENUE, yi(revenue))));
    }

    private static String id(int i) {
        return String.format(Locale.ROOT, "z%02d", i);
    }

    private static List<String> proposed(Province province, String rule) {
        return proposed(province, Readings.DEFAULTS, rule);
    }

    private static List<String> proposed(Province province, Readings readings, String rule) {
        return Management.propose(SET, readings, province, evaluation(SET, province), DAY).stream()
                .filter(p -> p.rule().value().equals(rule))
                .map(p -> p.zone().value())
                .toList();
    }

    private static Optional<Evaluation> evaluation(CheckedRulebook book, Province province) {
        return Reviews.review(book, Readings.DEFAULTS, province, 2023).evaluation();
    }

    private static Finding.Check lowRank(Province province, String zone) {
        return (Finding.Check) finding(SET, province, evaluation(SET, province), Readings.DEFAULTS, RECTIFY, zone);
    }

    private static Finding finding(
            CheckedRulebook book,
            Province province,
            Optional<Evaluation> evaluation,
            Readings readings,
            ManagementRule rule,
            String zone) {
        return Management.finding(
                book,
                readings,
                province,
                evaluation,
                DAY,
                rule,
                province.zonesById().get(ZoneId.of(zone)));
    }

    private static ManagementRule rule(int index) {
        Edition edition = SET.editionOn(DAY);
        ImmutableList<ManagementRule> rules = edition.managementRules();
        return rules.get(index);
    }
}
