package org.servicezone.model.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.fixture.Samples.CLAUSE;
import static org.servicezone.fixture.Samples.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Operator;

/**
 * Every composition of one to four parts, by all their answers, against what it means: an open part may turn out either
 * way, and a composition is open exactly where its completions differ.
 */
class CompositionTruthTest {

    /**
     * One way to join parts.
     *
     * @param operator  how
     * @param least  how many must hold, where so many are asked
     * @param illustrative  whether that number is ours
     */
    record Join(Operator operator, Optional<Integer> least, boolean illustrative) {

        Finding group(String id, ImmutableList<Finding> parts) {
            Basis basis = illustrative ? Basis.illustrative("ours") : Basis.text(CLAUSE);
            return Finding.Group.builder()
                    .node(NodeId.of(id))
                    .clause(CLAUSE)
                    .operator(operator)
                    .least(least)
                    .bases(least.isPresent() ? ImmutableList.of(basis) : ImmutableList.of())
                    .parts(parts)
                    .build();
        }

        /** The answers that parts known for certain may give: several only where something else is not known. */
        List<Boolean> answers(List<Boolean> parts) {
            long holding = parts.stream().filter(part -> part).count();
            return switch (operator) {
                case ALL -> List.of(holding == parts.size());
                case ANY -> List.of(holding > 0);
                case NONE -> List.of(holding == 0);
                // a number that no authority set may be any
                case AT_LEAST ->
                    illustrative
                            ? List.of(holding >= 1, holding >= parts.size())
                            : List.of(holding >= least.orElseThrow());
                // any of them may be the one that applies
                case ALIKE -> parts;
            };
        }
    }

    static Stream<Join> joins() {
        List<Join> joins = new ArrayList<>();
        for (Operator operator : Operator.values()) {
            if (operator != Operator.AT_LEAST) {
                joins.add(new Join(operator, Optional.empty(), false));
            }
        }
        for (int least = 1; least <= 4; least++) {
            joins.add(new Join(Operator.AT_LEAST, Optional.of(least), false));
            joins.add(new Join(Operator.AT_LEAST, Optional.of(least), true));
        }
        return joins.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("joins")
    void one_to_four_parts_answer_as_all_their_completions_do(Join join) {
        for (int size = Math.max(1, join.least().orElse(1)); size <= 4; size++) {
            for (List<Outcome> parts : rows(size)) {
                assertThat(join.group("group", checks(parts)).outcome())
                        .as("%s of %s", join, parts)
                        .isEqualTo(told(parts, join::answers));
            }
        }
    }

    /** Each input occurs once, so what is said of the whole is not only sound but tight. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("joins")
    void compositions_of_two_compositions_answer_as_all_their_completions_do(Join outer) {
        if (outer.least().orElse(1) > 2) {
            return;
        }
        List<Join> pairs = joins().filter(join -> join.least().orElse(1) <= 2).toList();
        for (Join left : pairs) {
            for (Join right : pairs) {
                for (List<Outcome> parts : rows(4)) {
                    Finding whole = outer.group(
                            "outer",
                            ImmutableList.of(
                                    left.group("left", checks(parts.subList(0, 2))),
                                    right.group("right", checks(parts.subList(2, 4)))));
                    assertThat(whole.outcome())
                            .as("%s of %s and %s of %s", outer, left, right, parts)
                            .isEqualTo(told(parts, row -> nested(outer, left, right, row)));
                }
            }
        }
    }

    private static List<Boolean> nested(Join outer, Join left, Join right, List<Boolean> row) {
        List<Boolean> answers = new ArrayList<>();
        for (boolean one : left.answers(row.subList(0, 2))) {
            for (boolean other : right.answers(row.subList(2, 4))) {
                answers.addAll(outer.answers(List.of(one, other)));
            }
        }
        return answers;
    }

    /** What the completions of the parts make of the whole. */
    private static Outcome told(List<Outcome> parts, Function<List<Boolean>, List<Boolean>> whole) {
        List<Boolean> answers = new ArrayList<>();
        for (List<Boolean> completion : completions(parts)) {
            answers.addAll(whole.apply(completion));
        }
        Predicate<Boolean> holds = answer -> answer;
        if (answers.stream().allMatch(holds)) {
            return Outcome.MET;
        }
        return answers.stream().noneMatch(holds) ? Outcome.NOT_MET : Outcome.UNDETERMINED;
    }

    private static List<List<Boolean>> completions(List<Outcome> parts) {
        List<List<Boolean>> rows = List.of(List.of());
        for (Outcome part : parts) {
            List<List<Boolean>> longer = new ArrayList<>();
            for (List<Boolean> row : rows) {
                for (boolean holds : new boolean[] {true, false}) {
                    if (part == Outcome.UNDETERMINED || part == Outcome.of(holds)) {
                        longer.add(with(row, holds));
                    }
                }
            }
            rows = longer;
        }
        return rows;
    }

    private static List<List<Outcome>> rows(int size) {
        List<List<Outcome>> rows = List.of(List.of());
        for (int i = 0; i < size; i++) {
            List<List<Outcome>> longer = new ArrayList<>();
            for (List<Outcome> row : rows) {
                for (Outcome outcome : Outcome.values()) {
                    longer.add(with(row, outcome));
                }
            }
            rows = longer;
        }
        return rows;
    }

    private static <T> List<T> with(List<T> row, T more) {
        return ImmutableList.<T>builder().addAll(row).add(more).build();
    }

    private static ImmutableList<Finding> checks(List<Outcome> outcomes) {
        ImmutableList.Builder<Finding> checks = ImmutableList.builder();
        outcomes.forEach(outcome -> checks.add(check("p", outcome)));
        return checks.build();
    }
}
