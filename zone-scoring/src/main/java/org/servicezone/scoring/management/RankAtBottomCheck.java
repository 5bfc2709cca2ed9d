package org.servicezone.scoring.management;

import java.util.Optional;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.result.RankEntry;
import org.servicezone.model.result.Ranking;
import org.servicezone.model.rulebook.Ground;

/** The zone is among the last ⌊n × share⌋. */
final class RankAtBottomCheck {

    private RankAtBottomCheck() {}

    static Finding check(Dossier dossier, Ground.RankAtBottom ground, Finding.Check.Builder check) {
        check.addBases(ground.share().basis(), ground.minimumCohort().basis())
                .addFacts(new Fact.Number(
                        FactRole.REQUIRED, "bottom-share", ground.share().value()));
        Optional<Ranking> ranking = dossier.evaluation().flatMap(e -> ranking(dossier, ground, e));
        Optional<RankEntry> entry = ranking.flatMap(r -> r.entry(dossier.zone().id()));
        if (entry.isEmpty()) {
            return check.addNotes(FindingNote.NO_DATA)
                    .outcome(Outcome.UNDETERMINED)
                    .build();
        }
        if (dossier.evaluation().orElseThrow().scorecards().stream()
                .anyMatch(card -> card.statuses().contains(BasisStatus.ILLUSTRATIVE))) {
            check.addBases(Basis.illustrative("the scores rest on an illustrative scheme"));
        }
        int n = ranking.get().entries().size();
        check.addFacts(new Fact.Standing(
                FactRole.OBSERVED,
                Bounds.between(
                        Exact.of(entry.get().best()), Exact.of(entry.get().worst())),
                Bounds.exactly(Exact.of(n)),
                true));
        return outcome(entry.get(), n, last(n, ground.share().value()), check);
    }

    private static Finding outcome(RankEntry entry, int n, long last, Finding.Check.Builder check) {
        check.addFacts(new Fact.Number(FactRole.REQUIRED, "last-places", Exact.of(last)));
        int ties = entry.tiedWith().size();
        if (n - entry.best() + 1 <= last) {
            return check.outcome(Outcome.MET).build();
        }
        if (n - entry.worst() - ties >= last) {
            return check.outcome(Outcome.NOT_MET).build();
        }
        FindingNote note = ties > 0 ? FindingNote.TIE_AT_CUT : FindingNote.BOUND_LEAVES_OPEN;
        return check.outcome(Outcome.UNDETERMINED).addNotes(note).build();
    }

    /** ⌊n × share⌋. */
    private static long last(int n, Exact share) {
        return -share.times(Exact.of(n)).negate().ceiling();
    }

    private static Optional<Ranking> ranking(Dossier dossier, Ground.RankAtBottom ground, Evaluation evaluation) {
        if (!ground.byType()) {
            return Optional.of(evaluation.overall());
        }
        return evaluation.byType().stream()
                .filter(ranking -> ranking.type().equals(dossier.zone().type().map(t -> t.type())))
                .filter(ranking ->
                        ranking.entries().size() >= ground.minimumCohort().value())
                .findFirst()
                .or(() -> Optional.of(evaluation.overall()));
    }
}
