package org.servicezone.model.casework;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A panel of experts and the scores that it gave. A score that is not there is missing and never zero.
 *
 * @param experts  the experts who were called
 * @param scores  the scores that are there
 */
public record Panel(ImmutableList<Expert> experts, ImmutableList<PanelScore> scores) {

    /**
     * Checks that every expert is called once, and gives a zone one score an item at most.
     *
     * @throws IllegalArgumentException if not, or if somebody else gave a score
     */
    public Panel {
        Set<String> called = new LinkedHashSet<>();
        for (Expert expert : experts) {
            checkArgument(called.add(expert.id()), "expert %s is on the panel twice", expert.id());
        }
        Set<String> given = new LinkedHashSet<>();
        for (PanelScore score : scores) {
            checkArgument(called.contains(score.expert()), "%s is no expert of the panel", score.expert());
            checkArgument(
                    given.add(score.expert() + " " + score.zone() + " " + score.item()),
                    "expert %s scored %s of %s twice",
                    score.expert(),
                    score.item(),
                    score.zone());
        }
    }
}
