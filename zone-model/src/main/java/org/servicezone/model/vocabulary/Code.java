package org.servicezone.model.vocabulary;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/** A typed code of a vocabulary: two codes of different vocabularies never meet, even when spelt alike. */
public interface Code {

    /** Returns the code itself: lower-case ASCII words joined by hyphens. */
    String value();

    /**
     * Checks the form of a code.
     *
     * @throws IllegalArgumentException if the value is not lower-case ASCII words joined by hyphens
     */
    static void check(String value) {
        checkArgument(
                Forms.WORDS.matcher(value).matches(),
                "\"%s\" is no code: write lower-case ASCII words joined by hyphens",
                value);
    }

    /** Holds the compiled form, out of the interface's surface. */
    final class Forms {
        private static final Pattern WORDS = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

        private Forms() {}
    }
}
