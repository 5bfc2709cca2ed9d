package org.servicezone.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.model.scheme.Direction.BETWEEN;
import static org.servicezone.model.scheme.Direction.LESS;
import static org.servicezone.model.scheme.Direction.MORE;
import static org.servicezone.scoring.fixture.Schemes.bounds;
import static org.servicezone.scoring.fixture.Schemes.exact;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.scheme.Beyond;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Constant;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.Reference;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Cards;
import org.servicezone.scoring.fixture.Provinces;

/** Every curve whose figures are fixed or the zone's own, at and beside each knot and beyond its ends. */
class CurveTablesTest {

    private static Reference fixed(String amount) {
        return new Reference.Fixed(exact(amount));
    }

    private static String earns(Curve curve, Direction direction, String amount) {
        return Cards.of(curve, direction).revenues(amount).total();
    }

    @ParameterizedTest(name = "{0} earns {1}")
    @CsvSource({
        "0    , 0",
        "9.99 , 0",
        "10   , 20",
        "15   , 40",
        "19.99, 59.96",
        "20   , 70",
        "20.01, 70.02",
        "30   , 90",
        "30.01, 95",
        "999  , 95",
        // uncertain amounts: the step at 20 belongs to the upper piece, that at 30 to the lower
        "pending, 0..95",
        "<20    , 0..60",
        ">=20   , 70..95",
        "<=30   , 0..90",
        ">30    , 95",
        "15|25  , 40..80"
    })
    void pieces(String amount, String points) {
        Curve curve = new Curve.Piecewise(ImmutableList.of(
                new Curve.Piece(bounds("[,10)"), exact("0"), exact("0")),
                new Curve.Piece(bounds("[10,20)"), exact("20"), exact("60")),
                new Curve.Piece(bounds("[20,30]"), exact("70"), exact("90")),
                new Curve.Piece(bounds("(30,]"), exact("95"), exact("95"))));
        assertThat(earns(curve, MORE, amount)).isEqualTo(points);
    }

    @Test
    void a_piece_of_one_amount_earns_its_points() {
        Curve curve = new Curve.Piecewise(ImmutableList.of(
                new Curve.Piece(bounds("[,10)"), exact("0"), exact("0")),
                new Curve.Piece(bounds("[10,10]"), exact("50"), exact("50")),
                new Curve.Piece(bounds("(10,]"), exact("60"), exact("60"))));
        assertThat(earns(curve, MORE, "10")).isEqualTo("50");
        assertThat(earns(curve, MORE, "10.000000000000000000001")).isEqualTo("60");
    }

    @ParameterizedTest(name = "{0}: level {1}, going on {2}, falling {3}")
    @CsvSource({
        "0    , 20   , 0    , 110",
        "9.99 , 20   , 19.98, 90.02",
        "10   , 20   , 20   , 90",
        "10.01, 20.02, 20.02, 89.98",
        "35   , 70   , 70   , 40",
        "35.01, 70   , 70.02, 39.98",
        "135  , 70   , 270  , -160",
        ">=10 , 20..70, 20..∞, -∞..90",
        "<=35 , 20..70, 0..70, 40..110"
    })
    void a_line_is_level_or_goes_on(String amount, String level, String goesOn, String falling) {
        Curve rising =
                new Curve.Linear(exact("10"), exact("20"), exact("35"), exact("70"), Beyond.GOES_ON, Beyond.GOES_ON);
        Curve falls =
                new Curve.Linear(exact("10"), exact("90"), exact("35"), exact("40"), Beyond.GOES_ON, Beyond.GOES_ON);
        assertThat(earns(Curve.Linear.of(exact("10"), exact("20"), exact("35"), exact("70")), MORE, amount))
                .isEqualTo(level);
        assertThat(earns(rising, MORE, amount)).isEqualTo(goesOn);
        assertThat(earns(falls, LESS, amount)).isEqualTo(falling);
    }

