package org.servicezone.model.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 12})
    void places_from_0_to_12_are_taken(int places) {
        assertThat(Rounding.halfUp(places)).isEqualTo(new Rounding(places, RoundingMode.HALF_UP));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 13, Integer.MAX_VALUE})
    void other_places_are_refused(int places) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rounding.halfUp(places))
                .withMessage("rounding places must be 0 to 12 but are " + places);
    }

    @Test
    void a_mode_that_refuses_to_round_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rounding(2, RoundingMode.UNNECESSARY));
    }
}
