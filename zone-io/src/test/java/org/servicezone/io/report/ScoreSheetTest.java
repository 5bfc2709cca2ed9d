package org.servicezone.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.servicezone.io.json.EveryScore;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.result.Widening;
import org.servicezone.model.review.Review;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.vocabulary.Supplier;
import org.servicezone.model.zone.ZoneId;

/** A score sheet adds up as it is printed. */
class ScoreSheetTest {

    private static final Province PROVINCE = Samples.province(Nature.SYNTHETIC, "集聚区");

    private static Review review(Scorecard card) {
        Review plain = Samples.evaluated(PROVINCE);
        return Review.builder()
                .from(plain)
                .evaluation(Evaluation.builder()
                        .from(plain.evaluation().orElseThrow())
                        .scorecards(ImmutableList.of(card))
                        .build())
                .build();
    }

    private static ImmutableList<ScoreLine> lines() {
        Scorecard card = EveryScore.card(Samples.ALPHA);
        return ScoreSheet.of(Material.of(review(card), Samples.rulebook(), PROVINCE, Language.EN), card, new Sources());
    }

    private static ScoreLine line(String name) {
        return lines().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Exact printed(String number) {
        return Exact.parse(number.replace("≈", "").replace("+", ""));
    }

    /** Adds up what stands directly under a line. */
    private static Exact sumUnder(String name) {
        ImmutableList<ScoreLine> lines = lines();
        int at = lines.indexOf(line(name));
        Exact sum = Exact.ZERO;
        for (int i = at + 1;
                i < lines.size() && lines.get(i).depth() > lines.get(at).depth();
                i++) {
            if (lines.get(i).depth() == lines.get(at).depth() + 1) {
                sum = sum.plus(printed(lines.get(i).counted()));
            }
        }
        return sum;
    }

    @Test
    void weights_without_an_end_add_up_with_the_rounding_line() {
        assertThat(line("one").counted()).isEqualTo("≈35.1429");
        assertThat(line("two").counted()).isEqualTo("44");
        assertThat(line("one").weight()).isEqualTo("30% (in effect ≈42.8571%)");
        assertThat(sumUnder("mean"))
                .isEqualTo(Exact.parse("79.14"))
                .isEqualTo(printed(line("mean").points()));
    }

    @Test
    void a_difference_and_a_sum_add_up() {
        assertThat(sumUnder("left")).isEqualTo(Exact.parse("40"));
        assertThat(line("limited").counted()).isEqualTo("-50");
        assertThat(sumUnder("root")).isEqualTo(Exact.parse("119.1"));
    }

    @Test
    void the_total_is_the_root_with_its_adjustments_and_rounding() {
        ImmutableList<ScoreLine> top =
                lines().stream().filter(line -> line.depth() == 0).collect(ImmutableList.toImmutableList());

        assertThat(top).extracting(ScoreLine::name).containsExactly("root", "bonus", "veto", "rounding", "total");
        assertThat(printed(top.get(0).points())
                        .plus(printed(top.get(1).counted()))
                        .plus(printed(top.get(3).counted())))
                .isEqualTo(printed(top.get(4).points()));
        assertThat(top.get(1).figure()).contains("2022-05-01").contains("[1]");
        assertThat(top.get(2).notes()).isEqualTo("met");
    }

    @Test
    void a_line_says_what_was_seen_what_it_was_held_against_and_what_it_rests_on() {
        ScoreLine one = line("one");

        assertThat(one.figure()).isEqualTo("50 × 100 million yuan");
        assertThat(one.rule()).isEqualTo("min-max; worst 10亿元; best ≈66.6667亿元; [10, 200/3]亿元 from 0 to 100 points");
        assertThat(one.status()).isEqualTo("precedent, illustrative");
        assertThat(line("mean").notes()).contains("before rounding").contains("weights of: modern-logistics, others");
        assertThat(line("levels").figure()).isEqualTo("plan-there: met");
        assertThat(line("three").counted()).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_terminal_shows_it_within_80_columns(Language language) {
        String text = TerminalScorecard.write(
                review(EveryScore.card(Samples.ALPHA)), Samples.rulebook(), PROVINCE, Samples.ALPHA, language);

        assertThat(text.lines()).allMatch(line -> Columns.width(line) <= 80);
        assertThat(text)
                .contains("118.6")
                .contains("≈35.1429")
                .contains("-0.55")
                .contains("[1] notice");
    }

    @Test
    void a_zone_that_was_not_evaluated_has_no_sheet() {
        Review review = review(EveryScore.card(Samples.ALPHA));

        assertThatThrownBy(() ->
                        TerminalScorecard.write(review, Samples.rulebook(), PROVINCE, ZoneId.of("other"), Language.EN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no zone other; write the id of a zone of the data");
    }

    @Test
    void a_void_year_has_neither_total_nor_grade() {
        Scorecard card = EveryScore.card(Samples.ALPHA);
        Scorecard voided = Scorecard.builder()
                .zone(card.zone())
                .scheme(card.scheme())
                .newestReturn(card.newestReturn())
                .root(card.root())
                .adjustments(card.adjustments())
                .build();

        assertThat(MarkdownReport.write(review(voided), Samples.rulebook(), PROVINCE, Language.EN))
                .contains("Evaluation of the year void by a veto: 集聚区alpha")
                .contains("- Vetoed: the evaluation of the year is void, without total, place and grade")
                .doesNotContain("- Total: 118.6");
    }

    /** A card whose total is an interval. */
    private static Scorecard open() {
        MissingInput late = MissingInput.builder()
                .kind(InputKind.MEASURE)
                .subject("revenue")
                .zone(Samples.ALPHA)
                .year(2022)
                .supplier(Supplier.of("zone-body"))
                .build();
        NodeScore root = NodeScore.IndicatorScore.builder()
                .from((NodeScore.IndicatorScore) EveryScore.indicator("one", "40"))
                .amount(Bounds.ALL)
                .score(Bounds.between(Exact.of(20), Exact.of(90)))
                .unrounded(Bounds.between(Exact.of(20), Exact.of(90)))
                .addMissing(late)
                .build();
        return Scorecard.builder()
                .from(EveryScore.card(Samples.ALPHA))
                .root(root)
                .adjustments(ImmutableList.of())
                .unrounded(root.score())
                .total(root.score())
                .grades(ImmutableList.of())
                .mayBeWider(true)
                .addNotSeparated(NodeId.of("one"))
                .addWidenings(new Widening(late, Exact.of(70), Exact.of(12)))
                .build();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_interval_says_what_is_missing_what_widens_it_most_and_how_far_it_can_be_trusted(Language language) {
        String text = TerminalScorecard.write(review(open()), Samples.rulebook(), PROVINCE, Samples.ALPHA, language);
        Wording wording = Wording.of(language);

        assertThat(text.lines()).allMatch(line -> Columns.width(line) <= 80);
        String flat = text.replaceAll("\\s", "");
        for (String said : List.of(
                wording.say("score.may-be-wider"), wording.say("score.not-separated", "one"), "70", "12", "2022")) {
            assertThat(flat).contains(said.replaceAll("\\s", ""));
        }
        assertThat(MarkdownReport.write(review(open()), Samples.rulebook(), PROVINCE, language))
                .contains(wording.say("score.may-be-wider"));
    }

    @Test
    void a_figure_that_narrows_nothing_is_not_said_to_widen() {
        Scorecard card = open();
        Scorecard same = Scorecard.builder()
                .from(card)
                .widenings(ImmutableList.of(new Widening(card.widenings().get(0).figure(), Exact.of(70), Exact.of(70))))
                .build();
        assertThat(TerminalScorecard.write(review(same), Samples.rulebook(), PROVINCE, Samples.ALPHA, Language.EN))
                .doesNotContain("widens");
    }
}
