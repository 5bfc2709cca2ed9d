package org.servicezone.scoring.evaluation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.AdjustmentScore;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Effect;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;

/** Scores zones. */
public final class Scoring {

    private Scoring() {}

    /**
     * Scores zones together: each is set against the others where the scheme says so.
     *
     * @param rulebook  the rules that declare the measures
     * @param readings  which options of readings hold, where the scheme asks conditions
     * @param scheme  one of the rulebook's schemes
     * @param province  the zones' data
     * @param together  who takes part
     * @param asOf  the day as of which events and titles count
     * @param newestReturn  the year of the newest return
     * @return a scorecard a zone, in their order
     * @throws org.servicezone.scoring.check.NoEditionException if no edition holds on the day
     * @throws IllegalArgumentException if the province lacks a zone, or if the zones are real and the scheme rests on
     *     illustrative figures: no real zone is scored by figures that no authority set
     */
    public static ImmutableList<Scorecard> score(
            CheckedRulebook rulebook,
            Readings readings,
            Scheme scheme,
            Province province,
            Iterable<ZoneId> together,
            LocalDate asOf,
            int newestReturn) {
        return Together.of(rulebook, readings, scheme, province, together, asOf, newestReturn)
                .cards();
    }

    /** Works a card out to more digits until all that is rounded and graded is settled, or there are no more. */
    static Scorecard settled(Field field, Field.Entrant zone) {
        Scorecard card = score(field, zone);
        ImmutableList<NodeId> open = Separation.open(card);
        // unrounded totals are compared with those of others, and told apart by as many digits as there are
        boolean compared = field.scheme().ranking().unrounded()
                && card.unrounded().map(Separation::isHair).orElse(false);
        boolean most = field.digits() >= Field.MOST_DIGITS;
        if (open.isEmpty() && (most || !compared)) {
            return card;
        }
        if (most) {
            return Scorecard.builder().from(card).notSeparated(open).build();
        }
        int digits = compared ? Field.MOST_DIGITS : Math.min(2 * field.digits(), Field.MOST_DIGITS);
        return settled(field.with(digits), zone);
    }

    static Scorecard score(Field field, Field.Entrant zone) {
        Scheme scheme = field.scheme();
        Scorecard.Builder card = Scorecard.builder()
                .zone(zone.id())
                .scheme(scheme.heading().id())
                .newestReturn(field.newestReturn());
        Scorer scorer = new Scorer(field, zone);
        Scored scored = scorer.score(scheme.root());
        if (scored.isRefused() || scored.leftOut()) {
            return card.build();
        }
        NodeScore root = scored.get();
        List<AdjustmentScore> adjustments = new ArrayList<>();
        Bounds score = root.score();
        for (Adjustment adjustment : scheme.adjustments()) {
            AdjustmentScore adjusted = adjustment.match(new Adjusting(field, zone, score));
            adjustments.add(adjusted);
            score = adjusted.after();
        }
        card.root(root).adjustments(adjustments);
        if (isVoid(adjustments)) {
            return card.build();
        }
        Bounds total = Scorer.round(score, scheme.rounding());
        Scorecard whole = card.unrounded(
                        scheme.adjustments().isEmpty() && scheme.rounding().isEmpty() ? root.unrounded() : score)
                .total(total)
                .grades(GradesReached.of(scheme.gradeScale(), scorer::scored, total, adjustments))
                .build();
        return Tightness.mayBeWider(field, zone, whole)
                ? Scorecard.builder().from(whole).mayBeWider(true).build()
                : whole;
    }

    private static boolean isVoid(List<AdjustmentScore> adjustments) {
        return adjustments.stream()
                .anyMatch(a -> a.applies() == Outcome.MET
                        && a.effect()
                                .map(e -> e.kind() == Effect.Kind.VOID_YEAR)
                                .orElse(false));
    }
}
