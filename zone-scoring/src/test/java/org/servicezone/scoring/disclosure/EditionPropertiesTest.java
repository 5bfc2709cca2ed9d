package org.servicezone.scoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.servicezone.model.casework.Proposal;
import org.servicezone.model.finding.Audience;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.measure.Disclosure;
import org.servicezone.model.measure.Figure;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.province.ReturnLine;
import org.servicezone.model.quantity.Quantity;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.result.GoalProgress;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.RankEntry;
import org.servicezone.model.result.Ranking;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.review.Review;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.fixture.Evaluated;
import org.servicezone.scoring.fixture.RandomProvinces;
import org.servicezone.scoring.fixture.RandomSchemes;
import org.servicezone.scoring.review.Reviews;

/** Every edition of the whole review of drawn provinces: conditions, scheme, rules, goals. */
class EditionPropertiesTest {

    private static final CheckedRulebook BOOK = Evaluated.whole();
    private static final Readings OR = Readings.DEFAULTS.with(Evaluated.R6, "or");

    /** For the authorities the edition is the review, and the data the data. */
    @Property(tries = 100)
    void the_authorities_edition_is_the_review(@ForAll Random random) {
        Province province = new RandomProvinces(random).draw();
        Review review = review(province);
        assertThat(Disclosures.review(review, Audience.AUTHORITY)).isEqualTo(review);
        assertThat(Disclosures.province(province, Audience.AUTHORITY)).isEqualTo(province);
    }

    /** What was cut for a reader is not cut any further for the same reader. */
    @Property(tries = 100)
    void cutting_twice_is_cutting_once(@ForAll Random random) {
        Province province = new RandomProvinces(random).draw();
        Review review = review(province);
        for (Audience audience : audiences(province)) {
            Review edition = Disclosures.review(review, audience);
            assertThat(edition.audience()).isEqualTo(audience);
            assertThat(Disclosures.review(edition, audience)).isEqualTo(edition);
            // the cut itself, not only the name on it
            Review unnamed =
                    Review.builder().from(edition).audience(Audience.AUTHORITY).build();
            assertThat(Disclosures.review(unnamed, audience)).isEqualTo(edition);
            Province data = Disclosures.province(province, audience);
            assertThat(Disclosures.province(data, audience)).isEqualTo(data);
        }
    }

    /** What an edition says of a zone is what the review says of it: outcome, place, total, grades, statuses. */
    @Property(tries = 200)
    void an_edition_decides_nothing_anew(@ForAll Random random) {
        Province province = new RandomProvinces(random).draw();
        Review review = review(province);
        for (Audience audience : audiences(province)) {
            Review edition = Disclosures.review(review, audience);
            assertThat(edition.verdicts())
                    .allSatisfy(verdict -> assertThat(verdict.outcome())
                            .isEqualTo(
                                    review.verdict(verdict.zone()).orElseThrow().outcome()));
            assertThat(edition.evaluation().isPresent())
                    .isEqualTo(review.evaluation().isPresent());
            edition.evaluation()
                    .ifPresent(cut -> sameResults(review.evaluation().orElseThrow(), cut));
        }
    }

    private static void sameResults(Evaluation whole, Evaluation cut) {
        sameRanks(whole.overall(), cut.overall());
        for (Ranking ranking : cut.byType()) {
            sameRanks(Iterables.find(whole.byType(), other -> other.type().equals(ranking.type())), ranking);
        }
        for (Scorecard card : cut.scorecards()) {
            Scorecard before = whole.scorecard(card.zone()).orElseThrow();
            assertThat(card.total()).isEqualTo(before.total());
            assertThat(card.grades()).isEqualTo(before.grades());
            assertThat(card.statuses()).isEqualTo(before.statuses());
        }
        // whoever has a place has a sheet beside it, and with it the mark
        assertThat(cut.overall().entries())
                .allSatisfy(entry -> assertThat(cut.scorecard(entry.zone())).isPresent());
    }

    private static void sameRanks(Ranking whole, Ranking cut) {
        assertThat(cut.size()).isEqualTo(whole.size());
        for (RankEntry entry : cut.entries()) {
            RankEntry before = whole.entry(entry.zone()).orElseThrow();
            assertThat(entry.best()).isEqualTo(before.best());
            assertThat(entry.worst()).isEqualTo(before.worst());
            assertThat(entry.total()).isEqualTo(before.total());
        }
    }

