package org.servicezone.io.report;

import java.util.Optional;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.scheme.Node;

/** How the nodes of schemes are rounded. */
final class Roundings {

    private Roundings() {}

    /** Returns the rounding of a node, if the scheme has it. */
    static Optional<Rounding> find(Edition edition, NodeId scheme, NodeId node) {
        return edition.schemes().stream()
                .filter(s -> s.heading().id().equals(scheme))
                .findFirst()
                .flatMap(s -> find(s.root(), node));
    }

    private static Optional<Rounding> find(Node from, NodeId node) {
        boolean found = from.heading().id().equals(node);
        return from.match(new Node.Cases<Optional<Rounding>>() {
            @Override
            public Optional<Rounding> leaf(Node.Leaf leaf) {
                return found ? Optional.of(leaf.indicator().rounding()) : Optional.empty();
            }

            @Override
            public Optional<Rounding> weighted(Node.Weighted weighted) {
                return found
                        ? Optional.of(weighted.rounding())
                        : weighted.parts().stream()
                                .map(part -> find(part.node(), node))
                                .flatMap(Optional::stream)
                                .findFirst();
            }
        });
    }
}
