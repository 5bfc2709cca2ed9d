package org.servicezone.scoring.batch;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Cohort;
import org.servicezone.model.rule.Operator;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.columns.FigureKey;

/** Turns conditions into nodes under the readings that hold, and gathers what they need. */
final class Compiler {

    private final CheckedRulebook rulebook;
    private final Readings readings;
    private final int newestReturn;
    private final Set<String> keys = new LinkedHashSet<>();
    private final ImmutableList.Builder<Leaf> leaves = ImmutableList.builder();
    private final ImmutableSet.Builder<FigureKey> figures = ImmutableSet.builder();
    private final ImmutableSetMultimap.Builder<MeasureId, Exact> limits = ImmutableSetMultimap.builder();
    private final ImmutableList.Builder<Cohort> cohorts = ImmutableList.builder();

    Compiler(CheckedRulebook rulebook, Readings readings, int newestReturn) {
        this.rulebook = rulebook;
        this.readings = readings;
        this.newestReturn = newestReturn;
    }

    /** Returns the conditions that a verdict lists: the parts of what must all hold, else the one there is. */
    ImmutableList<Requirement> conditions(Requirement admission) {
        Requirement picked = picked(admission);
        boolean all = picked instanceof Requirement.Composed composed && composed.operator() == Operator.ALL;
        return all ? ((Requirement.Composed) picked).parts() : ImmutableList.of(picked);
    }

    Node compile(Requirement condition) {
        return condition.match(new Kinds(false));
    }

    Needs needs() {
        return new Needs(leaves.build(), figures.build(), limits.build(), cohorts.build());
    }

    /** Returns the condition itself, or the one that the readings pick. */
    Requirement picked(Requirement condition) {
        Requirement picked = condition;
        while (picked instanceof Requirement.Chosen chosen) {
            picked = chosen.choice().pick(rulebook.option(chosen.choice().reading(), readings));
        }
        return picked;
    }

    private Leaf leaf(String key, Requirement condition, int branch, boolean underNone) {
        String unique = key;
        for (int n = 2; !keys.add(unique); n++) {
            unique = key + "#" + n;
        }
        Leaf leaf = new Leaf(unique, condition, branch, underNone);
        leaves.add(leaf);
        return leaf;
    }

    private final class Kinds implements Requirement.Cases<Node> {

        private final boolean underNone;

        Kinds(boolean underNone) {
            this.underNone = underNone;
        }

        @Override
        public Node composed(Requirement.Composed requirement) {
            Kinds below = requirement.operator() == Operator.NONE ? new Kinds(!underNone) : this;
            return new GroupNode(
                    requirement.operator(),
                    requirement.least().map(Cited::value).orElse(0),
                    requirement
                            .least()
                            .map(Cited::basis)
                            .map(Basis::isIllustrative)
                            .orElse(false),
                    requirement.parts().stream()
                            .map(part -> part.match(below))
                            .collect(ImmutableList.toImmutableList()));
        }

        @Override
        public Node chosen(Requirement.Chosen requirement) {
            return picked(requirement).match(this);
        }

        @Override
        public Node alternatives(Requirement.Alternatives requirement) {
            ImmutableList.Builder<Leaf> selectors = ImmutableList.builder();
            ImmutableList.Builder<Node> branches = ImmutableList.builder();
            for (int i = 1; i <= requirement.branches().size(); i++) {
                selectors.add(leaf(requirement.heading().id() + "/" + i, requirement, i, false));
            }
            requirement.branches().forEach(branch -> branches.add(branch.then().match(this)));
            Optional<Node> otherwise = requirement.otherwise().map(part -> part.match(this));
            return new AlikeNode(requirement.heading().id(), selectors.build(), branches.build(), otherwise);
        }

        @Override
        public Node exempt(Requirement.Exempt requirement) {
            return new HoldsNode();
        }

        @Override
        public Node threshold(Requirement.Threshold requirement) {
            int years = requirement.years().map(Cited::value).orElse(1);
            for (int back = 0; back < years; back++) {
                figures.add(new FigureKey(requirement.measure(), newestReturn - back, false));
            }
            Bounds asked = ThresholdNode.asked(requirement);
            asked.low().ifPresent(end -> limits.put(requirement.measure(), end.at()));
            asked.high().ifPresent(end -> limits.put(requirement.measure(), end.at()));
            return new ThresholdNode(
                    requirement,
                    settling(Stream.of(requirement.amounts().basis())),
                    settling(requirement.years().map(Cited::basis).stream()));
        }

        @Override
        public Node rising(Requirement.Rising requirement) {
            for (int back = 0; back < requirement.rises().value(); back++) {
                figures.add(new FigureKey(requirement.measure(), newestReturn - back, false));
                figures.add(new FigureKey(requirement.measure(), newestReturn - back, true));
            }
            return new RisingNode(
                    requirement, settling(Stream.of(requirement.rises().basis())));
        }

        @Override
        public Node cohortPlace(Requirement.CohortPlace requirement) {
            figures.add(new FigureKey(requirement.measure(), newestReturn, false));
            cohorts.add(requirement.cohort());
            Optional<Leaf> finding = requirement
                    .finding()
                    .map(named -> leaf(
                            requirement.heading().id() + "/finding",
                            new Requirement.Judged(requirement.heading(), named.subject(), named.by()),
                            0,
                            underNone));
            return new PlaceNode(
                    requirement,
                    finding,
                    settling(Stream.of(
                            requirement.cut().basis(),
                            requirement.cohort().minimum().basis())));
        }

        @Override
        public Node titleHeld(Requirement.TitleHeld requirement) {
            return fact(requirement);
        }

        @Override
        public Node eventOccurred(Requirement.EventOccurred requirement) {
            return fact(requirement);
        }

        @Override
        public Node judged(Requirement.Judged requirement) {
            return fact(requirement);
        }

        @Override
        public Node industryListed(Requirement.IndustryListed requirement) {
            return fact(requirement);
        }

        @Override
        public Node bodyEstablished(Requirement.BodyEstablished requirement) {
            return fact(requirement);
        }

        @Override
        public Node planMade(Requirement.PlanMade requirement) {
            return fact(requirement);
        }

        @Override
        public Node approved(Requirement.Approved requirement) {
            return fact(requirement);
        }

        @Override
        public Node covered(Requirement.Covered requirement) {
            return fact(requirement);
        }

        private Node fact(Requirement requirement) {
            return new FactNode(leaf(requirement.heading().id().value(), requirement, 0, underNone));
        }

        private Settling settling(Stream<Basis> bases) {
            return new Settling(bases.anyMatch(Basis::isIllustrative), underNone);
        }
    }
}
