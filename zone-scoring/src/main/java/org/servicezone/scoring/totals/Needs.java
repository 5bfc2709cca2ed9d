package org.servicezone.scoring.totals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Reference;
import org.servicezone.model.scheme.ReferenceSet;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.scheme.Trigger;
import org.servicezone.scoring.columns.FigureKey;

/**
 * What columns must hold for a scheme.
 *
 * @param figures  the figures
 * @param limits  with which ends figures are compared, in base units
 * @param conditions  the conditions
 * @param triggers  the events
 * @param named  the codes by which zones are parted
 */
record Needs(
        ImmutableSet<FigureKey> figures,
        ImmutableSetMultimap<MeasureId, Exact> limits,
        ImmutableSet<Requirement> conditions,
        ImmutableSet<Trigger> triggers,
        ImmutableSet<Named> named) {

    static Needs of(Rulebook rulebook, Scheme scheme, int newestReturn) {
        Collector collector = new Collector(rulebook, newestReturn);
        scheme.nodes().forEach(collector::node);
        scheme.adjustments().forEach(collector::adjustment);
        return collector.needs();
    }

    private static final class Collector {

        private final Rulebook rulebook;
        private final int newestReturn;
        private final ImmutableSet.Builder<FigureKey> figures = ImmutableSet.builder();
        private final ImmutableSetMultimap.Builder<MeasureId, Exact> limits = ImmutableSetMultimap.builder();
        private final ImmutableSet.Builder<Requirement> conditions = ImmutableSet.builder();
        private final ImmutableSet.Builder<Trigger> triggers = ImmutableSet.builder();
        private final ImmutableSet.Builder<Named> named = ImmutableSet.builder();

        Collector(Rulebook rulebook, int newestReturn) {
            this.rulebook = rulebook;
            this.newestReturn = newestReturn;
        }

        Needs needs() {
            return new Needs(figures.build(), limits.build(), conditions.build(), triggers.build(), named.build());
        }

        void node(Node node) {
            if (node instanceof Node.Leaf leaf) {
                indicator(leaf.indicator());
            } else if (node instanceof Node.Levels levels) {
                levels.levels().forEach(level -> conditions.add(level.when()));
            } else if (node instanceof Node.Weighted weighted) {
                weighted.weighting()
                        .ifPresent(w -> w.columns().forEach(column -> named.add(new Named(w.by(), column.when()))));
            }
        }

        void adjustment(Adjustment adjustment) {
            if (adjustment instanceof Adjustment.ForEvents events) {
                triggers.add(events.events());
            } else if (adjustment instanceof Adjustment.VetoByEvents veto) {
                triggers.add(veto.events());
            } else if (adjustment instanceof Adjustment.VetoByCondition veto) {
                conditions.add(veto.when());
            }
        }

        private void figure(MeasureId measure, int year) {
            figures.add(new FigureKey(measure, year, false));
        }

        private void indicator(Indicator indicator) {
            MeasureId id = indicator.measure();
            Measure measure = rulebook.measure(id).orElseThrow();
            figure(id, newestReturn);
            ends(measure.range()).forEach(end -> limits.put(id, end));
            Curve curve = indicator.curve().value();
            Curves.knots(indicator)
                    .forEach(knot -> limits.put(id, knot.times(measure.unit().factor())));
            if (curve instanceof Curve.Growth growth) {
                figure(id, growth.baseYear());
            } else if (curve instanceof Curve.Standards standards) {
                standards.scale().ifPresent(scale -> figure(scale, newestReturn));
                standards.rows().stream()
                        .filter(row -> !row.types().isEmpty())
                        .forEach(row -> named.add(new Named(Axis.TYPE, row.types())));
            } else if (curve instanceof Curve.Efficacy efficacy) {
                reference(id, efficacy.least());
                reference(id, efficacy.satisfactory());
            } else if (curve instanceof Curve.Benchmark benchmark) {
                reference(id, benchmark.benchmark());
            } else if (curve instanceof Curve.Deviation deviation) {
                reference(id, deviation.reference());
            } else if (curve instanceof Curve.MinMax minMax) {
                set(id, minMax.set());
            } else if (curve instanceof Curve.Percentile percentile) {
                set(id, percentile.set());
            } else if (curve instanceof Curve.Places places) {
                set(id, places.set());
            }
        }

        private static Stream<Exact> ends(Bounds bounds) {
            return Stream.of(bounds.low(), bounds.high())
                    .flatMap(Optional::stream)
                    .map(Bounds.End::at);
        }

        private void reference(MeasureId measure, Reference reference) {
            if (reference instanceof Reference.OfMeasure other) {
                figure(other.measure(), newestReturn);
            } else if (reference instanceof Reference.OfSet of) {
                set(measure, of.set());
            } else if (reference instanceof Reference.ByCode table) {
                table.entries().forEach(entry -> named.add(new Named(table.by(), entry.when())));
            }
        }

        private void set(MeasureId measure, ReferenceSet set) {
            if (set instanceof ReferenceSet.Scored scored) {
                figure(measure, scored.year().orElse(newestReturn));
            }
        }
    }

    ImmutableList<Named> namedList() {
        return named.asList();
    }
}
