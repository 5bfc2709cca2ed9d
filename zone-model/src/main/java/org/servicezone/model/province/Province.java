package org.servicezone.model.province;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.label.Label;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;

/** All that a review looks at: zones, their returns, what happened, and how complete the registers are. */
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

    /** Checks that ids are unique and every return and event belongs to a zone. */
    @Value.Check
    default void check() {
        zonesById();
        historiesByZone().keySet().forEach(this::requireZone);
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
