package org.servicezone.io.json;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import java.util.function.Function;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;

/** Intervals in the usual notation: {@code [20, 50)}; an end that is left out is no limit: {@code [200, )}. */
public final class IntervalText {

    private IntervalText() {}

    /** Returns the text of an interval. */
    public static String of(Bounds bounds) {
        String low = bounds.low().map(e -> (e.inclusive() ? "[" : "(") + e.at()).orElse("(");
        String high =
                bounds.high().map(e -> e.at() + (e.inclusive() ? "]" : ")")).orElse(")");
        return low + ", " + high;
    }

    /**
     * Reads an interval.
     *
     * @throws IllegalArgumentException if the text is none, or holds no number
     */
    public static Bounds parse(String text) {
        return parse(text, Exact::parse);
    }

    /** Reads an interval between numbers that were worked out, which may be longer than what people write. */
    static Bounds parseComputed(String text) {
        return parse(text, Exact::parseComputed);
    }

    private static Bounds parse(String text, Function<String, Exact> number) {
        int comma = text.indexOf(',');
        boolean closed = text.length() > 2
                && comma > 0
                && (text.startsWith("[") || text.startsWith("("))
                && (text.endsWith("]") || text.endsWith(")"));
        checkArgument(closed, "\"%s\" is no interval: write for example [20, 50) or [200, )", text);
        String low = text.substring(1, comma).strip();
        String high = text.substring(comma + 1, text.length() - 1).strip();
        return new Bounds(end(low, text.startsWith("["), number), end(high, text.endsWith("]"), number));
    }

    private static Optional<Bounds.End> end(String text, boolean inclusive, Function<String, Exact> number) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Bounds.End(number.apply(text), inclusive));
    }
}
