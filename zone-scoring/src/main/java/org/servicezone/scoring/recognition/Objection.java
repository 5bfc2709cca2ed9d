package org.servicezone.scoring.recognition;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An objection during a public notice.
 *
 * @param due  by when it is to be investigated
 * @param upheld  what came out, once it has been
 */
record Objection(LocalDate due, Optional<Boolean> upheld) {

    boolean isOpen() {
        return upheld.isEmpty();
    }

    boolean isUpheld() {
        return upheld.orElse(false);
    }
}
