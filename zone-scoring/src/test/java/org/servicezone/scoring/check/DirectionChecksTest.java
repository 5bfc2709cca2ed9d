package org.servicezone.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.model.scheme.Direction.BETWEEN;
import static org.servicezone.model.scheme.Direction.LESS;
import static org.servicezone.model.scheme.Direction.MORE;
import static org.servicezone.scoring.fixture.Schemes.bands;
import static org.servicezone.scoring.fixture.Schemes.bounds;
import static org.servicezone.scoring.fixture.Schemes.exact;
import static org.servicezone.scoring.fixture.Schemes.line;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.servicezone.model.scheme.Beyond;
import org.servicezone.model.scheme.Constant;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.Reference;
import org.servicezone.model.scheme.ReferenceSet;
import org.servicezone.model.scheme.TiedPlaces;
import org.servicezone.scoring.fixture.Books;

/** Curves that run against the direction that they declare, over the range of revenue, from 0 on. */
class DirectionChecksTest {

    private static String found(Curve curve, Direction direction) {
        return SchemeDefects.ofCurve(Books.REVENUE, direction, curve);
    }

    @ParameterizedTest(name = "{0}: the more [{1}], the less [{2}], between [{3}]")
    @CsvSource(delimiter = '|', textBlock = """
                    [0,20) 0; [20,50) 50; [50,] 100      | ''              | 1 | ''
                    [0,20) 0; [20,50) 50; [50,] 50       | ''              | 1 | ''
                    [0,20) 90; [20,50) 50; [50,] 0       | 1               | '' | ''
                    [0,20) 0; [20,50) 50; [50,] 49.99    | 2               | 1 | ''
                    [0,20) 50; [20,50) 0; [50,] 100      | 1               | 2 | 2
                    [,0) 90; [0,50) 0; [50,] 100         | ''              | 2 | ''
                    """)
    void bands_within_the_range(String bands, String more, String less, String between) {
        Curve curve = bands(Splitter.on("; ").splitToList(bands).toArray(new String[0]));
        assertThat(found(curve, MORE)).isEqualTo(band(more));
        assertThat(found(curve, LESS)).isEqualTo(band(less));
        assertThat(found(curve, BETWEEN)).isEqualTo(band(between));
    }

    private static String band(String index) {
        return index.isEmpty() ? "" : "curve/bands/" + index + "/points";
    }

    @Test
    void a_line_runs_one_way() {
        assertThat(found(line("0", "0", "10", "100"), MORE)).isEmpty();
        assertThat(found(line("0", "0", "10", "100"), LESS)).isEqualTo("curve");
        assertThat(found(line("0", "100", "10", "0"), LESS)).isEmpty();
        assertThat(found(line("0", "100", "10", "0"), MORE)).isEqualTo("curve");
        assertThat(found(line("0", "100", "10", "0"), BETWEEN)).isEqualTo("curve");
    }

    @Test
    void what_lies_outside_the_range_does_not_run_at_all() {
        // no revenue is below zero, where this falls
        Curve curve = new Curve.Piecewise(ImmutableList.of(
                piece("[,-10)", "90", "90"),
                piece("[-10,0)", "90", "0"),
                piece("[0,10)", "0", "50"),
                piece("[10,]", "50", "50")));
        assertThat(found(curve, MORE)).isEmpty();
        assertThat(SchemeDefects.ofCurve(Books.GROWTH, MORE, curve)).isEqualTo("curve/pieces/1");
    }

    @Test
    void pieces_run_on_them_and_at_the_steps_between_them() {
        Curve falls = new Curve.Piecewise(ImmutableList.of(piece("[0,10)", "50", "40"), piece("[10,]", "60", "60")));
        assertThat(found(falls, MORE)).isEqualTo("curve/pieces/0");
        Curve drops =
                new Curve.Piecewise(ImmutableList.of(piece("[0,10)", "0", "40"), piece("[10,]", "39.99", "39.99")));
        assertThat(found(drops, MORE)).isEqualTo("curve/pieces/1");
        Curve joins = new Curve.Piecewise(ImmutableList.of(piece("[0,10)", "0", "40"), piece("[10,]", "40", "40")));
        assertThat(found(joins, MORE)).isEmpty();
    }

