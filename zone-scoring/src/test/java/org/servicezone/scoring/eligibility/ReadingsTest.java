package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicezone.scoring.fixture.Provinces.revenues;
import static org.servicezone.scoring.fixture.Provinces.synthetic;
import static org.servicezone.scoring.fixture.Provinces.yi;
import static org.servicezone.scoring.fixture.Provinces.zone;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.finding.ReadingUse;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Choice;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.vocabulary.DocumentKind;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

/** Revenue rises twice and tax falls, so the two options of R1 answer differently. */
class ReadingsTest {

    private static final ReadingId R1 = ReadingId.of("R1");
    private static final ReadingId R9 = ReadingId.of("R9");
    private static final CheckedRulebook SCALE = Books.asking(Books.chosenScale());

    @Test
    void the_default_option_is_picked() {
        Finding finding = assess(SCALE, Readings.DEFAULTS);
        assertThat(finding.outcome()).isEqualTo(Outcome.MET);
        assertThat(finding.readings()).containsExactly(new ReadingUse(R1, "revenue"));
    }

    @Test
    void the_chosen_option_is_picked() {
        Finding finding = assess(SCALE, Readings.DEFAULTS.with(R1, "tax"));
        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(finding.readings()).containsExactly(new ReadingUse(R1, "tax"));
    }

    @Test
    void naming_the_default_changes_nothing() {
        assertThat(assess(SCALE, Readings.DEFAULTS.with(R1, "revenue"))).isEqualTo(assess(SCALE, Readings.DEFAULTS));
    }

    @Test
    void a_finding_lists_the_readings_that_led_to_it_and_no_other() {
        CheckedRulebook book = Books.asking(Books.all(Books.chosenScale(), Books.planMade(), nested()));
        Finding finding = assess(book, Readings.DEFAULTS.with(R9, "city-or-above"));
        assertThat(finding.readings()).isEmpty();
        List<Finding> parts = ((Finding.Group) finding).parts();
        assertThat(parts.get(0).readings()).containsExactly(new ReadingUse(R1, "revenue"));
        assertThat(parts.get(1).readings()).isEmpty();
        // the outer choice first
        assertThat(parts.get(2).readings())
                .containsExactly(
                        new ReadingUse(ReadingId.of("R2"), "first-third"), new ReadingUse(R9, "city-or-above"));
    }

    @Test
    void the_option_of_a_reading_that_was_not_reached_is_not_listed() {
        CheckedRulebook book = Books.asking(Books.all(nested()));
        Finding finding = assess(book, Readings.DEFAULTS.with(ReadingId.of("R2"), "municipal-finding"));
        assertThat(((Finding.Group) finding).parts().get(0).readings())
                .containsExactly(new ReadingUse(ReadingId.of("R2"), "municipal-finding"));
    }

    @Test
    void the_use_of_readings_lists_those_that_rules_are_bound_to() {
        assertThat(SCALE.use(Readings.DEFAULTS)).containsExactly(new ReadingUse(R1, "revenue"));
        assertThat(SCALE.use(Readings.DEFAULTS.with(R1, "tax"))).containsExactly(new ReadingUse(R1, "tax"));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    R1  | value-added     | bound are revenue, tax
                    R1  | turnover        | bound are revenue, tax
                    R9  | city-or-above   | bound are none of its options
                    R99 | anything        | has no reading R99
                    """)
    void a_choice_that_no_rule_is_bound_to_is_refused(String reading, String option, String bound) {
        Readings readings = Readings.DEFAULTS.with(ReadingId.of(reading), option);
        assertThatThrownBy(() -> assess(SCALE, readings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + option + "\"")
                .hasMessageContaining("reading " + reading)
                .hasMessageContaining("test-book")
                .hasMessageContaining(bound);
    }

    @Test
    void one_refused_choice_spoils_the_others() {
        Readings readings = Readings.DEFAULTS.with(R1, "tax").with(R9, "city-or-above");
        assertThatThrownBy(() -> assess(SCALE, readings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("R9");
    }

    @Test
    void a_zone_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> Eligibility.assess(
                        SCALE, Readings.DEFAULTS, province(), ZoneId.of("nobody"), Provinces.DAY, Provinces.NEWEST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody")
                .hasMessageContaining("test-province");
    }

    @Test
    void zones_are_assessed_in_the_given_order() {
        Province province = synthetic(
                        zone("a").build(), zone("b").build(), zone("c").build())
                .build();
        assertThat(Eligibility.assess(
                        SCALE,
                        Readings.DEFAULTS,
                        province,
                        List.of(ZoneId.of("c"), ZoneId.of("a")),
                        Provinces.DAY,
                        Provinces.NEWEST))
                .extracting(v -> v.zone().value())
                .containsExactly("c", "a");
    }

    /** R2 picks between an approval by R9 and a judgement. */
    private static Requirement nested() {
        Heading heading = Books.heading("nested");
        Requirement.Chosen inner = new Requirement.Chosen(
                heading,
                new Choice<>(
                        R9,
                        ImmutableMap.of(
                                "county-or-above", approved(heading, "county"),
                                "city-or-above", approved(heading, "city"))));
        return new Requirement.Chosen(
                heading,
                new Choice<>(
                        ReadingId.of("R2"),
                        ImmutableMap.of("first-third", inner, "municipal-finding", new Requirement.PlanMade(heading))));
    }

    private static Requirement approved(Heading heading, String level) {
        Requirement.Approved approved =
                (Requirement.Approved) Books.approved(ImmutableList.of(DocumentKind.PLAN), level);
        return new Requirement.Approved(heading, approved.subjects(), approved.levels(), Optional.empty());
    }

    private static Finding assess(CheckedRulebook book, Readings readings) {
        return Eligibility.assess(book, readings, province(), ZoneId.of("a"), Provinces.DAY, Provinces.NEWEST)
                .finding();
    }

    private static Province province() {
        ReturnHistory history = ReturnHistory.builder()
                .from(revenues("a", "540", "553", "560"))
                .addLines(
                        Provinces.line(2020, Books.TAX, yi("10")),
                        Provinces.line(2021, Books.TAX, yi("11")),
                        Provinces.line(2022, Books.TAX, yi("9")))
                .build();
        return synthetic(zone("a").build()).addHistories(history).build();
    }
}
