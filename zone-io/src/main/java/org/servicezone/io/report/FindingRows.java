package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.rule.Operator;

/** The rows of a table of findings: a condition that is made of parts first, its parts below it, a step further in. */
final class FindingRows implements Finding.Cases<Boolean> {

    private static final String STEP = "· ";

    private final Material material;
    private final FactText facts;
    private final ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
    private Place place = new Place(0, false, false);

    /**
     * Where a row stands.
     *
     * @param depth  how many conditions it is a part of
     * @param barred  whether it is a part of what may not be, where "met" would read as praise
     * @param branch  whether it is one of several cases, of which it is not known which holds
     */
    private record Place(int depth, boolean barred, boolean branch) {}

    FindingRows(Material material, FactText facts) {
        this.material = material;
        this.facts = facts;
    }

    ImmutableList<ImmutableList<String>> all() {
        return rows.build();
    }

    /** Adds what was asked for admission; that all of its conditions are asked is said nowhere else. */
    void add(Finding finding) {
        finding.match(new Finding.Cases<Boolean>() {
            @Override
            public Boolean check(Finding.Check check) {
                return FindingRows.this.check(check);
            }

            @Override
            public Boolean group(Finding.Group group) {
                if (group.operator() != Operator.ALL) {
                    return FindingRows.this.group(group);
                }
                group.parts().forEach(part -> part.match(FindingRows.this));
                return true;
            }
        });
    }

    @Override
    public Boolean check(Finding.Check check) {
        List<String> seen = new ArrayList<>(facts.facts(check.facts(), FactRole.OBSERVED));
        facts.facts(check.facts(), FactRole.EVIDENCE).forEach(fact -> seen.add(material.say("fact.evidence", fact)));
        List<String> notes = new ArrayList<>();
        check.notes().forEach(note -> notes.add(material.wording().word(note)));
        row(check, outcome(check, "barred." + check.kind()), seen, facts.asked(check), notes);
        return true;
    }

    @Override
    public Boolean group(Finding.Group group) {
        String asked = group.least()
                .map(n -> material.say("Operator.AT_LEAST", Integer.toString(n)))
                .orElseGet(() -> material.say("Operator." + group.operator().name()));
        row(group, outcome(group, "barred"), facts.facts(group.facts(), FactRole.OBSERVED), asked, ImmutableList.of());
        Place above = place;
        place = new Place(
                above.depth() + 1,
                above.barred() || group.operator() == Operator.NONE,
                group.parts().stream().anyMatch(part -> !supposed(part).isEmpty()));
        group.parts().forEach(part -> part.match(this));
        place = above;
        return true;
    }

    private void row(Finding finding, String outcome, List<String> seen, String asked, List<String> notes) {
        List<String> remarks = new ArrayList<>(notes);
        if (Footing.isIllustrative(finding)) {
            remarks.add(material.say("illustrative.mark"));
        }
        rows.add(ImmutableList.of(
                material.names().clause(finding.clause()),
                STEP.repeat(place.depth()) + condition(finding),
                outcome,
                material.facts(seen),
                place.barred() ? material.say("asked.barred", asked) : asked,
                material.facts(facts.facts(finding.facts(), FactRole.MARGIN)),
                VerdictSection.readings(material, finding),
                material.facts(remarks)));
    }

    private String condition(Finding finding) {
        String name = material.names().node(finding.node());
        if (!place.branch()) {
            return name;
        }
        ImmutableList<String> when = supposed(finding);
        return when.isEmpty()
                ? material.say("branch.otherwise", name)
                : material.say("branch.when", material.terms(when), name);
    }

    private ImmutableList<String> supposed(Finding finding) {
        return facts.facts(finding.facts(), FactRole.SUPPOSED);
    }

    /** Returns the answer; of what may not be, in words of its kind where it has some, that neither praise nor blame. */
    private String outcome(Finding finding, String stem) {
        if (!place.barred()) {
            return material.wording().word(finding.outcome());
        }
        String key = stem + "." + finding.outcome().name();
        return material.say(
                material.wording().knows(key)
                        ? key
                        : "barred." + finding.outcome().name());
    }
}
