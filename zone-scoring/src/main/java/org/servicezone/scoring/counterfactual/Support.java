package org.servicezone.scoring.counterfactual;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.servicezone.model.finding.MissingInput;

/**
 * What is supposed together, one thing an input.
 *
 * @param suppositions  by input
 */
record Support(ImmutableMap<MissingInput, Supposition> suppositions) {

    /** Nothing is supposed. */
    static final Support NOTHING = new Support(ImmutableMap.of());

    static Support of(Supposition supposition) {
        return new Support(ImmutableMap.of(supposition.input(), supposition));
    }

    int size() {
        return suppositions.size();
    }

    ImmutableSet<MissingInput> inputs() {
        return suppositions.keySet();
    }

    /** Returns both together, if they go together. */
    Optional<Support> and(Support other) {
        if (suppositions.isEmpty() || other.suppositions.isEmpty()) {
            return Optional.of(suppositions.isEmpty() ? other : this);
        }
        Map<MissingInput, Supposition> both = new LinkedHashMap<>(suppositions);
        for (Supposition more : other.suppositions.values()) {
            Supposition mine = suppositions.get(more.input());
            Optional<Supposition> merged = mine == null ? Optional.of(more) : mine.and(more);
            if (merged.isEmpty()) {
                return Optional.empty();
            }
            both.put(more.input(), merged.get());
        }
        return Optional.of(new Support(ImmutableMap.copyOf(both)));
    }

    Support without(MissingInput input) {
        ImmutableMap.Builder<MissingInput, Supposition> rest = ImmutableMap.builder();
        suppositions.forEach((key, value) -> {
            if (!key.equals(input)) {
                rest.put(key, value);
            }
        });
        return new Support(rest.buildOrThrow());
    }
}
