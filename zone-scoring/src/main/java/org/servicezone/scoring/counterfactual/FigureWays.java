package org.servicezone.scoring.counterfactual;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.derive.Amount;

/** The ways to one answer on a condition about figures of the zone itself. */
final class FigureWays {

    /** Over so many figures of a series every choice is tried. */
    private static final int SERIES = 6;

    /** Amounts to try, in units, where no end can be computed. */
    private static final ImmutableList<Exact> ROUND = Stream.of(0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 10_000)
            .map(Exact::of)
            .collect(ImmutableList.toImmutableList());

    private final Scene scene;
    private final Outcome target;
    private final boolean negated;
    private final ZoneId zone;

    private FigureWays(Scene scene, Outcome target, boolean negated) {
        this.scene = scene;
        this.target = target;
        this.negated = negated;
        this.zone = scene.now().zone().id();
    }

    static Family of(Scene scene, Requirement.Threshold requirement, Outcome target, boolean negated) {
        FigureWays ways = new FigureWays(scene, target, negated);
        return ways.isReported(requirement.measure())
                ? ways.threshold(requirement)
                : ways.derived(requirement, requirement.measure());
    }

    static Family of(Scene scene, Requirement.Rising requirement, Outcome target, boolean negated) {
        FigureWays ways = new FigureWays(scene, target, negated);
        return ways.isReported(requirement.measure())
                ? ways.rising(requirement)
                : ways.derived(requirement, requirement.measure());
    }

    private Measure measure(MeasureId id) {
        return scene.now().rulebook().rulebook().measure(id).orElseThrow();
    }

    private boolean isReported(MeasureId id) {
        return measure(id).formula().isEmpty();
    }

    private Supposition figure(Requirement requirement, MeasureId id, int year, Bounds asked) {
        return Supposition.figure(requirement, scene.now().figure(zone, id, year), asked);
    }

    private ImmutableList<Bounds> regions(MeasureId id, int year) {
        return Points.regions(scene, zone, id, year);
    }

    // a figure in an interval

    private Family threshold(Requirement.Threshold requirement) {
        Bounds asked = requirement.amounts().value().times(requirement.unit().factor());
        boolean meets = target == Outcome.MET;
        ImmutableList<Bounds> wanted = meets ? ImmutableList.of(asked) : Points.outside(asked);
        int years = requirement.years().map(Cited::value).orElse(1);
        List<Family> yearly = new ArrayList<>();
        for (int back = 0; back < years; back++) {
            int year = scene.now().newestReturn() - back;
            Amount amount = scene.now().amount(zone, requirement.measure(), year);
            boolean there = !amount.closed() && wanted.stream().anyMatch(bounds -> bounds.encloses(amount.bounds()));
            yearly.add(there ? Family.REACHED : year(requirement, year, wanted));
        }
        return meets ? yearly.stream().reduce(Family.REACHED, Family::and) : Family.union(yearly);
    }

    private Family year(Requirement.Threshold requirement, int year, ImmutableList<Bounds> wanted) {
        List<Support> ways = new ArrayList<>();
        for (Bounds region : regions(requirement.measure(), year)) {
            for (Bounds bounds : wanted) {
                region.intersect(bounds)
                        .ifPresent(
                                both -> ways.add(Support.of(figure(requirement, requirement.measure(), year, both))));
            }
        }
        return Family.of(ways, true);
    }

    // a series

    /** The figures of a series, oldest first: each as its own return states it, and as the next one does. */
    private record Series(int first, List<Amount> own, List<Amount> before, List<ImmutableList<Bounds>> regions) {}

    private Family rising(Requirement.Rising requirement) {
        int rises = requirement.rises().value();
        int first = scene.now().newestReturn() - rises;
        Series series = new Series(first, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i <= rises; i++) {
            series.own().add(scene.now().amount(zone, requirement.measure(), first + i));
            series.before()
                    .add(
                            i < rises
                                    ? scene.now().yearBefore(requirement.measure(), first + i + 1)
                                    : series.own().get(i));
            series.regions().add(regions(requirement.measure(), first + i));
        }
        return target == Outcome.MET ? risen(requirement, series) : fallen(requirement, series);
    }

