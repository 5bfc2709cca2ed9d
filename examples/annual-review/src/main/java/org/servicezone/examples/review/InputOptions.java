package org.servicezone.examples.review;

import java.util.Optional;
import picocli.CommandLine.Option;

/** What a command looks at: which province, by which rules, in which year. */
final class InputOptions {

    @Option(
            names = "--zones",
            paramLabel = "DIR|NAME",
            description =
                    "the province: a folder of CSV files, or a built-in one: reference (synthetic) or real (a sample"
                            + " of real zones). Default: reference, which fits the built-in rules of Jiangsu")
    private Optional<String> zones = Optional.empty();

    @Option(
            names = "--rulebook",
            paramLabel = "FILE|ID",
            defaultValue = "jiangsu-2021",
            description = "the rules: a JSON or YAML file, or a built-in one. Default: ${DEFAULT-VALUE}")
    private String rulebook = "jiangsu-2021";

    @Option(
            names = "--year",
            paramLabel = "Y",
            defaultValue = "2023",
            description = "the review year; the newest return is that of the year before. Default: ${DEFAULT-VALUE}")
    private int year = 2023;

    Optional<String> zones() {
        return zones;
    }

    String rulebook() {
        return rulebook;
    }

    int year() {
        return year;
    }
}
