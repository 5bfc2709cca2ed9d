package org.servicezone.model.province;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.measure.Source;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.zone.ZoneId;

/** Something that happened on a date: an act, a filing, an order. Decisions are entered here, never made by the library. */
@Value.Immutable
public interface Event {

    /** Events by date, those without a date first, then by all that they say, so that no input order matters. */
    Comparator<Event> IN_TIME = Comparator.comparing(
                    (Event event) -> event.date().map(PartialDate::earliest).orElse(LocalDate.MIN))
            .thenComparing(Event::toString);

    /** The zone; absent for an event of the province. */
    Optional<ZoneId> zone();

    /** What happened. */
    EventKind kind();

    /** When, as far as known. */
    Optional<PartialDate> date();

    /** The title that it is about. */
    Optional<TitleLevel> title();

    /** The batch of a title. */
    Optional<String> batch();

    /** The document's number. */
    Optional<String> number();

    /** The organ that acted. */
    Optional<String> organ();

    /** The item of a rectification. */
    Optional<String> item();

    /** By when an ordered item is to be done. */
    Optional<LocalDate> due();

    /** Who says so. */
    Source source();

    /** A remark. */
    Optional<String> note();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds events. */
    final class Builder extends ImmutableEvent.Builder {
        Builder() {}
    }
}
