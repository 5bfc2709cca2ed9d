package org.servicezone.examples.review.sources;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rows whose own note takes back what their attribute says (a first phase, a sum over years, a mere founder),
 * listed by the editor one by one, with the reason.
 */
final class Exceptions {

    /** The row that is meant. */
    private record Key(String zone, String year, String attribute, String value) {}

    private final ImmutableMap<Key, ImmutableMap<String, String>> rows;

    /**
     * Reads the list.
     *
     * @throws IllegalArgumentException if a line of it stands twice or fits no fact
     */
    Exceptions(Sources sources, ImmutableList<Fact> facts) {
        this.rows = sources.rows("mapping/exceptions.csv").stream()
                .collect(ImmutableMap.toImmutableMap(Exceptions::key, Function.identity()));
        ImmutableSet<Key> known = facts.stream().map(Exceptions::key).collect(ImmutableSet.toImmutableSet());
        if (!known.containsAll(rows.keySet())) {
            throw new IllegalArgumentException(
                    "mapping/exceptions.csv names what is no fact: " + Sets.difference(rows.keySet(), known));
        }
    }

    private static Key key(ImmutableMap<String, String> row) {
        return new Key(
                Sources.cell(row, "zone_id"),
                Sources.cell(row, "year"),
                Sources.cell(row, "attribute"),
                Sources.cell(row, "value"));
    }

    private static Key key(Fact fact) {
        return new Key(fact.zone(), fact.year(), fact.attribute(), fact.value());
    }

    boolean contains(Fact fact) {
        return rows.containsKey(key(fact));
    }

    Optional<Line> place(Fact fact) {
        return Optional.ofNullable(rows.get(key(fact)))
                .map(row -> Line.setAside(fact, Reason.of(Sources.cell(row, "reason")), Sources.cell(row, "note")));
    }
}
