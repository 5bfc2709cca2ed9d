package org.servicezone.model.rulebook;

import java.util.Optional;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.rule.NodeId;

/**
 * One change that an amendment makes to an edition.
 *
 * @param <T>  what is changed: conditions, schemes, management rules or goals
 */
public sealed interface Change<T> {

    /** Returns the provision of the amending document that makes the change. */
    ClauseRef clause();

    /** Answers by kind. */
    <R> R match(Cases<T, R> cases);

    /**
     * One answer for each kind of change.
     *
     * @param <T>  what is changed
     * @param <R>  the type of the answer
     */
    interface Cases<T, R> {
        /** Answers for something put in the place of another. */
        R replace(Replace<T> change);

        /** Answers for something new. */
        R add(Add<T> change);

        /** Answers for something taken out. */
        R remove(Remove<T> change);
    }

    /**
     * Something takes the place of what is there.
     *
     * @param <T>  what is changed
     * @param node  the id of what is replaced
     * @param with  what takes its place; it keeps the id unless it renames
     * @param renames  whether it may have another id
     * @param clause  the provision that says so
     */
    record Replace<T>(NodeId node, T with, boolean renames, ClauseRef clause) implements Change<T> {
        @Override
        public <R> R match(Cases<T, R> cases) {
            return cases.replace(this);
        }
    }

    /**
     * Something is added, as the last of its group or list.
     *
     * @param <T>  what is changed
     * @param into  the group of conditions that it becomes a part of; absent for the outermost group, and for all else
     * @param added  what is added
     * @param clause  the provision that says so
     */
    record Add<T>(Optional<NodeId> into, T added, ClauseRef clause) implements Change<T> {
        @Override
        public <R> R match(Cases<T, R> cases) {
            return cases.add(this);
        }
    }

    /**
     * Something is taken out.
     *
     * @param <T>  what is changed
     * @param node  its id
     * @param clause  the provision that says so
     */
    record Remove<T>(NodeId node, ClauseRef clause) implements Change<T> {
        @Override
        public <R> R match(Cases<T, R> cases) {
            return cases.remove(this);
        }
    }
}