    @ParameterizedTest(name = "{0}: the more {1}, the less {2}")
    @CsvSource({
        "0    , 40  , 120",
        "9.99 , 59.98, 100.02",
        "10   , 60  , 100",
        "20   , 80  , 80",
        "30   , 100 , 60",
        "30.01, 100 , 60",
        "99   , 100 , 60"
    })
    void efficacy_goes_on_or_is_level_on_either_side(String amount, String more, String less) {
        assertThat(earns(efficacy("10", "30", Beyond.GOES_ON, Beyond.LEVEL, Constant.CLOSED), MORE, amount))
                .isEqualTo(more);
        assertThat(earns(efficacy("30", "10", Beyond.LEVEL, Beyond.GOES_ON, Constant.CLOSED), LESS, amount))
                .isEqualTo(less);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"LOWEST, 60", "MIDDLE, 80", "HIGHEST, 100", "CLOSED, none"})
    void efficacy_of_equal_amounts_earns_by_its_policy(Constant constant, String points) {
        Curve curve = efficacy("10", "10", Beyond.LEVEL, Beyond.LEVEL, constant);
        for (String amount : ImmutableList.of("5", "10", "15")) {
            assertThat(earns(curve, MORE, amount)).isEqualTo(points);
        }
    }

    private static Curve efficacy(String least, String best, Beyond below, Beyond above, Constant constant) {
        return new Curve.Efficacy(fixed(least), fixed(best), exact("60"), exact("40"), below, above, constant);
    }

    /** Coefficients 1, 0.8, 0.6, 0.4, 0.2; two equal standards in the middle. */
    @ParameterizedTest(name = "{0}: the more {1}, the less {2}")
    @CsvSource({
        "0     , 0    , 100",
        "0.99  , 0    , 100",
        "1     , 20   , 100",
        "1.5   , 30   , 95",
        "2     , 40   , 90",
        "2.99  , 59.8 , 80.1",
        "3     , 80   , 80",
        "3.01  , 80.1 , 59.8",
        "4     , 90   , 40",
        "4.99  , 99.9 , 20.2",
        "5     , 100  , 20",
        "5.01  , 100  , 0",
        "999   , 100  , 0",
        "2|3   , 40..80, 80..90",
        "<1    , 0    , 100",
        ">5    , 100  , 0"
    })
    void standards(String amount, String more, String less) {
        // the more: 5, 3, 3, 2, 1; the less: 1, 3, 3, 4, 5
        assertThat(earns(standards("5", "3", "3", "2", "1"), MORE, amount)).isEqualTo(more);
        assertThat(earns(standards("1", "3", "3", "4", "5"), LESS, amount)).isEqualTo(less);
    }

    @Test
    void the_five_standard_example_of_sasac() {
        // observed 8 between good 9.5 at 0.8 and average 1.7 at 0.6, weight 20: 12 + 3.2308 = 15.23
        NodeScore score = Cards.of(Cards.leaf(
                        "a", Books.REVENUE, standards("14", "9.5", "1.7", "0.4", "-2"), MORE, ClosedPolicy.REFUSE))
                .revenues("8")
                .card()
                .root()
                .orElseThrow();
        assertThat(score.unrounded()
                        .point()
                        .orElseThrow()
                        .times(exact("0.2"))
                        .round(org.servicezone.model.number.Rounding.halfUp(2)))
                .isEqualTo(exact("15.23"));
        assertThat(score.unrounded())
                .isEqualTo(Bounds.exactly(exact("60").plus(exact("20").times(exact("63/78")))));
        assertThat(((NodeScore.IndicatorScore) score).piece())
                .contains(new Curve.Piece(bounds("[1.7,9.5)"), exact("60"), exact("80")));
    }

    @Test
    void the_first_row_of_standards_that_names_the_zone_holds() {
        ImmutableList<org.servicezone.model.number.Exact> coefficients = ImmutableList.of(exact("1"), exact("0.5"));
        Curve curve = new Curve.Standards(
                coefficients,
                Optional.of(Books.ENTERPRISES),
                ImmutableList.of(
                        new Curve.StandardsRow(
                                ImmutableList.of("financial-services"),
                                Bounds.ALL,
                                ImmutableList.of(exact("1"), exact("0"))),
                        new Curve.StandardsRow(
                                ImmutableList.of("modern-logistics"),
                                bounds("[100,]"),
                                ImmutableList.of(exact("50"), exact("20"))),
                        new Curve.StandardsRow(
                                ImmutableList.of("modern-logistics"),
                                bounds("[,100)"),
                                ImmutableList.of(exact("30"), exact("10")))));
        assertThat(sized(curve, "100"))
                .as("15 misses the last standard of the large")
                .isEqualTo("0");
        assertThat(sized(curve, "99")).isEqualTo("62.5");
        assertThat(sized(curve, ">=50")).as("either of the two").isEqualTo("0..62.5");
        assertThat(sized(curve, "pending")).isEqualTo("0..62.5");
        assertThat(sized(curve, "closed")).as("no row surely holds").isEqualTo("none");
        assertThat(Cards.of(curve, MORE)
                        .zone("a", zone -> zone.type(Optional.empty()), Cards.revenue(Provinces.NEWEST, "15"))
                        .total())
                .as("of a type that nobody knows, and of a size that is still to come")
                .isEqualTo("0..100");
    }

    /** Revenue of 15, and so many enterprises. */
    private static String sized(Curve curve, String enterprises) {
        return Cards.of(curve, MORE)
                .zone(
                        "a",
                        Provinces.line(Provinces.NEWEST, Books.REVENUE, Provinces.yi("15")),
                        Provinces.line(Provinces.NEWEST, Books.ENTERPRISES, Provinces.firms(enterprises)))
                .total();
    }

    private static Curve standards(String... amounts) {
        return new Curve.Standards(
                ImmutableList.of(exact("1"), exact("0.8"), exact("0.6"), exact("0.4"), exact("0.2")),
                Optional.empty(),
                ImmutableList.of(new Curve.StandardsRow(
                        ImmutableList.of(),
                        Bounds.ALL,
                        ImmutableList.copyOf(java.util.stream.Stream.of(amounts)
                                .map(org.servicezone.model.number.Exact::parse)
                                .toList()))));
    }

    @ParameterizedTest(name = "{0}: the more {1}, the less {2}")
    @CsvSource({
        "0     , 0    , none",
        "0.01  , 0.05 , 120",
        "10    , 50   , 120",
        "16    , 80   , 120",
        "20    , 100  , 100",
        "20.01 , 100.05, 200000/2001",
        "24    , 120  , 250/3",
        "24.01 , 120  , 200000/2401",
        "9999  , 120  , 2000/9999",
        "pending, 0..120, 0..120",
        "10|40 , 50..120, 50..120",
        ">=40  , 120  , 0..50"
    })
    void a_benchmark_ratio(String amount, String more, String less) {
        Curve curve = new Curve.Benchmark(fixed("20"), exact("1.2"));
        assertThat(earns(curve, MORE, amount)).isEqualTo(more);
        assertThat(earns(curve, LESS, amount)).isEqualTo(less);
    }

    @Test
    void a_benchmark_of_zero_or_less_has_no_value() {
        assertThat(earns(new Curve.Benchmark(fixed("0"), exact("1")), MORE, "5"))
                .isEqualTo("none");
        assertThat(earns(new Curve.Benchmark(fixed("-1"), exact("1")), LESS, "5"))
                .isEqualTo("none");
    }

    /** Base 70 at 20: 2 points more for each unit of 5 above, 3 fewer for each under, from 50 to 80. */
    @ParameterizedTest(name = "{0}: in proportion {1}, by whole units {2}")
    @CsvSource({
        "0    , 58   , 58",
        "10   , 64   , 64",
        "10.01, 64.006, 67",
        "15   , 67   , 67",
        "15.01, 67.006, 70",
        "19.99, 69.994, 70",
        "20   , 70   , 70",
        "24.99, 71.996, 70",
        "25   , 72   , 72",
        "30   , 74   , 74",
        "45   , 80   , 80",
        "999  , 80   , 80",
        "<25  , 58..72, 58..70",
        "<=25 , 58..72, 58..72",
        ">15  , 67..80, 70..80",
        "pending, 58..80, 58..80"
    })
    void a_deviation_from_a_reference(String amount, String broken, String whole) {
        assertThat(earns(deviation(fixed("20"), false), MORE, amount)).isEqualTo(broken);
        assertThat(earns(deviation(fixed("20"), true), MORE, amount)).isEqualTo(whole);
    }

    private static Curve deviation(Reference reference, boolean whole) {
        return new Curve.Deviation(
                exact("70"), reference, exact("5"), exact("2"), exact("-3"), whole, exact("50"), exact("80"));
    }

    @Test
    void a_deviation_stops_at_floor_and_ceiling() {
        Curve narrow = new Curve.Deviation(
                exact("70"), fixed("20"), exact("5"), exact("2"), exact("-3"), false, exact("67"), exact("72"));
        assertThat(earns(narrow, MORE, "14.99")).isEqualTo("67");
        assertThat(earns(narrow, MORE, "15")).isEqualTo("67");
        assertThat(earns(narrow, MORE, "15.01")).isEqualTo("67.006");
        assertThat(earns(narrow, MORE, "25.01")).isEqualTo("72");
    }

    @ParameterizedTest(name = "tax {0}: {1}")
    @CsvSource({"10, 74", "30, 64", "pending, 50..78", "closed, none", "10|30, 64..74"})
    void a_deviation_from_another_figure_of_the_zone(String tax, String points) {
        assertThat(Cards.of(deviation(new Reference.OfMeasure(Books.TAX), false), MORE)
                        .zone(
                                "a",
                                Provinces.line(Provinces.NEWEST, Books.REVENUE, Provinces.yi("20")),
                                Provinces.line(Provinces.NEWEST, Books.TAX, Provinces.yi(tax)))
                        .total())
                .isEqualTo(points);
    }

    /** Standing still earns 80, each 5 % a point, from 70 to 90. */
    @ParameterizedTest(name = "{0} to {1}: in proportion {2}, by whole steps {3}")
    @CsvSource({
        "100, 100  , 80  , 80",
        "100, 104.99, 80.998, 80",
        "100, 105  , 81  , 81",
        "100, 95   , 79  , 79",
        "100, 95.01, 79.002, 80",
        "100, 150  , 90  , 90",
        "100, 151  , 90  , 90",
        "100, 0    , 70  , 70",
        "0  , 100  , none, none",
        "closed, 100, none, none",
        "pending, 100, 70..90, 70..90",
        "100, pending, 70..90, 70..90",
        "80|100, 100, 80..85, 80..85",
        "100, <105 , 70..81, 70..80"
    })
    void growth_over_the_base_year(String base, String now, String broken, String whole) {
        for (boolean steps : new boolean[] {false, true}) {
            Curve curve = new Curve.Growth(
                    Provinces.NEWEST - 2, exact("80"), exact("5"), exact("1"), steps, exact("70"), exact("90"));
            assertThat(Cards.of(curve, MORE)
                            .zone(
                                    "a",
                                    Cards.lines(
                                            Cards.revenue(Provinces.NEWEST - 2, base),
                                            Cards.revenue(Provinces.NEWEST, now)))
                            .total())
                    .isEqualTo(steps ? whole : broken);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "0   , 0",
        "1   , 10",
        "9.99, 99.9",
        "10  , 100",
        "10.1, 100.2",
        "11  , 102",
        "12.5, 105",
        "12.6, 105",
        "99  , 105",
        ">=10, 100..105",
        "pending, 0..105"
    })
    void saturation_with_a_limited_bonus(String amount, String points) {
        assertThat(earns(new Curve.Saturation(exact("10"), exact("2"), exact("5")), MORE, amount))
                .isEqualTo(points);
    }

    @Test
    void saturation_without_bonus_is_full_marks() {
        assertThat(earns(new Curve.Saturation(exact("10"), exact("0"), exact("5")), MORE, "11"))
                .isEqualTo("100");
        assertThat(earns(new Curve.Saturation(exact("10"), exact("2"), exact("0")), MORE, "11"))
                .isEqualTo("100");
    }

    @ParameterizedTest(name = "{0}: {1}, target {2}, at most {3}")
    @CsvSource({
        "0    , 0   , 0  , 100",
        "10   , 0   , 0  , 100",
        "15   , 50  , 50 , 100",
        "19.99, 99.9, 99.9, 100",
        "20   , 100 , 100, 100",
        "20.01, 100 , 99.95, 99.95",
        "30   , 100 , 50 , 50",
        "35   , 50  , 25 , 25",
        "40   , 0   , 0  , 0",
        "41   , 0   , 0  , 0",
        "15|35, 50..100, 25..100, 25..100",
        "pending, 0..100, 0..100, 0..100"
    })
    void an_interval_that_is_best(String amount, String interval, String target, String atMost) {
        assertThat(earns(new Curve.Interval(exact("10"), exact("20"), exact("30"), exact("40")), BETWEEN, amount))
                .isEqualTo(interval);
        assertThat(earns(new Curve.Interval(exact("10"), exact("20"), exact("20"), exact("40")), BETWEEN, amount))
                .isEqualTo(target);
        assertThat(earns(new Curve.Interval(exact("20"), exact("20"), exact("20"), exact("40")), LESS, amount))
                .isEqualTo(atMost);
    }

    @Test
    void a_reference_by_code_is_that_of_the_first_entry_that_names_the_zone() {
        Reference byType = byCode(Axis.TYPE, "financial-services", "modern-logistics", Optional.of("20"));
        assertThat(earns(new Curve.Benchmark(byType, exact("2")), MORE, "10"))
                .as("second: 40")
                .isEqualTo("25");
        Reference byPlace = byCode(Axis.PLACE, "320300", "320600", Optional.of("20"));
        assertThat(earns(new Curve.Benchmark(byPlace, exact("2")), MORE, "10"))
                .as("all others")
                .isEqualTo("50");
        Reference lacks = byCode(Axis.PLACE, "320300", "320600", Optional.empty());
        assertThat(earns(new Curve.Benchmark(lacks, exact("2")), MORE, "10")).isEqualTo("none");
        Reference open = byCode(Axis.TITLE, "municipal-zone", "demonstration-zone", Optional.of("20"));
        assertThat(earns(new Curve.Benchmark(open, exact("2")), MORE, "10"))
                .as("no register tells which titles it lacks: 10, 40 or 20")
                .isEqualTo("25..100");
    }

    private static Reference byCode(Axis by, String ten, String forty, Optional<String> otherwise) {
        return new Reference.ByCode(
                by,
                ImmutableList.of(
                        new Reference.Entry(ImmutableList.of(ten), exact("10")),
                        new Reference.Entry(ImmutableList.of(forty), exact("40"))),
                otherwise.map(org.servicezone.model.number.Exact::parse));
    }
}
