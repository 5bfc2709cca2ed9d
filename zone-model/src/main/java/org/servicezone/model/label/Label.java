package org.servicezone.model.label;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A name or short text in both languages of the library. It is wording for people, never identity.
 *
 * @param zh  the Chinese text, not blank
 * @param en  the English text, not blank
 */
public record Label(String zh, String en) {

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
}
