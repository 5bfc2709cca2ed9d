package org.servicezone.examples.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.io.json.CanonicalJson;
import org.servicezone.io.report.Language;
import org.servicezone.io.report.WorkedScore;
import org.servicezone.io.report.Workings;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.Scheme;

/** A second, small program reads the page on which a score is worked out, and arrives at the same score. */
class AccountantsPageTest {

    private static final double NEAR = 1e-9;

    /** Reads the calculations of a page: numbers, earlier lines, arithmetic, powers, min, max, floor and ln. */
    private static final class Calculator {

        private final List<Double> lines;
        private final String text;
        private int at;

        Calculator(List<Double> lines, String text) {
            this.lines = lines;
            this.text = text.replace(" ", "");
        }

        double value() {
            double value = sum();
            assertThat(at).as(text).isEqualTo(text.length());
            return value;
        }

        private boolean take(String sign) {
            boolean there = text.startsWith(sign, at);
            at += there ? sign.length() : 0;
            return there;
        }

        private double sum() {
            double value = product();
            while (true) {
                if (take("+")) {
                    value += product();
                } else if (take("-")) {
                    value -= product();
                } else {
                    return value;
                }
            }
        }

        private double product() {
            double value = power();
            while (true) {
                if (take("*")) {
                    value *= power();
                } else if (take("/")) {
                    value /= power();
                } else {
                    return value;
                }
            }
        }

        private double power() {
            double base = atom();
            return take("^") ? Math.pow(base, atom()) : base;
        }

        private double atom() {
            if (take("[")) {
                int end = text.indexOf(']', at);
                int line = Integer.parseInt(text.substring(at, end));
                at = end + 1;
                return lines.get(line - 1);
            }
            if (take("min(")) {
                return pair(true);
            }
            if (take("max(")) {
                return pair(false);
            }
            if (take("floor(")) {
                return Math.floor(closed() + NEAR);
            }
            if (take("ln(")) {
                return Math.log(closed());
            }
            if (take("(")) {
                return closed();
            }
            int start = at;
            take("-");
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            return Double.parseDouble(text.substring(start, at));
        }

        private double closed() {
            double value = sum();
            assertThat(take(")")).as(text).isTrue();
            return value;
        }

        private double pair(boolean least) {
            double value = sum();
            while (take(",")) {
                double next = sum();
                value = least ? Math.min(value, next) : Math.max(value, next);
            }
            assertThat(take(")")).as(text).isTrue();
            return value;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hdi-2022, hdi, hdi-2022.csv, 193",
        "ihdi-2022, ihdi, ihdi-2022.csv, 165",
        "ihdi-2022, inequality, ihdi-2022.csv, 165",
        "ihdi-loss-2022, loss, ihdi-loss-2022.csv, 165",
        "gii-2022, gii, gii-2022.csv, 166",
        "hdi-1998, hdi, hdi-1998.csv, 3",
    })
    void every_published_index_is_arrived_at_by_hand(String book, String id, String data, int rows) throws IOException {
        Indices.Run run = Indices.run(book, id, data, 2022);
        int worked = 0;
        for (Scorecard card : run.cards().values()) {
            worked += card.total().isPresent() ? 1 : 0;
            if (card.total().isPresent()) {
                recompute(run.rules().rulebook(), run.scheme(), card);
            }
        }
        assertThat(worked).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource({"asem", "harmonic", "geometric", "z-score", "percentile"})
    void so_is_an_index_of_nine_and_forty_indicators(String id) throws IOException {
        Indices.Run run = Indices.run("asem", id, "asem.csv", 2022);
        recompute(run.rules().rulebook(), run.scheme(), run.card("aut"));
    }

    private static void recompute(Rulebook rulebook, Scheme scheme, Scorecard card) {
        for (Language language : Language.values()) {
            List<Line> page = new ArrayList<>();
            for (String row : Splitter.on('\n').split(Workings.markdown(rulebook, scheme, card, language))) {
                if (row.matches("\\| \\d+ \\|.*")) {
                    List<String> cells = Splitter.on('|').trimResults().splitToList(row);
                    page.add(new Line(
                            cells.get(5).replace("`", ""),
                            cells.get(6),
                            !cells.get(7).isEmpty(),
                            cells.get(8)));
                }
            }
            recompute(page, card);
        }
        String json = CanonicalJson.indented(WorkedScore.of(rulebook, scheme, card));
        assertThat(CanonicalJson.read(json, WorkedScore.class)).isEqualTo(WorkedScore.of(rulebook, scheme, card));
        recompute(json(json), card);
    }

    /** A line as a page gives it. */
    private record Line(String working, String result, boolean rounds, String counted) {}

    /** The lines of the page in JSON, read as any reader of JSON would. */
    private static List<Line> json(String text) {
        try {
            List<Line> page = new ArrayList<>();
            for (JsonNode step : new ObjectMapper().readTree(text).get("steps")) {
                assertThat(step.get("number").asInt()).isEqualTo(page.size() + 1);
                page.add(new Line(
                        step.get("working").asText(),
                        step.get("result").asText(),
                        step.has("rounding"),
                        step.get("rounded").asText()));
            }
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void recompute(List<Line> page, Scorecard card) {
        List<Double> lines = new ArrayList<>();
        for (Line line : page) {
            double value = new Calculator(lines, line.working()).value();
            assertThat(value).as("%s", line).isCloseTo(number(line.result()), within(NEAR));
            double counted = number(line.counted());
            int places = line.counted().contains(".")
                    ? line.counted().length() - line.counted().indexOf('.') - 1
                    : 0;
            double apart = line.rounds() ? 0.5 * Math.pow(10, -places) + NEAR : NEAR;
            assertThat(value).as("%s", line).isCloseTo(counted, within(apart));
            lines.add(line.rounds() ? counted : value);
        }
        Exact total = card.total().flatMap(Bounds::point).orElseThrow();
        String last = page.get(page.size() - 1).counted();
        if (last.endsWith("…")) {
            assertThat(number(last))
                    .isCloseTo(total.toDecimal(Rounding.halfUp(12)).doubleValue(), within(NEAR));
        } else {
            assertThat(Exact.parse(last)).isEqualTo(total);
        }
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace("…", ""));
    }
}
