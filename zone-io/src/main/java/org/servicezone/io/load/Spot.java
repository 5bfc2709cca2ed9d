package org.servicezone.io.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value of a document and where it stands.
 *
 * @param node  the value; missing where it was refused when the document was parsed
 * @param line  its line, from 1
 * @param column  its column, from 1
 * @param fields  the values of an object
 * @param items  the values of a list
 */
record Spot(JsonNode node, int line, int column, ImmutableMap<String, Spot> fields, ImmutableList<Spot> items) {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");

    static Spot scalar(JsonNode node, int line, int column) {
        return new Spot(node, line, column, ImmutableMap.of(), ImmutableList.of());
    }

    /** A value that was refused; the problem is noted, and whoever reads it says nothing more. */
    static Spot refused(int line, int column) {
        return scalar(MissingNode.getInstance(), line, column);
    }

    static Spot object(Map<String, Spot> fields, int line, int column) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, value) -> node.set(name, value.node));
        return new Spot(node, line, column, ImmutableMap.copyOf(fields), ImmutableList.of());
    }

    static Spot list(ImmutableList<Spot> items, int line, int column) {
        ArrayNode node = JsonNodeFactory.instance.arrayNode(items.size());
        items.forEach(item -> node.add(item.node));
        return new Spot(node, line, column, ImmutableMap.of(), items);
    }

    /**
     * Returns a number as JSON writes it.
     *
     * @throws NumberFormatException if its exponent is beyond all measure
     */
    static JsonNode number(String text) {
        try {
            return WHOLE.matcher(text).matches()
                    ? JsonNodeFactory.instance.numberNode(new BigInteger(text))
                    : JsonNodeFactory.instance.numberNode(new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw (NumberFormatException) new NumberFormatException(text).initCause(e);
        }
    }

    /** Returns the value below this one with the name or, in a list, the index. */
    Optional<Spot> below(String name) {
        if (!node.isArray()) {
            return Optional.ofNullable(fields.get(name));
        }
        boolean inside = INDEX.matcher(name).matches() && Integer.parseInt(name) < items.size();
        return inside ? Optional.of(items.get(Integer.parseInt(name))) : Optional.empty();
    }
}
