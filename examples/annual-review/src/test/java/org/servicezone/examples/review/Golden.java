package org.servicezone.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares what people read with files of the repository; {@code -Dgolden.record=true} writes them anew. */
final class Golden {

    private Golden() {}

    static void check(Path file, String text) {
        try {
            if (Boolean.getBoolean("golden.record")) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, text, StandardCharsets.UTF_8);
            }
            assertThat(file).as("record it with -Dgolden.record=true").isRegularFile();
            assertThat(text)
                    .as("%s (docs/golden-files.md says how to record it anew)", file)
                    .isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path resource(String name) {
        return Path.of("src", "test", "resources", "golden", name);
    }
}
