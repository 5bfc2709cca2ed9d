package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.label.Label;
import org.servicezone.model.label.RefusedException;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.result.AdjustmentScore;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Scheme;

/**
 * The accountant's view: every figure, formula and rounding of one score in order, each line from what stands above it, so that
 * a person with a calculator arrives at the published total.
 */
public final class Workings implements NodeScore.Cases<String> {

    /** How many decimal places of a number without an end are written. */
    private static final Rounding WRITTEN = new Rounding(12, RoundingMode.HALF_EVEN);

    private final Rulebook rulebook;
    private final Scheme scheme;
    private final List<WorkingStep> steps = new ArrayList<>();
    private final Map<NodeId, Integer> numbers = new LinkedHashMap<>();
    private String given = "";

    private Workings(Rulebook rulebook, Scheme scheme) {
        this.rulebook = rulebook;
        this.scheme = scheme;
    }

    /**
     * Returns the lines.
     *
     * @param rulebook  the rules
     * @param scheme  the scheme by which the card was scored
     * @param card  a card whose total is one number
     * @throws RefusedException if the total is not one number, or something that it was made of is withheld from the
     *     reader: what is not known is not worked out
     */
    public static ImmutableList<WorkingStep> steps(Rulebook rulebook, Scheme scheme, Scorecard card) {
        NodeScore root = card.root().orElseThrow(() -> open(card));
        Bounds total = card.total().orElseThrow(() -> open(card));
        if (total.point().isEmpty()) {
            throw open(card);
        }
        boolean withheld = card.partsWithheld()
                || root.flatten().stream()
                        .anyMatch(score -> score instanceof NodeScore.IndicatorScore indicator
                                && indicator.notes().contains(FindingNote.AGAINST_WITHHELD));
        if (withheld) {
            throw withheld(card.zone());
        }
        Workings workings = new Workings(rulebook, scheme);
        String sofar = workings.reference(root);
        for (AdjustmentScore adjustment : card.adjustments()) {
            if (adjustment.effect().isEmpty() && !adjustment.points().equals(Bounds.exactly(Exact.ZERO))) {
                String working = sofar + " + " + number(adjustment.points());
                workings.given = "";
                workings.add(
                        adjustment.node(),
                        adjustment.clause(),
                        working,
                        adjustment.after(),
                        Optional.empty(),
                        adjustment.after());
                sofar = "[" + workings.steps.size() + "]";
            }
        }
        workings.given = "";
        Bounds before = scheme.rounding().isPresent() ? card.unrounded().orElseThrow() : total;
        workings.add(scheme.heading().id(), scheme.heading().clause(), sofar, before, scheme.rounding(), total);
        return ImmutableList.copyOf(workings.steps);
    }

    private static RefusedException withheld(Object what) {
        return new RefusedException(
                Label.of("{0} 的组成部分中有不向本读者公开的内容。", "something that {0} was made of is withheld from the reader", what));
    }

    private static RefusedException open(Scorecard card) {
        return new RefusedException(Label.of(
                "{0} 的总分不是一个数：未知的不能计算。",
                "the total of {0} is not one number: what is not known cannot be worked out", card.zone()));
    }

    /** Returns the text by which a score is referred to; it is worked out first, once. */
    private String reference(NodeScore score) {
        Integer known = numbers.get(score.node());
        if (known == null) {
            String working = score.match(this);
            add(score.node(), score.clause(), working, score.unrounded(), rounding(score.node()), score.score());
            known = steps.size();
            numbers.put(score.node(), known);
        }
        return "[" + known + "]";
    }

    private void add(
            NodeId node, ClauseRef clause, String working, Bounds result, Optional<Rounding> rounding, Bounds rounded) {
        steps.add(new WorkingStep(
                steps.size() + 1,
                node,
                clause,
                given,
                working,
                text(result),
                rounding,
                rounding.flatMap(r -> rounded.point().map(p -> p.toDecimal(r).toPlainString()))
                        .orElseGet(() -> text(rounded))));
        given = "";
    }

    private Optional<Rounding> rounding(NodeId id) {
        return scheme.nodes().stream()
                .filter(node -> node.heading().id().equals(id))
                .findFirst()
                .flatMap(node -> node instanceof Node.Leaf leaf
                        ? leaf.indicator().rounding()
                        : node instanceof Node.Weighted weighted
                                ? weighted.rounding()
                                : node instanceof Node.PowerMean mean
                                        ? mean.rounding()
                                        : node instanceof Node.Combined combined
                                                ? combined.rounding()
                                                : Optional.empty());
    }

    /** A number with all its digits; one without an end to twelve places and a mark. */
    private static String text(Bounds bounds) {
        Optional<Exact> point = bounds.point();
        if (point.isPresent() && !point.get().toString().contains("/")) {
            return point.get().toString();
        }
        Exact near = point.orElseGet(() -> bounds.low().orElseThrow().at());
        return near.toDecimal(WRITTEN).toPlainString() + "…";
    }

    private static String number(Bounds bounds) {
        return CurveWorking.n(bounds.point().orElseThrow());
    }

    @Override
    public String indicator(NodeScore.IndicatorScore score) {
        Indicator indicator = scheme.nodes().stream()
                .filter(node -> node.heading().id().equals(score.node()))
                .map(node -> ((Node.Leaf) node).indicator())
                .findFirst()
                .orElseThrow();
        String unit = rulebook.measure(score.measure())
                .map(measure -> " " + measure.unit().symbol())
                .orElse("");
        Optional<Exact> x = score.amount().flatMap(Bounds::point);
        StringBuilder seen = new StringBuilder(
                x.map(amount -> score.measure() + " = " + amount + unit).orElse(score.measure() + " = n/a"));
        score.against()
                .forEach(a -> seen.append(", ").append(a.role()).append(" = ").append(text(a.amounts())));
        boolean none = x.isEmpty() || score.unrounded().point().isEmpty() && !isNear(score.unrounded());
        String working = none || hasNoValue(score)
                ? CurveWorking.n(score.unrounded().point().orElse(Exact.ZERO))
                : CurveWorking.of(indicator, score, x.get());
        given = seen.toString();
        return working;
    }

