package org.servicezone.model.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({
        "treshold, threshold",
        "Threshold, threshold",
        "thresholds, threshold",
        "raisng, rising",
        "judge, judged",
        "municipal_zone, municipal-zone",
        "logistics, ",
        "2021, ",
        "by, "
    })
    void a_few_slips_of_the_pen_are_seen_through(String written, String meant) {
        assertThat(Nearest.to(
                        written,
                        Stream.of("threshold", "rising", "judged", "municipal-zone", "provincial-zone", "2022")))
                .isEqualTo(java.util.Optional.ofNullable(meant));
    }

    @Test
    void of_names_as_near_the_first_by_letter_is_meant() {
        assertThat(Nearest.to("bat", Stream.of("hat", "cat"))).contains("cat");
    }

    @Test
    void a_remedy_asks_first_what_was_meant() {
        Label remedy = Label.of("声明它", "declare it");
        assertThat(Nearest.asked("comit", Stream.of("comet"), remedy))
                .isEqualTo(Label.of("是否想写“comet”？否则声明它", "did you mean \"comet\"? Else declare it"));
        assertThat(Nearest.asked("comit", Stream.of("accident"), remedy)).isEqualTo(remedy);
    }
}
