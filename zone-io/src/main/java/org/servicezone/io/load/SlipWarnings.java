package org.servicezone.io.load;

import com.google.common.collect.ListMultimap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicezone.io.problem.Problems;
import org.servicezone.model.measure.Figure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.number.Exact;

/**
 * Flags figures about ten thousand times their neighbour of the year before or after: likely a slip between 万元 and 亿元
 * (or 万人 and 人). They are left as they are.
 */
final class SlipWarnings {

    private static final Exact LEAST = Exact.of(2_000);
    private static final Exact MOST = Exact.of(50_000);

    private SlipWarnings() {}

    private record Cell<S>(S subject, MeasureId measure, int year) {}

    static <S> void warn(ListMultimap<FigureRows.Key<S>, FigureRows.Entry> entries, Problems problems) {
        Map<Cell<S>, FigureRows.Entry> byYear = new LinkedHashMap<>();
        entries.forEach((key, entry) -> {
            if (key.line().period().isFullYear()
                    && key.line().returnYear() == key.line().period().year()) {
                byYear.putIfAbsent(
                        new Cell<>(
                                key.subject(),
                                key.line().measure(),
                                key.line().period().year()),
                        entry);
            }
        });
        byYear.forEach((cell, entry) -> {
            boolean overBefore = isSlip(entry, byYear.get(new Cell<>(cell.subject, cell.measure, cell.year - 1)));
            boolean overAfter = isSlip(entry, byYear.get(new Cell<>(cell.subject, cell.measure, cell.year + 1)));
            if (overBefore || overAfter) {
                problems.warning(
                        entry.row().at("figure"),
                        entry.row().cells().get("figure") + entry.row().cells().getOrDefault("unit", ""),
                        "about as much as the year " + (overBefore ? "before" : "after")
                                + "; it is about ten thousand times that",
                        "check whether 万 and 亿 were mixed up; the figure was left as it is");
            }
        });
    }

    private static boolean isSlip(FigureRows.Entry entry, FigureRows.@Nullable Entry other) {
        if (other == null) {
            return false;
        }
        Optional<Exact> one = exact(entry.observation());
        Optional<Exact> two = exact(other.observation()).filter(x -> x.signum() > 0);
        return one.isPresent()
                && two.isPresent()
                && one.get().dividedBy(two.get()).isGreaterThan(LEAST)
                && one.get().dividedBy(two.get()).isLessThan(MOST);
    }

    private static Optional<Exact> exact(Observation observation) {
        return observation instanceof Observation.Stated stated && stated.figure() instanceof Figure.Exactly exactly
                ? Optional.of(exactly.quantity().inBase())
                : Optional.empty();
    }
}