    private static boolean hasNoValue(NodeScore.IndicatorScore score) {
        return score.leftOut() || score.notes().contains(FindingNote.CLOSED);
    }

    private static boolean isNear(Bounds bounds) {
        return bounds.low().isPresent() && bounds.high().isPresent();
    }

    @Override
    public String levels(NodeScore.LevelsScore score) {
        return number(score.score());
    }

    @Override
    public String constant(NodeScore.ConstantScore score) {
        return CurveWorking.n(score.points());
    }

    @Override
    public String weighted(NodeScore.WeightedScore score) {
        List<String> terms = new ArrayList<>();
        Exact sum = Exact.ZERO;
        for (NodeScore.WeightedPart part : score.parts()) {
            if (!part.effective().isZero()) {
                terms.add(term(score, part));
                sum = sum.plus(part.effective());
            }
        }
        if (terms.isEmpty()) {
            return "0";
        }
        Exact exponent = score.exponent().orElse(Exact.ONE);
        if (score.exponent().isEmpty()) {
            return "(" + String.join(" + ", terms) + ") / 100";
        }
        return exponent.isZero()
                ? String.join(" * ", terms)
                : "((" + String.join(" + ", terms) + ") / " + CurveWorking.n(sum) + ") ^ "
                        + CurveWorking.n(Exact.ONE.dividedBy(exponent));
    }

    private String term(NodeScore.WeightedScore score, NodeScore.WeightedPart part) {
        String reference = reference(part.score());
        Exact exponent = score.exponent().orElse(Exact.ONE);
        if (score.exponent().isEmpty()) {
            return reference + " * " + CurveWorking.n(part.effective());
        }
        Exact share = part.effective().dividedBy(Exact.of(100));
        return exponent.isZero()
                ? reference + " ^ " + CurveWorking.n(share)
                : reference + " ^ " + CurveWorking.n(exponent) + " * " + CurveWorking.n(part.effective());
    }

    @Override
    public String combined(NodeScore.CombinedScore score) {
        List<String> parts = score.parts().stream().map(this::reference).toList();
        return switch (score.operation()) {
            case MINIMUM -> "min(" + String.join(", ", parts) + ")";
            case MAXIMUM -> "max(" + String.join(", ", parts) + ")";
            case SUM -> String.join(" + ", parts);
            case DIFFERENCE -> String.join(" - ", parts);
            case PRODUCT -> String.join(" * ", parts);
            case QUOTIENT -> String.join(" / ", parts);
        };
    }

    @Override
    public String limited(NodeScore.LimitedScore score) {
        String raised = score.floor()
                .map(floor -> "max(" + reference(score.part()) + ", " + CurveWorking.n(floor) + ")")
                .orElseGet(() -> reference(score.part()));
        return score.cap()
                .map(cap -> "min(" + raised + ", " + CurveWorking.n(cap) + ")")
                .orElse(raised);
    }

    @Override
    public String shared(NodeScore.SharedScore score) {
        return reference(score.of());
    }

    @Override
    public String withheld(NodeScore.WithheldScore score) {
        throw withheld(score.node());
    }

    /**
     * Returns the page as Markdown.
     *
     * @param rulebook  the rules
     * @param scheme  the scheme
     * @param card  a card whose total is one number
     * @param language  the language of headings and names
     * @throws RefusedException if the total is not one number, or something that it was made of is withheld
     */
    public static String markdown(Rulebook rulebook, Scheme scheme, Scorecard card, Language language) {
        Wording wording = Wording.of(language);
        StringBuilder page = new StringBuilder();
        page.append("# ")
                .append(wording.say(
                        "workings", card.zone(), name(scheme, scheme.heading().id(), language)))
                .append("\n\n");
        if (card.statuses().contains(org.servicezone.model.policy.BasisStatus.ILLUSTRATIVE)) {
            page.append("> ").append(wording.say("illustrative")).append("\n\n");
        }
        page.append("| # | ")
                .append(String.join(
                        " | ",
                        wording.say("column.indicator"),
                        wording.say("column.clause"),
                        wording.say("column.figure"),
                        wording.say("workings.working"),
                        wording.say("workings.result"),
                        wording.say("workings.rounding"),
                        wording.say("workings.counts")))
                .append(" |\n|---|---|---|---|---|---|---|---|\n");
        for (WorkingStep step : steps(rulebook, scheme, card)) {
            page.append("| ")
                    .append(String.join(
                            " | ",
                            Integer.toString(step.number()),
                            name(scheme, step.node(), language),
                            step.clause().toString(),
                            step.given(),
                            "`" + step.working() + "`",
                            step.result(),
                            step.rounding()
                                    .map(r -> wording.say("workings.rounds", r.places(), wording.word(r.mode())))
                                    .orElse(""),
                            step.rounded()))
                    .append(" |\n");
        }
        return page.toString();
    }

    /** The name of a node, an adjustment or the scheme itself. */
    static String name(Scheme scheme, NodeId id, Language language) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(scheme.heading()),
                                scheme.nodes().stream().map(Node::heading)),
                        scheme.adjustments().stream().map(a -> a.heading()))
                .filter(heading -> heading.id().equals(id))
                .map(heading -> language == Language.ZH
                        ? heading.label().zh()
                        : heading.label().en())
                .findFirst()
                .orElse(id.value());
    }
}
