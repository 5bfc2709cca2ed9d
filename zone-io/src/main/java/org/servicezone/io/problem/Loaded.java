package org.servicezone.io.problem;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What reading something gave: the value, exactly where there is no error, and every problem found.
 *
 * @param <T>  the type of the value
 * @param value  the value
 * @param problems  all problems; beside a value there are warnings only
 */
public record Loaded<T>(Optional<T> value, ImmutableList<Problem> problems) {

    /**
     * Checks that there is a value exactly where there is no error.
     *
     * @throws IllegalArgumentException if not
     */
    public Loaded {
        if (value.isPresent() == problems.stream().anyMatch(Problem::isError)) {
            throw new IllegalArgumentException("there is a value exactly where there is no error");
        }
    }

    /** Returns a value with the warnings beside it, or only the problems where one of them is an error. */
    public static <T> Loaded<T> of(Optional<T> value, Problems problems) {
        return new Loaded<>(problems.errors() > 0 ? Optional.empty() : value, problems.all());
    }

    /**
     * Returns the value.
     *
     * @throws IllegalArgumentException listing every problem, where there is no value
     */
    public T orElseThrow() {
        return value.orElseThrow(
                () -> new IllegalArgumentException(Joiner.on('\n').join(problems)));
    }
}
