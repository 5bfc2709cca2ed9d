package org.servicezone.model.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.fixture.Samples;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.Basis;

class SchemeTest {

    private static final GradeScale GRADES = new GradeScale(
            ImmutableList.of(
                    grade("a", Bounds.atLeast(Exact.of(80))),
                    grade("b", below(Samples.bounds("60", "80"))),
                    grade("c", Bounds.under(Exact.of(60)))),
            Basis.illustrative("ours"));

    // Between which totals a zone lies, and the grades it can earn.
    @ParameterizedTest
    @CsvSource({
        "90, 90, a",
        "80, 80, a",
        "79.99, 79.99, b",
        "79.99, 80, ab",
        "60, 79, b",
        "59.99, 60, bc",
        "59.99, 59.99, c",
        "0, 100, abc",
    })
    void the_grades_that_a_total_can_earn_are_listed_best_first(String low, String high, String grades) {
        assertThat(String.join(
                        "",
                        GRADES.reachable(Samples.bounds(low, high)).stream()
                                .map(Grade::code)
                                .toList()))
                .isEqualTo(grades);
    }

    @Test
    void curves_nodes_and_scales_without_parts_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Curve.Bands(ImmutableList.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Node.Weighted(Samples.heading("total"), ImmutableList.of(), Rounding.halfUp(2)))
                .withMessage("total has no part");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GradeScale(ImmutableList.of(), Basis.illustrative("ours")));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1"})
    void a_line_runs_from_a_lower_to_a_higher_amount(String from, String to) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Curve.Linear(Exact.parse(from), Exact.ZERO, Exact.parse(to), Exact.of(100)))
                .withMessageEndingWith("not " + from + " to " + to);
    }

    @Test
    void a_line_may_fall_as_amounts_rise() {
        Curve.Linear falling = new Curve.Linear(Exact.ZERO, Exact.of(100), Exact.ONE, Exact.ZERO);
        assertThat(falling.fromPoints()).isGreaterThan(falling.toPoints());
    }

    private static Grade grade(String code, Bounds totals) {
        return new Grade(code, Samples.label(code), totals);
    }

    private static Bounds below(Bounds closed) {
        return new Bounds(closed.low(), closed.high().map(end -> new Bounds.End(end.at(), false)));
    }
}
