package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.casework.Proposal;
import org.servicezone.model.finding.Audience;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.zone.ZoneId;

/** What is proposed, for whom and on what ground. */
final class ProposalSection {

    private ProposalSection() {}

    static void write(Material material, Markdown out) {
        if (material.isFor(Audience.Reader.PUBLIC)) {
            return;
        }
        out.heading(2, material.say("proposals"));
        if (material.review().proposals().isEmpty()) {
            out.paragraph(material.say("proposals.none"));
            return;
        }
        out.paragraph(material.say("proposals.note"));
        Sources sources = new Sources();
        table(material, out, material.review().proposals(), sources);
        ZoneSections.sources(material, out, sources);
    }

    /** Writes what is proposed for one zone, if anything is. */
    static void write(Material material, Markdown out, ZoneId zone, Sources sources) {
        ImmutableList<Proposal> own = material.review().proposals().stream()
                .filter(proposal -> proposal.zone().equals(zone))
                .collect(ImmutableList.toImmutableList());
        if (!own.isEmpty()) {
            out.heading(4, material.say("proposals"));
            table(material, out, own, sources);
        }
    }

    static String kind(Material material, Proposal proposal) {
        return material.names().term("proposal-kinds", proposal.kind().value());
    }

    private static void table(Material material, Markdown out, ImmutableList<Proposal> proposals, Sources sources) {
        FactText facts = new FactText(material, sources);
        ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
        for (Proposal proposal : proposals) {
            rows.add(ImmutableList.of(
                    kind(material, proposal),
                    material.names().zone(proposal.zone()),
                    ground(material, proposal.ground(), facts),
                    material.names().clause(proposal.ground().clause()),
                    VerdictSection.readings(material, proposal.ground()),
                    proposal.ground().isIllustrative() ? material.say("illustrative.mark") : ""));
        }
        out.table(
                ImmutableList.of(
                        material.say("column.proposal"),
                        material.say("column.zone"),
                        material.say("column.ground"),
                        material.say("column.clause"),
                        material.say("column.readings"),
                        material.say("column.status")),
                rows.build());
    }

    private static String ground(Material material, Finding ground, FactText facts) {
        return material.facts(ground.flatten().stream()
                .filter(finding -> finding.outcome() == Outcome.MET)
                .map(finding -> finding.match(new Finding.Cases<ImmutableList<String>>() {
                    @Override
                    public ImmutableList<String> check(Finding.Check check) {
                        return ImmutableList.of(material.say(
                                "proposals.ground",
                                material.names().node(check.node()),
                                material.facts(facts.facts(check.facts(), FactRole.OBSERVED)),
                                facts.asked(check)));
                    }

                    @Override
                    public ImmutableList<String> group(Finding.Group group) {
                        return ImmutableList.of();
                    }
                }))
                .flatMap(ImmutableList::stream)
                .collect(ImmutableList.toImmutableList()));
    }
}
