package org.servicezone.io.report;

import java.util.Optional;

/**
 * A value that differs.
 *
 * @param path  its path below what it belongs to, such as {@code rises.value}; as in files, where they name it
 * @param before  the value in the first, where it has one
 * @param after  the value in the second, where it has one
 */
public record ValueDifference(String path, Optional<String> before, Optional<String> after) {

    ValueDifference mirrored() {
        return new ValueDifference(path, /* before= */ after, /* after= */ before);
    }
}
