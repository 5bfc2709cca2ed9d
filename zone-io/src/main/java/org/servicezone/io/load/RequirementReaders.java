package org.servicezone.io.load;

import static org.servicezone.io.load.Cursor.parsed;
import static org.servicezone.io.load.PolicyReaders.cited;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.requirement.DocumentSubject;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Choice;
import org.servicezone.model.rule.Cohort;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.vocabulary.ApprovingLevel;
import org.servicezone.model.vocabulary.BodyFunction;
import org.servicezone.model.vocabulary.JudgementSubject;
import org.servicezone.model.vocabulary.PublicService;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.vocabulary.TitleLevel;

/**
 * Reads conditions. An option of a choice takes the choice's id, clause and name unless it has its own, so that a
 * condition keeps its id under every reading.
 */
final class RequirementReaders {

    private static final ImmutableMap<String, DocumentSubject> SUBJECTS = PolicyReaders.named(DocumentSubject.values());

    private final Optional<Heading> inherited;

    private RequirementReaders(Optional<Heading> inherited) {
        this.inherited = inherited;
    }

    static Slot<Requirement> read(Cursor c) {
        return new RequirementReaders(Optional.empty()).requirement(c);
    }

    private Slot<Requirement> requirement(Cursor c) {
        return c.byKind(ImmutableMap.<String, Cursor.Reader<Requirement>>builder()
                .put("all-of", this::allOf)
                .put("chosen", this::chosen)
                .put("title-held", this::titleHeld)
                .put("rising", this::rising)
                .put("cohort-front", this::cohortFront)
                .put("judged", this::judged)
                .put("industry-listed", this::industryListed)
                .put("body-established", this::bodyEstablished)
                .put("plan-made", this::planMade)
                .put("approved", this::approved)
                .put("services-covered", this::servicesCovered)
                .buildOrThrow());
    }

    /** Reads id, clause and name; each may be left out where there is something to take it from. */
    static Slot<Heading> heading(Cursor c, Optional<Heading> inherited) {
        var id = inherited.isPresent()
                ? c.optional("id", parsed(NodeId::of))
                : some(c.required("id", parsed(NodeId::of)));
        var clause = inherited.isPresent()
                ? c.optional("clause", PolicyReaders::clauseRef)
                : some(c.required("clause", PolicyReaders::clauseRef));
        var label = inherited.isPresent()
                ? c.optional("label", PolicyReaders::label)
                : some(c.required("label", PolicyReaders::label));
        if (id.value().isEmpty() || clause.value().isEmpty() || label.value().isEmpty()) {
            return Slot.broken();
        }
        return Slot.of(new Heading(
                id.get().or(() -> inherited.map(Heading::id)).orElseThrow(),
                clause.get().or(() -> inherited.map(Heading::clause)).orElseThrow(),
                label.get().or(() -> inherited.map(Heading::label)).orElseThrow()));
    }

    private static <T> Slot<Optional<T>> some(Slot<T> slot) {
        return slot.value().isPresent() ? Slot.of(slot.value()) : Slot.broken();
    }

    private Slot<Requirement> allOf(Cursor c) {
        c.only("kind", "id", "clause", "label", "parts");
        var heading = heading(c, inherited);
        var parts = c.list("parts", RequirementReaders::read);
        return c.complete(() -> new Requirement.AllOf(heading.get(), parts.get()));
    }

    private Slot<Requirement> chosen(Cursor c) {
        c.only("kind", "id", "clause", "label", "reading", "options");
        var heading = heading(c, inherited);
        var reading = c.required("reading", parsed(ReadingId::of));
        RequirementReaders below = new RequirementReaders(heading.value());
        var options = c.map("options", below::requirement);
        return c.complete(() -> new Requirement.Chosen(heading.get(), new Choice<>(reading.get(), options.get())));
    }

    private Slot<Requirement> titleHeld(Cursor c) {
        c.only("kind", "id", "clause", "label", "anyOf");
        var heading = heading(c, inherited);
        var anyOf = c.list("anyOf", parsed(TitleLevel::of));
        return c.complete(() -> new Requirement.TitleHeld(heading.get(), anyOf.get()));
    }

