package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.scheme.Effect;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Scheme;

/** The score sheet of one zone, line by line. */
final class ScoreSection {

    private ScoreSection() {}

    static void write(Material material, Markdown out, Evaluation evaluation, Scorecard card, Sources sources) {
        out.heading(4, title(material, card));
        if (card.statuses().contains(BasisStatus.ILLUSTRATIVE)) {
            out.warning(material.say("illustrative"));
        }
        if (card.root().isEmpty()) {
            out.paragraph(material.say("score.none"));
            return;
        }
        out.bullets(totals(material, evaluation, card));
        if (card.partsWithheld()) {
            out.paragraph(material.say("score.withheld"));
            return;
        }
        ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
        for (ScoreLine line : ScoreSheet.of(material, card, sources)) {
            rows.add(ImmutableList.of(
                    "　".repeat(line.depth()) + line.name(),
                    line.clause(),
                    line.figure(),
                    line.rule(),
                    line.points(),
                    line.weight(),
                    line.counted(),
                    line.status(),
                    line.notes()));
        }
        out.table(
                ImmutableList.of(
                        material.say("column.indicator"),
                        material.say("column.clause"),
                        material.say("column.figure"),
                        material.say("column.rule"),
                        material.say("column.points"),
                        material.say("column.weight"),
                        material.say("column.counted"),
                        material.say("column.status"),
                        material.say("column.notes")),
                rows.build());
    }

    static String title(Material material, Scorecard card) {
        return material.say("score", material.names().node(card.scheme()), card.newestReturn());
    }

    /** Says what came out: total, grade, place, rounding, vetoes. */
    static ImmutableList<String> totals(Material material, Evaluation evaluation, Scorecard card) {
        List<String> lines = new ArrayList<>();
        Optional<Scheme> scheme = material.scheme(card.scheme());
        if (card.total().isEmpty()) {
            lines.add(material.say("score.void"));
        }
        card.total()
                .ifPresent(total ->
                        lines.add(material.say("score.total", material.shown().bounds(total, ""))));
        if (!card.grades().isEmpty()) {
            boolean illustrative =
                    scheme.map(s -> s.gradeScale().basis().isIllustrative()).orElse(false);
            lines.add(material.say("score.grade", material.grades(evaluation, card))
                    + (illustrative ? material.say("marks", material.say("illustrative.mark")) : ""));
        }
        evaluation
                .overall()
                .entry(card.zone())
                .ifPresent(entry -> lines.add(material.say(
                        "score.place",
                        RankingSection.place(material, entry),
                        evaluation.overall().size())));
        if (card.partsWithheld()) {
            return ImmutableList.copyOf(lines);
        }
        rounding(scheme)
                .ifPresent(rounding -> lines.add(material.say(
                        "score.rounding", rounding.places(), material.wording().word(rounding.mode()))));
        lines.addAll(open(material, card));
        Outcome barred = card.effect(Effect.Kind.BAR_AWARD);
        if (barred != Outcome.NOT_MET) {
            lines.add(material.say("score.barred", material.wording().word(barred)));
        }
        return ImmutableList.copyOf(lines);
    }

    /** Says why the total is an interval: what is missing, what would narrow it most, how far that can be trusted. */
    private static ImmutableList<String> open(Material material, Scorecard card) {
        List<String> lines = new ArrayList<>();
        MissingText missing = new MissingText(material);
        if (card.total().isPresent() && !card.missing().isEmpty()) {
            lines.addAll(missing.lines(card.zone(), card.missing()));
            card.widenings().stream()
                    .findFirst()
                    .filter(most -> most.by().signum() > 0)
                    .ifPresent(most -> lines.add(material.say(
                            "score.widens",
                            missing.of(card.zone(), most.figure()),
                            material.shown().number(most.width()),
                            material.shown().number(most.left()))));
        }
        if (card.mayBeWider()) {
            lines.add(material.say("score.may-be-wider"));
        }
        if (!card.notSeparated().isEmpty()) {
            lines.add(material.say(
                    "score.not-separated",
                    material.terms(card.notSeparated().stream()
                            .map(node -> material.names().node(node))
                            .toList())));
        }
        return ImmutableList.copyOf(lines);
    }

    /** How the total is rounded: as the scheme says, else as its root does. */
    static Optional<Rounding> rounding(Optional<Scheme> scheme) {
        return scheme.flatMap(s -> s.rounding().or(() -> rounding(s.root())));
    }

    private static Optional<Rounding> rounding(Node root) {
        if (root instanceof Node.Weighted weighted) {
            return weighted.rounding();
        }
        if (root instanceof Node.PowerMean mean) {
            return mean.rounding();
        }
        if (root instanceof Node.Combined combined) {
            return combined.rounding();
        }
        return root instanceof Node.Leaf leaf ? leaf.indicator().rounding() : Optional.empty();
    }
}
