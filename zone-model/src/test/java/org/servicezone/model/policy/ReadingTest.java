package org.servicezone.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.fixture.Samples;
import org.servicezone.model.label.Label;

class ReadingTest {

    private static final ReadingId R1 = ReadingId.of("R1");
    private static final ReadingId R2 = ReadingId.of("R2");

    @Test
    void a_default_that_is_an_option_is_taken() {
        Reading reading = reading("strict").build();
        assertThat(reading.option(reading.defaultOption()))
                .hasValueSatisfying(option -> assertThat(option.id()).isEqualTo("strict"));
        assertThat(reading.option("other")).isEmpty();
    }

    @Test
    void a_default_that_is_no_option_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reading("other").build())
                .withMessage("the default \"other\" of reading R1 is none of its options");
    }

    @Test
    void readings_follow_their_defaults_until_one_is_chosen() {
        Readings chosen = Readings.DEFAULTS.with(R1, "loose");
        assertThat(Readings.DEFAULTS.option(R1)).isEmpty();
        assertThat(chosen.option(R1)).contains("loose");
        assertThat(chosen.option(R2)).isEmpty();
    }

    @Test
    void a_choice_can_be_changed_and_leaves_the_others() {
        Readings both = Readings.DEFAULTS.with(R1, "loose").with(R2, "third");
        Readings changed = both.with(R1, "strict");
        assertThat(changed.option(R1)).contains("strict");
        assertThat(changed.option(R2)).contains("third");
        assertThat(both.option(R1)).contains("loose");
    }

    @Test
    void the_order_of_choosing_changes_nothing() {
        assertThat(Readings.DEFAULTS.with(R1, "loose").with(R2, "third"))
                .isEqualTo(Readings.DEFAULTS.with(R2, "third").with(R1, "loose"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"R1", "R9", "R10", "R999"})
    void a_reading_id_is_r_and_a_number(String id) {
        assertThat(ReadingId.of(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "R", "R0", "R01", "R1000", "r1", "1", "R 1", "R1 ", "Ｒ1", "R-1"})
    void another_reading_id_is_refused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReadingId.of(id))
                .withMessage("\"" + id + "\" is no reading id: write for example R1");
    }

    private static Reading.Builder reading(String defaultOption) {
        return Reading.builder()
                .id(R1)
                .phrase("连续提升")
                .clause(Samples.CLAUSE)
                .question(Label.of("是否严格", "strict?"))
                .addOption(new ReadingOption("strict", Samples.label("strict")))
                .addOption(new ReadingOption("loose", Samples.label("loose")))
                .defaultOption(defaultOption);
    }
}
