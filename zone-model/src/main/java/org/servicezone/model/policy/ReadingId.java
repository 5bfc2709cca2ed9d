package org.servicezone.model.policy;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/**
 * The id of a reading, such as {@code R1}.
 *
 * @param value  {@code R} and a number
 */
public record ReadingId(String value) {

    private static final Pattern FORM = Pattern.compile("R[1-9][0-9]{0,2}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is not R and a number
     */
    public ReadingId {
        checkArgument(FORM.matcher(value).matches(), "\"%s\" is no reading id: write for example R1", value);
    }

    /** Returns the id. */
    public static ReadingId of(String value) {
        return new ReadingId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
