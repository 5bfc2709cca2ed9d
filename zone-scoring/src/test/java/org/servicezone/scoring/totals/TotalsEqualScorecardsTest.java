package org.servicezone.scoring.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.RankEntry;
import org.servicezone.model.result.Ranking;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.check.TrustedRulebook;
import org.servicezone.scoring.columns.CellState;
import org.servicezone.scoring.columns.Ends;
import org.servicezone.scoring.columns.OutcomeCode;
import org.servicezone.scoring.evaluation.Scoring;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.RandomFigures;
import org.servicezone.scoring.ranking.Ranks;

/**
 * The run against the explained evaluator: random schemes of every kind over random columns and provinces, row by row and
 * digit by digit. How many cases is a property of the build; profile {@code differential} runs many.
 */
class TotalsEqualScorecardsTest {

    private static final int CASES = Integer.getInteger("differential.totals", 25_000);
    private static final long SEED = Long.getLong("differential.seed", 20210719L);
    private static final int ROWS = 60;

    private final Multiset<String> seen = LinkedHashMultiset.create();

    @Test
    void columns_of_a_host_score_as_scorecards_do() {
        for (int i = 0; seen.count("row") < CASES; i++) {
            ofHost(SEED + i);
        }
        System.out.println(seen);
        for (String kind :
                List.of("lattice", "plain", "binary", "exact", "explained", "open", "void", "several grades")) {
            assertThat(seen.count(kind))
                    .as("%s in %s", kind, seen)
                    .isGreaterThan(kind.equals("exact") ? 0 : CASES / 1_000);
        }
    }

    @Test
    void provinces_score_as_scorecards_do() {
        for (int i = 0; seen.count("row") < CASES / 20; i++) {
            ofProvince(SEED + i);
        }
    }

    @Test
    void schemes_with_roots_and_logarithms_score_as_scorecards_do() {
        for (int i = 0; seen.count("row") < CASES / 20; i++) {
            Random random = new Random(SEED + i);
            ofHost(SEED + i, random, RandomSchemes.irrational(random).draw());
        }
        assertThat(seen.count("irrational")).isGreaterThan(CASES / 100);
    }

    private void ofHost(long seed) {
        Random random = new Random(seed);
        ofHost(seed, random, new RandomSchemes(random, false, random.nextInt(4) > 0).draw());
    }

    private void ofHost(long seed, Random random, Scheme scheme) {
        CompiledScheme compiled = compiled(scheme);
        compare("seed " + seed + ": " + scheme, compiled, columns(compiled, random), random);
    }

    private void ofProvince(long seed) {
        Random random = new Random(seed);
        Scheme scheme = new RandomSchemes(random, true, random.nextBoolean()).draw();
        CompiledScheme compiled = compiled(scheme);
        Province province = Province.builder()
                .from(new RandomFigures(random).draw())
                .nature(Nature.SYNTHETIC)
                .build();
        ImmutableList<Zone> zones = province.zones();
        ScoreColumns columns =
                ScoreColumns.of(compiled, province, zones.stream().map(Zone::id).toList());
        compare("seed " + seed + ": " + scheme, compiled, columns, random);
        try {
            List<Scorecard> cards = Scoring.score(
                    compiled.rulebook(),
                    Readings.DEFAULTS,
                    scheme,
                    province,
                    zones.stream().map(Zone::id).toList(),
                    Provinces.DAY,
                    Provinces.NEWEST);
            for (int row = 0; row < cards.size(); row++) {
                assertThat(columns.explained(row)).isEqualTo(cards.get(row));
            }
        } catch (IllegalArgumentException e) {
            seen.add("refused");
        }
    }

    private static CompiledScheme compiled(Scheme scheme) {
        CheckedRulebook book = TrustedRulebook.of(
                Books.book(Books.edition(Books.planMade()).addSchemes(scheme).build())
                        .build(),
                ImmutableSetMultimap.of());
        return CompiledScheme.of(book, Readings.DEFAULTS, scheme, Provinces.DAY, Provinces.NEWEST);
    }

