package org.servicezone.model.policy;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A reference to one provision of one instrument, written {@code js-plan-2021#4.2.s1.p2}.
 *
 * @param instrument  the instrument's id
 * @param address  where the provision stands in it
 */
public record ClauseRef(String instrument, ClauseAddress address) {

    /**
     * Checks the instrument's id.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public ClauseRef {
        checkArgument(!instrument.isBlank(), "a clause reference names its instrument");
    }

    /**
     * Reads {@code instrument#address}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static ClauseRef parse(String text) {
        int hash = text.indexOf('#');
        checkArgument(hash > 0, "\"%s\" is no clause reference: write instrument#address", text);
        return new ClauseRef(text.substring(0, hash), new ClauseAddress(text.substring(hash + 1)));
    }

    @Override
    public String toString() {
        return instrument + "#" + address;
    }
}
