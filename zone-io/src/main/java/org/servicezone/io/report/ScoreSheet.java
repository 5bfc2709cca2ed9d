package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.result.AdjustmentScore;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Operation;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.vocabulary.PlaceCode;

/**
 * The lines of a zone's score sheet. Where points are added up, the lines of one depth add up to the line above them as they
 * are printed, to the last digit: what rounding made of them has a line of its own.
 */
final class ScoreSheet implements NodeScore.Cases<ScoreSheet> {

    private static final Exact HUNDRED = Exact.of(100);

    private final Material material;
    private final Optional<Scheme> scheme;
    private final IndicatorText indicators;
    private final FactText facts;
    private final List<ScoreLine> lines = new ArrayList<>();
    private int depth;
    private String weight = "";
    private String counted = "";
    private boolean applies = true;

    private ScoreSheet(Material material, Scorecard card, Sources sources) {
        this.material = material;
        this.scheme = material.scheme(card.scheme());
        this.indicators = new IndicatorText(material, sources);
        this.facts = new FactText(material, sources);
    }

    /** Returns the lines of a scorecard that has a root. */
    static ImmutableList<ScoreLine> of(Material material, Scorecard card, Sources sources) {
        ScoreSheet sheet = new ScoreSheet(material, card, sources);
        NodeScore root = card.root().orElseThrow();
        root.match(sheet);
        sheet.adjustments(card, root);
        return ImmutableList.copyOf(sheet.lines);
    }

    @Override
    public ScoreSheet indicator(NodeScore.IndicatorScore score) {
        List<String> notes = new ArrayList<>(indicators.notes(score));
        unrounded(score).ifPresent(notes::add);
        return line(score, indicators.figure(score), new CurveText(material).of(score, curve(score.node())), notes);
    }

    private Optional<Curve> curve(NodeId node) {
        return node(node)
                .flatMap(n -> n instanceof Node.Leaf leaf
                        ? Optional.of(leaf.indicator().curve().value())
                        : Optional.empty());
    }

    private Optional<Node> node(NodeId id) {
        return scheme.flatMap(s -> s.nodes().stream()
                .filter(node -> node.heading().id().equals(id))
                .findFirst());
    }

    @Override
    public ScoreSheet levels(NodeScore.LevelsScore score) {
        ImmutableList<String> findings =
                score.findings().stream().map(this::finding).collect(ImmutableList.toImmutableList());
        return line(score, material.facts(findings), material.say("formula.levels"), ImmutableList.of());
    }

    private String finding(Finding finding) {
        return material.say(
                "score.finding",
                material.names().node(finding.node()),
                material.wording().word(finding.outcome()));
    }

    @Override
    public ScoreSheet constant(NodeScore.ConstantScore score) {
        return line(score, "", material.say("formula.constant"), ImmutableList.of());
    }

    @Override
    public ScoreSheet weighted(NodeScore.WeightedScore score) {
        List<String> notes = new ArrayList<>();
        unrounded(score).ifPresent(notes::add);
        weightsOf(score).ifPresent(notes::add);
        if (score.leftOut()) {
            notes.add(material.say("score.left-out"));
        }
        line(score, "", mean(score), notes);
        depth++;
        List<Bounds> sum = new ArrayList<>();
        for (NodeScore.WeightedPart part : score.parts()) {
            Bounds points = printed(part.score().score().times(part.effective().dividedBy(HUNDRED)));
            sum.add(points);
            applies = !part.weight().isZero();
            String shown = score.exponent().isPresent()
                    ? ""
                    : shown(points, part.effective().isZero() || isEndless(part));
            under(part.score(), weight(part), shown);
        }
        if (score.exponent().isEmpty()) {
            roundingLine(score.score(), sum);
        }
        depth--;
        return this;
    }

    private String mean(NodeScore.WeightedScore score) {
        return score.exponent()
                .map(exponent -> exponent.isZero()
                        ? material.say("formula.geometric")
                        : exponent.equals(Exact.of(-1))
                                ? material.say("formula.harmonic")
                                : material.say(
                                        "formula.power-mean", material.shown().number(exponent)))
                .orElseGet(() -> material.say("formula.weighted"));
    }

    /** Whether the weighted points of a part have no end as a decimal, so that their print is rounded. */
    private boolean isEndless(NodeScore.WeightedPart part) {
        Bounds exact = part.score().score().times(part.effective().dividedBy(HUNDRED));
        return !printed(exact).equals(exact);
    }

    private Optional<String> weightsOf(NodeScore.WeightedScore score) {
        Optional<Axis> by = node(score.node())
                .flatMap(n -> n instanceof Node.Weighted w ? w.weighting() : Optional.empty())
                .map(weighting -> weighting.by());
        return score.weightsOf().isEmpty()
                ? Optional.empty()
                : Optional.of(material.say(
                        "score.weights-of",
                        material.terms(score.weightsOf().stream()
                                .map(codes -> codes.isEmpty() ? material.say("score.others") : names(by, codes))
                                .toList())));
    }

    private String names(Optional<Axis> by, String codes) {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        for (String code : com.google.common.base.Splitter.on(' ').split(codes)) {
            names.add(by.map(axis -> switch (axis) {
                        case TYPE -> material.names().term("zone-types", code);
                        case PLACE -> material.names().place(PlaceCode.of(code));
                        case TITLE -> material.names().term("title-levels", code);
                    })
                    .orElse(code));
        }
        return material.terms(names.build());
    }

