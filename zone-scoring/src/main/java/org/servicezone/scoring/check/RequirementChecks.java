package org.servicezone.scoring.check;

import java.util.Optional;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Cohort;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rulebook.Rulebook;

/** Checks one condition and its parts, each at its pointer. Returns nothing of interest. */
final class RequirementChecks implements Requirement.Cases<Boolean> {

    private final EditionChecks edition;
    private final Rulebook rulebook;
    private final Terms terms;
    private final Defects defects;
    private final String pointer;
    private final Optional<Heading> choice;

    RequirementChecks(
            EditionChecks edition,
            Rulebook rulebook,
            Terms terms,
            Defects defects,
            String pointer,
            Optional<Heading> choice) {
        this.edition = edition;
        this.rulebook = rulebook;
        this.terms = terms;
        this.defects = defects;
        this.pointer = pointer;
        this.choice = choice;
    }

    private RequirementChecks at(String below, Optional<Heading> within) {
        return new RequirementChecks(edition, rulebook, terms, defects, pointer + below, within);
    }

    @Override
    public Boolean allOf(Requirement.AllOf requirement) {
        edition.heading(pointer, requirement.heading(), choice);
        for (int i = 0; i < requirement.parts().size(); i++) {
            requirement.parts().get(i).match(at("/parts/" + i, Optional.empty()));
        }
        return true;
    }

    @Override
    public Boolean chosen(Requirement.Chosen requirement) {
        edition.heading(pointer, requirement.heading(), choice);
        edition.choice(pointer, requirement.choice());
        Optional<Heading> id = Optional.of(requirement.heading());
        requirement.choice().options().forEach((option, part) -> part.match(at("/options/" + option, id)));
        return true;
    }

    @Override
    public Boolean titleHeld(Requirement.TitleHeld requirement) {
        edition.heading(pointer, requirement.heading(), choice);
        for (int i = 0; i < requirement.anyOf().size(); i++) {
            terms.require(
                    pointer + "/anyOf/" + i, "title-levels", requirement.anyOf().get(i));
        }
        return true;
    }

    @Override
    public Boolean rising(Requirement.Rising requirement) {
        edition.heading(pointer, requirement.heading(), choice);
        edition.basis(pointer + "/rises/basis", requirement.rises().basis());
        MeasureChecks.require(rulebook, requirement.measure(), pointer + "/measure", defects);
        return true;
    }

    @Override
    public Boolean cohortFront(Requirement.CohortFront requirement) {
        edition.heading(pointer, requirement.heading(), choice);
        edition.basis(pointer + "/share/basis", requirement.share().basis());
        Cohort cohort = requirement.cohort();
        edition.basis(pointer + "/cohort/minimum/basis", cohort.minimum().basis());
        terms.require(pointer + "/cohort/title", "title-levels", cohort.title());
        MeasureChecks.require(rulebook, requirement.measure(), pointer + "/measure", defects);
        terms.require(pointer + "/finding", "judgement-subjects", requirement.finding());
        terms.require(pointer + "/by", "roles", requirement.by());
        return true;
    }

    @Override
    public Boolean judged(Requirement.Judged requirement) {
        edition.heading(pointer, requirement.heading(), choice);
        terms.require(pointer + "/subject", "judgement-subjects", requirement.subject());
        terms.require(pointer + "/by", "roles", requirement.by());
        return true;
    }

    @Override
    public Boolean industryListed(Requirement.IndustryListed requirement) {
        edition.heading(pointer, requirement.heading(), choice);
        return true;
    }

    @Override
    public Boolean bodyEstablished(Requirement.BodyEstablished requirement) {
        edition.heading(pointer, requirement.heading(), choice);
        for (int i = 0; i < requirement.functions().size(); i++) {
            terms.require(
                    pointer + "/functions/" + i,
                    "body-functions",
                    requirement.functions().get(i));
        }
        return true;
    }

    @Override
    public Boolean planMade(Requirement.PlanMade requirement) {
        edition.heading(pointer, requirement.heading(), choice);
        return true;
    }

    @Override
    public Boolean approved(Requirement.Approved requirement) {
        edition.heading(pointer, requirement.heading(), choice);
        edition.basis(pointer + "/levels/basis", requirement.levels().basis());
        for (int i = 0; i < requirement.levels().value().size(); i++) {
            terms.require(
                    pointer + "/levels/value/" + i,
                    "approving-levels",
                    requirement.levels().value().get(i));
        }
        return true;
    }

    @Override
    public Boolean servicesCovered(Requirement.ServicesCovered requirement) {
        edition.heading(pointer, requirement.heading(), choice);
        edition.basis(pointer + "/services/basis", requirement.services().basis());
        for (int i = 0; i < requirement.services().value().size(); i++) {
            terms.require(
                    pointer + "/services/value/" + i,
                    "public-services",
                    requirement.services().value().get(i));
        }
        return true;
    }
}
