package org.servicezone.examples.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.servicezone.io.json.CanonicalJson;
import org.servicezone.io.load.WideTable;
import org.servicezone.io.problem.Loaded;
import org.servicezone.io.report.DifferenceTable;
import org.servicezone.io.report.Language;
import org.servicezone.io.report.ScoreTable;
import org.servicezone.io.report.WeightTable;
import org.servicezone.io.report.WorkedScore;
import org.servicezone.io.report.Workings;
import org.servicezone.model.label.Label;
import org.servicezone.model.label.Nearest;
import org.servicezone.model.label.RefusedException;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.RankEntry;
import org.servicezone.model.result.Ranking;
import org.servicezone.model.result.ScoreDifference;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.contribution.Contributions;
import org.servicezone.scoring.evaluation.EffectiveWeights;
import org.servicezone.scoring.evaluation.Occasion;
import org.servicezone.scoring.evaluation.Scoring;
import org.servicezone.scoring.evaluation.WithoutNode;
import org.servicezone.scoring.improvement.Widenings;
import org.servicezone.scoring.ranking.PlaceChange;
import org.servicezone.scoring.ranking.Ranks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores the rows of any table by any scheme. */
@Command(
        name = "score",
        description = "Scores and ranks the rows of a CSV table by a scheme of a rulebook.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {

    @Option(
            names = "--scheme",
            required = true,
            paramLabel = "FILE|ID",
            description = "the rulebook that holds the scheme: a JSON or YAML file, or a built-in one")
    private String rulebook = "";

    @Option(
            names = "--by",
            paramLabel = "SCHEME",
            description = "the id of the scheme, where the rulebook has several. Default: its first")
    private Optional<String> by = Optional.empty();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description = "a CSV table: a column id, a column for each measure, perhaps name, city, type, year")
    private Path data = Path.of("");

    @Option(
            names = "--year",
            paramLabel = "Y",
            defaultValue = "2022",
            description = "of which year figures are scored. Default: ${DEFAULT-VALUE}")
    private int year = 2022;

    @Option(
            names = "--empty",
            paramLabel = "pending|closed",
            defaultValue = "pending",
            description = "what an empty cell means: still to come, or never to come. Default: ${DEFAULT-VALUE}")
    private WideTable.Empty empty = WideTable.Empty.PENDING;

    @Option(names = "--synthetic", description = "the rows are made up, so that illustrative figures may score them")
    private boolean synthetic;

    @Option(names = "--workings", paramLabel = "ID", description = "works out the score of one row, line by line")
    private Optional<String> workings = Optional.empty();

    @Option(
            names = "--weights",
            paramLabel = "ID",
            description =
                    "how much each node counts in the score of one row, after what has no value left its weight to others")
    private Optional<String> weights = Optional.empty();

    @Option(
            names = "--reasons",
            paramLabel = "ID",
            description = "where the difference between the total of one row and a baseline comes from")
    private Optional<String> reasons = Optional.empty();

    @Option(
            names = "--baseline",
            paramLabel = "full|median|Y",
            defaultValue = "full",
            description = "what --reasons compares with: full marks, the median points of all rows, or another year."
                    + " Default: ${DEFAULT-VALUE}")
    private String baseline = "full";

    @Option(
            names = "--without",
            paramLabel = "NODE",
            description = "how places change when a part of a mean is left out; may be repeated")
    private List<String> without = new ArrayList<>();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description =
                    "writes the whole evaluation, or the page of --workings or --reasons; the file must not exist")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "30",
            description = "how many places are printed. Default: ${DEFAULT-VALUE}")
    private int most = 30;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            description = "the language of what is printed. Default: ${DEFAULT-VALUE}")
    private Language language = Language.ZH;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Unfit {
        Inputs inputs = new Inputs(language);
        CheckedRulebook rules = inputs.rulebook(rulebook);
        Edition edition = edition(rules);
        Scheme scheme = edition.schemes().stream()
                .filter(s -> by.map(s.heading().id().value()::equals).orElse(true))
                .findFirst()
                .orElseThrow();
        LocalDate asOf = day(edition);
        Province province = table(inputs, rules);
        ImmutableList<ZoneId> together =
                province.zones().stream().map(Zone::id).sorted().collect(ImmutableList.toImmutableList());
        Evaluation evaluation = evaluation(rules, scheme, province, together, asOf);
        PrintWriter out = spec.commandLine().getOut();
        Object written;
        if (workings.isPresent()) {
            out.print(worked(rules, scheme, evaluation));
            written = json.isPresent() ? page(rules, scheme, evaluation) : evaluation;
        } else if (reasons.isPresent()) {
            ScoreDifference difference = difference(rules, scheme, province, evaluation);
            out.print(DifferenceTable.write(scheme, difference, language));
            written = difference;
        } else {
            Evaluation whole = withWidenings(evaluation, rules, scheme, province);
            out.print(
                    weights.isPresent()
                            ? weights(scheme, whole, weights.get())
                            : ScoreTable.write(scheme, province, whole.scorecards(), whole.overall(), most, language));
            written = whole;
        }
        for (String node : without) {
            out.print(left(rules, scheme, province, together, asOf, evaluation, node));
        }
        out.flush();
        if (json.isPresent()) {
            write(json.get(), written);
        }
        inputs.warnings().forEach(spec.commandLine().getErr()::println);
        spec.commandLine().getErr().flush();
        return 0;
    }

    private String weights(Scheme scheme, Evaluation evaluation, String row) throws Unfit {
        Scorecard card = card(evaluation, row);
        NodeScore root =
                card.root().orElseThrow(() -> new Unfit(Label.of("行“{0}”未评分。", "Row \"{0}\" is not scored.", row)));
        return WeightTable.write(scheme, card, EffectiveWeights.of(root), language);
    }

    private ScoreDifference difference(CheckedRulebook rules, Scheme scheme, Province province, Evaluation evaluation)
            throws Unfit {
        ZoneId row = card(evaluation, reasons.orElseThrow()).zone();
        ImmutableList<ZoneId> together =
                evaluation.scorecards().stream().map(Scorecard::zone).collect(ImmutableList.toImmutableList());
        Occasion now = new Occasion(rules, Readings.DEFAULTS, scheme, province, together, evaluation.calledOn(), year);
        Optional<ScoreDifference> difference = switch (baseline) {
            case "full" -> Contributions.fromFullMarks(now, row);
            case "median" -> Contributions.fromCohortMedian(now, row);
            default -> {
                if (!baseline.matches("[0-9]{4}")) {
                    throw new Unfit(Label.of(
                            "没有基准“{0}”：请写 full、median 或年份。",
                            "There is no baseline \"{0}\": write full, median, or a year.", baseline));
                }
                yield Contributions.between(
                        now,
                        new Occasion(
                                rules,
                                Readings.DEFAULTS,
                                scheme,
                                province,
                                together,
                                evaluation.calledOn(),
                                Integer.parseInt(baseline)),
                        row);
            }
        };
        return difference.orElseThrow(() -> new Unfit(Label.of(
                "行“{0}”的总分或基准不是一个数：有数值缺失，或该行未评分。",
                "The total of row \"{0}\" or the baseline is not one number: figures are missing, or the row is not"
                        + " scored.",
                row)));
    }

    private Edition edition(CheckedRulebook rules) throws Unfit {
        return rules.rulebook().editions().stream()
                .filter(edition -> edition.schemes().stream()
                        .anyMatch(s -> by.map(s.heading().id().value()::equals).orElse(true)))
                .findFirst()
                .orElseThrow(() -> new Unfit(
                        by.isEmpty()
                                ? Label.of("规则 {0} 没有评分方案。", "Rulebook {0} has no scheme.", rulebook)
                                : Label.of(
                                        "规则 {0} 没有评分方案“{1}”；有：{2}。",
                                        "Rulebook {0} has no scheme \"{1}\"; it has: {2}.",
                                        rulebook,
                                        by.get(),
                                        rules.rulebook().editions().stream()
                                                .flatMap(edition -> edition.schemes().stream())
                                                .map(scheme ->
                                                        scheme.heading().id().value())
                                                .distinct()
                                                .collect(Collectors.joining(", ")))));
    }

    /** The last day of the year, moved into the days on which the edition holds. */
    private LocalDate day(Edition edition) {
        LocalDate day = LocalDate.of(year, 12, 31);
        if (day.isBefore(edition.since())) {
            return edition.since();
        }
        return edition.until()
                .filter(end -> !day.isBefore(end))
                .map(end -> end.minusDays(1))
                .orElse(day);
    }

    private Province table(Inputs inputs, CheckedRulebook rules) throws Unfit {
        if (!Files.isRegularFile(data)) {
            throw new Unfit(Label.of("没有表格 {0}。", "There is no table {0}.", data));
        }
        try (InputStream in = Files.newInputStream(data)) {
            Loaded<Province> table = WideTable.load(
                    String.valueOf(data.getFileName()),
                    in,
                    rules.rulebook(),
                    synthetic ? Nature.SYNTHETIC : Nature.REAL,
                    year,
                    empty);
            return inputs.orUnfit(Label.of("表格 {0}", "table {0}", String.valueOf(data)), table);
        } catch (IOException e) {
            throw new Unfit(
                    Label.of("表格 {0} 无法读取：{1}", "table {0} cannot be read: {1}", data, String.valueOf(e.getMessage())),
                    e);
        }
    }

    private Evaluation evaluation(
            CheckedRulebook rules, Scheme scheme, Province province, ImmutableList<ZoneId> together, LocalDate asOf)
            throws Unfit {
        try {
            ImmutableList<Scorecard> cards =
                    Scoring.score(rules, Readings.DEFAULTS, scheme, province, together, asOf, year);
            Ranking ranking = Ranks.rank(Optional.empty(), scheme.ranking(), cards);
            return Evaluation.builder()
                    .scheme(scheme.heading().id())
                    .calledOn(asOf)
                    .scorecards(cards)
                    .overall(ranking)
                    .build();
        } catch (RefusedException e) {
            throw synthetic
                    ? Unfit.of(e)
                    : new Unfit(
                            Label.of(
                                    "{0}\n若各行为虚构数据，请加 --synthetic。",
                                    "{0}\nMade-up rows are scored with --synthetic.", e.label()),
                            e);
        }
    }

    /** Adds which missing figure widens the intervals of the rows that are printed. */
    private Evaluation withWidenings(Evaluation evaluation, CheckedRulebook rules, Scheme scheme, Province province) {
        return Evaluation.builder()
                .from(evaluation)
                .scorecards(Widenings.on(
                        rules,
                        Readings.DEFAULTS,
                        scheme,
                        province,
                        evaluation.scorecards(),
                        evaluation.overall().entries().stream()
                                .limit(most)
                                .map(RankEntry::zone)
                                .collect(ImmutableSet.toImmutableSet()),
                        evaluation.calledOn(),
                        year))
                .build();
    }

    /** Says how far places lie from those without a node, on average. */
    private String left(
            CheckedRulebook rules,
            Scheme scheme,
            Province province,
            ImmutableList<ZoneId> together,
            LocalDate asOf,
            Evaluation before,
            String node)
            throws Unfit {
        Scheme left;
        try {
            left = WithoutNode.of(scheme, node(node));
        } catch (RefusedException e) {
            throw Unfit.of(e);
        }
        Ranking after = evaluation(rules, left, province, together, asOf).overall();
        return ScoreTable.without(scheme, NodeId.of(node), PlaceChange.meanAbsolute(before.overall(), after), language);
    }

    private static NodeId node(String id) throws Unfit {
        try {
            return NodeId.of(id);
        } catch (IllegalArgumentException e) {
            throw new Unfit(
                    Label.of(
                            "“{0}”不是节点编号：应为小写字母、数字和连字符。",
                            "\"{0}\" is no id of a node: write lower-case letters, digits and hyphens.", id),
                    e);
        }
    }

    private Scorecard card(Evaluation evaluation, String id) throws Unfit {
        return evaluation.scorecards().stream()
                .filter(c -> c.zone().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new Unfit(Label.of(
                        "表格 {1} 中没有行“{0}”；{2}。",
                        "There is no row \"{0}\" in {1}; {2}.",
                        id,
                        data,
                        Nearest.asked(
                                id,
                                evaluation.scorecards().stream()
                                        .map(c -> c.zone().value()),
                                Label.of("请写 id 栏中的一个值", "write a value of the column id")))));
    }

    private String worked(CheckedRulebook rules, Scheme scheme, Evaluation evaluation) throws Unfit {
        Scorecard card = card(evaluation, workings.orElseThrow());
        try {
            return Workings.markdown(rules.rulebook(), scheme, card, language);
        } catch (RefusedException e) {
            throw Unfit.of(e);
        }
    }

    private WorkedScore page(CheckedRulebook rules, Scheme scheme, Evaluation evaluation) throws Unfit {
        return WorkedScore.of(rules.rulebook(), scheme, card(evaluation, workings.orElseThrow()));
    }

    private static void write(Path file, Object value) throws Unfit {
        if (Files.exists(file)) {
            throw new Unfit(Label.of("文件 {0} 已存在，未写入。", "The file {0} exists already; nothing was written.", file));
        }
        try {
            Files.writeString(file, CanonicalJson.indented(value), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Unfit(
                    Label.of(
                            "文件 {0} 无法写入：{1}",
                            "The file {0} cannot be written: {1}", file, String.valueOf(e.getMessage())),
                    e);
        }
    }
}