    @Override
    public ScoreSheet combined(NodeScore.CombinedScore score) {
        List<String> notes = new ArrayList<>();
        unrounded(score).ifPresent(notes::add);
        if (score.leftOut()) {
            notes.add(material.say("score.left-out"));
        }
        line(score, "", material.wording().word(score.operation()), notes);
        depth++;
        boolean sum = score.operation() == Operation.SUM;
        boolean difference = score.operation() == Operation.DIFFERENCE;
        List<Bounds> added = new ArrayList<>();
        for (int i = 0; i < score.parts().size(); i++) {
            Bounds part = printed(score.parts().get(i).score());
            Bounds counts = difference && i > 0 ? negated(part) : part;
            added.add(counts);
            under(score.parts().get(i), "", sum || difference ? shown(counts, false) : "");
        }
        if (sum || difference) {
            roundingLine(score.score(), added);
        }
        depth--;
        return this;
    }

    @Override
    public ScoreSheet limited(NodeScore.LimitedScore score) {
        line(score, "", AdjustmentText.limits(material, score.floor(), score.cap()), ImmutableList.of());
        depth++;
        under(score.part(), "", "");
        depth--;
        return this;
    }

    @Override
    public ScoreSheet shared(NodeScore.SharedScore score) {
        line(score, "", material.say("formula.shared"), ImmutableList.of());
        depth++;
        under(score.of(), "", "");
        depth--;
        return this;
    }

    @Override
    public ScoreSheet withheld(NodeScore.WithheldScore score) {
        return line(score, "", material.say("score.withheld"), ImmutableList.of());
    }

    private void under(NodeScore score, String itsWeight, String itsCount) {
        weight = itsWeight;
        counted = itsCount;
        score.match(this);
    }

    private ScoreSheet line(NodeScore score, String figure, String rule, List<String> notes) {
        List<String> said = new ArrayList<>(notes);
        if (!applies) {
            said.add(material.say("score.not-applied"));
            applies = true;
        }
        lines.add(new ScoreLine(
                depth,
                material.names().node(score.node()),
                material.names().clause(score.clause()),
                figure,
                rule,
                material.shown().bounds(score.score(), ""),
                weight,
                counted,
                statuses(score.statuses()),
                material.facts(said)));
        weight = "";
        counted = "";
        return this;
    }

    private String statuses(ImmutableSet<BasisStatus> statuses) {
        return material.terms(statuses.stream().map(material.wording()::word).toList());
    }

    private Optional<String> unrounded(NodeScore score) {
        return score.unrounded().equals(score.score())
                ? Optional.empty()
                : Optional.of(material.say("score.unrounded", material.shown().bounds(score.unrounded(), "")));
    }

    private String weight(NodeScore.WeightedPart part) {
        String nominal = percent(part.weight());
        return part.effective().equals(part.weight())
                ? nominal
                : material.say("score.effective", nominal, percent(part.effective()));
    }

    private String percent(Exact weight) {
        return material.shown().number(weight) + "%";
    }

    private String shown(Bounds points, boolean about) {
        String text = material.shown().bounds(points, "");
        return about && points.point().map(p -> !p.isZero()).orElse(false) ? "≈" + text : text;
    }

    /** The points as they are printed: both ends without the digits that are not shown. */
    private Bounds printed(Bounds points) {
        return new Bounds(
                points.low().map(end -> new Bounds.End(material.shown().printed(end.at()), end.inclusive())),
                points.high().map(end -> new Bounds.End(material.shown().printed(end.at()), end.inclusive())));
    }

    private static Bounds negated(Bounds points) {
        return new Bounds(
                points.high().map(end -> new Bounds.End(end.at().negate(), end.inclusive())),
                points.low().map(end -> new Bounds.End(end.at().negate(), end.inclusive())));
    }

    /** What is still lacking to the printed score after its printed parts. */
    private void roundingLine(Bounds score, List<Bounds> parts) {
        Optional<Exact> sum = Optional.of(Exact.ZERO);
        for (Bounds part : parts) {
            sum = sum.flatMap(s -> part.point().map(s::plus));
        }
        sum.flatMap(s -> printed(score).point().map(total -> total.minus(s)))
                .filter(lacking -> !lacking.isZero())
                .ifPresent(lacking -> lines.add(ScoreLine.plain(
                        depth, material.say("score.rounding-line"), "", signed(Bounds.exactly(lacking)))));
    }

    private String signed(Bounds points) {
        boolean added = points.point().map(p -> p.signum() > 0).orElse(false);
        return (added ? "+" : "") + material.shown().bounds(points, "");
    }

    private void adjustments(Scorecard card, NodeScore root) {
        List<Bounds> sum = new ArrayList<>();
        sum.add(printed(root.score()));
        card.adjustments().forEach(adjustment -> {
            sum.add(printed(adjustment.points()));
            adjustment(adjustment);
        });
        boolean same = card.adjustments().isEmpty()
                && card.total().map(total -> total.equals(root.score())).orElse(false);
        if (card.total().isPresent() && !same) {
            roundingLine(card.total().get(), sum);
            lines.add(ScoreLine.plain(
                    0,
                    material.say("column.total"),
                    material.shown().bounds(card.total().get(), ""),
                    ""));
        }
    }

    private void adjustment(AdjustmentScore score) {
        Optional<Adjustment> adjustment = scheme.flatMap(s -> s.adjustments().stream()
                .filter(a -> a.heading().id().equals(score.node()))
                .findFirst());
        List<String> seen = new ArrayList<>();
        score.events().stream().map(fact -> fact.match(facts)).forEach(seen::add);
        score.finding().map(this::finding).ifPresent(seen::add);
        lines.add(new ScoreLine(
                0,
                material.names().node(score.node()),
                material.names().clause(score.clause()),
                material.facts(seen),
                adjustment
                        .map(a -> a.match(new AdjustmentText(material, scheme.orElseThrow())))
                        .orElse(""),
                "",
                "",
                score.effect().isPresent() ? "" : signed(printed(score.points())),
                statuses(score.statuses()),
                material.wording().word(score.applies())));
    }
}