    private void compare(String what, CompiledScheme compiled, ScoreColumns columns, Random random) {
        List<Scorecard> cards = new ArrayList<>();
        try {
            for (int row = 0; row < columns.rows(); row++) {
                cards.add(columns.explained(row));
            }
        } catch (IllegalArgumentException e) {
            assertThatThrownBy(() -> compiled.run(columns)).as(what).hasMessage(e.getMessage());
            seen.add("refused");
            seen.add("row", columns.rows());
            return;
        }
        Scores scores = compiled.run(columns, 1 + random.nextInt(3), Workers.CALLER);
        Ranking ranking = Ranks.rank(Optional.empty(), compiled.scheme().ranking(), cards);
        for (int row = 0; row < cards.size(); row++) {
            Scorecard card = cards.get(row);
            String where = "row " + row + " of " + what;
            assertThat(scores.total(row)).as(where).isEqualTo(card.total());
            assertThat(scores.grades(row)).as(where).isEqualTo(card.grades());
            Optional<RankEntry> entry = ranking.entry(card.zone());
            assertThat(scores.best(row))
                    .as(where)
                    .isEqualTo(entry.map(RankEntry::best).orElse(0));
            assertThat(scores.worst(row))
                    .as(where)
                    .isEqualTo(entry.map(RankEntry::worst).orElse(0));
            seen.add("row");
            card.unrounded()
                    .filter(u -> u.point().isEmpty() && !u.equals(Bounds.ALL))
                    .ifPresent(u -> seen.add("irrational"));
            seen.add(
                    card.total().isEmpty() ? "void" : card.total().get().point().isPresent() ? "known" : "open");
            seen.add(card.grades().size() > 1 ? "several grades" : "one grade");
        }
        columns.bound()
                .filter(bound -> !bound.openCells().isEmpty())
                .ifPresent(bound -> seen.add("plain", columns.rows()));
        seen.add("explained", scores.explained());
        seen.add("exact", scores.exact());
        columns.bound()
                .ifPresentOrElse(
                        bound -> seen.add(
                                bound.program().steps().stream()
                                                .allMatch(step -> step.before().isExact())
                                        ? "lattice"
                                        : "binary",
                                columns.rows()),
                        () -> seen.add("no lane", columns.rows()));
    }

    // columns

    private static ScoreColumns columns(CompiledScheme compiled, Random random) {
        int rows = 1 + random.nextInt(ROWS);
        int dirt = List.of(0, 5, 40).get(random.nextInt(3));
        ScoreColumns.Builder columns = ScoreColumns.builder(compiled, Nature.SYNTHETIC, rows)
                .cities(random.ints(rows, 0, 2).toArray(), ImmutableList.of("320100", "320300"))
                .types(
                        random.ints(rows, dirt > 5 && random.nextInt(4) == 0 ? -1 : 0, 2)
                                .toArray(),
                        ImmutableList.of("modern-logistics", "financial-services"));
        for (int back = -1; back < 1; back++) {
            int year = Provinces.NEWEST + back;
            figures(columns, random, rows, dirt, year);
        }
        compiled.needs().conditions().forEach(condition -> {
            byte[] codes = new byte[rows];
            for (int row = 0; row < rows; row++) {
                codes[row] = random.nextInt(100) < dirt
                        ? OutcomeCode.OPEN
                        : random.nextBoolean() ? OutcomeCode.MET : OutcomeCode.NOT_MET;
            }
            columns.outcomes(condition.heading().id(), codes);
        });
        for (int i = 0; i < 60; i++) {
            int[] fewest = random.ints(rows, 0, 4).map(n -> n / 2).toArray();
            int[] most = fewest.clone();
            for (int row = 0; row < rows; row++) {
                most[row] += random.nextInt(100) < dirt ? random.nextInt(3) : 0;
            }
            columns.events(NodeId.of("events-" + i), fewest, most);
            columns.events(NodeId.of("veto-" + i), fewest, most);
        }
        return columns.build();
    }

    private static void figures(ScoreColumns.Builder columns, Random random, int rows, int dirt, int year) {
        for (var measure : List.of(Books.REVENUE, Books.TAX, Books.ENTERPRISES)) {
            boolean counted = measure.equals(Books.ENTERPRISES);
            Exact unit = counted ? Exact.ONE : Exact.of(100_000_000);
            int fine = List.of(1, 1, 2, 20, 3, 1000).get(random.nextInt(6));
            Exact step = unit.dividedBy(Exact.of(fine));
            boolean giant = random.nextInt(12) == 0;
            long[] low = new long[rows];
            long[] high = new long[rows];
            byte[] states = new byte[rows];
            for (int row = 0; row < rows; row++) {
                long value = giant && random.nextBoolean()
                        ? random.nextLong() >> 12
                        : (random.nextInt(30) - 2) * (long) fine + (random.nextBoolean() ? random.nextInt(fine) : 0);
                cell(random, dirt, value, row, low, high, states);
            }
            columns.figures(
                    measure,
                    year,
                    org.servicezone.scoring.columns.FigureColumn.ofIntervals(
                            Books.book().build().measure(measure).orElseThrow(), step, low, high, states));
        }
    }

    private static void cell(Random random, int dirt, long value, int row, long[] low, long[] high, byte[] states) {
        low[row] = Ends.at(value);
        high[row] = low[row];
        states[row] = CellState.KNOWN.code();
        if (random.nextInt(100) >= dirt) {
            return;
        }
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                low[row] = Ends.at(0);
                high[row] = Ends.NONE_ABOVE;
                states[row] = CellState.PENDING.code();
            }
            case 2 -> states[row] = CellState.CLOSED.code();
            case 3 -> states[row] = random.nextInt(3) == 0 ? CellState.MAY_CLOSE.code() : states[row];
            default -> {
                long least = Math.max(0, Math.min(value, 1000));
                low[row] = random.nextBoolean() ? Ends.at(least) : Ends.over(least);
                high[row] = random.nextBoolean()
                        ? Ends.at(least + 1 + random.nextInt(9))
                        : Ends.under(least + 1 + random.nextInt(9));
                states[row] = CellState.BOUNDED.code();
            }
        }
    }
}
