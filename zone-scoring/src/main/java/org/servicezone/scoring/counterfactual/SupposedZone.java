package org.servicezone.scoring.counterfactual;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.ApprovingLevel;
import org.servicezone.model.vocabulary.BodyFunction;
import org.servicezone.model.vocabulary.DocumentKind;
import org.servicezone.model.vocabulary.Industry;
import org.servicezone.model.vocabulary.JudgementSubject;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.PlatformKind;
import org.servicezone.model.vocabulary.PriorityField;
import org.servicezone.model.vocabulary.PublicService;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.vocabulary.ZoneType;
import org.servicezone.model.zone.Approval;
import org.servicezone.model.zone.DeclaredType;
import org.servicezone.model.zone.DevelopmentPlan;
import org.servicezone.model.zone.Judgement;
import org.servicezone.model.zone.LeadingIndustry;
import org.servicezone.model.zone.ManagementBody;
import org.servicezone.model.zone.PlanStatus;
import org.servicezone.model.zone.ServiceOffer;
import org.servicezone.model.zone.ServicePlatform;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneDocument;
import org.servicezone.scoring.eligibility.Assessment;

/** A zone of which something is supposed. */
final class SupposedZone {

    private static final String NAME = "supposed";

    private final Assessment now;
    private final boolean mayContradict;
    private final Zone.Builder zone;
    private final List<LeadingIndustry> industries;
    private final List<ManagementBody> bodies;
    private final List<DevelopmentPlan> plans;
    private final List<ServiceOffer> offers;
    private final List<ServicePlatform> platforms;
    private final List<ZoneDocument> documents;
    private final List<Judgement> judgements;

    SupposedZone(Assessment now, boolean mayContradict) {
        this.now = now;
        this.mayContradict = mayContradict;
        Zone before = now.zone();
        this.zone = Zone.builder().from(before);
        this.industries = new ArrayList<>(before.leadingIndustries());
        this.bodies = new ArrayList<>(before.managementBodies());
        this.plans = new ArrayList<>(before.developmentPlans());
        this.offers = new ArrayList<>(before.serviceOffers());
        this.platforms = new ArrayList<>(before.servicePlatforms());
        this.documents = new ArrayList<>(before.documents());
        this.judgements = new ArrayList<>(before.judgements());
    }

    Zone build() {
        return zone.leadingIndustries(industries)
                .managementBodies(bodies)
                .developmentPlans(plans)
                .serviceOffers(offers)
                .servicePlatforms(platforms)
                .documents(documents)
                .judgements(judgements)
                .build();
    }

    void apply(Supposition supposition) {
        String subject = supposition.input().subject();
        boolean holds = supposition.holds();
        switch (supposition.input().kind()) {
            case JUDGEMENT -> judge(subject, supposition);
            case BODY -> body(subject, holds);
            case STAFF -> staff(supposition);
            case PLAN -> plan(holds);
            case APPROVAL -> approval(DocumentKind.of(subject), supposition);
            case SERVICE -> service(PublicService.of(subject), holds);
            case PLATFORM -> platform(PlatformKind.of(subject), holds);
            case INDUSTRY -> industry(supposition);
            case TYPE ->
                supposition
                        .code("zone-types")
                        .ifPresent(code -> zone.type(new DeclaredType(ZoneType.of(code), Supposed.SOURCE)));
            case COUNTY -> supposition.code("places").ifPresent(code -> zone.county(PlaceCode.of(code)));
            case MEASURE, TITLE, REGISTER, EVENT, FILING ->
                throw new IllegalArgumentException("what is said of " + supposition.input() + " stands in no zone");
        }
    }

    private void judge(String subject, Supposition supposition) {
        Role role = Role.of(supposition.input().supplier().value());
        if (mayContradict) {
            judgements.removeIf(
                    j -> j.subject().value().equals(subject) && j.role().equals(role));
        }
        judgements.add(Judgement.builder()
                .subject(JudgementSubject.of(subject))
                .met(supposition.holds())
                .ground(NAME)
                .by(NAME)
                .role(role)
                .date(PartialDate.of(now.asOf()))
                .source(Supposed.SOURCE)
                .build());
    }

    private void body(String function, boolean holds) {
        if (!holds) {
            bodies.add(ManagementBody.builder()
                    .established(false)
                    .source(Supposed.SOURCE)
                    .build());
            return;
        }
        if (mayContradict) {
            bodies.removeIf(body -> !body.established());
        }
        ImmutableList<BodyFunction> more =
                function.equals("any") ? ImmutableList.of() : ImmutableList.of(BodyFunction.of(function));
        ManagementBody body = first(bodies, SupposedZone::isBody).orElseGet(this::addBody);
        Set<BodyFunction> all = new LinkedHashSet<>(body.functions());
        all.addAll(more);
        replace(bodies, body, ManagementBody.builder().from(body).functions(all).build());
    }

