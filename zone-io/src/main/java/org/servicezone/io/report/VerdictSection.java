package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.result.EligibilityVerdict;

/** The verdict on one zone: each condition with what was seen, what is asked and by how much it is passed or missed. */
final class VerdictSection {

    private VerdictSection() {}

    /** Writes the verdict; parts of a condition stand below it, a step in. */
    static void write(Material material, Markdown out, EligibilityVerdict verdict, Sources sources) {
        out.heading(4, material.say("verdict"));
        FactText facts = new FactText(material, sources);
        FindingRows rows = new FindingRows(material, facts);
        rows.add(verdict.finding());
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
                rows.all());
        out.bullets(new MissingText(material).lines(verdict.zone(), verdict.missing()));
        material.review()
                .prospect(verdict.zone())
                .ifPresent(prospect -> new ProspectText(material).write(out, prospect));
    }

    /** Returns the readings that a finding rests on, such as {@code R1=revenue}, and what each says. */
    static String readings(Material material, Finding finding) {
        return material.terms(finding.readings().stream()
                .map(use -> use.reading() + "=" + use.option()
                        + material.say("marks", material.names().option(use)))
                .collect(ImmutableList.toImmutableList()));
    }
}
