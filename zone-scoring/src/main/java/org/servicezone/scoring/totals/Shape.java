package org.servicezone.scoring.totals;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.number.Exact;
import org.servicezone.scoring.columns.FigureColumn;

/** Where the points of a source come from for the rows of columns. */
sealed interface Shape {

    /** Returns numbers whose common lattice holds all points. */
    Stream<Exact> lattice();

    /** Returns points that may be earned, the fewest and the most among them. */
    Stream<Exact> ends();

    /** Returns the fewest points. */
    default Exact fewest() {
        return ends().reduce(Exact::min).orElse(Exact.ZERO);
    }

    /** Returns the most points. */
    default Exact most() {
        return ends().reduce(Exact::max).orElse(Exact.ZERO);
    }

    /**
     * Points for figures.
     *
     * @param column  the figures
     * @param variants  the lines a kind of row; several lines where it is not known which hold, none where rows of the kind are
     *     for the explained evaluator
     * @param kinds  the kind of each row, where there are several; -1 where a row is for the explained evaluator
     * @param range  the declared range as ends of the column
     * @param lowest  the points where the figure will not come, where they are declared
     * @param separate  whether ends between steps, too, are told from the ends of lines
     */
    record OfFigures(
            FigureColumn column,
            ImmutableList<ImmutableList<CodeLines>> variants,
            Optional<int[]> kinds,
            Range range,
            Optional<Exact> lowest,
            boolean separate)
            implements Shape {

        private Stream<CodeLines.Stretch> stretches() {
            return variants.stream().flatMap(List::stream).flatMap(lines -> lines.stretches().stream());
        }

        @Override
        public Stream<Exact> lattice() {
            return Stream.concat(
                    lowest.stream(), stretches().flatMap(line -> Stream.of(line.slope(), line.atOrigin())));
        }

        @Override
        public Stream<Exact> ends() {
            return Stream.concat(
                    lowest.stream(),
                    stretches()
                            .flatMap(line -> line.isLevel()
                                    ? Stream.of(line.atOrigin())
                                    : Stream.of(line.atOrigin(), line.at(line.origin() + line.span()))));
        }

        /** Says whether it takes more than the low ends of known figures to tell the points. */
        boolean isOpen() {
            return variants.stream().anyMatch(lines -> lines.size() != 1);
        }

        /** Says whether known figures between steps are for the row's own path. */
        boolean needsSteps() {
            return !column.onSteps()
                    && (!separate || !variants.stream().flatMap(List::stream).allMatch(CodeLines::isLevel));
        }
    }

    /**
     * A declared range.
     *
     * @param low  its low end
     * @param high  its high end
     */
    record Range(long low, long high) {}

    /**
     * Points by a curve that is not made of straight lines: {@code base + rise × ln(q)} or {@code base + rise × q^p}, where q is
     * the figure as a part of a knot, brought between two ends. No lattice holds them.
     *
     * @param column  the figures
     * @param range  the declared range as ends of the column
     * @param perStep  q of one step
     * @param from  the least q
     * @param to  the greatest q
     * @param exponent  p; absent for the logarithm
     * @param base  points at q = 1 of a logarithm, or at q = 0 of a power
     * @param rise  points for each of the logarithm or power
     * @param bent  the greatest size of the logarithm or power
     * @param domain  the least end of a figure that has points
     * @param first  the points at the least q
     * @param last  the points at the greatest
     * @param lowest  the points of a figure that has none by the curve, or will not come, where they are declared
     */
    record OfCurve(
            FigureColumn column,
            Range range,
            Exact perStep,
            Exact from,
            Exact to,
            Optional<Exact> exponent,
            Exact base,
            Exact rise,
            Exact bent,
            long domain,
            Exact first,
            Exact last,
            Optional<Exact> lowest)
            implements Shape {

        @Override
        public Stream<Exact> lattice() {
            return Stream.empty();
        }

        @Override
        public Stream<Exact> ends() {
            return Stream.concat(lowest.stream(), Stream.of(first, last));
        }
    }

    /**
     * Points by a small table.
     *
     * @param entries  the entry of each row
     * @param low  the fewest points of each entry
     * @param high  the most
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares it
    record OfTable(int[] entries, List<Exact> low, List<Exact> high) implements Shape {

        @Override
        public Stream<Exact> lattice() {
            return ends();
        }

        @Override
        public Stream<Exact> ends() {
            return Stream.concat(low.stream(), high.stream());
        }
    }
}