    private Slot<Requirement> rising(Cursor c) {
        c.only("kind", "id", "clause", "label", "measure", "rises", "strict");
        var heading = heading(c, inherited);
        var measure = c.required("measure", parsed(MeasureId::of));
        var rises = c.required("rises", cited(Cursor::whole));
        var strict = c.required("strict", Cursor::bool);
        return c.complete(() -> new Requirement.Rising(heading.get(), measure.get(), rises.get(), strict.get()));
    }

    private Slot<Requirement> cohortFront(Cursor c) {
        c.only("kind", "id", "clause", "label", "measure", "cohort", "share", "finding", "by");
        var heading = heading(c, inherited);
        var measure = c.required("measure", parsed(MeasureId::of));
        var cohort = c.required("cohort", RequirementReaders::cohort);
        var share = c.required("share", cited(VocabularyReaders::exact));
        var finding = c.required("finding", parsed(JudgementSubject::of));
        var by = c.required("by", parsed(Role::of));
        return c.complete(() -> new Requirement.CohortFront(
                heading.get(), measure.get(), cohort.get(), share.get(), finding.get(), by.get()));
    }

    private static Slot<Cohort> cohort(Cursor c) {
        c.only("title", "sameCity", "sameType", "minimum");
        var title = c.required("title", parsed(TitleLevel::of));
        var sameCity = c.required("sameCity", Cursor::bool);
        var sameType = c.required("sameType", Cursor::bool);
        var minimum = c.required("minimum", cited(Cursor::whole));
        return c.complete(() -> new Cohort(title.get(), sameCity.get(), sameType.get(), minimum.get()));
    }

    private Slot<Requirement> judged(Cursor c) {
        c.only("kind", "id", "clause", "label", "subject", "by");
        var heading = heading(c, inherited);
        var subject = c.required("subject", parsed(JudgementSubject::of));
        var by = c.required("by", parsed(Role::of));
        return c.complete(() -> new Requirement.Judged(heading.get(), subject.get(), by.get()));
    }

    private Slot<Requirement> industryListed(Cursor c) {
        c.only("kind", "id", "clause", "label", "focusAreas", "priorityFields");
        var heading = heading(c, inherited);
        var focusAreas = c.required("focusAreas", Cursor::bool);
        var priorityFields = c.required("priorityFields", Cursor::bool);
        return c.complete(() -> new Requirement.IndustryListed(heading.get(), focusAreas.get(), priorityFields.get()));
    }

    private Slot<Requirement> bodyEstablished(Cursor c) {
        c.only("kind", "id", "clause", "label", "functions");
        var heading = heading(c, inherited);
        var functions = c.list("functions", parsed(BodyFunction::of));
        return c.complete(() -> new Requirement.BodyEstablished(heading.get(), functions.get()));
    }

    private Slot<Requirement> planMade(Cursor c) {
        c.only("kind", "id", "clause", "label");
        var heading = heading(c, inherited);
        return c.complete(() -> new Requirement.PlanMade(heading.get()));
    }

    private Slot<Requirement> approved(Cursor c) {
        c.only("kind", "id", "clause", "label", "subjects", "levels");
        var heading = heading(c, inherited);
        var subjects = c.list("subjects", Cursor.oneOf(SUBJECTS));
        var levels = c.required("levels", cited(Cursor.listOf(parsed(ApprovingLevel::of))));
        return c.complete(() -> new Requirement.Approved(heading.get(), subjects.get(), levels.get()));
    }

    private Slot<Requirement> servicesCovered(Cursor c) {
        c.only("kind", "id", "clause", "label", "services");
        var heading = heading(c, inherited);
        var services = c.required("services", cited(Cursor.listOf(parsed(PublicService::of))));
        return c.complete(() -> new Requirement.ServicesCovered(heading.get(), services.get()));
    }
}
