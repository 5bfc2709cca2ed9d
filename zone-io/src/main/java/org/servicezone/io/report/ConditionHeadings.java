package org.servicezone.io.report;

import java.util.function.Consumer;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Heading;

/** Hands on the heading of a condition and of all that it is made of, parents first. */
final class ConditionHeadings implements Requirement.Cases<ConditionHeadings> {

    private final Consumer<Heading> to;

    ConditionHeadings(Consumer<Heading> to) {
        this.to = to;
    }

    private ConditionHeadings single(Requirement requirement) {
        to.accept(requirement.heading());
        return this;
    }

    @Override
    public ConditionHeadings composed(Requirement.Composed requirement) {
        single(requirement);
        requirement.parts().forEach(part -> part.match(this));
        return this;
    }

    @Override
    public ConditionHeadings chosen(Requirement.Chosen requirement) {
        single(requirement);
        requirement.choice().options().values().forEach(option -> option.match(this));
        return this;
    }

    @Override
    public ConditionHeadings alternatives(Requirement.Alternatives requirement) {
        single(requirement);
        requirement.branches().forEach(branch -> branch.then().match(this));
        requirement.otherwise().ifPresent(other -> other.match(this));
        return this;
    }

    @Override
    public ConditionHeadings exempt(Requirement.Exempt requirement) {
        return single(requirement);
    }

    @Override
    public ConditionHeadings threshold(Requirement.Threshold requirement) {
        return single(requirement);
    }

    @Override
    public ConditionHeadings rising(Requirement.Rising requirement) {
        return single(requirement);
    }

    @Override
    public ConditionHeadings cohortPlace(Requirement.CohortPlace requirement) {
        return single(requirement);
    }

    @Override
    public ConditionHeadings titleHeld(Requirement.TitleHeld requirement) {
        return single(requirement);
    }

    @Override
    public ConditionHeadings eventOccurred(Requirement.EventOccurred requirement) {
        return single(requirement);
    }

    @Override
    public ConditionHeadings judged(Requirement.Judged requirement) {
        return single(requirement);
    }

    @Override
    public ConditionHeadings industryListed(Requirement.IndustryListed requirement) {
        return single(requirement);
    }

    @Override
    public ConditionHeadings bodyEstablished(Requirement.BodyEstablished requirement) {
        return single(requirement);
    }

    @Override
    public ConditionHeadings planMade(Requirement.PlanMade requirement) {
        return single(requirement);
    }

    @Override
    public ConditionHeadings approved(Requirement.Approved requirement) {
        return single(requirement);
    }

    @Override
    public ConditionHeadings covered(Requirement.Covered requirement) {
        return single(requirement);
    }
}
