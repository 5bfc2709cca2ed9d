package org.servicezone.scoring.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.Province;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.Trigger;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.derive.Amount;
import org.servicezone.scoring.derive.Figures;
import org.servicezone.scoring.eligibility.Answers;

/** Zones of a province. */
final class ProvinceInputs implements Inputs {

    private final Province province;
    private final Answers answers;
    private final ImmutableList<Zone> zones;
    private final ImmutableList<Figures> figures;

    private ProvinceInputs(
            Province province, Answers answers, ImmutableList<Zone> zones, ImmutableList<Figures> figures) {
        this.province = province;
        this.answers = answers;
        this.zones = zones;
        this.figures = figures;
    }

    static ProvinceInputs of(Rulebook rulebook, Answers answers, Province province, Iterable<ZoneId> together) {
        ImmutableList.Builder<Zone> zones = ImmutableList.builder();
        ImmutableList.Builder<Figures> figures = ImmutableList.builder();
        for (ZoneId id : together) {
            Zone zone = province.zonesById().get(id);
            if (zone == null) {
                throw new IllegalArgumentException("there is no zone " + id + " in province " + province.id());
            }
            zones.add(zone);
            figures.add(Figures.of(rulebook, province, zone));
        }
        return new ProvinceInputs(province, answers, zones.build(), figures.build());
    }

    @Override
    public int zones() {
        return zones.size();
    }

    @Override
    public ZoneId id(int zone) {
        return zones.get(zone).id();
    }

    @Override
    public Amount amount(int zone, MeasureId measure, int year) {
        return figures.get(zone).amount(measure, year);
    }

    @Override
    public Outcome named(int zone, Axis by, ImmutableList<String> codes) {
        return answers.named(zones.get(zone), by, codes);
    }

    @Override
    public Finding finding(int zone, Requirement condition) {
        return answers.finding(zones.get(zone), condition);
    }

    @Override
    public ImmutableList<Event> events(int zone) {
        return province.eventsByZone().get(id(zone));
    }

    @Override
    public Optional<Bounds> number(int zone, Trigger trigger) {
        return Optional.empty();
    }

    @Override
    public boolean sameCity(int one, int other) {
        return zones.get(one).city().equals(zones.get(other).city());
    }

    /** A type that only the editor says decides nothing. */
    @Override
    public Outcome sameType(int one, int other) {
        var a = zones.get(one).type().filter(type -> !type.source().isEditorOnly());
        var b = zones.get(other).type().filter(type -> !type.source().isEditorOnly());
        return a.isPresent() && b.isPresent()
                ? Outcome.of(a.get().type().equals(b.get().type()))
                : Outcome.UNDETERMINED;
    }
}
