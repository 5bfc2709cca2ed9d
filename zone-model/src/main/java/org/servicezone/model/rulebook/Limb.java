package org.servicezone.model.rulebook;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.NodeId;

/**
 * A condition while it is amended.
 *
 * @param condition  the condition
 * @param place  where it stands in the file
 * @param parts  the conditions inside it
 */
record Limb(Requirement condition, String place, ImmutableList<Limb> parts) {

    static Limb of(Requirement condition, String place) {
        ConditionParts inside = ConditionParts.of(condition);
        return new Limb(
                condition,
                place,
                IntStream.range(0, inside.parts().size())
                        .mapToObj(i ->
                                of(inside.parts().get(i), place + inside.below().get(i)))
                        .collect(ImmutableList.toImmutableList()));
    }

    NodeId id() {
        return condition.heading().id();
    }

    boolean isGroup() {
        return ConditionParts.of(condition).isGroup();
    }

    /** This and all that is inside, parents first. */
    Stream<Limb> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Limb::all));
    }

    /** The outermost condition with the id; the options of a choice may share the choice's. */
    Optional<Limb> find(NodeId id) {
        return all().filter(limb -> limb.id().equals(id)).findFirst();
    }

    /** What the condition with the id is directly inside of. */
    Optional<Limb> above(NodeId id) {
        return all().filter(
                        limb -> limb.parts.stream().anyMatch(part -> part.id().equals(id)))
                .findFirst();
    }

    /** Returns this with the outermost condition of the id changed. */
    Limb changed(NodeId id, UnaryOperator<Limb> change) {
        if (id().equals(id)) {
            return change.apply(this);
        }
        return find(id).isEmpty()
                ? this
                : with(parts.stream().map(part -> part.changed(id, change)).collect(ImmutableList.toImmutableList()));
    }

    /**
     * Returns this with other parts.
     *
     * @throws IllegalArgumentException if they make no such condition
     */
    Limb with(ImmutableList<Limb> changed) {
        Requirement anew = ConditionParts.of(condition)
                .with()
                .apply(changed.stream().map(Limb::condition).collect(ImmutableList.toImmutableList()));
        return new Limb(anew, place, changed);
    }

    /** Puts where everything stands under where it will. */
    void places(String at, Map<String, String> places) {
        places.put(at, place);
        ImmutableList<String> below = ConditionParts.of(condition).below();
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).places(at + below.get(i), places);
        }
    }
}
