package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.result.EligibilityVerdict;

/** The verdict on one zone: each condition with what was seen, what is asked and by how much it is passed or missed. */
final class VerdictSection {

    private VerdictSection() {}

    static void write(Material material, Markdown out, EligibilityVerdict verdict, Sources sources) {
        out.heading(4, material.say("verdict"));
        FactText facts = new FactText(material, sources);
        ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
        for (Finding finding : verdict.finding().flatten()) {
            finding.match(new Finding.Cases<ImmutableList.Builder<ImmutableList<String>>>() {
                @Override
                public ImmutableList.Builder<ImmutableList<String>> check(Finding.Check check) {
                    return rows.add(row(material, facts, check));
                }

                @Override
                public ImmutableList.Builder<ImmutableList<String>> group(Finding.Group group) {
                    return rows;
                }
            });
        }
        out.table(
                ImmutableList.of(
                        material.say("column.clause"),
                        material.say("column.condition"),
                        material.say("column.outcome"),
                        material.say("column.seen"),
                        material.say("column.asked"),
                        material.say("column.margin"),
                        material.say("column.readings"),
                        material.say("column.notes")),
                rows.build());
        out.bullets(new MissingText(material).lines(verdict.zone(), verdict.missing()));
    }

    private static ImmutableList<String> row(Material material, FactText facts, Finding.Check check) {
        List<String> seen = new ArrayList<>(facts.facts(check, FactRole.OBSERVED));
        facts.facts(check, FactRole.EVIDENCE).forEach(fact -> seen.add(material.say("fact.evidence", fact)));
        return ImmutableList.of(
                material.names().clause(check.clause()),
                material.names().node(check.node()),
                material.wording().word(check.outcome()),
                material.facts(seen),
                facts.asked(check),
                material.facts(facts.facts(check, FactRole.MARGIN)),
                readings(material, check),
                notes(material, check));
    }

    /** Returns the readings that a finding rests on, such as {@code R1=revenue}. */
    static String readings(Material material, Finding finding) {
        return material.terms(finding.readings().stream()
                .map(use -> use.reading() + "=" + use.option())
                .collect(ImmutableList.toImmutableList()));
    }

    private static String notes(Material material, Finding.Check check) {
        List<String> notes = new ArrayList<>();
        check.notes().forEach(note -> notes.add(material.wording().word(note)));
        if (check.isIllustrative()) {
            notes.add(material.say("illustrative.mark"));
        }
        return material.facts(notes);
    }
}
