package org.servicezone.scoring.disclosure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.servicezone.model.finding.Audience;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.measure.Disclosure;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.zone.ZoneId;

/** What a reader may see of the findings on one zone. */
final class Screen implements Finding.Cases<Finding> {

    private final ZoneId zone;
    private final Audience audience;

    private Screen(ZoneId zone, Audience audience) {
        this.zone = zone;
        this.audience = audience;
    }

    static Screen of(ZoneId zone, Audience audience) {
        return new Screen(zone, audience);
    }

    Finding finding(Finding finding) {
        return finding.match(this);
    }

    @Override
    public Finding check(Finding.Check check) {
        ImmutableList<MissingInput> missing = own(check.missing());
        ImmutableSet.Builder<FindingNote> notes =
                ImmutableSet.<FindingNote>builder().addAll(check.notes());
        if (missing.size() < check.missing().size()) {
            notes.add(FindingNote.OTHERS_OPEN);
        }
        return Finding.Check.builder()
                .from(check)
                .facts(facts(check.facts()))
                .missing(missing)
                .notes(notes.build())
                .build();
    }

    @Override
    public Finding group(Finding.Group group) {
        return Finding.Group.builder()
                .from(group)
                .facts(facts(group.facts()))
                .choosing(own(group.choosing()))
                .parts(group.parts().stream().map(this::finding).collect(ImmutableList.toImmutableList()))
                .build();
    }

    /** What lacks of other zones is theirs and the authorities' to know. */
    private ImmutableList<MissingInput> own(ImmutableList<MissingInput> missing) {
        return missing.stream()
                .filter(input -> audience.reader() == Audience.Reader.AUTHORITY
                        || input.zone().equals(zone))
                .collect(ImmutableList.toImmutableList());
    }

    /** Where one figure is withheld, whatever would tell it goes too: what is derived from it, and by how much it misses. */
    private ImmutableList<Fact> facts(ImmutableList<Fact> facts) {
        ImmutableList<Fact> screened = facts.stream()
                .map(fact -> fact instanceof Fact.Measured measured && !shows(measured.observation())
                        ? new Fact.Withheld(measured.role(), measured.measure(), measured.year())
                        : fact)
                .collect(ImmutableList.toImmutableList());
        if (screened.stream().noneMatch(Fact.Withheld.class::isInstance)) {
            return facts;
        }
        return screened.stream()
                .filter(fact -> !(fact instanceof Fact.Derived) && !(fact instanceof Fact.Amount))
                .filter(fact -> fact.role() != FactRole.MARGIN)
                .collect(ImmutableList.toImmutableList());
    }

    /** Says whether the reader may see what is known: every one of several statements. */
    boolean shows(Observation observation) {
        if (audience.seesAllOf(zone)) {
            return true;
        }
        return audience.reader() == Audience.Reader.PUBLIC
                && observation.match(new Observation.Cases<Boolean>() {
                    @Override
                    public Boolean stated(Observation.Stated stated) {
                        return stated.disclosure() == Disclosure.PUBLIC;
                    }

                    @Override
                    public Boolean disputed(Observation.Disputed disputed) {
                        return disputed.statements().stream().allMatch(this::stated);
                    }

                    @Override
                    public Boolean pending(Observation.Pending pending) {
                        return true;
                    }

                    @Override
                    public Boolean closed(Observation.Closed closed) {
                        return true;
                    }
                });
    }
}
