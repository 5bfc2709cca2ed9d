package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.label.Label;
import org.servicezone.model.policy.ClauseRef;

/**
 * One thing with an id that differs, with the values that do; what is inside of it and has an id is an entry of its own.
 *
 * @param kind  how it differs
 * @param section  the list of the rulebook that it stands in, such as {@code measures}
 * @param trail  the ids from the outermost to its own; none for the rulebook itself
 * @param clause  the provision that it carries out, where it names one and both name the same
 * @param before  its name in the first, where it has one
 * @param after  its name in the second, where it has one
 * @param values  the values that differ, all of them where it was added or removed
 */
public record DifferenceEntry(
        DifferenceKind kind,
        String section,
        ImmutableList<String> trail,
        Optional<ClauseRef> clause,
        Optional<Label> before,
        Optional<Label> after,
        ImmutableList<ValueDifference> values) {

    /** Returns its name, where it has one and both have the same. */
    public Optional<Label> label() {
        return switch (kind) {
            case ADDED -> after;
            case REMOVED -> before;
            case CHANGED -> before.equals(after) ? after : Optional.empty();
        };
    }

    DifferenceEntry mirrored() {
        return new DifferenceEntry(
                kind.mirrored(),
                section,
                trail,
                clause,
                /* before= */ after,
                /* after= */ before,
                values.stream().map(ValueDifference::mirrored).collect(ImmutableList.toImmutableList()));
    }
}
