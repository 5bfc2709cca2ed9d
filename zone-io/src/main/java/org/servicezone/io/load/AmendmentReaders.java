package org.servicezone.io.load;

import static org.servicezone.io.load.Cursor.parsed;

import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rulebook.Amendment;
import org.servicezone.model.rulebook.Change;
import org.servicezone.model.rulebook.Transition;

/** Reads amendments and their changes. */
final class AmendmentReaders {

    private AmendmentReaders() {}

    static Slot<Amendment> amendment(Cursor c) {
        c.only("id", "label", "amends", "since", "basis", "transition", "conditions", "schemes", "management", "goals");
        var id = c.required("id", Cursor::text);
        var label = c.required("label", PolicyReaders::label);
        var amends = c.required("amends", Cursor::text);
        var since = c.required("since", parsed(Days::parse));
        var basis = c.required("basis", PolicyReaders::basis);
        var transition = c.optional("transition", AmendmentReaders::transition);
        var conditions = c.listOrNone("conditions", change(RequirementReaders::read, true));
        var schemes = c.listOrNone("schemes", change(SchemeReaders::scheme, false));
        var management = c.listOrNone("management", change(RulebookLoader::managementRule, false));
        var goals = c.listOrNone("goals", change(RulebookLoader::goal, false));
        return c.complete(() -> Amendment.builder()
                .id(id.get())
                .label(label.get())
                .amends(amends.get())
                .since(since.get())
                .basis(basis.get())
                .transition(transition.get())
                .conditions(conditions.get())
                .schemes(schemes.get())
                .managementRules(management.get())
                .goals(goals.get())
                .build());
    }

    private static Slot<Transition> transition(Cursor c) {
        c.only("filedBefore", "basis");
        var filedBefore = c.required("filedBefore", parsed(Days::parse));
        var basis = c.required("basis", PolicyReaders::basis);
        return c.complete(() -> new Transition(filedBefore.get(), basis.get()));
    }

    /** Reads a change: exactly one of replace, add and remove says what it does. */
    private static <T> Cursor.Reader<Change<T>> change(Cursor.Reader<T> reader, boolean grouped) {
        return c -> {
            if (c.has("replace")) {
                return replace(c, reader);
            }
            if (c.has("add")) {
                return add(c, reader, grouped);
            }
            if (c.has("remove")) {
                return remove(c);
            }
            return c.error("no change", "one of the fields: replace, add, remove", "say what the amendment does");
        };
    }

    private static <T> Slot<Change<T>> replace(Cursor c, Cursor.Reader<T> reader) {
        c.only("replace", "with", "renames", "clause");
        var node = c.required("replace", parsed(NodeId::of));
        var with = c.required("with", reader);
        var renames = c.optional("renames", Cursor::bool);
        var clause = c.required("clause", PolicyReaders::clauseRef);
        return c.complete(
                () -> new Change.Replace<>(node.get(), with.get(), renames.get().orElse(false), clause.get()));
    }

    private static <T> Slot<Change<T>> add(Cursor c, Cursor.Reader<T> reader, boolean grouped) {
        if (grouped) {
            c.only("add", "into", "clause");
        } else {
            c.only("add", "clause");
        }
        var added = c.required("add", reader);
        var into = c.optional("into", parsed(NodeId::of));
        var clause = c.required("clause", PolicyReaders::clauseRef);
        return c.complete(() -> new Change.Add<>(into.get(), added.get(), clause.get()));
    }

    private static <T> Slot<Change<T>> remove(Cursor c) {
        c.only("remove", "clause");
        var node = c.required("remove", parsed(NodeId::of));
        var clause = c.required("clause", PolicyReaders::clauseRef);
        return c.complete(() -> new Change.Remove<>(node.get(), clause.get()));
    }
}
