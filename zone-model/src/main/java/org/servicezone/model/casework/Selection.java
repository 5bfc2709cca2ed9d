package org.servicezone.model.casework;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.rule.NodeId;

/** What selection on merit came to. It is a proposal: people decide. */
public sealed interface Selection {

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for a list. */
        R listed(Listed selection);

        /** Answers where no list keeps to all constraints. */
        R infeasible(Infeasible selection);

        /** Answers where the question was too large. */
        R unsolved(Unsolved selection);
    }

    /**
     * The best list: no other that keeps to the constraints has a better first rank in which they differ.
     *
     * @param choosings  what became of each candidate, by rank, then by id
     * @param exceeded  the caps that a tie exceeds, in the order of the rule
     * @param departures  the reasons for departing from the recommended order that the list rests on, by zone
     */
    record Listed(
            ImmutableList<Choosing> choosings, ImmutableList<Exceeded> exceeded, ImmutableList<Departure> departures)
            implements Selection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.listed(this);
        }
    }

    /**
     * No list keeps to all constraints.
     *
     * @param conflict  constraints that no list keeps to together, none of which could be spared; in the order of the rule
     */
    record Infeasible(ImmutableList<NodeId> conflict) implements Selection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.infeasible(this);
        }
    }

    /**
     * The question was too large: crossing constraints or open ties left more cases than are looked at.
     *
     * @param limit  how many cases are looked at
     */
    record Unsolved(int limit) implements Selection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unsolved(this);
        }
    }

    /**
     * A cap that a tie exceeds because the rule lets all of the tied in.
     *
     * @param cap  the cap
     * @param most  how many it allows
     * @param chosen  how many are in
     */
    record Exceeded(NodeId cap, int most, int chosen) {}
}
