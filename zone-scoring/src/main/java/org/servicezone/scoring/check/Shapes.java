package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Cohort;
import org.servicezone.model.rule.Cut;

/**
 * Gives each condition of a tree a number for what it asks. Names, clauses and sources do not matter; the order of parts
 * does not either; whether a value is illustrative does, since an illustrative one decides less.
 */
final class Shapes {

    private final Map<ImmutableList<Object>, Integer> known = new LinkedHashMap<>();

    /** Returns the condition and all below it. */
    Stand stand(String pointer, Requirement requirement) {
        return requirement.match(new At(pointer));
    }

    private int number(Object... what) {
        return known.computeIfAbsent(ImmutableList.copyOf(what), key -> known.size());
    }

    private final class At implements Requirement.Cases<Stand> {

        private final String pointer;

        private At(String pointer) {
            this.pointer = pointer;
        }

        private Stand leaf(Requirement requirement, Object... what) {
            return new Stand(
                    requirement,
                    pointer,
                    number(
                            requirement.getClass().getSimpleName(),
                            Softness.of(requirement),
                            ImmutableList.copyOf(what)),
                    ImmutableList.of());
        }

        @Override
        public Stand composed(Requirement.Composed requirement) {
            List<Requirement> parts = requirement.parts();
            ImmutableList<Stand> below = IntStream.range(0, parts.size())
                    .mapToObj(i -> stand(pointer + "/parts/" + i, parts.get(i)))
                    .collect(ImmutableList.toImmutableList());
            ImmutableList<Integer> shapes =
                    below.stream().map(Stand::shape).sorted().collect(ImmutableList.toImmutableList());
            int shape = number(requirement.operator(), requirement.least().map(Cited::value), shapes);
            return new Stand(requirement, pointer, shape, below);
        }

        @Override
        public Stand chosen(Requirement.Chosen requirement) {
            ImmutableList<Stand> below = requirement.choice().options().entrySet().stream()
                    .map(option -> stand(pointer + "/options/" + option.getKey(), option.getValue()))
                    .collect(ImmutableList.toImmutableList());
            ImmutableList<Integer> shapes = below.stream().map(Stand::shape).collect(ImmutableList.toImmutableList());
            int shape = number(
                    requirement.choice().reading(),
                    requirement.choice().options().keySet().asList(),
                    shapes);
            return new Stand(requirement, pointer, shape, below);
        }

        @Override
        public Stand alternatives(Requirement.Alternatives requirement) {
            ImmutableList.Builder<Stand> below = ImmutableList.builder();
            List<Requirement.Branch> branches = requirement.branches();
            for (int i = 0; i < branches.size(); i++) {
                below.add(stand(
                        pointer + "/branches/" + i + "/then", branches.get(i).then()));
            }
            requirement.otherwise().ifPresent(other -> below.add(stand(pointer + "/otherwise", other)));
            ImmutableList<Stand> all = below.build();
            int shape = number(
                    requirement.by(),
                    branches.stream().map(Requirement.Branch::when).collect(ImmutableList.toImmutableList()),
                    all.stream().map(Stand::shape).collect(ImmutableList.toImmutableList()));
            return new Stand(requirement, pointer, shape, all);
        }

        @Override
        public Stand exempt(Requirement.Exempt requirement) {
            return leaf(requirement);
        }

        @Override
        public Stand threshold(Requirement.Threshold requirement) {
            return leaf(
                    requirement,
                    requirement.measure(),
                    requirement.amounts().value().times(requirement.unit().factor()),
                    requirement.unit().dimension(),
                    requirement.years().map(Cited::value).orElse(1));
        }

        @Override
        public Stand rising(Requirement.Rising requirement) {
            return leaf(requirement, requirement.measure(), requirement.rises().value(), requirement.strict());
        }

        @Override
        public Stand cohortPlace(Requirement.CohortPlace requirement) {
            return leaf(
                    requirement,
                    requirement.measure(),
                    cohort(requirement.cohort()),
                    requirement.cut().match(CUTS),
                    requirement.ties(),
                    requirement.finding());
        }

        @Override
        public Stand titleHeld(Requirement.TitleHeld requirement) {
            return leaf(
                    requirement,
                    ImmutableSet.copyOf(requirement.anyOf()),
                    requirement.years().map(Cited::value),
                    ImmutableSet.copyOf(requirement.batches()));
        }

        @Override
        public Stand eventOccurred(Requirement.EventOccurred requirement) {
            return leaf(
                    requirement,
                    ImmutableSet.copyOf(requirement.kinds()),
                    requirement.withinYears().map(Cited::value),
                    requirement.clearance());
        }

        @Override
        public Stand judged(Requirement.Judged requirement) {
            return leaf(requirement, requirement.subject(), requirement.by());
        }

        @Override
        public Stand industryListed(Requirement.IndustryListed requirement) {
            return leaf(
                    requirement,
                    requirement.focusAreas(),
                    requirement.priorityFields(),
                    ImmutableSet.copyOf(requirement.among()),
                    requirement.which());
        }

        @Override
        public Stand bodyEstablished(Requirement.BodyEstablished requirement) {
            return leaf(
                    requirement,
                    ImmutableSet.copyOf(requirement.functions()),
                    requirement.staff().map(Cited::value));
        }

        @Override
        public Stand planMade(Requirement.PlanMade requirement) {
            return leaf(requirement);
        }

        @Override
        public Stand approved(Requirement.Approved requirement) {
            return leaf(
                    requirement,
                    ImmutableSet.copyOf(requirement.subjects()),
                    ImmutableSet.copyOf(requirement.levels().value()),
                    requirement.withinYears().map(Cited::value));
        }

        @Override
        public Stand covered(Requirement.Covered requirement) {
            return leaf(
                    requirement,
                    requirement.of(),
                    ImmutableSet.copyOf(requirement.codes().value()),
                    requirement.codes().value().size(),
                    requirement
                            .least()
                            .map(Cited::value)
                            .or(() -> Optional.of(requirement.codes().value().size())));
        }
    }

    /** What makes a cohort, without where its minimum comes from. */
    static ImmutableList<Object> cohort(Cohort cohort) {
        return ImmutableList.of(
                cohort.title(),
                cohort.sameCity(),
                cohort.sameType(),
                cohort.minimum().value(),
                ImmutableSet.copyOf(cohort.excluding()),
                cohort.withoutClosed());
    }

    private static final Cut.Cases<ImmutableList<Object>> CUTS = new Cut.Cases<>() {
        @Override
        public ImmutableList<Object> first(Cut.First cut) {
            return ImmutableList.of("first", cut.places().value());
        }

        @Override
        public ImmutableList<Object> share(Cut.Share cut) {
            return ImmutableList.of("share", cut.share().value(), cut.rounding());
        }

        @Override
        public ImmutableList<Object> quantile(Cut.Quantile cut) {
            return ImmutableList.of("quantile", cut.at().value());
        }
    };
}
