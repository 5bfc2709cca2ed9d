package org.servicezone.scoring.check;

import org.servicezone.model.label.Label;
import org.servicezone.model.label.RefusedException;

/** No edition of the rulebook holds on a day; nothing is decided by the nearest one instead. */
public final class NoEditionException extends RefusedException {

    private static final long serialVersionUID = 1L;

    NoEditionException(Label label) {
        super(label);
    }
}
