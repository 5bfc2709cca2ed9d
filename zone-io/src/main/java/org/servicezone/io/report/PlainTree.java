package org.servicezone.io.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.servicezone.io.json.CanonicalJson;

/** A rulebook as a tree of plain values, named and laid out as in its file. */
final class PlainTree {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** What the model keeps in a value of its own and a file writes beside the rest. */
    private static final ImmutableSet<String> UNFOLDED = ImmutableSet.of("heading", "choice", "indicator", "node");

    private static final ImmutableMap<String, String> NAMES =
            ImmutableMap.of("type", "kind", "managementRules", "management", "gradeScale", "grades", "forces", "force");
    /** Fields of constants, which a file writes in lower case. */
    private static final ImmutableSet<String> CONSTANTS = ImmutableSet.of(
            "status",
            "forces",
            "operator",
            "by",
            "of",
            "closed",
            "mode",
            "ties",
            "unknown",
            "rounding",
            "which",
            "direction",
            "below",
            "above",
            "constant",
            "operation",
            "notApplied",
            "method",
            "summary",
            "kind");
    /** What the option of a choice may share with the choice, and a file need not repeat. */
    private static final ImmutableSet<String> INHERITED = ImmutableSet.of("id", "clause", "label");

    private PlainTree() {}

    /** Returns the tree of a value of the model. */
    static ObjectNode of(Object value) {
        try {
            return (ObjectNode) plain(MAPPER.readTree(CanonicalJson.bytes(value)), Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode plain(JsonNode node, Optional<ObjectNode> above) {
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> list.add(plain(element, above)));
            return list;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode flat = JsonNodeFactory.instance.objectNode();
        unfold(node, flat);
        ObjectNode plain = JsonNodeFactory.instance.objectNode();
        Optional<ObjectNode> around = flat.has("id") ? Optional.of(flat) : above;
        boolean sharesId = flat.has("id")
                && above.map(a -> flat.get("id").equals(a.get("id"))).orElse(false);
        flat.properties().forEach(field -> {
            boolean inherited = sharesId
                    && INHERITED.contains(field.getKey())
                    && above.map(a -> field.getValue().equals(a.get(field.getKey())))
                            .orElse(false);
            if (!inherited) {
                JsonNode value = plain(field.getValue(), around);
                plain.set(
                        NAMES.getOrDefault(field.getKey(), field.getKey()),
                        CONSTANTS.contains(field.getKey()) ? constant(value) : value);
            }
        });
        return plain;
    }

    private static JsonNode constant(JsonNode value) {
        if (value.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> list.add(constant(element)));
            return list;
        }
        return value.isTextual()
                ? JsonNodeFactory.instance.textNode(
                        Ascii.toLowerCase(value.asText()).replace('_', '-'))
                : value;
    }

    private static void unfold(JsonNode from, ObjectNode into) {
        from.properties().forEach(field -> {
            JsonNode value = field.getValue();
            boolean named = from.has("heading") && field.getKey().equals("node");
            if (UNFOLDED.contains(field.getKey()) && value.isObject() && !named) {
                unfold(value, into);
            } else if (value.isObject() && value.size() == 1 && value.has(field.getKey())) {
                // a list in a value of its own: goals
                into.set(field.getKey(), value.get(field.getKey()));
            } else {
                into.set(field.getKey(), value);
            }
        });
    }
}
