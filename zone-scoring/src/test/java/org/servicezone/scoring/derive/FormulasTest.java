package org.servicezone.scoring.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.servicezone.scoring.derive.Derived.A;
import static org.servicezone.scoring.derive.Derived.B;
import static org.servicezone.scoring.derive.Derived.C;
import static org.servicezone.scoring.derive.Derived.D;
import static org.servicezone.scoring.derive.Derived.X;
import static org.servicezone.scoring.derive.Derived.YEAR;
import static org.servicezone.scoring.derive.Derived.amount;
import static org.servicezone.scoring.derive.Derived.book;
import static org.servicezone.scoring.derive.Derived.measure;
import static org.servicezone.scoring.derive.Derived.province;
import static org.servicezone.scoring.derive.Derived.said;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.measure.Figure;
import org.servicezone.model.measure.Formula;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.measure.Parts;
import org.servicezone.model.measure.PlaceScope;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.PlaceHistory;
import org.servicezone.model.province.Province;
import org.servicezone.model.quantity.Units;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

/** One table of cases for each kind of formula over returns. {@code ?} says that there may be no value, {@code <} what is missing. */
class FormulasTest {

    private static final Parts ABC = new Parts.Measures(ImmutableList.of(A, B, C));
    private static final MeasureId PROFIT = MeasureId.of("profit");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            a2022=3 b2022=4          | 0.75
            a2022=0 b2022=4          | 0
            a2022=0 b2022=>=4        | 0
            a2022=3 b2022=0          | closed
            a2022=0 b2022=0          | closed
            a2022=3                  | (0 ) ? < b
            b2022=4                  | [0 ) < a
            a2022=pending b2022=4    | [0 ) < a
            a2022=closed b2022=4     | closed < a
            a2022=3 b2022=closed     | closed < b
            a2022=3 b2022=>=4        | (0 0.75] < b
            a2022=3 b2022=>4         | (0 0.75) < b
            a2022=<=3 b2022=4        | [0 0.75] < a
            a2022=3 b2022=<=4        | [0.75 ) ? < b
            a2022=2&3 b2022=4        | [0.5 0.75] < a
            a2022=3 b2022=~4         | (0 ) ? < b
            a2022=0                  | 0 ? < b
            a2022=0 b2022=>0         | 0
            a2022=0 b2022=<=4        | 0 ? < b
            a2022=>0 b2022=>0        | (0 ) < a b
            a2022=<=3 b2022=>0       | [0 ) < a b
            """)
    void ratio(String returns, String expected) {
        assertThat(said(amount(book(new Formula.Ratio(A, B)), province(returns))))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            profit2022=-3 b2022=4        | -0.75
            profit2022=<=-3 b2022=4      | ( -0.75] < profit
            profit2022=-3&5 b2022=>=2    | [-1.5 2.5] < profit b
            """)
    void ratio_of_a_loss(String returns, String expected) {
        assertThat(said(amount(book(new Formula.Ratio(PROFIT, B)), province(returns))))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            b2022=4 profit2022=-2        | -2
            b2022=4 profit2022=<-2       | (-2 0) < profit
            b2022=4 profit2022=<=2       | ( ) ? < profit
            b2022=0 profit2022=pending   | 0 ? < profit
            """)
    void ratio_by_a_loss(String returns, String expected) {
        assertThat(said(amount(book(new Formula.Ratio(B, PROFIT)), province(returns))))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            a2021=4 a2022=5              | 0.25
            a2021=4 a2022=4              | 0
            a2021=4 a2022=0              | -1
            a2021=0 a2022=5              | closed
            a2022=5                      | (-1 ) ? < a2021
            a2021=>0 a2022=0             | -1
            a2022=0                      | -1 ? < a2021
            a2021=4                      | [-1 ) < a
            a2021=4 a2022=closed         | closed < a
            a2021=4 a2022=>5             | (0.25 ) < a
            a2021=>=4 a2022=5            | (-1 0.25] < a2021
            a2021=4&5 a2022=5            | [0 0.25] < a2021
            a2021=4 a2022:2021=5 a2022=5 | 0
            a2022:2021=5 a2022=5         | 0
            a2021=4 a2021:2020=1 a2022=5 | 0.25
            """)
    void growth(String returns, String expected) {
        assertThat(said(amount(book(new Formula.Growth(A)), province(returns)))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            profit2021=-5 profit2022=-10  | closed
            profit2021=-5 profit2022=10   | closed
            profit2021=5 profit2022=-10   | -3
            profit2021=<=5 profit2022=10  | [1 ) ? < profit2021
            profit2022=10                 | (-1 ) ? < profit2021
            """)
    void growth_of_a_loss_has_no_value(String returns, String expected) {
        assertThat(said(amount(book(new Formula.Growth(PROFIT)), province(returns))))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            a2020=4 a2022=9                   | 0.5
            a2020=4 a2022=4                   | 0
            a2020=4 a2022=0                   | -1
            a2020=0 a2022=9                   | closed
            a2022=9                           | (-1 ) ? < a2020
            a2020=4                           | [-1 ) < a
            a2020=4 a2022=closed              | closed < a
            a2020=4 a2022=>9                  | (0.5 ) < a
            a2020=4&9 a2022=9                 | [0 0.5] < a2020
            a2020=1 a2022:2020=4 a2022=9      | 0.5
            """)
    void compound_growth_over_two_years(String returns, String expected) {
        assertThat(said(amount(book(new Formula.CompoundGrowth(A, 2)), province(returns))))
                .isEqualTo(expected);
    }

    @Test
    void compound_growth_over_one_year_is_growth() {
        assertThat(said(amount(book(new Formula.CompoundGrowth(A, 1)), province("a2021=3 a2022=5"))))
                .isEqualTo("2/3");
    }

    @Test
    void an_irrational_root_is_enclosed_to_sixty_places_and_nothing_is_missing() {
        Amount amount = amount(book(new Formula.CompoundGrowth(A, 2)), province("a2020=1 a2022=2"));
        Exact low = amount.bounds().low().orElseThrow().at();
        Exact high = amount.bounds().high().orElseThrow().at();
        assertThat(low.plus(Exact.ONE).times(low.plus(Exact.ONE)).isLessThan(Exact.of(2)))
                .isTrue();
        assertThat(high.plus(Exact.ONE).times(high.plus(Exact.ONE)).isGreaterThan(Exact.of(2)))
                .isTrue();
        assertThat(low).hasToString("0.414213562373095048801688724209698078569671875376948073176679");
        assertThat(high).hasToString("0.41421356237309504880168872420969807856967187537694807317668");
        assertThat(amount.missing()).isEmpty();
        assertThat(amount.closed() || amount.mayClose()).isFalse();
    }

    @Test
    void compound_growth_of_a_loss_has_no_value() {
        Formula formula = new Formula.CompoundGrowth(PROFIT, 2);
        assertThat(said(amount(book(formula), province("profit2020=-1 profit2022=-4"))))
                .isEqualTo("closed");
        assertThat(said(amount(book(formula), province("profit2020=1 profit2022=-4"))))
                .isEqualTo("closed");
        assertThat(said(amount(book(formula), province("profit2020=1 profit2022=<=4"))))
                .isEqualTo("[-1 1] ? < profit");
    }

    @ParameterizedTest(name = "{0}: sum {1}, mean {2}")
    @CsvSource(delimiter = '|', textBlock = """
            a2020=1 a2021=2 a2022=4              | 7                    | 7/3
            a2020=1 a2021=2 a2022=4 a2019=9      | 7                    | 7/3
            a2021=2 a2022=4                      | [6 ) < a2020         | [2 ) < a2020
            a2020=1 a2021=closed a2022=4         | closed < a2021       | closed < a2021
            a2020=1 a2021=<3 a2022=4             | [5 8) < a2021        | [5/3 8/3) < a2021
            a2020=1 a2021=2 a2022:2021=5 a2022=4 | 10                   | 10/3
            a2020=0 a2021=0 a2022=0              | 0                    | 0
            a2020=1&2 a2021=2 a2022=4            | [7 8] < a2020        | [7/3 8/3] < a2020
            """)
    void sum_and_mean_over_three_years(String returns, String sum, String mean) {
        assertThat(said(amount(book(new Formula.SumOverYears(A, 3)), province(returns))))
                .isEqualTo(sum);
        assertThat(said(amount(book(new Formula.MeanOverYears(A, 3)), province(returns))))
                .isEqualTo(mean);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            a2022=1 b2022=2 c2022=4      | 7
            a2022=1 b2022=2              | [3 ) < c
            a2022=1 b2022=>=2 c2022=4    | [7 ) < b
            a2022=1 b2022=closed c2022=4 | closed < b
            a2022=0 b2022=0 c2022=0      | 0
            a2022=1&3 b2022=2 c2022=4    | [7 9] < a
            """)
    void total(String returns, String expected) {
        assertThat(said(amount(book(new Formula.Total(ImmutableList.of(A, B, C))), province(returns))))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            a2022=1 b2022=2 c2022=5        | 0.875
            a2022=5 b2022=5 c2022=0        | 1
            a2022=2 b2022=2 c2022=2        | 2/3
            a2022=0 b2022=0 c2022=0        | closed
            a2022=1 b2022=2                | [0.75 1] < c
            a2022=1 b2022=2 c2022=<=5      | [0.75 1] < c
            a2022=1 b2022=closed c2022=5   | closed < b
            a2022=1 b2022=2 c2022=4&5      | [6/7 0.875] < c
            a2022=0 b2022=0                | 1 ? < c
            """)
    void share_of_the_greatest_two(String returns, String expected) {
        Formula formula = new Formula.TopShare(ABC, 2, Optional.empty());
        assertThat(said(amount(book(formula), province(returns)))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            a2022=1 b2022=2 c2022=5 d2022=14       | 0.5
            a2022=1 b2022=2 c2022=5 d2022=0        | closed
            a2022=1 b2022=2 c2022=5                | (0 ) ? < d
            a2022=1 b2022=2 d2022=14               | [3/14 ) < c
            a2022=1 b2022=<=2 c2022=5 d2022=14     | [3/7 0.5] < b
            a2022=1 b2022=2 c2022=5 d2022=closed   | closed < d
            a2022=1 b2022=2 c2022=5 d2022=10&14    | [0.5 0.7] < d
            """)
    void share_of_the_greatest_two_in_a_measured_whole(String returns, String expected) {
        Formula formula = new Formula.TopShare(ABC, 2, Optional.of(D));
        assertThat(said(amount(book(formula), province(returns)))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            a2022=1 b2022=1 c2022=1        | 1/3
            a2022=1 b2022=0 c2022=0        | 1
            a2022=1 b2022=1 c2022=2        | 0.375
            a2022=0 b2022=0 c2022=0        | closed
            a2022=1 b2022=1                | [1/3 1] < c
            a2022=1 b2022=3                | [5/13 1] < c
            a2022=1 b2022=1 c2022=<=1      | [1/3 0.5] < c
            a2022=1 b2022=closed c2022=1   | closed < b
            a2022=1 b2022=1 c2022=1&2      | [1/3 0.375] < c
            """)
    void herfindahl(String returns, String expected) {
        assertThat(said(amount(book(new Formula.Herfindahl(ABC)), province(returns))))
                .isEqualTo(expected);
    }

    @Test
    void a_part_below_zero_leaves_shares_without_value() {
        Parts parts = new Parts.Measures(ImmutableList.of(A, PROFIT));
        for (Formula formula :
                ImmutableList.of(new Formula.TopShare(parts, 1, Optional.empty()), new Formula.Herfindahl(parts))) {
            assertThat(said(amount(book(formula), province("a2022=1 profit2022=-1"))))
                    .isEqualTo("closed");
            assertThat(said(amount(book(formula), province("a2022=1 profit2022=<=1"))))
                    .isEqualTo("[0.5 1] ? < profit");
        }
    }

    @ParameterizedTest(name = "{0} in {1}: city {2}, province {3}")
    @CsvSource(delimiter = '|', textBlock = """
            a2022=3 b2022=4         | a2022=1 b2022=2           | 1.5                   | closed
            a2022=0 b2022=4         | a2022=1 b2022=2           | 0                     | closed
            a2022=3 b2022=0         | a2022=1 b2022=2           | closed                | closed
            a2022=3 b2022=4         | a2022=0 b2022=2           | closed                | closed
            a2022=3 b2022=4         | a2022=1 b2022=0           | closed                | closed
            a2022=3 b2022=4         | a2022=1                   | (0 ) ? < b@CITY       | closed
            a2022=3                 | a2022=1 b2022=2           | (0 ) ? < b            | closed
            a2022=3 b2022=4         | a2022=1 b2022=>=2         | [1.5 ) < b@CITY       | closed
            a2022=3 b2022=4         | a2022=1&2 b2022=2         | [0.75 1.5] < a@CITY   | closed
            a2022=3 b2022=4         | a2022=closed b2022=2      | closed < a@CITY       | closed
            """)
    void location_quotient(String zone, String city, String ofCity, String ofProvince) {
        Province province = Province.builder()
                .from(province(zone))
                .addPlaceHistories(PlaceHistory.builder()
                        .city(Provinces.CITY)
                        .addAllLines(Derived.lines(city))
                        .build())
                .addPlaceHistories(PlaceHistory.builder()
                        .addAllLines(Derived.lines("a2022=0 b2022=2"))
                        .build())
                .build();
        assertThat(said(amount(book(new Formula.LocationQuotient(A, B, PlaceScope.CITY)), province)))
                .isEqualTo(ofCity);
        assertThat(said(amount(book(new Formula.LocationQuotient(A, B, PlaceScope.PROVINCE)), province)))
                .startsWith(ofProvince);
    }

    @Test
    void a_figure_of_a_place_is_no_figure_of_the_zone() {
        Province province = Province.builder()
                .from(province("a2022=3 b2022=4"))
                .addPlaceHistories(PlaceHistory.builder()
                        .city(Provinces.CITY)
                        .addAllLines(Derived.lines("a2022=1 b2022=2"))
                        .build())
                .build();
        Amount amount = amount(book(new Formula.LocationQuotient(A, B, PlaceScope.CITY)), province);
        assertThat(amount.facts().stream().filter(Fact.Measured.class::isInstance))
                .hasSize(2);
        assertThat(amount.facts().stream()
                        .filter(Fact.Amount.class::isInstance)
                        .map(fact -> ((Fact.Amount) fact).what()))
                .containsExactly("city-a-2022", "city-b-2022");
    }

    @Test
    void without_figures_of_the_place_nothing_is_known() {
        assertThat(said(amount(
                        book(new Formula.LocationQuotient(A, B, PlaceScope.PROVINCE)), province("a2022=3 b2022=4"))))
                .isEqualTo("(0 ) ? < a@PROVINCE b@PROVINCE");
    }

    @Test
    void a_growth_of_a_ratio_takes_each_part_as_it_was_restated() {
        var book = book(ImmutableList.of(
                measure("r", new Formula.Ratio(A, B), Bounds.ALL),
                measure("x", new Formula.Growth(MeasureId.of("r")), Bounds.ALL)));
        assertThat(said(amount(book, province("a2021=1 b2021=2 a2022=3 b2022=4"))))
                .isEqualTo("0.5");
        assertThat(said(amount(book, province("a2021=1 b2021=2 a2022:2021=3 a2022=3 b2022=4"))))
                .isEqualTo("-0.5");
        assertThat(said(amount(book, province("a2021=1 b2021=0 a2022=3 b2022=4"))))
                .isEqualTo("closed");
        assertThat(said(amount(book, province("a2021=1 a2022=3 b2022=4")))).isEqualTo("(-1 ) ? < b2021");
    }

    @Test
    void the_year_before_is_that_which_the_return_restates() {
        var figures = Figures.of(
                book(new Formula.Ratio(A, B)),
                province("a2021=1 b2021=2 a2022:2021=3"),
                province("").zones().get(0));
        assertThat(said(figures.yearBefore(A, YEAR))).isEqualTo("3");
        assertThat(said(figures.yearBefore(X, YEAR))).isEqualTo("1.5");
        assertThat(said(figures.amount(X, YEAR - 1))).isEqualTo("0.5");
    }

    @Test
    void a_result_stays_inside_its_declared_range_where_the_two_meet() {
        Bounds share = Bounds.between(Exact.ZERO, Exact.ONE);
        assertThat(said(amount(book(new Formula.Ratio(A, B), share), province("a2022=3 b2022=<=4"))))
                .isEqualTo("[0.75 1] ? < b");
        assertThat(said(amount(book(new Formula.Ratio(A, B), share), province("a2022=6 b2022=4"))))
                .isEqualTo("1.5");
    }

    @ParameterizedTest
    @CsvSource({"万元, 亩, 30000, 2000", "亿元, 万亩, 3, 0.2", "元, m2, 300000000, 4000000/3"})
    void equivalent_units_give_the_same_yield_of_land(String money, String area, String revenue, String land) {
        var book = Books.book()
                .addMeasures(
                        Books.measure("land", Units.MU, Intervals.FROM_ZERO),
                        Measure.builder()
                                .from(Books.measure("x", Units.find("万元/亩").orElseThrow(), Bounds.ALL))
                                .formula(new Formula.Ratio(Books.REVENUE, MeasureId.of("land")))
                                .build())
                .build();
        Province province = Province.builder()
                .from(province(""))
                .histories(ImmutableList.of(Provinces.history(
                        "one",
                        Provinces.line(YEAR, Books.REVENUE, observed(revenue, money)),
                        Provinces.line(YEAR, MeasureId.of("land"), observed(land, area)))))
                .build();
        // 15万元 a 亩, which is 225元 a m²
        assertThat(said(amount(book, province))).isEqualTo("225");
    }

    private static Observation observed(String amount, String unit) {
        return Observation.stated(Figure.exactly(amount, Units.find(unit).orElseThrow()), Provinces.PAGE);
    }

    @Test
    void a_measure_that_is_derived_from_itself_is_refused_and_does_not_hang() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> amount(book(new Formula.Growth(X)), province("")))
                .withMessageContaining("derived from itself");
    }

    @Test
    void sums_of_sums_over_many_years_are_worked_out_once_each() {
        ImmutableList.Builder<Measure> measures = ImmutableList.builder();
        String below = "a";
        for (int i = 1; i < 8; i++) {
            measures.add(measure("s" + i, new Formula.SumOverYears(MeasureId.of(below), 20), Bounds.ALL));
            below = "s" + i;
        }
        measures.add(measure("x", new Formula.SumOverYears(MeasureId.of(below), 20), Bounds.ALL));
        Amount amount = amount(book(measures.build()), province("a2022=1"));
        assertThat(amount.bounds().low().orElseThrow().at()).isEqualTo(Exact.ONE);
        assertThat(amount.missing()).hasSize(8 * 19);
    }
}
