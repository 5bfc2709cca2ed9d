package org.servicezone.model.rule;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.vocabulary.TitleLevel;

/**
 * The zones that a zone is compared with: those that hold a title, in its city, of its type. Members without figures may
 * stand anywhere; a cohort whose register is not declared complete settles no relative condition.
 */
@Value.Immutable
public interface Cohort {

    /** The title that makes a member. */
    TitleLevel title();

    /** Whether only zones of the same city count. */
    boolean sameCity();

    /** Whether only zones of the same type count. */
    boolean sameType();

    /** The size below which a rank means nothing and a named finding is asked instead. */
    Cited<Integer> minimum();

    /** The titles whose holders do not count, even where they hold the title above. */
    ImmutableList<TitleLevel> excluding();

    /**
     * Whether members whose figure will not come (closed) are left out; else they may stand anywhere, as do those whose
     * figure may still come.
     */
    @Value.Default
    default boolean withoutClosed() {
        return false;
    }

    /** Checks the minimum. */
    @Value.Check
    default void check() {
        checkArgument(
                minimum().value() >= 1,
                "the minimum size of a cohort is 1 or more, not %s",
                minimum().value());
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds cohorts. */
    final class Builder extends ImmutableCohort.Builder {
        Builder() {}
    }
}
