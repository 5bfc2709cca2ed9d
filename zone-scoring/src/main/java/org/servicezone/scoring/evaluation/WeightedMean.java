package org.servicezone.scoring.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NotApplied;
import org.servicezone.model.scheme.Weighting;

/** The weighted mean of the parts that apply and have a value, for each column of weights that may be the zone's. */
final class WeightedMean {

    private static final Exact HUNDRED = Exact.of(100);
    /** Up to how many parts that may be left out every combination is looked at; beyond, the mean lies among the parts. */
    private static final int MOST_OPEN = 12;

    /**
     * Weights that may be the zone's.
     *
     * @param codes  whose they are, empty for all others
     * @param weights  one a part
     * @param statuses  what they rest on
     */
    private record Column(String codes, ImmutableList<Exact> weights, ImmutableList<BasisStatus> statuses) {

        static Column of(Weighting.Column column) {
            return new Column(
                    String.join(" ", column.when()),
                    column.weights().value(),
                    ImmutableList.of(column.weights().basis().status()));
        }

        /** The weights that stand at the parts. */
        static Column ofOthers(Node.Weighted node) {
            return new Column(
                    "",
                    node.parts().stream().map(part -> part.weight().value()).collect(ImmutableList.toImmutableList()),
                    node.parts().stream()
                            .map(part -> part.weight().basis().status())
                            .collect(ImmutableList.toImmutableList()));
        }

        boolean applies(int part) {
            return !weights.get(part).isZero();
        }
    }

    private final Node.Weighted node;
    private final ImmutableList<Scored> parts;
    private final Column column;
    /** The weight of all parts that apply. */
    private final Exact applying;

    private boolean mayLack;

    private WeightedMean(Node.Weighted node, ImmutableList<Scored> parts, Column column) {
        this.node = node;
        this.parts = parts;
        this.column = column;
        this.applying = column.weights().stream().reduce(Exact.ZERO, Exact::plus);
    }

    static Scored of(Field field, Field.Entrant zone, Node.Weighted node, ImmutableList<Scored> parts) {
        ImmutableList<Column> columns = columns(field, zone, node);
        Optional<Bounds> mean = Optional.empty();
        boolean mayLack = false;
        for (Column column : columns) {
            for (int i = 0; i < parts.size(); i++) {
                if (column.applies(i) && parts.get(i).isRefused()) {
                    return Scored.REFUSED;
                }
            }
            WeightedMean one = new WeightedMean(node, parts, column);
            Optional<Bounds> found = one.mean();
            mayLack |= one.mayLack || found.isEmpty();
            mean = found.isPresent() ? Optional.of(mean.map(found.get()::hull).orElse(found.get())) : mean;
        }
        Column first = columns.get(0);
        Bounds unrounded = mean.orElse(Bounds.exactly(Exact.ZERO));
        NodeScore score = NodeScore.WeightedScore.builder()
                .node(node.heading().id())
                .clause(node.heading().clause())
                .parts(new WeightedMean(node, parts, first).shown())
                .weightsOf(
                        node.weighting().isEmpty()
                                ? ImmutableList.of()
                                : columns.stream().map(Column::codes).collect(ImmutableList.toImmutableList()))
                .unrounded(unrounded)
                .score(Scorer.round(unrounded, node.rounding()))
                .leftOut(mean.isEmpty())
                .statuses(Scorer.statuses(
                        parts.stream().filter(part -> !part.isRefused()).map(Scored::get),
                        Stream.concat(
                                columns.stream().flatMap(column -> column.statuses().stream()),
                                node.coverage().stream().map(c -> c.basis().status()))))
                .build();
        return Scored.of(score, mean.isEmpty(), mayLack);
    }

    /** The first column that surely names the zone, and those before it that may. */
    private static ImmutableList<Column> columns(Field field, Field.Entrant zone, Node.Weighted node) {
        ImmutableList.Builder<Column> columns = ImmutableList.builder();
        if (node.weighting().isPresent()) {
            for (Weighting.Column column : node.weighting().get().columns()) {
                Outcome named = field.named(zone, node.weighting().get().by(), column.when());
                if (named != Outcome.NOT_MET) {
                    columns.add(Column.of(column));
                }
                if (named == Outcome.MET) {
                    return columns.build();
                }
            }
        }
        return columns.add(Column.ofOthers(node)).build();
    }

    /** What the weighted points are divided by, had every part that applies a value. */
    private Exact whole() {
        return node.notApplied() == NotApplied.SHARED ? applying : HUNDRED;
    }

    private boolean counts(int part) {
        return column.applies(part) && !parts.get(part).leftOut();
    }

    /** The parts with the weights that counted, as far as it is known now. */
    private ImmutableList<NodeScore.WeightedPart> shown() {
        Exact there = Exact.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            there = counts(i) ? there.plus(column.weights().get(i)) : there;
        }
        Exact each = HUNDRED.dividedBy(there.isZero() ? Exact.ONE : divisor(there));
        ImmutableList.Builder<NodeScore.WeightedPart> shown = ImmutableList.builder();
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).isRefused()) {
                Exact weight = column.weights().get(i);
                Exact effective = counts(i) ? weight.times(each) : Exact.ZERO;
                shown.add(new NodeScore.WeightedPart(
                        weight, effective, parts.get(i).get()));
            }
        }
        return shown.build();
    }

    /** Parts without a value leave their weight to the others in proportion: the whole shrinks as the weight that is there. */
    private Exact divisor(Exact there) {
        return whole().times(there).dividedBy(applying);
    }

    private Optional<Bounds> mean() {
        int open = 0;
        List<Integer> counting = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (counts(i)) {
                counting.add(i);
                open += parts.get(i).mayBeLeftOut() ? 1 : 0;
            }
        }
        if (open > MOST_OPEN) {
            mayLack = true;
            return counting.stream()
                    .map(i -> parts.get(i).get().score())
                    .reduce(Bounds::hull)
                    .map(all -> all.times(applying.dividedBy(whole())));
        }
        return mean(counting, 0, Exact.ZERO, Bounds.exactly(Exact.ZERO));
    }

    /** The mean over every way in which parts that may be left out are; nothing where no way leaves enough. */
    private Optional<Bounds> mean(List<Integer> counting, int from, Exact there, Bounds points) {
        if (from == counting.size()) {
            if (there.isZero() || !covers(there)) {
                mayLack = true;
                return Optional.empty();
            }
            return Optional.of(points.times(Exact.ONE.dividedBy(divisor(there))));
        }
        int part = counting.get(from);
        Exact weight = column.weights().get(part);
        Bounds more = points.plus(parts.get(part).get().score().times(weight));
        Optional<Bounds> with = mean(counting, from + 1, there.plus(weight), more);
        if (!parts.get(part).mayBeLeftOut()) {
            return with;
        }
        Optional<Bounds> without = mean(counting, from + 1, there, points);
        return with.isPresent() && without.isPresent()
                ? Optional.of(with.get().hull(without.get()))
                : with.isPresent() ? with : without;
    }

    private boolean covers(Exact there) {
        return node.coverage()
                .map(share -> !there.isLessThan(share.value().times(applying)))
                .orElse(true);
    }
}
