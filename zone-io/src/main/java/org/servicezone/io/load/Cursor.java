package org.servicezone.io.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.servicezone.io.problem.Problems;
import org.servicezone.model.casework.UnfitProcedureException;
import org.servicezone.model.label.Nearest;

/** One value of a JSON document while it is read; it notes every problem with its place and goes on. */
final class Cursor {

    private static final String UNREAD = "what else this object holds was not looked at";

    private final LocatedJson document;
    private final JsonNode node;
    private final String pointer;
    private final Problems problems;
    private final Refused refused;
    private final int errorsBefore;

    private Cursor(LocatedJson document, JsonNode node, String pointer, Problems problems, Refused refused) {
        this.document = document;
        this.node = node;
        this.pointer = pointer;
        this.problems = problems;
        this.refused = refused;
        this.errorsBefore = errors();
    }

    static Cursor of(LocatedJson document, Problems problems) {
        return new Cursor(document, document.root(), "", problems, new Refused());
    }

    /** How many values were met that had been refused when the document was parsed, and are not noted again. */
    private static final class Refused {
        private int met;
    }

    /**
     * Reads a value.
     *
     * @param <T>  its type
     */
    @FunctionalInterface
    interface Reader<T> {
        Slot<T> read(Cursor cursor);
    }

    /** Notes a problem here. */
    <T> Slot<T> error(String found, String expected, String remedy) {
        if (node.isMissingNode()) {
            refused.met++;
        } else {
            String mend = node.isTextual() ? FullWidth.explained(node.asText(), remedy) : remedy;
            problems.error(document.position(pointer), found, expected, mend);
        }
        return Slot.broken();
    }

