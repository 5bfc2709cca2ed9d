package org.servicezone.model.time;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;

/** A calendar was asked about a year whose days off it does not know. */
public final class UnknownYearException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception; its message names the years that the calendar has. */
    UnknownYearException(int year, ImmutableList<Integer> known) {
        super("the calendar knows no days off of " + year + "; it has "
                + (known.isEmpty() ? "no year" : Joiner.on(", ").join(known)) + ": add the year's notice");
    }
}
