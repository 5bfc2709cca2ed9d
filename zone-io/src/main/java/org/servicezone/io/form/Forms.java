package org.servicezone.io.form;

import com.google.common.collect.ImmutableMap;

/** The patterns that several forms share, and what each means in words. */
public final class Forms {

    static final String CODE = "[a-z0-9]+(?:-[a-z0-9]+)*";
    static final String PLACE = "[1-9][0-9]{5}";
    static final String CITY = "[1-9][0-9]{5}|province";
    static final String CREDIT = "[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}";
    static final String INDUSTRY = "[1-9][0-9]?|none";
    static final String DATE = "[0-9]{4}(?:-[0-9]{2}-[0-9]{2})?";
    static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    static final String YEAR = "19(?:49|[5-9][0-9])|2[0-9]{3}";
    static final String FIGURE = "-?[0-9]{1,30}(?:\\.[0-9]{1,30})?|-?[0-9]{1,30}/0*[1-9][0-9]{0,29}";
    static final String MONTHS = "(?:[1-9]|1[0-2])-(?:[1-9]|1[0-2])";
    static final String MARK = ">=?|<=?|~";
    static final String WHOLE = "[0-9]{1,9}";
    static final String RANK = "[1-9][0-9]?";
    static final int TEXT = 2_000;
    static final int NAME = 200;

    private static final ImmutableMap<String, String> MEANINGS = ImmutableMap.<String, String>builder()
            .put(CODE, "lower-case ASCII words joined by hyphens, such as suzhou-jinjihu")
            .put(PLACE, "a six-digit place code, such as 320500")
            .put(CITY, "the six-digit code of a city, such as 320500, or province")
            .put(CREDIT, "a credit code of 18 digits and capital letters without I, O, S, V and Z")
            .put(INDUSTRY, "the rank of a leading industry from 1 to 99, or none")
            .put(DATE, "a date YYYY-MM-DD, or a year YYYY")
            .put(DAY, "a date YYYY-MM-DD")
            .put(YEAR, "a year of four digits, from 1949")
            .put(FIGURE, "a plain decimal (61467.2) or fraction (2000/3), without separators, units or signs")
            .put(MONTHS, "months such as 1-6, or nothing for the full year")
            .put(MARK, "nothing, or one of > >= < <= ~")
            .put(WHOLE, "a whole number")
            .put(RANK, "a whole number from 1 to 99")
            .buildOrThrow();

    private Forms() {}

    /** Returns what a pattern of these forms means, in words. */
    public static String meaning(String pattern) {
        String meaning = MEANINGS.get(pattern);
        return meaning != null ? meaning : "one of: " + pattern.replace("|", ", ");
    }
}
