package org.servicezone.scoring.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;

class RealsTest {

    private static final Exact HAIR = Exact.parse("0.0000000000000000000000000000000000000001");

    // base, exponent and the rational power
    @ParameterizedTest
    @CsvSource({
        "4, 1/2, 2",
        "8/27, 1/3, 2/3",
        "8/27, 2/3, 4/9",
        "4, -1/2, 1/2",
        "0, 1/3, 0",
        "1, 7/100, 1",
        "5, 0, 1",
        "5, 1, 5",
        "32, 3/5, 8",
        "2, 3, 8",
    })
    void powers_that_are_rational_are_exact(String base, String exponent, String power) {
        assertThat(Reals.power(Bounds.exactly(Exact.parse(base)), Exact.parse(exponent), 50))
                .isEqualTo(Bounds.exactly(Exact.parse(power)));
    }

    // Digits of sqrt 2, cube root of 2, 2^0.07, 10^-0.5 and 1.5^(123/1000), published tables.
    @ParameterizedTest
    @CsvSource({
        "2, 1/2, 1.41421356237309504880168872420969807856967187537694",
        "2, 1/3, 1.25992104989487316476721060727822835057025146470150",
        "10, -1/2, 0.31622776601683793319988935444327185337195551393252",
    })
    void powers_that_are_not_are_enclosed(String base, String exponent, String digits) {
        assertEncloses(Reals.power(Bounds.exactly(Exact.parse(base)), Exact.parse(exponent), 50), digits);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0.69314718055994530941723212145817656807550013436025",
        "10, 2.30258509299404568401799145468436420760110148862877",
        "1/2, -0.69314718055994530941723212145817656807550013436025",
    })
    void logarithms_are_enclosed(String number, String digits) {
        assertEncloses(Reals.ln(Bounds.exactly(Exact.parse(number)), 50), digits);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2.71828182845904523536028747135266249775724709369995",
        "-1, 0.36787944117144232159552377016146086744581113103176"
    })
    void exponentials_are_enclosed(String number, String digits) {
        assertEncloses(Reals.exp(Bounds.exactly(Exact.parse(number)), 50), digits);
    }

    // 10 lies half way from 1 to 100, by logarithms.
    @ParameterizedTest
    @CsvSource({
        "10, 1, 100, 1/2",
        "1, 1, 100, 0",
        "100, 1, 100, 1",
        "1000, 1, 100, 3/2",
        "1/10, 1, 100, -1/2",
        "8, 4, 32, 1/3",
        "8, 32, 4, 2/3",
    })
    void shares_of_logarithms_that_are_rational_are_exact(String x, String from, String to, String share) {
        assertThat(Reals.logarithmicShare(Bounds.exactly(Exact.parse(x)), Exact.parse(from), Exact.parse(to), 50))
                .isEqualTo(Bounds.exactly(Exact.parse(share)));
    }

    @Property
    void a_root_to_its_degree_encloses_the_number(
            @ForAll @IntRange(min = 1, max = 100_000) int numerator,
            @ForAll @IntRange(min = 1, max = 1_000) int denominator,
            @ForAll @IntRange(min = 1, max = 9) int degree) {
        Exact number = Exact.of(numerator, denominator);
        Bounds root = Reals.power(Bounds.exactly(number), Exact.of(1, degree), 60);
        assertThat(Reals.power(root, Exact.of(degree), 60).contains(number)
                        || Reals.power(root, Exact.of(degree), 60).equals(Bounds.exactly(number)))
                .isTrue();
    }

    @Property(tries = 200)
    void exponentials_undo_logarithms(
            @ForAll @IntRange(min = 1, max = 1_000_000) int numerator,
            @ForAll @IntRange(min = 1, max = 1_000) int denominator) {
        Exact number = Exact.of(numerator, denominator);
        Bounds back = Reals.exp(Reals.ln(Bounds.exactly(number), 60), 60);
        assertThat(back.contains(number)).isTrue();
        assertThat(width(back)).isLessThan(HAIR);
    }

    @Property(tries = 200)
    void geometric_means_lie_among_their_numbers_and_by_either_way_agree(
            @ForAll @IntRange(min = 1, max = 10_000) int a, @ForAll @IntRange(min = 1, max = 10_000) int b) {
        List<Bounds> numbers = List.of(Bounds.exactly(Exact.of(a)), Bounds.exactly(Exact.of(b)));
        Bounds byRoots = Reals.geometricMean(numbers, List.of(Exact.of(1, 3), Exact.of(2, 3)), 60);
        Exact hair = Exact.parse("0.0000000001");
        Bounds byLogarithms = Reals.geometricMean(
                numbers,
                List.of(
                        Exact.of(1, 3).plus(hair.dividedBy(Exact.of(7))),
                        Exact.of(2, 3).minus(hair.dividedBy(Exact.of(7)))),
                60);
        assertThat(Bounds.between(Exact.of(Math.min(a, b)), Exact.of(Math.max(a, b)))
                        .encloses(byRoots))
                .isTrue();
        Exact apart = byRoots.low()
                .orElseThrow()
                .at()
                .minus(byLogarithms.low().orElseThrow().at());
        assertThat(apart.max(apart.negate())).isLessThan(Exact.parse("0.0001"));
    }

    private static Exact width(Bounds bounds) {
        return bounds.high().orElseThrow().at().minus(bounds.low().orElseThrow().at());
    }

    private static void assertEncloses(Bounds bounds, String digits) {
        Exact near = Exact.parse(digits);
        assertThat(width(bounds)).isLessThan(HAIR);
        assertThat(bounds.low().orElseThrow().at()).isLessThan(near.plus(HAIR));
        assertThat(bounds.high().orElseThrow().at()).isGreaterThan(near.minus(HAIR));
    }
}
