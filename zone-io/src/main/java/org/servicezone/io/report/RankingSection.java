package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.servicezone.model.finding.Audience;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.result.RankEntry;
import org.servicezone.model.result.Ranking;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.zone.ZoneId;

/** The evaluation: why there is none, or who stands where. */
final class RankingSection {

    /** Beyond so many tied zones only the first few are named in each line. */
    private static final int MANY = 8;

    private static final int FEW = 5;

    private RankingSection() {}

    static void write(Material material, Markdown out) {
        out.heading(2, material.say("evaluation"));
        material.review()
                .notEvaluated()
                .ifPresent(reason -> out.paragraph(material.wording().word(reason)));
        material.review().evaluation().ifPresent(evaluation -> write(material, out, evaluation));
    }

    private static void write(Material material, Markdown out, Evaluation evaluation) {
        if (Material.isIllustrative(evaluation)) {
            out.warning(material.say("illustrative"));
        }
        out.bullets(ImmutableList.of(
                material.say("evaluation.scheme", material.names().node(evaluation.scheme())),
                material.say("evaluation.called", evaluation.calledOn()),
                evaluated(material, evaluation)));
        ImmutableList<String> unscored = evaluation.scorecards().stream()
                .filter(card -> card.root().isEmpty())
                .map(card -> material.names().zone(card.zone()))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<String> voided = evaluation.scorecards().stream()
                .filter(card -> card.root().isPresent() && card.total().isEmpty())
                .map(card -> material.names().zone(card.zone()))
                .collect(ImmutableList.toImmutableList());
        if (!voided.isEmpty()) {
            out.paragraph(material.say("evaluation.void", material.terms(voided)));
        }
        if (!unscored.isEmpty()) {
            out.paragraph(material.say("evaluation.unscored", material.terms(unscored)));
        }
        if (material.isFor(Audience.Reader.APPLICANT)) {
            out.bullets(own(material, evaluation));
            return;
        }
        out.heading(3, material.say("ranking"));
        overall(material, out, evaluation);
        if (mayBeWider(evaluation)) {
            out.paragraph(material.say("ranking.may-be-wider"));
        }
        if (!evaluation.byType().isEmpty()) {
            out.heading(3, material.say("ranking.by-type"));
            byType(material, out, evaluation);
        }
    }

    /** Says how many took part; to the reader of one sheet, how many were ranked. */
    static String evaluated(Material material, Evaluation evaluation) {
        int ranked = evaluation.overall().size();
        return material.isFor(Audience.Reader.APPLICANT)
                ? material.say("evaluation.ranked", ranked)
                : material.say("evaluation.scored", evaluation.scorecards().size(), ranked);
    }

    /** Says where the one zone stands that the reader may see, among all and among those of its type. */
    static ImmutableList<String> own(Material material, Evaluation evaluation) {
        if (evaluation.scorecards().isEmpty()) {
            return ImmutableList.of(material.say("evaluation.not-in"));
        }
        return Stream.concat(Stream.of(evaluation.overall()), evaluation.byType().stream())
                .flatMap(ranking -> ranking.entries().stream()
                        .map(entry -> material.say(
                                "ranking.own",
                                ranking.type().isPresent() ? type(material, ranking) : material.say("ranking"),
                                place(material, entry),
                                ranking.size())))
                .collect(ImmutableList.toImmutableList());
    }

    private static String type(Material material, Ranking ranking) {
        return ranking.type()
                .map(type -> material.names().term("zone-types", type.value()))
                .orElse("");
    }

    private static void overall(Material material, Markdown out, Evaluation evaluation) {
        ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
        for (RankEntry entry : evaluation.overall().entries()) {
            rows.add(ImmutableList.of(
                    place(material, entry),
                    material.names().zone(entry.zone()),
                    material.names().place(material.zone(entry.zone()).city()),
                    ZoneSections.type(material, material.zone(entry.zone())),
                    total(material, evaluation, entry),
                    grades(material, evaluation, entry.zone()),
                    tied(material, entry)));
        }
        out.table(
                ImmutableList.of(
                        material.say("column.place"),
                        material.say("column.zone"),
                        material.say("column.city"),
                        material.say("column.type"),
                        material.say("column.total"),
                        material.say("column.grade"),
                        material.say("column.tied")),
                rows.build());
    }

    private static void byType(Material material, Markdown out, Evaluation evaluation) {
        ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
        for (Ranking ranking : evaluation.byType()) {
            ImmutableList<RankEntry> entries = ranking.entries();
            if (entries.isEmpty()) {
                continue;
            }
            rows.add(ImmutableList.of(
                    type(material, ranking),
                    Integer.toString(entries.size()),
                    standing(material, evaluation, entries.get(0)),
                    entries.size() > 1 ? standing(material, evaluation, entries.get(entries.size() - 1)) : ""));
        }
        out.table(
                ImmutableList.of(
                        material.say("column.type"),
                        material.say("column.zones"),
                        material.say("column.first"),
                        material.say("column.last")),
                rows.build());
    }

    private static String standing(Material material, Evaluation evaluation, RankEntry entry) {
        String standing = material.say(
                "ranking.standing",
                place(material, entry),
                material.names().zone(entry.zone()),
                total(material, evaluation, entry));
        return entry.tiedWith().isEmpty() ? standing : material.say("ranking.tied", standing, tied(material, entry));
    }

    /** Returns the place, or between which places it lies. */
    static String place(Material material, RankEntry entry) {
        return material.shown().bounds(entry.place(), "");
    }

    /** Says whether some total may lie in a narrower interval than the one that is shown. */
    static boolean mayBeWider(Evaluation evaluation) {
        return evaluation.scorecards().stream()
                .anyMatch(card -> card.mayBeWider()
                        && evaluation.overall().entry(card.zone()).isPresent());
    }

    static String total(Material material, Evaluation evaluation, RankEntry entry) {
        boolean wider =
                evaluation.scorecard(entry.zone()).map(Scorecard::mayBeWider).orElse(false);
        return material.shown().bounds(entry.total(), "") + (wider ? "*" : "");
    }

    static String grades(Material material, Evaluation evaluation, ZoneId zone) {
        return evaluation
                .scorecard(zone)
                .map((Scorecard card) -> material.grades(evaluation, card))
                .orElse("");
    }

    /** Whom a zone is tied with: all of few, the first of many and how many there are. */
    private static String tied(Material material, RankEntry entry) {
        String first = material.terms(entry.tiedWith().stream()
                .limit(entry.tiedWith().size() > MANY ? FEW : MANY)
                .map(zone -> material.names().zone(zone))
                .collect(ImmutableList.toImmutableList()));
        return entry.tiedWith().size() > MANY
                ? material.say("ranking.tied-many", first, entry.tiedWith().size())
                : first;
    }
}
