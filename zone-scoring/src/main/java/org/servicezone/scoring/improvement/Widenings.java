package org.servicezone.scoring.improvement;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.result.Widening;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.evaluation.Occasion;

/** Which missing figure of a zone leaves its total most open. */
public final class Widenings {

    /** What stands for an amount without an end: far beyond all that earns points. */
    private static final Exact FAR = Exact.parse("1000000000000000000");

    private Widenings() {}

    /**
     * Returns the missing figures of a zone, the one that widens the interval of its total most first. The zone is scored again
     * with each of them at either end of what it may be.
     *
     * @param rulebook  the rules
     * @param readings  which options of readings hold
     * @param scheme  one of the rulebook's schemes
     * @param province  the zones' data
     * @param together  who takes part, the zone among them
     * @param zone  the zone
     * @param asOf  the day as of which events and titles count
     * @param newestReturn  the year of the newest return
     * @return none where the total is one number or has no end
     */
    public static ImmutableList<Widening> of(
            CheckedRulebook rulebook,
            Readings readings,
            Scheme scheme,
            Province province,
            ImmutableList<ZoneId> together,
            ZoneId zone,
            LocalDate asOf,
            int newestReturn) {
        Trial trial = Trial.of(new Occasion(rulebook, readings, scheme, province, together, asOf, newestReturn));
        return of(trial, trial.now(zone));
    }

    /**
     * Returns scorecards with their widenings; those whose total is one number as they are.
     *
     * @param rulebook  the rules
     * @param readings  which options of readings hold
     * @param scheme  one of the rulebook's schemes
     * @param province  the zones' data
     * @param cards  the cards of all who take part, by these rules and data
     * @param whose  whose widenings are worked out; the other cards are left as they are
     * @param asOf  the day as of which events and titles count
     * @param newestReturn  the year of the newest return
     */
    public static ImmutableList<Scorecard> on(
            CheckedRulebook rulebook,
            Readings readings,
            Scheme scheme,
            Province province,
            ImmutableList<Scorecard> cards,
            Set<ZoneId> whose,
            LocalDate asOf,
            int newestReturn) {
        ImmutableList<ZoneId> together = cards.stream().map(Scorecard::zone).collect(ImmutableList.toImmutableList());
        Trial trial = Trial.of(new Occasion(rulebook, readings, scheme, province, together, asOf, newestReturn), cards);
        return cards.stream()
                .map(card -> {
                    ImmutableList<Widening> widenings =
                            whose.contains(card.zone()) ? of(trial, card) : ImmutableList.of();
                    return widenings.isEmpty()
                            ? card
                            : Scorecard.builder()
                                    .from(card)
                                    .widenings(widenings)
                                    .build();
                })
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Widening> of(Trial trial, Scorecard card) {
        Optional<Exact> width = card.total().flatMap(Widenings::width);
        if (width.isEmpty() || width.get().isZero()) {
            return ImmutableList.of();
        }
        return card.missing().stream()
                .filter(input -> input.kind() == InputKind.MEASURE
                        && input.zone().equals(card.zone())
                        && input.year().isPresent())
                .flatMap(input -> left(trial, card.zone(), input)
                        .map(left -> new Widening(input, width.get(), left.min(width.get())))
                        .stream())
                .sorted(Comparator.comparing(Widening::left)
                        .thenComparing(widening -> widening.figure().subject())
                        .thenComparing(widening -> widening.figure().year().orElse(0)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Exact> width(Bounds total) {
        return total.high().flatMap(high -> total.low().map(low -> high.at().minus(low.at())));
    }

    /** The widest interval that is left with the figure at either end. */
    private static Optional<Exact> left(Trial trial, ZoneId zone, MissingInput input) {
        MeasureId measure = MeasureId.of(input.subject());
        Bounds range = trial.measure(measure).range();
        Exact low = range.low().map(Bounds.End::at).orElse(FAR.negate());
        Exact high = range.high().map(Bounds.End::at).orElse(FAR);
        return Stream.of(low, high)
                .map(at -> trial.with(zone, measure, input.year().orElseThrow(), at)
                        .total()
                        .flatMap(Widenings::width))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }
}
