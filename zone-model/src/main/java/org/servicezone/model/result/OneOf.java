package org.servicezone.model.result;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;

/**
 * Codes of which one suffices.
 *
 * @param vocabulary  the vocabulary that names them
 * @param codes  the codes, at least one
 */
public record OneOf(String vocabulary, ImmutableList<String> codes) {

    /**
     * Checks that there is a code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public OneOf {
        checkArgument(!codes.isEmpty(), "of %s at least one code must do", vocabulary);
    }
}
