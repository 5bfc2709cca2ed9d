package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.label.Label;

/**
 * When a condition is asked: under which option of which reading, of zones of which types and places, with which titles.
 * A guard always leaves a case in which it holds.
 *
 * @param within  reading, {@code type} or {@code place} to the values that it may have
 * @param holds  of each set, one of the titles is held
 * @param lacks  the titles that are not held
 */
record Guard(
        ImmutableMap<String, ImmutableSet<String>> within,
        ImmutableList<ImmutableSet<String>> holds,
        ImmutableSet<String> lacks) {

    /** Always. */
    static final Guard ALWAYS = new Guard(ImmutableMap.of(), ImmutableList.of(), ImmutableSet.of());

    static final String TYPE = "type";
    static final String PLACE = "place";

    private static final int SHOWN = 4;

    /** Returns this guard with a variable kept to some values, or nothing where no case is left. */
    Optional<Guard> within(String variable, ImmutableSet<String> values) {
        return and(new Guard(ImmutableMap.of(variable, values), ImmutableList.of(), ImmutableSet.of()));
    }

    /** Returns this guard where one of the titles is held and none of the others, or nothing where no case is left. */
    Optional<Guard> titled(ImmutableSet<String> oneOf, ImmutableSet<String> noneOf) {
        return and(
                new Guard(ImmutableMap.of(), oneOf.isEmpty() ? ImmutableList.of() : ImmutableList.of(oneOf), noneOf));
    }

    /** Returns the cases of both, or nothing where there is none. */
    Optional<Guard> and(Guard other) {
        Map<String, ImmutableSet<String>> joined = new LinkedHashMap<>(within);
        for (Map.Entry<String, ImmutableSet<String>> one : other.within.entrySet()) {
            joined.merge(
                    one.getKey(),
                    one.getValue(),
                    (a, b) -> Sets.intersection(a, b).immutableCopy());
        }
        ImmutableSet<String> lacking = Sets.union(lacks, other.lacks).immutableCopy();
        ImmutableList<ImmutableSet<String>> holding =
                Stream.concat(holds.stream(), other.holds.stream()).distinct().collect(ImmutableList.toImmutableList());
        boolean possible = joined.values().stream().noneMatch(ImmutableSet::isEmpty)
                && holding.stream().noneMatch(lacking::containsAll);
        return possible ? Optional.of(new Guard(ImmutableMap.copyOf(joined), holding, lacking)) : Optional.empty();
    }

    /** Says whether this guard surely holds wherever the other does. */
    boolean covers(Guard other) {
        boolean values = within.entrySet().stream()
                .allMatch(one -> other.within.containsKey(one.getKey())
                        && one.getValue().containsAll(other.within.get(one.getKey())));
        boolean titles = holds.stream().allMatch(set -> other.holds.stream().anyMatch(set::containsAll));
        return values && titles && other.lacks.containsAll(lacks);
    }

    /** Says whether the other knows of every reading that this one depends on. */
    boolean readsNoMoreThan(Guard other) {
        return within.keySet().stream()
                .allMatch(variable ->
                        variable.equals(TYPE) || variable.equals(PLACE) || other.within.containsKey(variable));
    }

    /** Writes the cases behind a message; nothing for always. */
    Label shown(Label message) {
        List<Label> cases = new ArrayList<>();
        within.forEach((variable, values) -> cases.add(within(variable, some(values))));
        holds.forEach(titles -> cases.add(Label.of("持有称号 {0}", "for zones with the title {0}", some(titles))));
        if (!lacks.isEmpty()) {
            cases.add(Label.of("不持有称号 {0}", "for zones without the title {0}", some(lacks)));
        }
        return cases.stream()
                .reduce((one, other) -> Label.of("{0}，{1}", "{0}, {1}", one, other))
                .map(all -> Label.of("{0}（{1}）", "{0} {1}", message, all))
                .orElse(message);
    }

    private static Label within(String variable, Label values) {
        return switch (variable) {
            case TYPE -> Label.of("类型为 {0}", "for zones whose type is {0}", values);
            case PLACE -> Label.of("地点为 {0}", "for zones whose place is {0}", values);
            default -> Label.of("解读 {0} 取 {1}", "where {0} is read as {1}", variable, values);
        };
    }

    private static Label some(ImmutableSet<String> values) {
        ImmutableList<String> first = values.stream().limit(SHOWN).collect(ImmutableList.toImmutableList());
        Label some = Label.of(String.join("或", first), String.join(" or ", first));
        return values.size() > SHOWN
                ? Label.of("{0}或其他 {1} 个", "{0} or {1} others", some, values.size() - SHOWN)
                : some;
    }
}
