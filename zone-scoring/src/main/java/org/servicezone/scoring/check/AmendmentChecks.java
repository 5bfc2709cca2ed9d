package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servicezone.model.finding.Defect;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.rulebook.AmendedEdition;
import org.servicezone.model.rulebook.Amendment;
import org.servicezone.model.rulebook.Change;
import org.servicezone.model.rulebook.Provenance;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.rulebook.Timeline;

/** Checks amendments: what they cite, whether they can be applied, and the editions that come of it. */
final class AmendmentChecks {

    /** Stands before the pointers of an edition that the file does not hold as such. */
    private static final String AMENDED = "/amended";

    private static final Pattern POINTER = Pattern.compile(AMENDED + "/[^\\s,;\"，；。（）“”]*");

    private final Rulebook rulebook;
    private final Timeline timeline;
    private final Terms terms;
    private final Defects defects;
    private final ImmutableSetMultimap.Builder<ReadingId, String> bound = ImmutableSetMultimap.builder();

    AmendmentChecks(Rulebook rulebook, Timeline timeline, Terms terms, Defects defects) {
        this.rulebook = rulebook;
        this.timeline = timeline;
        this.terms = terms;
        this.defects = defects;
    }

    /** Returns the options to which rules of amended editions are bound. */
    ImmutableSetMultimap<ReadingId, String> bound() {
        return bound.build();
    }

    /** Checks all of them; the editions as written were checked before. */
    void check() {
        for (int i = 0; i < rulebook.amendments().size(); i++) {
            cited("/amendments/" + i, rulebook.amendments().get(i));
        }
        timeline.refusals()
                .forEach(refusal ->
                        defects.add(refusal.pointer(), refusal.found(), refusal.expected(), refusal.remedy()));
        Set<Defect> known = new LinkedHashSet<>(defects.all());
        timeline.amended().forEach(amended -> edition(amended, known));
    }

    private void cited(String pointer, Amendment amendment) {
        LabelChecks.check(pointer + "/label", amendment.label(), defects);
        amendment.basis().clause().ifPresent(ref -> terms.requireClause(pointer + "/basis/clause", ref));
        amendment
                .transition()
                .flatMap(transition -> transition.basis().clause())
                .ifPresent(ref -> terms.requireClause(pointer + "/transition/basis/clause", ref));
        cited(pointer + "/conditions", amendment.conditions());
        cited(pointer + "/schemes", amendment.schemes());
        cited(pointer + "/management", amendment.managementRules());
        cited(pointer + "/goals", amendment.goals());
    }

    private <T> void cited(String pointer, ImmutableList<Change<T>> changes) {
        for (int i = 0; i < changes.size(); i++) {
            terms.requireClause(pointer + "/" + i + "/clause", changes.get(i).clause());
        }
    }

    /**
     * What is wrong only once amended, and yet stands in the edition as written, is said to be so.
     *
     * @param known  what was found before, in the edition as written or with fewer amendments, and is not said again
     */
    private void edition(AmendedEdition amended, Set<Defect> known) {
        Defects found = new Defects();
        EditionChecks checks = new EditionChecks(rulebook, new Terms(rulebook, found), found);
        checks.rules(AMENDED, amended.edition());
        LabelChecks.grades(AMENDED, amended.edition(), found);
        bound.putAll(checks.bound());
        for (Defect defect : found.all()) {
            Defect placed = new Defect(
                    placed(amended, defect.pointer()), placed(amended, defect.zh()), placed(amended, defect.en()));
            if (known.add(placed)) {
                defects.add(placed.pointer().startsWith("/editions/") ? onceAmended(placed, amended) : placed);
            }
        }
    }

    private static Defect onceAmended(Defect defect, AmendedEdition amended) {
        String by = amendments(amended);
        Defect.Words zh = defect.zh();
        Defect.Words en = defect.en();
        return new Defect(
                defect.pointer(),
                new Defect.Words(zh.found() + "（经 " + by + " 修订后）", zh.expected(), zh.remedy()),
                new Defect.Words(en.found() + ", once amended by " + by, en.expected(), en.remedy()));
    }

    private static Defect.Words placed(AmendedEdition amended, Defect.Words words) {
        return new Defect.Words(placed(amended, words.found()), words.expected(), words.remedy());
    }

    /** Puts the place in the file where a text names one in the amended edition. */
    private static String placed(AmendedEdition amended, String text) {
        return POINTER.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(amended.place(found.group().substring(AMENDED.length()))));
    }

    private static String amendments(AmendedEdition amended) {
        return String.join(
                ", ",
                amended.edition().provenance().stream()
                        .map(Provenance::amendment)
                        .distinct()
                        .toList());
    }
}
