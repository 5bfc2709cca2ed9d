package org.servicezone.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.fixture.Samples;

class BasisTest {

    // The status, whether a clause and a source are given, and whether that is enough to look it up.
    @ParameterizedTest
    @CsvSource({
        "TEXT, true, true, true",
        "TEXT, true, false, true",
        "TEXT, false, true, false",
        "TEXT, false, false, false",
        "GUIDE, true, true, true",
        "GUIDE, false, true, true",
        "GUIDE, true, false, false",
        "GUIDE, false, false, false",
        "PRECEDENT, true, true, true",
        "PRECEDENT, false, true, true",
        "PRECEDENT, true, false, false",
        "PRECEDENT, false, false, false",
        "ILLUSTRATIVE, true, true, true",
        "ILLUSTRATIVE, false, true, true",
        "ILLUSTRATIVE, true, false, true",
        "ILLUSTRATIVE, false, false, true",
    })
    void a_basis_can_be_looked_up(BasisStatus status, boolean clause, boolean source, boolean taken) {
        Optional<ClauseRef> ref = clause ? Optional.of(Samples.CLAUSE) : Optional.empty();
        Optional<String> page = source ? Optional.of("page") : Optional.empty();
        if (taken) {
            assertThat(new Basis(status, ref, page).isIllustrative()).isEqualTo(status == BasisStatus.ILLUSTRATIVE);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> new Basis(status, ref, page));
        }
    }

    @Test
    void the_short_forms_have_their_status() {
        assertThat(Basis.text(Samples.CLAUSE))
                .isEqualTo(new Basis(BasisStatus.TEXT, Optional.of(Samples.CLAUSE), Optional.empty()));
        assertThat(Basis.illustrative("ours"))
                .isEqualTo(new Basis(BasisStatus.ILLUSTRATIVE, Optional.empty(), Optional.of("ours")));
    }

    @Test
    void statuses_run_from_the_firmest_to_the_weakest() {
        assertThat(BasisStatus.values())
                .containsExactly(BasisStatus.TEXT, BasisStatus.GUIDE, BasisStatus.PRECEDENT, BasisStatus.ILLUSTRATIVE);
    }
}
