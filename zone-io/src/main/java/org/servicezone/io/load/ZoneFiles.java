package org.servicezone.io.load;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.servicezone.io.form.BodyRow;
import org.servicezone.io.form.DocumentRow;
import org.servicezone.io.form.IndustryRow;
import org.servicezone.io.form.JudgementRow;
import org.servicezone.io.form.PlanRow;
import org.servicezone.io.form.PlatformRow;
import org.servicezone.io.form.ServiceRow;
import org.servicezone.io.form.ZoneRow;
import org.servicezone.io.problem.Problems;
import org.servicezone.model.measure.Source;
import org.servicezone.model.vocabulary.ApprovingLevel;
import org.servicezone.model.vocabulary.BodyFunction;
import org.servicezone.model.vocabulary.DocumentKind;
import org.servicezone.model.vocabulary.Evidence;
import org.servicezone.model.vocabulary.Industry;
import org.servicezone.model.vocabulary.JudgementSubject;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.PlatformKind;
import org.servicezone.model.vocabulary.PriorityField;
import org.servicezone.model.vocabulary.ProviderKind;
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
import org.servicezone.model.zone.ZoneId;

/** Reads the files that describe zones: the zones themselves, industries, bodies, plans, documents, platforms, services, judgements. */
final class ZoneFiles {

    private static final String NONE = "none";
    private static final ImmutableMap<DocumentKind, String> OWN_FILES =
            ImmutableMap.of(DocumentKind.PLAN, "plans.csv", DocumentKind.BODY, "bodies.csv");

    private final FormReader forms;
    private final Resolver resolver;
    private final Problems problems;
    private final KnownZones known;
    private final ListMultimap<ZoneId, LeadingIndustry> industries = LinkedListMultimap.create();
    private final ListMultimap<ZoneId, ManagementBody> bodies = LinkedListMultimap.create();
    private final ListMultimap<ZoneId, DevelopmentPlan> plans = LinkedListMultimap.create();
    private final ListMultimap<ZoneId, ZoneDocument> documents = LinkedListMultimap.create();
    private final ListMultimap<ZoneId, ServicePlatform> platforms = LinkedListMultimap.create();
    private final ListMultimap<ZoneId, ServiceOffer> services = LinkedListMultimap.create();
    private final ListMultimap<ZoneId, Judgement> judgements = LinkedListMultimap.create();

    ZoneFiles(FormReader forms, Resolver resolver, Problems problems) {
        this.forms = forms;
        this.resolver = resolver;
        this.problems = problems;
        this.known = new KnownZones(problems);
    }

    KnownZones known() {
        return known;
    }

    ImmutableList<Zone> read() throws IOException {
        int before = problems.errors();
        List<Row> broken = new ArrayList<>();
        ImmutableList<FormReader.Placed<ZoneRow>> rows = forms.read("zones.csv", ZoneRow.class, true, broken::add);
        broken.forEach(known::addBroken);
        if (problems.errors() > before && broken.isEmpty()) {
            known.giveUp();
        }
        ImmutableList.Builder<Row> distinct = ImmutableList.builder();
        for (FormReader.Placed<ZoneRow> placed : rows) {
            if (known.add(ZoneId.of(placed.row().cells().getOrDefault("zone_id", "")), placed.row())) {
                distinct.add(placed.row());
            }
        }
        readParts();
        ImmutableList.Builder<Zone> zones = ImmutableList.builder();
        for (Row row : distinct.build()) {
            zone(row).ifPresent(zones::add);
        }
        return zones.build();
    }

    private void readParts() throws IOException {
        each("industries.csv", IndustryRow.class, this::industry);
        each("bodies.csv", BodyRow.class, this::body);
        each("plans.csv", PlanRow.class, this::plan);
        each("documents.csv", DocumentRow.class, this::document);
        each("platforms.csv", PlatformRow.class, this::platform);
        each("services.csv", ServiceRow.class, this::service);
        each("judgements.csv", JudgementRow.class, this::judgement);
    }

