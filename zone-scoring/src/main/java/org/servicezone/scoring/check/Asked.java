package org.servicezone.scoring.check;

import java.util.Optional;
import java.util.stream.Collectors;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.requirement.Requirement;

/** Names what a single condition asks, shortly, for a message. */
final class Asked {

    private Asked() {}

    static String of(Requirement requirement) {
        if (requirement instanceof Requirement.Threshold threshold) {
            return "\"" + threshold.measure() + "\" in "
                    + Shown.of(threshold.amounts().value()) + " " + threshold.unit() + years(threshold.years());
        }
        if (requirement instanceof Requirement.Rising rising) {
            return (rising.strict() ? "" : "never falling ") + "rises of \"" + rising.measure() + "\" in "
                    + rising.rises().value() + " years";
        }
        if (requirement instanceof Requirement.TitleHeld title) {
            return title.anyOf().stream().map(Object::toString).collect(Collectors.joining(" or "))
                    + years(title.years());
        }
        return "\"" + requirement.heading().label().en() + "\"";
    }

    private static String years(Optional<Cited<Integer>> years) {
        return years.filter(n -> n.value() > 1)
                .map(n -> " for " + n.value() + " years")
                .orElse("");
    }
}
