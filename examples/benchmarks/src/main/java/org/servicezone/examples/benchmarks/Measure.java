package org.servicezone.examples.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks in rounds, so that a busy moment of the machine falls on all of them, and prints a table of medians.
 * Arguments: where to write all results as JSON, and how many rounds.
 */
@SuppressWarnings("rawtypes") // JMH's results are raw
public final class Measure {

    private static final String ALLOCATED = "·gc.alloc.rate.norm";
    private static final int ITERATIONS = 8;
    private static final int BYTES_OF_RESULT = 3;
    private static final int BYTES_OF_SCORES = 28;
    private static final int BYTES_BY_HAND = 17;

    private Measure() {}

    /** Runs. */
    public static void main(String[] args) throws RunnerException, IOException, URISyntaxException {
        Path json =
                Path.of(args.length > 0 ? args[0] : "target/benchmarks.json").toAbsolutePath();
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        tellClassPath();
        Files.createDirectories(Objects.requireNonNull(json.getParent()));
        List<RunResult> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            all.addAll(run());
        }
        ResultFormatFactory.getInstance(ResultFormatType.JSON, json.toString()).writeOut(all);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        print(out, all);
        printFallbacks(out);
    }

    /** How many rows needed more than whole numbers, by scheme. */
    private static void printFallbacks(PrintStream out) {
        out.println();
        for (int zones : new int[] {10_000, 1_000_000}) {
            for (ScoringSchemes.Kind kind : ScoringSchemes.Kind.values()) {
                ScoringBenchmark benchmark = new ScoringBenchmark();
                benchmark.zones = zones;
                benchmark.scheme = kind.name();
                benchmark.draw();
                out.println(benchmark.compare());
                benchmark.end();
            }
        }
    }

    private static Collection<RunResult> run() throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include("org\\.servicezone\\.examples\\.benchmarks\\..*")
                        .forks(1)
                        .warmupIterations(4)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(ITERATIONS)
                        .measurementTime(TimeValue.seconds(1))
                        .jvmArgs("-Xms4g", "-Xmx4g", "-XX:+UseParallelGC", "-XX:+AlwaysPreTouch")
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    /** Forks get the class path of whoever loaded this class: Maven says it nowhere else. */
    private static void tellClassPath() throws URISyntaxException {
        if (Measure.class.getClassLoader() instanceof URLClassLoader loader) {
            List<String> path = new ArrayList<>();
            for (URL url : loader.getURLs()) {
                path.add(Path.of(url.toURI()).toString());
            }
            System.setProperty("java.class.path", String.join(System.getProperty("path.separator"), path));
        }
    }

    private static void print(PrintStream out, List<RunResult> all) {
        Map<String, List<RunResult>> byName =
                all.stream().collect(Collectors.groupingBy(Measure::name, LinkedHashMap::new, Collectors.toList()));
        out.println("| benchmark | zones | ns a zone: median | quartiles | bytes a zone | of which result |");
        out.println("|---|--:|--:|--:|--:|--:|");
        byName.forEach((name, results) -> out.println(line(name, results)));
        out.println();
        byName.forEach((name, results) -> {
            List<RunResult> byHand = byName.get(name.replace(".batch ", ".byHand "));
            if (name.contains(".batch ") && byHand != null) {
                out.println(String.format(
                        Locale.ROOT,
                        "ratio of medians, %s, %s zones: %.2f",
                        name.replaceFirst(" [0-9]+", ""),
                        zones(results),
                        quantile(times(results), 0.5) / quantile(times(byHand), 0.5)));
            }
        });
    }

    private static String line(String name, List<RunResult> results) {
        int zones = name.contains("OnDemand") ? 1 : Integer.parseInt(zones(results));
        double[] times = times(results);
        double bytes = results.stream()
                .mapToDouble(r -> r.getSecondaryResults().entrySet().stream()
                        .filter(e -> e.getKey().endsWith(ALLOCATED.substring(1)))
                        .mapToDouble(e -> e.getValue().getScore())
                        .findFirst()
                        .orElse(Double.NaN))
                .average()
                .orElse(Double.NaN);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f to %.2f | %.1f | %s |",
                name.replaceFirst(" [0-9]+", ""),
                zones,
                1_000 * quantile(times, 0.5) / zones,
                1_000 * quantile(times, 0.25) / zones,
                1_000 * quantile(times, 0.75) / zones,
                bytes / zones,
                ofResult(name));
    }

    private static String ofResult(String name) {
        if (name.startsWith("EligibilityBenchmark")) {
            return String.valueOf(BYTES_OF_RESULT);
        }
        if (name.startsWith("ScoringBenchmark")) {
            return String.valueOf(name.contains(".byHand ") ? BYTES_BY_HAND : BYTES_OF_SCORES);
        }
        return "–";
    }

    private static String name(RunResult result) {
        String name = result.getParams().getBenchmark();
        return name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1) + " "
                + result.getParams().getParam("zones") + scheme(result);
    }

    private static String scheme(RunResult result) {
        String scheme = result.getParams().getParam("scheme");
        return scheme == null ? "" : " " + scheme;
    }

    private static String zones(List<RunResult> results) {
        return results.get(0).getParams().getParam("zones");
    }

    /** The times of all iterations in microseconds. */
    private static double[] times(List<RunResult> results) {
        return results.stream()
                .flatMap(r -> r.getBenchmarkResults().stream())
                .flatMap(r -> r.getIterationResults().stream())
                .map(IterationResult::getPrimaryResult)
                .mapToDouble(r -> r.getScore())
                .sorted()
                .toArray();
    }

    private static double quantile(double[] sorted, double at) {
        double index = at * (sorted.length - 1);
        int below = (int) Math.floor(index);
        int above = (int) Math.ceil(index);
        return DoubleStream.of(sorted[below], sorted[above]).average().orElse(Double.NaN);
    }
}
