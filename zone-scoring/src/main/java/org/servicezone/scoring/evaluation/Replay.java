package org.servicezone.scoring.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.curve.LowestPoints;
import org.servicezone.scoring.derive.Amount;

/** The data of one occasion under the rules of one, which may be another, and what zones would score with other parts. */
public final class Replay {

    private final Together together;
    private final Field field;

    private Replay(Together together) {
        this.together = together;
        this.field = together.field();
    }

    /**
     * Puts data under rules.
     *
     * @param rules  whose rulebook, readings and scheme hold, and whose day counts
     * @param data  whose province, zones and newest return count
     * @throws org.servicezone.scoring.check.NoEditionException if no edition holds on the day
     * @throws IllegalArgumentException if the province lacks a zone, or if the zones are real and the scheme rests on
     *     illustrative figures
     */
    public static Replay of(Occasion rules, Occasion data) {
        return new Replay(Together.of(new Occasion(
                rules.rulebook(),
                rules.readings(),
                rules.scheme(),
                data.province(),
                data.together(),
                rules.asOf(),
                data.newestReturn())));
    }

    /** Returns the scheme. */
    public Scheme scheme() {
        return field.scheme();
    }

    /** Returns the scorecards of all zones, in their order. */
    public ImmutableList<Scorecard> cards() {
        return together.cards();
    }

    /**
     * Returns the scorecard of a zone.
     *
     * @throws IllegalArgumentException if it is not among those scored together
     */
    public Scorecard card(ZoneId zone) {
        return Scoring.settled(field, entrant(zone));
    }

    private Field.Entrant entrant(ZoneId zone) {
        return field.entrants().stream()
                .filter(entrant -> entrant.id().equals(zone))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("zone " + zone + " is not among those scored together"));
    }

    /**
     * Returns what a node scores for a zone where some nodes below it have given scores.
     *
     * @param zone  the zone
     * @param node  a node of the scheme
     * @param given  scores by node
     * @return nothing where the scheme refuses to score the node
     */
    public Optional<NodeScore> score(ZoneId zone, Node node, ImmutableMap<NodeId, Exact> given) {
        return new Scorer(field, entrant(zone), given).score(node).score();
    }

    /**
     * Returns the points of an indicator, levels or a constant for a zone.
     *
     * @param zone  the zone
     * @param leaf  a node that is made of no others
     * @param references  the same rules over the data that the zone's amount is held against
     * @return nothing where they are not one number
     */
    public Optional<Exact> points(ZoneId zone, Node leaf, Replay references) {
        return leaf instanceof Node.Leaf indicator
                ? points(zone, indicator.indicator(), references)
                : score(zone, leaf, ImmutableMap.of()).map(NodeScore::score).flatMap(Separation::number);
    }

    private Optional<Exact> points(ZoneId zone, Indicator indicator, Replay references) {
        Amount amount = field.amount(entrant(zone), indicator.measure());
        if (amount.mayClose()) {
            return Optional.empty();
        }
        Optional<Bounds> points = amount.closed()
                ? Optional.empty()
                : indicator
                        .curve()
                        .value()
                        .match(new CurvePoints(
                                references.field,
                                references.entrant(zone),
                                indicator,
                                field.shown(amount, indicator.measure())))
                        .points();
        Optional<Exact> lowest = indicator.closed() == ClosedPolicy.LOWEST
                ? Optional.of(LowestPoints.of(indicator.curve().value()))
                : Optional.empty();
        return points.map(p -> Scorer.round(p, indicator.rounding()))
                .map(Separation::number)
                .orElseGet(() -> lowest.map(p -> Scorer.round(Bounds.exactly(p), indicator.rounding()))
                        .flatMap(Bounds::point));
    }
}
