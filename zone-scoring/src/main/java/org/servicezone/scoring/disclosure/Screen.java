package org.servicezone.scoring.disclosure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.servicezone.model.finding.Audience;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.result.AdjustmentScore;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.zone.ZoneId;

/** What a reader may see of the findings and scores of one zone, and of what is known about it. */
final class Screen implements Finding.Cases<Finding>, NodeScore.Cases<NodeScore> {

    private static final ImmutableSet<EventKind> PUBLISHED = ImmutableSet.of(
            EventKind.TITLE_GRANTED,
            EventKind.TITLE_HELD,
            EventKind.TITLE_WITHDRAWN,
            EventKind.ROUND_CALLED,
            EventKind.COMMENDED);

    private final ZoneId zone;
    private final Audience audience;

    private Screen(ZoneId zone, Audience audience) {
        this.zone = zone;
        this.audience = audience;
    }

    static Screen of(ZoneId zone, Audience audience) {
        return new Screen(zone, audience);
    }

    Finding finding(Finding finding) {
        return finding.match(this);
    }

    @Override
    public Finding check(Finding.Check check) {
        ImmutableList<MissingInput> missing = own(check.missing());
        ImmutableSet.Builder<FindingNote> notes =
                ImmutableSet.<FindingNote>builder().addAll(check.notes());
        if (missing.size() < check.missing().size()) {
            notes.add(FindingNote.OTHERS_OPEN);
        }
        return Finding.Check.builder()
                .from(check)
                .facts(facts(check.facts()))
                .missing(missing)
                .notes(notes.build())
                .build();
    }

    @Override
    public Finding group(Finding.Group group) {
        return Finding.Group.builder()
                .from(group)
                .facts(facts(group.facts()))
                .choosing(own(group.choosing()))
                .parts(group.parts().stream().map(this::finding).collect(ImmutableList.toImmutableList()))
                .build();
    }

    /** What lacks of other zones is theirs and the authorities' to know. */
    private ImmutableList<MissingInput> own(ImmutableList<MissingInput> missing) {
        return missing.stream()
                .filter(input -> audience.reader() == Audience.Reader.AUTHORITY
                        || input.zone().equals(zone))
                .collect(ImmutableList.toImmutableList());
    }

    /** Where one figure is withheld, whatever would tell it goes too: what is derived from it, and by how much it misses. */
    private ImmutableList<Fact> facts(ImmutableList<Fact> facts) {
        ImmutableList<Fact> screened = facts.stream()
                .map(fact -> fact instanceof Fact.Measured measured && !shows(measured.observation())
                        ? new Fact.Withheld(measured.role(), measured.measure(), measured.year())
                        : fact)
                .collect(ImmutableList.toImmutableList());
        if (screened.stream().noneMatch(Fact.Withheld.class::isInstance)) {
            return facts;
        }
        return screened.stream()
                .filter(fact -> !(fact instanceof Fact.Derived) && !(fact instanceof Fact.Amount))
                .filter(fact -> fact.role() != FactRole.MARGIN)
                .collect(ImmutableList.toImmutableList());
    }

    /** A score sheet as the reader may see it: total and grades, and of its own zone what they are made of. */
    Scorecard scorecard(Scorecard card) {
        return audience.seesAllOf(zone) ? own(card) : withheld(card);
    }

    private Scorecard own(Scorecard card) {
        return Scorecard.builder()
                .from(card)
                .widenings(looksAtOthers(card) ? ImmutableList.of() : card.widenings())
                .root(card.root().map(root -> root.match(this)))
                .adjustments(card.adjustments().stream()
                        .map(adjustment -> AdjustmentScore.builder()
                                .from(adjustment)
                                .events(facts(adjustment.events()))
                                .finding(adjustment.finding().map(this::finding))
                                .build())
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }

    /** How much a figure widens a total then tells of the others, too. */
    private static boolean looksAtOthers(Scorecard card) {
        return card.root().stream()
                .flatMap(root -> root.flatten().stream())
                .anyMatch(score -> score instanceof NodeScore.LevelsScore
                        || score instanceof NodeScore.IndicatorScore indicator && indicator.againstOthers());
    }

    /** The statuses stay, those of adjustments too: by them the total keeps its mark. */
    private static Scorecard withheld(Scorecard card) {
        return Scorecard.builder()
                .from(card)
                .root(card.root()
                        .map(root -> new NodeScore.WithheldScore(
                                root.node(), root.clause(), card.total().orElse(Bounds.ALL), card.statuses())))
                .adjustments(ImmutableList.of())
                .unrounded(Optional.empty())
                .widenings(ImmutableList.of())
                .notSeparated(card.notSeparated().stream()
                        .filter(node -> node.equals(card.scheme()))
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }

    /** Points are the zone's own; the figures of others that they came of are not, nor the piece of the curve between them. */
    @Override
    public NodeScore indicator(NodeScore.IndicatorScore score) {
        NodeScore.IndicatorScore.Builder seen = NodeScore.IndicatorScore.builder()
                .from(score)
                .facts(facts(score.facts()))
                .missing(own(score.missing()));
        if (score.againstOthers()) {
            seen.against(ImmutableList.of()).piece(Optional.empty()).addNotes(FindingNote.AGAINST_WITHHELD);
        }
        return seen.build();
    }

    @Override
    public NodeScore levels(NodeScore.LevelsScore score) {
        return NodeScore.LevelsScore.builder()
                .from(score)
                .findings(score.findings().stream().map(this::finding).collect(ImmutableList.toImmutableList()))
                .build();
    }

    @Override
    public NodeScore constant(NodeScore.ConstantScore score) {
        return score;
    }

    @Override
    public NodeScore weighted(NodeScore.WeightedScore score) {
        return NodeScore.WeightedScore.builder()
                .from(score)
                .parts(score.parts().stream()
                        .map(part -> new NodeScore.WeightedPart(
                                part.weight(), part.effective(), part.score().match(this)))
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }

    @Override
    public NodeScore combined(NodeScore.CombinedScore score) {
        return NodeScore.CombinedScore.builder()
                .from(score)
                .parts(score.parts().stream().map(part -> part.match(this)).collect(ImmutableList.toImmutableList()))
                .build();
    }

    @Override
    public NodeScore limited(NodeScore.LimitedScore score) {
        return NodeScore.LimitedScore.builder()
                .from(score)
                .part(score.part().match(this))
                .build();
    }

    @Override
    public NodeScore shared(NodeScore.SharedScore score) {
        return new NodeScore.SharedScore(
                score.node(), score.clause(), score.of().match(this));
    }

    @Override
    public NodeScore withheld(NodeScore.WithheldScore score) {
        return score;
    }

    /** Says whether the reader may see what is known: every one of several statements. */
    boolean shows(Observation observation) {
        return audience.seesAllOf(zone) || audience.reader() == Audience.Reader.PUBLIC && observation.anybodyMaySee();
    }

    /** Says whether what happened is an act that is published: a title or a commendation, no filing and no order. */
    static boolean isPublished(EventKind kind) {
        return PUBLISHED.contains(kind);
    }
}
