package org.servicezone.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the quickstart prints is kept; {@code -Dgolden.record=true} writes it anew. */
class QuickstartTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "quickstart.txt");

    @Test
    void it_prints_each_condition_with_its_outcome_and_what_is_missing() throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            Quickstart.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        String text = printed.toString(UTF_8);
        if (Boolean.getBoolean("golden.record")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, text, UTF_8);
        }
        assertThat(text.lines()).contains("四(二)第1句第2项 scale-rising: MET");
        assertThat(text).isEqualTo(Files.readString(GOLDEN, UTF_8));
    }
}