    /** Does something with the zone and source of a row. */
    private interface Part {
        void read(ZoneId zone, Row row, Source source);
    }

    private <F extends Record> void each(String file, Class<F> type, Part part) throws IOException {
        Evidence otherwise = type == JudgementRow.class ? Evidence.OFFICIAL_DOCUMENT : Evidence.SELF_REPORTED;
        for (FormReader.Placed<F> placed : forms.read(file, type, false)) {
            // read on after a mistake, so that every mistake of the row is told; nothing is built then
            known.require(placed.row());
            Row row = placed.row();
            Source source = resolver.source(row, "mapped_by", otherwise)
                    .orElseGet(() -> new Source(row.cells().getOrDefault("source", "?"), otherwise));
            part.read(ZoneId.of(row.cells().getOrDefault("zone_id", "")), row, source);
        }
    }

    private Optional<Zone> zone(Row row) {
        ZoneId id = ZoneId.of(row.cells().getOrDefault("zone_id", ""));
        Optional<PlaceCode> city = resolver.city(row, "city");
        Optional<PlaceCode> county = resolver.county(row, "county", city);
        Optional<DeclaredType> type = resolver.code(row, "type", "zone-types", ZoneType::of)
                .flatMap(t -> resolver.source(row, "type_mapped_by", Evidence.SELF_REPORTED)
                        .map(source -> new DeclaredType(t, source)));
        return city.map(c -> Zone.builder()
                .id(id)
                .nameZh(text(row, "name_zh").orElse(""))
                .nameEn(text(row, "name_en"))
                .city(c)
                .county(county)
                .type(type)
                .leadingIndustries(industries.get(id))
                .managementBodies(bodies.get(id))
                .developmentPlans(plans.get(id))
                .documents(documents.get(id))
                .servicePlatforms(platforms.get(id))
                .serviceOffers(services.get(id))
                .judgements(judgements.get(id))
                .source(text(row, "source").orElse(""))
                .build());
    }

    private void industry(ZoneId zone, Row row, Source source) {
        int rank = Integer.parseInt(text(row, "rank").orElse("0"));
        if (industries.get(zone).stream().anyMatch(i -> i.rank() == rank)) {
            problems.error(row.at("rank"), "rank " + rank + " again", "each rank once a zone", "number the industries");
            return;
        }
        boolean noArea = NONE.equals(row.cells().get("focus_area"));
        boolean noField = NONE.equals(row.cells().get("priority_field"));
        industries.put(
                zone,
                LeadingIndustry.builder()
                        .rank(rank)
                        .name(text(row, "name").orElse(""))
                        .focusArea(
                                noArea
                                        ? Optional.empty()
                                        : resolver.code(row, "focus_area", "focus-areas", Industry::of))
                        .priorityField(
                                noField
                                        ? Optional.empty()
                                        : resolver.code(row, "priority_field", "priority-fields", PriorityField::of))
                        .outsideLists(noArea && noField)
                        .source(source)
                        .build());
    }

    private void body(ZoneId zone, Row row, Source source) {
        bodies.put(
                zone,
                ManagementBody.builder()
                        .established("established".equals(row.cells().get("status")))
                        .name(text(row, "name"))
                        .functions(resolver.codes(row, "functions", "body-functions", BodyFunction::of))
                        .since(resolver.date(row, "established"))
                        .fullTimeStaff(text(row, "full_time_staff").map(Integer::valueOf))
                        .approval(approval(row))
                        .source(source)
                        .build());
    }

