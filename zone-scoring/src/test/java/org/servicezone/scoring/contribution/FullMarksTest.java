package org.servicezone.scoring.contribution;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.scheme.Beyond;
import org.servicezone.model.scheme.Constant;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Reference;
import org.servicezone.model.scheme.ReferenceSet;
import org.servicezone.model.scheme.TiedPlaces;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Schemes;

class FullMarksTest {

    private static final ReferenceSet SCORED = ReferenceSet.Scored.ALL;

    static Stream<Arguments> curves() {
        Reference.Fixed two = new Reference.Fixed(exact("2"));
        Reference.Fixed thirty = new Reference.Fixed(exact("30"));
        return Stream.of(
                Arguments.of(bands("[,20) 40", "[20,50] 10", "(50,] 100"), "100"),
                Arguments.of(line("0", "20", "60", "90"), "90"),
                Arguments.of(line("0", "90", "60", "20"), "90"),
                Arguments.of(
                        new Curve.Piecewise(ImmutableList.of(
                                new Curve.Piece(bounds("[,10)"), exact("30"), exact("30")),
                                new Curve.Piece(bounds("[10,20)"), exact("25"), exact("15")),
                                new Curve.Piece(bounds("[20,]"), exact("80"), exact("80")))),
                        "80"),
                Arguments.of(
                        new Curve.Efficacy(
                                two, thirty, exact("60"), exact("40"), Beyond.LEVEL, Beyond.LEVEL, Constant.MIDDLE),
                        "100"),
                Arguments.of(
                        new Curve.Efficacy(
                                two, thirty, exact("60"), exact("-40"), Beyond.LEVEL, Beyond.LEVEL, Constant.MIDDLE),
                        "60"),
                Arguments.of(
                        new Curve.Standards(
                                ImmutableList.of(exact("1"), exact("0.6")),
                                Optional.empty(),
                                ImmutableList.of(new Curve.StandardsRow(
                                        ImmutableList.of(), Bounds.ALL, ImmutableList.of(exact("50"), exact("30"))))),
                        "100"),
                Arguments.of(new Curve.Benchmark(thirty, exact("1.5")), "100"),
                Arguments.of(new Curve.Benchmark(thirty, exact("0.8")), "80"),
                Arguments.of(
                        new Curve.Deviation(
                                exact("80"), two, exact("1"), exact("2"), exact("-3"), true, exact("35"), exact("120")),
                        "120"),
                Arguments.of(
                        new Curve.Growth(2020, exact("80"), exact("5"), exact("10"), false, exact("45"), exact("150")),
                        "100"),
                Arguments.of(new Curve.Saturation(exact("6"), exact("2"), exact("10")), "100"),
                Arguments.of(new Curve.Interval(exact("0"), exact("10"), exact("20"), exact("40")), "100"),
                Arguments.of(
                        new Curve.MinMax(
                                SCORED, exact("40"), exact("100"), Beyond.LEVEL, Beyond.LEVEL, Constant.MIDDLE),
                        "100"),
                Arguments.of(
                        new Curve.Percentile(SCORED, exact("30"), exact("100"), TiedPlaces.MEAN, Constant.MIDDLE),
                        "100"),
                Arguments.of(
                        new Curve.Places(
                                SCORED,
                                TiedPlaces.MEAN,
                                ((Curve.Bands) bands("[1,3] 100", "(3,10] 70", "(10,] 55")).bands()),
                        "100"),
                Arguments.of(
                        new Curve.Logarithmic(
                                exact("1"), exact("90"), exact("100"), exact("5"), Beyond.LEVEL, Beyond.LEVEL),
                        "90"),
                Arguments.of(
                        new Curve.Power(
                                exact("0.5"),
                                exact("1"),
                                exact("90"),
                                exact("100"),
                                exact("6"),
                                Beyond.LEVEL,
                                Beyond.LEVEL),
                        "90"),
                Arguments.of(new Curve.ZScore(SCORED, exact("50"), exact("10"), false), "none"));
    }

    @ParameterizedTest
    @MethodSource("curves")
    void full_marks_are_what_the_best_figure_earns_without_a_bonus(Curve curve, String points) {
        Node leaf = new Node.Leaf(Schemes.indicator("a", Books.REVENUE, curve).build());

        assertThat(FullMarks.of(leaf)).isEqualTo(points.equals("none") ? Optional.empty() : Optional.of(exact(points)));
    }

    @Test
    void levels_have_the_most_and_the_fewest_of_their_points() {
        Node levels = new Node.Levels(
                Books.heading("levels"),
                ImmutableList.of(
                        new Node.Level(Books.planMade(), Books.fixed(exact("80"))),
                        new Node.Level(Books.body(), Books.fixed(exact("5")))),
                Books.fixed(exact("10")));

        assertThat(FullMarks.of(levels)).contains(exact("80"));
        assertThat(FullMarks.fewest(levels)).contains(exact("5"));
    }

    @Test
    void what_is_made_of_others_has_neither() {
        Node mean = Schemes.weighted(
                "total", Schemes.part("100", Schemes.leaf("a", Books.REVENUE, line("0", "20", "60", "90"))));

        assertThat(FullMarks.of(mean)).isEmpty();
        assertThat(FullMarks.fewest(mean)).isEmpty();
        assertThat(FullMarks.fewest(mean.children().get(0))).contains(exact("20"));
    }
}
