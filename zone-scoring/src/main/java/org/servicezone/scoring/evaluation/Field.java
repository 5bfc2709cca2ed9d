package org.servicezone.scoring.evaluation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Event;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.ReferenceSet;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.scheme.Trigger;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.curve.Lines;
import org.servicezone.scoring.derive.Amount;
import org.servicezone.scoring.eligibility.Answers;

/** The zones that are scored together, with all that their points are looked up in; figures are read once. */
final class Field {

    /**
     * One of the zones.
     *
     * @param index  its number among them
     * @param id  how it is called
     */
    record Entrant(int index, ZoneId id) {}

    /** To how many digits roots and logarithms are worked out at first. */
    static final int FEWEST_DIGITS = 50;
    /** To how many at most; what they do not separate is reported as not separated. */
    static final int MOST_DIGITS = 200;

    private record Column(MeasureId measure, int year) {}

    private final CheckedRulebook rulebook;
    private final Scheme scheme;
    private final Inputs inputs;
    private final LocalDate asOf;
    private final int newestReturn;
    private final ImmutableList<Entrant> entrants;
    private final Map<Column, Amount[]> amounts;
    private final int digits;
    private final Map<MeasureId, Measure> measures = new LinkedHashMap<>();
    private final Map<NodeId, Lines> lines = new LinkedHashMap<>();

    Field(CheckedRulebook rulebook, Scheme scheme, Inputs inputs, LocalDate asOf, int newestReturn) {
        this(rulebook, scheme, inputs, asOf, newestReturn, new LinkedHashMap<>(), FEWEST_DIGITS);
    }

    private Field(
            CheckedRulebook rulebook,
            Scheme scheme,
            Inputs inputs,
            LocalDate asOf,
            int newestReturn,
            Map<Column, Amount[]> amounts,
            int digits) {
        this.rulebook = rulebook;
        this.scheme = scheme;
        this.inputs = inputs;
        this.asOf = asOf;
        this.newestReturn = newestReturn;
        this.amounts = amounts;
        this.digits = digits;
        this.entrants = IntStream.range(0, inputs.zones())
                .mapToObj(zone -> new Entrant(zone, inputs.id(zone)))
                .collect(ImmutableList.toImmutableList());
    }

    static Field of(Occasion occasion) {
        CheckedRulebook rulebook = occasion.rulebook();
        Answers answers = Answers.of(
                rulebook, occasion.readings(), occasion.province(), occasion.asOf(), occasion.newestReturn());
        Inputs inputs = ProvinceInputs.of(rulebook.rulebook(), answers, occasion.province(), occasion.together());
        return new Field(rulebook, occasion.scheme(), inputs, occasion.asOf(), occasion.newestReturn());
    }

    /** Returns the same with roots and logarithms worked out to so many digits. */
    Field with(int moreDigits) {
        return new Field(rulebook, scheme, inputs, asOf, newestReturn, amounts, moreDigits);
    }

    /** Returns to how many digits roots and logarithms are worked out. */
    int digits() {
        return digits;
    }

    ImmutableList<Entrant> entrants() {
        return entrants;
    }

    Scheme scheme() {
        return scheme;
    }

    int newestReturn() {
        return newestReturn;
    }

    LocalDate asOf() {
        return asOf;
    }

    ImmutableList<Event> events(Entrant zone) {
        return inputs.events(zone.index());
    }

    /** How many of the zone's events count, where they are known as a number alone. */
    Optional<Bounds> number(Entrant zone, Trigger trigger) {
        return inputs.number(zone.index(), trigger);
    }

    Measure measure(MeasureId id) {
        return measures.computeIfAbsent(
                id, asked -> rulebook.rulebook().measure(asked).orElseThrow());
    }

    /** The lines of an indicator's curve, which no figure moves; they are drawn once. */
    Lines lines(Indicator indicator, Supplier<Lines> drawn) {
        return lines.computeIfAbsent(indicator.heading().id(), id -> drawn.get());
    }

    Amount amount(Entrant zone, MeasureId measure) {
        return amount(zone, measure, newestReturn);
    }

    Amount amount(Entrant zone, MeasureId measure, int year) {
        Amount[] column = amounts.computeIfAbsent(new Column(measure, year), key -> new Amount[entrants.size()]);
        Amount known = column[zone.index()];
        if (known == null) {
            known = inputs.amount(zone.index(), measure, year);
            column[zone.index()] = known;
        }
        return known;
    }

    /**
     * Returns an amount in the unit of a measure and inside its declared range; where returns contradict each other, the
     * nearest end of the range.
     */
    Bounds shown(Amount amount, MeasureId measure) {
        return inUnit(inRange(amount, measure), measure);
    }

    /** Returns an amount in base units inside the declared range of its measure, as {@link #shown} does. */
    Bounds inRange(Amount amount, MeasureId measure) {
        Bounds range = measure(measure).range();
        return amount.bounds()
                .intersect(range)
                .orElseGet(() -> Bounds.exactly(
                        amount.bounds().isAbove(range)
                                ? range.high().orElseThrow().at()
                                : range.low().orElseThrow().at()));
    }

    /** Returns bounds in base units in the unit of a measure. */
    Bounds inUnit(Bounds bounds, MeasureId measure) {
        return bounds.times(Exact.ONE.dividedBy(measure(measure).unit().factor()));
    }

    Outcome named(Entrant zone, Axis by, ImmutableList<String> codes) {
        return inputs.named(zone.index(), by, codes);
    }

    Finding finding(Entrant zone, Requirement condition) {
        return inputs.finding(zone.index(), condition);
    }

    /**
     * Returns the figures of a reference set for a zone.
     *
     * @param zone  the zone
     * @param indicator  the indicator whose measure they are of
     * @param set  which figures
     * @param own  the zone's own amount of the newest return
     * @param whole  whether the zone's own figure of the set's year is one of them; else only others'
     */
    Members members(Entrant zone, Indicator indicator, ReferenceSet set, Bounds own, boolean whole) {
        return set.match(new ReferenceSet.Cases<Members>() {
            @Override
            public Members scored(ReferenceSet.Scored scored) {
                boolean now = scored.year().map(year -> year == newestReturn).orElse(true);
                int year = scored.year().orElse(newestReturn);
                ImmutableList.Builder<Members.Member> others = ImmutableList.builder();
                for (Entrant other : entrants) {
                    boolean self = other.index() == zone.index();
                    if (!self || whole && !now) {
                        member(zone, other, indicator, scored, year).ifPresent(others::add);
                    }
                }
                return new Members(others.build(), whole && now ? Optional.of(own) : Optional.empty());
            }

            @Override
            public Members listed(ReferenceSet.Listed listed) {
                return new Members(
                        listed.amounts().stream()
                                .map(amount -> new Members.Member(Bounds.exactly(amount), true))
                                .collect(ImmutableList.toImmutableList()),
                        Optional.empty());
            }
        });
    }

    private Optional<Members.Member> member(
            Entrant zone, Entrant other, Indicator indicator, ReferenceSet.Scored set, int year) {
        Outcome belongs = set.sameCity() ? Outcome.of(inputs.sameCity(zone.index(), other.index())) : Outcome.MET;
        if (set.sameType() && belongs == Outcome.MET && other.index() != zone.index()) {
            belongs = inputs.sameType(zone.index(), other.index());
        }
        Amount amount = amount(other, indicator.measure(), year);
        return belongs == Outcome.NOT_MET || amount.closed()
                ? Optional.empty()
                : Optional.of(new Members.Member(
                        shown(amount, indicator.measure()), belongs == Outcome.MET && !amount.mayClose()));
    }
}
