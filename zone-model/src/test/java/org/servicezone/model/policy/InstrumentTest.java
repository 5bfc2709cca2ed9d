package org.servicezone.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.servicezone.fixture.Samples;
import org.servicezone.model.label.Label;

class InstrumentTest {

    private static final Label REMARK = Samples.label("not in the text at hand");

    @Test
    void a_thing_is_stated_or_marked_as_not_known() {
        assertThat(Stated.of("1").value()).contains("1");
        assertThat(Stated.notKnown(REMARK).notKnown()).contains(REMARK);
        assertThatIllegalArgumentException().isThrownBy(() -> new Stated<>(Optional.empty(), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Stated<>(Optional.of("1"), Optional.of(REMARK)));
    }

    @Test
    void a_clause_is_found_by_its_address() {
        Clause clause = clause().addForce(Force.CONDITION).build();
        Instrument instrument = Instrument.builder()
                .id("plan")
                .label(Samples.label("plan"))
                .number(Stated.notKnown(REMARK))
                .date(Stated.notKnown(REMARK))
                .addClause(clause)
                .build();
        assertThat(instrument.clause(new ClauseAddress("4.2.s1"))).contains(clause);
        assertThat(instrument.clause(new ClauseAddress("4.2.s1.p1"))).isEmpty();
    }

    @Test
    void a_clause_that_does_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clause().build())
                .withMessage("clause 4.2.s1 states no force");
    }

    private static Clause.Builder clause() {
        return Clause.builder()
                .address(new ClauseAddress("4.2.s1"))
                .gist(Samples.label("gist"))
                .bearer("none")
                .decides(true)
                .room("requirement");
    }
}
