package org.servicezone.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps the README's example equal to the program that is compiled and run. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..", "..");

    @Test
    void the_embedding_example_is_the_quickstart() throws IOException {
        String program = Files.readString(
                ROOT.resolve("examples/quickstart/src/main/java/org/servicezone/examples/quickstart/Quickstart.java"));

        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("```java\n" + program + "```");
        assertThat(program.lines().count()).isLessThan(60);
    }

    @Test
    void every_link_of_the_readme_leads_to_a_file() throws IOException {
        var links = java.util.regex.Pattern.compile("\\]\\(([^)#]+)\\)")
                .matcher(Files.readString(ROOT.resolve("README.md")));
        int found = 0;
        while (links.find()) {
            assertThat(ROOT.resolve(links.group(1))).exists();
            found++;
        }
        assertThat(found).isPositive();
    }
}
