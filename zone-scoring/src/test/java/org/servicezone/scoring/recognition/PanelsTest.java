package org.servicezone.scoring.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.servicezone.fixture.Samples.bounds;
import static org.servicezone.fixture.Samples.heading;
import static org.servicezone.scoring.recognition.Cases.BASIS;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.casework.Absence;
import org.servicezone.model.casework.Agreement;
import org.servicezone.model.casework.Combining;
import org.servicezone.model.casework.Expert;
import org.servicezone.model.casework.Panel;
import org.servicezone.model.casework.PanelItem;
import org.servicezone.model.casework.PanelMark;
import org.servicezone.model.casework.PanelResult;
import org.servicezone.model.casework.PanelRule;
import org.servicezone.model.casework.PanelScore;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.zone.ZoneId;

class PanelsTest {

    private static final Combining MEAN = new Combining.Mean();
    private static final Combining MEDIAN = new Combining.Median();
    private static final Combining TRIMMED = new Combining.TrimmedMean(Cited.of(1, BASIS));
    private static final ZoneId A = ZoneId.of("a");
    private static final ZoneId B = ZoneId.of("b");

    @ParameterizedTest
    @CsvSource({
        // way, scores, total
        "mean,    70 80 90,        80",
        "mean,    70 80 81,        77",
        "mean,    70 70 71,        211/3",
        "trimmed, 0 80 90,         80",
        "trimmed, 70 80 90 100,    85",
        "trimmed, 90 90 90 90,     90",
        "trimmed, 0 0 60 61 62,    121/3",
        "median,  70 80 90,        80",
        "median,  70 80 85 100,    82.5",
        "median,  0 0 0 100,       0",
    })
    void scores_become_one_as_declared(String way, String scores, String total) {
        PanelRule rule = rule(combining(way), 3, false, "100");
        PanelResult result = Panels.score(rule, panel(scores.split(" ")), A);

        assertThat(result.quorate()).isEqualTo(Outcome.MET);
        assertThat(result.total()).contains(Exact.parse(total));
        assertThat(result.statuses()).containsExactly(BasisStatus.ILLUSTRATIVE);
    }

    @Test
    void the_highest_and_the_lowest_are_left_out_once_each() {
        PanelResult result = Panels.score(rule(TRIMMED, 3, false, "100"), panel("70", "70", "90", "90"), A);

        assertThat(result.marks())
                .filteredOn(PanelMark::trimmed)
                .extracting(PanelMark::expert)
                .containsExactly("e0", "e3");
        assertThat(result.total()).contains(Exact.of(80));
    }

    @Test
    void items_are_combined_before_or_after_they_are_weighed() {
        Panel panel = new Panel(
                experts(3),
                ImmutableList.of(
                        score(0, "a", "item-0", "0"),
                        score(0, "a", "item-1", "100"),
                        score(1, "a", "item-0", "50"),
                        score(1, "a", "item-1", "0"),
                        score(2, "a", "item-0", "100"),
                        score(2, "a", "item-1", "40")));

        // totals 75, 12.5, 55; by item 50 and 40
        assertThat(Panels.score(rule(MEDIAN, 3, false, "1", "3"), panel, A).total())
                .contains(Exact.of(55));
        assertThat(Panels.score(rule(MEDIAN, 3, true, "1", "3"), panel, A).total())
                .contains(Exact.parse("42.5"));
    }

