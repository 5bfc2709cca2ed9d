package org.servicezone.model.measure;

import static com.google.common.base.Preconditions.checkArgument;

import org.servicezone.model.vocabulary.Evidence;

/**
 * Who says so, and on what evidence.
 *
 * @param reference  the page, document or return
 * @param evidence  what stands behind it
 */
public record Source(String reference, Evidence evidence) {

    /**
     * Checks the reference.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Source {
        checkArgument(!reference.isBlank(), "a source names its page, document or return");
    }

    /** Says whether only whoever filled the file says so: it is shown and meets no condition by itself. */
    public boolean isEditorOnly() {
        return evidence.equals(Evidence.EDITOR);
    }
}
