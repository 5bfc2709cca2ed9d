package org.servicezone.io.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.servicezone.io.problem.Loaded;
import org.servicezone.io.problem.Problem;
import org.servicezone.io.problem.Severity;
import org.servicezone.model.finding.Defect;
import org.servicezone.model.label.Label;

/** What a test says about the one problem that must be reported. */
final class Reported {

    private Reported() {}

    /** A defect that expects something else. */
    static Defect defect(String pointer, String found, String remedy) {
        return Defect.of(
                pointer,
                Label.of("见：" + found, found),
                Label.of("另一个", "something else"),
                Label.of("做：" + remedy, remedy));
    }

    /**
     * Asserts that there is one error and no value.
     *
     * @param place  file, line, column and path as {@code zones.csv:3:5 name_zh}
     * @param found  what was found, whole
     * @param expected  part of what was expected
     * @param remedy  part of the remedy
     */
    static void error(Loaded<?> loaded, String place, String found, String expected, String remedy) {
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            is(problem, place, found, expected, remedy);
        });
    }

    /** Asserts that there is one warning beside the value. */
    static void warning(Loaded<?> loaded, String place, String found, String expected, String remedy) {
        assertThat(loaded.value()).isPresent();
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            is(problem, place, found, expected, remedy);
        });
    }

    static void is(Problem problem, String place, String found, String expected, String remedy) {
        assertThat(problem.position()).hasToString(place);
        assertThat(problem.found()).isEqualTo(found);
        assertThat(problem.expected()).contains(expected);
        assertThat(problem.remedy()).contains(remedy);
    }
}
