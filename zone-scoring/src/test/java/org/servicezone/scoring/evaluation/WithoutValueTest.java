package org.servicezone.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Schemes.exact;
import static org.servicezone.scoring.fixture.Schemes.line;
import static org.servicezone.scoring.fixture.Schemes.part;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.ReturnLine;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.scheme.Beyond;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Constant;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NotApplied;
import org.servicezone.model.scheme.Reference;
import org.servicezone.model.scheme.ReferenceSet;
import org.servicezone.model.scheme.Summary;
import org.servicezone.model.scheme.TiedPlaces;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Cards;
import org.servicezone.scoring.fixture.Provinces;

/**
 * Curves that have no value for some figures: half of the total is such a curve of revenue, left out where it has none, and
 * half are 90 points. Where a figure may be one of both, so may the total.
 */
class WithoutValueTest {

    private static final ReferenceSet SET = ReferenceSet.Scored.ALL;

    private static final ImmutableMap<String, Curve> CURVES = ImmutableMap.<String, Curve>builder()
            .put("less than a benchmark", new Curve.Benchmark(new Reference.Fixed(exact("5")), Exact.ONE))
            .put(
                    "logarithm",
                    new Curve.Logarithmic(
                            exact("1"), exact("0"), exact("100"), exact("100"), Beyond.LEVEL, Beyond.LEVEL))
            .put("growth", new Curve.Growth(2021, exact("50"), exact("5"), exact("10"), false, exact("0"), exact("60")))
            .put(
                    "least and greatest",
                    new Curve.MinMax(SET, exact("0"), exact("100"), Beyond.LEVEL, Beyond.LEVEL, Constant.CLOSED))
            .put("percentile", new Curve.Percentile(SET, exact("0"), exact("80"), TiedPlaces.MEAN, Constant.CLOSED))
            .put(
                    "percentile, in the middle",
                    new Curve.Percentile(SET, exact("0"), exact("80"), TiedPlaces.MEAN, Constant.MIDDLE))
            .put("standard score", new Curve.ZScore(SET, exact("50"), exact("10"), false))
            .put("the mean", new Curve.Benchmark(new Reference.OfSet(SET, Summary.MEAN, Optional.empty()), Exact.ONE))
            .put(
                    "standards",
                    new Curve.Standards(
                            ImmutableList.of(exact("1"), exact("0.5")),
                            Optional.empty(),
                            ImmutableList.of(new Curve.StandardsRow(
                                    ImmutableList.of("financial-services"),
                                    Bounds.ALL,
                                    ImmutableList.of(exact("50"), exact("30"))))))
            .build();

    private static Node root(Curve curve, Direction direction) {
        return new Node.Weighted(
                Books.heading("total"),
                ImmutableList.of(
                        part("50", Cards.leaf("a", Books.REVENUE, curve, direction, ClosedPolicy.REWEIGHT)),
                        part(
                                "50",
                                Cards.leaf(
                                        "b",
                                        Books.ENTERPRISES,
                                        line("0", "0", "100", "100"),
                                        Direction.MORE,
                                        ClosedPolicy.LOWEST))),
                Optional.empty(),
                NotApplied.SHARED,
                Optional.empty(),
                Optional.empty());
    }

    private static ReturnLine[] lines(String before, String revenue) {
        return Stream.concat(
                        Stream.of(Provinces.line(Provinces.NEWEST, Books.ENTERPRISES, Provinces.firms("90"))),
                        Stream.of(reported(Provinces.NEWEST - 1, before), reported(Provinces.NEWEST, revenue))
                                .flatMap(Optional::stream))
                .toArray(ReturnLine[]::new);
    }

    private static Optional<ReturnLine> reported(int year, String revenue) {
        return Provinces.observed(Objects.requireNonNullElse(revenue, "-"), Units.YI_YUAN)
                .map(observation -> Provinces.line(year, Books.REVENUE, observation));
    }

