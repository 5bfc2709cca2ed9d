package org.servicezone.scoring.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.SetAside;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.review.ConditionCount;
import org.servicezone.model.review.MissingCount;
import org.servicezone.model.review.SetAsideCount;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.vocabulary.SetAsideReason;
import org.servicezone.model.vocabulary.Supplier;

/** Counts over verdicts and data, each derived from the findings. */
final class Counts {

    private Counts() {}

    /** How often each single condition was met, not met and undetermined, in the order of the conditions. */
    static ImmutableList<ConditionCount> conditions(ImmutableList<EligibilityVerdict> verdicts) {
        Map<NodeId, EnumMap<Outcome, Integer>> counts = new LinkedHashMap<>();
        for (EligibilityVerdict verdict : verdicts) {
            for (Finding finding : verdict.finding().flatten()) {
                if (finding instanceof Finding.Check) {
                    counts.computeIfAbsent(finding.node(), node -> new EnumMap<>(Outcome.class))
                            .merge(finding.outcome(), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .map(e -> new ConditionCount(
                        e.getKey(),
                        e.getValue().getOrDefault(Outcome.MET, 0),
                        e.getValue().getOrDefault(Outcome.NOT_MET, 0),
                        e.getValue().getOrDefault(Outcome.UNDETERMINED, 0)))
                .collect(ImmutableList.toImmutableList());
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

    /** How many published facts were set aside, by reason, most first. */
    static ImmutableList<SetAsideCount> setAside(Province province) {
        Map<SetAsideReason, Integer> counts = new LinkedHashMap<>();
        for (SetAside aside : province.setAsides()) {
            counts.merge(aside.reason(), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(e -> new SetAsideCount(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(SetAsideCount::facts)
                        .reversed()
                        .thenComparing(count -> count.reason().value()))
                .collect(ImmutableList.toImmutableList());
    }
}
