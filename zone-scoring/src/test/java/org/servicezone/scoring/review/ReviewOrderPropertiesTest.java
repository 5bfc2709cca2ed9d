package org.servicezone.scoring.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.result.RankEntry;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.review.Review;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.fixture.Evaluated;
import org.servicezone.scoring.fixture.RandomProvinces;

/** The whole review of drawn provinces: conditions, scheme, rules, goals. */
class ReviewOrderPropertiesTest {

    private static final CheckedRulebook BOOK = Evaluated.whole();
    private static final Readings OR = Readings.DEFAULTS.with(Evaluated.R6, "or");

    /** The order of zones, events, returns, lines and registers in the province changes nothing in its review. */
    @Property(tries = 500)
    void the_review_is_the_same_whatever_the_order_of_the_input(@ForAll Random random) {
        Province province = new RandomProvinces(random).draw();
        Review review = review(province);
        Review shuffled = review(shuffle(province, random));
        assertThat(shuffled.verdicts()).hasSameSizeAs(review.verdicts());
        for (int i = 0; i < review.verdicts().size(); i++) {
            assertThat(shuffled.verdicts().get(i).finding().flatten())
                    .isEqualTo(review.verdicts().get(i).finding().flatten());
        }
        assertThat(shuffled.verdicts()).isEqualTo(review.verdicts());
        assertThat(shuffled.evaluation()).isEqualTo(review.evaluation());
        assertThat(shuffled.proposals()).isEqualTo(review.proposals());
        assertThat(shuffled).isEqualTo(review);
    }

    /** The same input gives the same review. */
    @Property(tries = 100)
    void a_review_repeated_is_the_same(@ForAll Random random) {
        Province province = new RandomProvinces(random).draw();
        assertThat(review(province)).isEqualTo(review(province));
    }

    /** Scores and ranks of a completed province lie within those of the province with its gaps. */
    @Property(tries = 500)
    void every_completion_scores_and_ranks_within_the_review(@ForAll Random random) {
        RandomProvinces drawn = new RandomProvinces(random);
        Province before = drawn.draw();
        Province figures = drawn.complete(before, zone -> false);
        // only the figures are completed: titles decide who is evaluated
        Province after = Province.builder()
                .from(before)
                .histories(figures.histories().stream()
                        .filter(h -> before.zonesById().containsKey(h.zone()))
                        .toList())
                .build();
        review(before).evaluation().ifPresent(open -> {
            Evaluation completed = review(after).evaluation().orElseThrow();
            for (Scorecard card : open.scorecards()) {
                Bounds total = card.total().orElseThrow();
                Scorecard later = completed.scorecard(card.zone()).orElseThrow();
                assertThat(total.encloses(later.total().orElseThrow()))
                        .as("%s: %s encloses %s", card.zone(), total, later.total())
                        .isTrue();
                assertThat(card.grades()).containsAll(later.grades());
                RankEntry rank = open.overall().entry(card.zone()).orElseThrow();
                RankEntry laterRank = completed.overall().entry(card.zone()).orElseThrow();
                assertThat(laterRank.best()).isBetween(rank.best(), rank.worst());
                assertThat(laterRank.worst()).isBetween(rank.best(), rank.worst());
            }
        });
    }

    /** The rows of every distribution sum to the number of zones. */
    @Property(tries = 100)
    void every_distribution_counts_every_zone_once(@ForAll Random random) {
        Province province = new RandomProvinces(random).draw();
        assertThat(review(province).distributions())
                .hasSize(3)
                .allSatisfy(d -> assertThat(
                                d.rows().stream().mapToInt(row -> row.zones()).sum())
                        .isEqualTo(province.zones().size()));
    }

    @Test
    void the_drawn_provinces_are_evaluated_and_lead_to_every_proposal() {
        Random random = new Random(2021);
        List<String> kinds = new ArrayList<>();
        int evaluated = 0;
        for (int i = 0; i < 200; i++) {
            Review review = review(new RandomProvinces(random).draw());
            evaluated += review.evaluation().isPresent() ? 1 : 0;
            review.proposals().forEach(p -> kinds.add(p.kind().value()));
        }
        assertThat(evaluated).isGreaterThan(100);
        assertThat(kinds).contains("commend", "delist");
    }

    private static Review review(Province province) {
        return Reviews.review(BOOK, OR, province, 2023);
    }

    private static Province shuffle(Province province, Random random) {
        return Province.builder()
                .from(province)
                .zones(shuffled(province.zones(), random))
                .events(shuffled(province.events(), random))
                .registers(shuffled(province.registers(), random))
                .histories(shuffled(province.histories(), random).stream()
                        .map(history -> ReturnHistory.builder()
                                .from(history)
                                .lines(shuffled(history.lines(), random))
                                .build())
                        .toList())
                .build();
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
