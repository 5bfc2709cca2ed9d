package org.servicezone.scoring.eligibility;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Holdings;
import org.servicezone.model.province.Province;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.vocabulary.Supplier;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.derive.Amount;

/** One zone under assessment, condition by condition: what a search for ways looks at. */
public final class Assessment {

    private final Case file;
    private final ImmutableList<JointCells> editions;

    private Assessment(Case file, ImmutableList<JointCells> editions) {
        this.file = file;
        this.editions = editions;
    }

    /**
     * Opens the assessment of one zone.
     *
     * @param rulebook  the rules
     * @param readings  which options of readings hold
     * @param province  the zone and those it is compared with
     * @param titles  who holds which title, on the day as of which events count
     * @param zone  the zone
     * @param newestReturn  the year of the newest return
     * @throws org.servicezone.scoring.check.NoEditionException if no edition holds on the day
     * @throws IllegalArgumentException if the province has no such zone
     */
    public static Assessment of(
            CheckedRulebook rulebook,
            Readings readings,
            Province province,
            Holdings titles,
            ZoneId zone,
            int newestReturn) {
        Zone found = province.zonesById().get(zone);
        if (found == null) {
            throw new IllegalArgumentException("there is no zone " + zone + " in province " + province.id());
        }
        LocalDate asOf = titles.day();
        return new Assessment(
                new Case(rulebook, readings, province, titles, found, asOf, newestReturn),
                Filing.editions(rulebook, province, zone, asOf).stream()
                        .map(edition -> JointCells.of(rulebook, readings, edition))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Opens the assessment of the same zone with the same rules on other data. */
    public Assessment on(Province province, Holdings titles) {
        Zone zone = province.zonesById().get(file.zone().id());
        if (zone == null) {
            throw new IllegalArgumentException("there is no zone " + file.zone().id() + " in " + province.id());
        }
        return new Assessment(
                new Case(file.rulebook(), file.readings(), province, titles, zone, file.asOf(), file.newestReturn()),
                editions);
    }

    /** Returns the finding on a condition; {@code negated} where to meet it fails the zone. */
    public Finding finding(Requirement requirement, boolean negated) {
        return requirement.match(Assessor.of(file, negated));
    }

    /** Returns the conditions of each edition that may decide about the zone. */
    public ImmutableList<Requirement> admissions() {
        return editions.stream().map(joint -> joint.edition().admission()).collect(ImmutableList.toImmutableList());
    }

    /** Returns the finding on all conditions, shared inputs looked at together. */
    public Finding admitted() {
        return Filing.finding(file, editions);
    }

    /** Returns the condition that the readings pick. */
    public Requirement picked(Requirement.Chosen requirement) {
        return requirement
                .choice()
                .pick(file.rulebook().option(requirement.choice().reading(), file.readings()));
    }

    /** Returns what alternatives may ask of the zone; one condition where it is known which. */
    public ImmutableList<Requirement> possible(Requirement.Alternatives requirement) {
        return Branches.of(file, requirement).possible();
    }

    /** Returns what a measure amounts to for a zone. */
    public Amount amount(ZoneId zone, MeasureId measure, int year) {
        Zone other = file.province().zonesById().get(zone);
        return file.figures(other == null ? file.zone() : other).amount(measure, year);
    }

    /** Returns what a measure amounted to in the year before, by the year's own return. */
    public Amount yearBefore(MeasureId measure, int year) {
        return file.figures().yearBefore(measure, year);
    }

    /** Returns the zones that may stand in the zone's cohort, in the order of their ids, without the zone itself. */
    public ImmutableList<ZoneId> peers(Requirement.CohortPlace requirement) {
        return Peers.others(file, requirement.cohort()).stream().map(Zone::id).collect(ImmutableList.toImmutableList());
    }

    /** Returns a figure as an input. */
    public MissingInput figure(ZoneId zone, MeasureId measure, int year) {
        return MissingInput.builder()
                .kind(InputKind.MEASURE)
                .subject(measure.value())
                .zone(zone)
                .year(year)
                .supplier(file.measure(measure).supplier())
                .build();
    }

    /** Returns the answer to a question as an input. */
    public MissingInput judgement(Requirement.NamedFinding finding) {
        return file.missing(InputKind.JUDGEMENT, finding.subject().value(), Supplier.of(finding.by()));
    }

    /** Returns an input that is neither a figure nor a judgement. */
    public MissingInput input(InputKind kind, String subject) {
        return file.missing(kind, subject, supplier(kind));
    }

    private static Supplier supplier(InputKind kind) {
        return switch (kind) {
            case TITLE, TYPE, REGISTER, EVENT, FILING -> Supplier.MUNICIPAL_DRC;
            case APPROVAL -> Supplier.APPROVING_AUTHORITY;
            case MEASURE, JUDGEMENT, BODY, PLAN, SERVICE, INDUSTRY, COUNTY, PLATFORM, STAFF -> Supplier.ZONE_BODY;
        };
    }

    /** Returns the zone. */
    public Zone zone() {
        return file.zone();
    }

    /** Returns the rules. */
    public CheckedRulebook rulebook() {
        return file.rulebook();
    }

    /** Returns the data. */
    public Province province() {
        return file.province();
    }

    /** Returns who holds which title. */
    public Holdings titles() {
        return file.holdings();
    }

    /** Returns the day as of which events count. */
    public LocalDate asOf() {
        return file.asOf();
    }

    /** Returns the year of the newest return. */
    public int newestReturn() {
        return file.newestReturn();
    }
}