    @ParameterizedTest(name = "{0}, {1} after {2}, another has {3}: {4}")
    @CsvSource({
        // curve, revenue, that of the year before, that of another zone, total
        // nothing is so much less than 5 that a share of it would be known
        "less than a benchmark, 10, , , 70",
        "less than a benchmark, 0, , , 90",
        "less than a benchmark, <=10, , , 70..95",
        "less than a benchmark, 4|10, , , 70..95",
        "logarithm, 10, , , 70",
        "logarithm, 0, , , 90",
        "logarithm, <=10, , , 45..90",
        "logarithm, 1|10, , , 45..70",
        // of a base that is nothing no growth is known
        "growth, 50, 50, , 70",
        "growth, 50, 0, , 90",
        "growth, 50, 50|100, , 45..70",
        "growth, 50, <=50, , 70..90",
        "growth, 50, closed, , 90",
        // all the same: no least and greatest
        "least and greatest, 50, , 60, 45",
        "least and greatest, 50, , 40, 95",
        "least and greatest, 50, , 50, 90",
        // 95 is not reached: where a set is open the total says that it may be too wide
        "least and greatest, 50, , 50|60, 45..95",
        "least and greatest, 50, , 40|60, 45..95",
        "least and greatest, 50, , closed, 90",
        // no other figure
        "percentile, 50, , 60, 45",
        "percentile, 50, , 40, 85",
        "percentile, 50, , 40|60, 45..85",
        "percentile, 50, , closed, 90",
        "'percentile, in the middle', 50, , closed, 65",
        "'percentile, in the middle', 50, , 60, 45",
        "standard score, 50, , 60, 65",
        "standard score, 50, , 40, 75",
        "standard score, 50, , 50, 70",
        "the mean, 50, , 150, 70",
        "the mean, 50, , closed, 95",
        "the mean, 0, , 0, 90",
        // no row for the type
        "standards, 40, , , 90",
        // a figure that will not come
        "logarithm, closed, , , 90",
        "standard score, closed, , 60, 90",
        "the mean, closed, , 60, 90",
    })
    void without_a_value_the_other_half_is_the_total(
            String name, String revenue, String before, String other, String total) {
        Direction direction = name.startsWith("less") ? Direction.LESS : Direction.MORE;
        Cards cards = Cards.of(root(Objects.requireNonNull(CURVES.get(name)), direction))
                .zone("a", lines(before, revenue));
        if (other != null) {
            cards.zone("b", lines(null, other));
        }

        assertThat(cards.total()).isEqualTo(total);
    }

    @Test
    void a_reference_by_type_may_be_missing_for_a_type_that_is_not_known() {
        Curve byType = new Curve.Benchmark(
                new Reference.ByCode(
                        Axis.TYPE,
                        ImmutableList.of(new Reference.Entry(ImmutableList.of("modern-logistics"), exact("100"))),
                        Optional.empty()),
                Exact.ONE);
        Curve otherwise = new Curve.Benchmark(
                new Reference.ByCode(
                        Axis.TYPE,
                        ImmutableList.of(new Reference.Entry(ImmutableList.of("modern-logistics"), exact("100"))),
                        Optional.of(exact("200"))),
                Exact.ONE);

        assertThat(typed(byType, "modern-logistics").total()).isEqualTo("70");
        assertThat(typed(byType, "financial-services").total()).isEqualTo("90");
        assertThat(typed(byType, "").total()).isEqualTo("70..90");
        assertThat(typed(otherwise, "financial-services").total()).isEqualTo("57.5");
        assertThat(typed(otherwise, "").total()).isEqualTo("57.5..70");
    }

    private static Cards typed(Curve curve, String type) {
        return Cards.of(root(curve, Direction.MORE))
                .zone(
                        "a",
                        zone -> zone.type(
                                type.isEmpty() ? Optional.empty() : Optional.of(Provinces.type(type, Provinces.PAGE))),
                        lines(null, "50"));
    }
}
