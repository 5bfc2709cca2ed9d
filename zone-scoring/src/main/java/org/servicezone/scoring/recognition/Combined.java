package org.servicezone.scoring.recognition;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import org.servicezone.model.casework.Combining;
import org.servicezone.model.casework.PanelMark;
import org.servicezone.model.number.Exact;

/**
 * Several scores made one.
 *
 * @param value  the one
 * @param marks  the several, by expert, those that were left out marked
 */
record Combined(Exact value, ImmutableList<PanelMark> marks) {

    /** Combines scores, of which there are as many as the kind takes at least. */
    static Combined of(Combining combining, ImmutableList<PanelMark> marks) {
        return combining.match(new Ways(marks));
    }

    private record Ways(ImmutableList<PanelMark> marks) implements Combining.Cases<Combined> {

        private static final Comparator<PanelMark> BY_SCORE =
                Comparator.comparing(PanelMark::score).thenComparing(PanelMark::expert);

        @Override
        public Combined mean(Combining.Mean combining) {
            return new Combined(meanOf(marks), marks);
        }

        @Override
        public Combined trimmedMean(Combining.TrimmedMean combining) {
            ImmutableList<PanelMark> sorted = ImmutableList.sortedCopyOf(BY_SCORE, marks);
            int each = combining.each().value();
            ImmutableList<PanelMark> kept = sorted.subList(each, sorted.size() - each);
            ImmutableList<PanelMark> shown = marks.stream()
                    .map(mark -> new PanelMark(mark.expert(), mark.item(), mark.score(), !kept.contains(mark)))
                    .collect(ImmutableList.toImmutableList());
            return new Combined(meanOf(kept), shown);
        }

        @Override
        public Combined median(Combining.Median combining) {
            ImmutableList<PanelMark> sorted = ImmutableList.sortedCopyOf(BY_SCORE, marks);
            int size = sorted.size();
            return new Combined(meanOf(sorted.subList((size - 1) / 2, size / 2 + 1)), marks);
        }

        private static Exact meanOf(ImmutableList<PanelMark> marks) {
            Exact sum = marks.stream().map(PanelMark::score).reduce(Exact.ZERO, Exact::plus);
            return sum.dividedBy(Exact.of(marks.size()));
        }
    }
}
