package org.servicezone.scoring.eligibility;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.finding.ReadingUse;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.province.Nature;
import org.servicezone.model.rule.Heading;

/** One check while it is being made. */
final class Draft {

    private final Case file;
    private final Finding.Check.Builder finding;
    private final Set<MissingInput> missing = new LinkedHashSet<>();
    private boolean illustrative;

    Draft(Case file, Heading heading, String kind, ImmutableList<ReadingUse> readings) {
        this.file = file;
        this.finding = Finding.Check.builder()
                .node(heading.id())
                .clause(heading.clause())
                .kind(kind)
                .readings(readings)
                .addBases(Basis.text(heading.clause()));
    }

    Draft fact(Fact fact) {
        finding.addFacts(fact);
        return this;
    }

    Draft note(FindingNote note) {
        finding.addNotes(note);
        return this;
    }

    Draft notes(Iterable<FindingNote> notes) {
        finding.addAllNotes(notes);
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

    /** Ends the check. What is missing counts only while the outcome is open. */
    Finding settle(Outcome outcome) {
        Outcome settled = outcome;
        boolean unfounded = outcome == Outcome.NOT_MET
                || outcome == Outcome.MET && file.province().nature() == Nature.REAL;
        if (illustrative && unfounded) {
            note(FindingNote.ILLUSTRATIVE_CUT_OFF);
            settled = Outcome.UNDETERMINED;
        }
        return finding.outcome(settled)
                .missing(settled == Outcome.UNDETERMINED ? missing : ImmutableList.of())
                .build();
    }
}
