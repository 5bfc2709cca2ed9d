package org.servicezone.examples.review.sources;

import java.util.regex.Pattern;

/** Places the facts that name management and operating bodies. */
final class Bodies {

    private static final Pattern FOUNDED = Pattern.compile("(set up|opened) .*");

    private Bodies() {}

    /** Returns the row; the year is that of founding only where the note says so. */
    static Line place(Fact fact, String function) {
        return ResultFile.BODIES.line(
                fact.zone(),
                "established",
                fact.value(),
                function,
                FOUNDED.matcher(fact.note()).matches() ? fact.year() : "",
                "",
                "",
                "",
                "",
                "",
                "published-page",
                fact.source());
    }
}
