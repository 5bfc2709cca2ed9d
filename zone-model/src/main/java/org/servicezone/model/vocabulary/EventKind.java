package org.servicezone.model.vocabulary;

/**
 * The code of what a dated event of a zone or the province is. Which codes there are, and their labels, is
 * what the rulebook's vocabulary {@code event-kinds} declares.
 *
 * @param value  lower-case ASCII words joined by hyphens
 */
public record EventKind(String value) implements Code {

    /** An act gives a title. */
    public static final EventKind TITLE_GRANTED = of("title-granted");

    /** A source says that a title is held. */
    public static final EventKind TITLE_HELD = of("title-held");

    /** An act withdraws a title. */
    public static final EventKind TITLE_WITHDRAWN = of("title-withdrawn");

    /** An application reaches the provincial commission. */
    public static final EventKind APPLICATION_FILED = of("application-filed");

    /** A decision calls a performance evaluation. */
    public static final EventKind ROUND_CALLED = of("evaluation-round-called");

    /** A zone must put an item right by a day. */
    public static final EventKind RECTIFICATION_ORDERED = of("rectification-ordered");

    /** An ordered item is done. */
    public static final EventKind RECTIFICATION_CLOSED = of("rectification-closed");

    /** A commendation was given. */
    public static final EventKind COMMENDED = of("commended");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no code
     */
    public EventKind {
        Code.check(value);
    }

    /** Returns the code. */
    public static EventKind of(String value) {
        return new EventKind(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
