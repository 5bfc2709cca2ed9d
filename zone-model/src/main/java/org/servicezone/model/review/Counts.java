package org.servicezone.model.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.vocabulary.Supplier;

/** Counts over verdicts, derived from their findings. */
final class Counts {

    private Counts() {}

    /**
     * How often each condition was met, not met and undetermined, in the order of the conditions. The conditions are the
     * parts of what is asked for admission; what they are made of themselves is not counted.
     */
    static ImmutableList<ConditionCount> conditions(ImmutableList<EligibilityVerdict> verdicts) {
        Map<NodeId, EnumMap<Outcome, Integer>> counts = new LinkedHashMap<>();
        for (EligibilityVerdict verdict : verdicts) {
            Map<NodeId, List<Outcome>> answers = new LinkedHashMap<>();
            parts(verdict.finding())
                    .forEach(part -> answers.computeIfAbsent(part.node(), node -> new ArrayList<>())
                            .add(part.outcome()));
            answers.forEach((node, outcomes) -> counts.computeIfAbsent(node, n -> new EnumMap<>(Outcome.class))
                    .merge(Outcome.alike(outcomes), 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .map(e -> new ConditionCount(
                        e.getKey(),
                        e.getValue().getOrDefault(Outcome.MET, 0),
                        e.getValue().getOrDefault(Outcome.NOT_MET, 0),
                        e.getValue().getOrDefault(Outcome.UNDETERMINED, 0)))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Finding> parts(Finding finding) {
        return finding.match(new Finding.Cases<ImmutableList<Finding>>() {
            @Override
            public ImmutableList<Finding> check(Finding.Check check) {
                return ImmutableList.of(check);
            }

            @Override
            public ImmutableList<Finding> group(Finding.Group group) {
                boolean cases =
                        group.parts().stream().allMatch(part -> part.node().equals(group.node()));
                if (cases) {
                    // looked at case by case, a condition is answered as all cases answer it
                    return group.parts().stream()
                            .flatMap(part -> parts(part).stream())
                            .collect(ImmutableList.toImmutableList());
                }
                return group.operator() == Operator.ALL ? group.parts() : ImmutableList.of(group);
            }
        });
    }

    private record Key(InputKind kind, String subject, Supplier supplier) {}

    /** For how many zones each input is missing, most first, then by kind and subject. A zone counts once an input. */
    static ImmutableList<MissingCount> missing(ImmutableList<EligibilityVerdict> verdicts) {
        Map<Key, Integer> counts = new LinkedHashMap<>();
        for (EligibilityVerdict verdict : verdicts) {
            ImmutableSet<Key> keys = verdict.missing().stream()
                    .map(input -> new Key(input.kind(), input.subject(), input.supplier()))
                    .collect(ImmutableSet.toImmutableSet());
            keys.forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .map(e -> new MissingCount(
                        e.getKey().kind(), e.getKey().subject(), e.getKey().supplier(), e.getValue()))
                .sorted(Comparator.comparingInt(MissingCount::zones)
                        .reversed()
                        .thenComparing(MissingCount::kind)
                        .thenComparing(MissingCount::subject))
                .collect(ImmutableList.toImmutableList());
    }
}
