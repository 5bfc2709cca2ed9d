package org.servicezone.scoring.eligibility;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.finding.ReadingUse;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.province.Nature;
import org.servicezone.model.rule.Heading;

/** One check while it is being made. */
final class Draft {

    private final Case file;
    private final boolean negated;
    private final Finding.Check.Builder finding;
    /** What keeps an outcome open, and says nothing of a decided one. */
    private static final ImmutableSet<FindingNote> ONLY_OPEN = ImmutableSet.of(
            FindingNote.NO_DATA,
            FindingNote.PENDING,
            FindingNote.EDITOR_ONLY,
            FindingNote.ABOUT_DECIDES_NOTHING,
            FindingNote.BOUND_LEAVES_OPEN);

    private final Set<FindingNote> notes = new LinkedHashSet<>();
    private final Set<Fact> facts = new LinkedHashSet<>();
    private final Set<MissingInput> missing = new LinkedHashSet<>();
    private boolean illustrative;

    /** Starts a check; {@code negated} where it is a part of what may not hold, so that to meet it fails the zone. */
    Draft(Case file, Heading heading, String kind, ImmutableList<ReadingUse> readings, boolean negated) {
        this.file = file;
        this.negated = negated;
        this.finding = Finding.Check.builder()
                .node(heading.id())
                .clause(heading.clause())
                .kind(kind)
                .readings(readings)
                .addBases(Basis.text(heading.clause()));
    }

    Draft fact(Fact fact) {
        facts.add(fact);
        return this;
    }

    Draft note(FindingNote note) {
        notes.add(note);
        return this;
    }

    Draft notes(Iterable<FindingNote> more) {
        more.forEach(notes::add);
        return this;
    }

    Draft missing(MissingInput input) {
        missing.add(input);
        return this;
    }

    /** Rests the check on a value; an illustrative one decides nothing against a zone. */
    Draft rests(Basis basis) {
        finding.addBases(basis);
        illustrative |= basis.isIllustrative();
        return this;
    }

    /**
     * Ends the check. What is missing counts only while the outcome is open; where an illustrative value leaves the question
     * to a person, nothing else can change it.
     */
    Finding settle(Outcome outcome) {
        Outcome settled = outcome;
        Outcome failing = negated ? Outcome.MET : Outcome.NOT_MET;
        boolean unfounded = outcome == failing || file.province().nature() == Nature.REAL;
        if (illustrative && unfounded && outcome != Outcome.UNDETERMINED) {
            note(FindingNote.ILLUSTRATIVE_CUT_OFF);
            settled = Outcome.UNDETERMINED;
        }
        boolean open = settled == Outcome.UNDETERMINED;
        boolean leftToPerson =
                illustrative && (outcome != settled || file.province().nature() == Nature.REAL);
        return finding.outcome(settled)
                .notes(notes.stream()
                        .filter(note -> open || !ONLY_OPEN.contains(note))
                        .collect(ImmutableSet.toImmutableSet()))
                .facts(facts)
                .missing(missing.stream()
                        .filter(input -> open && (!leftToPerson || input.kind() == InputKind.JUDGEMENT))
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }
}
