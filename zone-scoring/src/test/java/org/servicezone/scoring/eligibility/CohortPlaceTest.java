package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Asked.ask;
import static org.servicezone.scoring.fixture.Asked.assertOutcome;
import static org.servicezone.scoring.fixture.Asked.missing;
import static org.servicezone.scoring.fixture.Provinces.granted;
import static org.servicezone.scoring.fixture.Provinces.judgement;
import static org.servicezone.scoring.fixture.Provinces.real;
import static org.servicezone.scoring.fixture.Provinces.register;
import static org.servicezone.scoring.fixture.Provinces.revenues;
import static org.servicezone.scoring.fixture.Provinces.synthetic;
import static org.servicezone.scoring.fixture.Provinces.type;
import static org.servicezone.scoring.fixture.Provinces.zone;

import com.google.common.base.Splitter;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.province.Province;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Cohort;
import org.servicezone.model.rule.Cut;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

/** Zone {@code a} among the others of its cohort, all of one city and type, by the revenue of 2022. */
class CohortPlaceTest {

    /** A third that an authority set, so that both answers may be given. */
    private static final Requirement GUIDE = Books.front(Books.fixed(Exact.of(1, 3)), Books.fixed(3));

    /** Our own third. */
    private static final Requirement OURS = Books.front(Books.THIRD, Books.ours(3));

    @ParameterizedTest(name = "{0} among [{1}]: {2}, with our third {3}")
    @CsvSource(textBlock = """
                    # a     | others             | set by a guide | illustrative
                    # n = 1 and 2: too small
                    100     , ''                 , UNDETERMINED , UNDETERMINED
                    100     , 50                 , UNDETERMINED , UNDETERMINED
                    # n = 3: the first
                    100     , 90 80              , MET          , MET
                    90      , 100 80             , NOT_MET      , UNDETERMINED
                    # n = 4: the first two
                    100     , 90 80 70           , MET          , MET
                    90      , 100 80 70          , MET          , MET
                    80      , 100 90 70          , NOT_MET      , UNDETERMINED
                    # n = 6: still two; n = 7: the first three
                    80      , 100 90 70 60 50    , NOT_MET      , UNDETERMINED
                    80      , 100 90 70 60 50 40 , MET          , MET
                    70      , 100 90 80 60 50 40 , NOT_MET      , UNDETERMINED
                    # ties: an equal figure does not stand above
                    100     , 100 80             , MET          , MET
                    100     , 100 100            , MET          , MET
                    90      , 100 90             , NOT_MET      , UNDETERMINED
                    90      , 100 90 90          , MET          , MET
                    # members without a figure may stand anywhere
                    100     , 90 pending         , UNDETERMINED , UNDETERMINED
                    100     , 90 -               , UNDETERMINED , UNDETERMINED
                    100     , 90 closed          , UNDETERMINED , UNDETERMINED
                    100     , 90 ~1              , UNDETERMINED , UNDETERMINED
                    100     , 90 editor:1        , UNDETERMINED , UNDETERMINED
                    90      , 100 pending        , NOT_MET      , UNDETERMINED
                    100     , 90 80 pending      , MET          , MET
                    100     , 90 pending -       , UNDETERMINED , UNDETERMINED
                    90      , 100 80 pending     , UNDETERMINED , UNDETERMINED
                    # bounds and disputes decide where they all decide alike
                    100     , 90 <=100           , MET          , MET
                    100     , 90 >100            , NOT_MET      , UNDETERMINED
                    100     , 90 >=100           , UNDETERMINED , UNDETERMINED
                    100     , 90 80|99           , MET          , MET
                    100     , 90 80|101          , UNDETERMINED , UNDETERMINED
                    >100    , 90 80              , MET          , MET
                    >85     , 90 80              , UNDETERMINED , UNDETERMINED
                    # nothing known of the zone itself
                    pending , 90 80              , UNDETERMINED , UNDETERMINED
                    -       , 90 80              , UNDETERMINED , UNDETERMINED
                    closed  , 90 80              , UNDETERMINED , UNDETERMINED
                    ~100    , 90 80              , UNDETERMINED , UNDETERMINED
                    editor:100, 90 80            , UNDETERMINED , UNDETERMINED
                    """)
    void place_by_table(String own, String others, Outcome guide, Outcome ours) {
        assertOutcome(ask(GUIDE, complete(own, others)), guide);
        assertOutcome(ask(OURS, complete(own, others)), ours);
    }

