package org.servicezone.scoring.check;

import java.util.List;
import org.servicezone.model.label.Label;
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
                                ? Label.of("与前一个重叠", "overlaps the one before")
                                : Label.of("与前一个之间有空隙，或排在它之前", "leaves a gap to the one before, or stands before it")),
                        Label.of("首尾相接的区间", "intervals that join"),
                        Label.of(
                                "从最低的起，每个从前一个结束处开始，端点只归其中一个",
                                "let each begin where the one before ends, inclusive on one side only, the lowest first"));
            }
        }
        Bounds covered = ranges.get(0).hull(ranges.get(ranges.size() - 1));
        if (!covered.encloses(whole)) {
            defects.add(
                    pointer,
                    Label.of(
                            "覆盖 {0}，而取值范围为 {1}",
                            "covers {0} but values may lie in {1}", Shown.of(covered), Shown.of(whole)),
                    Label.of("覆盖全部取值范围的区间", "intervals that cover all that may come"),
                    Label.of("扩大第一个和最后一个", "extend the first and the last"));
        }
    }

    private static boolean touch(Bounds lower, Bounds upper) {
        return lower.high().isPresent()
                && upper.low().isPresent()
                && lower.high().get().at().equals(upper.low().get().at())
                && lower.high().get().inclusive() != upper.low().get().inclusive();
    }
}
