package org.servicezone.examples.review;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes trees shaped like JSON as YAML: a line for each field and each value of a list. */
final class BlockYaml {

    private final StringBuilder written = new StringBuilder();

    private BlockYaml() {}

    /** Returns the lines, a line break before each. */
    static String of(JsonNode tree) {
        BlockYaml yaml = new BlockYaml();
        yaml.value(tree, "\n");
        return yaml.written.toString();
    }

    private void value(JsonNode node, String lineBreak) {
        if (node.isEmpty()) {
            written.append(' ').append(node); // what is no container is empty too
        } else if (node.isArray()) {
            node.forEach(item -> {
                written.append(lineBreak).append('-');
                value(item, lineBreak + "  ");
            });
        } else {
            node.properties().forEach(field -> {
                written.append(lineBreak).append(field.getKey()).append(':');
                value(field.getValue(), lineBreak + "  ");
            });
        }
    }
}
