package org.servicezone.model.label;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name or short text in both languages of the library. It is wording for people, never identity.
 *
 * @param zh  the Chinese text, not blank
 * @param en  the English text, not blank
 */
public record Label(String zh, String en) {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    /**
     * Checks that both languages are there.
     *
     * @throws IllegalArgumentException if either text is blank
     */
    public Label {
        checkArgument(!zh.isBlank(), "the Chinese text of a label is blank (English: %s)", en);
        checkArgument(!en.isBlank(), "the English text of a label is blank (Chinese: %s)", zh);
    }

    /** Returns a label of the two texts. */
    public static Label of(String zh, String en) {
        return new Label(zh, en);
    }

    /**
     * Returns a label of the two texts, in which {@code {0}}, {@code {1}} … stand for values; a value that is a label is
     * written in the language of the text.
     *
     * @throws IllegalArgumentException if a text asks for a value that is not given
     */
    public static Label of(String zh, String en, Object... values) {
        return new Label(filled(zh, values, Label::zh), filled(en, values, Label::en));
    }

    private static String filled(String text, Object[] values, Function<Label, String> language) {
        return PLACE.matcher(text).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            checkArgument(index < values.length, "\"%s\" asks for more than %s values", text, values.length);
            Object value = values[index];
            return Matcher.quoteReplacement(value instanceof Label label ? language.apply(label) : value.toString());
        });
    }
}