    /** Notes every field that is not one of these; a value that is no object is noted too. */
    Cursor only(String... names) {
        if (!node.isObject()) {
            error(shown(), "an object", "write { … }");
            return this;
        }
        ImmutableSet<String> known = ImmutableSet.copyOf(names);
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                at(name).error(
                                "field \"" + name + "\"",
                                "one of: " + String.join(", ", known),
                                FullWidth.explained(name, meant(name, free(known), "rename or remove the field")));
            }
        });
        return this;
    }

    private Stream<String> free(ImmutableSet<String> known) {
        return known.stream().filter(name -> !has(name));
    }

    private static String meant(String written, Stream<String> names, String remedy) {
        return Nearest.to(written, names)
                .map(name -> "did you mean \"" + name + "\"? Else " + remedy)
                .orElse(remedy);
    }

    <T> Slot<T> required(String name, Reader<T> reader) {
        if (!has(name)) {
            return node.isObject()
                    ? error("no field \"" + name + "\"", "the field \"" + name + "\"", "add it")
                    : Slot.broken();
        }
        return reader.read(at(name));
    }

    <T> Slot<Optional<T>> optional(String name, Reader<T> reader) {
        if (!has(name)) {
            return Slot.of(Optional.empty());
        }
        Slot<T> slot = reader.read(at(name));
        return slot.value().isPresent() ? Slot.of(slot.value()) : Slot.broken();
    }

    <T> Slot<ImmutableList<T>> list(String name, Reader<T> reader) {
        return required(name, listOf(reader));
    }

    <T> Slot<ImmutableList<T>> listOrNone(String name, Reader<T> reader) {
        return has(name) ? list(name, reader) : Slot.of(ImmutableList.of());
    }

    static <T> Reader<ImmutableList<T>> listOf(Reader<T> reader) {
        return cursor -> {
            if (!cursor.node.isArray()) {
                return cursor.error(cursor.shown(), "a list", "write [ … ]");
            }
            ImmutableList.Builder<T> list = ImmutableList.builder();
            boolean broken = false;
            for (int i = 0; i < cursor.node.size(); i++) {
                Slot<T> slot = reader.read(cursor.child(cursor.node.get(i), Integer.toString(i)));
                slot.value().ifPresent(list::add);
                broken |= slot.value().isEmpty();
            }
            return broken ? Slot.broken() : Slot.of(list.build());
        };
    }

    <T> Slot<ImmutableMap<String, T>> map(String name, Reader<T> reader) {
        return required(name, cursor -> {
            if (!cursor.node.isObject()) {
                return cursor.error(cursor.shown(), "an object", "write { … }");
            }
            ImmutableMap.Builder<String, T> map = ImmutableMap.builder();
            boolean broken = false;
            for (Map.Entry<String, JsonNode> field : cursor.node.properties()) {
                Slot<T> slot = reader.read(cursor.child(field.getValue(), field.getKey()));
                slot.value().ifPresent(value -> map.put(field.getKey(), value));
                broken |= slot.value().isEmpty();
            }
            return broken ? Slot.broken() : Slot.of(map.buildOrThrow());
        });
    }

    /** Builds the value of this object, if nothing in it was broken; what its constructor refuses is noted here. */
    <T> Slot<T> complete(Supplier<T> build) {
        if (errors() > errorsBefore) {
            return Slot.broken();
        }
        try {
            return Slot.of(build.get());
        } catch (UnfitProcedureException e) {
            e.faults()
                    .forEach(fault -> problems.error(
                            document.position(pointer + fault.pointer()),
                            fault.found(),
                            fault.expected(),
                            fault.remedy()));
            return Slot.broken();
        } catch (IllegalArgumentException e) {
            return error(String.valueOf(e.getMessage()), "a value that makes sense", "mend it");
        }
    }

    static Slot<String> text(Cursor cursor) {
        if (!cursor.node.isTextual()) {
            return cursor.error(
                    cursor.shown(), "a text in quotation marks", "quote it; figures are written as texts too");
        }
        if (cursor.node.asText().isBlank()) {
            return cursor.error("an empty text", "a text", "fill it");
        }
        return Slot.of(cursor.node.asText());
    }

    static Slot<Integer> whole(Cursor cursor) {
        return cursor.node.isInt() || cursor.node.isBigInteger() && cursor.node.canConvertToInt()
                ? Slot.of(cursor.node.intValue())
                : cursor.error(cursor.shown(), "a whole number", "write it without quotation marks and decimals");
    }

    static Slot<Boolean> bool(Cursor cursor) {
        return cursor.node.isBoolean()
                ? Slot.of(cursor.node.booleanValue())
                : cursor.error(cursor.shown(), "true or false", "write one of the two");
    }

    /** Reads a text and makes a value of it; what the function refuses is noted. */
    static <T> Reader<T> parsed(Function<String, T> parse) {
        return cursor -> {
            Slot<String> text = text(cursor);
            if (text.value().isEmpty()) {
                return Slot.broken();
            }
            try {
                return Slot.of(parse.apply(text.get()));
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                return cursor.error("\"" + text.get() + "\"", String.valueOf(e.getMessage()), "mend the text");
            }
        };
    }

    /** Reads a text that is one of the names. */
    static <T> Reader<T> oneOf(ImmutableMap<String, T> values) {
        return oneOf(values, "choose one of them");
    }

    private static <T> Reader<T> oneOf(ImmutableMap<String, T> values, String remedy) {
        return cursor -> {
            Slot<String> text = text(cursor);
            if (text.value().isEmpty()) {
                return Slot.broken();
            }
            T value = values.get(text.get());
            return value != null
                    ? Slot.of(value)
                    : cursor.error(
                            "\"" + text.get() + "\"",
                            "one of: " + String.join(", ", values.keySet()),
                            meant(text.get(), values.keySet().stream(), remedy));
        };
    }

    /** Reads the object by the reader of its kind; where there is none, what else it holds cannot be looked at. */
    <T> Slot<T> byKind(ImmutableMap<String, Reader<T>> readers) {
        if (!node.isObject()) {
            return error(shown(), "an object", "write { … }");
        }
        if (!has("kind")) {
            return error("no field \"kind\"", "the field \"kind\"", "add it; " + UNREAD);
        }
        Slot<Reader<T>> reader = required("kind", oneOf(readers, "choose one of them; " + UNREAD));
        return reader.value().isPresent() ? reader.get().read(this) : Slot.broken();
    }

    boolean isText() {
        return node.isTextual();
    }

    boolean has(String name) {
        return node.isObject() && node.has(name);
    }

    private Cursor at(String name) {
        return child(node.get(name), name);
    }

    private Cursor child(JsonNode value, String name) {
        return new Cursor(
                document, value, pointer + "/" + name.replace("~", "~0").replace("/", "~1"), problems, refused);
    }

    private int errors() {
        return problems.errors() + refused.met;
    }

    String shown() {
        return node.isContainerNode() ? (node.isArray() ? "a list" : "an object") : node.toString();
    }
}
