package org.servicezone.scoring.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.result.AdjustmentScore;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Effect;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.GradeScale;
import org.servicezone.model.scheme.Mark;

/** Which grades a total and the marks of nodes earn, as far as they are known; vetoes cap them. */
final class GradesReached {

    private GradesReached() {}

    static ImmutableList<String> of(
            GradeScale scale,
            Function<NodeId, Optional<Scored>> nodes,
            Bounds total,
            List<AdjustmentScore> adjustments) {
        ImmutableList<Integer> possible = earned(scale.grades(), nodes, total);
        for (AdjustmentScore adjustment : adjustments) {
            Optional<Integer> cap = adjustment
                    .effect()
                    .filter(effect -> effect.kind() == Effect.Kind.CAP_GRADE)
                    .flatMap(Effect::grade)
                    .map(code -> index(scale.grades(), code));
            if (cap.isPresent()) {
                possible = capped(possible, cap.get(), adjustment.applies());
            }
        }
        return possible.stream()
                .distinct()
                .sorted()
                .map(grade -> scale.grades().get(grade).code())
                .collect(ImmutableList.toImmutableList());
    }

    /** The grades that are left of the possible ones; while a cap is open, both ways of it are. */
    private static ImmutableList<Integer> capped(ImmutableList<Integer> grades, int cap, Outcome applies) {
        ImmutableList.Builder<Integer> left = ImmutableList.builder();
        for (int grade : grades) {
            if (applies != Outcome.MET) {
                left.add(grade);
            }
            if (applies != Outcome.NOT_MET) {
                left.add(Math.max(grade, cap));
            }
        }
        return left.build();
    }

    private static int index(ImmutableList<Grade> grades, String code) {
        for (int i = 0; i < grades.size(); i++) {
            if (grades.get(i).code().equals(code)) {
                return i;
            }
        }
        throw new IllegalArgumentException("there is no grade \"" + code + "\"");
    }

    private static ImmutableList<Integer> earned(
            ImmutableList<Grade> grades, Function<NodeId, Optional<Scored>> nodes, Bounds total) {
        ImmutableList.Builder<Integer> earned = ImmutableList.builder();
        for (int i = 0; i < grades.size(); i++) {
            Outcome holds = i == grades.size() - 1 ? Outcome.MET : holds(grades.get(i), nodes, total);
            if (holds != Outcome.NOT_MET) {
                earned.add(i);
            }
            if (holds == Outcome.MET) {
                break;
            }
        }
        return earned.build();
    }

    private static Outcome holds(Grade grade, Function<NodeId, Optional<Scored>> nodes, Bounds total) {
        return Outcome.all(Stream.concat(
                        Stream.of(reaches(total, new Bounds(grade.totals().low(), Optional.empty()))),
                        grade.marks().stream().map(mark -> reaches(nodes.apply(mark.node()), mark)))
                .collect(ImmutableList.toImmutableList()));
    }

    /** A node without a value reaches no mark. */
    private static Outcome reaches(Optional<Scored> node, Mark mark) {
        if (node.isEmpty() || node.get().isRefused() || node.get().leftOut()) {
            return Outcome.NOT_MET;
        }
        Outcome reached = reaches(node.get().get().score(), mark.scores());
        return node.get().mayBeLeftOut() ? Outcome.all(ImmutableList.of(reached, Outcome.UNDETERMINED)) : reached;
    }

    private static Outcome reaches(Bounds score, Bounds asked) {
        if (asked.encloses(score)) {
            return Outcome.MET;
        }
        return asked.intersect(score).isEmpty() ? Outcome.NOT_MET : Outcome.UNDETERMINED;
    }
}
