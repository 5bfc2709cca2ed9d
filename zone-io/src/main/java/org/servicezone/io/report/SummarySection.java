package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.function.ToIntFunction;
import org.servicezone.model.finding.Audience;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.review.ConditionCount;
import org.servicezone.model.review.Review;
import org.servicezone.model.review.SetAsideCount;
import org.servicezone.model.rule.NodeId;

/** How many conditions are met, not met and undetermined, and which inputs are missing most. */
final class SummarySection {

    /** How many of the inputs missing most are shown. */
    static final int MOST_MISSING = 10;

    private SummarySection() {}

    static void write(Material material, Markdown out) {
        if (material.isFor(Audience.Reader.PUBLIC)) {
            setAsides(material, out, 2);
            return;
        }
        out.heading(2, material.say("summary"));
        if (material.review().verdicts().isEmpty()) {
            out.paragraph(noVerdicts(material));
            return;
        }
        out.bullets(ImmutableList.of(verdicts(material), answers(material)));
        if (material.isWhole()) {
            conditions(material, out);
            missing(material, out);
            setAsides(material, out, 3);
        }
    }

    /** Says that nobody applied, or that the reader did not. */
    static String noVerdicts(Material material) {
        return material.say(material.isWhole() ? "summary.no-applicants" : "summary.not-applied");
    }

    /** Says how many verdicts are met, not met and undetermined; to the reader of one, which it is. */
    static String verdicts(Material material) {
        Review review = material.review();
        if (!material.isWhole()) {
            return ZoneSections.verdict(material, review.verdicts().get(0));
        }
        return material.say(
                "summary.verdicts",
                review.verdicts().size(),
                verdicts(review, Outcome.MET),
                verdicts(review, Outcome.NOT_MET),
                verdicts(review, Outcome.UNDETERMINED));
    }

    /** Says how many of zones × conditions are met, not met and undetermined. */
    static String answers(Material material) {
        Review review = material.review();
        int met = sum(review, ConditionCount::met);
        int notMet = sum(review, ConditionCount::notMet);
        int open = sum(review, ConditionCount::undetermined);
        boolean even = review.verdicts().size() * review.conditionCounts().size() == met + notMet + open;
        if (!material.isWhole() || !even) {
            return material.say("summary.answers-own", met + notMet + open, met, notMet, open);
        }
        return material.say(
                "summary.answers",
                review.verdicts().size(),
                review.conditionCounts().size(),
                met + notMet + open,
                met,
                notMet,
                open);
    }

    private static long verdicts(Review review, Outcome outcome) {
        return review.verdicts().stream().filter(v -> v.outcome() == outcome).count();
    }

    private static int sum(Review review, ToIntFunction<ConditionCount> part) {
        return review.conditionCounts().stream().mapToInt(part).sum();
    }

    private static void conditions(Material material, Markdown out) {
        out.heading(3, material.say("conditions"));
        ImmutableSet<NodeId> illustrative = material.illustrativeConditions();
        ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
        for (ConditionCount count : material.review().conditionCounts()) {
            rows.add(ImmutableList.of(
                    material.names()
                            .heading(count.condition())
                            .map(heading -> material.names().clause(heading.clause()))
                            .orElse(""),
                    material.names().node(count.condition()),
                    Integer.toString(count.met()),
                    Integer.toString(count.notMet()),
                    Integer.toString(count.undetermined()),
                    illustrative.contains(count.condition()) ? material.say("illustrative.mark") : ""));
        }
        out.table(
                ImmutableList.of(
                        material.say("column.clause"),
                        material.say("column.condition"),
                        material.wording().word(Outcome.MET),
                        material.wording().word(Outcome.NOT_MET),
                        material.wording().word(Outcome.UNDETERMINED),
                        material.say("column.status")),
                rows.build());
    }

    private static void missing(Material material, Markdown out) {
        MissingText texts = new MissingText(material);
        ImmutableList<ImmutableList<String>> rows = material.review().missingCounts().stream()
                .limit(MOST_MISSING)
                .map(count -> ImmutableList.of(
                        texts.of(count), texts.supplier(count.supplier()), Integer.toString(count.zones())))
                .collect(ImmutableList.toImmutableList());
        if (!rows.isEmpty()) {
            out.heading(3, material.say("missing.most", rows.size()));
            out.table(
                    ImmutableList.of(
                            material.say("column.input"),
                            material.say("column.supplier"),
                            material.say("column.zones")),
                    rows);
        }
    }

    /** Says how many facts were set aside. */
    static String setAsides(Material material) {
        return material.say(
                "set-aside.total",
                material.review().setAsideCounts().stream()
                        .mapToInt(SetAsideCount::facts)
                        .sum());
    }

    private static void setAsides(Material material, Markdown out, int level) {
        ImmutableList<ImmutableList<String>> rows = material.review().setAsideCounts().stream()
                .map(count -> ImmutableList.of(
                        material.names()
                                .term("set-aside-reasons", count.reason().value()),
                        Integer.toString(count.facts())))
                .collect(ImmutableList.toImmutableList());
        if (!rows.isEmpty()) {
            out.heading(level, material.say("set-aside"));
            out.paragraph(setAsides(material));
            out.table(ImmutableList.of(material.say("column.reason"), material.say("column.facts")), rows);
        }
    }
}
