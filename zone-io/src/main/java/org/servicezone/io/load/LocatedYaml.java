package org.servicezone.io.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.servicezone.io.problem.Position;
import org.servicezone.io.problem.Problems;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML of which only what JSON can say, too, is taken: objects, lists, texts, whole numbers and decimals, true and
 * false. The rest – anchors, tags, merge keys, several documents, words and numbers that readers take differently – is
 * refused where it stands, everything at once as far as the syntax allows.
 */
final class LocatedYaml {

    /** Our own limits name themselves; the buffer keeps long lines from being copied over and over. */
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE)
            .setBufferSize(1 << 16)
            .build();

    private final String source;
    private final String text;
    private final Problems problems;
    private final DocumentLimits limits;
    private final ParserImpl parser;
    private final boolean wide;
    private Position last;
    private int codePoints;
    private int chars;
    private int line;
    private int lineStart;

    private LocatedYaml(String source, String text, Problems problems) {
        this.source = source;
        this.text = text;
        this.problems = problems;
        this.limits = new DocumentLimits(problems);
        this.parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
        this.last = Position.of(source, 1, 1);
        this.wide = text.codePointCount(0, text.length()) < text.length();
    }

    /** Parses a document, or adds the problems that stop it; a value that is refused is missing from it. */
    static Optional<LocatedJson> parse(String source, String text, Problems problems) {
        return firstUnprintable(source, text, problems)
                ? Optional.empty()
                : new LocatedYaml(source, text, problems).document();
    }

    private static boolean firstUnprintable(String source, String text, Problems problems) {
        int lineNumber = 1;
        int start = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!StreamReader.isPrintable(c) || c == '\uFEFF') {
                problems.error(
                        Position.of(source, lineNumber, i - start + 1),
                        "the character 0x" + Integer.toHexString(c),
                        "well-formed YAML",
                        "remove the character, or write it as an escape in double quotation marks");
                return true;
            }
            if (c == '\n') {
                lineNumber++;
                start = i + 1;
            }
        }
        return false;
    }

    private Optional<LocatedJson> document() {
        try {
            parser.next();
            Event start = parser.next();
            if (!(start instanceof DocumentStartEvent)) {
                problems.error(Position.of(source), "an empty file", "a YAML object", "write the rulebook");
                return Optional.empty();
            }
            Position at = position(start);
            if (charAt(start) == '%') {
                problems.error(
                        at, "a directive", "a document without directives", "remove the lines that begin with %");
            }
            Spot root = value(parser.next(), 1);
            parser.next();
            Event end = parser.next();
            if (end instanceof DocumentStartEvent) {
                problems.error(
                        position(end), "a second document", "one document", "remove it, or give it a file of its own");
            }
            return Optional.of(new LocatedJson(source, root));
        } catch (DocumentLimits.GivenUp e) {
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            syntax(e.getProblemMark().map(this::position).orElse(Position.of(source)), e.getProblem(), e.getContext());
            return Optional.empty();
        } catch (YamlEngineException | IllegalArgumentException e) {
            // An unknown version, an escape beyond Unicode, an exponent beyond measure.
            syntax(last, String.valueOf(e.getMessage()), "");
            return Optional.empty();
        }
    }

    private void syntax(Position at, String found, String context) {
        String remedy = "mend the syntax here";
        if (found.contains("(TAB)")) {
            remedy = "indent with spaces, not with tabs";
        } else if (String.valueOf(context).contains("flow sequence")) {
            remedy = "close the list with ], or quote the interval: \"[20, 50)\"";
        }
        problems.error(
                at,
                found,
                "well-formed YAML",
                FullWidth.explained(FullWidth.outsideQuotes(around(at.line().orElse(1))), remedy));
    }

    /** The line and the one before: where a colon is not one, YAML stumbles in the next line. */
    private String around(int lineNumber) {
        return text.lines().skip(Math.max(0, lineNumber - 2)).limit(2).collect(Collectors.joining("\n"));
    }

    private Spot value(Event event, int depth) throws DocumentLimits.GivenUp {
        Position at = position(event);
        int row = at.line().orElseThrow();
        int column = at.column().orElseThrow();
        limits.value(at, event instanceof CollectionStartEvent ? depth : depth - 1);
        if (event instanceof AliasEvent alias) {
            problems.error(
                    at, "the alias *" + alias.getAlias().getValue(), "values written out", "write the value out here");
            return Spot.refused(row, column);
        }
        properties((NodeEvent) event, at);
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, at, row, column);
        }
        return event.getEventId() == Event.ID.MappingStart
                ? Spot.object(fields(depth), row, column)
                : Spot.list(items(depth), row, column);
    }

    private void properties(NodeEvent event, Position at) {
        event.getAnchor()
                .ifPresent(anchor -> problems.error(
                        at,
                        "the anchor &" + anchor.getValue(),
                        "values written out",
                        "remove the anchor, and write the value out wherever it is meant"));
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
        tag.ifPresent(t -> problems.error(
                at, "the tag " + t, "values without tags", "remove the tag; what is a text stands in quotation marks"));
    }

    private Spot scalar(ScalarEvent event, Position at, int row, int column) throws DocumentLimits.GivenUp {
        String written = event.getValue();
        if (event.isPlain() && PlainScalar.isNumber(written)) {
            limits.number(at, written.length());
        }
        limits.text(at, written.length());
        if (!event.isPlain()) {
            return Spot.scalar(JsonNodeFactory.instance.textNode(written), row, column);
        }
        PlainScalar plain = PlainScalar.of(written);
        if (plain.value().isEmpty()) {
            problems.error(at, written.isEmpty() ? "nothing" : written, plain.expected(), plain.remedy());
        }
        return plain.value().map(node -> Spot.scalar(node, row, column)).orElseGet(() -> Spot.refused(row, column));
    }

    private ImmutableList<Spot> items(int depth) throws DocumentLimits.GivenUp {
        ImmutableList.Builder<Spot> items = ImmutableList.builder();
        for (Event item = parser.next(); item.getEventId() != Event.ID.SequenceEnd; item = parser.next()) {
            items.add(value(item, depth + 1));
        }
        return items.build();
    }

    private Map<String, Spot> fields(int depth) throws DocumentLimits.GivenUp {
        Map<String, Spot> fields = new LinkedHashMap<>();
        for (Event key = parser.next(); key.getEventId() != Event.ID.MappingEnd; key = parser.next()) {
            Position at = position(key);
            Optional<String> name = name(key, at, depth);
            Spot value = value(parser.next(), depth + 1);
            Spot first = name.isPresent() ? fields.putIfAbsent(name.get(), value) : null;
            if (first != null) {
                LocatedJson.twice(at, name.orElseThrow(), first, problems);
            }
        }
        return fields;
    }

    /** Returns the name of a field; none where it is refused and the field with it. */
    private Optional<String> name(Event key, Position at, int depth) throws DocumentLimits.GivenUp {
        if (!(key instanceof ScalarEvent scalar)) {
            Spot name = value(key, depth + 1);
            if (!name.node().isMissingNode()) {
                notText(at, name.node().isArray() ? "a list" : "an object", "write a text");
            }
            return Optional.empty();
        }
        properties(scalar, at);
        String written = scalar.getValue();
        limits.name(at, written.length());
        if (scalar.isPlain() && written.equals("<<")) {
            problems.error(at, "the merge key <<", "fields written out", "write the fields themselves");
            return Optional.empty();
        }
        if (scalar.isPlain()
                && PlainScalar.of(written)
                        .value()
                        .filter(node -> node.isTextual())
                        .isEmpty()) {
            notText(at, written.isEmpty() ? "nothing" : written, "quote it");
        }
        return Optional.of(written);
    }

    private void notText(Position at, String found, String remedy) {
        problems.error(at, found + " as the name of a field", "a field name that is a text", remedy);
    }

    private Position position(Event event) {
        return position(event.getStartMark().orElseThrow());
    }

    private char charAt(Event event) {
        position(event);
        return chars < text.length() ? text.charAt(chars) : ' ';
    }

    /** The place of a mark, which counts code points; columns count characters, as they do for JSON. */
    private Position position(Mark mark) {
        chars = wide ? text.offsetByCodePoints(chars, mark.getIndex() - codePoints) : mark.getIndex();
        codePoints = mark.getIndex();
        if (mark.getLine() != line) {
            line = mark.getLine();
            lineStart = wide ? text.offsetByCodePoints(chars, -mark.getColumn()) : chars - mark.getColumn();
        }
        last = Position.of(source, line + 1, chars - lineStart + 1);
        return last;
    }
}