    /** No other zone is named in an applicant's edition, and all that is counted is counted over its own verdict. */
    @Property(tries = 200)
    void an_applicants_edition_speaks_of_its_own_zone_alone(@ForAll Random random) {
        Province province = new RandomProvinces(random).draw();
        Review review = review(province);
        for (Zone zone : province.zones()) {
            Review edition = Disclosures.review(review, Audience.applicant(zone.id()));
            for (Zone other : province.zones()) {
                if (!other.equals(zone)) {
                    assertThat(edition.toString()).doesNotContainPattern(named(other.id()));
                }
            }
            assertThat(edition.verdict(zone.id()).map(EligibilityVerdict::outcome))
                    .isEqualTo(review.verdict(zone.id()).map(EligibilityVerdict::outcome));
            assertThat(edition.conditionCounts())
                    .allSatisfy(count -> assertThat(count.met() + count.notMet() + count.undetermined())
                            .isEqualTo(1));
            assertThat(edition.missingCounts())
                    .allSatisfy(count -> assertThat(count.zones()).isEqualTo(1));
            assertThat(edition.goals()).isEmpty();
            assertThat(edition.distributions()).isEmpty();
            assertThat(edition.proposals())
                    .extracting(Proposal::kind)
                    .containsExactlyElementsOf(review.proposals().stream()
                            .filter(proposal -> proposal.zone().equals(zone.id()))
                            .map(Proposal::kind)
                            .toList());
        }
    }

