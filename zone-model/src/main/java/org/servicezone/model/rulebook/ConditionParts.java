package org.servicezone.model.rulebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Choice;

/**
 * The conditions directly inside a condition.
 *
 * @param isGroup  whether parts may come and go
 * @param below  where each part stands below the condition
 * @param parts  the parts
 * @param with  makes the condition anew of other parts
 */
record ConditionParts(
        boolean isGroup,
        ImmutableList<String> below,
        ImmutableList<Requirement> parts,
        Function<ImmutableList<Requirement>, Requirement> with) {

    static ConditionParts of(Requirement requirement) {
        return requirement.match(new Taken());
    }

    private static ConditionParts none(Requirement requirement) {
        return new ConditionParts(false, ImmutableList.of(), ImmutableList.of(), parts -> requirement);
    }

    private static ConditionParts group(
            ImmutableList<Requirement> parts, Function<ImmutableList<Requirement>, Requirement> with) {
        ImmutableList<String> below =
                IntStream.range(0, parts.size()).mapToObj(i -> "/parts/" + i).collect(ImmutableList.toImmutableList());
        return new ConditionParts(true, below, parts, with);
    }

    /** Takes conditions apart, each kind in its way. */
    private static final class Taken implements Requirement.Cases<ConditionParts> {

        @Override
        public ConditionParts composed(Requirement.Composed requirement) {
            return group(
                    requirement.parts(),
                    parts -> new Requirement.Composed(
                            requirement.heading(), requirement.operator(), requirement.least(), parts));
        }

        @Override
        public ConditionParts chosen(Requirement.Chosen requirement) {
            Choice<Requirement> choice = requirement.choice();
            ImmutableList<String> options = choice.options().keySet().asList();
            return new ConditionParts(
                    false,
                    options.stream().map(option -> "/options/" + option).collect(ImmutableList.toImmutableList()),
                    choice.options().values().asList(),
                    parts -> new Requirement.Chosen(
                            requirement.heading(), new Choice<>(choice.reading(), named(options, parts))));
        }

        private static ImmutableMap<String, Requirement> named(
                ImmutableList<String> options, ImmutableList<Requirement> parts) {
            return IntStream.range(0, parts.size())
                    .boxed()
                    .collect(ImmutableMap.toImmutableMap(options::get, parts::get));
        }

        @Override
        public ConditionParts alternatives(Requirement.Alternatives requirement) {
            int branches = requirement.branches().size();
            ImmutableList.Builder<String> below = ImmutableList.builder();
            ImmutableList.Builder<Requirement> parts = ImmutableList.builder();
            for (int i = 0; i < branches; i++) {
                below.add("/branches/" + i + "/then");
                parts.add(requirement.branches().get(i).then());
            }
            requirement.otherwise().ifPresent(otherwise -> {
                below.add("/otherwise");
                parts.add(otherwise);
            });
            return new ConditionParts(false, below.build(), parts.build(), anew -> {
                ImmutableList<Requirement.Branch> then = IntStream.range(0, branches)
                        .mapToObj(i -> new Requirement.Branch(
                                requirement.branches().get(i).when(), anew.get(i)))
                        .collect(ImmutableList.toImmutableList());
                return new Requirement.Alternatives(
                        requirement.heading(),
                        requirement.by(),
                        then,
                        anew.stream().skip(branches).findFirst());
            });
        }

        @Override
        public ConditionParts exempt(Requirement.Exempt requirement) {
            return none(requirement);
        }

        @Override
        public ConditionParts threshold(Requirement.Threshold requirement) {
            return none(requirement);
        }

        @Override
        public ConditionParts rising(Requirement.Rising requirement) {
            return none(requirement);
        }

        @Override
        public ConditionParts cohortPlace(Requirement.CohortPlace requirement) {
            return none(requirement);
        }

        @Override
        public ConditionParts titleHeld(Requirement.TitleHeld requirement) {
            return none(requirement);
        }

        @Override
        public ConditionParts eventOccurred(Requirement.EventOccurred requirement) {
            return none(requirement);
        }

        @Override
        public ConditionParts judged(Requirement.Judged requirement) {
            return none(requirement);
        }

        @Override
        public ConditionParts industryListed(Requirement.IndustryListed requirement) {
            return none(requirement);
        }

        @Override
        public ConditionParts bodyEstablished(Requirement.BodyEstablished requirement) {
            return none(requirement);
        }

        @Override
        public ConditionParts planMade(Requirement.PlanMade requirement) {
            return none(requirement);
        }

        @Override
        public ConditionParts approved(Requirement.Approved requirement) {
            return none(requirement);
        }

        @Override
        public ConditionParts covered(Requirement.Covered requirement) {
            return none(requirement);
        }
    }
}
