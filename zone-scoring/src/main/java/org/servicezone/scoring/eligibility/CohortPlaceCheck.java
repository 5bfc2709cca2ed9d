package org.servicezone.scoring.eligibility;

import java.util.Optional;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Exact;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Cut;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.vocabulary.Supplier;

/**
 * The zone stands in the front part of its cohort. Only a complete register makes a cohort; in a smaller one than the
 * minimum, and wherever the cut-off is illustrative, a named finding decides.
 */
final class CohortPlaceCheck {

    private CohortPlaceCheck() {}

    static Finding check(Case file, Requirement.CohortPlace requirement, Draft draft) {
        draft.fact(required(requirement.cut()));
        Optional<Outcome> found = requirement
                .finding()
                .flatMap(finding -> JudgedCheck.answer(file, finding.subject(), finding.by(), draft));
        if (found.isPresent() && found.get() != Outcome.UNDETERMINED) {
            return draft.settle(found.get());
        }
        draft.rests(requirement.cut().basis())
                .rests(requirement.cohort().minimum().basis());
        requirement
                .finding()
                .ifPresent(finding -> draft.missing(
                        file.missing(InputKind.JUDGEMENT, finding.subject().value(), Supplier.of(finding.by()))));
        file.holdings()
                .register(requirement.cohort().title(), file.zone().city())
                .ifPresent(register -> draft.fact(new Fact.Registered(FactRole.EVIDENCE, register)));
        Peers peers = Peers.of(file, requirement.cohort(), requirement.measure());
        draft.fact(new Fact.Standing(FactRole.OBSERVED, peers.rank(), peers.size(), peers.isComplete()));
        file.show(requirement.measure(), file.newestReturn(), peers.own(), draft);
        return draft.settle(outcome(file, requirement, peers, draft));
    }

    private static Fact required(Cut cut) {
        return cut.match(new Cut.Cases<Fact>() {
            @Override
            public Fact first(Cut.First first) {
                return new Fact.Number(
                        FactRole.REQUIRED,
                        "first-places",
                        Exact.of(first.places().value()));
            }

            @Override
            public Fact share(Cut.Share share) {
                return new Fact.Number(
                        FactRole.REQUIRED, "front-share", share.share().value());
            }

            @Override
            public Fact quantile(Cut.Quantile quantile) {
                return new Fact.Number(
                        FactRole.REQUIRED, "quantile-share", quantile.at().value());
            }
        });
    }

    private static Outcome outcome(Case file, Requirement.CohortPlace requirement, Peers peers, Draft draft) {
        if (file.zone().type().isEmpty() && requirement.cohort().sameType()) {
            draft.note(FindingNote.NO_DATA).missing(file.missing(InputKind.TYPE, "type", Supplier.MUNICIPAL_DRC));
            return Outcome.UNDETERMINED;
        }
        boolean typeByEditor = requirement.cohort().sameType() && Peers.typeByEditor(file.zone());
        if (typeByEditor) {
            draft.note(FindingNote.EDITOR_ONLY).missing(file.missing(InputKind.TYPE, "type", Supplier.MUNICIPAL_DRC));
        }
        if (!peers.isComplete()) {
            draft.note(FindingNote.SAMPLE)
                    .missing(file.missing(
                            InputKind.REGISTER, requirement.cohort().title().value(), Supplier.MUNICIPAL_DRC));
            peers.own().missing().forEach(figure -> draft.missing(file.missing(file.zone(), figure)));
            boolean mayBeSmall = peers.least() < requirement.cohort().minimum().value();
            return typeByEditor || mayBeSmall
                    ? Outcome.UNDETERMINED
                    : requirement.cut().match(new InSample(peers));
        }
        if (peers.most() < requirement.cohort().minimum().value()) {
            draft.note(FindingNote.SMALL_COHORT);
            return Outcome.UNDETERMINED;
        }
        if (peers.own().closed()) {
            peers.own().missing().forEach(figure -> draft.missing(file.missing(file.zone(), figure)));
            return Outcome.UNDETERMINED;
        }
        peers.missing().forEach(draft::missing);
        if (peers.own().mayClose()) {
            draft.note(FindingNote.MAY_HAVE_NO_VALUE);
        }
        boolean bigEnough = peers.least() >= requirement.cohort().minimum().value();
        if (!bigEnough || typeByEditor || peers.own().mayClose()) {
            return Outcome.UNDETERMINED;
        }
        return requirement.cut().match(new InRegister(peers, requirement.ties(), draft));
    }

    /** In a sample only so many known zones that are surely better decide. */
    private record InSample(Peers peers) implements Cut.Cases<Outcome> {

        @Override
        public Outcome first(Cut.First cut) {
            return peers.best() > cut.places().value() ? Outcome.NOT_MET : Outcome.UNDETERMINED;
        }

        @Override
        public Outcome share(Cut.Share cut) {
            return Outcome.UNDETERMINED;
        }

        @Override
        public Outcome quantile(Cut.Quantile cut) {
            return Outcome.UNDETERMINED;
        }
    }

    /** In a complete register ranks and sizes lie between known ends. */
    private record InRegister(Peers peers, Ties ties, Draft draft) implements Cut.Cases<Outcome> {

        @Override
        public Outcome first(Cut.First cut) {
            return places(cut.places().value(), cut.places().value());
        }

        @Override
        public Outcome share(Cut.Share cut) {
            return places(cut.places(peers.least()), cut.places(peers.most()));
        }

        private Outcome places(long fewest, long most) {
            boolean known = peers.isPlaced() && fewest == most;
            if (peers.worst(ties) <= fewest) {
                margin(known, fewest - peers.worst(ties));
                return Outcome.MET;
            }
            if (peers.best(ties) > most) {
                margin(known, most - peers.best(ties));
                return Outcome.NOT_MET;
            }
            // the first of those tied with it is in front and the last is not
            if (peers.worst(Ties.IN) <= fewest && peers.best(Ties.OUT) > most) {
                draft.note(FindingNote.TIE_AT_CUT);
            }
            return Outcome.UNDETERMINED;
        }

        /** By how many places it is in front, or behind; where not all are known there is no telling. */
        private void margin(boolean known, long places) {
            if (known) {
                draft.fact(new Fact.Number(FactRole.MARGIN, "places", Exact.of(places)));
            }
        }

        @Override
        public Outcome quantile(Cut.Quantile cut) {
            long fewest = cut.at().value().times(Exact.of(peers.least())).ceiling();
            long most = cut.at().value().times(Exact.of(peers.most())).ceiling();
            margin(peers.isPlaced() && peers.least() == peers.most(), peers.leastNotAbove() - fewest);
            if (peers.leastNotAbove() >= most) {
                return Outcome.MET;
            }
            return peers.mostNotAbove() < fewest ? Outcome.NOT_MET : Outcome.UNDETERMINED;
        }
    }
}
