package org.servicezone.scoring.eligibility;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.vocabulary.Supplier;
import org.servicezone.model.zone.ServiceOffer;
import org.servicezone.model.zone.ServicePlatform;

/** Services or kinds of platform are there, each with somebody named. What no row names is open, not missing. */
final class CoveredCheck {

    private CoveredCheck() {}

    static Finding check(Case file, Requirement.Covered requirement, Draft draft) {
        draft.rests(requirement.codes().basis());
        requirement
                .least()
                .ifPresent(least -> draft.rests(least.basis())
                        .fact(new Fact.Number(FactRole.REQUIRED, "at-least", Exact.of(least.value()))));
        List<Outcome> outcomes = new ArrayList<>();
        for (String code : requirement.codes().value()) {
            draft.fact(new Fact.Term(FactRole.REQUIRED, vocabulary(requirement.of()), code));
            Outcome one = requirement.of() == Requirement.Coverage.SERVICES
                    ? offered(file, code, draft)
                    : operated(file, code, draft);
            if (one == Outcome.UNDETERMINED) {
                InputKind kind =
                        requirement.of() == Requirement.Coverage.SERVICES ? InputKind.SERVICE : InputKind.PLATFORM;
                draft.missing(file.missing(kind, code, Supplier.ZONE_BODY));
            }
            outcomes.add(one);
        }
        int least = requirement.least().map(Cited::value).orElse(outcomes.size());
        if (requirement.least().isPresent() && !outcomes.contains(Outcome.UNDETERMINED)) {
            long there = outcomes.stream().filter(one -> one == Outcome.MET).count();
            draft.fact(new Fact.Number(FactRole.MARGIN, "to-spare", Exact.of(there - least)));
        }
        return draft.settle(Outcome.atLeast(least, outcomes));
    }

    private static String vocabulary(Requirement.Coverage of) {
        return of == Requirement.Coverage.SERVICES ? "public-services" : "platform-kinds";
    }

    private static Outcome offered(Case file, String service, Draft draft) {
        ImmutableList<ServiceOffer> offers = file.zone().serviceOffers().stream()
                .filter(offer -> offer.service().value().equals(service))
                .collect(ImmutableList.toImmutableList());
        offers.forEach(offer -> draft.fact(new Fact.Service(FactRole.OBSERVED, offer)));
        ImmutableList<ServiceOffer> decisive = offers.stream()
                .filter(offer -> !offer.source().isEditorOnly())
                .collect(ImmutableList.toImmutableList());
        boolean named = decisive.stream()
                .anyMatch(offer -> offer.provided() && offer.provider().isPresent());
        boolean denied = decisive.stream().anyMatch(offer -> !offer.provided());
        boolean said = decisive.stream().anyMatch(ServiceOffer::provided);
        return settle(named, said, denied, !offers.isEmpty() && decisive.isEmpty(), draft);
    }

    /** A platform of the kind with a named operator, manager or investor; none on record is no answer. */
    private static Outcome operated(Case file, String kind, Draft draft) {
        ImmutableList<ServicePlatform> platforms = file.zone().servicePlatforms().stream()
                .filter(platform ->
                        platform.kind().map(k -> k.value().equals(kind)).orElse(false))
                .collect(ImmutableList.toImmutableList());
        platforms.forEach(platform -> draft.fact(new Fact.Platform(FactRole.OBSERVED, platform)));
        ImmutableList<ServicePlatform> decisive = platforms.stream()
                .filter(platform -> !platform.source().isEditorOnly())
                .collect(ImmutableList.toImmutableList());
        boolean run = decisive.stream().anyMatch(platform -> platform.provided() && isRun(platform));
        boolean denied = decisive.stream().anyMatch(platform -> !platform.provided());
        boolean said = decisive.stream().anyMatch(ServicePlatform::provided);
        return settle(run, said, denied, !platforms.isEmpty() && decisive.isEmpty(), draft);
    }

    /** It is there if somebody is named and nobody denies it, and is not if it is denied and nobody says otherwise. */
    private static Outcome settle(boolean named, boolean said, boolean denied, boolean editorOnly, Draft draft) {
        if (named && !denied || denied && !said) {
            return Outcome.of(named);
        }
        if (said && denied) {
            draft.note(FindingNote.SOURCES_DISAGREE);
        } else {
            draft.note(editorOnly ? FindingNote.EDITOR_ONLY : FindingNote.NO_DATA);
        }
        return Outcome.UNDETERMINED;
    }

    private static boolean isRun(ServicePlatform platform) {
        return platform.operator().isPresent()
                || platform.manager().isPresent()
                || platform.investor().isPresent();
    }
}
