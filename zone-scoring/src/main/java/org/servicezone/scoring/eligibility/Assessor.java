package org.servicezone.scoring.eligibility;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.finding.ReadingUse;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Operator;

/** Turns a condition into a finding: what joins and picks here, each other kind in a file of its own. */
final class Assessor implements Requirement.Cases<Finding> {

    private final Case file;
    private final ImmutableList<ReadingUse> readings;
    private final boolean negated;

    private Assessor(Case file, ImmutableList<ReadingUse> readings, boolean negated) {
        this.file = file;
        this.readings = readings;
        this.negated = negated;
    }

    /** Assesses for a case; {@code negated} where the condition stands below what may not hold. */
    static Assessor of(Case file, boolean negated) {
        return new Assessor(file, ImmutableList.of(), negated);
    }

    @Override
    public Finding composed(Requirement.Composed requirement) {
        Assessor below = requirement.operator() == Operator.NONE ? new Assessor(file, readings, !negated) : this;
        // a group rests on no reading itself; those that led here go on to its parts
        return Finding.Group.builder()
                .node(requirement.heading().id())
                .clause(requirement.heading().clause())
                .operator(requirement.operator())
                .least(requirement.least().map(Cited::value))
                .bases(requirement.least().map(Cited::basis).stream().toList())
                .readings(readings)
                .parts(requirement.parts().stream()
                        .map(part -> part.match(below))
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
        return requirement.choice().pick(option).match(new Assessor(file, used, negated));
    }

    @Override
    public Finding alternatives(Requirement.Alternatives requirement) {
        Branches branches = Branches.of(file, requirement);
        return Finding.Group.builder()
                .node(requirement.heading().id())
                .clause(requirement.heading().clause())
                .operator(Operator.ALIKE)
                .facts(branches.facts())
                .choosing(branches.choosing())
                .readings(readings)
                .parts(branches.possible().stream()
                        .map(part -> supposing(branches.when(requirement, part), part.match(this)))
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }

    private static Finding supposing(ImmutableList<Fact> facts, Finding finding) {
        return finding.match(new Finding.Cases<Finding>() {
            @Override
            public Finding check(Finding.Check check) {
                return Finding.Check.builder().from(check).addAllFacts(facts).build();
            }

            @Override
            public Finding group(Finding.Group group) {
                return Finding.Group.builder().from(group).addAllFacts(facts).build();
            }
        });
    }

    @Override
    public Finding exempt(Requirement.Exempt requirement) {
        return draft(requirement, "exempt")
                .rests(requirement.basis())
                .note(FindingNote.EXEMPT)
                .settle(Outcome.MET);
    }

    @Override
    public Finding threshold(Requirement.Threshold requirement) {
        return ThresholdCheck.check(file, requirement, draft(requirement, "threshold"));
    }

    @Override
    public Finding rising(Requirement.Rising requirement) {
        return RisingCheck.check(file, requirement, draft(requirement, "rising"));
    }

    @Override
    public Finding cohortPlace(Requirement.CohortPlace requirement) {
        return CohortPlaceCheck.check(file, requirement, draft(requirement, "cohort-place"));
    }

    @Override
    public Finding titleHeld(Requirement.TitleHeld requirement) {
        return TitleHeldCheck.check(file, requirement, draft(requirement, "title-held"));
    }

    @Override
    public Finding eventOccurred(Requirement.EventOccurred requirement) {
        return EventOccurredCheck.check(file, requirement, draft(requirement, "event-occurred"));
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
    public Finding covered(Requirement.Covered requirement) {
        return CoveredCheck.check(file, requirement, draft(requirement, "covered"));
    }

    private Draft draft(Requirement requirement, String kind) {
        return new Draft(file, requirement.heading(), kind, readings, negated);
    }
}
