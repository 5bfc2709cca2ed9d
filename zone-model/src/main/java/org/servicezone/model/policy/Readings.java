package org.servicezone.model.policy;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * Which option of which reading holds, where it is not the default. It is an argument of every deciding function, never
 * an edit of the rulebook.
 *
 * @param chosen  reading to option id; readings that are not named follow their default
 */
public record Readings(ImmutableMap<ReadingId, String> chosen) {

    /** Every reading by its default. */
    public static final Readings DEFAULTS = new Readings(ImmutableMap.of());

    /** Returns these readings with one more choice, or that choice changed. */
    public Readings with(ReadingId id, String option) {
        ImmutableMap.Builder<ReadingId, String> next = ImmutableMap.builder();
        chosen.forEach((key, value) -> {
            if (!key.equals(id)) {
                next.put(key, value);
            }
        });
        return new Readings(next.put(id, option).build());
    }

    /** Returns the chosen option, if one was named. */
    public Optional<String> option(ReadingId id) {
        return Optional.ofNullable(chosen.get(id));
    }
}