    /** Every choice of figures of which some values make all rise, whatever the others are; fewest first, the newest first. */
    private Family risen(Requirement.Rising requirement, Series series) {
        List<Integer> open = new ArrayList<>();
        for (int i = series.own().size() - 1; i >= 0; i--) {
            if (!series.regions().get(i).isEmpty()) {
                open.add(i);
            }
        }
        List<ImmutableSet<Integer>> choices = new ArrayList<>();
        if (open.size() > SERIES) {
            choices.add(ImmutableSet.copyOf(open));
        } else {
            for (int size = 1; size <= open.size(); size++) {
                choose(open, size, 0, ImmutableSet.of(), choices);
            }
        }
        List<Support> ways = new ArrayList<>();
        List<ImmutableSet<Integer>> found = new ArrayList<>();
        for (ImmutableSet<Integer> choice : choices) {
            if (found.stream().noneMatch(choice::containsAll)) {
                List<Support> some = floors(requirement).stream()
                        .flatMap(floor -> climb(requirement, series, choice, floor).stream())
                        .distinct()
                        .toList();
                ways.addAll(some);
                if (!some.isEmpty()) {
                    found.add(choice);
                }
            }
        }
        return Family.of(ways, open.size() <= 1);
    }

    private static void choose(
            List<Integer> open, int size, int from, ImmutableSet<Integer> chosen, List<ImmutableSet<Integer>> out) {
        if (chosen.size() == size) {
            out.add(chosen);
            return;
        }
        for (int i = from; i < open.size(); i++) {
            choose(
                    open,
                    size,
                    i + 1,
                    ImmutableSet.<Integer>builder()
                            .addAll(chosen)
                            .add(open.get(i))
                            .build(),
                    out);
        }
    }

    /** From where on a series may start so that it also serves a threshold that asks for the same figures. */
    private ImmutableList<Bounds> floors(Requirement.Rising requirement) {
        ImmutableSet.Builder<Bounds> floors = ImmutableSet.builder();
        floors.add(Bounds.ALL);
        for (Requirement admission : scene.now().admissions()) {
            for (Requirement other : admission.flatten()) {
                if (other instanceof Requirement.Threshold threshold
                        && threshold.measure().equals(requirement.measure())) {
                    threshold
                            .amounts()
                            .value()
                            .times(threshold.unit().factor())
                            .low()
                            .ifPresent(end -> floors.add(new Bounds(Optional.of(end), Optional.empty())));
                }
            }
        }
        return floors.build().asList();
    }

    /** Supposes each chosen figure as low as it may be from the floor on, so that there is room above. */
    private Optional<Support> climb(
            Requirement.Rising requirement, Series series, ImmutableSet<Integer> chosen, Bounds floor) {
        Support way = Support.NOTHING;
        Optional<Bounds> before = Optional.empty();
        int last = series.own().size() - 1;
        for (int i = 0; i <= last; i++) {
            Amount own = series.own().get(i);
            if (!chosen.contains(i)) {
                boolean rises = before.isEmpty() || !own.closed() && risesOver(requirement, own.bounds(), before.get());
                Amount next = series.before().get(i);
                if (!rises || i < last && next.closed()) {
                    return Optional.empty();
                }
                before = Optional.of(next.bounds());
                continue;
            }
            Optional<Bounds> room = room(requirement, series, i, before, chosen, floor);
            if (room.isEmpty()) {
                return Optional.empty();
            }
            way = way.and(Support.of(figure(requirement, requirement.measure(), series.first() + i, room.get())))
                    .orElseThrow();
            before = room;
        }
        return Optional.of(way);
    }

    private static boolean risesOver(Requirement.Rising requirement, Bounds now, Bounds before) {
        return requirement.strict() ? now.isAbove(before) : before.isNotAbove(now);
    }

