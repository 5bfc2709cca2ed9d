package org.servicezone.model.measure;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/** What is known of one measure of one zone for one period. Nothing known is no zero. */
public sealed interface Observation {

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of observation.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for a figure of one source. */
        R stated(Stated stated);

        /** Answers for sources that disagree. */
        R disputed(Disputed disputed);

        /** Answers for a figure that may still come. */
        R pending(Pending pending);

        /** Answers for a figure that will not come. */
        R closed(Closed closed);
    }

    /** Says whether anybody may see what is known: every one of several statements; that nothing is known, anybody may. */
    default boolean anybodyMaySee() {
        return match(new Cases<Boolean>() {
            @Override
            public Boolean stated(Stated stated) {
                return stated.disclosure() == Disclosure.PUBLIC;
            }

            @Override
            public Boolean disputed(Disputed disputed) {
                return disputed.statements().stream().allMatch(this::stated);
            }

            @Override
            public Boolean pending(Pending pending) {
                return true;
            }

            @Override
            public Boolean closed(Closed closed) {
                return true;
            }
        });
    }

    /** A figure as one source states it. */
    @Value.Immutable
    non-sealed interface Stated extends Observation {

        /** The figure. */
        Figure figure();

        /** How final it is; the yearly figure unless stated otherwise. */
        @Value.Default
        default Vintage vintage() {
            return Vintage.ANNUAL;
        }

        /** Which units it covers; all unless stated otherwise. */
        @Value.Default
        default FigureScope scope() {
            return FigureScope.ALL_UNITS;
        }

        /** Who may see it; anybody unless stated otherwise. */
        @Value.Default
        default Disclosure disclosure() {
            return Disclosure.PUBLIC;
        }

        /** Who says so. */
        Source source();

        /** A remark of the source or the editor. */
        Optional<String> note();

        @Override
        default <R> R match(Cases<R> cases) {
            return cases.stated(this);
        }

        /** Returns a new builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Builds stated figures. */
        final class Builder extends ImmutableStated.Builder {
            Builder() {}
        }
    }

    /**
     * Sources that disagree, side by side: it decides only where every one of them decides alike.
     *
     * @param statements  two or more
     */
    record Disputed(ImmutableList<Stated> statements) implements Observation {

        /**
         * Checks that there are several.
         *
         * @throws IllegalArgumentException if there are fewer than two
         */
        public Disputed {
            checkArgument(statements.size() >= 2, "a disagreement needs at least two statements");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.disputed(this);
        }
    }

    /** A figure that may still come: it can take any value of the measure's declared range. */
    record Pending() implements Observation {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pending(this);
        }
    }

    /**
     * A figure that will not come; what follows is the policy of whatever uses it.
     *
     * @param reason  why not
     */
    record Closed(ClosedReason reason) implements Observation {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.closed(this);
        }
    }

    /** Returns a figure as one source states it: yearly, of all units, public. */
    static Observation stated(Figure figure, Source source) {
        return Stated.builder().figure(figure).source(source).build();
    }

    /** Returns an observation of nothing yet. */
    static Observation pending() {
        return new Pending();
    }
}
