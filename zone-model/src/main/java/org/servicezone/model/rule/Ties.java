package org.servicezone.model.rule;

/** What happens to zones that are tied at a cut. */
public enum Ties {
    /** All of them are in. */
    IN,
    /** All of them are out, unless all of them fit. */
    OUT,
    /** The question is left to a person. */
    OPEN
}
