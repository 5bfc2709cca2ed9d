package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.GoalProgress;
import org.servicezone.model.review.ConditionCount;
import org.servicezone.model.review.MissingCount;
import org.servicezone.model.review.Review;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rulebook.Rulebook;

/** Writes a summary of a review for a terminal of 80 columns, in which a wide character takes two. */
public final class TerminalSummary {

    private final Material material;
    private final TerminalPage page = new TerminalPage();

    private TerminalSummary(Material material) {
        this.material = material;
    }

    /**
     * Returns the summary, line ends LF, no line over 80 columns; the same values always give the same text.
     *
     * @param review  the review
     * @param rulebook  the rules that it was made by
     * @param province  the data that it is about
     * @param language  the language
     * @throws IllegalArgumentException if the review was made by other rules or is about other data
     */
    public static String write(Review review, Rulebook rulebook, Province province, Language language) {
        Material material = Material.of(review, rulebook, province, language);
        TerminalSummary summary = new TerminalSummary(material);
        summary.head();
        summary.conditions();
        summary.missing();
        summary.goals();
        TerminalRounds.write(material, summary.page);
        summary.foot();
        return summary.page.text();
    }

    private void head() {
        Review review = material.review();
        page.line(ReportHead.title(material));
        page.line("=".repeat(TerminalPage.WIDTH));
        page.text(material.wording().word(review.nature()));
        page.text(material.names().of(review.notice()));
        if (material.isIllustrative()) {
            page.text(material.say("illustrative"));
        }
        page.text(material.say(
                "terminal.rules",
                review.rulebook(),
                material.names().of(material.edition().label()),
                review.year(),
                review.year() - 1,
                review.asOf()));
    }

    private void conditions() {
        page.heading(material.say("summary"));
        if (material.review().verdicts().isEmpty()) {
            page.text(material.say("summary.no-applicants"));
            return;
        }
        page.text(SummarySection.verdicts(material));
        page.text(SummarySection.answers(material));
        page.line("");
        ImmutableSet<NodeId> illustrative = material.illustrativeConditions();
        List<ImmutableList<String>> rows = new ArrayList<>();
        rows.add(ImmutableList.of(
                material.say("column.clause"),
                material.say("column.condition"),
                material.wording().word(Outcome.MET),
                material.wording().word(Outcome.NOT_MET),
                material.wording().word(Outcome.UNDETERMINED)));
        for (ConditionCount count : material.review().conditionCounts()) {
            String mark = illustrative.contains(count.condition()) ? "* " : "";
            rows.add(ImmutableList.of(
                    material.names()
                            .heading(count.condition())
                            .map(heading -> material.names().shortClause(heading.clause()))
                            .orElse(""),
                    mark + material.names().node(count.condition()),
                    Integer.toString(count.met()),
                    Integer.toString(count.notMet()),
                    Integer.toString(count.undetermined())));
        }
        page.table(1, 2, rows);
        boolean marked = material.review().conditionCounts().stream()
                .anyMatch(count -> illustrative.contains(count.condition()));
        if (marked) {
            page.line("* " + material.say("illustrative.mark"));
        }
    }

    private void missing() {
        ImmutableList<MissingCount> most = material.review().missingCounts().stream()
                .limit(SummarySection.MOST_MISSING)
                .collect(ImmutableList.toImmutableList());
        if (most.isEmpty()) {
            return;
        }
        page.heading(material.say("missing.most", most.size()));
        MissingText texts = new MissingText(material);
        List<ImmutableList<String>> rows = new ArrayList<>();
        rows.add(ImmutableList.of(
                material.say("column.input"), material.say("column.supplier"), material.say("column.zones")));
        most.forEach(count -> rows.add(
                ImmutableList.of(texts.of(count), texts.supplier(count.supplier()), Integer.toString(count.zones()))));
        page.table(0, 2, rows);
    }

    private void goals() {
        if (material.review().goals().isEmpty()) {
            return;
        }
        page.heading(material.say("goals"));
        List<ImmutableList<String>> rows = new ArrayList<>();
        rows.add(ImmutableList.of(
                material.say("column.goal"),
                material.say("column.target"),
                material.say("column.reached"),
                material.say("column.outcome")));
        for (GoalProgress progress : material.review().goals()) {
            rows.add(ImmutableList.of(
                    material.names().node(progress.goal()),
                    GoalSection.target(material, progress),
                    GoalSection.reached(material, progress),
                    GoalSection.outcome(material, progress)));
        }
        page.table(0, 1, rows);
    }

    private void foot() {
        page.line("");
        if (!material.province().setAsides().isEmpty()) {
            page.text(material.say(
                    "set-aside.total", material.province().setAsides().size()));
        }
        page.text(material.say("terminal.more"));
    }
}
