package org.servicezone.scoring.check;

import java.util.List;
import org.servicezone.model.number.Bounds;

/** Checks that ranges, taken in order, neither overlap nor leave a gap. */
final class Ranges {

    private Ranges() {}

    /** Checks ranges from the lowest to the highest against what they must cover. */
    static void contiguous(List<Bounds> ranges, Bounds whole, String pointer, String field, Defects defects) {
        for (int i = 1; i < ranges.size(); i++) {
            if (!touch(ranges.get(i - 1), ranges.get(i))) {
                defects.add(
                        pointer + "/" + i + field,
                        (ranges.get(i - 1).intersect(ranges.get(i)).isPresent()
                                ? "overlaps the one before"
                                : "leaves a gap to the one before, or stands before it"),
                        "let each begin where the one before ends, inclusive on one side only, the lowest first");
            }
        }
        Bounds covered = ranges.get(0).hull(ranges.get(ranges.size() - 1));
        if (!covered.encloses(whole)) {
            defects.add(
                    pointer,
                    "covers " + Shown.of(covered) + " but values may lie in " + Shown.of(whole),
                    "extend the first and the last");
        }
    }

    private static boolean touch(Bounds lower, Bounds upper) {
        return lower.high().isPresent()
                && upper.low().isPresent()
                && lower.high().get().at().equals(upper.low().get().at())
                && lower.high().get().inclusive() != upper.low().get().inclusive();
    }
}
