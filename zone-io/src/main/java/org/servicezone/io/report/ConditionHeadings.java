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
    public ConditionHeadings allOf(Requirement.AllOf requirement) {
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
    public ConditionHeadings titleHeld(Requirement.TitleHeld requirement) {
        return single(requirement);
    }

    @Override
    public ConditionHeadings rising(Requirement.Rising requirement) {
        return single(requirement);
    }

    @Override
    public ConditionHeadings cohortFront(Requirement.CohortFront requirement) {
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
    public ConditionHeadings servicesCovered(Requirement.ServicesCovered requirement) {
        return single(requirement);
    }
}
