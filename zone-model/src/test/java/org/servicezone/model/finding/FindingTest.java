package org.servicezone.model.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.servicezone.fixture.Samples.CLAUSE;
import static org.servicezone.fixture.Samples.check;
import static org.servicezone.fixture.Samples.checkBuilder;
import static org.servicezone.fixture.Samples.group;
import static org.servicezone.fixture.Samples.missingRevenue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Operator;

class FindingTest {

    private static final Basis TEXT = Basis.text(CLAUSE);
    private static final Basis OURS = Basis.illustrative("ours");
    private static final Basis GUIDE = new Basis(BasisStatus.GUIDE, Optional.empty(), Optional.of("guide 2022"));

    // The parts, and the answer of a group of all and of any.
    @ParameterizedTest
    @CsvSource({
        "MET, MET, MET, MET",
        "MET, NOT_MET, NOT_MET, MET",
        "MET, UNDETERMINED, UNDETERMINED, MET",
        "NOT_MET, UNDETERMINED, NOT_MET, UNDETERMINED",
        "NOT_MET, NOT_MET, NOT_MET, NOT_MET",
        "UNDETERMINED, UNDETERMINED, UNDETERMINED, UNDETERMINED",
    })
    void the_outcome_of_a_group_is_that_of_its_parts(Outcome one, Outcome other, Outcome all, Outcome any) {
        assertThat(group(Operator.ALL, one, other).outcome()).isEqualTo(all);
        assertThat(group(Operator.ANY, one, other).outcome()).isEqualTo(any);
    }

    @Test
    void nobody_can_give_a_group_another_outcome() {
        assertThat(Finding.Group.Builder.class.getMethods())
                .noneMatch(method -> method.getName().equals("outcome"));
    }

    @ParameterizedTest
    @EnumSource(names = {"MET", "NOT_MET"})
    void a_decided_check_lists_nothing_missing(Outcome decided) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checkBuilder("rising", decided)
                        .addMissing(missingRevenue("a", 2022))
                        .build())
                .withMessage("finding rising is decided and yet lists missing inputs");
    }

    @Test
    void an_open_check_lists_what_is_missing() {
        assertThat(open("rising", 2022).missing()).containsExactly(missingRevenue("a", 2022));
    }

    @Test
    void an_open_group_lists_each_missing_input_once_in_order() {
        Finding.Group group = join(Operator.ALL, open("one", 2022), open("two", 2021), open("three", 2022));
        assertThat(group.missing()).containsExactly(missingRevenue("a", 2022), missingRevenue("a", 2021));
    }

    @Test
    void a_decided_group_lists_nothing_though_a_part_is_open() {
        assertThat(join(Operator.ALL, open("one", 2022), check("two", Outcome.NOT_MET))
                        .missing())
                .isEmpty();
        assertThat(join(Operator.ANY, open("one", 2022), check("two", Outcome.MET))
                        .missing())
                .isEmpty();
    }

    @Test
    void statuses_are_those_of_the_bases_the_firmest_first() {
        Finding.Check check = checkBuilder("one", Outcome.MET)
                .addBases(OURS, TEXT, OURS, GUIDE)
                .build();
        assertThat(check.statuses()).containsExactly(BasisStatus.TEXT, BasisStatus.GUIDE, BasisStatus.ILLUSTRATIVE);
    }

    @Test
    void one_illustrative_value_makes_all_that_rests_on_it_illustrative() {
        Finding firm = checkBuilder("one", Outcome.MET).addBases(TEXT).build();
        Finding ours = checkBuilder("two", Outcome.MET).addBases(TEXT, OURS).build();
        assertThat(join(Operator.ALL, firm).isIllustrative()).isFalse();
        assertThat(join(Operator.ALL, firm, join(Operator.ANY, ours)).isIllustrative())
                .isTrue();
        assertThat(join(Operator.ALL, ours, firm).statuses())
                .containsExactly(BasisStatus.TEXT, BasisStatus.ILLUSTRATIVE);
    }

    @Test
    void flattened_parents_come_before_their_parts() {
        Finding.Check one = check("one", Outcome.MET);
        Finding.Check two = check("two", Outcome.MET);
        Finding.Group inner = join(Operator.ANY, one);
        Finding.Group outer = join(Operator.ALL, inner, two);
        assertThat(outer.flatten()).containsExactly(outer, inner, one, two);
        assertThat(one.flatten()).containsExactly(one);
    }

    private static Finding.Check open(String node, int year) {
        return checkBuilder(node, Outcome.UNDETERMINED)
                .addMissing(missingRevenue("a", year))
                .build();
    }

    private static Finding.Group join(Operator operator, Finding... parts) {
        return Finding.Group.builder()
                .node(NodeId.of("join"))
                .clause(CLAUSE)
                .operator(operator)
                .addParts(parts)
                .build();
    }
}
