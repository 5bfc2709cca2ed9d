package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.label.Label;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Reference;
import org.servicezone.scoring.curve.Lines;

/**
 * Checks that a curve runs as its indicator declares, over every amount that there may be: up for the more, down for the
 * less, and where the best lies in between first up, then down. Returns nothing of interest.
 *
 * @param scope  the scheme
 * @param pointer  the place of the curve
 * @param indicator  whose it is
 */
record DirectionChecks(SchemeScope scope, String pointer, Indicator indicator) implements Curve.Cases<Boolean> {

    /**
     * One way that points go, from one amount to a greater one.
     *
     * @param piece  on which piece, or where it begins
     * @param sign  1 for up, -1 for down
     */
    private record Move(int piece, int sign) {}

    @Override
    public Boolean bands(Curve.Bands curve) {
        return runs(Lines.of(curve), "/bands/", "/points");
    }

    @Override
    public Boolean linear(Curve.Linear curve) {
        return oneWay()
                && runs(
                        Lines.of(
                                curve.from(),
                                curve.fromPoints(),
                                curve.to(),
                                curve.toPoints(),
                                curve.below(),
                                curve.above()),
                        "",
                        "");
    }

    @Override
    public Boolean piecewise(Curve.Piecewise curve) {
        return runs(Lines.of(curve), "/pieces/", "");
    }

    @Override
    public Boolean efficacy(Curve.Efficacy curve) {
        if (!oneWay()) {
            return false;
        }
        if (curve.span().signum() < 0) {
            against("/span", Label.of("满意值得分低于不允许值", "the satisfactory amount earns less than the least"));
        }
        if (curve.least() instanceof Reference.Fixed least
                && curve.satisfactory() instanceof Reference.Fixed satisfactory
                && least.amount().isLessThan(satisfactory.amount()) != isMore()) {
            against(
                    "",
                    Label.of(
                            "满意值 {0} 比不允许值 {1} 更差",
                            "the satisfactory amount {0} is worse than the least {1}",
                            satisfactory.amount(),
                            least.amount()));
        }
        return true;
    }

    @Override
    public Boolean standards(Curve.Standards curve) {
        if (!oneWay()) {
            return false;
        }
        if (curve.coefficients().get(curve.coefficients().size() - 1).signum() < 0) {
            against("/coefficients", Label.of("最低一档标准的得分低于达不到它的", "the last standard earns less than what misses it"));
        }
        for (int i = 0; i < curve.rows().size(); i++) {
            ImmutableList<Exact> amounts = curve.rows().get(i).amounts();
            for (int j = 1; j < amounts.size(); j++) {
                int order = amounts.get(j).compareTo(amounts.get(j - 1));
                if (isMore() ? order > 0 : order < 0) {
                    against(
                            "/rows/" + i + "/amounts/" + j,
                            Label.of(
                                    "标准 {0} 比前一个 {1} 更好",
                                    "the standard {0} is better than {1} before it",
                                    amounts.get(j),
                                    amounts.get(j - 1)));
                }
            }
        }
        return true;
    }

    @Override
    public Boolean benchmark(Curve.Benchmark curve) {
        return oneWay();
    }

    @Override
    public Boolean deviation(Curve.Deviation curve) {
        Bounds range = scope.range(indicator.measure());
        Bounds reference = curve.reference().match(new ReferenceReach(scope, indicator));
        boolean over = !range.isNotAbove(reference);
        boolean under = !reference.isNotAbove(range);
        int above = over ? curve.above().signum() : 0;
        int below = under ? curve.under().signum() : 0;
        switch (indicator.direction()) {
            case MORE -> {
                deviates("/above", above < 0);
                deviates("/under", below > 0);
            }
            case LESS -> {
                deviates("/above", above > 0);
                deviates("/under", below < 0);
            }
            case BETWEEN -> {
                deviates("/above", above > 0);
                deviates("/under", below > 0);
            }
        }
        return true;
    }

    private void deviates(String below, boolean wrong) {
        if (wrong) {
            against(below, Label.of("这一侧较差的取值得分更高", "worse amounts on this side earn more"));
        }
    }

    @Override
    public Boolean growth(Curve.Growth curve) {
        if (oneWay() && curve.pointsPerStep().signum() * (isMore() ? 1 : -1) < 0) {
            against("/pointsPerStep", Label.of("较差的取值得分更高", "a worse amount earns more"));
        }
        return true;
    }

