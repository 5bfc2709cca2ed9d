package org.servicezone.model.casework;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.servicezone.model.policy.ClauseRef;

/** What comes with an outcome. */
@Value.Immutable
public interface CasePapers {

    /** The place on the city's ordered list, from 1. */
    Optional<Integer> place();

    /** The letter of recommendation, by its number or title. */
    Optional<String> letter();

    /** The commitment that the materials are true, by its number or title. */
    Optional<String> commitment();

    /** The reason. */
    Optional<String> reason();

    /** The provision on which it rests. */
    Optional<ClauseRef> clause();

    /** The act that gives the title. */
    Optional<RecognitionAct> act();

    /** The day that it sets for the step that follows, in place of that step's rule. */
    Optional<LocalDate> dueNext();

    /** Returns which papers are there. */
    default ImmutableSet<Paper> present() {
        return Stream.of(
                        place().map(p -> Paper.PLACE),
                        letter().map(p -> Paper.LETTER),
                        commitment().map(p -> Paper.COMMITMENT),
                        reason().map(p -> Paper.REASON),
                        clause().map(p -> Paper.CLAUSE),
                        act().map(p -> Paper.ACT))
                .flatMap(Optional::stream)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Checks the place. */
    @Value.Check
    default void check() {
        place().ifPresent(p -> checkArgument(p >= 1, "a place on the list is 1 or more, not %s", p));
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds papers. */
    final class Builder extends ImmutableCasePapers.Builder {
        Builder() {}
    }
}