    private static Pattern named(ZoneId id) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(id.value()) + "(?![\\w-])");
    }

    /** Nothing that is not decided is for the public, nor which zones count, nor how a total was made. */
    @Property(tries = 200)
    void the_public_edition_holds_results_alone(@ForAll Random random) {
        Province province = new RandomProvinces(random).draw();
        Review review = review(province);
        Review edition = Disclosures.review(review, Audience.PUBLIC);
        assertThat(edition.proposals()).isEmpty();
        assertThat(edition.verdicts()).isEmpty();
        assertThat(edition.prospects()).isEmpty();
        assertThat(edition.conditionCounts()).isEmpty();
        assertThat(edition.missingCounts()).isEmpty();
        assertThat(edition.goals()).hasSameSizeAs(review.goals()).allSatisfy(goal -> {
            assertThat(goal.counted()).isEmpty();
            assertThat(goal.open()).isEmpty();
        });
        for (int i = 0; i < edition.goals().size(); i++) {
            GoalProgress goal = edition.goals().get(i);
            boolean given = review.goals().get(i).byPublicFigures();
            assertThat(goal.withheld()).isNotEqualTo(given);
            assertThat(goal.reached()).isEqualTo(given ? review.goals().get(i).reached() : Bounds.ALL);
        }
        assertThat(edition.distributions()).isEqualTo(review.distributions());
        edition.evaluation().ifPresent(evaluation -> {
            Evaluation whole = review.evaluation().orElseThrow();
            assertThat(evaluation.overall()).isEqualTo(whole.overall());
            assertThat(evaluation.byType()).isEqualTo(whole.byType());
            assertThat(evaluation.scorecards())
                    .hasSameSizeAs(whole.scorecards())
                    .allSatisfy(EditionPropertiesTest::holdsItsTotalAlone);
        });
    }

    @Test
    void the_drawn_reviews_hold_what_the_editions_must_not() {
        Random random = new Random(2024);
        int proposals = 0;
        int counted = 0;
        int tied = 0;
        int fixed = 0;
        for (int i = 0; i < 100; i++) {
            Review review = review(new RandomProvinces(random).draw());
            proposals += review.proposals().size();
            counted += review.goals().get(0).counted().size();
            tied += (int) review.evaluation().stream()
                    .flatMap(evaluation -> evaluation.overall().entries().stream())
                    .filter(entry -> !entry.tiedWith().isEmpty())
                    .count();
            fixed += (int) review.evaluation().stream()
                    .flatMap(evaluation -> evaluation.scorecards().stream())
                    .filter(card -> card.statuses().contains(BasisStatus.TEXT))
                    .count();
        }
        assertThat(proposals).isPositive();
        assertThat(counted).isPositive();
        assertThat(tied).isPositive();
        assertThat(fixed).isPositive();
    }

    private static void holdsItsTotalAlone(Scorecard card) {
        card.root().ifPresent(root -> {
            assertThat(root).isInstanceOf(NodeScore.WithheldScore.class);
            assertThat(root.score()).isEqualTo(card.total().orElse(Bounds.ALL));
        });
        assertThat(card.adjustments()).isEmpty();
        assertThat(card.unrounded()).isEmpty();
        assertThat(card.notSeparated()).isSubsetOf(card.scheme());
    }

    /** The same under schemes of every kind, where zones are held against each other and adjustments follow events. */
    @Property(tries = 100)
    void under_schemes_of_every_kind_the_public_edition_holds_totals_alone_and_keeps_the_statuses(
            @ForAll Random random) {
        Drawn drawn = Drawn.of(random);
        Review edition = Disclosures.review(drawn.review(), Audience.PUBLIC);
        assertThat(cards(edition)).hasSameSizeAs(cards(drawn.review())).allSatisfy(card -> {
            holdsItsTotalAlone(card);
            assertThat(card.statuses())
                    .isEqualTo(drawn.review()
                            .evaluation()
                            .orElseThrow()
                            .scorecard(card.zone())
                            .orElseThrow()
                            .statuses());
        });
    }

    private static ImmutableList<Scorecard> cards(Review review) {
        return review.evaluation().map(Evaluation::scorecards).orElse(ImmutableList.of());
    }

    /** An applicant's own sheet is whole, but for the figures of others that its own were held against. */
    @Property(tries = 100)
    void an_applicants_own_sheet_is_whole_but_for_figures_of_others(@ForAll Random random) {
        Drawn drawn = Drawn.of(random);
        for (Scorecard before : cards(drawn.review())) {
            Review edition = Disclosures.review(drawn.review(), Audience.applicant(before.zone()));
            Scorecard card =
                    edition.evaluation().orElseThrow().scorecard(before.zone()).orElseThrow();
            assertThat(Disclosures.review(
                            Review.builder()
                                    .from(edition)
                                    .audience(Audience.AUTHORITY)
                                    .build(),
                            Audience.applicant(before.zone())))
                    .isEqualTo(edition);
            assertThat(card.total()).isEqualTo(before.total());
            assertThat(card.unrounded()).isEqualTo(before.unrounded());
            assertThat(card.adjustments()).hasSameSizeAs(before.adjustments());
            assertThat(card.statuses()).isEqualTo(before.statuses());
            ImmutableList<NodeScore> nodes = nodes(card);
            ImmutableList<NodeScore> whole = nodes(before);
            assertThat(nodes).hasSameSizeAs(whole);
            for (int i = 0; i < nodes.size(); i++) {
                sameNode(whole.get(i), nodes.get(i));
            }
        }
    }

    private static ImmutableList<NodeScore> nodes(Scorecard card) {
        return card.root().map(NodeScore::flatten).orElse(ImmutableList.of());
    }

    private static void sameNode(NodeScore whole, NodeScore cut) {
        assertThat(cut.node()).isEqualTo(whole.node());
        assertThat(cut.score()).isEqualTo(whole.score());
        assertThat(cut.unrounded()).isEqualTo(whole.unrounded());
        assertThat(cut.statuses()).isEqualTo(whole.statuses());
        if (whole instanceof NodeScore.IndicatorScore before && before.againstOthers()) {
            NodeScore.IndicatorScore after = (NodeScore.IndicatorScore) cut;
            assertThat(after.against()).isEmpty();
            assertThat(after.piece()).isEmpty();
            assertThat(after.notes()).contains(FindingNote.AGAINST_WITHHELD);
            assertThat(after.amount()).isEqualTo(before.amount());
            assertThat(after.facts()).isEqualTo(before.facts());
        } else if (whole.children().isEmpty() && !(whole instanceof NodeScore.LevelsScore)) {
            assertThat(cut).isEqualTo(whole);
        }
    }

    /**
     * Whatever figures other zones have: as long as the zone's own places, how many stand beside it, its own points and
     * what it is asked for are the same, its edition is the same to the last value.
     */
    @Property(tries = 300)
    void figures_of_others_do_not_show_in_an_applicants_edition(@ForAll Random random) {
        Drawn drawn = random.nextBoolean() ? Drawn.byTheWholeBook(random) : Drawn.of(random);
        for (Zone zone : drawn.province().zones()) {
            Audience audience = Audience.applicant(zone.id());
            Province other = changed(drawn.province(), random, id -> !id.equals(zone.id()));
            Review review = drawn.review(other);
            if (standing(drawn.review(), zone.id()).equals(standing(review, zone.id()))) {
                same(Disclosures.review(review, audience), Disclosures.review(drawn.review(), audience));
                assertThat(Disclosures.province(other, audience))
                        .isEqualTo(Disclosures.province(drawn.province(), audience));
            }
        }
    }

    /** Part by part, so that a failure names the part. */
    private static void same(Review one, Review other) {
        assertThat(one.verdicts()).isEqualTo(other.verdicts());
        assertThat(one.prospects()).isEqualTo(other.prospects());
        assertThat(one.proposals()).isEqualTo(other.proposals());
        assertThat(one.evaluation()).isEqualTo(other.evaluation());
        assertThat(one).isEqualTo(other);
    }

    /** Whatever figures that are not public are: as long as the published results are the same, so is the public edition. */
    @Property(tries = 300)
    void figures_that_are_not_public_do_not_show_in_the_public_edition(@ForAll Random random) {
        Drawn drawn = (random.nextBoolean() ? Drawn.byTheWholeBook(random) : Drawn.of(random)).kept();
        Province other = changed(drawn.province(), random, id -> true);
        Review review = drawn.review(other);
        assertThat(Disclosures.province(other, Audience.PUBLIC))
                .isEqualTo(Disclosures.province(drawn.province(), Audience.PUBLIC));
        if (results(drawn.review()).equals(results(review))) {
            same(Disclosures.review(review, Audience.PUBLIC), Disclosures.review(drawn.review(), Audience.PUBLIC));
        }
    }

    @Test
    void the_changes_of_figures_often_leave_places_alone_and_change_the_review() {
        Random random = new Random(1848);
        int own = 0;
        int published = 0;
        int against = 0;
        int goals = 0;
        for (int i = 0; i < 60; i++) {
            Drawn drawn = i % 2 == 0 ? Drawn.byTheWholeBook(random) : Drawn.of(random);
            for (Zone zone : drawn.province().zones()) {
                Review review = drawn.review(changed(drawn.province(), random, id -> !id.equals(zone.id())));
                boolean same = standing(drawn.review(), zone.id()).equals(standing(review, zone.id()));
                own += same && !review.equals(drawn.review()) ? 1 : 0;
            }
            Drawn kept = drawn.kept();
            Review review = kept.review(changed(kept.province(), random, id -> true));
            goals += (int) Disclosures.review(kept.review(), Audience.PUBLIC).goals().stream()
                    .filter(GoalProgress::withheld)
                    .count();
            published += results(kept.review()).equals(results(review)) && !review.equals(kept.review()) ? 1 : 0;
            against += (int) drawn.review().evaluation().stream()
                    .flatMap(evaluation -> evaluation.scorecards().stream())
                    .flatMap(card -> nodes(card).stream())
                    .filter(node -> node instanceof NodeScore.IndicatorScore score
                            && score.againstOthers()
                            && !score.against().isEmpty())
                    .count();
        }
        assertThat(own).isGreaterThan(50);
        assertThat(published).isGreaterThan(5);
        assertThat(against).isGreaterThan(50);
        assertThat(goals).isPositive();
    }

    /** A province and the rules by which it is reviewed. */
    private record Drawn(CheckedRulebook book, Readings readings, Province province, Review review) {

        static Drawn byTheWholeBook(Random random) {
            return of(BOOK, OR, new RandomProvinces(random).draw());
        }

        static Drawn of(Random random) {
            RandomSchemes schemes = RandomSchemes.all(random);
            return of(
                    RandomSchemes.book(schemes.draw()),
                    Readings.DEFAULTS,
                    schemes.withEvents(new RandomProvinces(random).draw()));
        }

        private static Drawn of(CheckedRulebook book, Readings readings, Province province) {
            return new Drawn(book, readings, province, Reviews.review(book, readings, province, 2023));
        }

        Review review(Province other) {
            return Reviews.review(book, readings, other, 2023);
        }

        /** The same with no figure that is public. */
        Drawn kept() {
            return of(
                    book,
                    readings,
                    stated(
                            province,
                            id -> true,
                            stated -> Observation.Stated.builder()
                                    .from(stated)
                                    .disclosure(Disclosure.INTERNAL)
                                    .build()));
        }
    }

    /**
     * What an applicant may know of its standing: its answers, places, sizes and points, and what it is asked to supply itself. A
     * figure of its own that is rough is asked for only where it may still change its place.
     */
    private static ImmutableList<Object> standing(Review review, ZoneId zone) {
        ImmutableList.Builder<Object> known = ImmutableList.builder();
        review.verdict(zone).ifPresent(verdict -> {
            for (Finding finding : verdict.finding().flatten()) {
                known.add(finding.outcome());
                finding.facts().stream().filter(Fact.Standing.class::isInstance).forEach(known::add);
                if (finding instanceof Finding.Check check) {
                    check.missing().stream()
                            .filter(input -> input.zone().equals(zone))
                            .forEach(known::add);
                }
            }
        });
        review.evaluation().ifPresent(evaluation -> {
            Stream.concat(Stream.of(evaluation.overall()), evaluation.byType().stream())
                    .flatMap(ranking -> ranking.entry(zone).stream()
                            .flatMap(entry -> Stream.of(
                                    ranking.type(),
                                    ranking.size(),
                                    entry.best(),
                                    entry.worst(),
                                    entry.place(),
                                    entry.total())))
                    .forEach(known::add);
            known.add(evaluation.overall().size());
            evaluation.scorecard(zone).ifPresent(card -> {
                nodes(card).forEach(node -> known.add(node.score(), node.unrounded(), node.statuses()));
                known.add(card.total(), card.unrounded(), card.grades(), card.mayBeWider(), card.notSeparated());
            });
        });
        return known.build();
    }

    /** What is published of an evaluation: places, totals, grades and their statuses. */
    private static ImmutableList<Object> results(Review review) {
        ImmutableList.Builder<Object> known = ImmutableList.builder();
        review.evaluation().ifPresent(evaluation -> {
            known.add(evaluation.overall(), evaluation.byType());
            evaluation
                    .scorecards()
                    .forEach(card -> known.add(
                            card.root().isPresent(), card.total(), card.grades(), card.statuses(), card.mayBeWider()));
        });
        return known.build();
    }

    /** The province with some figures of some zones a little larger or smaller, or quite others. */
    private static Province changed(Province province, Random random, Predicate<ZoneId> zones) {
        int one = 1 + random.nextInt(4);
        return stated(province, zones, stated -> {
            boolean change = stated.figure() instanceof Figure.Exactly && random.nextInt(4) < one;
            return change ? changed(stated, random) : stated;
        });
    }

    private static Observation.Stated changed(Observation.Stated stated, Random random) {
        Quantity quantity = ((Figure.Exactly) stated.figure()).quantity();
        Exact amount = random.nextInt(3) == 0
                ? Exact.of(random.nextInt(60))
                : quantity.amount().plus(Exact.of(random.nextInt(4), 3));
        return Observation.Stated.builder()
                .from(stated)
                .figure(Figure.exactly(amount, quantity.unit()))
                .build();
    }

    private static Province stated(
            Province province, Predicate<ZoneId> zones, UnaryOperator<Observation.Stated> change) {
        ImmutableList.Builder<ReturnHistory> histories = ImmutableList.builder();
        for (ReturnHistory history : province.histories()) {
            histories.add(
                    !zones.test(history.zone())
                            ? history
                            : ReturnHistory.builder()
                                    .from(history)
                                    .lines(history.lines().stream()
                                            .map(line -> ReturnLine.builder()
                                                    .from(line)
                                                    .observation(stated(line.observation(), change))
                                                    .build())
                                            .collect(ImmutableList.toImmutableList()))
                                    .build());
        }
        return Province.builder().from(province).histories(histories.build()).build();
    }

    private static Observation stated(Observation observation, UnaryOperator<Observation.Stated> change) {
        return observation.match(new Observation.Cases<Observation>() {
            @Override
            public Observation stated(Observation.Stated stated) {
                return change.apply(stated);
            }

            @Override
            public Observation disputed(Observation.Disputed disputed) {
                return new Observation.Disputed(
                        disputed.statements().stream().map(change).collect(ImmutableList.toImmutableList()));
            }

            @Override
            public Observation pending(Observation.Pending pending) {
                return pending;
            }

            @Override
            public Observation closed(Observation.Closed closed) {
                return closed;
            }
        });
    }

    private static ImmutableList<Audience> audiences(Province province) {
        return Stream.concat(
                        Stream.of(Audience.PUBLIC),
                        province.zones().stream().map(zone -> Audience.applicant(zone.id())))
                .collect(ImmutableList.toImmutableList());
    }

    private static Review review(Province province) {
        return Reviews.review(BOOK, OR, province, 2023);
    }
}
