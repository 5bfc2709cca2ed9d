package org.servicezone.examples.review;

import com.google.common.collect.ImmutableList;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.servicezone.io.receipt.Receipt;
import org.servicezone.io.report.DifferenceTable;
import org.servicezone.io.report.Language;
import org.servicezone.io.report.TerminalScorecard;
import org.servicezone.io.report.TerminalSummary;
import org.servicezone.model.finding.Audience;
import org.servicezone.model.label.Label;
import org.servicezone.model.label.Nearest;
import org.servicezone.model.label.RefusedException;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.review.Review;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.contribution.Contributions;
import org.servicezone.scoring.disclosure.Disclosures;
import org.servicezone.scoring.evaluation.Occasion;
import org.servicezone.scoring.review.Reviews;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reviews a province, prints a summary and writes the whole review. */
@Command(
        name = "annual-review",
        description = "Reviews a province of service-industry zones in one year.",
        sortOptions = false,
        subcommands = {CheckCommand.class, CompareCommand.class, FlipsCommand.class, ScoreCommand.class},
        mixinStandardHelpOptions = true,
        version = "annual-review 0.1.0")
public final class AnnualReview implements Callable<Integer> {

    /** The exit code of a run whose input, rules or output folder are not fit. */
    static final int UNFIT = 1;

    private static final Logger VALIDATOR = Logger.getLogger("org.hibernate.validator");

    @Mixin
    private final InputOptions given = new InputOptions();

