package org.servicezone.scoring.check;

/** No edition of the rulebook holds on a day; nothing is decided by the nearest one instead. */
public final class NoEditionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    NoEditionException(String message) {
        super(message);
    }
}