    private static boolean isBody(ManagementBody body) {
        return body.established() && !body.source().isEditorOnly();
    }

    private ManagementBody addBody() {
        ManagementBody body = ManagementBody.builder()
                .established(true)
                .source(Supposed.SOURCE)
                .build();
        bodies.add(body);
        return body;
    }

    /** The staff that is asked works for the first body of unknown staff; only one whose staff is known is changed. */
    private void staff(Supposition supposition) {
        int asked = supposition
                .asked()
                .map(bounds -> (int) Points.pick(bounds).ceiling())
                .orElse(0);
        List<ManagementBody> decisive =
                bodies.stream().filter(SupposedZone::isBody).toList();
        int known = decisive.stream()
                .mapToInt(body -> body.fullTimeStaff().orElse(0))
                .sum();
        int rest = Math.max(0, asked - known);
        for (ManagementBody body : decisive) {
            if (body.fullTimeStaff().isEmpty()) {
                replace(
                        bodies,
                        body,
                        ManagementBody.builder().from(body).fullTimeStaff(rest).build());
                rest = 0;
            }
        }
        if (rest > 0 && mayContradict && !decisive.isEmpty()) {
            ManagementBody body = decisive.get(0);
            replace(
                    bodies,
                    body,
                    ManagementBody.builder()
                            .from(body)
                            .fullTimeStaff(body.fullTimeStaff().orElse(0) + rest)
                            .build());
        }
    }

    private void plan(boolean holds) {
        if (mayContradict) {
            plans.removeIf(plan -> holds == (plan.status() == PlanStatus.NONE));
        }
        plans.add(DevelopmentPlan.builder()
                .status(holds ? PlanStatus.SUBMITTED : PlanStatus.NONE)
                .source(Supposed.SOURCE)
                .build());
    }

    private void approval(DocumentKind kind, Supposition supposition) {
        ImmutableList<String> levels = supposition.codes().getOrDefault("approving-levels", ImmutableList.of());
        PartialDate day = PartialDate.of(supposition.on().orElse(now.asOf()));
        if (kind.equals(DocumentKind.PLAN)) {
            approvePlan(levels, day);
        } else if (kind.equals(DocumentKind.BODY)) {
            approveBody(levels, day);
        } else {
            approveDocument(kind, levels, day);
        }
    }

    /** What an approval comes to be: that of which only the day is not known gets one, all else a new one; none without levels. */
    private static Optional<Approval> approval(
            Optional<Approval> before, ImmutableList<String> levels, PartialDate day) {
        return levels.stream()
                .findFirst()
                .map(level -> Approval.builder()
                        .level(before.map(Approval::level).orElse(ApprovingLevel.of(level)))
                        .date(day)
                        .build());
    }

    /** Says whether an approval is not known yet, or all but its day. */
    private static boolean isOpen(Optional<Approval> approval, ImmutableList<String> levels) {
        return approval.map(given ->
                        given.date().isEmpty() && levels.contains(given.level().value()))
                .orElse(true);
    }

    /** Without an approval the plan is there and not approved. */
    private void approvePlan(ImmutableList<String> levels, PartialDate day) {
        if (mayContradict) {
            plans.clear();
        }
        ImmutableList<DevelopmentPlan> waiting = plans.stream()
                .filter(plan -> plan.status() == PlanStatus.APPROVED
                        && !plan.source().isEditorOnly()
                        && isOpen(plan.approval(), levels))
                .collect(ImmutableList.toImmutableList());
        waiting.forEach(plan -> replace(
                plans,
                plan,
                DevelopmentPlan.builder()
                        .from(plan)
                        .approval(approval(plan.approval(), levels, day))
                        .build()));
        if (waiting.isEmpty()) {
            plans.add(DevelopmentPlan.builder()
                    .status(levels.isEmpty() ? PlanStatus.SUBMITTED : PlanStatus.APPROVED)
                    .approval(approval(Optional.empty(), levels, day))
                    .source(Supposed.SOURCE)
                    .build());
        }
    }

    private void approveBody(ImmutableList<String> levels, PartialDate day) {
        if (mayContradict) {
            bodies.removeIf(body -> !body.established());
            bodies.replaceAll(body -> ManagementBody.builder()
                    .from(body)
                    .approval(Optional.empty())
                    .build());
        }
        if (levels.isEmpty()) {
            body("any", false);
            return;
        }
        ImmutableList<ManagementBody> waiting = bodies.stream()
                .filter(body -> isBody(body) && isOpen(body.approval(), levels))
                .collect(ImmutableList.toImmutableList());
        (waiting.isEmpty() ? ImmutableList.of(addBody()) : waiting)
                .forEach(body -> replace(
                        bodies,
                        body,
                        ManagementBody.builder()
                                .from(body)
                                .approval(approval(body.approval(), levels, day))
                                .build()));
    }

