package org.servicezone.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.servicezone.io.load.RulebookLoader;
import org.servicezone.io.problem.Problem;
import org.servicezone.io.report.Language;
import org.servicezone.model.finding.Defect;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.scoring.check.RulebookCheck;

/** A file with a score of mistakes is told each of them in one go, at its line and column. */
class MistakenRulebookTest {

    private static final Path FILE = Path.of("src", "test", "resources", "mistaken-2030.json");

    @ParameterizedTest
    @EnumSource(Language.class)
    void each_mistake_is_told_at_once_with_its_place_and_what_to_do(Language language) throws IOException {
        Golden.check(
                Golden.resource("mistaken-2030." + language.code() + ".txt"),
                problems(language).stream()
                        .map(problem -> problem.position() + "\n  " + problem.found() + "\n  ≠ " + problem.expected()
                                + "\n  → " + problem.remedy() + "\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void each_place_is_where_the_value_begins_that_its_pointer_names() throws IOException {
        List<String> lines = Splitter.on('\n').splitToList(Files.readString(FILE, StandardCharsets.UTF_8));
        assertThat(problems(Language.EN)).hasSizeGreaterThan(15).allSatisfy(problem -> {
            String line = lines.get(problem.position().line().orElseThrow() - 1);
            int column = problem.position().column().orElseThrow() - 1;
            String pointer = problem.position().path().orElseThrow();
            String last = pointer.substring(pointer.lastIndexOf('/') + 1);
            String before = line.substring(0, column);
            assertThat("{[\"0123456789tf").contains(line.substring(column, column + 1));
            assertThat(before.endsWith("\"" + last + "\": ")
                            || before.isBlank()
                            || before.endsWith(", ")
                            || before.endsWith("["))
                    .as("%s at %s: %s", pointer, problem.position(), line)
                    .isTrue();
        });
    }

    private static ImmutableList<Problem> problems(Language language) throws IOException {
        Rulebook rulebook;
        try (InputStream in = Files.newInputStream(FILE)) {
            rulebook = RulebookLoader.load("mistaken-2030.json", in).orElseThrow();
        }
        try (InputStream in = Files.newInputStream(FILE)) {
            return RulebookLoader.place(
                    "mistaken-2030.json",
                    in,
                    RulebookCheck.check(rulebook).defects(),
                    language == Language.ZH ? Defect::zh : Defect::en);
        }
    }
}