    private void plan(ZoneId zone, Row row, Source source) {
        Optional<Approval> approval = approval(row);
        String status = text(row, "status").orElse(NONE);
        if (status.equals("approved") && approval.isEmpty()) {
            if (row.cells().containsKey("approving_level")) {
                return;
            }
            problems.error(
                    row.at("approving_level"),
                    "an approved plan without the level of the authority",
                    "county, city, province or state",
                    "say who approved it; a plan that only was handed in is \"submitted\"");
            return;
        }
        plans.put(
                zone,
                DevelopmentPlan.builder()
                        .status(
                                switch (status) {
                                    case "approved" -> PlanStatus.APPROVED;
                                    case "submitted" -> PlanStatus.SUBMITTED;
                                    default -> PlanStatus.NONE;
                                })
                        .name(text(row, "name"))
                        .adopted(resolver.date(row, "adopted"))
                        .approval(approval)
                        .source(source)
                        .build());
    }

    private void document(ZoneId zone, Row row, Source source) {
        Optional<DocumentKind> kind = resolver.code(row, "kind", "document-kinds", DocumentKind::of);
        Optional<Approval> approval = approval(row);
        String file = kind.map(k -> OWN_FILES.getOrDefault(k, "")).orElse("");
        if (!file.isEmpty()) {
            problems.error(
                    row.at("kind"),
                    "a document of kind \"" + kind.orElseThrow() + "\"",
                    "a kind that has no file of its own",
                    "write it in " + file);
            return;
        }
        kind.ifPresent(k -> documents.put(
                zone,
                ZoneDocument.builder()
                        .kind(k)
                        .issued("issued".equals(row.cells().get("status")))
                        .name(text(row, "name"))
                        .approval(approval)
                        .source(source)
                        .build()));
    }

    private Optional<Approval> approval(Row row) {
        return resolver.code(row, "approving_level", "approving-levels", ApprovingLevel::of)
                .map(level -> Approval.builder()
                        .level(level)
                        .organ(text(row, "approving_body"))
                        .date(resolver.date(row, "approved_on"))
                        .document(text(row, "document"))
                        .build());
    }

    private void platform(ZoneId zone, Row row, Source source) {
        boolean provided = !"not-provided".equals(row.cells().get("status"));
        String needed = provided ? "name" : "kind";
        if (text(row, needed).isEmpty()) {
            problems.error(
                    row.at(needed),
                    "an empty cell",
                    provided ? "the name of the platform" : "the kind that there is no platform of",
                    "fill the cell, or remove the row");
            return;
        }
        platforms.put(
                zone,
                ServicePlatform.builder()
                        .kind(resolver.code(row, "kind", "platform-kinds", PlatformKind::of))
                        .provided(provided)
                        .name(text(row, "name"))
                        .investor(text(row, "investor"))
                        .operator(text(row, "operator"))
                        .manager(text(row, "manager"))
                        .users(text(row, "users"))
                        .source(source)
                        .build());
    }

    private void service(ZoneId zone, Row row, Source source) {
        Optional<PublicService> service = resolver.code(row, "service", "public-services", PublicService::of);
        Optional<ProviderKind> kind = resolver.code(row, "provider_kind", "provider-kinds", ProviderKind::of);
        service.ifPresent(s -> services.put(
                zone,
                ServiceOffer.builder()
                        .service(s)
                        .provided("provided".equals(row.cells().get("status")))
                        .provider(text(row, "provider"))
                        .providerKind(kind)
                        .source(source)
                        .build()));
    }

    private void judgement(ZoneId zone, Row row, Source source) {
        var subject = resolver.code(row, "subject", "judgement-subjects", JudgementSubject::of);
        var role = resolver.code(row, "role", "roles", Role::of);
        var date = resolver.date(row, "date");
        if (subject.isPresent() && role.isPresent() && date.isPresent()) {
            judgements.put(
                    zone,
                    Judgement.builder()
                            .subject(subject.get())
                            .met("met".equals(row.cells().get("finding")))
                            .ground(text(row, "ground").orElse(""))
                            .by(text(row, "by").orElse(""))
                            .role(role.get())
                            .date(date.get())
                            .source(source)
                            .build());
        }
    }

    private static Optional<String> text(Row row, String column) {
        return Optional.ofNullable(row.cells().get(column));
    }
}
