package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Iterables;
import java.util.Optional;
import org.servicezone.model.finding.Defect;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.rulebook.Timeline;

/**
 * What checking a rulebook found: either it may decide, or here is all that is wrong with it.
 *
 * @param defects  everything wrong, section by section
 * @param checked  the rulebook, exactly where there is no defect
 */
public record RulebookCheck(ImmutableList<Defect> defects, Optional<CheckedRulebook> checked) {

    /** Checks a rulebook and reports everything at once. */
    public static RulebookCheck check(Rulebook rulebook) {
        Defects defects = new Defects();
        Terms terms = new Terms(rulebook, defects);
        TextChecks.check(rulebook, defects);
        LabelChecks.check(rulebook, defects);
        MeasureChecks.check(rulebook, terms, defects);
        defects.unique("/editions", "edition", Iterables.transform(rulebook.editions(), Edition::id), "/id");
        EditionChecks editions = new EditionChecks(rulebook, terms, defects);
        for (int i = 0; i < rulebook.editions().size(); i++) {
            Edition edition = rulebook.editions().get(i);
            editions.check("/editions/" + i, edition);
        }
        Timeline timeline = Timeline.of(rulebook);
        AmendmentChecks amendments = new AmendmentChecks(rulebook, timeline, terms, defects);
        amendments.check();
        ImmutableSetMultimap<ReadingId, String> bound = ImmutableSetMultimap.<ReadingId, String>builder()
                .putAll(editions.bound())
                .putAll(amendments.bound())
                .build();
        SupplierChecks.check(rulebook, timeline, defects);
        ImmutableList<Defect> found = defects.all();
        return new RulebookCheck(
                found,
                found.isEmpty() ? Optional.of(new CheckedRulebook(rulebook, timeline, bound)) : Optional.empty());
    }

    /**
     * Returns the rulebook.
     *
     * @throws IllegalArgumentException naming every defect, if there is one
     */
    public CheckedRulebook orThrow() {
        return checked.orElseThrow(() -> {
            StringBuilder message = new StringBuilder("the rulebook decides nothing before these are mended:");
            defects.forEach(d -> message.append("\n  ")
                    .append(d.pointer())
                    .append(": ")
                    .append(d.message())
                    .append(". ")
                    .append(d.remedy()));
            return new IllegalArgumentException(message.toString());
        });
    }
}
