package org.servicezone.io.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.servicezone.model.measure.Source;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.Register;
import org.servicezone.model.vocabulary.BodyFunction;
import org.servicezone.model.zone.Approval;
import org.servicezone.model.zone.DevelopmentPlan;
import org.servicezone.model.zone.Judgement;
import org.servicezone.model.zone.LeadingIndustry;
import org.servicezone.model.zone.ManagementBody;
import org.servicezone.model.zone.ServiceOffer;
import org.servicezone.model.zone.ServicePlatform;
import org.servicezone.model.zone.Title;
import org.servicezone.model.zone.ZoneDocument;

/** Says what is written down about a zone: titles, bodies, plans, services, judgements, events. */
final class RecordText {

    private final Material material;
    private final Sources sources;

    RecordText(Material material, Sources sources) {
        this.material = material;
        this.sources = sources;
    }

    String title(Title title) {
        List<String> details = new ArrayList<>();
        title.since()
                .ifPresent(
                        date -> details.add(material.say(title.granted() ? "record.granted" : "record.since", date)));
        title.batch().ifPresent(batch -> details.add(material.say("record.batch", batch)));
        title.number().ifPresent(details::add);
        return record(material.names().term("title-levels", title.level().value()), details, title.source());
    }

    String judgement(Judgement judgement) {
        List<String> details = new ArrayList<>();
        details.add(judgement.by());
        String role = material.names().term("roles", judgement.role().value());
        if (!judgement.by().contains(role)) {
            details.add(role);
        }
        details.add(judgement.date().toString());
        String name =
                material.names().term("judgement-subjects", judgement.subject().value());
        String answer = material.say(judgement.met() ? "record.found" : "record.found-not", name);
        return record(answer, details, judgement.source()) + material.say("record.ground", judgement.ground());
    }

    String industry(LeadingIndustry industry) {
        Set<String> details = new LinkedHashSet<>(); // a field may be named as its area is
        industry.focusArea().ifPresent(area -> details.add(material.names().term("focus-areas", area.value())));
        industry.priorityField()
                .ifPresent(field -> details.add(material.names().term("priority-fields", field.value())));
        if (industry.outsideLists()) {
            details.add(material.say("record.outside-lists"));
        }
        return record(industry.name(), new ArrayList<>(details), industry.source());
    }

    String body(ManagementBody body) {
        List<String> details = new ArrayList<>();
        for (BodyFunction function : body.functions()) {
            details.add(material.names().term("body-functions", function.value()));
        }
        body.since().ifPresent(date -> details.add(material.say("record.since", date)));
        body.fullTimeStaff().ifPresent(staff -> details.add(material.say("record.staff", staff)));
        body.approval().ifPresent(approval -> details.add(approval(approval)));
        String unnamed = material.say(body.established() ? "record.body" : "record.no-body");
        return record(body.name().orElse(unnamed), details, body.source());
    }

    String plan(DevelopmentPlan plan) {
        List<String> details = new ArrayList<>();
        details.add(material.wording().word(plan.status()));
        plan.adopted().ifPresent(date -> details.add(date.toString()));
        plan.approval().ifPresent(approval -> details.add(approval(approval)));
        return record(plan.name().orElseGet(() -> material.say("record.plan")), details, plan.source());
    }

    String document(ZoneDocument document) {
        List<String> details = new ArrayList<>();
        details.add(material.say(document.issued() ? "record.document-there" : "record.document-lacking"));
        document.name().ifPresent(details::add);
        document.approval().ifPresent(approval -> details.add(approval(approval)));
        return record(material.names().term("document-kinds", document.kind().value()), details, document.source());
    }

    private String approval(Approval approval) {
        List<String> details = new ArrayList<>();
        details.add(material.names().term("approving-levels", approval.level().value()));
        approval.organ().ifPresent(details::add);
        approval.date().ifPresent(date -> details.add(date.toString()));
        approval.document().ifPresent(details::add);
        return material.say("record.approval", material.terms(details));
    }

    String service(ServiceOffer offer) {
        List<String> details = new ArrayList<>();
        if (offer.provided()) {
            details.add(offer.provider().orElseGet(() -> material.say("record.no-provider")));
        } else {
            details.add(material.say("record.not-provided"));
        }
        offer.providerKind().ifPresent(kind -> details.add(material.names().term("provider-kinds", kind.value())));
        return record(material.names().term("public-services", offer.service().value()), details, offer.source());
    }

    String platform(ServicePlatform platform) {
        List<String> details = new ArrayList<>();
        Optional<String> kind = platform.kind().map(code -> material.names().term("platform-kinds", code.value()));
        if (platform.name().isPresent()) {
            kind.ifPresent(details::add);
        }
        if (!platform.provided()) {
            details.add(material.say("record.no-platform"));
        }
        platform.operator().ifPresent(operator -> details.add(material.say("record.operator", operator)));
        return record(platform.name().or(() -> kind).orElse(""), details, platform.source());
    }

    String event(Event event) {
        List<String> details = new ArrayList<>();
        details.add(event.date().map(Object::toString).orElseGet(() -> material.say("record.no-date")));
        event.title().ifPresent(title -> details.add(material.names().term("title-levels", title.value())));
        event.batch().ifPresent(batch -> details.add(material.say("record.batch", batch)));
        event.item().ifPresent(item -> details.add(material.say("record.item", item)));
        event.due().ifPresent(due -> details.add(material.say("record.due", due)));
        event.organ().ifPresent(details::add);
        event.number().ifPresent(details::add);
        event.note().ifPresent(details::add);
        return record(material.names().term("event-kinds", event.kind().value()), details, event.source());
    }

    String register(Register register) {
        List<String> details = new ArrayList<>();
        details.add(material.names().place(register.city()));
        details.add(register.asOf().toString());
        details.add(material.say(register.complete() ? "record.register-complete" : "record.register-partial"));
        register.size().ifPresent(size -> details.add(material.say("record.register-size", Integer.toString(size))));
        String title = material.names().term("title-levels", register.title().value());
        return record(material.say("record.register", title), details, register.source());
    }

    private String record(String name, List<String> details, Source source) {
        Optional<String> editor = source.isEditorOnly() ? Optional.of(material.say("editor")) : Optional.empty();
        editor.ifPresent(details::add);
        String marks = details.isEmpty() ? "" : material.say("marks", material.terms(details));
        return name + marks + sources.mark(source);
    }
}
