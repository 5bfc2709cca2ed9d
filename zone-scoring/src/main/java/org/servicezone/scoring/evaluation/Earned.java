package org.servicezone.scoring.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.scheme.Curve;
import org.servicezone.scoring.curve.Lines;

/**
 * What an amount earns on a curve.
 *
 * @param points  between which points; absent where the curve has no value for the amount
 * @param mayLack  whether the curve may turn out to have no value
 * @param against  the figures that the amount was held against
 * @param piece  the straight piece that was hit, where one surely was
 */
record Earned(
        Optional<Bounds> points,
        boolean mayLack,
        ImmutableList<NodeScore.Against> against,
        Optional<Curve.Piece> piece) {

    static Earned of(Lines lines, Bounds amounts) {
        return new Earned(Optional.of(lines.of(amounts)), false, ImmutableList.of(), lines.piece(amounts));
    }

    static Earned nothing(NodeScore.Against... against) {
        return new Earned(Optional.empty(), false, ImmutableList.copyOf(against), Optional.empty());
    }

    static Earned of(Bounds points, boolean mayLack, NodeScore.Against... against) {
        return new Earned(Optional.of(points), mayLack, ImmutableList.copyOf(against), Optional.empty());
    }
}
