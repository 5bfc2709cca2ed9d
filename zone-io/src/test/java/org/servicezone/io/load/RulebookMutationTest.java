package org.servicezone.io.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.io.problem.Loaded;
import org.servicezone.io.problem.Problem;
import org.servicezone.model.rulebook.Rulebook;

/** Whatever becomes of a field of a rulebook, reading it throws nothing and gives a value or at least one error. */
class RulebookMutationTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNode BUILT_IN = builtIn();
    private static final int SIZE = places(BUILT_IN).size();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "0",
                "-1",
                "2.5",
                "99999999999999999999",
                "\"\"",
                "\"x\"",
                "\"1/0\"",
                "\"2021-02-30\"",
                "[]",
                "[null]",
                "{}",
                "{\"kind\":\"chosen\"}"
            })
    void any_value_of_the_small_book_may_be_replaced(String replacement) throws IOException {
        JsonNode small = MAPPER.readTree(RulebookLoaderTest.BOOK);
        for (int place = 0; place < places(small).size(); place++) {
            JsonNode book = small.deepCopy();
            places(book).get(place).replace(MAPPER.readTree(replacement));

            isValueOrErrors(load(book));
        }
    }

    @Test
    void any_value_of_the_small_book_may_be_removed() throws IOException {
        JsonNode small = MAPPER.readTree(RulebookLoaderTest.BOOK);
        for (int place = 0; place < places(small).size(); place++) {
            JsonNode book = small.deepCopy();
            places(book).get(place).remove();

            isValueOrErrors(load(book));
        }
    }

    /** Any field of the built-in book may be removed or replaced. */
    @Property(tries = 200)
    void any_value_of_the_built_in_book_may_change(
            @ForAll @IntRange(max = 1_000_000) int place, @ForAll("replacements") String replacement)
            throws IOException {
        JsonNode book = BUILT_IN.deepCopy();
        Place chosen = places(book).get(place % SIZE);
        if (replacement.isEmpty()) {
            chosen.remove();
        } else {
            chosen.replace(MAPPER.readTree(replacement));
        }

        isValueOrErrors(load(book));
    }

    @Provide
    Arbitrary<String> replacements() {
        return Arbitraries.of(
                "", "null", "false", "7", "\"\"", "\"x\"", "\"revenue\"", "\"[5, 1]\"", "[]", "[{}]", "{}");
    }

    private static void isValueOrErrors(Loaded<Rulebook> loaded) {
        assertThat(loaded.value().isPresent())
                .isNotEqualTo(loaded.problems().stream().anyMatch(Problem::isError));
        assertThat(loaded.problems()).allSatisfy(problem -> {
            assertThat(problem.position().line()).isPresent();
            assertThat(problem.position().path()).isPresent();
        });
    }

    private static Loaded<Rulebook> load(JsonNode book) throws IOException {
        return RulebookLoader.load("book.json", new ByteArrayInputStream(MAPPER.writeValueAsBytes(book)));
    }

    /** The book, once with each of its values replaced. */
    static List<JsonNode> replacedEverywhere(JsonNode original, JsonNode replacement) {
        List<JsonNode> books = new ArrayList<>();
        for (int place = 0; place < places(original).size(); place++) {
            JsonNode book = original.deepCopy();
            places(book).get(place).replace(replacement);
            books.add(book);
        }
        return books;
    }

    /** The pointers of all values below the root. */
    static List<String> pointers(JsonNode book) {
        List<String> pointers = new ArrayList<>();
        collect(book, "", pointers);
        return pointers;
    }

    private static void collect(JsonNode node, String pointer, List<String> pointers) {
        node.properties().forEach(field -> {
            pointers.add(pointer + "/" + field.getKey());
            collect(field.getValue(), pointer + "/" + field.getKey(), pointers);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            pointers.add(pointer + "/" + i);
            collect(node.get(i), pointer + "/" + i, pointers);
        }
    }

    static JsonNode replaced(JsonNode original, String pointer, JsonNode replacement) {
        JsonNode book = original.deepCopy();
        place(book, pointer).replace(replacement);
        return book;
    }

    static JsonNode removed(JsonNode original, String pointer) {
        JsonNode book = original.deepCopy();
        place(book, pointer).remove();
        return book;
    }

    private static Place place(JsonNode book, String pointer) {
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = book.at(pointer.substring(0, slash));
        String name = pointer.substring(slash + 1);
        return new Place(parent, name, parent.isArray() ? Integer.parseInt(name) : 0);
    }

    /** A field of an object or an element of a list. */
    private record Place(JsonNode parent, String name, int index) {

        void replace(JsonNode value) {
            if (parent instanceof ObjectNode object) {
                object.set(name, value);
            } else {
                ((ArrayNode) parent).set(index, value);
            }
        }

        void remove() {
            if (parent instanceof ObjectNode object) {
                object.remove(name);
            } else {
                ((ArrayNode) parent).remove(index);
            }
        }
    }

    private static List<Place> places(JsonNode book) {
        List<Place> places = new ArrayList<>();
        collect(book, places);
        return places;
    }

    private static void collect(JsonNode node, List<Place> places) {
        node.properties().forEach(field -> {
            places.add(new Place(node, field.getKey(), 0));
            collect(field.getValue(), places);
        });
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                places.add(new Place(node, "", i));
                collect(node.get(i), places);
            }
        }
    }

    private static JsonNode builtIn() {
        try (InputStream in = RulebookLoader.open("jiangsu-2021")) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
