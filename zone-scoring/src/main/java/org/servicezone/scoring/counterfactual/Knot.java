package org.servicezone.scoring.counterfactual;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.List;
import org.servicezone.model.finding.MissingInput;

/** How the ways to answers on single conditions make the ways to an answer on all of them. */
sealed interface Knot {

    /** One condition. */
    record Leaf(Family family) implements Knot {}

    /** So many of the knots. */
    record Several(int least, ImmutableList<Knot> knots) implements Knot {}

    /** Returns the knot that is tied where so many of them are. */
    static Knot several(int least, List<Knot> knots) {
        return new Several(least, ImmutableList.copyOf(knots));
    }

    /** Returns the knot that is tied where one of them is. */
    static Knot any(List<Knot> knots) {
        return new Several(1, ImmutableList.copyOf(knots));
    }

    /** Returns the knot that is tied where all of them are. */
    static Knot all(List<Knot> knots) {
        return new Several(knots.size(), ImmutableList.copyOf(knots));
    }

    /** Returns the ways, fewest inputs first; {@code shared} are the inputs that several leaves ask for. */
    default Family family(ImmutableSet<MissingInput> shared) {
        if (this instanceof Leaf leaf) {
            return leaf.family().reduced(shared);
        }
        Several several = (Several) this;
        ImmutableList<Knot> knots = several.knots();
        // ways to have 0, 1, 2 … of the knots seen so far
        List<Family> counted = new ArrayList<>();
        counted.add(Family.REACHED);
        for (Knot knot : knots) {
            Family family = knot.family(shared);
            for (int n = Math.min(counted.size(), several.least()); n >= 1; n--) {
                Family more = counted.get(n - 1).and(family);
                if (n == counted.size()) {
                    counted.add(more.reduced(shared));
                } else {
                    counted.set(n, Family.union(List.of(counted.get(n), more)).reduced(shared));
                }
            }
        }
        return several.least() < counted.size() ? counted.get(several.least()) : Family.NONE;
    }

    /** Returns the leaves, in order. */
    default ImmutableList<Leaf> leaves() {
        if (this instanceof Leaf leaf) {
            return ImmutableList.of(leaf);
        }
        return ((Several) this)
                .knots().stream().flatMap(knot -> knot.leaves().stream()).collect(ImmutableList.toImmutableList());
    }

    /** Returns the inputs that several leaves ask for. */
    default ImmutableSet<MissingInput> shared() {
        Multiset<MissingInput> asked = LinkedHashMultiset.create();
        for (Leaf leaf : leaves()) {
            ImmutableSet.Builder<MissingInput> inputs = ImmutableSet.builder();
            leaf.family().ways().forEach(way -> inputs.addAll(way.inputs()));
            asked.addAll(inputs.build());
        }
        return asked.elementSet().stream()
                .filter(input -> asked.count(input) > 1)
                .collect(ImmutableSet.toImmutableSet());
    }
}