    @Option(
            names = "--reading",
            paramLabel = "R=OPTION",
            description = "another option of a reading, such as R6=or; may be repeated")
    private Map<String, String> readings = new LinkedHashMap<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "writes review.json, review.zh.md, review.en.md and receipt.json into this folder")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--force", description = "writes into --out even if it is not empty")
    private boolean force;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            description = "the language of what is printed. Default: ${DEFAULT-VALUE}")
    private Language language = Language.ZH;

    @Option(
            names = "--audience",
            paramLabel = "authority|public|ZONE",
            defaultValue = "authority",
            description =
                    "who will read the reports: the authority sees all, the public results and nothing undecided, the"
                            + " zone of an id its own file and nothing of others. Default: ${DEFAULT-VALUE}")
    private String audience = "authority";

    @Option(
            names = "--scorecard",
            paramLabel = "ZONE",
            description = "prints the score sheet of this zone line by line as well; may be repeated")
    private List<String> scorecards = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs with the arguments of a command line and leaves with the exit code. */
    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int code = run(out, err, args);
        out.flush();
        err.flush();
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs with the arguments of a command line and returns the exit code: 0, 1 for unfit input, 2 for wrong options. */
    static int run(PrintStream out, PrintStream err, String... args) {
        VALIDATOR.setLevel(Level.WARNING);
        PrintWriter errors = new PrintWriter(err, true, StandardCharsets.UTF_8);
        CommandLine command = new CommandLine(new AnnualReview())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(errors)
                .setParameterExceptionHandler((e, arguments) -> {
                    errors.println(e.getMessage());
                    errors.println("Try --help.");
                    return e.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
                })
                .setExecutionExceptionHandler((e, line, result) -> {
                    errors.println(e instanceof Unfit unfit ? language(line).of(unfit.label()) : "Unexpected: " + e);
                    return UNFIT;
                });
        return command.execute(args);
    }

    /** The language that was asked for; every command has the option. */
    private static Language language(CommandLine line) {
        return line.getParseResult().matchedOptionValue("--lang", Language.ZH);
    }

    @Override
    public Integer call() throws Unfit {
        PrintWriter printer = spec.commandLine().getOut();
        OutputFolder folder = new OutputFolder(out, force);
        folder.requireFree();
        Inputs inputs = new Inputs(language);
        CheckedRulebook rules = inputs.rulebook(given.rulebook());
        Province province = inputs.province(given.zones(), rules.rulebook());
        Audience reader = audience(province);
        Review whole = review(rules, province);
        Review review = Disclosures.review(whole, reader);
        Province shown = Disclosures.province(province, reader);
        String sheets = sheets(review, rules, province, shown);
        printer.print(TerminalSummary.write(review, rules.rulebook(), shown, language));
        printer.print(sheets);
        Receipt receipt = Receipt.of(province, rules.rulebook(), whole, review);
        folder.write(ReviewFiles.of(review, rules.rulebook(), shown, receipt), printer);
        printer.flush();
        inputs.warnings().forEach(spec.commandLine().getErr()::println);
        spec.commandLine().getErr().flush();
        return 0;
    }

    private String sheets(Review review, CheckedRulebook rules, Province province, Province shown) throws Unfit {
        StringBuilder sheets = new StringBuilder();
        for (String id : scorecards) {
            try {
                ZoneId zone = zone(id);
                sheets.append(TerminalScorecard.write(review, rules.rulebook(), shown, zone, language));
                if (review.audience().seesAllOf(zone)) {
                    reasons(review, rules, province, zone).ifPresent(sheets::append);
                }
            } catch (RefusedException e) {
                throw Unfit.of(e);
            }
        }
        return sheets.toString();
    }

    /** What keeps a zone from full marks; its own points alone tell it. */
    private Optional<String> reasons(Review review, CheckedRulebook rules, Province province, ZoneId zone)
            throws Unfit {
        Evaluation evaluation = review.evaluation().orElseThrow();
        Scheme scheme = rules.editionOn(evaluation.calledOn()).schemes().stream()
                .filter(one -> one.heading().id().equals(evaluation.scheme()))
                .findFirst()
                .orElseThrow();
        Occasion now = new Occasion(
                rules,
                chosen(),
                scheme,
                province,
                evaluation.scorecards().stream().map(Scorecard::zone).collect(ImmutableList.toImmutableList()),
                evaluation.calledOn(),
                evaluation.scorecard(zone).orElseThrow().newestReturn());
        return Contributions.fromFullMarks(now, zone)
                .map(difference -> DifferenceTable.write(scheme, difference, language));
    }

    private Audience audience(Province province) throws Unfit {
        if (audience.equals("authority")) {
            return Audience.AUTHORITY;
        }
        if (audience.equals("public")) {
            return Audience.PUBLIC;
        }
        return province.zones().stream()
                .map(Zone::id)
                .filter(id -> id.value().equals(audience))
                .findFirst()
                .map(Audience::applicant)
                .orElseThrow(() -> new Unfit(Label.of(
                        "没有读者“{0}”；{1}。",
                        "There is no reader \"{0}\": {1}.",
                        audience,
                        Nearest.asked(
                                audience,
                                Stream.concat(
                                        Stream.of("authority", "public"),
                                        province.zones().stream()
                                                .map(zone -> zone.id().value())),
                                Label.of(
                                        "请写 authority、public 或数据 {0} 中的集聚区编号",
                                        "write authority, public, or the id of a zone in {0}",
                                        given.zones().orElse(Inputs.REFERENCE))))));
    }

    private static ZoneId zone(String id) throws Unfit {
        try {
            return ZoneId.of(id);
        } catch (IllegalArgumentException e) {
            throw new Unfit(
                    Label.of(
                            "“{0}”不是集聚区编号：应为小写字母、数字和连字符。",
                            "\"{0}\" is no id of a zone: write lower-case letters, digits and hyphens.", id),
                    e);
        }
    }

    private Review review(CheckedRulebook rules, Province province) throws Unfit {
        try {
            return Reviews.review(rules, chosen(), province, given.year());
        } catch (RefusedException e) {
            throw Unfit.of(e);
        }
    }

    private Readings chosen() throws Unfit {
        Readings chosen = Readings.DEFAULTS;
        for (Map.Entry<String, String> reading : readings.entrySet()) {
            try {
                chosen = chosen.with(ReadingId.of(reading.getKey()), reading.getValue());
            } catch (IllegalArgumentException e) {
                throw new Unfit(
                        Label.of(
                                "“{0}”不是解读编号：请写如 R6=or。",
                                "\"{0}\" is no id of a reading: write for example R6=or.", reading.getKey()),
                        e);
            }
        }
        return chosen;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
