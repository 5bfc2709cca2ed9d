package org.servicezone.model.province;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.servicezone.model.vocabulary.Code;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.zone.Title;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;

/**
 * Who holds which title on a day, as far as events tell. A title of unknown date that a source says is held counts; a
 * title granted counts from the day it is surely granted; a withdrawal ends it.
 */
public final class Holdings {

    private final Province province;
    private final LocalDate day;
    private final ImmutableListMultimap<ZoneId, Title> titles;
    private final ImmutableSet<Withdrawal> withdrawals;

    private record Withdrawal(ZoneId zone, TitleLevel title) {}

    private Holdings(
            Province province,
            LocalDate day,
            ImmutableListMultimap<ZoneId, Title> titles,
            ImmutableSet<Withdrawal> withdrawals) {
        this.province = province;
        this.day = day;
        this.titles = titles;
        this.withdrawals = withdrawals;
    }

    /** Returns who holds what at the end of the day. */
    public static Holdings on(Province province, LocalDate day) {
        ImmutableListMultimap.Builder<ZoneId, Title> held = ImmutableListMultimap.builder();
        Set<Withdrawal> withdrawn = new LinkedHashSet<>();
        for (Zone zone : province.zones()) {
            ImmutableList<Event> past = province.eventsByZone().get(zone.id()).stream()
                    .filter(event -> event.title().isPresent())
                    .filter(event -> event.date().map(d -> d.isSurelyBy(day)).orElse(true))
                    .collect(ImmutableList.toImmutableList());
            ImmutableList<Event> ends = past.stream()
                    .filter(event -> event.kind().equals(EventKind.TITLE_WITHDRAWN))
                    .collect(ImmutableList.toImmutableList());
            ends.forEach(
                    end -> withdrawn.add(new Withdrawal(zone.id(), end.title().orElseThrow())));
            past.stream()
                    .filter(event -> event.kind().equals(EventKind.TITLE_GRANTED)
                            || event.kind().equals(EventKind.TITLE_HELD))
                    .map(event -> title(event, event.title().orElseThrow()))
                    .filter(title -> ends.stream().noneMatch(end -> endsIt(end, title)))
                    .forEach(title -> held.put(zone.id(), title));
        }
        return new Holdings(province, day, held.build(), ImmutableSet.copyOf(withdrawn));
    }

    /** Returns the titles that a zone holds, in the order of the events. */
    public ImmutableList<Title> titles(ZoneId zone) {
        return titles.get(zone);
    }

    /** Returns the titles of one level that a zone holds. */
    public ImmutableList<Title> titles(ZoneId zone, TitleLevel level) {
        return titles.get(zone).stream()
                .filter(title -> title.level().equals(level))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Says whether some source other than the editor of the file says that the zone holds the title, and nothing that may
     * have happened by the day ends it.
     */
    public boolean holds(ZoneId zone, TitleLevel level) {
        return titles(zone, level).stream()
                .anyMatch(title -> !title.source().isEditorOnly() && !mayHaveEnded(zone, title));
    }

    private boolean mayHaveEnded(ZoneId zone, Title title) {
        return open(zone).anyMatch(event -> event.kind().equals(EventKind.TITLE_WITHDRAWN) && endsIt(event, title));
    }

    /** The events of which it is not known whether they happened by the day. */
    private Stream<Event> open(ZoneId zone) {
        return province.eventsByZone().get(zone).stream()
                .filter(event -> event.date()
                        .map(date -> !date.isSurelyBy(day) && !date.earliest().isAfter(day))
                        .orElse(false));
    }

    /** Says whether the title was withdrawn from the zone and not given again. */
    public boolean isWithdrawn(ZoneId zone, TitleLevel level) {
        return withdrawals.contains(new Withdrawal(zone, level))
                && titles(zone, level).isEmpty();
    }

    /** Returns the newest register of the title in the city up to the day. */
    public Optional<Register> register(TitleLevel title, PlaceCode city) {
        Register newest = null;
        for (Register register : province.registers()) {
            boolean fits = register.title().equals(title)
                    && register.city().equals(city)
                    && !register.asOf().isAfter(day);
            if (fits && (newest == null || register.asOf().isAfter(newest.asOf()))) {
                newest = register;
            }
        }
        return Optional.ofNullable(newest);
    }

    /** Says whether every zone of the city that holds the title is declared to be at hand. */
    public boolean isComplete(TitleLevel title, PlaceCode city) {
        return register(title, city).map(Register::complete).orElse(false);
    }

    /** Says whether one of the titles is known to be missing: withdrawn, or not in a complete register. */
    public boolean surelyLacks(Zone zone, TitleLevel level) {
        boolean mayHaveBeenGiven = open(zone.id())
                .anyMatch(event -> event.title().equals(Optional.of(level))
                        && (event.kind().equals(EventKind.TITLE_GRANTED)
                                || event.kind().equals(EventKind.TITLE_HELD)));
        return titles(zone.id(), level).isEmpty()
                && !mayHaveBeenGiven
                && (isWithdrawn(zone.id(), level) || isComplete(level, zone.city()));
    }

    /** Returns the day. */
    public LocalDate day() {
        return day;
    }

    /** Returns the codes of held titles, for matching a population. */
    public boolean holdsAny(ZoneId zone, Iterable<? extends Code> levels) {
        for (Code level : levels) {
            if (holds(zone, TitleLevel.of(level.value()))) {
                return true;
            }
        }
        return false;
    }

    /** A withdrawal ends a title unless the title is surely younger. */
    private static boolean endsIt(Event withdrawal, Title title) {
        boolean younger = title.since().isPresent()
                && withdrawal.date().isPresent()
                && title.since()
                        .get()
                        .earliest()
                        .isAfter(withdrawal.date().get().latest());
        return withdrawal.title().equals(Optional.of(title.level())) && !younger;
    }

    private static Title title(Event event, TitleLevel level) {
        return Title.builder()
                .level(level)
                .since(event.date())
                .granted(event.kind().equals(EventKind.TITLE_GRANTED))
                .batch(event.batch())
                .number(event.number())
                .source(event.source())
                .build();
    }
}
