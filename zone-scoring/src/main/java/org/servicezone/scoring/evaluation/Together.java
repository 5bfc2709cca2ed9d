package org.servicezone.scoring.evaluation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.label.Label;
import org.servicezone.model.label.RefusedException;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.scheme.Trigger;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.derive.Amount;

/**
 * Zones that are scored together by one scheme, to be asked one by one: for their scorecards, and for what these rest on.
 * Not for several threads at once.
 */
public final class Together {

    private final Field field;

    private Together(Field field) {
        this.field = field;
    }

    /**
     * Opens the zones of a province, as {@link Scoring#score} does.
     *
     * @param rulebook  the rules that declare the measures
     * @param readings  which options of readings hold, where the scheme asks conditions
     * @param scheme  one of the rulebook's schemes
     * @param province  the zones' data
     * @param zones  who takes part
     * @param asOf  the day as of which events and titles count
     * @param newestReturn  the year of the newest return
     * @throws org.servicezone.scoring.check.NoEditionException if no edition holds on the day
     * @throws IllegalArgumentException if the province lacks a zone, or if the zones are real and the scheme rests on
     *     illustrative figures
     */
    public static Together of(
            CheckedRulebook rulebook,
            Readings readings,
            Scheme scheme,
            Province province,
            Iterable<ZoneId> zones,
            LocalDate asOf,
            int newestReturn) {
        return of(new Occasion(rulebook, readings, scheme, province, ImmutableList.copyOf(zones), asOf, newestReturn));
    }

    /**
     * Opens the zones of an occasion.
     *
     * @param occasion  all that their scores rest on
     * @throws org.servicezone.scoring.check.NoEditionException if no edition holds on the day
     * @throws IllegalArgumentException if the province lacks a zone, or if the zones are real and the scheme rests on
     *     illustrative figures
     */
    public static Together of(Occasion occasion) {
        requireSet(
                occasion.scheme(),
                occasion.province().nature(),
                occasion.province().id());
        occasion.rulebook().use(occasion.readings());
        return new Together(Field.of(occasion));
    }

    /**
     * Opens zones that are in no province.
     *
     * @param rulebook  the rules that declare the measures
     * @param scheme  one of the rulebook's schemes
     * @param nature  whether the zones are real
     * @param inputs  all that is known of them
     * @param asOf  the day as of which events and titles count
     * @param newestReturn  the year of the newest return
     * @throws RefusedException if the zones are real and the scheme rests on illustrative figures
     */
    public static Together of(
            CheckedRulebook rulebook, Scheme scheme, Nature nature, Inputs inputs, LocalDate asOf, int newestReturn) {
        requireSet(scheme, nature, Label.of("由宿主系统提供", "given by a host"));
        return new Together(new Field(rulebook, scheme, inputs, asOf, newestReturn));
    }

    private static void requireSet(Scheme scheme, Nature nature, Object province) {
        if (nature == Nature.REAL && SchemeStatus.isIllustrative(scheme)) {
            throw new RefusedException(Label.of(
                    "评分方案 {0} 含本库设定的示例数值，不得用于真实集聚区（{1}）。",
                    "scheme {0} rests on illustrative figures and scores no real zone ({1})",
                    scheme.heading().id(),
                    province));
        }
    }

    /** Returns how many zones there are. */
    public int zones() {
        return field.entrants().size();
    }

    /** Returns the zones with all that their points are looked up in. */
    Field field() {
        return field;
    }

    /** Returns the scorecards of all zones, in their order. */
    public ImmutableList<Scorecard> cards() {
        return field.entrants().stream()
                .map(zone -> Scoring.settled(field, zone))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the scorecard of a zone. */
    public Scorecard card(int zone) {
        return Scoring.settled(field, field.entrants().get(zone));
    }

    /** Returns what a measure amounts to for a zone in a year, in base units. */
    public Amount amount(int zone, MeasureId measure, int year) {
        return field.amount(field.entrants().get(zone), measure, year);
    }

    /** Says whether one of the codes names the zone's type, place or title. */
    public Outcome named(int zone, Axis by, ImmutableList<String> codes) {
        return field.named(field.entrants().get(zone), by, codes);
    }

    /** Says whether a condition is met. */
    public Outcome outcome(int zone, Requirement condition) {
        return field.finding(field.entrants().get(zone), condition).outcome();
    }

    /** Returns between which numbers the number of a zone's events lies that count. */
    public Bounds number(int zone, Trigger trigger) {
        return Adjusting.number(field, field.entrants().get(zone), trigger);
    }
}
