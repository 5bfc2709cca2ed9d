package org.servicezone.scoring.check;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.servicezone.model.label.Label;
import org.servicezone.model.measure.Formula;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.rulebook.Rulebook;

/** Follows measures to those that they are derived from: none may come back to itself, nor be derived over too many steps. */
final class FormulaPaths {

    private static final int DEEPEST = 8;

    private final Rulebook rulebook;
    private final Map<MeasureId, Integer> depths = new LinkedHashMap<>();

    FormulaPaths(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    void check(Measure measure, String pointer, Defects defects) {
        Optional<ImmutableList<MeasureId>> circle = circle(measure.id());
        if (circle.isPresent()) {
            defects.add(
                    pointer,
                    Label.of(
                            "指标“{0}”由自身推算：{1}",
                            "measure \"{0}\" is derived from itself: {1}",
                            measure.id(),
                            Joiner.on(" → ").join(circle.get())),
                    Label.of("由其他指标推算", "a measure derived from others"),
                    Label.of("让其中一个直接填报，或由其他指标推算", "let one of these be reported, or derive it from others"));
        } else if (depth(measure.id(), ImmutableList.of()) == DEEPEST + 1) {
            defects.add(
                    pointer,
                    Label.of(
                            "指标“{0}”经过超过 {1} 步推算",
                            "measure \"{0}\" is derived over more than {1} steps", measure.id(), DEEPEST),
                    Label.of("至多 {0} 步", "at most {0} steps", DEEPEST),
                    Label.of("由更接近填报数据的指标推算", "derive it from measures nearer to the reported ones"));
        }
    }

    /** Returns a shortest path from a measure back to itself. */
    private Optional<ImmutableList<MeasureId>> circle(MeasureId start) {
        Map<MeasureId, ImmutableList<MeasureId>> paths = new LinkedHashMap<>();
        Deque<MeasureId> next = new ArrayDeque<>();
        paths.put(start, ImmutableList.of(start));
        next.add(start);
        while (!next.isEmpty()) {
            ImmutableList<MeasureId> path = paths.getOrDefault(next.remove(), ImmutableList.of());
            for (MeasureId input : inputs(path.get(path.size() - 1))) {
                ImmutableList<MeasureId> longer = ImmutableList.<MeasureId>builder()
                        .addAll(path)
                        .add(input)
                        .build();
                if (input.equals(start)) {
                    return Optional.of(longer);
                }
                if (paths.putIfAbsent(input, longer) == null) {
                    next.add(input);
                }
            }
        }
        return Optional.empty();
    }

    /** How many formulas stand one upon the other; of a measure that leads into a circle, none, which is told there. */
    private int depth(MeasureId id, ImmutableList<MeasureId> above) {
        Integer known = depths.get(id);
        if (known != null) {
            return known;
        }
        if (above.contains(id)) {
            return 0;
        }
        ImmutableList<MeasureId> path =
                ImmutableList.<MeasureId>builder().addAll(above).add(id).build();
        boolean derived = rulebook.measure(id).flatMap(Measure::formula).isPresent();
        int below =
                inputs(id).stream().mapToInt(input -> depth(input, path)).max().orElse(0);
        int depth = derived ? below + 1 : 0;
        depths.put(id, depth);
        return depth;
    }

    private ImmutableList<MeasureId> inputs(MeasureId id) {
        return rulebook.measure(id)
                .flatMap(Measure::formula)
                .map(Formula::inputs)
                .orElse(ImmutableList.of());
    }
}
