package org.servicezone.scoring.counterfactual;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.measure.FigureScope;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.eligibility.Assessment;

/** Where a figure that is missing may come to lie, and which number there stands for all. */
final class Points {

    private Points() {}

    /**
     * Returns where a reported figure may lie, in base units: nowhere once it is known or will not come, and anywhere in its
     * range where what is known may be supposed to be otherwise.
     */
    static ImmutableList<Bounds> regions(Scene scene, ZoneId zone, MeasureId id, int year) {
        Assessment now = scene.now();
        Measure measure = now.rulebook().rulebook().measure(id).orElseThrow();
        Optional<Observation> own = now.province().history(zone).observation(year, id);
        Optional<Observation> restated = now.province().history(zone).observation(year + 1, year, id);
        ImmutableList<Bounds> regions = scene.mayContradict()
                ? own.map(observation -> closed(observation) ? ImmutableList.<Bounds>of() : anywhere(measure))
                        .orElseGet(() -> anywhere(measure))
                : own.map(observation -> regions(observation, measure)).orElseGet(() -> anywhere(measure));
        return regions.isEmpty() && restated.isPresent() && !scene.mayContradict()
                ? regions(restated.get(), measure)
                : regions;
    }

    private static ImmutableList<Bounds> anywhere(Measure measure) {
        return ImmutableList.of(measure.range());
    }

    private static boolean closed(Observation observation) {
        return observation instanceof Observation.Closed;
    }

    /** Returns where a figure may lie of which so much is known; nowhere where nothing more can come. */
    static ImmutableList<Bounds> regions(Observation observation, Measure measure) {
        return observation.match(new Observation.Cases<ImmutableList<Bounds>>() {
            @Override
            public ImmutableList<Bounds> stated(Observation.Stated stated) {
                return decides(stated)
                        ? known(stated)
                                .filter(bounds -> bounds.point().isEmpty())
                                .collect(ImmutableList.toImmutableList())
                        : anywhere(measure);
            }

            @Override
            public ImmutableList<Bounds> disputed(Observation.Disputed disputed) {
                ImmutableList<Bounds> all = disputed.statements().stream()
                        .filter(Points::decides)
                        .flatMap(this::known)
                        .collect(ImmutableList.toImmutableList());
                return all.isEmpty() ? anywhere(measure) : all;
            }

            @Override
            public ImmutableList<Bounds> pending(Observation.Pending pending) {
                return anywhere(measure);
            }

            @Override
            public ImmutableList<Bounds> closed(Observation.Closed closed) {
                return ImmutableList.of();
            }

            private Stream<Bounds> known(Observation.Stated stated) {
                Bounds bounds = stated.figure().bounds().orElse(measure.range());
                return Stream.of(bounds.intersect(measure.range()).orElse(bounds));
            }
        });
    }

    private static boolean decides(Observation.Stated stated) {
        return !stated.source().isEditorOnly()
                && stated.scope() == FigureScope.ALL_UNITS
                && stated.figure().bounds().isPresent();
    }

    /** Returns the numbers outside an interval. */
    static ImmutableList<Bounds> outside(Bounds bounds) {
        ImmutableList.Builder<Bounds> outside = ImmutableList.builder();
        bounds.low()
                .ifPresent(end -> outside.add(
                        new Bounds(Optional.empty(), Optional.of(new Bounds.End(end.at(), !end.inclusive())))));
        bounds.high()
                .ifPresent(end -> outside.add(
                        new Bounds(Optional.of(new Bounds.End(end.at(), !end.inclusive())), Optional.empty())));
        return outside.build();
    }

    /** Returns one number of an interval: an end that belongs to it, else one beside an end, else one between. */
    static Exact pick(Bounds bounds) {
        Optional<Bounds.End> low = bounds.low();
        Optional<Bounds.End> high = bounds.high();
        if (low.isPresent() && low.get().inclusive()) {
            return low.get().at();
        }
        if (low.isPresent()) {
            Exact next = low.get().at().plus(Exact.ONE);
            Exact end = high.map(Bounds.End::at).orElse(next);
            return bounds.contains(next)
                    ? next
                    : low.get().at().plus(end.minus(low.get().at()).dividedBy(Exact.of(2)));
        }
        return high.map(end -> end.inclusive() ? end.at() : end.at().minus(Exact.ONE))
                .orElse(Exact.ZERO);
    }
}
