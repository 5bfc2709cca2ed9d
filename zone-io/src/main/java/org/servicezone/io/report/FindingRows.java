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
    private int depth;

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
        row(check, seen, facts.asked(check), material.facts(facts.facts(check.facts(), FactRole.MARGIN)), notes);
        return true;
    }

    @Override
    public Boolean group(Finding.Group group) {
        String asked = group.least()
                .map(n -> material.say("Operator.AT_LEAST", Integer.toString(n)))
                .orElseGet(() -> material.say("Operator." + group.operator().name()));
        List<String> seen = new ArrayList<>(facts.facts(group.facts(), FactRole.OBSERVED));
        facts.facts(group.facts(), FactRole.SUPPOSED).forEach(fact -> seen.add(material.say("supposing", fact)));
        row(group, seen, asked, "", ImmutableList.of());
        depth++;
        group.parts().forEach(part -> part.match(this));
        depth--;
        return true;
    }

    private void row(Finding finding, List<String> seen, String asked, String margin, List<String> notes) {
        List<String> remarks = new ArrayList<>(notes);
        if (finding.isIllustrative()) {
            remarks.add(material.say("illustrative.mark"));
        }
        rows.add(ImmutableList.of(
                material.names().clause(finding.clause()),
                STEP.repeat(depth) + material.names().node(finding.node()),
                material.wording().word(finding.outcome()),
                material.facts(seen),
                asked,
                margin,
                VerdictSection.readings(material, finding),
                material.facts(remarks)));
    }
}
