package org.servicezone.scoring.eligibility;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.vocabulary.PublicService;
import org.servicezone.model.zone.ServiceOffer;

/** Every service is offered, each by a named provider. A service that no row names is open, not missing. */
final class ServicesCoveredCheck {

    private ServicesCoveredCheck() {}

    static Finding check(Case file, Requirement.ServicesCovered requirement, Draft draft) {
        draft.rests(requirement.services().basis());
        Outcome outcome = Outcome.MET;
        for (PublicService service : requirement.services().value()) {
            draft.fact(new Fact.Term(FactRole.REQUIRED, "public-services", service.value()));
            Outcome one = offered(file, service, draft);
            if (one == Outcome.UNDETERMINED) {
                draft.missing(file.missing(InputKind.SERVICE, service.value(), Suppliers.ZONE_BODY));
            }
            outcome = outcome.and(one);
        }
        return draft.settle(outcome);
    }

    private static Outcome offered(Case file, PublicService service, Draft draft) {
        ImmutableList<ServiceOffer> offers = file.zone().serviceOffers().stream()
                .filter(offer -> offer.service().equals(service))
                .collect(ImmutableList.toImmutableList());
        offers.forEach(offer -> draft.fact(new Fact.Service(FactRole.OBSERVED, offer)));
        ImmutableList<ServiceOffer> decisive = offers.stream()
                .filter(offer -> !offer.source().isEditorOnly())
                .collect(ImmutableList.toImmutableList());
        boolean offered = decisive.stream()
                .anyMatch(offer -> offer.provided() && offer.provider().isPresent());
        boolean refused = decisive.stream().anyMatch(offer -> !offer.provided());
        boolean said = decisive.stream().anyMatch(ServiceOffer::provided);
        if (offered && !refused || refused && !said) {
            return Outcome.of(offered);
        }
        if (said && refused) {
            draft.note(FindingNote.SOURCES_DISAGREE);
        } else {
            draft.note(!offers.isEmpty() && decisive.isEmpty() ? FindingNote.EDITOR_ONLY : FindingNote.NO_DATA);
        }
        return Outcome.UNDETERMINED;
    }
}
