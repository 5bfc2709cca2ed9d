package org.servicezone.scoring.check;

import java.util.Optional;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Cohort;
import org.servicezone.model.rule.Cut;
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

    private void heading(Requirement requirement) {
        edition.heading(pointer, requirement.heading(), choice);
    }

    private void cited(Requirement requirement, String field, Optional<? extends Cited<?>> value) {
        value.ifPresent(cited -> basis(requirement, pointer + "/" + field + "/basis", cited.basis()));
    }

    private void basis(Requirement requirement, String at, Basis basis) {
        edition.basis(at, basis);
        BasisChecks.check(rulebook, defects, at, basis, requirement.heading().clause());
    }

    private void terms(String field, String vocabulary, Iterable<?> codes) {
        int i = 0;
        for (Object code : codes) {
            terms.require(pointer + "/" + field + "/" + i, vocabulary, code.toString());
            i++;
        }
        defects.once(pointer + "/" + field, "term", codes);
    }

    private void finding(Optional<Requirement.NamedFinding> finding, String field) {
        finding.ifPresent(named -> {
            terms.require(pointer + "/" + field, "judgement-subjects", named.subject());
            terms.require(pointer + "/by", "roles", named.by());
        });
    }

    @Override
    public Boolean composed(Requirement.Composed requirement) {
        heading(requirement);
        cited(requirement, "least", requirement.least());
        for (int i = 0; i < requirement.parts().size(); i++) {
            ExemptChecks.part(defects, pointer + "/parts/" + i, requirement, i, choice.isPresent());
            requirement.parts().get(i).match(at("/parts/" + i, Optional.empty()));
        }
        return true;
    }

    @Override
    public Boolean chosen(Requirement.Chosen requirement) {
        heading(requirement);
        edition.choice(pointer, requirement.choice());
        Optional<Heading> id = Optional.of(requirement.heading());
        requirement.choice().options().forEach((option, part) -> part.match(at("/options/" + option, id)));
        return true;
    }

    @Override
    public Boolean alternatives(Requirement.Alternatives requirement) {
        heading(requirement);
        BranchChecks.check(rulebook, terms, defects, pointer, requirement);
        Optional<Heading> id = Optional.of(requirement.heading());
        for (int i = 0; i < requirement.branches().size(); i++) {
            requirement.branches().get(i).then().match(at("/branches/" + i + "/then", id));
        }
        requirement.otherwise().ifPresent(other -> other.match(at("/otherwise", id)));
        return true;
    }

    @Override
    public Boolean exempt(Requirement.Exempt requirement) {
        heading(requirement);
        basis(requirement, pointer + "/basis", requirement.basis());
        return true;
    }

    @Override
    public Boolean threshold(Requirement.Threshold requirement) {
        heading(requirement);
        cited(requirement, "amounts", Optional.of(requirement.amounts()));
        cited(requirement, "years", requirement.years());
        MeasureChecks.require(rulebook, requirement.measure(), pointer + "/measure", defects);
        rulebook.measure(requirement.measure()).ifPresent(measure -> amounts(measure, requirement));
        return true;
    }

    private void amounts(Measure measure, Requirement.Threshold requirement) {
        if (!measure.unit().dimension().equals(requirement.unit().dimension())) {
            defects.add(
                    pointer + "/unit",
                    "\"" + measure.id() + "\" is " + measure.unit().dimension() + " and is asked in "
                            + requirement.unit(),
                    "ask in a unit of " + measure.unit().dimension() + ", such as " + measure.unit());
            return;
        }
        Bounds asked = requirement.amounts().value().times(requirement.unit().factor());
        Bounds range =
                measure.range().times(Exact.ONE.dividedBy(requirement.unit().factor()));
        if (asked.encloses(measure.range())) {
            defects.add(
                    pointer + "/amounts/value",
                    "every \"" + measure.id() + "\" lies in "
                            + Shown.of(requirement.amounts().value()) + ": its range is " + Shown.of(range) + " "
                            + requirement.unit(),
                    "mend the interval, or leave the condition out");
        } else if (asked.intersect(measure.range()).isEmpty()) {
            defects.add(
                    pointer + "/amounts/value",
                    "no \"" + measure.id() + "\" lies in "
                            + Shown.of(requirement.amounts().value()) + ": its range is " + Shown.of(range) + " "
                            + requirement.unit(),
                    "mend the interval or its unit");
        } else if (endsOutside(asked, measure.range())) {
            defects.add(
                    pointer + "/amounts/value",
                    Shown.of(requirement.amounts().value()) + " ends where no \"" + measure.id()
                            + "\" can be: its range is " + Shown.of(range) + " " + requirement.unit(),
                    "mend that end, or leave it out");
        }
    }

    private static boolean endsOutside(Bounds asked, Bounds range) {
        return isBelow(range.low(), asked.low()) || isBelow(asked.high(), range.high());
    }

    /** Says whether the second end lies below the first; an end that is not there lies nowhere. */
    private static boolean isBelow(Optional<Bounds.End> first, Optional<Bounds.End> second) {
        return first.isPresent()
                && second.isPresent()
                && second.get().at().isLessThan(first.get().at());
    }

    @Override
    public Boolean rising(Requirement.Rising requirement) {
        heading(requirement);
        cited(requirement, "rises", Optional.of(requirement.rises()));
        MeasureChecks.require(rulebook, requirement.measure(), pointer + "/measure", defects);
        return true;
    }

    @Override
    public Boolean cohortPlace(Requirement.CohortPlace requirement) {
        heading(requirement);
        MeasureChecks.require(rulebook, requirement.measure(), pointer + "/measure", defects);
        Cohort cohort = requirement.cohort();
        cited(requirement, "cohort/minimum", Optional.of(cohort.minimum()));
        terms.require(pointer + "/cohort/title", "title-levels", cohort.title());
        terms("cohort/excluding", "title-levels", cohort.excluding());
        if (cohort.excluding().contains(cohort.title())) {
            defects.add(
                    pointer + "/cohort/excluding",
                    "the cohort excludes the holders of " + cohort.title() + ", who are its members",
                    "exclude other titles only");
        }
        wholeCohort(requirement.cut());
        basis(
                requirement,
                pointer + "/cut" + requirement.cut().match(CUT_FIELDS) + "/basis",
                requirement.cut().basis());
        finding(requirement.finding(), "finding");
        return true;
    }

    private void wholeCohort(Cut cut) {
        if (cut instanceof Cut.Share share && share.share().value().equals(Exact.ONE)) {
            defects.add(
                    pointer + "/cut/share/value",
                    "the front part is the whole cohort, so that nobody stands behind it",
                    "ask for a smaller part, or leave the condition out");
        }
    }

    private static final Cut.Cases<String> CUT_FIELDS = new Cut.Cases<>() {
        @Override
        public String first(Cut.First cut) {
            return "/places";
        }

        @Override
        public String share(Cut.Share cut) {
            return "/share";
        }

        @Override
        public String quantile(Cut.Quantile cut) {
            return "/at";
        }
    };

    @Override
    public Boolean titleHeld(Requirement.TitleHeld requirement) {
        heading(requirement);
        cited(requirement, "years", requirement.years());
        terms("anyOf", "title-levels", requirement.anyOf());
        defects.once(pointer + "/batches", "batch", requirement.batches());
        return true;
    }

    @Override
    public Boolean eventOccurred(Requirement.EventOccurred requirement) {
        heading(requirement);
        cited(requirement, "withinYears", requirement.withinYears());
        terms("kinds", "event-kinds", requirement.kinds());
        finding(requirement.clearance(), "clearance");
        return true;
    }

    @Override
    public Boolean judged(Requirement.Judged requirement) {
        heading(requirement);
        terms.require(pointer + "/subject", "judgement-subjects", requirement.subject());
        terms.require(pointer + "/by", "roles", requirement.by());
        return true;
    }

    @Override
    public Boolean industryListed(Requirement.IndustryListed requirement) {
        heading(requirement);
        boolean both = requirement.focusAreas() && requirement.priorityFields();
        if (both && !requirement.among().isEmpty()) {
            defects.add(
                    pointer + "/among",
                    "it is not clear of which of the two lists these are terms",
                    "name terms where one list alone counts; write two conditions for two lists");
        } else {
            terms("among", requirement.focusAreas() ? "focus-areas" : "priority-fields", requirement.among());
        }
        return true;
    }

    @Override
    public Boolean bodyEstablished(Requirement.BodyEstablished requirement) {
        heading(requirement);
        cited(requirement, "staff", requirement.staff());
        terms("functions", "body-functions", requirement.functions());
        return true;
    }

    @Override
    public Boolean planMade(Requirement.PlanMade requirement) {
        heading(requirement);
        return true;
    }

    @Override
    public Boolean approved(Requirement.Approved requirement) {
        heading(requirement);
        cited(requirement, "levels", Optional.of(requirement.levels()));
        cited(requirement, "withinYears", requirement.withinYears());
        terms("subjects", "document-kinds", requirement.subjects());
        terms("levels/value", "approving-levels", requirement.levels().value());
        return true;
    }

    @Override
    public Boolean covered(Requirement.Covered requirement) {
        heading(requirement);
        cited(requirement, "codes", Optional.of(requirement.codes()));
        cited(requirement, "least", requirement.least());
        terms(
                "codes/value",
                requirement.of() == Requirement.Coverage.SERVICES ? "public-services" : "platform-kinds",
                requirement.codes().value());
        return true;
    }
}
