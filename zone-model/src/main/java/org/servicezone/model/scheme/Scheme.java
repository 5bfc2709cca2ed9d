package org.servicezone.model.scheme;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.vocabulary.Population;

/** One way of scoring one population for one purpose. */
@Value.Immutable
public interface Scheme {

    /** Its id, clause and name. */
    Heading heading();

    /** What it is for: {@code performance-evaluation}, {@code comprehensive-evaluation}, {@code expert-review}. */
    String purpose();

    /** Whom it scores. */
    Population population();

    /** The tree of nodes; the score of its root, adjusted, is the total. */
    Node root();

    /** The nodes that others share by their id; they make a graph without circles. */
    ImmutableList<Node> shared();

    /** What is done to the score of the root, in this order. */
    ImmutableList<Adjustment> adjustments();

    /** How the adjusted total is rounded; not at all where nothing is said. */
    Optional<Rounding> rounding();

    /** The grades; a node that they name is one of the scheme. */
    GradeScale gradeScale();

    /** The ranking. */
    RankingRule ranking();

    /** Where the scheme as a whole comes from. */
    Basis basis();

    /** Returns the shared node with the id. */
    default Optional<Node> shared(NodeId id) {
        return shared().stream().filter(n -> n.heading().id().equals(id)).findFirst();
    }

    /** Returns every node, parents first: the root's, then the shared ones. */
    default ImmutableList<Node> nodes() {
        ImmutableList.Builder<Node> all = ImmutableList.builder();
        add(root(), all);
        shared().forEach(node -> add(node, all));
        return all.build();
    }

    private static void add(Node node, ImmutableList.Builder<Node> all) {
        all.add(node);
        node.children().forEach(child -> add(child, all));
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds schemes. */
    final class Builder extends ImmutableScheme.Builder {
        Builder() {}
    }
}
