package org.servicezone.scoring.management;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rulebook.Ground;

/** Every dimension, that is every part of the scheme's root, reaches the mark. */
final class TraitsReachedCheck {

    private TraitsReachedCheck() {}

    static Finding check(Dossier dossier, Ground.TraitsReached ground, Finding.Check.Builder check) {
        check.addBases(ground.mark().basis())
                .addFacts(
                        new Fact.Number(FactRole.REQUIRED, "mark", ground.mark().value()));
        Optional<Scorecard> card =
                dossier.evaluation().flatMap(e -> e.scorecard(dossier.zone().id()));
        Optional<NodeScore> root = card.flatMap(Scorecard::root);
        if (root.isEmpty()) {
            return check.addNotes(FindingNote.NO_DATA)
                    .outcome(Outcome.UNDETERMINED)
                    .build();
        }
        if (root.get().statuses().contains(BasisStatus.ILLUSTRATIVE)) {
            check.addBases(Basis.illustrative("the scores rest on an illustrative scheme"));
        }
        checkArgument(
                !(root.get() instanceof NodeScore.WithheldScore),
                "proposals are made from the whole review, not from an edition of it");
        ImmutableList<NodeScore> parts = root.get().children();
        Outcome outcome = Outcome.MET;
        for (NodeScore trait : parts.isEmpty() ? ImmutableList.of(root.get()) : parts) {
            outcome = outcome.and(reached(trait, ground, check));
        }
        return check.outcome(outcome).build();
    }

    private static Outcome reached(NodeScore score, Ground.TraitsReached ground, Finding.Check.Builder check) {
        check.addFacts(new Fact.Score(FactRole.OBSERVED, score.node(), score.score()));
        Bounds enough = Bounds.atLeast(ground.mark().value());
        if (enough.encloses(score.score())) {
            return Outcome.MET;
        }
        return enough.intersect(score.score()).isPresent() ? Outcome.UNDETERMINED : Outcome.NOT_MET;
    }
}
