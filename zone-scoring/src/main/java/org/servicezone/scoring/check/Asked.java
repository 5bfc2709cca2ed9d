package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.label.Label;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.requirement.Requirement;

/** Names what a single condition asks, shortly, for a message. */
final class Asked {

    private Asked() {}

    static Label of(Requirement requirement) {
        if (requirement instanceof Requirement.Threshold threshold) {
            return years(
                    threshold.years(),
                    Label.of(
                            "“{0}”在 {1} {2}",
                            "\"{0}\" in {1} {2}",
                            threshold.measure(),
                            Shown.of(threshold.amounts().value()),
                            threshold.unit()));
        }
        if (requirement instanceof Requirement.Rising rising) {
            return rising.strict()
                    ? Label.of(
                            "“{0}”连续 {1} 年上升",
                            "rises of \"{0}\" in {1} years",
                            rising.measure(),
                            rising.rises().value())
                    : Label.of(
                            "“{0}”连续 {1} 年不下降",
                            "never falling rises of \"{0}\" in {1} years",
                            rising.measure(),
                            rising.rises().value());
        }
        if (requirement instanceof Requirement.TitleHeld title) {
            ImmutableList<String> titles =
                    title.anyOf().stream().map(Object::toString).collect(ImmutableList.toImmutableList());
            return years(title.years(), Label.of(String.join("或", titles), String.join(" or ", titles)));
        }
        return Label.of("“{0}”", "\"{0}\"", requirement.heading().label());
    }

    private static Label years(Optional<Cited<Integer>> years, Label asked) {
        return years.filter(n -> n.value() > 1)
                .map(n -> Label.of("{0}，满 {1} 年", "{0} for {1} years", asked, n.value()))
                .orElse(asked);
    }
}
