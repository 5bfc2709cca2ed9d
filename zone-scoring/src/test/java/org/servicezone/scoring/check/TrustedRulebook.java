package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableSetMultimap;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.rulebook.Timeline;

/** Lets tests of evaluators use rulebooks that make no sense to people. */
public final class TrustedRulebook {

    private TrustedRulebook() {}

    public static CheckedRulebook of(Rulebook rulebook, ImmutableSetMultimap<ReadingId, String> bound) {
        return new CheckedRulebook(rulebook, Timeline.of(rulebook), bound);
    }

    /** Takes a rulebook with the options that its editions bind, whatever else is wrong with it. */
    public static CheckedRulebook of(Rulebook rulebook) {
        Defects defects = new Defects();
        EditionChecks editions = new EditionChecks(rulebook, new Terms(rulebook, defects), defects);
        for (int i = 0; i < rulebook.editions().size(); i++) {
            editions.check("/editions/" + i, rulebook.editions().get(i));
        }
        return of(rulebook, editions.bound());
    }
}
