package org.servicezone.examples.review.sources;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;

/** Places a fact phrase by phrase. */
final class Phrases {

    private Phrases() {}

    /** Returns the rows that the phrases become, and one that sets aside all the phrases that become none. */
    static ImmutableList<Line> place(Fact fact, Function<String, ImmutableList<Line>> rows) {
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        ImmutableList.Builder<String> left = ImmutableList.builder();
        for (String phrase : fact.phrases()) {
            ImmutableList<Line> mapped = rows.apply(phrase);
            if (mapped.isEmpty()) {
                left.add(phrase);
            }
            lines.addAll(mapped);
        }
        ImmutableList<String> words = left.build();
        if (!words.isEmpty()) {
            boolean all = words.size() == fact.phrases().size();
            lines.add(Line.setAside(
                    fact.only(words), Reason.TEXT_ONLY, all ? "" : "the other words of this statement are in use"));
        }
        return lines.build();
    }
}
