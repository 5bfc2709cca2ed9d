package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.servicezone.model.finding.Audience;
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
        page.text(ReportHead.readers(material));
        ReportHead.withheld(material).ifPresent(page::text);
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
        if (material.isFor(Audience.Reader.PUBLIC)) {
            return;
        }
        page.heading(material.say("summary"));
        if (material.review().verdicts().isEmpty()) {
            page.text(SummarySection.noVerdicts(material));
            return;
        }
        page.text(SummarySection.verdicts(material));
        page.text(SummarySection.answers(material));
        page.line("");
        ImmutableSet<NodeId> illustrative = material.illustrativeConditions();
        List<ImmutableList<String>> rows = new ArrayList<>();
        rows.add(row(
                material.say("column.clause"),
                material.say("column.condition"),
                material.isWhole()
                        ? Stream.of(Outcome.values()).map(material.wording()::word)
                        : Stream.of(material.say("column.outcome"))));
        for (ConditionCount count : material.review().conditionCounts()) {
            String mark = illustrative.contains(count.condition()) ? "* " : "";
            rows.add(row(
                    material.names()
                            .heading(count.condition())
                            .map(heading -> material.names().shortClause(heading.clause()))
                            .orElse(""),
                    mark + material.names().node(count.condition()),
                    material.isWhole()
                            ? IntStream.of(count.met(), count.notMet(), count.undetermined())
                                    .mapToObj(Integer::toString)
                            : Stream.of(material.wording().word(only(count)))));
        }
        page.table(1, 2, rows);
        boolean marked = material.review().conditionCounts().stream()
                .anyMatch(count -> illustrative.contains(count.condition()));
        if (marked) {
            page.line("* " + material.say("illustrative.mark"));
        }
    }

    private static ImmutableList<String> row(String clause, String condition, Stream<String> answers) {
        return Stream.concat(Stream.of(clause, condition), answers).collect(ImmutableList.toImmutableList());
    }

    /** The outcome of a condition that was asked of one zone. */
    private static Outcome only(ConditionCount count) {
        if (count.met() > 0) {
            return Outcome.MET;
        }
        return count.notMet() > 0 ? Outcome.NOT_MET : Outcome.UNDETERMINED;
    }

    private void missing() {
        boolean whole = material.isWhole();
        ImmutableList<MissingCount> most = material.review().missingCounts().stream()
                .limit(whole ? SummarySection.MOST_MISSING : Integer.MAX_VALUE)
                .collect(ImmutableList.toImmutableList());
        if (most.isEmpty()) {
            return;
        }
        page.heading(material.say(whole ? "missing.most" : "missing.own", most.size()));
        MissingText texts = new MissingText(material);
        List<ImmutableList<String>> rows = new ArrayList<>();
        rows.add(row(
                material.say("column.input"),
                material.say("column.supplier"),
                whole ? Stream.of(material.say("column.zones")) : Stream.empty()));
        most.forEach(count -> rows.add(row(
                texts.of(count),
                texts.supplier(count.supplier()),
                whole ? Stream.of(Integer.toString(count.zones())) : Stream.empty())));
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
        if (!material.review().setAsideCounts().isEmpty()) {
            page.text(SummarySection.setAsides(material));
        }
        if (material.isWhole()) {
            page.text(material.say("terminal.more"));
        }
    }
}
