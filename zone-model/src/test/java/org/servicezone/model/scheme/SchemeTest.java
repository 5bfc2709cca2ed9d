package org.servicezone.model.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.fixture.Samples;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.Basis;

class SchemeTest {

    @Test
    void curves_nodes_and_scales_without_parts_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Curve.Bands(ImmutableList.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Node.Weighted.of(Samples.heading("total"), ImmutableList.of(), Rounding.halfUp(2)))
                .withMessage("total has no part");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradeScale.of(ImmutableList.of(), Basis.illustrative("ours")));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1"})
    void a_line_runs_from_a_lower_to_a_higher_amount(String from, String to) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Curve.Linear.of(Exact.parse(from), Exact.ZERO, Exact.parse(to), Exact.of(100)))
                .withMessageEndingWith("not " + from + " to " + to);
    }

    @Test
    void a_line_may_fall_as_amounts_rise() {
        Curve.Linear falling = Curve.Linear.of(Exact.ZERO, Exact.of(100), Exact.ONE, Exact.ZERO);
        assertThat(falling.fromPoints()).isGreaterThan(falling.toPoints());
    }
}
