package org.servicezone.model.label;

/**
 * What was asked for cannot be answered, such as a review in a year without rules; the text says why, what there is, and what
 * to do, in both languages, so that a host can show it to whoever asked. The message of the exception is the English text.
 */
public class RefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Label label;

    /** Creates an exception with a text for whoever asked. */
    public RefusedException(Label label) {
        super(label.en());
        this.label = label;
    }

    /** Returns why, in both languages. */
    public final Label label() {
        return label;
    }
}
