package org.servicezone.io.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a YAML text without quotation marks means here: what JSON would read it as, and else a text – unless some YAML
 * reader would take it for something else, which is refused.
 *
 * @param value  the value, unless it is refused
 * @param expected  what should stand there, where it is refused
 * @param remedy  what to do then
 */
record PlainScalar(Optional<JsonNode> value, String expected, String remedy) {

    private static final ImmutableSet<String> NULLS = ImmutableSet.of("", "~", "null");
    private static final ImmutableSet<String> WORDS =
            ImmutableSet.of("true", "false", "yes", "no", "on", "off", "y", "n");
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");
    /** Numbers of YAML 1.1 and 1.2 that JSON does not know: octal, hexadecimal, binary, underscored, without a digit. */
    private static final Pattern ODD_NUMBER =
            Pattern.compile("[-+]?(?:0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|\\.(?i:inf|nan)"
                    + "|(?:[0-9][0-9_]*\\.?[0-9_]*|\\.[0-9][0-9_]*)(?:[eE][-+]?[0-9_]+)?)");

    private static final Pattern BASE_60 = Pattern.compile("[-+]?[0-9][0-9_]*(?::[0-9]{1,2})+(?:\\.[0-9_]*)?");

    /** Says what the text means. */
    static PlainScalar of(String text) {
        String lower = Ascii.toLowerCase(text);
        if (text.equals("true") || text.equals("false")) {
            return known(JsonNodeFactory.instance.booleanNode(text.equals("true")));
        }
        if (NULLS.contains(lower)) {
            return refused("a value", "write the value, or leave the field out");
        }
        if (WORDS.contains(lower)) {
            return refused("true or false, or a text in quotation marks", "write true or false, or quote the text");
        }
        if (NUMBER.matcher(text).matches()) {
            return known(Spot.number(text));
        }
        if (ODD_NUMBER.matcher(text).matches() || BASE_60.matcher(text).matches()) {
            return refused(
                    "a number as JSON writes it, or a text in quotation marks",
                    "quote it; figures are written as texts");
        }
        return known(JsonNodeFactory.instance.textNode(text));
    }

    private static PlainScalar known(JsonNode value) {
        return new PlainScalar(Optional.of(value), "", "");
    }

    private static PlainScalar refused(String expected, String remedy) {
        return new PlainScalar(Optional.empty(), expected, remedy);
    }

    /** Says whether it has the form of a number, however long. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
