package org.servicezone.model.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.servicezone.fixture.Samples.day;
import static org.servicezone.fixture.Samples.province;
import static org.servicezone.fixture.Samples.resident;
import static org.servicezone.fixture.Samples.roster;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.fixture.Samples;
import org.servicezone.model.vocabulary.jiangsu.City;
import org.servicezone.model.zone.LeadingIndustry;
import org.servicezone.model.zone.ZoneId;

class RosterTest {

    // The standard's example, and one that a page works out.
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91512081MA62K0260E", "000000000000000000"})
    void credit_codes_carry_their_check_character(String code) {
        assertThat(CreditCode.of(code)).hasToString(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            91350100M000100Y4Z | is no credit code
            91350100M000100Y44 | should be 3
            93150100M000100Y43 | should be
            91350100m000100y43 | is no credit code
            91350100M000100Y4  | is no credit code
            91350100I000100Y43 | is no credit code
            9135A100M000100Y43 | is no credit code
            """)
    void other_codes_are_refused(String code, String said) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditCode.of(code))
                .withMessageContaining(said);
    }

    @ParameterizedTest(name = "{0} to {1}: surely {2}, perhaps {3}")
    @CsvSource(textBlock = """
            2020,       ,           true,  true
            2022-06-30, ,           true,  true
            2022-07-01, ,           false, false
            2022,       ,           false, true
            2023,       ,           false, false
            ,           ,           false, true
            2020,       2022-07-01, true,  true
            2020,       2022-06-30, false, false
            2020,       2022,       false, true
            2020,       2023,       true,  true
            """)
    void residence_on_the_last_of_june_2022(String since, String until, boolean surely, boolean perhaps) {
        Resident resident = resident("f", since, until);
        assertThat(resident.isSurelyThereOn(day("2022-06-30"))).isEqualTo(surely);
        assertThat(resident.mayBeThereOn(day("2022-06-30"))).isEqualTo(perhaps);
    }

    @Test
    void a_roster_is_complete_up_to_its_day_and_knows_who_is_there_on_it() {
        Resident undated = resident("f", null, null);
        Roster roster = roster("a", "2022-12-31", true, undated);
        assertThat(roster.isCompleteOn(day("2022-12-31"))).isTrue();
        assertThat(roster.isCompleteOn(day("2023-01-01"))).isFalse();
        assertThat(roster.isSurelyThere(undated, day("2022-12-31"))).isTrue();
        assertThat(roster.isSurelyThere(undated, day("2022-12-30"))).isFalse();
        assertThat(roster("a", "2022-12-31", false, undated).isCompleteOn(day("2022-12-31")))
                .isFalse();
    }

    @Test
    void what_the_editor_says_is_neither_complete_nor_sure() {
        Resident official = resident("f", "2020", null);
        Resident ofEditor =
                Resident.builder().from(official).source(Samples.EDITOR).build();
        Roster roster = roster("a", "2022-12-31", true, official);
        assertThat(roster.isSurelyThere(official, day("2022-12-31"))).isTrue();
        assertThat(roster.isSurelyThere(ofEditor, day("2022-12-31"))).isFalse();
        Roster edited = Roster.builder().from(roster).source(Samples.EDITOR).build();
        assertThat(edited.isCompleteOn(day("2022-12-31"))).isFalse();
        assertThat(edited.isSurelyThere(official, day("2022-12-31"))).isFalse();
    }

    @Test
    void impossible_residents_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resident("f", "2022", "2021"))
                .withMessage("f leaves on 2021, before it comes on 2022");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Resident.builder()
                        .from(resident("f", null, null))
                        .membership(new Membership(1, Membership.Link.CHAIN))
                        .outsideLeading(true)
                        .build())
                .withMessage("f belongs to a leading industry and to none");
        assertThatIllegalArgumentException().isThrownBy(() -> new Membership(0, Membership.Link.INDUSTRY));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> roster("a", "2022-12-31", true, resident("f", null, null), resident("f", "2020", null)))
                .withMessage("the roster of zone a holds two residents of one id");
    }

    @Test
    void a_province_finds_rosters_and_figures_of_places() {
        PlaceHistory ofCity = PlaceHistory.builder()
                .city(City.SUZHOU.code())
                .addLine(Samples.revenue(2022, "100"))
                .build();
        PlaceHistory ofAll =
                PlaceHistory.builder().addLine(Samples.revenue(2022, "900")).build();
        Roster roster = roster("a", "2022-12-31", true);
        Province found = province()
                .zone("a")
                .zone("b")
                .roster(roster)
                .place(ofCity)
                .place(ofAll)
                .build();
        assertThat(found.roster(ZoneId.of("a"))).contains(roster);
        assertThat(found.roster(ZoneId.of("b"))).isEmpty();
        assertThat(found.placeHistory(Optional.of(City.SUZHOU.code()))).isEqualTo(ofCity);
        assertThat(found.placeHistory(Optional.empty())).isEqualTo(ofAll);
        assertThat(found.placeHistory(Optional.of(City.NANJING.code())).lines()).isEmpty();
    }

    @Test
    void two_rosters_of_a_zone_or_histories_of_a_place_are_refused() {
        Roster roster = roster("a", "2022-12-31", true);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> province().zone("a").roster(roster).roster(roster).build());
        PlaceHistory place = PlaceHistory.builder().build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> province().zone("a").place(place).place(place).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> province().zone("b").roster(roster).build())
                .withMessage("there is no zone a in province sample");
    }

    @Test
    void a_resident_belongs_only_to_an_industry_that_its_zone_has() {
        Resident member = Resident.builder()
                .from(resident("f", null, null))
                .membership(new Membership(2, Membership.Link.INDUSTRY))
                .build();
        Roster roster = roster("a", "2022-12-31", true, member);
        LeadingIndustry second = LeadingIndustry.builder()
                .rank(2)
                .name("物流")
                .source(Samples.OFFICIAL)
                .build();
        assertThat(province()
                        .zone(Samples.zoneBuilder("a")
                                .addLeadingIndustry(second)
                                .build())
                        .roster(roster)
                        .build()
                        .rosters())
                .hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> province().zone("a").roster(roster).build())
                .withMessage("resident f belongs to leading industry 2, which zone a does not have");
    }

    @Test
    void figures_of_years_without_figures_are_asked_for_in_vain() {
        assertThat(Samples.revenue("a", 2022, "1").observation(1900, Samples.REVENUE))
                .isEmpty();
    }
}
