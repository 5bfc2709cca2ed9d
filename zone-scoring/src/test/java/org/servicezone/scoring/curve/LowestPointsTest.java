package org.servicezone.scoring.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicezone.scoring.fixture.Schemes.bands;
import static org.servicezone.scoring.fixture.Schemes.bounds;
import static org.servicezone.scoring.fixture.Schemes.exact;
import static org.servicezone.scoring.fixture.Schemes.line;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.scheme.Beyond;
import org.servicezone.model.scheme.Constant;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Reference;
import org.servicezone.model.scheme.ReferenceSet;
import org.servicezone.model.scheme.TiedPlaces;

/** What a figure that will not come earns under the policy of the lowest points, and lines at their edges. */
class LowestPointsTest {

    private static final ReferenceSet SCORED = ReferenceSet.Scored.ALL;

    static Stream<Arguments> curves() {
        Reference.Fixed two = new Reference.Fixed(exact("2"));
        Reference.Fixed thirty = new Reference.Fixed(exact("30"));
        return Stream.of(
                Arguments.of(bands("[,20) 40", "[20,50] 10", "(50,] 100"), "10"),
                Arguments.of(line("0", "20", "60", "90"), "20"),
                Arguments.of(line("0", "90", "60", "20"), "20"),
                Arguments.of(
                        new Curve.Piecewise(ImmutableList.of(
                                new Curve.Piece(bounds("[,10)"), exact("30"), exact("30")),
                                new Curve.Piece(bounds("[10,20)"), exact("25"), exact("15")),
                                new Curve.Piece(bounds("[20,]"), exact("80"), exact("80")))),
                        "15"),
                Arguments.of(
                        new Curve.Efficacy(
                                two, thirty, exact("60"), exact("40"), Beyond.LEVEL, Beyond.LEVEL, Constant.MIDDLE),
                        "60"),
                Arguments.of(
                        new Curve.Efficacy(
                                two, thirty, exact("60"), exact("-40"), Beyond.LEVEL, Beyond.LEVEL, Constant.MIDDLE),
                        "20"),
                Arguments.of(
                        new Curve.Standards(
                                ImmutableList.of(exact("1"), exact("0.6")),
                                Optional.empty(),
                                ImmutableList.of(new Curve.StandardsRow(
                                        ImmutableList.of(), Bounds.ALL, ImmutableList.of(exact("50"), exact("30"))))),
                        "0"),
                Arguments.of(new Curve.Benchmark(thirty, Exact.ONE), "0"),
                Arguments.of(
                        new Curve.Deviation(
                                exact("80"), two, exact("1"), exact("2"), exact("-3"), true, exact("35"), exact("120")),
                        "35"),
                Arguments.of(
                        new Curve.Growth(2020, exact("80"), exact("5"), exact("10"), false, exact("45"), exact("150")),
                        "45"),
                Arguments.of(new Curve.Saturation(exact("6"), exact("2"), exact("10")), "0"),
                Arguments.of(new Curve.Interval(exact("0"), exact("10"), exact("20"), exact("40")), "0"),
                Arguments.of(
                        new Curve.MinMax(
                                SCORED, exact("40"), exact("100"), Beyond.LEVEL, Beyond.LEVEL, Constant.MIDDLE),
                        "40"),
                Arguments.of(
                        new Curve.Percentile(SCORED, exact("30"), exact("100"), TiedPlaces.MEAN, Constant.MIDDLE),
                        "30"),
                Arguments.of(
                        new Curve.Places(
                                SCORED,
                                TiedPlaces.MEAN,
                                ((Curve.Bands) bands("[1,3] 100", "(3,10] 70", "(10,] 55")).bands()),
                        "55"),
                Arguments.of(
                        new Curve.Logarithmic(
                                exact("1"), exact("90"), exact("100"), exact("5"), Beyond.LEVEL, Beyond.LEVEL),
                        "5"),
                Arguments.of(
                        new Curve.Power(
                                exact("0.5"),
                                exact("1"),
                                exact("90"),
                                exact("100"),
                                exact("6"),
                                Beyond.LEVEL,
                                Beyond.LEVEL),
                        "6"),
                Arguments.of(new Curve.ZScore(SCORED, exact("50"), exact("10"), false), "50"));
    }

    @ParameterizedTest
    @MethodSource("curves")
    void the_lowest_points_are_the_fewest_that_the_curve_declares(Curve curve, String points) {
        assertThat(LowestPoints.of(curve)).isEqualTo(exact(points));
    }

    @Test
    void an_amount_that_no_band_holds_is_refused_by_name() {
        Lines lines = Lines.of((Curve.Bands) bands("[0,10) 20", "[10,20) 40"));

        assertThat(lines.of(bounds("[5,12]"))).isEqualTo(bounds("[20,40]"));
        assertThatThrownBy(() -> lines.of(bounds("[20,20]")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no band holds the amount");
    }

    @Test
    void the_piece_of_an_amount_is_the_band_that_holds_it() {
        Lines lines = Lines.of((Curve.Bands) bands("[0,10) 20", "[10,20) 40"));

        assertThat(lines.piece(bounds("[10,10]")))
                .contains(new Curve.Piece(bounds("[10,20)"), exact("40"), exact("40")));
        assertThat(lines.piece(bounds("[9,10]"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} units above, {1} under, for {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // base 80, unit 1, whole units
                "2 | -3 | [0,0]   | [80,80]",
                "2 | -3 | [1,1]   | [82,82]",
                "2 | -3 | [1.9,1.9] | [82,82]",
                "2 | -3 | [-1,-1] | [77,77]",
                "2 | -3 | [-1.9,2] | [77,84]",
                // up to under 2, of which no whole unit more than 1 is reached
                "2 | -3 | [0.5,2) | [80,82]",
                "2 | -3 | [0.5,2.5) | [80,84]",
                "-2 | -3 | [0,3]  | [74,80]",
                // a side on which nothing is earned or lost
                "0 | -3 | [5,9]   | [80,80]",
                "0 | -3 | [-2,9]  | [74,80]",
                "2 | 0 | [-9,-5]  | [80,80]",
            })
    void whole_units_of_deviation_earn_on_each_side(String above, String under, String deviations, String points) {
        Steps steps = new Steps(exact("80"), Exact.ONE, exact(above), exact(under), true);

        assertThat(steps.of(bounds(deviations))).isEqualTo(bounds(points));
    }
}
