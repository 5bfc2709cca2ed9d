package org.servicezone.io.load;

import static org.servicezone.io.load.Cursor.parsed;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.servicezone.model.label.Label;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.policy.Clause;
import org.servicezone.model.policy.ClauseAddress;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.policy.Force;
import org.servicezone.model.policy.Instrument;
import org.servicezone.model.policy.Reading;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.policy.ReadingOption;
import org.servicezone.model.policy.Stated;

/** Reads labels, instruments, clauses, bases and readings. */
final class PolicyReaders {

    private static final ImmutableMap<String, Force> FORCES = named(Force.values());
    private static final ImmutableMap<String, BasisStatus> STATUSES = named(BasisStatus.values());

    private PolicyReaders() {}

    static Slot<Label> label(Cursor c) {
        c.only("zh", "en");
        var zh = c.required("zh", Cursor::text);
        var en = c.required("en", Cursor::text);
        return c.complete(() -> Label.of(zh.get(), en.get()));
    }

    static Slot<ClauseRef> clauseRef(Cursor c) {
        return parsed(ClauseRef::parse).read(c);
    }

    static Slot<Basis> basis(Cursor c) {
        c.only("status", "clause", "source");
        var status = c.required("status", Cursor.oneOf(STATUSES));
        var clause = c.optional("clause", PolicyReaders::clauseRef);
        var source = c.optional("source", Cursor::text);
        return c.complete(() -> new Basis(status.get(), clause.get(), source.get()));
    }

    static <T> Cursor.Reader<Cited<T>> cited(Cursor.Reader<T> reader) {
        return cited(reader, PolicyReaders::basis);
    }

    static <T> Cursor.Reader<Cited<T>> cited(Cursor.Reader<T> reader, Cursor.Reader<Basis> basisReader) {
        return c -> {
            c.only("value", "basis");
            var value = c.required("value", reader);
            var basis = c.required("basis", basisReader);
            return c.complete(() -> Cited.of(value.get(), basis.get()));
        };
    }

    static Slot<Instrument> instrument(Cursor c) {
        c.only("id", "label", "number", "date", "clauses");
        var id = c.required("id", Cursor::text);
        var label = c.required("label", PolicyReaders::label);
        var number = c.required("number", stated(Function.identity()));
        var date = c.required("date", stated(Days::parse));
        var clauses = c.list("clauses", PolicyReaders::clause);
        return c.complete(() -> Instrument.builder()
                .id(id.get())
                .label(label.get())
                .number(number.get())
                .date(date.get())
                .clauses(clauses.get())
                .build());
    }

    private static <T> Cursor.Reader<Stated<T>> stated(Function<String, T> parse) {
        return c -> {
            c.only("value", "notKnown");
            var value = c.optional("value", parsed(parse));
            var notKnown = c.optional("notKnown", PolicyReaders::label);
            return c.complete(() -> new Stated<>(value.get(), notKnown.get()));
        };
    }

    private static Slot<Clause> clause(Cursor c) {
        c.only("address", "gist", "force", "bearer", "decides", "room", "note");
        var address = c.required("address", parsed(ClauseAddress::new));
        var gist = c.required("gist", PolicyReaders::label);
        var forces = c.list("force", Cursor.oneOf(FORCES));
        var bearer = c.required("bearer", Cursor::text);
        var decides = c.required("decides", Cursor::bool);
        var room = c.required("room", Cursor::text);
        var note = c.optional("note", PolicyReaders::label);
        return c.complete(() -> Clause.builder()
                .address(address.get())
                .gist(gist.get())
                .forces(forces.get())
                .bearer(bearer.get())
                .decides(decides.get())
                .room(room.get())
                .note(note.get())
                .build());
    }

    static Slot<Reading> reading(Cursor c) {
        c.only("id", "phrase", "clause", "question", "options", "default", "note");
        var id = c.required("id", parsed(ReadingId::of));
        var phrase = c.required("phrase", Cursor::text);
        var clause = c.required("clause", PolicyReaders::clauseRef);
        var question = c.required("question", PolicyReaders::label);
        var options = c.list("options", PolicyReaders::option);
        var defaultOption = c.required("default", Cursor::text);
        var note = c.optional("note", PolicyReaders::label);
        return c.complete(() -> Reading.builder()
                .id(id.get())
                .phrase(phrase.get())
                .clause(clause.get())
                .question(question.get())
                .options(options.get())
                .defaultOption(defaultOption.get())
                .note(note.get())
                .build());
    }

    private static Slot<ReadingOption> option(Cursor c) {
        c.only("id", "label");
        var id = c.required("id", Cursor::text);
        var label = c.required("label", PolicyReaders::label);
        return c.complete(() -> new ReadingOption(id.get(), label.get()));
    }

    /** The names of an enum's constants as files write them: lower case, joined by hyphens. */
    static <E extends Enum<E>> ImmutableMap<String, E> named(E[] constants) {
        return Stream.of(constants)
                .collect(ImmutableMap.toImmutableMap(
                        constant -> Ascii.toLowerCase(constant.name()).replace('_', '-'), constant -> constant));
    }
}
