package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.label.Label;
import org.servicezone.model.label.Nearest;
import org.servicezone.model.label.RefusedException;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.review.Review;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;

/** The score sheet of one zone for a terminal of 80 columns. */
public final class TerminalScorecard {

    private final Material material;
    private final TerminalPage page = new TerminalPage();

    private TerminalScorecard(Material material) {
        this.material = material;
    }

    /**
     * Returns the score sheet, line ends LF, no line over 80 columns; the same values always give the same text. Where the
     * reader of the review may not see it, the text says that it is withheld, which does not say that there is one.
     *
     * @param review  the review
     * @param rulebook  the rules that it was made by
     * @param province  the data that it is about
     * @param zone  whose score sheet it is
     * @param language  the language
     * @throws IllegalArgumentException if the review was made by other rules or is about other data
     * @throws RefusedException if there is no such zone, or it was not evaluated
     */
    public static String write(Review review, Rulebook rulebook, Province province, ZoneId zone, Language language) {
        Material material = Material.of(review, rulebook, province, language);
        TerminalScorecard sheet = new TerminalScorecard(material);
        sheet.requireThere(zone);
        if (!review.audience().seesAllOf(zone)) {
            sheet.withheld(zone);
            return sheet.page.text();
        }
        Evaluation evaluation = review.evaluation()
                .orElseThrow(() -> new RefusedException(Label.of(
                        "{0} 年没有开展评价，集聚区 {1} 没有评分表。",
                        "nothing was evaluated in {0}, so zone {1} has no score sheet",
                        Integer.toString(review.year()),
                        zone)));
        Scorecard card = evaluation
                .scorecard(zone)
                .orElseThrow(
                        () -> new RefusedException(Label.of("集聚区 {0} 未参加评价。", "zone {0} was not evaluated", zone)));
        sheet.write(evaluation, card);
        return sheet.page.text();
    }

    private void requireThere(ZoneId zone) {
        ImmutableMap<ZoneId, Zone> zones = material.province().zonesById();
        if (!zones.containsKey(zone)) {
            throw new RefusedException(Label.of(
                    "没有集聚区 {0}；{1}。",
                    "there is no zone {0}; {1}",
                    zone,
                    Nearest.asked(
                            zone.value(),
                            zones.keySet().stream().map(ZoneId::value),
                            Label.of("请写数据中的集聚区编号", "write the id of a zone of the data"))));
        }
    }

    /** What an edition holds of another zone is its total, where it was ranked before the reader's eyes, with its mark. */
    private void withheld(ZoneId zone) {
        Optional<Evaluation> evaluation = material.review().evaluation();
        Optional<Scorecard> card = evaluation.flatMap(e -> e.scorecard(zone));
        page.heading(material.say("zone.title", material.names().zone(zone), zone));
        page.text(ReportHead.readers(material));
        card.ifPresent(c -> {
            page.text(ScoreSection.title(material, c));
            if (c.statuses().contains(BasisStatus.ILLUSTRATIVE)) {
                page.text(material.say("illustrative"));
            }
            if (c.root().isEmpty()) {
                page.text(material.say("score.none"));
            } else {
                ScoreSection.totals(material, evaluation.orElseThrow(), c).forEach(page::text);
            }
        });
        page.text(material.say("score.withheld"));
    }

    private void write(Evaluation evaluation, Scorecard card) {
        page.heading(material.say("zone.title", material.names().zone(card.zone()), card.zone()));
        page.text(ReportHead.readers(material));
        page.text(ScoreSection.title(material, card));
        if (card.statuses().contains(BasisStatus.ILLUSTRATIVE)) {
            page.text(material.say("illustrative"));
        }
        if (card.root().isEmpty()) {
            page.text(material.say("score.none"));
            return;
        }
        ScoreSection.totals(material, evaluation, card).forEach(page::text);
        Sources sources = new Sources();
        ImmutableList<ScoreLine> lines = ScoreSheet.of(material, card, sources);
        page.line("");
        lines.forEach(this::line);
        if (!sources.entries().isEmpty()) {
            page.line("");
            page.line(material.say("sources"));
            sources.entries().forEach(entry -> page.text(entry.mark() + " " + entry.reference()));
        }
    }

    private void line(ScoreLine line) {
        page.ends(line.depth() * 2, line.name(), sum(line));
        List<String> said = new ArrayList<>();
        said.add(line.figure());
        said.add(line.rule());
        List<String> about = new ArrayList<>();
        about.add(line.clause());
        about.add(line.status());
        about.add(line.notes());
        about.removeIf(String::isEmpty);
        said.add(material.facts(about));
        said.removeIf(String::isEmpty);
        said.forEach(text -> page.indented(line.depth() * 2 + 2, text));
    }

    private static String sum(ScoreLine line) {
        if (line.weight().isEmpty()) {
            return line.counted().isEmpty()
                            || line.points().isEmpty()
                            || line.counted().equals(line.points())
                    ? line.points().isEmpty() ? line.counted() : line.points()
                    : line.points() + " → " + line.counted();
        }
        return line.points() + " × " + line.weight() + " = " + line.counted();
    }
}
