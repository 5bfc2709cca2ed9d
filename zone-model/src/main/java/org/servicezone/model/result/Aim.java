package org.servicezone.model.result;

import static com.google.common.base.Preconditions.checkArgument;

import org.servicezone.model.number.Bounds;
import org.servicezone.model.rule.NodeId;

/** What a zone wants of an evaluation. */
public sealed interface Aim {

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of aim.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for a grade. */
        R grade(ForGrade aim);

        /** Answers for a place. */
        R place(ForPlace aim);

        /** Answers for a score of a node. */
        R score(ForScore aim);
    }

    /**
     * The grade or a better one.
     *
     * @param grade  its code
     */
    record ForGrade(String grade) implements Aim {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.grade(this);
        }
    }

    /**
     * The place or a better one among all that are scored.
     *
     * @param place  1 for the first
     */
    record ForPlace(int place) implements Aim {

        /**
         * Checks the place.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public ForPlace {
            checkArgument(place >= 1, "places begin at 1, not at %s", place);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.place(this);
        }
    }

    /**
     * A node, such as the dimension of a trait, scores so.
     *
     * @param node  the node
     * @param scores  which scores
     */
    record ForScore(NodeId node, Bounds scores) implements Aim {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.score(this);
        }
    }
}
