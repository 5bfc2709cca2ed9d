package org.servicezone.examples.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.servicezone.io.load.RulebookLoader;
import org.servicezone.io.load.WideTable;
import org.servicezone.io.report.Language;
import org.servicezone.io.report.Workings;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.check.RulebookCheck;
import org.servicezone.scoring.evaluation.Scoring;

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

    @Test
    void every_human_development_index_is_arrived_at_by_hand() throws IOException {
        Path indices = Path.of("../indices");
        CheckedRulebook rules;
        try (InputStream in = Files.newInputStream(indices.resolve("hdi-2022.json"))) {
            rules = RulebookCheck.check(RulebookLoader.load("hdi-2022.json", in).orElseThrow())
                    .orThrow();
        }
        Province province;
        try (InputStream in = Files.newInputStream(indices.resolve("hdi-2022.csv"))) {
            province = WideTable.load("hdi-2022.csv", in, rules.rulebook(), Nature.REAL, 2022, WideTable.Empty.CLOSED)
                    .orElseThrow();
        }
        Scheme scheme = rules.rulebook().editions().get(0).schemes().get(0);
        ImmutableList<ZoneId> all = province.zones().stream().map(Zone::id).collect(ImmutableList.toImmutableList());
        int worked = 0;
        for (Scorecard card :
                Scoring.score(rules, Readings.DEFAULTS, scheme, province, all, LocalDate.of(2023, 12, 31), 2022)) {
            worked += card.total().isPresent() ? 1 : 0;
            if (card.total().isPresent()) {
                recompute(rules.rulebook(), scheme, card);
            }
        }
        assertThat(worked).isEqualTo(193);
    }

    private static void recompute(Rulebook rulebook, Scheme scheme, Scorecard card) {
        for (Language language : Language.values()) {
            List<Double> lines = new ArrayList<>();
            String last = "";
            for (String row : Splitter.on('\n').split(Workings.markdown(rulebook, scheme, card, language))) {
                if (!row.matches("\\| \\d+ \\|.*")) {
                    continue;
                }
                List<String> cells = Splitter.on('|').trimResults().splitToList(row);
                double value = new Calculator(lines, cells.get(5).replace("`", "")).value();
                last = cells.get(8);
                double counted = Double.parseDouble(last.replace("…", ""));
                boolean rounded = !cells.get(7).isEmpty();
                int places = last.contains(".") ? last.length() - last.indexOf('.') - 1 : 0;
                double apart = rounded ? 0.5 * Math.pow(10, -places) + NEAR : NEAR;
                assertThat(value).as(row).isCloseTo(counted, within(apart));
                lines.add(rounded ? counted : value);
            }
            assertThat(last)
                    .isEqualTo(card.total().orElseThrow().point().orElseThrow().toString());
        }
    }
}
