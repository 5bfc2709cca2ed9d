package org.servicezone.scoring.counterfactual;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.result.Minimality;

/** Looks for a smallest way to an answer, and tries it. */
final class Search {

    /** So many ways are tried before the search gives up. */
    private static final int TRIES = 40;

    private Search() {}

    /**
     * A way that was tried.
     *
     * @param support  what is supposed; without any part of it the answer is another
     * @param minimality  in what sense it is the smallest
     */
    record Found(Support support, Minimality minimality) {}

    static Optional<Found> search(Scene scene, Outcome target) {
        Knots knots = Knots.of(scene, target);
        Knot knot = knots.knot();
        ImmutableSet<MissingInput> shared = knot.shared();
        Family family = knot.family(shared);
        // what is left out of a leaf matters only where other leaves ask for the same inputs
        boolean complete = !knots.mayDecideTogether() && isComplete(knot, shared);
        int tries = 0;
        for (Support way : family.ways()) {
            if (way.size() == 0 || tries == TRIES) {
                continue;
            }
            tries++;
            if (scene.outcome(way) == target) {
                Support least = least(scene, way, target);
                boolean first = way.size() == family.ways().get(0).size();
                boolean byNumber = least.size() == 1 || complete && first && least.size() == way.size();
                return Optional.of(new Found(least, byNumber ? Minimality.BY_NUMBER : Minimality.BY_INCLUSION));
            }
        }
        return Optional.empty();
    }

    private static boolean isComplete(Knot knot, ImmutableSet<MissingInput> shared) {
        return knot.leaves().stream()
                .map(Knot.Leaf::family)
                .allMatch(family -> family.all()
                        || family.ways().stream()
                                .flatMap(way -> way.inputs().stream())
                                .noneMatch(shared::contains));
    }

    /** Leaves out whatever the way does not need. */
    private static Support least(Scene scene, Support way, Outcome target) {
        Support least = way;
        for (MissingInput input : way.inputs()) {
            Support fewer = least.without(input);
            if (fewer.size() > 0 && scene.outcome(fewer) == target) {
                least = fewer;
            }
        }
        return least;
    }
}
