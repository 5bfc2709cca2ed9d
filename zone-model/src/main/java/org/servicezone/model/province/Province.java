package org.servicezone.model.province;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.immutables.value.Value;
import org.servicezone.model.label.Label;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;

/** All that a review looks at: zones, their returns and residents, what happened, and how complete the registers are. */
@Value.Immutable
public interface Province {

    /** The id of the data. */
    String id();

    /** Its title. */
    Label title();

    /** Whether the zones are real. */
    Nature nature();

    /** Which zones a review looks at as applicants. */
    Applicants applicants();

    /** What every report on this data says first. */
    Label notice();

    /** The zones, in the order of the input. */
    ImmutableList<Zone> zones();

    /** The returns, at most one history a zone. */
    ImmutableList<ReturnHistory> histories();

    /** The rosters of resident enterprises, at most one a zone. */
    ImmutableList<Roster> rosters();

    /** The figures of cities and of the province, at most one history each. */
    ImmutableList<PlaceHistory> placeHistories();

    /** What happened, in the order of the input. */
    ImmutableList<Event> events();

    /** How complete the data is, by title, city and day. */
    ImmutableList<Register> registers();

    /** What was seen and is not used. */
    ImmutableList<SetAside> setAsides();

    /** The zones by id. */
    @Value.Lazy
    default ImmutableMap<ZoneId, Zone> zonesById() {
        ImmutableMap.Builder<ZoneId, Zone> map = ImmutableMap.builder();
        zones().forEach(zone -> map.put(zone.id(), zone));
        return map.buildOrThrow();
    }

    /** The histories by zone. */
    @Value.Lazy
    default ImmutableMap<ZoneId, ReturnHistory> historiesByZone() {
        ImmutableMap.Builder<ZoneId, ReturnHistory> map = ImmutableMap.builder();
        histories().forEach(history -> map.put(history.zone(), history));
        return map.buildOrThrow();
    }

    /** The rosters by zone. */
    @Value.Lazy
    default ImmutableMap<ZoneId, Roster> rostersByZone() {
        ImmutableMap.Builder<ZoneId, Roster> map = ImmutableMap.builder();
        rosters().forEach(roster -> map.put(roster.zone(), roster));
        return map.buildOrThrow();
    }

    /** The figures by city; those of the province by none. */
    @Value.Lazy
    default ImmutableMap<Optional<PlaceCode>, PlaceHistory> historiesByPlace() {
        ImmutableMap.Builder<Optional<PlaceCode>, PlaceHistory> map = ImmutableMap.builder();
        placeHistories().forEach(history -> map.put(history.city(), history));
        return map.buildOrThrow();
    }

    /** The events of each zone, in the order of their dates; those without a date first. */
    @Value.Lazy
    default ImmutableListMultimap<ZoneId, Event> eventsByZone() {
        ImmutableListMultimap.Builder<ZoneId, Event> map = ImmutableListMultimap.builder();
        events().stream().sorted(Event.IN_TIME).forEach(event -> event.zone().ifPresent(zone -> map.put(zone, event)));
        return map.build();
    }

    /** Returns the returns of a zone; an empty history where there are none. */
    default ReturnHistory history(ZoneId zone) {
        return Optional.ofNullable(historiesByZone().get(zone))
                .orElseGet(() -> ReturnHistory.builder().zone(zone).build());
    }

    /** Returns the province with some of its zones alone, and what is said of them; what was set aside is left out. */
    default Province of(Predicate<Zone> some) {
        ImmutableMap<ZoneId, Zone> kept =
                zones().stream().filter(some).collect(ImmutableMap.toImmutableMap(Zone::id, zone -> zone));
        return builder()
                .from(this)
                .zones(kept.values())
                .histories(histories().stream()
                        .filter(history -> kept.containsKey(history.zone()))
                        .collect(ImmutableList.toImmutableList()))
                .rosters(rosters().stream()
                        .filter(roster -> kept.containsKey(roster.zone()))
                        .collect(ImmutableList.toImmutableList()))
                .events(events().stream()
                        .filter(event -> event.zone().map(kept::containsKey).orElse(true))
                        .collect(ImmutableList.toImmutableList()))
                .setAsides(ImmutableList.of())
                .build();
    }

    /** Returns the roster of a zone, where there is one. */
    default Optional<Roster> roster(ZoneId zone) {
        return Optional.ofNullable(rostersByZone().get(zone));
    }

    /** Returns the figures of a city, or of the province where none is named; an empty history where there are none. */
    default PlaceHistory placeHistory(Optional<PlaceCode> city) {
        return Optional.ofNullable(historiesByPlace().get(city))
                .orElseGet(() -> PlaceHistory.builder().city(city).build());
    }

    /** Checks that ids are unique, and every return, roster and event belongs to a zone. */
    @Value.Check
    default void check() {
        zonesById();
        historiesByPlace();
        historiesByZone().keySet().forEach(this::requireZone);
        rostersByZone().keySet().forEach(this::requireZone);
        rosters().forEach(this::requireIndustries);
        eventsByZone().keySet().forEach(this::requireZone);
        long registers = registers().stream()
                .map(register -> ImmutableList.of(register.title(), register.city(), register.asOf()))
                .distinct()
                .count();
        if (registers < registers().size()) {
            throw new IllegalArgumentException(
                    "province " + id() + " holds two registers of one title, city and day: keep one");
        }
    }

    private void requireIndustries(Roster roster) {
        Zone zone = Objects.requireNonNull(zonesById().get(roster.zone()));
        for (Resident resident : roster.residents()) {
            resident.membership()
                    .filter(m -> zone.leadingIndustries().stream().noneMatch(i -> i.rank() == m.rank()))
                    .ifPresent(m -> {
                        throw new IllegalArgumentException("resident " + resident.id() + " belongs to leading industry "
                                + m.rank() + ", which zone " + zone.id() + " does not have");
                    });
        }
    }

    private void requireZone(ZoneId zone) {
        if (!zonesById().containsKey(zone)) {
            throw new IllegalArgumentException("there is no zone " + zone + " in province " + id());
        }
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds provinces. */
    final class Builder extends ImmutableProvince.Builder {
        Builder() {}
    }
}
