package org.servicezone.model.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.fixture.ModelDomain;

@Domain(ModelDomain.class)
class ExactTest {

    // What is written, and its canonical text.
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "-0.000, 0",
        "0/7, 0",
        "-0/7, 0",
        "007, 7",
        "61467.20, 61467.2",
        "61467.2, 61467.2",
        "100, 100",
        "1000000000000, 1000000000000",
        "-3.50, -3.5",
        "0.10, 0.1",
        "4/2, 2",
        "1/2, 0.5",
        "-1/8, -0.125",
        "7/20, 0.35",
        "2000/3, 2000/3",
        "4000/6, 2000/3",
        "-10/30, -1/3",
        "0.000000000000000000000000000001, 0.000000000000000000000000000001",
    })
    void text_is_canonical(String written, String canonical) {
        assertThat(Exact.parse(written)).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " 1",
                "1 ",
                "1\n",
                "+1",
                "--1",
                "-",
                ".5",
                "5.",
                "1.2.3",
                "1e9",
                "1E9",
                "1,000",
                "1_000",
                "1 000",
                "１",
                "١",
                "一",
                "0x1",
                "1d",
                "1L",
                "NaN",
                "Infinity",
                "-Infinity",
                "1/",
                "/2",
                "1/-2",
                "1/2/3",
                "1.5/2",
                "1/ 2",
                "50%",
                "−1",
            })
    void a_text_that_is_no_plain_number_is_refused_with_the_remedy(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Exact.parse(text))
                .withMessageContaining("\"" + text + "\"")
                .withMessageContaining("write a plain decimal (61467.2) or fraction (2000/3)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/0", "0/0", "-1/000"})
    void a_denominator_of_zero_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Exact.parse(text))
                .withMessageContaining("must not be zero");
    }

    @Test
    void sixty_digits_are_read_and_sixty_one_are_refused() {
        String sixty = "9".repeat(60);
        assertThat(Exact.parse(sixty)).hasToString(sixty);
        assertThat(Exact.parse("0." + sixty)).hasToString("0." + sixty);
        assertThat(Exact.parse("1/" + sixty)).hasToString("1/" + sixty);
        for (String text : List.of(sixty + "9", "0." + sixty + "9", sixty + "9/1", "1/" + sixty + "9")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Exact.parse(text));
        }
    }

    @Test
    void what_was_worked_out_is_read_at_any_length() {
        Exact fraction = Exact.parse("1/" + "7".repeat(60)).times(Exact.parse("3/" + "11".repeat(30)));
        for (Exact number : List.of(
                fraction, fraction.negate(), Exact.parse("0." + "3".repeat(60)).times(Exact.parse("0.001")))) {
            assertThat(Exact.parseComputed(number.toString())).isEqualTo(number);
            assertThatIllegalArgumentException().isThrownBy(() -> Exact.parse(number.toString()));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Exact.parseComputed("9".repeat(100_001)));
    }

    // Half up: from the middle away from zero.
    @ParameterizedTest
    @CsvSource({
        "79.995, 2, 80.00",
        "79.9949, 2, 79.99",
        "79.99499999999999999999999999, 2, 79.99",
        "59.995, 2, 60.00",
        "-79.995, 2, -80.00",
        "-79.9949, 2, -79.99",
        "0.005, 2, 0.01",
        "-0.005, 2, -0.01",
        "0.0049, 2, 0.00",
        "-0.0049, 2, 0.00",
        "1.005, 2, 1.01",
        "2.675, 2, 2.68",
        "2/3, 2, 0.67",
        "1/3, 2, 0.33",
        "-2/3, 0, -1",
        "0.5, 0, 1",
        "1.5, 0, 2",
        "-0.5, 0, -1",
        "7, 3, 7.000",
        "1/7, 12, 0.142857142857",
    })
    void rounding_half_up_is_exact_and_keeps_the_places(String number, int places, String rounded) {
        Exact exact = Exact.parse(number);
        assertThat(exact.toDecimal(Rounding.halfUp(places)).toPlainString()).isEqualTo(rounded);
        assertThat(exact.round(Rounding.halfUp(places))).isEqualTo(Exact.parse(rounded));
    }

    @ParameterizedTest
    @CsvSource({
        "HALF_EVEN, 2.345, 2.34",
        "HALF_EVEN, 2.355, 2.36",
        "HALF_DOWN, 2.345, 2.34",
        "FLOOR, -2.341, -2.35",
        "CEILING, -2.349, -2.34",
        "DOWN, -2.349, -2.34",
        "UP, 2.341, 2.35",
    })
    void the_declared_mode_rounds(RoundingMode mode, String number, String rounded) {
        assertThat(Exact.parse(number).round(new Rounding(2, mode))).hasToString(rounded);
    }

    // The front third of a cohort: ⌈n/3⌉.
    @ParameterizedTest
    @CsvSource({"3/3, 1", "4/3, 2", "5/3, 2", "6/3, 2", "7/3, 3", "0, 0", "-1/3, 0", "-4/3, -1", "2.0000001, 3"})
    void the_ceiling_is_the_smallest_whole_number_not_below(String number, long ceiling) {
        assertThat(Exact.parse(number).ceiling()).isEqualTo(ceiling);
    }

    @Test
    void a_sign_in_the_denominator_moves_to_the_numerator() {
        Exact third = Exact.of(1, -3);
        assertThat(third).isEqualTo(Exact.of(-1, 3)).hasSameHashCodeAs(Exact.of(-1, 3));
        assertThat(third).hasToString("-1/3");
        assertThat(third.numerator()).isEqualTo(BigInteger.valueOf(-1));
        assertThat(third.denominator()).isEqualTo(BigInteger.valueOf(3));
        assertThat(Exact.of(-2, -4)).hasToString("0.5");
    }

    @Test
    void the_extreme_longs_are_exact() {
        assertThat(Exact.of(Long.MIN_VALUE).negate()).hasToString("9223372036854775808");
        assertThat(Exact.of(Long.MIN_VALUE, -1)).hasToString("9223372036854775808");
        assertThat(Exact.of(Long.MAX_VALUE, Long.MIN_VALUE))
                .hasToString("-0.999999999999999999891579782751449556599254719913005828857421875");
    }

    @ParameterizedTest
    @CsvSource({"1E3, 1000", "1E-3, 0.001", "-1.500, -1.5", "0E5, 0"})
    void a_decimal_is_taken_exactly_whatever_its_scale(BigDecimal decimal, String text) {
        assertThat(Exact.of(decimal)).hasToString(text);
    }

    @Test
    void division_by_zero_is_refused() {
        assertThatThrownBy(() -> Exact.ONE.dividedBy(Exact.ZERO))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("division of 1 by zero");
        assertThatIllegalArgumentException().isThrownBy(() -> Exact.of(1, 0));
    }

    // parse(x.toString()) = x
    @Property
    void what_is_printed_is_read_back(@ForAll Exact x) {
        String text = x.toString();
        Assume.that(text.length() <= 60);
        assertThat(Exact.parse(text)).isEqualTo(x);
    }

    // x = y exactly if x.toString() = y.toString()
    @Property
    void equal_numbers_have_one_text(@ForAll Exact x, @ForAll Exact y) {
        assertThat(x.toString().equals(y.toString())).isEqualTo(x.equals(y));
    }

    // x + y = y + x, and x · y = y · x
    @Property
    void plus_and_times_commute(@ForAll Exact x, @ForAll Exact y) {
        assertThat(x.plus(y)).isEqualTo(y.plus(x));
        assertThat(x.times(y)).isEqualTo(y.times(x));
    }

    // (x + y) + z = x + (y + z), and (x · y) · z = x · (y · z)
    @Property
    void plus_and_times_associate(@ForAll Exact x, @ForAll Exact y, @ForAll Exact z) {
        assertThat(x.plus(y).plus(z)).isEqualTo(x.plus(y.plus(z)));
        assertThat(x.times(y).times(z)).isEqualTo(x.times(y.times(z)));
    }

    // x · (y + z) = x · y + x · z
    @Property
    void times_distributes_over_plus(@ForAll Exact x, @ForAll Exact y, @ForAll Exact z) {
        assertThat(x.times(y.plus(z))).isEqualTo(x.times(y).plus(x.times(z)));
    }

    // x + 0 = x, x · 1 = x, x − x = 0, x − y = x + (−y)
    @Property
    void zero_and_one_are_neutral(@ForAll Exact x, @ForAll Exact y) {
        assertThat(x.plus(Exact.ZERO)).isEqualTo(x);
        assertThat(x.times(Exact.ONE)).isEqualTo(x);
        assertThat(x.minus(x)).isEqualTo(Exact.ZERO);
        assertThat(x.minus(y)).isEqualTo(x.plus(y.negate()));
    }

    // x / y · y = x, for y ≠ 0
    @Property
    void division_is_undone_by_times(@ForAll Exact x, @ForAll Exact y) {
        Assume.that(!y.isZero());
        assertThat(x.dividedBy(y).times(y)).isEqualTo(x);
    }

    // sgn(x ? y) = sgn(x − y) = −sgn(y ? x), and x ? y = 0 exactly if x = y
    @Property
    void the_order_is_that_of_the_numbers(@ForAll Exact x, @ForAll Exact y) {
        int order = Integer.signum(x.compareTo(y));
        assertThat(order).isEqualTo(x.minus(y).signum()).isEqualTo(-Integer.signum(y.compareTo(x)));
        assertThat(order == 0).isEqualTo(x.equals(y));
        assertThat(x.isGreaterThan(y)).isEqualTo(order > 0);
        assertThat(x.isLessThan(y)).isEqualTo(order < 0);
        assertThat(x.max(y)).isEqualTo(order >= 0 ? x : y);
        assertThat(x.min(y)).isEqualTo(order <= 0 ? x : y);
    }

    // sorting gives x₀ ≤ x₁ ≤ … with every x_i ≤ x_j for i < j
    @Property
    void the_order_is_transitive(@ForAll List<Exact> numbers) {
        List<Exact> sorted = new ArrayList<>(numbers);
        Collections.sort(sorted);
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                assertThat(sorted.get(i)).isLessThanOrEqualTo(sorted.get(j));
            }
        }
    }

    // x = y implies hash(x) = hash(y), however x was made
    @Property
    void equal_numbers_have_equal_hashes(@ForAll Exact x, @ForAll Exact y) {
        Exact detour = x.plus(y).minus(y);
        assertThat(detour).isEqualTo(x).hasSameHashCodeAs(x);
    }

    // |round(x) − x| ≤ ½ · 10⁻², and rounding twice changes nothing
    @Property
    void half_up_moves_by_at_most_half_a_place(@ForAll Exact x) {
        Exact rounded = x.round(Rounding.halfUp(2));
        Exact moved = rounded.minus(x);
        assertThat(moved.max(moved.negate())).isLessThanOrEqualTo(Exact.parse("0.005"));
        assertThat(rounded.round(Rounding.halfUp(2))).isEqualTo(rounded);
    }

    // x ≤ y implies round(x) ≤ round(y)
    @Property
    void rounding_keeps_the_order(@ForAll Exact x, @ForAll Exact y) {
        Rounding rounding = Rounding.halfUp(2);
        assertThat(x.min(y).round(rounding)).isLessThanOrEqualTo(x.max(y).round(rounding));
    }

    // gcd(numerator, denominator) = 1, denominator > 0
    @Property
    void fractions_are_in_lowest_terms(@ForAll Exact x) {
        assertThat(x.numerator().gcd(x.denominator())).isEqualTo(BigInteger.ONE);
        assertThat(x.denominator()).isPositive();
        assertThat(x.numerator().signum()).isEqualTo(x.signum());
    }
}
