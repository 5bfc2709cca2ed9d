package org.servicezone.scoring.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.servicezone.model.label.Label;
import org.servicezone.model.label.RefusedException;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.GradeScale;
import org.servicezone.model.scheme.Mark;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.scheme.Weighting;

/** A scheme as it would be without one part of a mean, whose weight goes to the others in proportion. */
public final class WithoutNode {

    private final NodeId removed;

    private WithoutNode(NodeId removed) {
        this.removed = removed;
    }

    /**
     * Returns the scheme without a node and all below it, to score and rank by. It keeps its id.
     *
     * @param scheme  the scheme
     * @param node  a part of a mean of two or more parts
     * @throws RefusedException if it is not, if the others have no weight, or if grades or the ranking name a node that
     *     would be gone
     */
    public static Scheme of(Scheme scheme, NodeId node) {
        boolean part = scheme.nodes().stream()
                .flatMap(n -> parts(n).stream())
                .anyMatch(p -> p.node().heading().id().equals(node));
        if (!part) {
            throw new RefusedException(Label.of(
                    "评分方案 {0} 没有以“{1}”为部分、可将其除去的平均项。",
                    "scheme {0} has no mean with a part \"{1}\" that could be left out",
                    scheme.heading().id(),
                    node));
        }
        WithoutNode without = new WithoutNode(node);
        Scheme left = Scheme.builder()
                .from(scheme)
                .root(without.left(scheme.root()))
                .shared(scheme.shared().stream().map(without::left).toList())
                .build();
        ImmutableList<NodeId> known =
                left.nodes().stream().map(n -> n.heading().id()).collect(ImmutableList.toImmutableList());
        named(scheme).filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new RefusedException(Label.of(
                    "“{0}”不能除去：等级或排名用到其中的 {1}。",
                    "\"{0}\" cannot be left out: grades or the ranking name {1}", node, id));
        });
        return left;
    }

    private static Stream<NodeId> named(Scheme scheme) {
        GradeScale grades = scheme.gradeScale();
        return Stream.concat(
                scheme.ranking().tieKeys().stream(),
                grades.grades().stream().flatMap(grade -> grade.marks().stream().map(Mark::node)));
    }

    private static ImmutableList<Node.Part> parts(Node node) {
        return node instanceof Node.Weighted weighted
                ? weighted.parts()
                : node instanceof Node.PowerMean mean ? mean.parts() : ImmutableList.of();
    }

    private Node left(Node node) {
        Node one = node;
        if (node instanceof Node.Weighted mean) {
            one = new Node.Weighted(
                    mean.heading(),
                    left(mean.parts()),
                    mean.weighting().map(weighting -> left(mean.parts(), weighting)),
                    mean.notApplied(),
                    mean.coverage(),
                    mean.rounding());
        } else if (node instanceof Node.PowerMean mean) {
            one = new Node.PowerMean(
                    mean.heading(),
                    left(mean.parts()),
                    mean.exponent(),
                    mean.nonPositive(),
                    mean.coverage(),
                    mean.rounding());
        }
        return one.withChildren(this::left);
    }

    private boolean stays(Node.Part part) {
        return !part.node().heading().id().equals(removed);
    }

    private ImmutableList<Node.Part> left(ImmutableList<Node.Part> parts) {
        ImmutableList<Exact> weights =
                left(parts, parts.stream().map(p -> p.weight().value()).collect(ImmutableList.toImmutableList()));
        ImmutableList<Node.Part> stay = parts.stream().filter(this::stays).collect(ImmutableList.toImmutableList());
        return IntStream.range(0, stay.size())
                .mapToObj(i -> new Node.Part(
                        new Cited<>(weights.get(i), stay.get(i).weight().basis()),
                        stay.get(i).node()))
                .collect(ImmutableList.toImmutableList());
    }

    private Weighting left(ImmutableList<Node.Part> parts, Weighting weighting) {
        return new Weighting(
                weighting.by(),
                weighting.columns().stream()
                        .map(column -> new Weighting.Column(
                                column.when(),
                                new Cited<>(
                                        left(parts, column.weights().value()),
                                        column.weights().basis())))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The weights of the parts that stay, with the same sum as all had. */
    private ImmutableList<Exact> left(ImmutableList<Node.Part> parts, ImmutableList<Exact> weights) {
        ImmutableList<Exact> stay = IntStream.range(0, parts.size())
                .filter(i -> stays(parts.get(i)))
                .mapToObj(weights::get)
                .collect(ImmutableList.toImmutableList());
        Exact all = weights.stream().reduce(Exact.ZERO, Exact::plus);
        Exact there = stay.stream().reduce(Exact.ZERO, Exact::plus);
        if (there.isZero()) {
            throw new RefusedException(
                    Label.of("除去“{0}”后，其余部分没有权重。", "without \"{0}\" no weight is left beside it", removed));
        }
        return stay.stream().map(w -> w.times(all).dividedBy(there)).collect(ImmutableList.toImmutableList());
    }
}
