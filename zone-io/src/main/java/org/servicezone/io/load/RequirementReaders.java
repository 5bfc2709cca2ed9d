package org.servicezone.io.load;

import static org.servicezone.io.load.Cursor.parsed;
import static org.servicezone.io.load.PolicyReaders.cited;

import com.google.common.collect.ImmutableMap;
import java.math.RoundingMode;
import java.util.Optional;
import org.servicezone.model.label.Label;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.Choice;
import org.servicezone.model.rule.Cohort;
import org.servicezone.model.rule.Cut;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.vocabulary.ApprovingLevel;
import org.servicezone.model.vocabulary.BodyFunction;
import org.servicezone.model.vocabulary.DocumentKind;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.JudgementSubject;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.vocabulary.TitleLevel;

/**
 * Reads conditions. An option of a choice takes the choice's id, clause and name unless it has its own, so that a
 * condition keeps its id under every reading.
 */
final class RequirementReaders {

    private static final ImmutableMap<String, Ties> TIES = PolicyReaders.named(Ties.values());
    private static final ImmutableMap<String, Axis> AXES = PolicyReaders.named(Axis.values());
    private static final ImmutableMap<String, Requirement.Coverage> COVERAGES =
            PolicyReaders.named(Requirement.Coverage.values());
    private static final ImmutableMap<String, Requirement.Which> WHICH =
            PolicyReaders.named(Requirement.Which.values());
    private static final ImmutableMap<String, Boolean> CLOSED = ImmutableMap.of("anywhere", false, "left-out", true);
    private static final ImmutableMap<String, RoundingMode> ROUNDINGS =
            ImmutableMap.of("up", RoundingMode.UP, "down", RoundingMode.DOWN, "half-up", RoundingMode.HALF_UP);
    private static final ImmutableMap<String, Cursor.Reader<Cut>> CUTS = ImmutableMap.of(
            "first",
            RequirementReaders::first,
            "share",
            RequirementReaders::share,
            "quantile",
            RequirementReaders::quantile);

    /** Stands for a heading that is broken; nothing is built from it. */
    private static final Heading UNREAD =
            new Heading(NodeId.of("unread"), ClauseRef.parse("unread#1"), Label.of("未读", "unread"));

    private final Optional<Heading> inherited;

    private RequirementReaders(Optional<Heading> inherited) {
        this.inherited = inherited;
    }

    static Slot<Requirement> read(Cursor c) {
        return new RequirementReaders(Optional.empty()).requirement(c);
    }

