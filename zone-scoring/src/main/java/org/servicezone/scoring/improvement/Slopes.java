package org.servicezone.scoring.improvement;

import java.util.Optional;
import org.servicezone.model.measure.Formula;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Operation;

/** Which way a scheme's scores go when one reported figure of a zone rises, where that is surely one way. */
final class Slopes {

    private final Trial trial;
    private final MeasureId measure;
    private boolean up;
    private boolean down;
    private boolean either;

    private Slopes(Trial trial, MeasureId measure) {
        this.trial = trial;
        this.measure = measure;
    }

    /** Returns 1 where scores never fall as the figure rises, -1 where they never rise; nothing where neither is sure. */
    static Optional<Integer> of(Trial trial, MeasureId measure) {
        Slopes slopes = new Slopes(trial, measure);
        slopes.node(trial.scheme().root(), 1);
        if (!trial.scheme().adjustments().isEmpty()) {
            slopes.either |= trial.scheme().adjustments().stream()
                    .anyMatch(a -> a instanceof org.servicezone.model.scheme.Adjustment.VetoByCondition);
        }
        if (slopes.either || slopes.up && slopes.down) {
            return Optional.empty();
        }
        return Optional.of(slopes.down ? -1 : 1);
    }

    private void node(Node node, int sign) {
        if (node instanceof Node.Leaf leaf) {
            leaf(leaf.indicator(), sign);
        } else if (node instanceof Node.Levels) {
            either = true;
        } else if (node instanceof Node.Shared shared) {
            node(trial.scheme().shared(shared.of()).orElseThrow(), sign);
        } else if (node instanceof Node.Combined combined) {
            combined(combined, sign);
        } else {
            node.children().forEach(child -> node(child, sign));
        }
    }

    private void combined(Node.Combined combined, int sign) {
        boolean products = combined.operation() == Operation.PRODUCT || combined.operation() == Operation.QUOTIENT;
        for (int i = 0; i < combined.parts().size(); i++) {
            boolean turned = i > 0 && combined.operation() == Operation.DIFFERENCE;
            Slopes below = new Slopes(trial, measure);
            below.node(combined.parts().get(i), turned ? -sign : sign);
            up |= below.up;
            down |= below.down;
            either |= below.either || products && (below.up || below.down);
        }
    }

    private void leaf(Indicator indicator, int sign) {
        Curve curve = indicator.curve().value();
        boolean aside = curve.otherMeasures().stream().anyMatch(this::dependsOn);
        Optional<Integer> own = rises(trial.measure(indicator.measure()));
        if (own.isEmpty()) {
            either |= dependsOn(indicator.measure()) || aside;
            return;
        }
        if (own.get() == 0 && !aside) {
            return;
        }
        int better = switch (indicator.direction()) {
            case MORE -> 1;
            case LESS -> -1;
            case BETWEEN -> 0;
        };
        either |= aside || indicator.direction() == Direction.BETWEEN;
        up |= sign * better * own.get() > 0;
        down |= sign * better * own.get() < 0;
    }

    private boolean dependsOn(MeasureId other) {
        return other.equals(measure)
                || trial.measure(other).formula().stream()
                        .flatMap(formula -> formula.inputs().stream())
                        .anyMatch(this::dependsOn);
    }

    /** Returns whether a measure rises (1), falls (-1) or stays (0) as the figure rises, where that is plain. */
    private Optional<Integer> rises(Measure of) {
        if (of.id().equals(measure)) {
            return Optional.of(1);
        }
        if (!dependsOn(of.id())) {
            return Optional.of(0);
        }
        if (of.formula().orElseThrow() instanceof Formula.Ratio ratio) {
            boolean over = ratio.numerator().equals(measure) && !dependsOn(ratio.denominator());
            boolean under = ratio.denominator().equals(measure) && !dependsOn(ratio.numerator());
            return over ? Optional.of(1) : under ? Optional.of(-1) : Optional.empty();
        }
        return of.formula().orElseThrow() instanceof Formula.Growth growth
                        && growth.of().equals(measure)
                ? Optional.of(1)
                : Optional.empty();
    }
}
