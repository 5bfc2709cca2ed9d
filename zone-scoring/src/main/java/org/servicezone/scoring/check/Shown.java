package org.servicezone.scoring.check;

import org.servicezone.model.number.Bounds;

/** Writes an interval in the usual notation: {@code [0, 100)}. */
final class Shown {

    private Shown() {}

    static String of(Bounds bounds) {
        return bounds.low().map(e -> (e.inclusive() ? "[" : "(") + e.at()).orElse("(-∞")
                + ", "
                + bounds.high().map(e -> e.at() + (e.inclusive() ? "]" : ")")).orElse("∞)");
    }
}
