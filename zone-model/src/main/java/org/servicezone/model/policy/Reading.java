package org.servicezone.model.policy;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.label.Label;

/** A place where the text is vague: the question it leaves, the answers it allows, and the one taken by default. */
@Value.Immutable
public interface Reading {

    /** The id, such as R1. */
    ReadingId id();

    /** The few words of the text that are vague. */
    String phrase();

    /** The provision that holds them. */
    ClauseRef clause();

    /** The question they leave open. */
    Label question();

    /** The answers that the words allow, at least one. */
    ImmutableList<ReadingOption> options();

    /** The id of the option taken unless another is chosen. */
    String defaultOption();

    /** A remark on the default, where there is one. */
    Optional<Label> note();

    /** Returns the option with the id, if the reading has it. */
    default Optional<ReadingOption> option(String option) {
        return options().stream().filter(o -> o.id().equals(option)).findFirst();
    }

    /** Checks that the default is one of the options. */
    @Value.Check
    default void check() {
        if (option(defaultOption()).isEmpty()) {
            throw new IllegalArgumentException(
                    "the default \"" + defaultOption() + "\" of reading " + id() + " is none of its options");
        }
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds readings. */
    final class Builder extends ImmutableReading.Builder {
        Builder() {}
    }
}