    private Optional<Bounds> room(
            Requirement.Rising requirement,
            Series series,
            int i,
            Optional<Bounds> before,
            ImmutableSet<Integer> chosen,
            Bounds floor) {
        Bounds above =
                before.flatMap(Bounds::high).map(end -> over(requirement, end)).orElse(Bounds.ALL);
        if (before.isPresent() && before.get().high().isEmpty()) {
            return Optional.empty();
        }
        boolean last = i == series.own().size() - 1;
        for (Bounds region : series.regions().get(i)) {
            Optional<Bounds> room = region.intersect(above).flatMap(floor::intersect);
            if (!last && room.isPresent()) {
                Bounds some = room.get();
                room = chosen.contains(i + 1)
                        ? Optional.of(Bounds.exactly(Points.pick(some)))
                        : series.own()
                                .get(i + 1)
                                .bounds()
                                .low()
                                .flatMap(end -> some.intersect(under(requirement, end)));
            }
            if (room.isPresent()) {
                return room;
            }
        }
        return Optional.empty();
    }

    private static Bounds over(Requirement.Rising requirement, Bounds.End end) {
        return requirement.strict() && end.inclusive() ? Bounds.over(end.at()) : Bounds.atLeast(end.at());
    }

    private static Bounds under(Requirement.Rising requirement, Bounds.End end) {
        return requirement.strict() && end.inclusive() ? Bounds.under(end.at()) : Bounds.atMost(end.at());
    }

    /** One rise that fails is enough: by its later figure, by its earlier one, or by both. */
    private Family fallen(Requirement.Rising requirement, Series series) {
        List<Support> ways = new ArrayList<>();
        for (int i = series.own().size() - 1; i >= 1; i--) {
            int year = series.first() + i;
            MeasureId id = requirement.measure();
            Amount now = series.own().get(i);
            Amount before = series.before().get(i - 1);
            List<Support> single = new ArrayList<>();
            if (!before.closed() && before.bounds().low().isPresent()) {
                Bounds low = falls(requirement, before.bounds().low().get(), true);
                series.regions()
                        .get(i)
                        .forEach(region -> region.intersect(low)
                                .ifPresent(some -> single.add(Support.of(figure(requirement, id, year, some)))));
            }
            if (!now.closed() && now.bounds().high().isPresent()) {
                Bounds high = falls(requirement, now.bounds().high().get(), false);
                series.regions()
                        .get(i - 1)
                        .forEach(region -> region.intersect(high)
                                .ifPresent(some -> single.add(Support.of(figure(requirement, id, year - 1, some)))));
            }
            ways.addAll(single);
            if (single.isEmpty()) {
                both(requirement, series, i).ifPresent(ways::add);
            }
        }
        return Family.of(ways, true);
    }

    private Optional<Support> both(Requirement.Rising requirement, Series series, int i) {
        for (Bounds later : series.regions().get(i)) {
            Exact at = Points.pick(later);
            Bounds high = falls(requirement, new Bounds.End(at, true), false);
            for (Bounds earlier : series.regions().get(i - 1)) {
                Optional<Bounds> some = earlier.intersect(high);
                if (some.isPresent()) {
                    MeasureId id = requirement.measure();
                    int year = series.first() + i;
                    return Support.of(figure(requirement, id, year, Bounds.exactly(at)))
                            .and(Support.of(figure(requirement, id, year - 1, some.get())));
                }
            }
        }
        return Optional.empty();
    }

    /** Where a figure lies so that it does not rise over what has this lower end, or so that what has this upper end does not. */
    private static Bounds falls(Requirement.Rising requirement, Bounds.End end, boolean below) {
        boolean level = requirement.strict() || !end.inclusive();
        if (below) {
            return level ? Bounds.atMost(end.at()) : Bounds.under(end.at());
        }
        return level ? Bounds.atLeast(end.at()) : Bounds.over(end.at());
    }

    // derived measures

    /** Tries reported figures that the measure rests on: one alone, or one beside others that are given round amounts. */
    private Family derived(Requirement requirement, MeasureId id) {
        Finding finding = scene.now().finding(requirement, negated);
        ImmutableSet<MissingInput> inputs = inputs(finding);
        List<Support> ways = new ArrayList<>();
        for (MissingInput input : inputs) {
            ways.addAll(single(requirement, id, Support.NOTHING, input));
        }
        if (ways.isEmpty() && inputs.size() <= SERIES) {
            ways.addAll(several(requirement, id, inputs));
        }
        return Family.of(ways, false);
    }

