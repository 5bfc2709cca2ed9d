package org.servicezone.scoring.totals;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.scoring.columns.Ends;
import org.servicezone.scoring.columns.FigureColumn;
import org.servicezone.scoring.curve.Lines;

/**
 * Points as straight lines over the {@linkplain Ends ends} of a column: stretch 0 goes up to the first start, each other
 * from its start on.
 *
 * @param starts  the ends at which the stretches but the first start, rising
 * @param stretches  one more than there are starts
 */
record CodeLines(ImmutableLongArray starts, ImmutableList<Stretch> stretches) {

    /**
     * A straight line.
     *
     * @param slope  points for each step
     * @param origin  a step near which the figures lie
     * @param atOrigin  the points there
     * @param span  the most steps that a figure of the column is over the origin
     */
    record Stretch(Exact slope, long origin, Exact atOrigin, long span) {

        boolean isLevel() {
            return slope.isZero();
        }

        Exact at(long step) {
            return atOrigin.plus(slope.times(Exact.of(Math.subtractExact(step, origin))));
        }
    }

    /** A line over amounts in the measure's unit. */
    private record Piece(Optional<Bounds.End> low, Optional<Bounds.End> high, Exact slope, Exact atZero) {

        Exact at(Exact amount) {
            return atZero.plus(slope.times(amount));
        }

        boolean goesOnAs(Piece other) {
            return slope.equals(other.slope) && atZero.equals(other.atZero);
        }
    }

    /** Returns points that are the same everywhere. */
    static CodeLines level(Exact points) {
        return new CodeLines(ImmutableLongArray.of(), ImmutableList.of(new Stretch(Exact.ZERO, 0, points, 0)));
    }

    /**
     * Lays lines over a column; figures beyond the declared range earn as its nearest end.
     *
     * @param lines  over amounts in the measure's unit
     * @param range  the declared range in that unit
     * @param factor  one of that unit in base units
     * @param column  the figures
     * @return nothing where the lines leave a gap or overlap, or the range ends short of its end
     */
    static Optional<CodeLines> of(Lines lines, Bounds range, Exact factor, FigureColumn column) {
        Exact step = column.step().dividedBy(factor);
        List<Piece> pieces = new ArrayList<>();
        for (Lines.Stretch stretch : lines.stretches()) {
            stretch.amounts()
                    .intersect(range)
                    .ifPresent(
                            part -> pieces.add(new Piece(part.low(), part.high(), stretch.slope(), stretch.atZero())));
        }
        if (!covers(pieces, range)) {
            return Optional.empty();
        }
        range.low().ifPresent(end -> pieces.add(0, beyond(pieces.get(0), end, true)));
        range.high().ifPresent(end -> pieces.add(beyond(pieces.get(pieces.size() - 1), end, false)));
        return Optional.of(laid(pieces, step, range, column));
    }

    /** What is level beyond the range. */
    private static Piece beyond(Piece last, Bounds.End end, boolean below) {
        Exact points = last.at(end.at());
        Optional<Bounds.End> limit = Optional.of(new Bounds.End(end.at(), false));
        return below
                ? new Piece(Optional.empty(), limit, Exact.ZERO, points)
                : new Piece(limit, Optional.empty(), Exact.ZERO, points);
    }

    /** Says whether the pieces follow each other without gap or overlap from one end of the range to the other. */
    private static boolean covers(List<Piece> pieces, Bounds range) {
        if (pieces.isEmpty()
                || !pieces.get(0).low().equals(range.low())
                || !pieces.get(pieces.size() - 1).high().equals(range.high())
                || !range.low().map(Bounds.End::inclusive).orElse(true)
                || !range.high().map(Bounds.End::inclusive).orElse(true)) {
            return false;
        }
        for (int i = 1; i < pieces.size(); i++) {
            Optional<Bounds.End> before = pieces.get(i - 1).high();
            Optional<Bounds.End> after = pieces.get(i).low();
            boolean meets = before.isPresent()
                    && after.isPresent()
                    && before.get().at().equals(after.get().at())
                    && before.get().inclusive() != after.get().inclusive();
            if (!meets) {
                return false;
            }
        }
        return true;
    }

    private static CodeLines laid(List<Piece> pieces, Exact step, Bounds range, FigureColumn column) {
        long least = Math.min(column.least(), within(Ends.low(range.low(), step), column.least()));
        long greatest = Math.max(column.greatest(), within(Ends.high(range.high(), step), column.greatest()));
        List<Piece> merged = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.goesOnAs(piece)) {
                merged.set(merged.size() - 1, new Piece(last.low(), piece.high(), last.slope(), last.atZero()));
            } else {
                merged.add(piece);
            }
        }
        ImmutableLongArray.Builder starts = ImmutableLongArray.builder();
        ImmutableList.Builder<Stretch> stretches = ImmutableList.builder();
        for (int i = 0; i < merged.size(); i++) {
            Piece piece = merged.get(i);
            long start = Ends.askedLow(piece.low(), step);
            long end = i + 1 < merged.size() ? Ends.askedLow(merged.get(i + 1).low(), step) : Long.MAX_VALUE;
            if (i > 0) {
                starts.add(start);
            }
            if (piece.slope().isZero()) {
                stretches.add(new Stretch(Exact.ZERO, 0, piece.atZero(), 0));
                continue;
            }
            long first = Math.min(Math.max(start, least), end);
            long origin = Ends.step(first);
            long last = Ends.step(Math.max(Math.min(end, greatest), first));
            stretches.add(new Stretch(
                    piece.slope().times(step), origin, piece.at(Exact.of(origin).times(step)), last - origin + 1));
        }
        return new CodeLines(starts.build(), stretches.build());
    }

    private static long within(long end, long otherwise) {
        return end == Ends.NONE_BELOW || end == Ends.NONE_ABOVE ? otherwise : end;
    }

    boolean isLevel() {
        return stretches.stream().allMatch(Stretch::isLevel);
    }

    /** Returns the stretch that holds an end. */
    int index(long end) {
        int index = 0;
        while (index < starts.length() && end >= starts.get(index)) {
            index++;
        }
        return index;
    }
}
