package org.servicezone.scoring.counterfactual;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.NodeId;

/**
 * What is supposed of one input.
 *
 * @param input  the input
 * @param serves  the conditions that want it so
 * @param holds  whether it is so, or is not
 * @param asked  where a figure lies, in base units
 * @param codes  by vocabulary, the codes of which it is one
 * @param on  since when a title is held, or when an approval was given
 * @param tellsOfOthers  whether the amount follows from the figures of other zones
 */
record Supposition(
        MissingInput input,
        ImmutableList<NodeId> serves,
        boolean holds,
        Optional<Bounds> asked,
        ImmutableMap<String, ImmutableList<String>> codes,
        Optional<LocalDate> on,
        boolean tellsOfOthers) {

    /** It is so, or it is not. */
    static Supposition of(Requirement requirement, MissingInput input, boolean holds) {
        return new Supposition(
                input,
                ImmutableList.of(requirement.heading().id()),
                holds,
                Optional.empty(),
                ImmutableMap.of(),
                Optional.empty(),
                false);
    }

    /** A figure lies there. */
    static Supposition figure(Requirement requirement, MissingInput input, Bounds asked) {
        return of(requirement, input, true).asking(asked);
    }

    Supposition asking(Bounds bounds) {
        return new Supposition(input, serves, holds, Optional.of(bounds), codes, on, tellsOfOthers);
    }

    Supposition oneOf(String vocabulary, ImmutableList<String> some) {
        ImmutableMap<String, ImmutableList<String>> more = ImmutableMap.<String, ImmutableList<String>>builder()
                .putAll(codes)
                .put(vocabulary, some)
                .buildOrThrow();
        return new Supposition(input, serves, holds, asked, more, on, tellsOfOthers);
    }

    Supposition on(LocalDate day) {
        return new Supposition(input, serves, holds, asked, codes, Optional.of(day), tellsOfOthers);
    }

    Supposition tellingOfOthers() {
        return new Supposition(input, serves, holds, asked, codes, on, true);
    }

    /** Returns the first code of a vocabulary that would do. */
    Optional<String> code(String vocabulary) {
        return Optional.ofNullable(codes.get(vocabulary)).map(some -> some.get(0));
    }

    /** Returns what serves both, if anything does. */
    Optional<Supposition> and(Supposition other) {
        Optional<Bounds> both = asked.isPresent() && other.asked.isPresent()
                ? asked.get().intersect(other.asked.get())
                : asked.or(() -> other.asked);
        boolean apart = asked.isPresent() && other.asked.isPresent() && both.isEmpty();
        Optional<ImmutableMap<String, ImmutableList<String>>> common = common(other);
        if (holds != other.holds || apart || common.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Supposition(
                input,
                ImmutableSet.<NodeId>builder()
                        .addAll(serves)
                        .addAll(other.serves)
                        .build()
                        .asList(),
                holds,
                both,
                common.get(),
                earlier(on, other.on),
                tellsOfOthers || other.tellsOfOthers));
    }

    private Optional<ImmutableMap<String, ImmutableList<String>>> common(Supposition other) {
        Map<String, ImmutableList<String>> common = new LinkedHashMap<>(codes);
        for (Map.Entry<String, ImmutableList<String>> entry : other.codes.entrySet()) {
            ImmutableList<String> mine = codes.getOrDefault(entry.getKey(), entry.getValue());
            ImmutableList<String> both =
                    mine.stream().filter(entry.getValue()::contains).collect(ImmutableList.toImmutableList());
            if (both.isEmpty()) {
                return Optional.empty();
            }
            common.put(entry.getKey(), both);
        }
        return Optional.of(ImmutableMap.copyOf(common));
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().isBefore(other.get()) ? one : other;
    }
}
