package org.servicezone.scoring.counterfactual;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.derive.Amount;
import org.servicezone.scoring.eligibility.Assessment;

/**
 * The ways to one answer on a place in a cohort: the named finding; the zone's type, a complete register and its own figure,
 * given the others as they are; the figures of others that are missing.
 */
final class CohortWays {

    private final Scene scene;
    private final Assessment now;
    private final Requirement.CohortPlace requirement;
    private final Outcome target;
    private final boolean negated;

    private CohortWays(Scene scene, Requirement.CohortPlace requirement, Outcome target, boolean negated) {
        this.scene = scene;
        this.now = scene.now();
        this.requirement = requirement;
        this.target = target;
        this.negated = negated;
    }

    static Family of(
            Scene scene, Requirement.CohortPlace requirement, Outcome target, boolean negated, boolean leftToPerson) {
        CohortWays ways = new CohortWays(scene, requirement, target, negated);
        List<Support> all = new ArrayList<>();
        requirement
                .finding()
                .ifPresent(finding -> all.add(Support.of(
                        Supposition.of(requirement, scene.now().judgement(finding), target == Outcome.MET))));
        if (leftToPerson) {
            return Family.of(all, true);
        }
        boolean found = false;
        for (Support base : ways.bases()) {
            List<Support> own = ways.own(base);
            all.addAll(own);
            found |= !own.isEmpty();
        }
        if (!found && requirement.finding().isEmpty()) {
            ways.bases().forEach(base -> ways.others(base).ifPresent(all::add));
        }
        // a finding is one step, as the figure of another zone would be, for which no other condition asks
        boolean complete = requirement.finding().isPresent() && ways.isOnlyPlace();
        return Family.of(all, complete);
    }

    private boolean isOnlyPlace() {
        return now.admissions().stream()
                        .flatMap(admission -> admission.flatten().stream())
                        .filter(Requirement.CohortPlace.class::isInstance)
                        .count()
                <= 1;
    }

    private boolean isMet(Support support) {
        return scene.outcome(support, requirement, negated) == target;
    }

    /** What may have to be known before figures count: the type, the register, both or neither. */
    private List<Support> bases() {
        List<Support> bases = new ArrayList<>();
        for (Support type : types()) {
            bases.add(type);
            register().flatMap(type::and).ifPresent(bases::add);
        }
        return bases;
    }

