package org.servicezone.scoring.eligibility;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Holdings;
import org.servicezone.model.province.Province;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.Cohort;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.derive.Amount;

/**
 * What the checks read and answer, piece by piece, for the zones of one province on one day: a batch lays it out in
 * columns. Each answer is that of a finding.
 */
public final class Answers {

    private final CheckedRulebook rulebook;
    private final Readings readings;
    private final Province province;
    private final Holdings holdings;
    private final LocalDate asOf;
    private final int newestReturn;
    private final JointCells inForce;

    private Answers(
            CheckedRulebook rulebook,
            Readings readings,
            Province province,
            Holdings holdings,
            LocalDate asOf,
            int newestReturn,
            JointCells inForce) {
        this.rulebook = rulebook;
        this.readings = readings;
        this.province = province;
        this.holdings = holdings;
        this.asOf = asOf;
        this.newestReturn = newestReturn;
        this.inForce = inForce;
    }

    /**
     * Opens a province.
     *
     * @param rulebook  the rules
     * @param readings  which options of readings hold
     * @param province  the zones
     * @param asOf  the day as of which events count
     * @param newestReturn  the year of the newest return
     */
    public static Answers of(
            CheckedRulebook rulebook, Readings readings, Province province, LocalDate asOf, int newestReturn) {
        return new Answers(
                rulebook,
                readings,
                province,
                Holdings.on(province, asOf),
                asOf,
                newestReturn,
                JointCells.of(rulebook, readings, rulebook.editionOn(asOf)));
    }

    /**
     * Answers one condition.
     *
     * @param zone  of whom it is asked
     * @param condition  what is asked
     * @param underNone  whether it is a part of what may not hold, so that to meet it fails the zone
     */
    public Outcome outcome(Zone zone, Requirement condition, boolean underNone) {
        return condition.match(Assessor.of(file(zone), underNone)).outcome();
    }

    /**
     * Finds out about one condition, on a zone that nothing is asked of by it: what meets it may be good or bad.
     *
     * @param zone  of whom it is asked
     * @param condition  what is asked
     */
    public Finding finding(Zone zone, Requirement condition) {
        return condition.match(Assessor.of(file(zone), false));
    }

    /**
     * Says whether one of the codes names the zone.
     *
     * @param zone  of whom it is asked
     * @param by  what the codes are: types, places or titles
     * @param codes  the codes
     */
    public Outcome named(Zone zone, Axis by, ImmutableList<String> codes) {
        return Branches.named(file(zone), by, codes);
    }

    /** Says whether a branch of alternatives names the zone. */
    public Outcome named(Zone zone, Requirement.Alternatives alternatives, Requirement.Branch branch) {
        return Branches.named(file(zone), alternatives, branch);
    }

    /** Returns what a measure amounts to in a year, by the year's own return. */
    public Amount amount(Zone zone, MeasureId measure, int year) {
        return file(zone).figures().amount(measure, year);
    }

    /** Returns what a measure amounted to in the year before, restated by the year's return where it is. */
    public Amount yearBefore(Zone zone, MeasureId measure, int year) {
        return file(zone).figures().yearBefore(measure, year);
    }

    /** Says whether the zone may be a member of the cohort of its city and type, as far as titles tell. */
    public boolean mayBelong(Zone zone, Cohort cohort) {
        return Peers.mayBeTitled(holdings, cohort, zone, isComplete(zone, cohort));
    }

    /** Says whether the zone is surely a member of the cohort of its city and type, as far as titles tell. */
    public boolean surelyBelongs(Zone zone, Cohort cohort) {
        return Peers.surelyTitled(holdings, cohort, zone);
    }

    /** Says whether every member of the zone's cohort is declared to be at hand. */
    public boolean isComplete(Zone zone, Cohort cohort) {
        return Peers.isComplete(file(zone), cohort);
    }

    /** Says whether conditions in force share inputs that are looked at together, so that a verdict may be more than its parts. */
    public boolean looksTogether() {
        return !inForce.isEmpty();
    }

    /** Answers the conditions in force as a whole. */
    public Outcome admission(Zone zone) {
        return inForce.assess(file(zone)).outcome();
    }

    /** Returns the verdict on the zone, with all its findings. */
    public EligibilityVerdict verdict(Zone zone) {
        ImmutableList<JointCells> editions = Filing.editions(rulebook, province, zone.id(), asOf).stream()
                .map(edition ->
                        edition.equals(inForce.edition()) ? inForce : JointCells.of(rulebook, readings, edition))
                .collect(ImmutableList.toImmutableList());
        return EligibilityVerdict.builder()
                .zone(zone.id())
                .asOf(asOf)
                .newestReturn(newestReturn)
                .editions(editions.stream().map(joint -> joint.edition().id()).collect(ImmutableList.toImmutableList()))
                .finding(Filing.finding(file(zone), editions))
                .build();
    }

    /** Says whether, by the day of filing, other rules than those in force decide about the zone, or may do so. */
    public boolean mayBeUnderOtherRules(Zone zone) {
        return !Filing.editions(rulebook, province, zone.id(), asOf).equals(ImmutableList.of(rulebook.editionOn(asOf)));
    }

    private Case file(Zone zone) {
        return new Case(rulebook, readings, province, holdings, zone, asOf, newestReturn);
    }
}
