package org.servicezone.scoring.review;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.SetAside;
import org.servicezone.model.review.SetAsideCount;
import org.servicezone.model.vocabulary.SetAsideReason;

/** Counts over the data. */
final class Counts {

    private Counts() {}

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
