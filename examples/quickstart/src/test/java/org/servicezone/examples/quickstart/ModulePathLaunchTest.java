package org.servicezone.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Starts the quickstart as a host would: in a JVM of its own, with everything on the module path. */
class ModulePathLaunchTest {
    private static final String MAIN = "org.servicezone.quickstart/org.servicezone.examples.quickstart.Quickstart";

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void quickstart_runs_on_the_module_path() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(java(), "-p", modulePath(), "-m", MAIN)
                .redirectErrorStream(true)
                .start();
        byte[] printed;
        try (InputStream output = process.getInputStream()) {
            printed = output.readAllBytes();
        }
        String text = utf8(printed);

        assertThat(process.waitFor()).as("exit code; it printed:%n%s", text).isZero();
        assertThat(text).isNotBlank();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String modulePath() {
        String path = System.getProperty("quickstart.module.path", System.getProperty("jdk.module.path", ""));
        assertThat(path)
                .as("a module path; Maven sets it, an IDE has to run the tests on the module path")
                .contains(File.pathSeparator);
        return path;
    }

    /** Unlike {@code new String(bytes, UTF_8)}, refuses bytes that are not UTF-8. */
    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