    private Slot<Requirement> requirement(Cursor c) {
        return c.byKind(ImmutableMap.<String, Cursor.Reader<Requirement>>builder()
                .put("all-of", c1 -> composed(c1, Operator.ALL))
                .put("any-of", c1 -> composed(c1, Operator.ANY))
                .put("none-of", c1 -> composed(c1, Operator.NONE))
                .put("at-least", this::atLeast)
                .put("chosen", this::chosen)
                .put("alternatives", this::alternatives)
                .put("exempt", this::exempt)
                .put("threshold", this::threshold)
                .put("rising", this::rising)
                .put("cohort-place", this::cohortPlace)
                .put("title-held", this::titleHeld)
                .put("event-occurred", this::eventOccurred)
                .put("judged", this::judged)
                .put("industry-listed", this::industryListed)
                .put("body-established", this::bodyEstablished)
                .put("plan-made", this::planMade)
                .put("approved", this::approved)
                .put("covered", this::covered)
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

    /** A heading to take from; where it is broken that is told already, and not again for each part below. */
    static Heading orUnread(Slot<Heading> heading) {
        return heading.value().orElse(UNREAD);
    }

    private static <T> Slot<Optional<T>> some(Slot<T> slot) {
        return slot.value().isPresent() ? Slot.of(slot.value()) : Slot.broken();
    }

    private Slot<Requirement> composed(Cursor c, Operator operator) {
        c.only("kind", "id", "clause", "label", "parts");
        var heading = heading(c, inherited);
        var parts = c.list("parts", RequirementReaders::read);
        return c.complete(() -> new Requirement.Composed(heading.get(), operator, Optional.empty(), parts.get()));
    }

    private Slot<Requirement> atLeast(Cursor c) {
        c.only("kind", "id", "clause", "label", "least", "parts");
        var heading = heading(c, inherited);
        var least = c.required("least", cited(Cursor::whole));
        var parts = c.list("parts", RequirementReaders::read);
        return c.complete(() -> Requirement.Composed.atLeast(heading.get(), least.get(), parts.get()));
    }

    private Slot<Requirement> chosen(Cursor c) {
        c.only("kind", "id", "clause", "label", "reading", "options");
        var heading = heading(c, inherited);
        var reading = c.required("reading", parsed(ReadingId::of));
        RequirementReaders below = new RequirementReaders(Optional.of(orUnread(heading)));
        var options = c.map("options", below::requirement);
        return c.complete(() -> new Requirement.Chosen(heading.get(), new Choice<>(reading.get(), options.get())));
    }

    private Slot<Requirement> alternatives(Cursor c) {
        c.only("kind", "id", "clause", "label", "by", "branches", "otherwise");
        var heading = heading(c, inherited);
        var by = c.required("by", Cursor.oneOf(AXES));
        RequirementReaders below = new RequirementReaders(Optional.of(orUnread(heading)));
        var branches = c.list("branches", below::branch);
        var otherwise = c.optional("otherwise", below::requirement);
        return c.complete(() -> new Requirement.Alternatives(heading.get(), by.get(), branches.get(), otherwise.get()));
    }

    private Slot<Requirement.Branch> branch(Cursor c) {
        c.only("when", "then");
        var when = c.list("when", Cursor::text);
        var then = c.required("then", this::requirement);
        return c.complete(() -> new Requirement.Branch(when.get(), then.get()));
    }

    private Slot<Requirement> exempt(Cursor c) {
        c.only("kind", "id", "clause", "label", "basis");
        var heading = heading(c, inherited);
        var basis = c.required("basis", PolicyReaders::basis);
        return c.complete(() -> new Requirement.Exempt(heading.get(), basis.get()));
    }

    private Slot<Requirement> threshold(Cursor c) {
        c.only("kind", "id", "clause", "label", "measure", "amounts", "unit", "years");
        var heading = heading(c, inherited);
        var measure = c.required("measure", parsed(MeasureId::of));
        var amounts = c.required("amounts", cited(VocabularyReaders::bounds));
        var unit = c.required("unit", VocabularyReaders::unit);
        var years = c.optional("years", cited(Cursor::whole));
        return c.complete(
                () -> new Requirement.Threshold(heading.get(), measure.get(), amounts.get(), unit.get(), years.get()));
    }

    private Slot<Requirement> rising(Cursor c) {
        c.only("kind", "id", "clause", "label", "measure", "rises", "strict");
        var heading = heading(c, inherited);
        var measure = c.required("measure", parsed(MeasureId::of));
        var rises = c.required("rises", cited(Cursor::whole));
        var strict = c.required("strict", Cursor::bool);
        return c.complete(() -> new Requirement.Rising(heading.get(), measure.get(), rises.get(), strict.get()));
    }

    private Slot<Requirement> cohortPlace(Cursor c) {
        c.only("kind", "id", "clause", "label", "measure", "cohort", "cut", "ties", "finding", "by");
        var heading = heading(c, inherited);
        var measure = c.required("measure", parsed(MeasureId::of));
        var cohort = c.required("cohort", RequirementReaders::cohort);
        var cut = c.required("cut", one -> one.byKind(CUTS));
        var ties = c.required("ties", Cursor.oneOf(TIES));
        var finding = namedFinding(c, "finding");
        return c.complete(() -> new Requirement.CohortPlace(
                heading.get(), measure.get(), cohort.get(), cut.get(), ties.get(), finding.get()));
    }

    private static Slot<Cohort> cohort(Cursor c) {
        c.only("title", "sameCity", "sameType", "minimum", "excluding", "closed");
        var title = c.required("title", parsed(TitleLevel::of));
        var sameCity = c.required("sameCity", Cursor::bool);
        var sameType = c.required("sameType", Cursor::bool);
        var minimum = c.required("minimum", cited(Cursor::whole));
        var excluding = c.listOrNone("excluding", parsed(TitleLevel::of));
        var closed = c.optional("closed", Cursor.oneOf(CLOSED));
        return c.complete(() -> Cohort.builder()
                .title(title.get())
                .sameCity(sameCity.get())
                .sameType(sameType.get())
                .minimum(minimum.get())
                .excluding(excluding.get())
                .withoutClosed(closed.get().orElse(false))
                .build());
    }

    private static Slot<Cut> first(Cursor c) {
        c.only("kind", "places");
        var places = c.required("places", cited(Cursor::whole));
        return c.complete(() -> new Cut.First(places.get()));
    }

    private static Slot<Cut> share(Cursor c) {
        c.only("kind", "share", "rounding");
        var share = c.required("share", cited(VocabularyReaders::share));
        var rounding = c.required("rounding", Cursor.oneOf(ROUNDINGS));
        return c.complete(() -> new Cut.Share(share.get(), rounding.get()));
    }

    private static Slot<Cut> quantile(Cursor c) {
        c.only("kind", "at");
        var at = c.required("at", cited(VocabularyReaders::share));
        return c.complete(() -> new Cut.Quantile(at.get()));
    }

    /** Reads a judgement and who makes it, both or neither. */
    private static Slot<Optional<Requirement.NamedFinding>> namedFinding(Cursor c, String field) {
        if (!c.has(field) && !c.has("by")) {
            return Slot.of(Optional.empty());
        }
        var subject = c.required(field, parsed(JudgementSubject::of));
        var by = c.required("by", parsed(Role::of));
        return subject.value().isPresent() && by.value().isPresent()
                ? Slot.of(Optional.of(new Requirement.NamedFinding(subject.get(), by.get())))
                : Slot.broken();
    }

    private Slot<Requirement> titleHeld(Cursor c) {
        c.only("kind", "id", "clause", "label", "anyOf", "years", "batches");
        var heading = heading(c, inherited);
        var anyOf = c.list("anyOf", parsed(TitleLevel::of));
        var years = c.optional("years", cited(Cursor::whole));
        var batches = c.listOrNone("batches", Cursor::text);
        return c.complete(() -> new Requirement.TitleHeld(heading.get(), anyOf.get(), years.get(), batches.get()));
    }

    private Slot<Requirement> eventOccurred(Cursor c) {
        c.only("kind", "id", "clause", "label", "kinds", "withinYears", "clearance", "by");
        var heading = heading(c, inherited);
        var kinds = c.list("kinds", parsed(EventKind::of));
        var withinYears = c.optional("withinYears", cited(Cursor::whole));
        var clearance = namedFinding(c, "clearance");
        return c.complete(
                () -> new Requirement.EventOccurred(heading.get(), kinds.get(), withinYears.get(), clearance.get()));
    }

    private Slot<Requirement> judged(Cursor c) {
        c.only("kind", "id", "clause", "label", "subject", "by");
        var heading = heading(c, inherited);
        var subject = c.required("subject", parsed(JudgementSubject::of));
        var by = c.required("by", parsed(Role::of));
        return c.complete(() -> new Requirement.Judged(heading.get(), subject.get(), by.get()));
    }

    private Slot<Requirement> industryListed(Cursor c) {
        c.only("kind", "id", "clause", "label", "focusAreas", "priorityFields", "among", "which");
        var heading = heading(c, inherited);
        var focusAreas = c.required("focusAreas", Cursor::bool);
        var priorityFields = c.required("priorityFields", Cursor::bool);
        var among = c.listOrNone("among", Cursor::text);
        var which = c.optional("which", Cursor.oneOf(WHICH));
        return c.complete(() -> new Requirement.IndustryListed(
                heading.get(),
                focusAreas.get(),
                priorityFields.get(),
                among.get(),
                which.get().orElse(Requirement.Which.MAIN)));
    }

    private Slot<Requirement> bodyEstablished(Cursor c) {
        c.only("kind", "id", "clause", "label", "functions", "staff");
        var heading = heading(c, inherited);
        var functions = c.list("functions", parsed(BodyFunction::of));
        var staff = c.optional("staff", cited(Cursor::whole));
        return c.complete(() -> new Requirement.BodyEstablished(heading.get(), functions.get(), staff.get()));
    }

    private Slot<Requirement> planMade(Cursor c) {
        c.only("kind", "id", "clause", "label");
        var heading = heading(c, inherited);
        return c.complete(() -> new Requirement.PlanMade(heading.get()));
    }

    private Slot<Requirement> approved(Cursor c) {
        c.only("kind", "id", "clause", "label", "subjects", "levels", "withinYears");
        var heading = heading(c, inherited);
        var subjects = c.list("subjects", parsed(DocumentKind::of));
        var levels = c.required("levels", cited(Cursor.listOf(parsed(ApprovingLevel::of))));
        var withinYears = c.optional("withinYears", cited(Cursor::whole));
        return c.complete(
                () -> new Requirement.Approved(heading.get(), subjects.get(), levels.get(), withinYears.get()));
    }

    private Slot<Requirement> covered(Cursor c) {
        c.only("kind", "id", "clause", "label", "of", "codes", "least");
        var heading = heading(c, inherited);
        var of = c.required("of", Cursor.oneOf(COVERAGES));
        var codes = c.required("codes", cited(Cursor.listOf(Cursor::text)));
        var least = c.optional("least", cited(Cursor::whole));
        return c.complete(() -> new Requirement.Covered(heading.get(), of.get(), codes.get(), least.get()));
    }
}