    @Test
    void a_place_beyond_our_own_cut_off_is_left_to_a_person() {
        Finding.Check finding = ask(OURS, complete("80", "100 90"));
        assertThat(finding.notes()).containsExactly(FindingNote.ILLUSTRATIVE_CUT_OFF);
        assertThat(missing(finding)).containsExactly("JUDGEMENT front-of-cohort a");
        assertThat(finding.statuses()).contains(BasisStatus.ILLUSTRATIVE);
    }

    @Test
    void a_small_cohort_asks_for_a_named_finding() {
        Finding.Check finding = ask(GUIDE, complete("100", "90"));
        assertThat(finding.notes()).containsExactly(FindingNote.SMALL_COHORT);
        assertThat(missing(finding)).containsExactly("JUDGEMENT front-of-cohort a");
        assertThat(finding.missing().get(0).supplier().value()).isEqualTo("municipal-drc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "incomplete", "other city", "other title", "later"})
    void without_a_complete_register_nothing_is_settled(String register) {
        Province.Builder province = members("100", "90 80");
        switch (register) {
            case "incomplete" -> province.addRegisters(register(Books.MUNICIPAL, "320100", false));
            case "other city" -> province.addRegisters(register(Books.MUNICIPAL, "320300", true));
            case "other title" -> province.addRegisters(register(Books.PROVINCIAL, "320100", true));
            case "later" ->
                province.addRegisters(org.servicezone.model.province.Register.builder()
                        .from(register(Books.MUNICIPAL, "320100", true))
                        .asOf(Provinces.DAY.plusDays(1))
                        .build());
            default -> {}
        }
        for (Requirement requirement : List.of(GUIDE, OURS)) {
            Finding.Check finding = ask(requirement, province);
            assertOutcome(finding, Outcome.UNDETERMINED);
            assertThat(finding.notes()).containsExactly(FindingNote.SAMPLE);
            assertThat(missing(finding))
                    .containsExactlyInAnyOrder("REGISTER municipal-zone a", "JUDGEMENT front-of-cohort a");
        }
    }

    @Test
    void in_a_sample_only_how_many_known_zones_are_better_is_shown() {
        assertThat(ask(GUIDE, members("80", "100 90 70")).facts())
                .contains(new Fact.Standing(
                        FactRole.OBSERVED, Bounds.atLeast(Exact.of(3)), Bounds.atLeast(Exact.of(4)), false));
    }

    @Test
    void rank_and_size_of_a_complete_cohort_are_shown_with_their_range() {
        assertThat(ask(GUIDE, complete("90", "100 pending 70")).facts())
                .contains(new Fact.Standing(
                        FactRole.OBSERVED,
                        Bounds.between(Exact.of(2), Exact.of(3)),
                        Bounds.exactly(Exact.of(4)),
                        true));
    }

    @Test
    void the_figures_that_keep_it_open_are_missing() {
        assertThat(missing(ask(GUIDE, complete("100", "90 pending 70 closed"))))
                .containsExactlyInAnyOrder(
                        "JUDGEMENT front-of-cohort a", "MEASURE revenue c 2022", "MEASURE revenue e 2022");
    }

    @Test
    void the_share_of_a_whole_cohort_is_met_by_everyone_even_without_figures() {
        Requirement whole = Books.front(Books.fixed(Exact.ONE), Books.fixed(3));
        assertOutcome(ask(whole, complete("-", "100 90")), Outcome.MET);
    }

    @ParameterizedTest(name = "minimum {0}: {1}")
    @CsvSource({"2, MET", "3, MET", "4, UNDETERMINED"})
    void the_minimum_itself_is_big_enough(int minimum, Outcome outcome) {
        Requirement requirement = Books.front(Books.fixed(Exact.of(1, 3)), Books.fixed(minimum));
        assertOutcome(ask(requirement, complete("100", "90 80")), outcome);
    }

    @ParameterizedTest(name = "{0}: share {1}, minimum {2}")
    @CsvSource({"MET, true, true", "UNDETERMINED, false, true", "UNDETERMINED, true, false"})
    void a_real_zone_is_never_in_front_by_an_illustrative_share_or_minimum(
            Outcome outcome, boolean shareSet, boolean minimumSet) {
        Cited<Exact> share = shareSet ? Books.fixed(Exact.of(1, 3)) : Books.THIRD;
        Cited<Integer> minimum = minimumSet ? Books.fixed(3) : Books.ours(3);
        Province.Builder province =
                complete("100", "90 80").nature(real().build().nature());
        assertOutcome(ask(Books.front(share, minimum), province), outcome);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"true, MET", "false, NOT_MET"})
    void a_named_finding_decides_what_figures_leave_open(boolean met, Outcome outcome) {
        for (Province.Builder province :
                List.of(members("100", "90"), complete("100", "90"), complete("80", "100 90"), complete("-", "- -"))) {
            assertOutcome(ask(OURS, found(province, met, Role.MUNICIPAL_DRC)), outcome);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"true, MET", "false, NOT_MET"})
    void a_named_finding_decides_for_a_real_zone_too(boolean met, Outcome outcome) {
        Province.Builder province = found(members("100", "90"), met, Role.MUNICIPAL_DRC)
                .nature(real().build().nature());
        Finding.Check finding = ask(OURS, province);
        assertOutcome(finding, outcome);
        assertThat(finding.isIllustrative())
                .as("it rests on the finding, not on our third")
                .isFalse();
    }

    @Test
    void a_finding_of_another_role_decides_nothing() {
        assertOutcome(ask(OURS, found(complete("100", "90"), true, Role.EXPERT_PANEL)), Outcome.UNDETERMINED);
    }

    @Test
    void only_zones_of_the_city_and_type_with_the_title_are_members() {
        Province.Builder province = complete("100", "90 80")
                .addZones(
                        zone("other-city").city(PlaceCode.of("320300")).build(),
                        zone("other-type")
                                .type(type("financial-services", Provinces.PAGE))
                                .build(),
                        zone("other-title").build(),
                        zone("untitled").build())
                .addEvents(
                        granted("other-city", Books.MUNICIPAL, "2020"),
                        granted("other-type", Books.MUNICIPAL, "2020"),
                        granted("other-title", Books.PROVINCIAL, "2020"));
        for (String id : List.of("other-city", "other-type", "other-title", "untitled")) {
            province.addHistories(revenues(id, "999"));
        }
        assertOutcome(ask(GUIDE, province), Outcome.MET);
    }

    @Test
    void a_cohort_over_all_cities_and_types_counts_them() {
        Province.Builder province = complete("100", "90 80")
                .addZones(zone("z")
                        .city(PlaceCode.of("320300"))
                        .type(type("financial-services", Provinces.PAGE))
                        .build())
                .addEvents(granted("z", Books.MUNICIPAL, "2020"))
                .addHistories(revenues("z", "999"))
                .addRegisters(register(Books.MUNICIPAL, "320300", true), register(Books.MUNICIPAL, "320600", true));
        Requirement overall = Books.front(Books.cohort(false, false, Books.fixed(3)), Books.fixed(Exact.of(1, 4)));
        assertOutcome(ask(overall, province), Outcome.NOT_MET);
    }

    @Test
    void a_cohort_over_all_cities_needs_the_registers_of_all() {
        Requirement overall = Books.front(Books.cohort(false, true, Books.fixed(3)), Books.fixed(Exact.of(1, 3)));
        assertOutcome(ask(overall, complete("100", "90 80")), Outcome.UNDETERMINED);
        assertOutcome(
                ask(
                        overall,
                        complete("100", "90 80")
                                .addRegisters(
                                        register(Books.MUNICIPAL, "320300", true),
                                        register(Books.MUNICIPAL, "320600", true))),
                Outcome.MET);
    }

    @Test
    void a_zone_without_a_type_has_no_cohort() {
        Finding.Check finding = ask(GUIDE, withOwnType(Optional.empty()));
        assertOutcome(finding, Outcome.UNDETERMINED);
        assertThat(missing(finding)).contains("TYPE type a");
    }

    @Test
    void a_type_mapped_by_the_editor_decides_nothing() {
        Province.Builder province = withOwnType(Optional.of(type("modern-logistics", Provinces.EDITOR)));
        Finding.Check finding = ask(GUIDE, province);
        assertOutcome(finding, Outcome.UNDETERMINED);
        assertThat(finding.notes()).contains(FindingNote.EDITOR_ONLY);
        assertThat(missing(finding)).contains("TYPE type a");
    }

    @ParameterizedTest(name = "{0} by {1} with {2}: {3}")
    @CsvSource({
        // a member whose type only the editor chose may belong or not
        "modern-logistics, true, 999, UNDETERMINED",
        "financial-services, true, 999, UNDETERMINED",
        ", false, 999, UNDETERMINED",
        "modern-logistics, true, 1, MET",
        ", false, 1, MET",
        "financial-services, false, 999, MET",
        "modern-logistics, false, 999, NOT_MET"
    })
    void a_zone_of_uncertain_type_may_be_a_member(String type, boolean editor, String revenue, Outcome outcome) {
        Zone uncertain = zone("z")
                .type(Optional.ofNullable(type).map(t -> type(t, editor ? Provinces.EDITOR : Provinces.PAGE)))
                .build();
        Province.Builder province = complete("100", "90 80")
                .addZones(uncertain)
                .addEvents(granted("z", Books.MUNICIPAL, "2020"))
                .addHistories(revenues("z", revenue));
        // a share of 1/4: the first of three as of four
        assertOutcome(ask(Books.front(Books.fixed(Exact.of(1, 4)), Books.fixed(3)), province), outcome);
    }

    @Test
    void a_title_by_the_editor_alone_makes_a_member_perhaps() {
        Province.Builder province = complete("100", "90 80")
                .addZones(zone("z").build())
                .addEvents(org.servicezone.model.province.Event.builder()
                        .from(granted("z", Books.MUNICIPAL, "2020"))
                        .source(Provinces.EDITOR)
                        .build())
                .addHistories(revenues("z", "999"));
        assertOutcome(ask(first(1, Ties.IN), province), Outcome.UNDETERMINED);
    }

    @ParameterizedTest(name = "{0} among [{1}]: in {2}, out {3}, open {4}")
    @CsvSource(textBlock = """
                    # the first two | others          | ties in     | ties out    | ties open
                    100             , 90 80           , MET         , MET         , MET
                    90              , 100 80          , MET         , MET         , MET
                    80              , 100 90          , NOT_MET     , NOT_MET     , NOT_MET
                    # tied, and all of them fit
                    100             , 100 80          , MET         , MET         , MET
                    # tied across the cut
                    90              , 100 90          , MET         , NOT_MET     , UNDETERMINED
                    100             , 100 100         , MET         , NOT_MET     , UNDETERMINED
                    # tied behind the cut
                    80              , 100 90 80       , NOT_MET     , NOT_MET     , NOT_MET
                    # others that are only bounded, disputed or still to come
                    90              , 100 <=90        , MET         , UNDETERMINED, UNDETERMINED
                    90              , 100 >=90        , UNDETERMINED, NOT_MET     , UNDETERMINED
                    90              , 100 <90         , MET         , MET         , MET
                    90              , 100 >90         , NOT_MET     , NOT_MET     , NOT_MET
                    90              , 100 80|90       , MET         , UNDETERMINED, UNDETERMINED
                    90              , 100 90|91       , UNDETERMINED, NOT_MET     , UNDETERMINED
                    90              , 100 pending     , UNDETERMINED, UNDETERMINED, UNDETERMINED
                    90              , 80 pending      , MET         , MET         , MET
                    100             , pending -       , UNDETERMINED, UNDETERMINED, UNDETERMINED
                    # bounds of its own
                    >=90            , 100 90          , MET         , UNDETERMINED, UNDETERMINED
                    >90             , 100 90          , MET         , MET         , MET
                    <=90            , 100 90          , UNDETERMINED, NOT_MET     , UNDETERMINED
                    <90             , 100 90          , NOT_MET     , NOT_MET     , NOT_MET
                    """)
    void the_first_places_and_their_ties(String own, String others, Outcome in, Outcome out, Outcome open) {
        assertOutcome(ask(first(2, Ties.IN), complete(own, others)), in);
        assertOutcome(ask(first(2, Ties.OUT), complete(own, others)), out);
        assertOutcome(ask(first(2, Ties.OPEN), complete(own, others)), open);
    }

    @ParameterizedTest(name = "{0} among [{1}]: up {2}, down {3}, half up {4}")
    @CsvSource({
        // a third of 3 is 1, of 4 is 1.33, of 5 is 1.67
        "100, 90 80       , MET    , MET    , MET",
        "90 , 100 80      , NOT_MET, NOT_MET, NOT_MET",
        "90 , 100 80 70   , MET    , NOT_MET, NOT_MET",
        "90 , 100 80 70 60, MET    , NOT_MET, MET",
        "80 , 100 90 70 60, NOT_MET, NOT_MET, NOT_MET"
    })
    void a_share_of_the_places_is_rounded_as_the_rule_says(
            String own, String others, Outcome up, Outcome down, Outcome halfUp) {
        assertOutcome(ask(share("1/3", RoundingMode.UP), complete(own, others)), up);
        assertOutcome(ask(share("1/3", RoundingMode.DOWN), complete(own, others)), down);
        assertOutcome(ask(share("1/3", RoundingMode.HALF_UP), complete(own, others)), halfUp);
    }

    @ParameterizedTest(name = "{0} among three others: half up {1}")
    @CsvSource({"1/8, MET", "0.1249, NOT_MET", "3/8, MET"})
    void exactly_half_a_place_is_a_place(String share, Outcome outcome) {
        assertOutcome(ask(share(share, RoundingMode.HALF_UP), complete("100", "90 80 70")), outcome);
    }

    @ParameterizedTest(name = "{0} among [{1}]: median {2}, upper quarter {3}, greatest {4}")
    @CsvSource(textBlock = """
                    # of 4: the 2nd, 3rd, 4th from the smallest; of 5: the 3rd, 4th, 5th
                    100    , 90 80 70     , MET         , MET         , MET
                    90     , 100 80 70    , MET         , MET         , NOT_MET
                    80     , 100 90 70    , MET         , NOT_MET     , NOT_MET
                    70     , 100 90 80    , NOT_MET     , NOT_MET     , NOT_MET
                    80     , 100 90 70 60 , MET         , NOT_MET     , NOT_MET
                    70     , 100 90 80 60 , NOT_MET     , NOT_MET     , NOT_MET
                    # to equal the quantile is to reach it
                    90     , 90 90 90     , MET         , MET         , MET
                    80     , 100 80 80    , MET         , MET         , NOT_MET
                    # others still to come
                    90     , 80 70 pending, MET         , MET         , UNDETERMINED
                    80     , 90 70 pending, MET         , UNDETERMINED, NOT_MET
                    70     , 90 80 pending, UNDETERMINED, NOT_MET     , NOT_MET
                    pending, 100 90 80    , UNDETERMINED, UNDETERMINED, UNDETERMINED
                    closed , 100 90 80    , UNDETERMINED, UNDETERMINED, UNDETERMINED
                    90     , 80 70 <=90   , MET         , MET         , MET
                    90     , 80 70 >90    , MET         , MET         , NOT_MET
                    """)
    void quantiles_by_table(String own, String others, Outcome median, Outcome quarter, Outcome greatest) {
        assertOutcome(ask(quantile("1/2"), complete(own, others)), median);
        assertOutcome(ask(quantile("3/4"), complete(own, others)), quarter);
        assertOutcome(ask(quantile("1"), complete(own, others)), greatest);
    }

    @ParameterizedTest(name = "{0} among [{1}]: first two {2}, first third {3}, median {4}")
    @CsvSource(textBlock = """
                    # in a sample only so many known zones that are surely better decide
                    80      , 100 90          , NOT_MET     , UNDETERMINED, UNDETERMINED
                    90      , 100 80          , UNDETERMINED, UNDETERMINED, UNDETERMINED
                    90      , 100 90          , UNDETERMINED, UNDETERMINED, UNDETERMINED
                    80      , 100 >80         , NOT_MET     , UNDETERMINED, UNDETERMINED
                    80      , 100 >=80        , UNDETERMINED, UNDETERMINED, UNDETERMINED
                    80      , 100 pending     , UNDETERMINED, UNDETERMINED, UNDETERMINED
                    <80     , 100 80          , NOT_MET     , UNDETERMINED, UNDETERMINED
                    pending , 100 80          , UNDETERMINED, UNDETERMINED, UNDETERMINED
                    closed  , 100 80          , UNDETERMINED, UNDETERMINED, UNDETERMINED
                    """)
    void a_sample_by_table(String own, String others, Outcome first, Outcome third, Outcome median) {
        assertOutcome(ask(first(2, Ties.IN), members(own, others)), first);
        assertOutcome(ask(GUIDE, members(own, others)), third);
        assertOutcome(ask(quantile("1/2"), members(own, others)), median);
    }

    @Test
    void a_sample_below_the_minimum_decides_nothing() {
        // the register may turn out to name no more zones, and then a named finding is asked
        Requirement first =
                Books.front(Books.cohort(true, true, Books.fixed(3)), new Cut.First(Books.fixed(1)), Ties.IN);
        assertOutcome(ask(first, members("80", "100")), Outcome.UNDETERMINED);
        assertOutcome(ask(first, complete("80", "100")), Outcome.UNDETERMINED);
        assertOutcome(ask(first, members("80", "100 70")), Outcome.NOT_MET);
    }

    @ParameterizedTest(name = "[{0}]: anywhere {1}, left out {2}")
    @CsvSource({
        // half of 4 is 2, of 3 is 1.5, of 2 is 1; rounded down
        "100 80 closed   , UNDETERMINED, NOT_MET",
        "80 70 closed    , MET         , MET",
        "80 closed closed, UNDETERMINED, UNDETERMINED",
        "100 80 70 closed, UNDETERMINED, MET",
        "100 80 70 pending, UNDETERMINED, UNDETERMINED",
        "closed closed closed, UNDETERMINED, UNDETERMINED"
    })
    void members_whose_figure_will_not_come(String others, Outcome anywhere, Outcome leftOut) {
        Cut half = new Cut.Share(Books.fixed(Exact.of(1, 2)), RoundingMode.DOWN);
        Cohort cohort = Books.cohort(true, true, Books.fixed(3));
        assertOutcome(ask(Books.front(cohort, half, Ties.IN), complete("90", others)), anywhere);
        Cohort without = Cohort.builder().from(cohort).withoutClosed(true).build();
        assertOutcome(ask(Books.front(without, half, Ties.IN), complete("90", others)), leftOut);
    }

    @ParameterizedTest(name = "b is a demonstration zone {0}, register {1}: {2}")
    @CsvSource({
        "granted  , true , MET",
        "granted  , false, MET",
        "no       , true , NOT_MET",
        "no       , false, UNDETERMINED",
        "editor   , true , UNDETERMINED",
        "withdrawn, false, NOT_MET"
    })
    void holders_of_an_excluded_title_do_not_count(String held, boolean register, Outcome outcome) {
        Cohort cohort = Cohort.builder()
                .from(Books.cohort(true, true, Books.fixed(3)))
                .addExcluding(Books.DEMONSTRATION)
                .build();
        Province.Builder province =
                complete("90", "100 80 70").addRegisters(register(Books.DEMONSTRATION, "320100", register));
        if (!register) {
            // c and d are known not to hold it
            for (String zone : List.of("c", "d")) {
                province.addEvents(Provinces.withdrawn(zone, Books.DEMONSTRATION, "2021-01-01"));
            }
        }
        switch (held) {
            case "granted" -> province.addEvents(granted("b", Books.DEMONSTRATION, "2022"));
            case "editor" ->
                province.addEvents(org.servicezone.model.province.Event.builder()
                        .from(granted("b", Books.DEMONSTRATION, "2022"))
                        .source(Provinces.EDITOR)
                        .build());
            case "withdrawn" ->
                province.addEvents(
                        granted("b", Books.DEMONSTRATION, "2021"),
                        Provinces.withdrawn("b", Books.DEMONSTRATION, "2022-06-01"));
            default -> {}
        }
        assertOutcome(ask(Books.front(cohort, new Cut.First(Books.fixed(1)), Ties.IN), province), outcome);
    }

    @ParameterizedTest(name = "granted {0}, on {1}: {2}")
    @CsvSource({
        "2023      , 2023-06-30, UNDETERMINED",
        "2023      , 2023-12-31, NOT_MET",
        "2023-07-01, 2023-06-30, MET",
        "2022      , 2023-06-30, NOT_MET"
    })
    void a_title_that_may_have_been_given_makes_a_member_perhaps(String date, LocalDate day, Outcome outcome) {
        Province.Builder province = complete("100", "90 80")
                .addZones(zone("z").build())
                .addEvents(granted("z", Books.MUNICIPAL, date))
                .addHistories(revenues("z", "999"));
        Requirement first =
                Books.front(Books.cohort(true, true, Books.fixed(3)), new Cut.First(Books.fixed(1)), Ties.IN);
        Finding.Check finding = ask(first, province, day);
        assertOutcome(finding, outcome);
    }

    @Test
    void what_keeps_a_membership_open_is_missing_by_its_zone() {
        Requirement first = without(Books.cohort(true, true, Books.fixed(3)));
        Province.Builder untyped = complete("100", "90 80")
                .addZones(zone("z").type(Optional.empty()).build())
                .addEvents(granted("z", Books.MUNICIPAL, "2020"))
                .addHistories(revenues("z", "999"));
        assertOutcome(ask(first, untyped), Outcome.UNDETERMINED);
        assertThat(missing(ask(first, untyped))).containsExactly("TYPE type z");
        Province.Builder byEditor = complete("100", "90 80")
                .addZones(zone("z").build())
                .addEvents(org.servicezone.model.province.Event.builder()
                        .from(granted("z", Books.MUNICIPAL, "2020"))
                        .source(Provinces.EDITOR)
                        .build())
                .addHistories(revenues("z", "999"));
        assertThat(missing(ask(first, byEditor))).containsExactly("TITLE municipal-zone z");
        Cohort excluding = Cohort.builder()
                .from(Books.cohort(true, true, Books.fixed(3)))
                .addExcluding(Books.DEMONSTRATION)
                .build();
        assertThat(missing(ask(without(excluding), complete("100", "999 80 70"))))
                .containsExactly(
                        "TITLE demonstration-zone b", "TITLE demonstration-zone c", "TITLE demonstration-zone d");
    }

    @ParameterizedTest(name = "{0} among [{1}], ties {2}: {3}")
    @CsvSource({
        "100, 90 80  , IN  , 1",
        "90 , 100 80 , IN  , 0",
        "80 , 100 90 , IN  , -1",
        "90 , 100 90 , IN  , 0",
        "90 , 100 90 , OUT , -1",
        "100, 100 80 , OUT , 0",
        "100, 90 80  , OPEN, 1",
        "80 , 100 90 , OPEN, -1",
        "90 , 100 90 , OPEN, ",
        "90 , 100 <=90, OUT, ",
        "90 , 100 pending, IN, "
    })
    void the_margin_is_in_places(String own, String others, Ties ties, Integer margin) {
        Finding.Check finding = ask(first(2, ties), complete(own, others));
        if (margin == null) {
            assertThat(finding.facts()).noneMatch(fact -> fact.role() == FactRole.MARGIN);
        } else {
            assertThat(finding.facts()).contains(new Fact.Number(FactRole.MARGIN, "places", Exact.of(margin)));
        }
    }

    @ParameterizedTest(name = "{0} among [{1}]: {2}")
    @CsvSource({"100, 90 80 70, 2", "80, 100 90 70, 0", "70, 100 90 80, -1", "80, 100 90 pending, "})
    void the_margin_to_a_quantile_is_in_members(String own, String others, Integer margin) {
        Finding.Check finding = ask(quantile("1/2"), complete(own, others));
        if (margin == null) {
            assertThat(finding.facts()).noneMatch(fact -> fact.role() == FactRole.MARGIN);
        } else {
            assertThat(finding.facts()).contains(new Fact.Number(FactRole.MARGIN, "places", Exact.of(margin)));
        }
    }

    @Test
    void a_tie_at_the_cut_is_noted_and_nothing_else_is() {
        assertThat(ask(first(2, Ties.OPEN), complete("90", "100 90")).notes()).containsExactly(FindingNote.TIE_AT_CUT);
        assertThat(missing(ask(first(2, Ties.OPEN), complete("90", "100 90"))))
                .containsExactly("JUDGEMENT front-of-cohort a");
        assertThat(ask(first(2, Ties.OPEN), complete("90", "100 <=90")).notes()).doesNotContain(FindingNote.TIE_AT_CUT);
        // second of three or of four, where the first third is one or two: no tie, only a size that is not known
        Province.Builder perhaps = complete("90", "100 80")
                .addZones(zone("z").type(Optional.empty()).build())
                .addEvents(granted("z", Books.MUNICIPAL, "2020"))
                .addHistories(revenues("z", "1"));
        Requirement third = Books.front(
                Books.cohort(true, true, Books.fixed(3)),
                new Cut.Share(Books.fixed(Exact.of(1, 3)), RoundingMode.UP),
                Ties.OPEN);
        assertOutcome(ask(third, perhaps), Outcome.UNDETERMINED);
        assertThat(ask(third, perhaps).notes()).doesNotContain(FindingNote.TIE_AT_CUT);
    }

    @Test
    void what_is_asked_is_shown_by_the_kind_of_cut() {
        assertThat(ask(first(2, Ties.IN), complete("90", "100 80")).facts())
                .contains(new Fact.Number(FactRole.REQUIRED, "first-places", Exact.of(2)));
        assertThat(ask(quantile("1/2"), complete("90", "100 80")).facts())
                .contains(new Fact.Number(FactRole.REQUIRED, "quantile-share", Exact.of(1, 2)));
        assertThat(ask(GUIDE, complete("90", "100 80")).facts())
                .contains(new Fact.Number(FactRole.REQUIRED, "front-share", Exact.of(1, 3)));
    }

    @Test
    void in_a_cohort_of_its_own_unknown_type_nobody_is_surely_ahead() {
        Province sound = withOwnType(Optional.empty()).build();
        assertThat(ask(GUIDE, Province.builder().from(sound)).facts())
                .contains(new Fact.Standing(
                        FactRole.OBSERVED, Bounds.exactly(Exact.ONE), Bounds.between(Exact.ONE, Exact.of(3)), true));
    }

    @Test
    void a_figure_that_may_have_no_value_has_no_place() {
        // a share of a number of firms that may be zero: if it is, the zone has no figure at all
        Requirement whole = new Requirement.CohortPlace(
                Books.heading("front"),
                Books.LARGE_SHARE,
                Books.cohort(true, true, Books.fixed(1)),
                new Cut.Share(Books.fixed(Exact.ONE), RoundingMode.UP),
                Ties.IN,
                Optional.empty());
        Province.Builder perhaps = complete("1", "")
                .histories(List.of(Provinces.history(
                        "a",
                        Provinces.line(2022, Books.LARGE, Provinces.firms("0")),
                        Provinces.line(2022, Books.ENTERPRISES, Provinces.firms("<=5")))));
        Finding.Check finding = ask(whole, perhaps);
        assertOutcome(finding, Outcome.UNDETERMINED);
        assertThat(finding.notes()).contains(FindingNote.MAY_HAVE_NO_VALUE);
        Province.Builder none = complete("1", "")
                .histories(List.of(Provinces.history(
                        "a",
                        Provinces.line(2022, Books.LARGE, Provinces.firms("0")),
                        Provinces.line(2022, Books.ENTERPRISES, Provinces.firms("0")))));
        assertThat(ask(whole, none).outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    private static Requirement first(int places, Ties ties) {
        return Books.front(Books.cohort(true, true, Books.fixed(3)), new Cut.First(Books.fixed(places)), ties);
    }

    private static Requirement share(String share, RoundingMode rounding) {
        return Books.front(
                Books.cohort(true, true, Books.fixed(3)),
                new Cut.Share(Books.fixed(Exact.parse(share)), rounding),
                Ties.IN);
    }

    private static Requirement quantile(String at) {
        return Books.front(
                Books.cohort(true, true, Books.fixed(3)), new Cut.Quantile(Books.fixed(Exact.parse(at))), Ties.IN);
    }

    /** The first of the cohort, where nobody may decide instead. */
    private static Requirement without(Cohort cohort) {
        return new Requirement.CohortPlace(
                Books.heading("front"),
                Books.REVENUE,
                cohort,
                new Cut.First(Books.fixed(1)),
                Ties.IN,
                Optional.empty());
    }

    private static Province.Builder withOwnType(Optional<org.servicezone.model.zone.DeclaredType> type) {
        Province sound = complete("100", "90 80").build();
        return Province.builder()
                .from(sound)
                .zones(sound.zones().stream()
                        .map(z -> z.id().value().equals("a")
                                ? Zone.builder().from(z).type(type).build()
                                : z)
                        .toList());
    }

    private static Province.Builder found(Province.Builder province, boolean met, Role role) {
        Province before = province.build();
        return Province.builder()
                .from(before)
                .zones(before.zones().stream()
                        .map(z -> z.id().value().equals("a")
                                ? Zone.builder()
                                        .from(z)
                                        .addJudgements(judgement(Books.FRONT, role, "2023-05-01", met)
                                                .build())
                                        .build()
                                : z)
                        .toList());
    }

    /** The members a, b, c … with a complete register of their city. */
    private static Province.Builder complete(String own, String others) {
        return members(own, others).addRegisters(register(Books.MUNICIPAL, "320100", true));
    }

    private static Province.Builder members(String own, String others) {
        Province.Builder province = synthetic();
        char id = 'a';
        for (String figure : Splitter.on(' ').omitEmptyStrings().split(own + " " + others)) {
            String name = String.valueOf(id++);
            province.addZones(zone(name).build())
                    .addEvents(granted(name, Books.MUNICIPAL, "2020-06-01"))
                    .addHistories(revenues(name, figure));
        }
        return province;
    }
}
