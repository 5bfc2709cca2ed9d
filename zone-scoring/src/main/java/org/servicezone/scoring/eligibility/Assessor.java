package org.servicezone.scoring.eligibility;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.ReadingUse;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.requirement.Requirement;

/** Turns a condition into a finding: composition and choice here, each other kind in a file of its own. */
final class Assessor implements Requirement.Cases<Finding> {

    private final Case file;
    private final ImmutableList<ReadingUse> readings;

    /**
     * Assesses for a case.
     *
     * @param file  what to look at
     * @param readings  the readings that led to this condition
     */
    Assessor(Case file, ImmutableList<ReadingUse> readings) {
        this.file = file;
        this.readings = readings;
    }

    @Override
    public Finding allOf(Requirement.AllOf requirement) {
        // a group rests on no reading itself; those that led here go on to its parts
        return Finding.Group.builder()
                .node(requirement.heading().id())
                .clause(requirement.heading().clause())
                .operator(Finding.Operator.ALL)
                .readings(readings)
                .parts(requirement.parts().stream()
                        .map(part -> part.match(this))
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }

    @Override
    public Finding chosen(Requirement.Chosen requirement) {
        ReadingId reading = requirement.choice().reading();
        String option = file.rulebook().option(reading, file.readings());
        ImmutableList<ReadingUse> used = ImmutableList.<ReadingUse>builder()
                .addAll(readings)
                .add(new ReadingUse(reading, option))
                .build();
        return requirement.choice().pick(option).match(new Assessor(file, used));
    }

    @Override
    public Finding titleHeld(Requirement.TitleHeld requirement) {
        return TitleHeldCheck.check(file, requirement, draft(requirement, "title-held"));
    }

    @Override
    public Finding rising(Requirement.Rising requirement) {
        return RisingCheck.check(file, requirement, draft(requirement, "rising"));
    }

    @Override
    public Finding cohortFront(Requirement.CohortFront requirement) {
        return CohortFrontCheck.check(file, requirement, draft(requirement, "cohort-front"));
    }

    @Override
    public Finding judged(Requirement.Judged requirement) {
        return JudgedCheck.check(file, requirement, draft(requirement, "judged"));
    }

    @Override
    public Finding industryListed(Requirement.IndustryListed requirement) {
        return IndustryListedCheck.check(file, requirement, draft(requirement, "industry-listed"));
    }

    @Override
    public Finding bodyEstablished(Requirement.BodyEstablished requirement) {
        return BodyEstablishedCheck.check(file, requirement, draft(requirement, "body-established"));
    }

    @Override
    public Finding planMade(Requirement.PlanMade requirement) {
        return PlanMadeCheck.check(file, draft(requirement, "plan-made"));
    }

    @Override
    public Finding approved(Requirement.Approved requirement) {
        return ApprovedCheck.check(file, requirement, draft(requirement, "approved"));
    }

    @Override
    public Finding servicesCovered(Requirement.ServicesCovered requirement) {
        return ServicesCoveredCheck.check(file, requirement, draft(requirement, "services-covered"));
    }

    private Draft draft(Requirement requirement, String kind) {
        return new Draft(file, requirement.heading(), kind, readings);
    }
}
