package org.servicezone.model.rule;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import org.servicezone.model.policy.ReadingId;

/**
 * A reading bound to rules: each of its options maps to a complete one.
 *
 * @param <T>  the type of the rules
 * @param reading  which reading decides
 * @param options  option id to rule, at least one
 */
public record Choice<T>(ReadingId reading, ImmutableMap<String, T> options) {

    /**
     * Checks that there is something to choose.
     *
     * @throws IllegalArgumentException if there is no option
     */
    public Choice {
        checkArgument(!options.isEmpty(), "the choice by %s has no option", reading);
    }

    /**
     * Returns the rule of the option.
     *
     * @throws IllegalArgumentException if no rule is bound to the option
     */
    public T pick(String option) {
        T picked = options.get(option);
        if (picked == null) {
            throw new IllegalArgumentException("no rule is bound to option \"" + option + "\" of reading " + reading
                    + "; bound are " + String.join(", ", options.keySet()));
        }
        return picked;
    }
}