    private void approveDocument(DocumentKind kind, ImmutableList<String> levels, PartialDate day) {
        Predicate<ZoneDocument> ofKind = document -> document.kind().equals(kind);
        if (mayContradict) {
            documents.removeIf(ofKind);
        }
        ImmutableList<ZoneDocument> waiting = documents.stream()
                .filter(document -> ofKind.test(document)
                        && document.issued()
                        && !document.source().isEditorOnly()
                        && isOpen(document.approval(), levels))
                .collect(ImmutableList.toImmutableList());
        waiting.forEach(document -> replace(
                documents,
                document,
                ZoneDocument.builder()
                        .from(document)
                        .approval(approval(document.approval(), levels, day))
                        .build()));
        if (waiting.isEmpty()) {
            documents.add(ZoneDocument.builder()
                    .kind(kind)
                    .issued(!levels.isEmpty())
                    .approval(approval(Optional.empty(), levels, day))
                    .source(Supposed.SOURCE)
                    .build());
        }
    }

    private void service(PublicService service, boolean holds) {
        Predicate<ServiceOffer> ofService = offer -> offer.service().equals(service);
        if (mayContradict) {
            offers.removeIf(offer -> ofService.test(offer) && offer.provided() != holds);
        }
        Optional<ServiceOffer> unnamed = first(
                offers,
                offer -> ofService.test(offer)
                        && offer.provided()
                        && offer.provider().isEmpty()
                        && !offer.source().isEditorOnly());
        if (holds && unnamed.isPresent()) {
            replace(
                    offers,
                    unnamed.get(),
                    ServiceOffer.builder().from(unnamed.get()).provider(NAME).build());
            return;
        }
        offers.add(ServiceOffer.builder()
                .service(service)
                .provided(holds)
                .provider(holds ? Optional.of(NAME) : Optional.empty())
                .source(Supposed.SOURCE)
                .build());
    }

    private void platform(PlatformKind kind, boolean holds) {
        Predicate<ServicePlatform> ofKind = platform -> platform.kind().equals(Optional.of(kind));
        if (mayContradict) {
            platforms.removeIf(platform -> ofKind.test(platform) && platform.provided() != holds);
        }
        ServicePlatform.Builder platform =
                ServicePlatform.builder().kind(kind).name(NAME).provided(holds).source(Supposed.SOURCE);
        platforms.add((holds ? platform.operator(NAME) : platform).build());
    }

    /** The main industry, and each other one that is asked, stands on the lists or on none. */
    private void industry(Supposition supposition) {
        if (industries.stream().noneMatch(industry -> industry.rank() == 1)) {
            industries.add(
                    0,
                    LeadingIndustry.builder()
                            .rank(1)
                            .name(NAME)
                            .source(Supposed.SOURCE)
                            .build());
        }
        boolean each = supposition.codes().containsKey("each");
        for (LeadingIndustry industry : ImmutableList.copyOf(industries)) {
            boolean open = industry.source().isEditorOnly()
                    || !industry.outsideLists()
                            && (industry.focusArea().isEmpty()
                                    || industry.priorityField().isEmpty());
            if (open || mayContradict && (each || industry.rank() == 1)) {
                replace(industries, industry, listed(industry, supposition));
            }
        }
    }

    private LeadingIndustry listed(LeadingIndustry industry, Supposition supposition) {
        boolean anew = mayContradict || industry.source().isEditorOnly();
        LeadingIndustry.Builder listed =
                LeadingIndustry.builder().from(industry).outsideLists(!supposition.holds());
        if (anew) {
            listed.focusArea(Optional.empty()).priorityField(Optional.empty()).source(Supposed.SOURCE);
        }
        if (supposition.holds()) {
            if (anew || industry.focusArea().isEmpty()) {
                listed.focusArea(supposition.code("focus-areas").map(Industry::of));
            }
            if (anew || industry.priorityField().isEmpty()) {
                listed.priorityField(supposition.code("priority-fields").map(PriorityField::of));
            }
        }
        return listed.build();
    }

    private static <T> Optional<T> first(List<T> list, Predicate<T> wanted) {
        return list.stream().filter(wanted).findFirst();
    }

    private static <T> void replace(List<T> list, T old, T with) {
        list.set(list.indexOf(old), with);
    }
}