    @Test
    void a_missing_expert_never_counts_as_zero() {
        Panel two = new Panel(experts(3), panel("90", "90").scores());

        assertThat(Panels.score(rule(MEAN, 2, false, "100"), two, A).total()).contains(Exact.of(90));
        PanelResult open = Panels.score(rule(MEAN, 3, false, "100"), two, A);
        assertThat(open.quorate()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(open.total()).isEmpty();
        assertThat(open.absences()).containsExactly(new Absence("e2", Absence.Reason.NO_SCORE));
    }

    @Test
    void conflicts_and_incomplete_sheets_do_not_count() {
        Panel panel = new Panel(
                ImmutableList.of(
                        new Expert("e2", ImmutableList.of()),
                        new Expert("e1", ImmutableList.of()),
                        new Expert("e0", ImmutableList.of(new Expert.Conflict(A, "advises it")))),
                ImmutableList.of(
                        score(0, "a", "item-0", "100"),
                        score(0, "a", "item-1", "100"),
                        score(1, "a", "item-0", "100"),
                        score(2, "a", "item-0", "60"),
                        score(2, "a", "item-1", "70")));
        PanelResult result = Panels.score(rule(MEAN, 1, false, "1", "1"), panel, A);

        assertThat(result.total()).contains(Exact.of(65));
        assertThat(result.absences())
                .containsExactly(
                        new Absence("e0", Absence.Reason.CONFLICT), new Absence("e1", Absence.Reason.INCOMPLETE));
    }

    @Test
    void what_does_not_fit_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Panels.score(rule(MEAN, 1, false, "100"), panel("101"), A))
                .withMessage("e0 gave 101 on item-0 of a, which is out of its range");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Panels.score(
                        rule(MEAN, 1, false, "100"),
                        new Panel(experts(1), ImmutableList.of(score(0, "a", "other", "1"))),
                        A))
                .withMessage("panel has no item other, which e0 scored");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(TRIMMED, 2, false, "100"))
                .withMessage("panel: a quorum of 2 leaves nothing to combine; at least 3 experts are needed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Panel(experts(1), ImmutableList.of(score(1, "a", "item-0", "1"))))
                .withMessage("e1 is no expert of the panel");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Panel(
                        experts(1), ImmutableList.of(score(0, "a", "item-0", "1"), score(0, "a", "item-0", "1"))))
                .withMessage("expert e0 scored item-0 of a twice");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 2 1; 3 2 1; 3 2 1             | 1
            3 2 1; 1 2 3                    | 0
            2 2 1; 2 2 1                    | 1
            2 2 1; 1 2 2                    | 1/4
            4 3 2 1; 4 3 1 2                | 0.9
            5 5 5; 3 2 1                    | 0.5
            """)
    void agreement_is_kendalls_w_with_ties(String rows, String w) {
        assertThat(agreement(rows).w()).contains(Exact.parse(w));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 2 1             | FEWER_THAN_TWO_EXPERTS
            3; 2              | FEWER_THAN_TWO_ZONES
            3 3; 2 2          | ALL_TIED
            """)
    void an_agreement_without_a_value_says_why(String rows, Agreement.Gap gap) {
        assertThat(agreement(rows).w()).isEmpty();
        assertThat(agreement(rows).gap()).contains(gap);
    }

    @Test
    void only_who_scored_every_zone_is_asked_for_agreement() {
        Panel panel = new Panel(
                experts(3),
                ImmutableList.of(
                        score(0, "a", "item-0", "2"),
                        score(0, "b", "item-0", "1"),
                        score(1, "a", "item-0", "2"),
                        score(2, "a", "item-0", "2"),
                        score(2, "b", "item-0", "1")));
        Agreement agreement = Panels.agreement(rule(MEAN, 1, false, "100"), panel, ImmutableList.of(B, A));

        assertThat(agreement.experts()).containsExactly("e0", "e2");
        assertThat(agreement.zones()).containsExactly(A, B);
        assertThat(agreement.w()).contains(Exact.ONE);
    }

    /** Without ties, W = (1 + (m − 1) r) / m, with r the mean of Spearman's coefficient over all pairs of experts. */
    @Property(tries = 200)
    void agreement_without_ties_follows_from_spearman(
            @ForAll @IntRange(min = 2, max = 6) int m, @ForAll @IntRange(min = 2, max = 6) int n, @ForAll long seed) {
        Random random = new Random(seed);
        List<List<Integer>> rows = new ArrayList<>();
        for (int j = 0; j < m; j++) {
            List<Integer> row = new ArrayList<>();
            for (int i = 1; i <= n; i++) {
                row.add(i);
            }
            Collections.shuffle(row, random);
            rows.add(row);
        }
        Exact sum = Exact.ZERO;
        for (int j = 0; j < m; j++) {
            for (int k = 0; k < j; k++) {
                sum = sum.plus(spearman(rows.get(j), rows.get(k)));
            }
        }
        Exact mean = sum.dividedBy(Exact.of((long) m * (m - 1) / 2));

        assertThat(Concordance.w(rows.stream()
                        .map(row -> row.stream().map(Exact::of).collect(ImmutableList.toImmutableList()))
                        .collect(ImmutableList.toImmutableList())))
                .contains(Exact.ONE.plus(Exact.of(m - 1).times(mean)).dividedBy(Exact.of(m)));
    }

    /** W lies between 0 and 1, ties or not. */
    @Property(tries = 200)
    void agreement_lies_between_none_and_all_alike(
            @ForAll @Size(min = 2, max = 5) List<@Size(4) List<@IntRange(min = 1, max = 3) Integer>> rows) {
        Concordance.w(rows.stream()
                        .map(row -> row.stream().map(Exact::of).collect(ImmutableList.toImmutableList()))
                        .collect(ImmutableList.toImmutableList()))
                .ifPresent(w -> assertThat(w).isBetween(Exact.ZERO, Exact.ONE));
    }

    /** Shuffling experts and scores changes nothing, and every way lies between the lowest and the highest score. */
    @Property(tries = 200)
    void order_does_not_matter_and_scores_stay_within_bounds(
            @ForAll @Size(min = 3, max = 7) List<@IntRange(min = 0, max = 100) Integer> scores, @ForAll long seed) {
        Panel panel = panel(scores.stream().map(String::valueOf).toArray(String[]::new));
        List<Expert> experts = new ArrayList<>(panel.experts());
        List<PanelScore> shuffled = new ArrayList<>(panel.scores());
        Collections.shuffle(experts, new Random(seed));
        Collections.shuffle(shuffled, new Random(seed));
        Panel other = new Panel(ImmutableList.copyOf(experts), ImmutableList.copyOf(shuffled));
        for (Combining way : List.of(MEAN, MEDIAN, TRIMMED)) {
            PanelRule rule = rule(way, 3, false, "100");
            PanelResult result = Panels.score(rule, panel, A);

            assertThat(Panels.score(rule, other, A)).isEqualTo(result);
            assertThat(result.total().orElseThrow())
                    .isBetween(Exact.of(Collections.min(scores)), Exact.of(Collections.max(scores)));
        }
    }

    private static Exact spearman(List<Integer> one, List<Integer> other) {
        int n = one.size();
        long squares = 0;
        for (int i = 0; i < n; i++) {
            long d = one.get(i) - other.get(i);
            squares += d * d;
        }
        return Exact.ONE.minus(Exact.of(6 * squares, (long) n * n * n - n));
    }

    private static Agreement agreement(String rows) {
        ImmutableList.Builder<PanelScore> scores = ImmutableList.builder();
        String[] experts = rows.split(";");
        int zones = 0;
        for (int j = 0; j < experts.length; j++) {
            String[] row = experts[j].strip().split(" ");
            zones = row.length;
            for (int i = 0; i < row.length; i++) {
                scores.add(score(j, "z" + i, "item-0", row[i]));
            }
        }
        ImmutableList.Builder<ZoneId> ids = ImmutableList.builder();
        for (int i = 0; i < zones; i++) {
            ids.add(ZoneId.of("z" + i));
        }
        return Panels.agreement(
                rule(MEAN, 1, false, "100"), new Panel(experts(experts.length), scores.build()), ids.build());
    }

    private static Combining combining(String way) {
        return way.equals("mean") ? MEAN : way.equals("median") ? MEDIAN : TRIMMED;
    }

    private static PanelRule rule(Combining combining, int quorum, boolean byItem, String... weights) {
        PanelRule.Builder rule = PanelRule.builder()
                .heading(heading("panel"))
                .quorum(Cited.of(quorum, BASIS))
                .combining(Cited.of(combining, BASIS))
                .byItem(byItem);
        for (int i = 0; i < weights.length; i++) {
            rule.addItems(
                    new PanelItem(heading("item-" + i), Cited.of(Exact.parse(weights[i]), BASIS), bounds("0", "100")));
        }
        return rule.build();
    }

    private static Panel panel(String... scores) {
        ImmutableList.Builder<PanelScore> given = ImmutableList.builder();
        for (int i = 0; i < scores.length; i++) {
            given.add(score(i, "a", "item-0", scores[i]));
        }
        return new Panel(experts(scores.length), given.build());
    }

    private static ImmutableList<Expert> experts(int n) {
        ImmutableList.Builder<Expert> experts = ImmutableList.builder();
        for (int i = 0; i < n; i++) {
            experts.add(new Expert("e" + i, ImmutableList.of()));
        }
        return experts.build();
    }

    private static PanelScore score(int expert, String zone, String item, String score) {
        return new PanelScore("e" + expert, ZoneId.of(zone), NodeId.of(item), Exact.parse(score));
    }
}
