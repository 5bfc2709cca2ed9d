package org.servicezone.io.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.servicezone.io.problem.Position;
import org.servicezone.io.problem.Problems;

/**
 * A document, shaped like JSON however it is written, whose every value knows its line and column. Figures are written as
 * texts; what is written as a number stays one and is refused by whoever reads a text.
 */
final class LocatedJson {

    /** Wider than our own limits, which name themselves; a line of a file is never longer. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DocumentLimits.DEPTH + 2)
                    .maxStringLength(DocumentLimits.BYTES)
                    .maxNameLength(DocumentLimits.BYTES)
                    .maxNumberLength(DocumentLimits.BYTES)
                    .build())
            .build();

    private final String source;
    private final Spot root;

    LocatedJson(String source, Spot root) {
        this.source = source;
        this.root = root;
    }

    /** Parses a document in the given form, or adds the problems that stop it. */
    static Optional<LocatedJson> parse(String source, RulebookFormat format, String text, Problems problems) {
        return format == RulebookFormat.YAML
                ? LocatedYaml.parse(source, text, problems)
                : parse(source, text, problems);
    }

    /** Parses a document in JSON, or adds the problems that stop it. */
    static Optional<LocatedJson> parse(String source, String text, Problems problems) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new Parse(source, text, parser, problems).document();
        } catch (IOException e) {
            problems.error(
                    Position.of(source), String.valueOf(e.getMessage()), "a file that can be read", "check the file");
            return Optional.empty();
        }
    }

    JsonNode root() {
        return root.node();
    }

    /** Where the value of a pointer stands; for a pointer that the document lacks, the nearest value above it. */
    Position position(String pointer) {
        Spot nearest = root;
        for (String escaped : Splitter.on('/').split(pointer.startsWith("/") ? pointer.substring(1) : "")) {
            String name = escaped.replace("~1", "/").replace("~0", "~");
            Optional<Spot> below = pointer.isEmpty() ? Optional.empty() : nearest.below(name);
            if (below.isEmpty()) {
                break;
            }
            nearest = below.get();
        }
        return Position.of(source, nearest.line(), nearest.column()).at(pointer);
    }

    /** Notes that a field stands in an object twice. */
    static void twice(Position at, String name, Spot first, Problems problems) {
        problems.error(
                at,
                "field \"" + name + "\" twice, before at " + first.line() + ":" + first.column(),
                "each field once",
                "remove one of the two");
    }

    /** One run through a document in JSON. */
    private static final class Parse {

        /** How YAML begins, and JSON does not. */
        private static final Pattern NO_JSON = Pattern.compile("\\s*(?:#|---|[\\p{L}_$][^\\n]*:\\s)");

        private final String source;
        private final String text;
        private final JsonParser parser;
        private final Problems problems;
        private final DocumentLimits limits;

        Parse(String source, String text, JsonParser parser, Problems problems) {
            this.source = source;
            this.text = text;
            this.parser = parser;
            this.problems = problems;
            this.limits = new DocumentLimits(problems);
        }

        Optional<LocatedJson> document() throws IOException {
            try {
                if (parser.nextToken() == null) {
                    problems.error(Position.of(source), "an empty file", "a JSON object", "write the rulebook");
                    return Optional.empty();
                }
                Spot root = value(1);
                if (parser.nextToken() != null) {
                    problems.error(
                            position(parser.currentTokenLocation()),
                            "something after the document",
                            "one JSON object",
                            "remove what follows it");
                }
                return Optional.of(new LocatedJson(source, root));
            } catch (DocumentLimits.GivenUp e) {
                return Optional.empty();
            } catch (JsonProcessingException e) {
                JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
                return syntax(at, e.getOriginalMessage());
            } catch (NumberFormatException e) {
                return syntax(parser.currentTokenLocation(), String.valueOf(e.getMessage()));
            }
        }

        private Optional<LocatedJson> syntax(JsonLocation at, String found) {
            String remedy = NO_JSON.matcher(text).lookingAt()
                    ? "a file in YAML needs a name that ends in .yaml; in JSON, mend the syntax here"
                    : "mend the syntax here";
            String line = text.lines()
                    .skip(Math.max(0, at.getLineNr() - 1))
                    .findFirst()
                    .orElse("");
            problems.error(
                    position(at),
                    found,
                    "well-formed JSON",
                    FullWidth.explained(FullWidth.outsideQuotes(line), remedy));
            return Optional.empty();
        }

        private Position position(JsonLocation at) {
            return Position.of(source, at.getLineNr(), at.getColumnNr());
        }

        private Spot value(int depth) throws IOException, DocumentLimits.GivenUp {
            JsonLocation at = parser.currentTokenLocation();
            int line = at.getLineNr();
            int column = at.getColumnNr();
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            JsonToken token = parser.currentToken();
            limits.value(position(at), token.isStructStart() ? depth : depth - 1);
            return switch (token) {
                case START_OBJECT -> Spot.object(fields(depth), line, column);
                case START_ARRAY -> Spot.list(items(depth), line, column);
                case VALUE_STRING -> {
                    limits.text(position(at), parser.getTextLength());
                    yield Spot.scalar(nodes.textNode(parser.getText()), line, column);
                }
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                    limits.number(position(at), parser.getTextLength());
                    yield Spot.scalar(Spot.number(parser.getText()), line, column);
                }
                case VALUE_TRUE -> Spot.scalar(nodes.booleanNode(true), line, column);
                case VALUE_FALSE -> Spot.scalar(nodes.booleanNode(false), line, column);
                default -> Spot.scalar(nodes.nullNode(), line, column);
            };
        }

        private Map<String, Spot> fields(int depth) throws IOException, DocumentLimits.GivenUp {
            Map<String, Spot> fields = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                Position at = position(parser.currentTokenLocation());
                String name = parser.currentName();
                limits.name(at, name.length());
                parser.nextToken();
                Spot value = value(depth + 1);
                Spot first = fields.putIfAbsent(name, value);
                if (first != null) {
                    twice(at, name, first, problems);
                }
            }
            return fields;
        }

        private ImmutableList<Spot> items(int depth) throws IOException, DocumentLimits.GivenUp {
            ImmutableList.Builder<Spot> items = ImmutableList.builder();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(depth + 1));
            }
            return items.build();
        }
    }
}
