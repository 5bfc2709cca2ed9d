package org.servicezone.model.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.model.finding.Outcome.MET;
import static org.servicezone.model.finding.Outcome.NOT_MET;
import static org.servicezone.model.finding.Outcome.UNDETERMINED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    // All nine pairs: left, right, both hold, one holds.
    @ParameterizedTest
    @CsvSource({
        "MET, MET, MET, MET",
        "MET, NOT_MET, NOT_MET, MET",
        "MET, UNDETERMINED, UNDETERMINED, MET",
        "NOT_MET, MET, NOT_MET, MET",
        "NOT_MET, NOT_MET, NOT_MET, NOT_MET",
        "NOT_MET, UNDETERMINED, NOT_MET, UNDETERMINED",
        "UNDETERMINED, MET, UNDETERMINED, MET",
        "UNDETERMINED, NOT_MET, NOT_MET, UNDETERMINED",
        "UNDETERMINED, UNDETERMINED, UNDETERMINED, UNDETERMINED",
    })
    void and_and_or_follow_kleene(Outcome left, Outcome right, Outcome both, Outcome one) {
        assertThat(left.and(right)).isEqualTo(both);
        assertThat(left.or(right)).isEqualTo(one);
        assertThat(Outcome.all(List.of(left, right))).isEqualTo(both);
        assertThat(Outcome.any(List.of(left, right))).isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({"MET, NOT_MET", "NOT_MET, MET", "UNDETERMINED, UNDETERMINED"})
    void not_turns_a_decision_and_leaves_an_open_question(Outcome outcome, Outcome turned) {
        assertThat(outcome.not()).isEqualTo(turned);
    }

    // How many are asked, met, not met and open, and what follows.
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, MET",
        "0, 0, 3, 0, MET",
        "0, 0, 0, 3, MET",
        "1, 0, 0, 0, NOT_MET",
        "1, 1, 0, 0, MET",
        "1, 0, 1, 0, NOT_MET",
        "1, 0, 0, 1, UNDETERMINED",
        "2, 2, 1, 0, MET",
        "2, 2, 0, 1, MET",
        "2, 1, 2, 0, NOT_MET",
        "2, 1, 1, 1, UNDETERMINED",
        "2, 0, 1, 2, UNDETERMINED",
        "2, 0, 2, 1, NOT_MET",
        "3, 1, 1, 1, NOT_MET",
        "3, 2, 0, 1, UNDETERMINED",
        "4, 3, 0, 0, NOT_MET",
    })
    void at_least_counts_what_is_met_and_what_may_be(int n, int met, int notMet, int open, Outcome expected) {
        List<Outcome> outcomes = new ArrayList<>(Collections.nCopies(met, MET));
        outcomes.addAll(Collections.nCopies(notMet, NOT_MET));
        outcomes.addAll(Collections.nCopies(open, UNDETERMINED));
        assertThat(Outcome.atLeast(n, outcomes)).isEqualTo(expected);
    }

    @Test
    void all_of_nothing_is_met_and_one_of_nothing_is_not() {
        assertThat(Outcome.all(List.of())).isEqualTo(MET);
        assertThat(Outcome.any(List.of())).isEqualTo(NOT_MET);
    }

    @Test
    void a_boolean_is_decided() {
        assertThat(Outcome.of(true)).isEqualTo(MET);
        assertThat(Outcome.of(false)).isEqualTo(NOT_MET);
    }

    // not(a and b) = not a or not b, and not(a or b) = not a and not b
    @Property
    void de_morgan_holds(@ForAll Outcome a, @ForAll Outcome b) {
        assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
        assertThat(a.or(b).not()).isEqualTo(a.not().and(b.not()));
        assertThat(a.not().not()).isEqualTo(a);
    }

    // and, or: commutative, associative, idempotent, each distributes over the other
    @Property
    void outcomes_form_a_distributive_lattice(@ForAll Outcome a, @ForAll Outcome b, @ForAll Outcome c) {
        assertThat(a.and(b)).isEqualTo(b.and(a));
        assertThat(a.or(b)).isEqualTo(b.or(a));
        assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
        assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
        assertThat(a.and(a)).isEqualTo(a).isEqualTo(a.or(a));
        assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
        assertThat(a.or(b.and(c))).isEqualTo(a.or(b).and(a.or(c)));
    }

    // all = at least n of n, any = at least 1, and at least n+1 implies at least n
    @Property
    void all_and_any_are_cases_of_at_least(
            @ForAll @Size(max = 6) List<Outcome> outcomes, @ForAll @IntRange(max = 7) int n) {
        assertThat(Outcome.all(outcomes)).isEqualTo(Outcome.atLeast(outcomes.size(), outcomes));
        assertThat(Outcome.any(outcomes)).isEqualTo(Outcome.atLeast(1, outcomes));
        if (Outcome.atLeast(n + 1, outcomes) == MET) {
            assertThat(Outcome.atLeast(n, outcomes)).isEqualTo(MET);
        }
    }

    // at least n (x) = not (at least size − n + 1 (not x))
    @Property
    void at_least_is_dual_to_itself(@ForAll @Size(max = 6) List<Outcome> outcomes, @ForAll @IntRange(max = 7) int n) {
        List<Outcome> turned = outcomes.stream().map(Outcome::not).toList();
        assertThat(Outcome.atLeast(n, outcomes))
                .isEqualTo(Outcome.atLeast(outcomes.size() - n + 1, turned).not());
    }

    // x ⊑ y (y is x with some UNDETERMINED decided) and f(x) decided implies f(y) = f(x)
    @Property
    void deciding_an_open_question_never_flips_a_decision(
            @ForAll @Size(max = 6) List<Outcome> outcomes, @ForAll @IntRange(max = 7) int n, @ForAll Random random) {
        List<Outcome> refined = outcomes.stream()
                .map(o -> o == UNDETERMINED ? Outcome.values()[random.nextInt(3)] : o)
                .toList();
        assertRefines(Outcome.atLeast(n, outcomes), Outcome.atLeast(n, refined));
        assertRefines(Outcome.all(outcomes), Outcome.all(refined));
        assertRefines(Outcome.any(outcomes), Outcome.any(refined));
        assertRefines(Outcome.all(outcomes).not(), Outcome.all(refined).not());
    }

    // f(x) is UNDETERMINED only if both decisions can still come (each input occurs once)
    @Property
    void an_open_answer_can_still_go_both_ways(
            @ForAll @Size(max = 6) List<Outcome> outcomes, @ForAll @IntRange(max = 7) int n) {
        if (Outcome.atLeast(n, outcomes) == UNDETERMINED) {
            assertThat(Outcome.atLeast(n, decided(outcomes, MET))).isEqualTo(MET);
            assertThat(Outcome.atLeast(n, decided(outcomes, NOT_MET))).isEqualTo(NOT_MET);
        }
    }

    private static void assertRefines(Outcome before, Outcome after) {
        if (before != UNDETERMINED) {
            assertThat(after).isEqualTo(before);
        }
    }

    private static List<Outcome> decided(List<Outcome> outcomes, Outcome decision) {
        return outcomes.stream().map(o -> o == UNDETERMINED ? decision : o).toList();
    }
}