    /** The reported figures of the zone that a finding rests on, or lacks. */
    private ImmutableSet<MissingInput> inputs(Finding finding) {
        ImmutableSet.Builder<MissingInput> inputs = ImmutableSet.builder();
        finding.missing().stream()
                .filter(input ->
                        input.kind() == InputKind.MEASURE && input.zone().equals(zone))
                .forEach(inputs::add);
        if (scene.mayContradict() && finding instanceof Finding.Check check) {
            check.facts().stream()
                    .filter(Fact.Measured.class::isInstance)
                    .map(Fact.Measured.class::cast)
                    .forEach(fact -> inputs.add(scene.now().figure(zone, fact.measure(), fact.year())));
        }
        return inputs.build();
    }

    private List<Support> several(Requirement requirement, MeasureId id, ImmutableSet<MissingInput> inputs) {
        List<Support> ways = new ArrayList<>();
        for (MissingInput input : inputs) {
            for (Exact amount : ImmutableList.of(Exact.ONE, Exact.of(100), Exact.of(10_000))) {
                Support others = Support.NOTHING;
                for (MissingInput other : inputs) {
                    if (!other.equals(input)) {
                        others = others.and(at(requirement, other, amount).orElse(Support.NOTHING))
                                .orElse(others);
                    }
                }
                ways.addAll(single(requirement, id, others, input));
                if (!ways.isEmpty()) {
                    return ways;
                }
            }
        }
        return ways;
    }

    /** Supposes a figure to be so many units, where it may be. */
    private Optional<Support> at(Requirement requirement, MissingInput input, Exact units) {
        MeasureId id = MeasureId.of(input.subject());
        Exact value = units.times(measure(id).unit().factor());
        return regions(id, input.year().orElseThrow()).stream()
                .map(region -> region.contains(value) ? value : Points.pick(region))
                .findFirst()
                .map(point -> Support.of(Supposition.figure(requirement, input, Bounds.exactly(point))));
    }

    /** Where one figure must lie beside the others. */
    private List<Support> single(Requirement requirement, MeasureId derived, Support others, MissingInput input) {
        List<Support> ways = new ArrayList<>();
        ImmutableList<Exact> ends = requirement instanceof Requirement.Threshold threshold
                ? Ends.of(scene, threshold, derived, others, input)
                : ImmutableList.of();
        for (Bounds region : regions(MeasureId.of(input.subject()), input.year().orElseThrow())) {
            if (ends.isEmpty()) {
                round(requirement, others, input, region).ifPresent(ways::add);
            } else {
                ways.addAll(between(requirement, others, input, Ends.cells(region, ends)));
            }
        }
        return ways;
    }

    /** The intervals of which every part does. */
    private List<Support> between(
            Requirement requirement, Support others, MissingInput input, ImmutableList<Bounds> cells) {
        List<Support> ways = new ArrayList<>();
        Optional<Bounds> run = Optional.empty();
        for (Bounds cell : cells) {
            if (does(requirement, others, input, cell).isPresent()) {
                run = Optional.of(run.map(cell::hull).orElse(cell));
            } else {
                run.flatMap(some -> with(requirement, others, input, some)).ifPresent(ways::add);
                run = Optional.empty();
            }
        }
        run.flatMap(some -> with(requirement, others, input, some)).ifPresent(ways::add);
        return ways;
    }

    /** The first round amount that does. */
    private Optional<Support> round(Requirement requirement, Support others, MissingInput input, Bounds region) {
        Exact unit = measure(MeasureId.of(input.subject())).unit().factor();
        for (Exact amount : ROUND) {
            Exact value = amount.times(unit);
            if (region.contains(value)) {
                Optional<Support> way = does(requirement, others, input, Bounds.exactly(value));
                if (way.isPresent()) {
                    return way;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Support> does(Requirement requirement, Support others, MissingInput input, Bounds asked) {
        return with(requirement, others, input, asked)
                .filter(way -> scene.outcome(way, requirement, negated) == target);
    }

    private static Optional<Support> with(Requirement requirement, Support others, MissingInput input, Bounds asked) {
        return others.and(Support.of(Supposition.figure(requirement, input, asked)));
    }
}
