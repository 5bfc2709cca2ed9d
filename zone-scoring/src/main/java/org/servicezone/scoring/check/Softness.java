package org.servicezone.scoring.check;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.requirement.Requirement;

/** Says of single conditions whether they rest on an illustrative value, so that they leave open what others decide. */
final class Softness implements Requirement.Cases<Boolean> {

    private static final Softness CASES = new Softness();

    private Softness() {}

    static boolean of(Requirement requirement) {
        return requirement.match(CASES);
    }

    private static boolean any(Optional<?>... values) {
        return Arrays.stream(values)
                .flatMap(Optional::stream)
                .flatMap(value -> value instanceof Cited<?> cited ? Stream.of(cited.basis()) : Stream.of())
                .anyMatch(basis -> basis.isIllustrative());
    }

    @Override
    public Boolean composed(Requirement.Composed requirement) {
        return false;
    }

    @Override
    public Boolean chosen(Requirement.Chosen requirement) {
        return false;
    }

    @Override
    public Boolean alternatives(Requirement.Alternatives requirement) {
        return false;
    }

    @Override
    public Boolean exempt(Requirement.Exempt requirement) {
        return requirement.basis().isIllustrative();
    }

    @Override
    public Boolean threshold(Requirement.Threshold requirement) {
        return any(Optional.of(requirement.amounts()), requirement.years());
    }

    @Override
    public Boolean rising(Requirement.Rising requirement) {
        return any(Optional.of(requirement.rises()));
    }

    @Override
    public Boolean cohortPlace(Requirement.CohortPlace requirement) {
        return requirement.cut().basis().isIllustrative()
                || any(Optional.of(requirement.cohort().minimum()));
    }

    @Override
    public Boolean titleHeld(Requirement.TitleHeld requirement) {
        return any(requirement.years());
    }

    @Override
    public Boolean eventOccurred(Requirement.EventOccurred requirement) {
        return any(requirement.withinYears());
    }

    @Override
    public Boolean judged(Requirement.Judged requirement) {
        return false;
    }

    @Override
    public Boolean industryListed(Requirement.IndustryListed requirement) {
        return false;
    }

    @Override
    public Boolean bodyEstablished(Requirement.BodyEstablished requirement) {
        return any(requirement.staff());
    }

    @Override
    public Boolean planMade(Requirement.PlanMade requirement) {
        return false;
    }

    @Override
    public Boolean approved(Requirement.Approved requirement) {
        return any(Optional.of(requirement.levels()), requirement.withinYears());
    }

    @Override
    public Boolean covered(Requirement.Covered requirement) {
        return any(Optional.of(requirement.codes()), requirement.least());
    }
}