    private static Curve.Piece piece(String amounts, String from, String to) {
        return new Curve.Piece(bounds(amounts), exact(from), exact(to));
    }

    @ParameterizedTest(name = "{0} above, {1} under: the more [{2}], the less [{3}], between [{4}]")
    @CsvSource({
        "2 , -3, ''   , 'curve/above curve/under', curve/above",
        "-2, 3 , 'curve/above curve/under', '', curve/under",
        "-2, -3, curve/above, curve/under, ''",
        "0 , -3, ''   , curve/under, ''",
        "2 , 3 , curve/under, curve/above, 'curve/above curve/under'"
    })
    void deviations(String above, String under, String more, String less, String between) {
        Curve curve = deviation("20", above, under);
        assertThat(found(curve, MORE)).isEqualTo(more);
        assertThat(found(curve, LESS)).isEqualTo(less);
        assertThat(found(curve, BETWEEN)).isEqualTo(between);
    }

    @Test
    void a_side_where_no_amount_lies_does_not_count() {
        assertThat(found(deviation("0", "2", "3"), MORE)).isEmpty();
        assertThat(found(deviation("0.01", "2", "3"), MORE)).isEqualTo("curve/under");
    }

    private static Curve deviation(String reference, String above, String under) {
        return new Curve.Deviation(
                exact("70"),
                new Reference.Fixed(exact(reference)),
                exact("1"),
                exact(above),
                exact(under),
                false,
                exact("0"),
                exact("100"));
    }

    @ParameterizedTest(name = "{0} a step, {1}: [{2}]")
    @CsvSource({
        "1 , MORE, ''",
        "-1, MORE, curve/pointsPerStep",
        "-1, LESS, ''",
        "1 , LESS, curve/pointsPerStep",
        "1 , BETWEEN, curve"
    })
    void growth(String each, Direction direction, String defects) {
        assertThat(found(
                        new Curve.Growth(2020, exact("80"), exact("5"), exact(each), false, exact("0"), exact("100")),
                        direction))
                .isEqualTo(defects);
    }

    @Test
    void saturation_is_of_the_more() {
        Curve curve = new Curve.Saturation(exact("10"), exact("1"), exact("5"));
        assertThat(found(curve, MORE)).isEmpty();
        assertThat(found(curve, LESS)).isEqualTo("curve");
        assertThat(found(curve, BETWEEN)).isEqualTo("curve");
    }

    @ParameterizedTest(name = "{0}: the more [{1}], the less [{2}]")
    @CsvSource({
        "10 20 30 40, curve, curve",
        "10 20 30 30, ''   , curve",
        "20 20 30 40, curve, ''",
        // no revenue is below zero, where it rises
        "-9 0 30 40 , curve, ''"
    })
    void an_interval_rises_and_falls(String knots, String more, String less) {
        var at = Splitter.on(' ').splitToList(knots);
        Curve curve = new Curve.Interval(exact(at.get(0)), exact(at.get(1)), exact(at.get(2)), exact(at.get(3)));
        assertThat(found(curve, BETWEEN)).isEmpty();
        assertThat(found(curve, MORE)).isEqualTo(more);
        assertThat(found(curve, LESS)).isEqualTo(less);
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void what_ranks_zones_has_a_better_side(Direction direction) {
        String expected = direction == BETWEEN ? "curve" : "";
        ReferenceSet all = ReferenceSet.Scored.ALL;
        assertThat(found(new Curve.Benchmark(new Reference.Fixed(exact("5")), exact("1")), direction))
                .isEqualTo(expected);
        assertThat(found(
                        new Curve.MinMax(all, exact("0"), exact("100"), Beyond.LEVEL, Beyond.LEVEL, Constant.LOWEST),
                        direction))
                .isEqualTo(expected);
        assertThat(found(
                        new Curve.Percentile(all, exact("0"), exact("100"), TiedPlaces.BEST, Constant.LOWEST),
                        direction))
                .isEqualTo(expected);
        assertThat(found(
                        new Curve.Places(
                                all,
                                TiedPlaces.BEST,
                                ImmutableList.of(
                                        new Curve.Band(bounds("[1,1]"), exact("100")),
                                        new Curve.Band(bounds("(1,]"), exact("60")))),
                        direction))
                .isEqualTo(expected);
    }
}
