package org.servicezone.scoring.counterfactual;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.measure.Figure;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.measure.Source;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.Holdings;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.Register;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.province.ReturnLine;
import org.servicezone.model.province.YearlyLines;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.time.Period;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.Evidence;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.eligibility.Assessment;

/** Data in which something is so that is only supposed. Each supposed value has a source that says so. */
final class Supposed {

    static final Source SOURCE = new Source("supposed", Evidence.OFFICIAL_DOCUMENT);

    private final Assessment now;
    private final boolean mayContradict;
    private final Map<ZoneId, List<Supposition>> figures = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Event> titles = new ArrayList<>();
    private final List<Register> registers = new ArrayList<>();

    private Supposed(Assessment now, boolean mayContradict) {
        this.now = now;
        this.mayContradict = mayContradict;
    }

    /** Returns the assessment on data in which all that is supposed is so. */
    static Assessment apply(Assessment now, boolean mayContradict, Collection<Supposition> suppositions) {
        Supposed supposed = new Supposed(now, mayContradict);
        SupposedZone zone = new SupposedZone(now, mayContradict);
        suppositions.stream()
                .sorted(Comparator.comparing(supposition -> supposition.input().kind()))
                .forEach(supposition -> supposed.apply(supposition, zone));
        return supposed.assessment(zone.build());
    }

    private void apply(Supposition supposition, SupposedZone zone) {
        MissingInput input = supposition.input();
        switch (input.kind()) {
            case MEASURE ->
                figures.computeIfAbsent(input.zone(), id -> new ArrayList<>()).add(supposition);
            case TITLE -> titles.add(title(supposition));
            case EVENT ->
                events.add(event(EventKind.of(input.subject()))
                        .date(PartialDate.of(now.asOf()))
                        .build());
            case REGISTER ->
                supposition
                        .codes()
                        .getOrDefault("places", ImmutableList.of())
                        .forEach(city -> registers.add(register(input.subject(), city)));
            default -> zone.apply(supposition);
        }
    }

    private Event title(Supposition supposition) {
        Event.Builder event = event(supposition.holds() ? EventKind.TITLE_GRANTED : EventKind.TITLE_WITHDRAWN);
        return event.title(TitleLevel.of(supposition.input().subject()))
                .date(PartialDate.of(supposition.on().orElse(now.asOf())))
                .batch(supposition.code("batches"))
                .build();
    }

    private Event.Builder event(EventKind kind) {
        return Event.builder().zone(now.zone().id()).kind(kind).source(SOURCE);
    }

    private Register register(String title, String city) {
        return Register.builder()
                .title(TitleLevel.of(title))
                .city(PlaceCode.of(city))
                .asOf(now.asOf())
                .complete(true)
                .source(SOURCE)
                .build();
    }

    private Assessment assessment(Zone zone) {
        Province before = now.province();
        Province.Builder province = Province.builder().from(before).addAllEvents(events);
        if (!zone.equals(now.zone())) {
            province.zones(before.zones().stream()
                    .map(other -> other.id().equals(zone.id()) ? zone : other)
                    .collect(ImmutableList.toImmutableList()));
        }
        if (!figures.isEmpty()) {
            Map<ZoneId, ReturnHistory> histories = new LinkedHashMap<>(before.historiesByZone());
            figures.forEach((id, some) -> histories.put(id, history(id, some)));
            province.histories(histories.values());
        }
        if (!registers.isEmpty()) {
            province.registers(before.registers().stream()
                            .filter(old -> registers.stream().noneMatch(register -> sameDay(register, old)))
                            .collect(ImmutableList.toImmutableList()))
                    .addAllRegisters(registers);
        }
        Province after = province.build();
        // a supposed title is no act on record: conditions that look at events do not see it
        Province titled = titles.isEmpty()
                ? after
                : Province.builder().from(after).addAllEvents(titles).build();
        boolean sameTitles = titles.isEmpty() && registers.isEmpty();
        return now.on(after, sameTitles ? now.titles() : Holdings.on(titled, now.asOf()));
    }

    private static boolean sameDay(Register one, Register other) {
        return one.title().equals(other.title())
                && one.city().equals(other.city())
                && one.asOf().equals(other.asOf());
    }

    /** The returns in which what is supposed of a year stands wherever a return says something of that year and leaves it open. */
    private ReturnHistory history(ZoneId zone, List<Supposition> some) {
        ReturnHistory before = now.province().history(zone);
        Map<YearlyLines.Key, Observation> lines = new LinkedHashMap<>();
        before.lines()
                .forEach(line -> lines.put(
                        new YearlyLines.Key(line.returnYear(), line.period(), line.measure()), line.observation()));
        for (Supposition supposition : some) {
            MeasureId id = MeasureId.of(supposition.input().subject());
            Measure measure = now.rulebook().rulebook().measure(id).orElseThrow();
            int year = supposition.input().year().orElseThrow();
            Exact value = Points.pick(supposition.asked().orElse(measure.range()));
            Observation observation = Observation.stated(
                    Figure.exactly(value.dividedBy(measure.unit().factor()), measure.unit()), SOURCE);
            lines.replaceAll((key, old) -> {
                boolean same = key.measure().equals(id) && key.period().equals(Period.ofYear(year));
                boolean open = mayContradict || !Points.regions(old, measure).isEmpty();
                return same && open ? observation : old;
            });
            lines.putIfAbsent(new YearlyLines.Key(year, Period.ofYear(year), id), observation);
        }
        return ReturnHistory.builder()
                .zone(zone)
                .addAllLines(ImmutableMap.copyOf(lines).entrySet().stream()
                        .map(line -> ReturnLine.builder()
                                .returnYear(line.getKey().returnYear())
                                .period(line.getKey().period())
                                .measure(line.getKey().measure())
                                .observation(line.getValue())
                                .build())
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }
}
