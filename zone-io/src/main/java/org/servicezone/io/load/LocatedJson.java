package org.servicezone.io.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.servicezone.io.problem.Position;
import org.servicezone.io.problem.Problems;

/** A JSON document whose every value knows its line and column. Numbers are written as strings and refused as numbers. */
final class LocatedJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(60)
                    .maxStringLength(20_000)
                    .maxNumberLength(60)
                    .build())
            .build();

    private final String source;
    private final JsonNode root;
    private final ImmutableMap<String, Position> positions;

    private LocatedJson(String source, JsonNode root, ImmutableMap<String, Position> positions) {
        this.source = source;
        this.root = root;
        this.positions = positions;
    }

    /** Parses a document, or adds the problem that stops it. */
    static Optional<LocatedJson> parse(String source, String text, Problems problems) {
        Map<String, Position> positions = new LinkedHashMap<>();
        try (JsonParser parser = FACTORY.createParser(text)) {
            return parse(source, parser, positions, problems);
        } catch (IOException e) {
            problems.error(
                    Position.of(source), String.valueOf(e.getMessage()), "a file that can be read", "check the file");
            return Optional.empty();
        }
    }

    private static Optional<LocatedJson> parse(
            String source, JsonParser parser, Map<String, Position> positions, Problems problems) throws IOException {
        try {
            if (parser.nextToken() == null) {
                problems.error(Position.of(source), "an empty file", "a JSON object", "write the rulebook");
                return Optional.empty();
            }
            JsonNode root = value(source, parser, "", positions);
            if (parser.nextToken() != null) {
                problems.error(
                        position(source, parser.currentTokenLocation()),
                        "something after the document",
                        "one JSON object",
                        "remove what follows it");
            }
            return Optional.of(new LocatedJson(source, root, ImmutableMap.copyOf(positions)));
        } catch (JsonProcessingException e) {
            // Broken limits of size and depth come without a place.
            JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            problems.error(position(source, at), e.getOriginalMessage(), "well-formed JSON", "mend the syntax here");
            return Optional.empty();
        } catch (NumberFormatException e) {
            problems.error(
                    position(source, parser.currentTokenLocation()),
                    String.valueOf(e.getMessage()),
                    "well-formed JSON",
                    "mend the syntax here");
            return Optional.empty();
        }
    }

    private static Position position(String source, JsonLocation at) {
        return Position.of(source, at.getLineNr(), at.getColumnNr());
    }

    JsonNode root() {
        return root;
    }

    /** Where the value of a pointer stands; for a pointer that the document lacks, the nearest value above it. */
    Position position(String pointer) {
        String nearest = pointer;
        while (!positions.containsKey(nearest) && !nearest.isEmpty()) {
            nearest = nearest.substring(0, Math.max(0, nearest.lastIndexOf('/')));
        }
        Position position = positions.get(nearest);
        return (position == null ? Position.of(source) : position).at(pointer);
    }

    private static JsonNode value(String source, JsonParser parser, String pointer, Map<String, Position> positions)
            throws IOException {
        positions.put(pointer, position(source, parser.currentTokenLocation()));
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            ObjectNode object = nodes.objectNode();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                object.set(name, value(source, parser, pointer + "/" + escape(name), positions));
            }
            return object;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            ArrayNode array = nodes.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(source, parser, pointer + "/" + array.size(), positions));
            }
            return array;
        }
        return switch (parser.currentToken()) {
            case VALUE_STRING -> nodes.textNode(parser.getText());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
            default -> nodes.nullNode();
        };
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
