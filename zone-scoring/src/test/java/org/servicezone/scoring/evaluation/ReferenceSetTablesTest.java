package org.servicezone.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.model.scheme.Direction.LESS;
import static org.servicezone.model.scheme.Direction.MORE;
import static org.servicezone.scoring.fixture.Schemes.band;
import static org.servicezone.scoring.fixture.Schemes.exact;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.measure.Source;
import org.servicezone.model.number.Exact;
import org.servicezone.model.scheme.Beyond;
import org.servicezone.model.scheme.Constant;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.Reference;
import org.servicezone.model.scheme.ReferenceSet;
import org.servicezone.model.scheme.Summary;
import org.servicezone.model.scheme.TiedPlaces;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.scoring.fixture.Cards;
import org.servicezone.scoring.fixture.Provinces;

/** Curves that hold a zone against a set of figures: of zones scored together, of a base year, or listed. */
class ReferenceSetTablesTest {

    private static final ReferenceSet ALL = ReferenceSet.Scored.ALL;

    private static ReferenceSet listed(String... amounts) {
        return new ReferenceSet.Listed(Stream.of(amounts).map(Exact::parse).collect(ImmutableList.toImmutableList()));
    }

    private static Curve minMax(ReferenceSet set, Constant constant) {
        return new Curve.MinMax(set, exact("40"), exact("100"), Beyond.LEVEL, Beyond.LEVEL, constant);
    }

    private static String earns(Curve curve, Direction direction, String revenues) {
        return Cards.of(curve, direction)
                .revenues(Splitter.on(' ').splitToList(revenues).toArray(new String[0]))
                .total();
    }

