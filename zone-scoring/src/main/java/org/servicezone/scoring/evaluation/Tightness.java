package org.servicezone.scoring.evaluation;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.measure.Formula;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Reference;
import org.servicezone.scoring.derive.Amount;

/**
 * Whether the ends of a total are surely reached. They are where each figure that is missing counts in one place alone and in
 * no set that the zone is held against: then every place takes its ends without regard to the others.
 */
final class Tightness {

    private final Field field;
    private final Field.Entrant zone;
    private final NodeScore root;
    private final Set<Amount.Figure> seen = new LinkedHashSet<>();
    private final Set<NodeId> sharedOnce = new LinkedHashSet<>();

    private Tightness(Field field, Field.Entrant zone, NodeScore root) {
        this.field = field;
        this.zone = zone;
        this.root = root;
    }

    static boolean mayBeWider(Field field, Field.Entrant zone, Scorecard card) {
        if (card.total().isEmpty() || isSettled(card.total().get())) {
            return false;
        }
        boolean openCondition = card.adjustments().stream()
                .anyMatch(a -> a.finding().isPresent() && a.applies() == Outcome.UNDETERMINED);
        return openCondition
                || new Tightness(field, zone, card.root().orElseThrow())
                        .isLoose(field.scheme().root());
    }

    private static boolean isSettled(Bounds score) {
        return score.point().isPresent() || Separation.isHair(score);
    }

    private boolean isLoose(Node node) {
        Optional<NodeScore> score = root.flatten().stream()
                .filter(s -> s.node().equals(node.heading().id()))
                .findFirst();
        if (score.isEmpty() || isSettled(score.get().score())) {
            return false;
        }
        return node.match(new Node.Cases<Boolean>() {
            @Override
            public Boolean leaf(Node.Leaf leaf) {
                return isLoose(leaf.indicator());
            }

            @Override
            public Boolean levels(Node.Levels levels) {
                return true;
            }

            @Override
            public Boolean constant(Node.ConstantNode constant) {
                return false;
            }

            @Override
            public Boolean weighted(Node.Weighted weighted) {
                boolean columns =
                        ((NodeScore.WeightedScore) score.get()).weightsOf().size() > 1;
                return columns || below(weighted);
            }

            @Override
            public Boolean powerMean(Node.PowerMean mean) {
                return below(mean);
            }

            @Override
            public Boolean combined(Node.Combined combined) {
                return below(combined);
            }

            @Override
            public Boolean limited(Node.Limited limited) {
                return below(limited);
            }

            @Override
            public Boolean shared(Node.Shared shared) {
                return !sharedOnce.add(shared.of())
                        || isLoose(field.scheme().shared(shared.of()).orElseThrow());
            }
        });
    }

    private boolean below(Node node) {
        return node.children().stream().anyMatch(this::isLoose);
    }

    /** What is missing must count here alone; a figure derived from others may move less freely than its ends. */
    private boolean isLoose(Indicator indicator) {
        Curve curve = indicator.curve().value();
        boolean byCode = curve instanceof Curve.Standards
                || curve.references().stream().anyMatch(reference -> reference instanceof Reference.ByCode);
        if (byCode || !curve.sets().isEmpty() || curve instanceof Curve.Growth) {
            return true;
        }
        Stream<MeasureId> measures = Stream.concat(Stream.of(indicator.measure()), curve.otherMeasures().stream());
        return measures.anyMatch(id -> {
            Amount amount = field.amount(zone, id);
            boolean known = amount.closed() || amount.isKnown();
            boolean free = isFree(field.measure(id));
            boolean anew = amount.missing().stream().allMatch(seen::add);
            return !known && (!free || !anew);
        });
    }

    /** Says whether a measure is reported, or the ratio or growth of reported ones, which its ends bound sharply. */
    private boolean isFree(Measure measure) {
        return measure.formula()
                .map(formula -> (formula instanceof Formula.Ratio || formula instanceof Formula.Growth)
                        && formula.inputs().stream()
                                .allMatch(
                                        input -> field.measure(input).formula().isEmpty()))
                .orElse(true);
    }
}
