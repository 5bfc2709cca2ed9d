package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.finding.Audience;
import org.servicezone.model.province.Nature;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;

/**
 * One section for each zone that applied or was scored, in the order of zone ids: of those that the reader may see more of
 * than a result. An applicant's own is always there, and anybody may read what is known of real zones.
 */
final class ZoneSections {

    private ZoneSections() {}

    static void write(Material material, Markdown out) {
        ImmutableSortedSet.Builder<ZoneId> zones = ImmutableSortedSet.naturalOrder();
        material.review().verdicts().forEach(verdict -> zones.add(verdict.zone()));
        material.review()
                .evaluation()
                .ifPresent(evaluation -> evaluation.scorecards().stream()
                        .filter(card -> material.review().audience().seesAllOf(card.zone()))
                        .forEach(card -> zones.add(card.zone())));
        material.review().audience().zone().ifPresent(zones::add);
        if (material.isFor(Audience.Reader.PUBLIC) && material.review().nature() == Nature.REAL) {
            zones.addAll(material.province().zonesById().keySet());
        }
        ImmutableSortedSet<ZoneId> sorted = zones.build();
        if (!sorted.isEmpty()) {
            out.heading(2, material.say("zones"));
        }
        sorted.forEach(zone -> write(material, out, material.zone(zone)));
    }

    private static void write(Material material, Markdown out, Zone zone) {
        Sources sources = new Sources();
        Optional<EligibilityVerdict> verdict = material.review().verdict(zone.id());
        out.heading(3, material.say("zone.title", material.names().zone(zone), zone.id()));
        out.bullets(head(material, zone, verdict, sources));
        verdict.ifPresent(v -> VerdictSection.write(material.by(v), out, v, sources));
        if (material.review().nature() == Nature.REAL) {
            KnownSection.write(material, out, zone, sources);
        }
        Optional<Evaluation> evaluation = material.review().evaluation();
        Optional<Scorecard> card = evaluation.flatMap(e -> e.scorecard(zone.id()));
        card.ifPresent(c -> ScoreSection.write(material, out, evaluation.orElseThrow(), c, sources));
        ProposalSection.write(material, out, zone.id(), sources);
        sources(material, out, sources);
    }

    /** Writes the list that the marks point into. */
    static void sources(Material material, Markdown out, Sources sources) {
        out.sources(material.say("sources"), sources.entries(), entry -> evidence(material, entry));
    }

    private static List<String> head(
            Material material, Zone zone, Optional<EligibilityVerdict> verdict, Sources sources) {
        RecordText records = new RecordText(material, sources);
        List<String> lines = new ArrayList<>();
        String county =
                zone.county().map(code -> material.names().place(code)).orElseGet(() -> material.say("zone.no-county"));
        lines.add(material.say("zone.place", material.names().place(zone.city()), county));
        lines.add(material.say("zone.type", type(material, zone)));
        if (!zone.leadingIndustries().isEmpty()) {
            lines.add(material.say(
                    "zone.industries",
                    material.terms(zone.leadingIndustries().stream()
                            .map(records::industry)
                            .collect(ImmutableList.toImmutableList()))));
        }
        ImmutableList<String> titles = material.holdings().titles(zone.id()).stream()
                .map(records::title)
                .collect(ImmutableList.toImmutableList());
        lines.add(
                titles.isEmpty()
                        ? material.say("zone.no-titles")
                        : material.say("zone.titles", material.facts(titles)));
        verdict.ifPresent(v -> lines.add(verdict(material, v)));
        verdict.flatMap(material::otherEditions)
                .ifPresent(editions -> lines.add(material.say("zone.editions", editions)));
        return lines;
    }

    /** Says what the verdict is, marked where it rests on a value that no authority set. */
    static String verdict(Material material, EligibilityVerdict verdict) {
        String outcome = material.wording().word(verdict.outcome());
        return material.say(
                "zone.verdict",
                Footing.isIllustrative(verdict.finding())
                        ? outcome + material.say("marks", material.say("illustrative.mark"))
                        : outcome);
    }

    /** Returns the type, marked where only an editor says so. */
    static String type(Material material, Zone zone) {
        return zone.type()
                .map(declared -> {
                    String name =
                            material.names().term("zone-types", declared.type().value());
                    return declared.source().isEditorOnly()
                            ? name + material.say("marks", material.say("editor"))
                            : name;
                })
                .orElseGet(() -> material.say("unknown"));
    }

    private static String evidence(Material material, Sources.Entry entry) {
        ImmutableList<String> names = entry.evidence().stream()
                .map(code -> material.names().term("evidence", code))
                .collect(ImmutableList.toImmutableList());
        return names.isEmpty() ? "" : material.say("marks", material.terms(names));
    }
}
