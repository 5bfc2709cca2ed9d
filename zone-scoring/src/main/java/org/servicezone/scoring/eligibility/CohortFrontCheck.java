package org.servicezone.scoring.eligibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Cohort;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.derive.Amount;

/**
 * The zone stands in the front part of its cohort. Only a complete register makes a cohort; in a smaller one than the
 * minimum, and wherever the cut-off is illustrative, a named finding decides.
 */
final class CohortFrontCheck {

    private CohortFrontCheck() {}

    static Finding check(Case file, Requirement.CohortFront requirement, Draft draft) {
        draft.fact(new Fact.Number(
                FactRole.REQUIRED, "front-share", requirement.share().value()));
        Optional<Outcome> found = JudgedCheck.answer(file, requirement.finding(), requirement.by(), draft);
        if (found.isPresent() && found.get() != Outcome.UNDETERMINED) {
            return draft.settle(found.get());
        }
        draft.rests(requirement.share().basis())
                .rests(requirement.cohort().minimum().basis())
                .missing(file.missing(
                        InputKind.JUDGEMENT, requirement.finding().value(), Suppliers.of(requirement.by())));
        file.holdings()
                .register(requirement.cohort().title(), file.zone().city())
                .ifPresent(register -> draft.fact(new Fact.Registered(FactRole.EVIDENCE, register)));
        Counted counted = count(file, requirement);
        draft.fact(new Fact.Standing(FactRole.OBSERVED, counted.rank(), counted.size(), counted.complete));
        counted.own.facts().forEach(draft::fact);
        draft.notes(counted.own.notes());
        return draft.settle(outcome(file, requirement, counted, draft));
    }

    private static Outcome outcome(Case file, Requirement.CohortFront requirement, Counted counted, Draft draft) {
        if (file.zone().type().isEmpty() && requirement.cohort().sameType()) {
            draft.note(FindingNote.NO_DATA).missing(file.missing(InputKind.TYPE, "type", Suppliers.MUNICIPAL_DRC));
            return Outcome.UNDETERMINED;
        }
        if (typeByEditor(file.zone()) && requirement.cohort().sameType()) {
            draft.note(FindingNote.EDITOR_ONLY).missing(file.missing(InputKind.TYPE, "type", Suppliers.MUNICIPAL_DRC));
        }
        if (!counted.complete) {
            draft.note(FindingNote.SAMPLE)
                    .missing(file.missing(
                            InputKind.REGISTER, requirement.cohort().title().value(), Suppliers.MUNICIPAL_DRC));
            counted.own.missing().forEach(figure -> draft.missing(file.missing(file.zone(), figure)));
            return Outcome.UNDETERMINED;
        }
        if (counted.most < requirement.cohort().minimum().value()) {
            draft.note(FindingNote.SMALL_COHORT);
            return Outcome.UNDETERMINED;
        }
        counted.missing.forEach(draft::missing);
        Exact share = requirement.share().value();
        boolean bigEnough = counted.least >= requirement.cohort().minimum().value();
        boolean decides = bigEnough && !typeByEditor(file.zone());
        if (decides && counted.worst <= cut(counted.least, share)) {
            return Outcome.MET;
        }
        if (decides && counted.best > cut(counted.most, share)) {
            return Outcome.NOT_MET;
        }
        return Outcome.UNDETERMINED;
    }

    /** How many of n zones stand in front: ⌈n × share⌉. */
    private static long cut(int size, Exact share) {
        return share.times(Exact.of(size)).ceiling();
    }

    private static boolean typeByEditor(Zone zone) {
        return zone.type().map(type -> type.source().isEditorOnly()).orElse(false);
    }

    private static Counted count(Case file, Requirement.CohortFront requirement) {
        Cohort cohort = requirement.cohort();
        Amount own = file.figures().amount(requirement.measure(), file.newestReturn());
        Counted counted = new Counted(own, isComplete(file, cohort));
        own.missing().forEach(figure -> counted.missing.add(file.missing(file.zone(), figure)));
        file.province().zones().stream()
                .filter(other -> !other.id().equals(file.zone().id()) && mayBelong(file, cohort, other))
                .sorted(Comparator.comparing(Zone::id))
                .forEach(other -> {
                    Amount theirs = file.figures(other).amount(requirement.measure(), file.newestReturn());
                    boolean surely = surelyBelongs(file, cohort, other);
                    counted.add(surely, theirs);
                    if (!surely || !theirs.isKnown()) {
                        theirs.missing().forEach(figure -> counted.missing.add(file.missing(other, figure)));
                    }
                });
        return counted;
    }

    /** A cohort of one city needs that city's register, one of the whole province those of all cities. */
    private static boolean isComplete(Case file, Cohort cohort) {
        if (cohort.sameCity()) {
            return file.holdings().isComplete(cohort.title(), file.zone().city());
        }
        return file.rulebook().rulebook().cities().stream()
                .allMatch(city -> file.holdings().isComplete(cohort.title(), city));
    }

    private static boolean mayBelong(Case file, Cohort cohort, Zone other) {
        boolean sameCity = !cohort.sameCity() || other.city().equals(file.zone().city());
        boolean titled = !file.holdings().titles(other.id(), cohort.title()).isEmpty();
        boolean mayShareType = !cohort.sameType()
                || other.type().isEmpty()
                || typeByEditor(other)
                || file.zone()
                        .type()
                        .map(t -> t.type().equals(other.type().get().type()))
                        .orElse(true);
        return sameCity && titled && mayShareType;
    }

    private static boolean surelyBelongs(Case file, Cohort cohort, Zone other) {
        boolean titled = file.holdings().holds(other.id(), cohort.title());
        boolean typed = !cohort.sameType() || other.type().isPresent() && !typeByEditor(other);
        return titled && typed;
    }

    /** Counts the members of the cohort, the zone itself among them. */
    private static final class Counted {
        private final Amount own;
        private final boolean complete;
        private final List<MissingInput> missing = new ArrayList<>();
        private int least = 1;
        private int most = 1;
        private int best = 1;
        private int worst = 1;

        Counted(Amount own, boolean complete) {
            this.own = own;
            this.complete = complete;
        }

        void add(boolean surely, Amount theirs) {
            most++;
            least += surely ? 1 : 0;
            boolean known = !own.closed() && !theirs.closed();
            if (surely && known && theirs.bounds().isAbove(own.bounds())) {
                best++;
            }
            if (!known || !theirs.bounds().isNotAbove(own.bounds())) {
                worst++;
            }
        }

        Bounds rank() {
            Bounds atLeast = Bounds.atLeast(Exact.of(best));
            return complete ? Bounds.between(Exact.of(best), Exact.of(worst)) : atLeast;
        }

        Bounds size() {
            return complete ? Bounds.between(Exact.of(least), Exact.of(most)) : Bounds.atLeast(Exact.of(least));
        }
    }
}
