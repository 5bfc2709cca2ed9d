package org.servicezone.model.vocabulary;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/**
 * The six-digit code of an administrative place (GB/T 2260). Names repeat between cities, codes do not.
 *
 * @param value  six digits
 */
public record PlaceCode(String value) {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{5}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is not six digits
     */
    public PlaceCode {
        checkArgument(FORM.matcher(value).matches(), "\"%s\" is no place code: write six digits", value);
    }

    /** Returns the code. */
    public static PlaceCode of(String value) {
        return new PlaceCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
