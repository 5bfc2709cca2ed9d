package org.servicezone.io.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/** Writes trees shaped like JSON as YAML, each value in a style drawn by lot. */
final class Yaml {

    private static final ScalarStyle[] STYLES = {
        ScalarStyle.PLAIN, ScalarStyle.SINGLE_QUOTED, ScalarStyle.DOUBLE_QUOTED, ScalarStyle.LITERAL, ScalarStyle.FOLDED
    };

    private final List<Event> events = new ArrayList<>();
    private final Random lot;

    private Yaml(long seed) {
        this.lot = new Random(seed);
    }

    static String write(JsonNode tree, long seed) {
        Yaml yaml = new Yaml(seed);
        yaml.events.add(new StreamStartEvent());
        yaml.events.add(new DocumentStartEvent(seed % 2 == 0, Optional.empty(), java.util.Map.of()));
        yaml.value(tree);
        yaml.events.add(new DocumentEndEvent(false));
        yaml.events.add(new StreamEndEvent());
        DumpSettings settings = DumpSettings.builder()
                .setIndent(2 + yaml.lot.nextInt(4))
                .setSplitLines(seed % 3 == 0)
                .build();
        StringBuilder written = new StringBuilder();
        Emitter emitter = new Emitter(settings, new StreamDataWriter() {
            @Override
            public void write(String text) {
                written.append(text);
            }

            @Override
            public void write(String text, int from, int length) {
                written.append(text, from, from + length);
            }
        });
        yaml.events.forEach(emitter::emit);
        return written.toString();
    }

    private void value(JsonNode node) {
        if (node.isObject()) {
            events.add(new MappingStartEvent(Optional.empty(), Optional.empty(), true, flow()));
            node.properties().forEach(field -> {
                text(field.getKey());
                value(field.getValue());
            });
            events.add(new MappingEndEvent());
        } else if (node.isArray()) {
            events.add(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, flow()));
            node.forEach(item -> value(item));
            events.add(new SequenceEndEvent());
        } else if (node.isTextual()) {
            text(node.asText());
        } else {
            scalar(node.toString(), ScalarStyle.PLAIN, true);
        }
    }

    /** Quoted where a colon ends a line: the writer would leave it plain, and plain it opens a mapping. */
    private void text(String text) {
        boolean plain = PlainScalar.of(text).value().filter(JsonNode::isTextual).isPresent()
                && !text.equals("<<")
                && !text.contains(":\n");
        scalar(text, STYLES[lot.nextInt(STYLES.length)], plain);
    }

    private void scalar(String text, ScalarStyle style, boolean plain) {
        events.add(new ScalarEvent(Optional.empty(), Optional.empty(), new ImplicitTuple(plain, true), text, style));
    }

    private FlowStyle flow() {
        return lot.nextInt(3) == 0 ? FlowStyle.FLOW : FlowStyle.BLOCK;
    }
}
