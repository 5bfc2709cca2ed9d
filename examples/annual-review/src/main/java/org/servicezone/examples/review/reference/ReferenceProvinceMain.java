package org.servicezone.examples.review.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes the reference province to a folder. Run from the root of the repository it makes the committed files again:
 *
 * <pre>{@code
 * ./mvnw -q -pl examples/annual-review -am test-compile exec:java
 *     -Dexec.mainClass=org.servicezone.examples.review.reference.ReferenceProvinceMain
 *     -Dexec.args=examples/annual-review/src/main/resources/org/servicezone/examples/review/reference
 * }</pre>
 */
public final class ReferenceProvinceMain {

    private ReferenceProvinceMain() {}

    /**
     * Writes every file.
     *
     * @param arguments  the folder, then, if it is to be another than that of the committed files, the seed
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2 || !isSeed(arguments)) {
            System.err.println(
                    "Give the folder to write to and, if you like, a seed: a whole number of up to 18 digits.");
            System.exit(2);
        }
        write(Path.of(arguments[0]), arguments.length == 2 ? Long.parseLong(arguments[1]) : ReferenceProvince.SEED);
    }

    private static boolean isSeed(String[] arguments) {
        return arguments.length < 2 || arguments[1].matches("-?[0-9]{1,18}");
    }

    private static void write(Path folder, long seed) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : ReferenceProvince.files(seed).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
    }
}