    @Override
    public Boolean saturation(Curve.Saturation curve) {
        return oneWay() && runs(Lines.of(curve), "", "");
    }

    @Override
    public Boolean interval(Curve.Interval curve) {
        return runs(Lines.of(curve), "", "");
    }

    @Override
    public Boolean minMax(Curve.MinMax curve) {
        return oneWay();
    }

    @Override
    public Boolean percentile(Curve.Percentile curve) {
        return oneWay();
    }

    @Override
    public Boolean places(Curve.Places curve) {
        if (oneWay()) {
            for (int i = 1; i < curve.bands().size(); i++) {
                Exact before = curve.bands().get(i - 1).points();
                if (curve.bands().get(i).points().isGreaterThan(before)) {
                    against(
                            "/bands/" + i + "/points",
                            Label.of("这些名次得分高于更好的名次", "these places earn more than better ones"));
                }
            }
        }
        return true;
    }

    @Override
    public Boolean logarithmic(Curve.Logarithmic curve) {
        return oneWay() && rises(curve.fromPoints(), curve.toPoints());
    }

    @Override
    public Boolean power(Curve.Power curve) {
        return oneWay() && rises(curve.fromPoints(), curve.toPoints());
    }

    @Override
    public Boolean zScore(Curve.ZScore curve) {
        return oneWay();
    }

    private boolean rises(Exact from, Exact to) {
        int sign = to.compareTo(from);
        if (isMore() ? sign < 0 : sign > 0) {
            against("", moved(sign));
        }
        return true;
    }

    private static Label moved(int sign) {
        return sign > 0
                ? Label.of("此处取值越大得分越高", "greater amounts earn more here")
                : Label.of("此处取值越大得分越低", "greater amounts earn less here");
    }

    private boolean isMore() {
        return indicator.direction() == Direction.MORE;
    }

    /** Reports a curve that cannot have its best in between. */
    private boolean oneWay() {
        if (indicator.direction() != Direction.BETWEEN) {
            return true;
        }
        against("", Label.of("这种曲线只朝一个方向，最佳值不在中间", "such a curve runs one way, and its best does not lie in between"));
        return false;
    }

    private void against(String below, Label what) {
        scope.defects()
                .add(
                        pointer + below,
                        Label.of("与方向 {0} 相反：{1}", "runs against the direction {0}: {1}", indicator.direction(), what),
                        Label.of("与所写方向一致的曲线", "a curve that runs as declared"),
                        Label.of("修改曲线或方向", "mend the curve, or the direction"));
    }

    /** Reports the first piece on which the points go the wrong way. */
    private boolean runs(Lines lines, String pieces, String field) {
        boolean fell = false;
        for (Move move : moves(lines, scope.range(indicator.measure()))) {
            boolean wrong = switch (indicator.direction()) {
                case MORE -> move.sign() < 0;
                case LESS -> move.sign() > 0;
                case BETWEEN -> fell && move.sign() > 0;
            };
            if (wrong) {
                against(pieces.isEmpty() ? "" : pieces + move.piece() + field, moved(move.sign()));
                return false;
            }
            fell |= move.sign() < 0;
        }
        return true;
    }

    /** Every way that points go within the range: on a piece, and from each piece to the next. */
    private static List<Move> moves(Lines lines, Bounds range) {
        List<Move> moves = new ArrayList<>();
        Optional<Exact> before = Optional.empty();
        for (int i = 0; i < lines.stretches().size(); i++) {
            Lines.Stretch stretch = lines.stretches().get(i);
            Optional<Bounds> part = stretch.amounts().intersect(range);
            if (part.isEmpty()) {
                continue;
            }
            Optional<Exact> from = end(stretch, part.get().low());
            if (before.isPresent() && from.isPresent()) {
                moves.add(new Move(i, from.get().compareTo(before.get())));
            }
            if (part.get().point().isEmpty()) {
                moves.add(new Move(i, stretch.slope().signum()));
            }
            before = end(stretch, part.get().high());
        }
        return moves;
    }

    private static Optional<Exact> end(Lines.Stretch stretch, Optional<Bounds.End> end) {
        return stretch.slope().isZero() ? Optional.of(stretch.atZero()) : end.map(e -> stretch.at(e.at()));
    }
}
