package org.servicezone.model.finding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Operator;

/**
 * A checked condition or ground with its reasons. It holds no prose: reports make the words from its kind and facts.
 *
 * <p>The outcome of a group is derived from its parts; there is no second function that explains it.
 */
public sealed interface Finding {

    /** Returns the id of the condition or ground. */
    NodeId node();

    /** Returns the provision it carries out. */
    ClauseRef clause();

    /** Returns the answer. */
    Outcome outcome();

    /** Returns the readings it rests on; none that it did not use. */
    ImmutableList<ReadingUse> readings();

    /** Returns what was seen, asked, missed by or supposed. */
    ImmutableList<Fact> facts();

    /** Returns every status that it rests on. */
    ImmutableSet<BasisStatus> statuses();

    /** Returns the inputs that could still change the outcome; empty once it is decided. */
    ImmutableList<MissingInput> missing();

    /** Returns this finding and all its parts, parents first. */
    ImmutableList<Finding> flatten();

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /** Says whether something it rests on was set by no authority. */
    default boolean isIllustrative() {
        return statuses().contains(BasisStatus.ILLUSTRATIVE);
    }

    /**
     * One answer for each kind of finding.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for a single check. */
        R check(Check check);

        /** Answers for a group. */
        R group(Group group);
    }

    /** A single check. */
    @Value.Immutable
    non-sealed interface Check extends Finding {

        /** The kind of condition or ground, such as {@code rising}. */
        String kind();

        @Override
        ImmutableList<ReadingUse> readings();

        /** Where each value and rule it rests on comes from. */
        ImmutableList<Basis> bases();

        /** What was seen, asked and missed by. */
        @Override
        ImmutableList<Fact> facts();

        /** Why the outcome is as it is, beyond the figures. */
        ImmutableSet<FindingNote> notes();

        @Override
        ImmutableList<MissingInput> missing();

        @Override
        @Value.Derived
        default ImmutableSet<BasisStatus> statuses() {
            return bases().stream().map(Basis::status).sorted().collect(ImmutableSet.toImmutableSet());
        }

        /** Checks that only an open outcome lists what is missing. */
        @Value.Check
        default void check() {
            if (outcome() != Outcome.UNDETERMINED && !missing().isEmpty()) {
                throw new IllegalArgumentException("finding " + node() + " is decided and yet lists missing inputs");
            }
        }

        @Override
        default ImmutableList<Finding> flatten() {
            return ImmutableList.of(this);
        }

        @Override
        default <R> R match(Cases<R> cases) {
            return cases.check(this);
        }

        /** Returns a new builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Builds checks. */
        final class Builder extends ImmutableCheck.Builder {
            Builder() {}
        }
    }

    /** Several findings joined. */
    @Value.Immutable
    non-sealed interface Group extends Finding {

        /** How the parts make the outcome. */
        Operator operator();

        /** How many parts must hold, where the operator asks for so many. */
        Optional<Integer> least();

        /** Where that number comes from; no other value stands in a group. */
        ImmutableList<Basis> bases();

        /** By what the parts were picked, such as the zone's type. */
        @Override
        ImmutableList<Fact> facts();

        /** The inputs that would tell which of the parts applies. */
        ImmutableList<MissingInput> choosing();

        /** The parts, at least one. */
        ImmutableList<Finding> parts();

        @Override
        ImmutableList<ReadingUse> readings();

        @Override
        @Value.Derived
        default Outcome outcome() {
            var outcomes = parts().stream().map(Finding::outcome).collect(ImmutableList.toImmutableList());
            return switch (operator()) {
                case ALL -> Outcome.all(outcomes);
                case ANY -> Outcome.any(outcomes);
                case NONE -> Outcome.any(outcomes).not();
                case AT_LEAST -> atLeast(outcomes);
                case ALIKE -> Outcome.alike(outcomes);
            };
        }

        /** A number that no authority set decides only what every number from one to all decides alike. */
        private Outcome atLeast(ImmutableList<Outcome> outcomes) {
            boolean illustrative = bases().stream().anyMatch(Basis::isIllustrative);
            return illustrative
                    ? Outcome.alike(ImmutableList.of(Outcome.any(outcomes), Outcome.all(outcomes)))
                    : Outcome.atLeast(least().orElse(outcomes.size()), outcomes);
        }

        @Override
        default ImmutableSet<BasisStatus> statuses() {
            return Stream.concat(
                            bases().stream().map(Basis::status),
                            parts().stream().flatMap(part -> part.statuses().stream()))
                    .sorted()
                    .collect(ImmutableSet.toImmutableSet());
        }

        @Override
        default ImmutableList<MissingInput> missing() {
            if (outcome() != Outcome.UNDETERMINED) {
                return ImmutableList.of();
            }
            return Stream.concat(choosing().stream(), parts().stream().flatMap(part -> part.missing().stream()))
                    .distinct()
                    .collect(ImmutableList.toImmutableList());
        }

        /** Checks that there are parts, and a number exactly where the operator asks for one. */
        @Value.Check
        default void check() {
            if (parts().isEmpty()) {
                throw new IllegalArgumentException("group " + node() + " has no part");
            }
            if (least().isPresent() != (operator() == Operator.AT_LEAST)) {
                throw new IllegalArgumentException(
                        "group " + node() + " states how many parts must hold exactly where so many are asked");
            }
        }

        @Override
        default ImmutableList<Finding> flatten() {
            ImmutableList.Builder<Finding> all = ImmutableList.builder();
            all.add(this);
            parts().forEach(part -> all.addAll(part.flatten()));
            return all.build();
        }

        @Override
        default <R> R match(Cases<R> cases) {
            return cases.group(this);
        }

        /** Returns a new builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Builds groups. */
        final class Builder extends ImmutableGroup.Builder {
            Builder() {}
        }
    }
}