    private ImmutableList<Support> types() {
        boolean known =
                now.zone().type().map(type -> !type.source().isEditorOnly()).orElse(false);
        if (known || !requirement.cohort().sameType()) {
            return ImmutableList.of(Support.NOTHING);
        }
        return Types.of(now).stream()
                .map(code -> Support.of(Supposition.of(requirement, now.input(InputKind.TYPE, "type"), true)
                        .oneOf("zone-types", ImmutableList.of(code))))
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<Support> register() {
        ImmutableList<PlaceCode> cities = requirement.cohort().sameCity()
                ? ImmutableList.of(now.zone().city())
                : now.rulebook().rulebook().cities();
        ImmutableList<String> open = cities.stream()
                .filter(city -> !now.titles().isComplete(requirement.cohort().title(), city))
                .map(PlaceCode::value)
                .collect(ImmutableList.toImmutableList());
        if (open.isEmpty()) {
            return Optional.empty();
        }
        MissingInput input =
                now.input(InputKind.REGISTER, requirement.cohort().title().value());
        return Optional.of(Support.of(Supposition.of(requirement, input, true).oneOf("places", open)));
    }

    /** The base alone where it is enough, else with the zone's own figure at the end that is just enough. */
    private List<Support> own(Support base) {
        if (base.size() > 0 && isMet(base)) {
            return List.of(base);
        }
        List<Support> ways = new ArrayList<>();
        for (Bounds region : ownRegions()) {
            ownEnd(base, region).ifPresent(ways::add);
        }
        return ways;
    }

    private ImmutableList<Bounds> ownRegions() {
        boolean reported = now.rulebook()
                .rulebook()
                .measure(requirement.measure())
                .map(measure -> measure.formula().isEmpty())
                .orElse(false);
        return reported
                ? Points.regions(scene, now.zone().id(), requirement.measure(), now.newestReturn())
                : ImmutableList.of();
    }

    private Support with(Support base, Bounds own) {
        MissingInput input = now.figure(now.zone().id(), requirement.measure(), now.newestReturn());
        return base.and(Support.of(Supposition.figure(requirement, input, own).tellingOfOthers()))
                .orElse(base);
    }

    /** The greater the figure the better the place, so that the end is found by halving. */
    private Optional<Support> ownEnd(Support base, Bounds region) {
        ImmutableList<Bounds> cells = Ends.cells(region, peersEnds());
        boolean meets = target == Outcome.MET;
        int enough = meets ? cells.size() - 1 : 0;
        int notEnough = meets ? -1 : cells.size();
        if (!isMet(with(base, cells.get(enough)))) {
            return Optional.empty();
        }
        while (Math.abs(enough - notEnough) > 1) {
            int middle = (enough + notEnough) / 2;
            if (isMet(with(base, cells.get(middle)))) {
                enough = middle;
            } else {
                notEnough = middle;
            }
        }
        Bounds end = cells.get(enough);
        Bounds beyond = meets ? new Bounds(end.low(), Optional.empty()) : new Bounds(Optional.empty(), end.high());
        return region.intersect(beyond).map(asked -> with(base, asked));
    }

    private ImmutableSortedSet<Exact> peersEnds() {
        ImmutableSortedSet.Builder<Exact> ends = ImmutableSortedSet.naturalOrder();
        for (ZoneId peer : now.peers(requirement)) {
            Amount amount = now.amount(peer, requirement.measure(), now.newestReturn());
            amount.bounds().low().ifPresent(end -> ends.add(end.at()));
            amount.bounds().high().ifPresent(end -> ends.add(end.at()));
        }
        return ends.build();
    }

    /** The missing figures of others, one after the other, until the place is sure; then none too many. */
    private Optional<Support> others(Support base) {
        List<Support> starts = new ArrayList<>();
        starts.add(base);
        for (Bounds region : ownRegions()) {
            ImmutableList<Bounds> cells = Ends.cells(region, peersEnds());
            starts.add(with(base, cells.get(target == Outcome.MET ? cells.size() - 1 : 0)));
        }
        for (Support start : starts) {
            Support way = start;
            for (ZoneId peer : now.peers(requirement)) {
                if (isMet(way)) {
                    break;
                }
                way = way.and(other(peer)).orElse(way);
            }
            if (way.size() > 0 && isMet(way)) {
                for (MissingInput input : way.inputs()) {
                    Support fewer = way.without(input);
                    way = isMet(fewer) ? fewer : way;
                }
                return Optional.of(way);
            }
        }
        return Optional.empty();
    }

    private Support other(ZoneId peer) {
        if (now.rulebook()
                .rulebook()
                .measure(requirement.measure())
                .map(measure -> measure.formula().isPresent())
                .orElse(true)) {
            return Support.NOTHING;
        }
        Scene supplying = new Scene(now, false); // others are not asked to change
        ImmutableList<Bounds> regions = Points.regions(supplying, peer, requirement.measure(), now.newestReturn());
        if (regions.isEmpty()) {
            return Support.NOTHING;
        }
        ImmutableSortedSet<Exact> ends = ImmutableSortedSet.<Exact>naturalOrder()
                .addAll(peersEnds())
                .addAll(ownEnds())
                .build();
        ImmutableList<Bounds> cells = Ends.cells(regions.get(0), ends);
        Bounds extreme = cells.get(target == Outcome.MET ? 0 : cells.size() - 1);
        MissingInput input = now.figure(peer, requirement.measure(), now.newestReturn());
        return Support.of(Supposition.figure(requirement, input, Bounds.exactly(Points.pick(extreme))));
    }

    private ImmutableList<Exact> ownEnds() {
        Bounds own = now.amount(now.zone().id(), requirement.measure(), now.newestReturn())
                .bounds();
        ImmutableList.Builder<Exact> ends = ImmutableList.builder();
        own.low().ifPresent(end -> ends.add(end.at()));
        own.high().ifPresent(end -> ends.add(end.at()));
        return ends.build();
    }
}
