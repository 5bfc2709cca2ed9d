package org.servicezone.examples.review;

import org.servicezone.model.label.Label;
import org.servicezone.model.label.RefusedException;

/** Input, rules or an output folder with which the review cannot be run; the text is for whoever runs it. */
final class Unfit extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Label label;

    Unfit(Label label) {
        super(label.en());
        this.label = label;
    }

    Unfit(Label label, Throwable cause) {
        super(label.en(), cause);
        this.label = label;
    }

    /** Returns what somebody is told to whom the library refused an answer. */
    static Unfit of(RefusedException refused) {
        return new Unfit(refused.label(), refused);
    }

    Label label() {
        return label;
    }
}
