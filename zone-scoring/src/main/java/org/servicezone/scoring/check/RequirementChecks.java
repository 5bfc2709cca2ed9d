package org.servicezone.scoring.check;

import java.util.Optional;
import org.servicezone.model.label.Label;
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

    private static final Label PARTS =
            Label.of("有的值满足、有的不满足的区间", "an interval that some values lie in and some do not");

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
                    Label.of(
                            "“{0}”的量纲是 {1}，而要求用 {2}",
                            "\"{0}\" is {1} and is asked in {2}",
                            measure.id(),
                            measure.unit().dimension(),
                            requirement.unit()),
                    Label.of("量纲 {0} 的单位", "a unit of {0}", measure.unit().dimension()),
                    Label.of(
                            "改用量纲 {0} 的单位，如 {1}",
                            "ask in a unit of {0}, such as {1}", measure.unit().dimension(), measure.unit()));
            return;
        }
        Bounds asked = requirement.amounts().value().times(requirement.unit().factor());
        Bounds range =
                measure.range().times(Exact.ONE.dividedBy(requirement.unit().factor()));
        if (asked.encloses(measure.range())) {
            defects.add(
                    pointer + "/amounts/value",
                    Label.of(
                            "任何“{0}”都在 {1} 内：其取值范围为 {2} {3}",
                            "every \"{0}\" lies in {1}: its range is {2} {3}",
                            measure.id(),
                            Shown.of(requirement.amounts().value()),
                            Shown.of(range),
                            requirement.unit()),
                    PARTS,
                    Label.of("修改区间，或删去该条件", "mend the interval, or leave the condition out"));
        } else if (asked.intersect(measure.range()).isEmpty()) {
            defects.add(
                    pointer + "/amounts/value",
                    Label.of(
                            "没有“{0}”在 {1} 内：其取值范围为 {2} {3}",
                            "no \"{0}\" lies in {1}: its range is {2} {3}",
                            measure.id(),
                            Shown.of(requirement.amounts().value()),
                            Shown.of(range),
                            requirement.unit()),
                    PARTS,
                    Label.of("修改区间或单位", "mend the interval or its unit"));
        } else if (endsOutside(asked, measure.range())) {
            defects.add(
                    pointer + "/amounts/value",
                    Label.of(
                            "{0} 的一端在“{1}”取不到处：其取值范围为 {2} {3}",
                            "{0} ends where no \"{1}\" can be: its range is {2} {3}",
                            Shown.of(requirement.amounts().value()),
                            measure.id(),
                            Shown.of(range),
                            requirement.unit()),
                    Label.of("取值范围之内的端点", "ends within the range"),
                    Label.of("修改该端，或不写该端", "mend that end, or leave it out"));
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
                    Label.of(
                            "比较组排除了 {0} 的持有者，而它正由他们组成",
                            "the cohort excludes the holders of {0}, who are its members", cohort.title()),
                    Label.of("比较组成员以外的称号", "titles other than that of the members"),
                    Label.of("只排除其他称号", "exclude other titles only"));
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
                    Label.of(
                            "前列就是整个比较组，没有谁排在后面", "the front part is the whole cohort, so that nobody stands behind it"),
                    Label.of("小于 1 的比例", "a share below 1"),
                    Label.of("要求较小的部分，或删去该条件", "ask for a smaller part, or leave the condition out"));
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
                    Label.of("不清楚这些是两个词表中哪一个的词条", "it is not clear of which of the two lists these are terms"),
                    Label.of("只看一个词表时的词条", "terms where one list alone counts"),
                    Label.of(
                            "只看一个词表时才列出词条；两个词表写成两个条件",
                            "name terms where one list alone counts; write two conditions for two lists"));
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
