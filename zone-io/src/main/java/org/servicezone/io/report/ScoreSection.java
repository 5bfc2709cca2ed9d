package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.RankEntry;
import org.servicezone.model.result.Scorecard;

/** The score sheet of one zone: dimensions and indicators with their figures, points and weights. */
final class ScoreSection {

    private static final Exact HUNDRED = Exact.of(100);

    private final Material material;
    private final IndicatorText indicators;
    private final ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();

    private ScoreSection(Material material, Sources sources) {
        this.material = material;
        this.indicators = new IndicatorText(material, sources);
    }

    static void write(Material material, Markdown out, Evaluation evaluation, Scorecard card, Sources sources) {
        out.heading(4, material.say("score", material.names().node(card.scheme()), card.newestReturn()));
        if (card.statuses().contains(BasisStatus.ILLUSTRATIVE)) {
            out.warning(material.say("illustrative"));
        }
        if (card.root().isEmpty()) {
            out.paragraph(material.say("score.none"));
            return;
        }
        NodeScore root = card.root().get();
        out.bullets(totals(material, evaluation, card, root));
        ScoreSection section = new ScoreSection(material, sources);
        section.node(0, Optional.empty(), root);
        out.table(
                ImmutableList.of(
                        material.say("column.indicator"),
                        material.say("column.clause"),
                        material.say("column.figure"),
                        material.say("column.points"),
                        material.say("column.weight"),
                        material.say("column.weighted"),
                        material.say("column.notes")),
                section.rows.build());
    }

    private static List<String> totals(Material material, Evaluation evaluation, Scorecard card, NodeScore root) {
        List<String> lines = new ArrayList<>();
        lines.add(material.say("score.total", material.shown().bounds(root.score(), "")));
        lines.add(material.say("score.grade", material.grades(evaluation, card)));
        Optional<RankEntry> entry = evaluation.overall().entry(card.zone());
        entry.ifPresent(e -> lines.add(material.say(
                "score.place", RankingSection.place(e), evaluation.overall().size())));
        Roundings.find(material.edition(), card.scheme(), root.node())
                .ifPresent(rounding -> lines.add(material.say(
                        "score.rounding", rounding.places(), material.wording().word(rounding.mode()))));
        return lines;
    }

    private void node(int depth, Optional<NodeScore.WeightedPart> part, NodeScore score) {
        score.match(new NodeScore.Cases<ScoreSection>() {
            @Override
            public ScoreSection indicator(NodeScore.IndicatorScore indicator) {
                row(depth, part, indicator, indicators.figure(indicator), indicators.notes(indicator));
                return ScoreSection.this;
            }

            @Override
            public ScoreSection weighted(NodeScore.WeightedScore weighted) {
                boolean rounded = !weighted.unrounded().equals(weighted.score());
                row(
                        depth,
                        part,
                        weighted,
                        "",
                        rounded
                                ? material.say(
                                        "score.unrounded", material.shown().bounds(weighted.unrounded(), ""))
                                : "");
                weighted.parts().forEach(p -> node(depth + 1, Optional.of(p), p.score()));
                return ScoreSection.this;
            }
        });
    }

    private void row(int depth, Optional<NodeScore.WeightedPart> part, NodeScore score, String figure, String notes) {
        rows.add(ImmutableList.of(
                "　".repeat(depth) + material.names().node(score.node()),
                material.names().clause(score.clause()),
                figure,
                material.shown().bounds(score.score(), ""),
                part.map(this::weight).orElse(""),
                part.map(p -> material.shown().bounds(weighted(p), "")).orElse(""),
                notes));
    }

    private String weight(NodeScore.WeightedPart part) {
        String weight = material.shown().number(part.weight());
        return part.effective().equals(part.weight())
                ? weight
                : material.say("score.effective", weight, material.shown().number(part.effective()));
    }

    private static Bounds weighted(NodeScore.WeightedPart part) {
        return part.score().score().times(part.effective().dividedBy(HUNDRED));
    }
}
