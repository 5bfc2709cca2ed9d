package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servicezone.model.label.Label;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Operator;

/** Checks that so many of the parts can hold together, and that none is counted twice. */
final class AtLeastChecks {

    private AtLeastChecks() {}

    static void check(ThresholdLogic thresholds, Defects defects, Stand stand, Requirement.Composed composed) {
        Map<Integer, Stand> seen = new LinkedHashMap<>();
        for (Stand part : stand.below()) {
            Stand before = seen.putIfAbsent(part.shape(), part);
            if (before != null) {
                defects.add(
                        part.pointer(),
                        Label.of(
                                "重复了 {0} 的要求，会计算两次", "asks again what {0} asks, and would count twice", before.named()),
                        Label.of("各部分互不相同", "parts that each ask something of their own"),
                        Label.of("修改其一，或删去其一", "mend one of the two, or leave one out"));
            }
        }
        int least = composed.least().orElseThrow().value();
        int most = most(thresholds, stand.below());
        if (most < least) {
            defects.add(
                    stand.pointer() + "/least/value",
                    Label.of(
                            "要求满足 {0} 个部分，而至多 {1} 个能同时满足",
                            "asks for {0} of the parts, of which at most {1} hold together", least, most),
                    Label.of("能够同时满足的个数", "a number that can hold together"),
                    Label.of("减少个数，或修改各部分", "ask for fewer, or mend the parts"));
        }
    }

    /** Returns a number of parts that is never passed. */
    private static int most(ThresholdLogic thresholds, List<Stand> parts) {
        SetMultimap<MeasureId, Requirement.Threshold> byMeasure = LinkedHashMultimap.create();
        Map<Integer, int[]> forAndAgainst = new LinkedHashMap<>();
        int alone = 0;
        for (Stand part : parts) {
            if (part.requirement() instanceof Requirement.Threshold threshold) {
                if (thresholds.parts(threshold)) {
                    byMeasure.put(threshold.measure(), threshold);
                } else {
                    alone++;
                }
            } else {
                boolean against = isAgainstOne(part);
                int shape = against ? part.below().get(0).shape() : part.shape();
                forAndAgainst.computeIfAbsent(shape, key -> new int[2])[against ? 1 : 0]++;
            }
        }
        int most = alone;
        for (MeasureId measure : byMeasure.keySet()) {
            most += together(thresholds, ImmutableList.copyOf(byMeasure.get(measure)));
        }
        for (int[] count : forAndAgainst.values()) {
            most += Math.max(count[0], count[1]);
        }
        return most;
    }

    private static boolean isAgainstOne(Stand part) {
        return part.requirement() instanceof Requirement.Composed composed
                && composed.operator() == Operator.NONE
                && part.below().size() == 1;
    }

    /** Intervals hold together where each two of them do: most of them do where one of them begins. */
    private static int together(ThresholdLogic thresholds, List<Requirement.Threshold> all) {
        if (all.size() > Scope.MOST) {
            return all.size();
        }
        long most = 0;
        for (Requirement.Threshold one : all) {
            most = Math.max(
                    most,
                    all.stream()
                            .filter(met -> thresholds.holdsAtStartOf(met, one))
                            .count());
        }
        return (int) most;
    }
}