    @ParameterizedTest(name = "of {0} the first earns {1}, where less is better {2}")
    @CsvSource({
        "10 10 20 30, 40 , 100",
        "20 10 20 30, 70 , 70",
        "30 10 20 30, 100, 40",
        "25 10 30   , 85 , 55",
        // a figure that will not come is not of the set
        "25 20 30 closed, 70, 70",
        "25 closed closed, none, none",
        "25 - -, 40..100, 40..100",
        // one that is still to come may stand anywhere
        "20 10 pending, 40..100, 40..100",
        "20 10 30|50, 55..70, 70..85",
        // the worse end at 0 or 10, the better at 30 or beyond all measure
        "20 10 30 pending, 40..80, 60..100",
        "20 10 30 >=40, 40..60, 80..100",
        "pending 10 30, 40..100, 40..100",
        "15|25 10 30, 55..85, 55..85"
    })
    void min_max_of_those_scored_together(String revenues, String more, String less) {
        assertThat(earns(minMax(ALL, Constant.CLOSED), MORE, revenues)).isEqualTo(more);
        assertThat(earns(minMax(ALL, Constant.CLOSED), LESS, revenues)).isEqualTo(less);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"LOWEST, 40", "MIDDLE, 70", "HIGHEST, 100", "CLOSED, none"})
    void equal_figures_earn_by_the_policy_and_so_does_a_zone_alone(Constant constant, String points) {
        assertThat(earns(minMax(ALL, constant), MORE, "20 20 20")).isEqualTo(points);
        assertThat(earns(minMax(ALL, constant), MORE, "20")).isEqualTo(points);
        Curve percentile = new Curve.Percentile(ALL, exact("40"), exact("100"), TiedPlaces.BEST, constant);
        assertThat(earns(percentile, MORE, "20")).as("no other figure").isEqualTo(points);
    }

    @ParameterizedTest(name = "{0}: level {1}, going on {2}")
    @CsvSource({"5, 40, 25", "10, 40, 40", "20, 70, 70", "30, 100, 100", "31, 100, 103"})
    void min_max_of_a_fixed_table(String revenue, String level, String goesOn) {
        ReferenceSet table = listed("30", "10", "15");
        assertThat(earns(minMax(table, Constant.CLOSED), MORE, revenue)).isEqualTo(level);
        Curve on = new Curve.MinMax(table, exact("40"), exact("100"), Beyond.GOES_ON, Beyond.GOES_ON, Constant.CLOSED);
        assertThat(earns(on, MORE, revenue)).isEqualTo(goesOn);
    }

    @Test
    void min_max_of_a_base_year_counts_the_figures_of_that_year() {
        ReferenceSet base = new ReferenceSet.Scored(false, false, Optional.of(Provinces.NEWEST - 1));
        assertThat(Cards.of(minMax(base, Constant.CLOSED), MORE)
                        .zone(
                                "a",
                                Cards.lines(
                                        Cards.revenue(Provinces.NEWEST, "40"),
                                        Cards.revenue(Provinces.NEWEST - 1, "10")))
                        .zone(
                                "b",
                                Cards.lines(
                                        Cards.revenue(Provinces.NEWEST, "99"),
                                        Cards.revenue(Provinces.NEWEST - 1, "70")))
                        .total())
                .isEqualTo("70");
    }

    @Test
    void a_set_of_the_same_city_or_type_counts_no_others() {
        for (ReferenceSet set : ImmutableList.of(
                new ReferenceSet.Scored(true, false, Optional.empty()),
                new ReferenceSet.Scored(false, true, Optional.empty()))) {
            assertThat(together(set, "financial-services", Provinces.PAGE).total())
                    .isEqualTo("70");
        }
        ReferenceSet sameType = new ReferenceSet.Scored(false, true, Optional.empty());
        assertThat(together(sameType, "modern-logistics", Provinces.EDITOR).total())
                .as("a type that only the editor says may be another: 120 may be of the set")
                .isEqualTo("500/11..70");
    }

    /** 20 with 10 and 30 beside it; 120 in another city and of another type. */
    private static Cards together(ReferenceSet set, String type, Source source) {
        return Cards.of(minMax(set, Constant.CLOSED), MORE)
                .revenues("20", "10", "30")
                .zone(
                        "x",
                        zone -> zone.city(PlaceCode.of("320300")).type(Provinces.type(type, source)),
                        Cards.revenue(Provinces.NEWEST, "120"));
    }

    @ParameterizedTest(name = "{0}: best {1}, mean {2}, worst {3}")
    @CsvSource({
        "40 10 20 30, 100, 100, 100",
        "30 10 20 40, 80 , 80 , 80",
        "10 20 30 40, 40 , 40 , 40",
        "30 30 20 10, 100, 90 , 80",
        "10 10 10 40, 80 , 60 , 40",
        "20 20 20 20, 100, 70 , 40",
        "20 10 closed, 100, 100, 100",
        "20 10 pending, 70..100, 70..100, 70..100",
        "pending 10 20, 40..100, 40..100, 40..100",
        "15|20 10 20, 70..100, 70..85, 70"
    })
    void a_percentile_by_how_ties_are_placed(String revenues, String best, String mean, String worst) {
        assertThat(earns(percentile(ALL, TiedPlaces.BEST), MORE, revenues)).isEqualTo(best);
        assertThat(earns(percentile(ALL, TiedPlaces.MEAN), MORE, revenues)).isEqualTo(mean);
        assertThat(earns(percentile(ALL, TiedPlaces.WORST), MORE, revenues)).isEqualTo(worst);
    }

    @Test
    void a_percentile_where_less_is_better_turns_the_order() {
        assertThat(earns(percentile(ALL, TiedPlaces.BEST), LESS, "10 20 30 40")).isEqualTo("100");
        assertThat(earns(percentile(ALL, TiedPlaces.BEST), LESS, "40 20 30 10")).isEqualTo("40");
    }

    @Test
    void a_percentile_among_listed_figures_counts_the_zone_besides() {
        // third of four: 25 behind 40 and 30, before 10
        assertThat(earns(percentile(listed("40", "30", "10"), TiedPlaces.BEST), MORE, "25"))
                .isEqualTo("60");
    }

    private static Curve percentile(ReferenceSet set, TiedPlaces ties) {
        return new Curve.Percentile(set, exact("40"), exact("100"), ties, Constant.CLOSED);
    }

    @ParameterizedTest(name = "{0}: best {1}, mean {2}, worst {3}")
    @CsvSource({
        "40 10 20 30, 100, 100, 100",
        "30 10 20 40, 80 , 80 , 80",
        "20 10 30 40, 50 , 50 , 50",
        "40 40 20 30, 100, 80 , 80",
        "30 30 30 40, 80 , 50 , 50",
        "20, 100, 100, 100",
        "20 pending pending, 50..100, 50..100, 50..100",
        "30 10 pending, 80..100, 80..100, 80..100"
    })
    void places_earn_points_by_bands(String revenues, String best, String mean, String worst) {
        for (TiedPlaces ties : TiedPlaces.values()) {
            Curve curve =
                    new Curve.Places(ALL, ties, ImmutableList.of(band("[1,1] 100"), band("(1,2] 80"), band("(2,] 50")));
            assertThat(earns(curve, MORE, revenues))
                    .isEqualTo(
                            switch (ties) {
                                case BEST -> best;
                                case MEAN -> mean;
                                case WORST -> worst;
                            });
        }
    }

    @ParameterizedTest(name = "{0} at {1} of {2}: {3}")
    @CsvSource({
        "LEAST   ,     , 20 10 40, 200",
        "GREATEST,     , 20 10 40, 50",
        "MEAN    ,     , 20 10 30, 100",
        "MEAN    ,     , 20 10 30 closed, 100",
        "MEAN    ,     , 20 10 25|35, 1200/13..1200/11",
        "MEAN    ,     , 20 10 pending, 0..200",
        "QUANTILE, 0   , 20 10 40, 200",
        "QUANTILE, 1   , 20 10 40, 50",
        "QUANTILE, 0.5 , 20 10 40, 100",
        "QUANTILE, 0.25, 20 10 40, 400/3",
        "QUANTILE, 0.75, 20 10 40, 200/3",
        "QUANTILE, 0.5 , 20 10 40 80, 200/3",
        "GREATEST,     , 20 10 pending, 0..100",
        "GREATEST,     , 20 10 30|40, 50..200/3",
        "LEAST   ,     , 20 10 pending, 200"
    })
    void a_benchmark_that_stands_for_a_set(Summary summary, String at, String revenues, String points) {
        Curve curve = new Curve.Benchmark(
                new Reference.OfSet(ALL, summary, Optional.ofNullable(at).map(Exact::parse)), exact("2"));
        assertThat(earns(curve, MORE, revenues)).isEqualTo(points);
    }

    @Test
    void a_set_that_may_prove_empty_has_perhaps_no_value() {
        ReferenceSet base = new ReferenceSet.Scored(false, false, Optional.of(Provinces.NEWEST - 1));
        assertThat(Cards.of(minMax(base, Constant.LOWEST), MORE)
                        .zone(
                                "a",
                                Cards.lines(
                                        Cards.revenue(Provinces.NEWEST, "40"),
                                        Cards.revenue(Provinces.NEWEST - 1, "closed")))
                        .zone(
                                "b",
                                Cards.lines(
                                        Cards.revenue(Provinces.NEWEST, "99"),
                                        Cards.revenue(Provinces.NEWEST - 1, "closed")))
                        .total())
                .isEqualTo("none");
    }
}
