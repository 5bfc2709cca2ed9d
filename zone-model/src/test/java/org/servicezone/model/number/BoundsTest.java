package org.servicezone.model.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.fixture.ModelDomain;

@Domain(ModelDomain.class)
class BoundsTest {

    // Whether an interval holds the number just below, at and just above each end.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[2, 5]; 1.99; false",
                "[2, 5]; 2; true",
                "[2, 5]; 3; true",
                "[2, 5]; 5; true",
                "[2, 5]; 5.01; false",
                "(2, 5); 2; false",
                "(2, 5); 2.01; true",
                "(2, 5); 4.99; true",
                "(2, 5); 5; false",
                "(2, 5]; 2; false",
                "(2, 5]; 5; true",
                "[2, 5); 2; true",
                "[2, 5); 5; false",
                "[2, *]; 2; true",
                "[2, *]; 1000000; true",
                "[2, *]; 1; false",
                "(2, *]; 2; false",
                "[*, 5]; -1000000; true",
                "[*, 5]; 5; true",
                "[*, 5); 5; false",
                "[*, *]; 0; true",
                "[3, 3]; 3; true",
                "[3, 3]; 2.99; false",
                "[3, 3]; 3.01; false",
            })
    void an_interval_holds_the_numbers_between_its_ends(String interval, String number, boolean holds) {
        assertThat(of(interval).contains(Exact.parse(number))).isEqualTo(holds);
    }

    // Two intervals that touch at 5, in every combination of ends: is the left one surely above, surely not above?
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[5, 9]; [1, 5]; false; false",
                "(5, 9]; [1, 5]; true; false",
                "[5, 9]; [1, 5); true; false",
                "(5, 9]; [1, 5); true; false",
                "[1, 5]; [5, 9]; false; true",
                "(1, 5); [5, 9]; false; true",
                "[1, 5]; (5, 9]; false; true",
                "[1, 5); (5, 9]; false; true",
                "[5, 5]; [5, 5]; false; true",
                "[5, 5]; [1, 5); true; false",
                "[5, 5]; (5, 9]; false; true",
                "[6, 9]; [1, 5]; true; false",
                "[1, 4]; [5, 9]; false; true",
                "[1, 6]; [5, 9]; false; false",
                "[5, *]; [*, 5); true; false",
                "[5, *]; [*, 5]; false; false",
                "[*, 5]; [5, *]; false; true",
                "[*, 9]; [*, 5]; false; false",
                "[5, *]; [9, *]; false; false",
                "[*, *]; [5, 5]; false; false",
                "[5, 5]; [*, *]; false; false",
            })
    void above_and_not_above_are_certain_or_unsaid(String left, String right, boolean above, boolean notAbove) {
        assertThat(of(left).isAbove(of(right))).isEqualTo(above);
        assertThat(of(left).isNotAbove(of(right))).isEqualTo(notAbove);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[1, 5]; [5, 9]; [5, 5]",
                "[1, 5); [5, 9]; none",
                "[1, 5]; (5, 9]; none",
                "[1, 5); (5, 9]; none",
                "[1, 5]; [6, 9]; none",
                "[1, 5]; (1, 5); (1, 5)",
                "[1, 5); (1, 5]; (1, 5)",
                "[*, 5]; [1, *]; [1, 5]",
                "[*, *]; (1, 5]; (1, 5]",
                "[1, 9]; [2, 3]; [2, 3]",
            })
    void intersections_keep_the_tighter_end(String left, String right, String common) {
        Optional<Bounds> expected = common.equals("none") ? Optional.empty() : Optional.of(of(common));
        assertThat(of(left).intersect(of(right))).isEqualTo(expected);
        assertThat(of(right).intersect(of(left))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[1, 2]; [5, 9]; [1, 9]",
                "(1, 5); [1, 5]; [1, 5]",
                "(1, 5); (1, 5); (1, 5)",
                "[1, 2]; [5, *]; [1, *]",
                "[*, 2]; [5, 9]; [*, 9]",
            })
    void hulls_keep_the_wider_end(String left, String right, String hull) {
        assertThat(of(left).hull(of(right))).isEqualTo(of(hull));
        assertThat(of(right).hull(of(left))).isEqualTo(of(hull));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[1, 2]; [10, 20]; [11, 22]",
                "(1, 2]; [10, 20); (11, 22)",
                "[1, *]; [10, 20]; [11, *]",
                "[*, *]; [10, 20]; [*, *]",
            })
    void a_sum_is_as_open_as_its_parts(String left, String right, String sum) {
        assertThat(of(left).plus(of(right))).isEqualTo(of(sum));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"(1, 2]; 3; (3, 6]", "[1, *]; 1/2; [0.5, *]", "(1, 2); 0; [0, 0]", "[*, *]; 0; [0, 0]"})
    void scaling_scales_the_ends_and_nothing_times_anything_is_nothing(String interval, String factor, String scaled) {
        assertThat(of(interval).times(Exact.parse(factor))).isEqualTo(of(scaled));
    }

    @Test
    void a_negative_factor_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("[1, 2]").times(Exact.of(-1)))
                .withMessageContaining("not by -1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"[5, 4]", "(5, 5)", "[5, 5)", "(5, 5]", "(5, 4.99)"})
    void an_interval_without_a_number_is_refused(String interval) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(interval))
                .withMessageStartingWith("no number lies between");
    }

    @Test
    void the_named_intervals_end_where_their_names_say() {
        Exact five = Exact.of(5);
        assertThat(Bounds.exactly(five)).isEqualTo(of("[5, 5]"));
        assertThat(Bounds.between(Exact.ONE, five)).isEqualTo(of("[1, 5]"));
        assertThat(Bounds.atLeast(five)).isEqualTo(of("[5, *]"));
        assertThat(Bounds.over(five)).isEqualTo(of("(5, *]"));
        assertThat(Bounds.atMost(five)).isEqualTo(of("[*, 5]"));
        assertThat(Bounds.under(five)).isEqualTo(of("[*, 5)"));
        assertThat(Bounds.ALL).isEqualTo(of("[*, *]"));
    }

    @Test
    void only_an_interval_of_one_number_is_a_point() {
        assertThat(of("[5, 5]").point()).contains(Exact.of(5));
        assertThat(of("[5, 5.01]").point()).isEmpty();
        assertThat(of("[5, *]").point()).isEmpty();
        assertThat(of("[*, 5]").point()).isEmpty();
    }

    // contains(a ∩ b, x) = contains(a, x) and contains(b, x)
    @Property
    void an_intersection_holds_what_both_hold(@ForAll Bounds a, @ForAll Bounds b, @ForAll Exact x) {
        assertThat(a.intersect(b).map(common -> common.contains(x)).orElse(false))
                .isEqualTo(a.contains(x) && b.contains(x));
    }

    // a ∩ b is empty exactly if one lies above the other
    @Property
    void intervals_without_common_numbers_lie_one_above_the_other(@ForAll Bounds a, @ForAll Bounds b) {
        assertThat(a.intersect(b).isEmpty()).isEqualTo(a.isAbove(b) || b.isAbove(a));
    }

    // hull(a, b) encloses a and b, and is the smallest: each of its ends is an end of a or b
    @Property
    void a_hull_encloses_both_and_no_more(@ForAll Bounds a, @ForAll Bounds b) {
        Bounds hull = a.hull(b);
        assertThat(hull.encloses(a)).isTrue();
        assertThat(hull.encloses(b)).isTrue();
        assertThat(hull.low()).isIn(a.low(), b.low());
        assertThat(hull.high()).isIn(a.high(), b.high());
    }

    // a encloses b, x in b implies x in a
    @Property
    void what_is_enclosed_is_held(@ForAll Bounds a, @ForAll Bounds b, @ForAll Exact x) {
        if (a.encloses(b) && b.contains(x)) {
            assertThat(a.contains(x)).isTrue();
        }
        assertThat(Bounds.ALL.encloses(a)).isTrue();
        assertThat(a.encloses(a)).isTrue();
    }

    // x in a and y in b implies x + y in a + b
    @Property
    void a_sum_of_intervals_holds_the_sums(@ForAll Bounds a, @ForAll Bounds b, @ForAll Exact x, @ForAll Exact y) {
        if (a.contains(x) && b.contains(y)) {
            assertThat(a.plus(b).contains(x.plus(y))).isTrue();
        }
    }

    // a + b = b + a, (a + b) + c = a + (b + c), a + [0, 0] = a
    @Property
    void sums_commute_and_associate(@ForAll Bounds a, @ForAll Bounds b, @ForAll Bounds c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(Bounds.exactly(Exact.ZERO))).isEqualTo(a);
    }

    // x in a exactly if k · x in k · a, for k > 0; k · (a + b) = k · a + k · b
    @Property
    void scaling_keeps_what_is_held(@ForAll Bounds a, @ForAll Bounds b, @ForAll Exact x, @ForAll Exact k) {
        Exact factor = k.max(k.negate()).plus(Exact.of(1, 3));
        assertThat(a.times(factor).contains(x.times(factor))).isEqualTo(a.contains(x));
        assertThat(a.plus(b).times(factor)).isEqualTo(a.times(factor).plus(b.times(factor)));
    }

    // a above b, x in a, y in b implies x > y; a not above b implies x ≤ y
    @Property
    void what_is_said_of_intervals_holds_of_their_numbers(
            @ForAll Bounds a, @ForAll Bounds b, @ForAll Exact x, @ForAll Exact y) {
        if (a.contains(x) && b.contains(y)) {
            assertThat(a.isAbove(b) && !x.isGreaterThan(y)).isFalse();
            assertThat(a.isNotAbove(b) && x.isGreaterThan(y)).isFalse();
        }
        assertThat(a.isAbove(b) && a.isNotAbove(b)).isFalse();
    }

    /** Reads an interval in the usual brackets; * is no end. */
    private static Bounds of(String text) {
        String[] ends = text.substring(1, text.length() - 1).split(", ");
        return new Bounds(end(ends[0], text.startsWith("[")), end(ends[1], text.endsWith("]")));
    }

    private static Optional<Bounds.End> end(String at, boolean inclusive) {
        return at.equals("*") ? Optional.empty() : Optional.of(new Bounds.End(Exact.parse(at), inclusive));
    }
}
