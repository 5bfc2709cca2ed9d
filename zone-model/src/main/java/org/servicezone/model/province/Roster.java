package org.servicezone.model.province;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.servicezone.model.measure.Source;
import org.servicezone.model.zone.ZoneId;

/**
 * The enterprises of a zone, with their entries and exits, as known on a day. It says nothing about later days. A complete
 * one names every enterprise that was resident on that day or before; another gives lower bounds only.
 */
@Value.Immutable
public interface Roster {

    /** The zone. */
    ZoneId zone();

    /** The day up to which it is known. */
    LocalDate asOf();

    /** Whether every enterprise that was resident up to the day is named. */
    boolean complete();

    /** The enterprises, in the order of the input. */
    ImmutableList<Resident> residents();

    /** Who declares it. */
    Source source();

    /** Says whether it names every enterprise that was resident on a day; what the editor declares does not. */
    default boolean isCompleteOn(LocalDate day) {
        return complete() && !source().isEditorOnly() && !asOf().isBefore(day);
    }

    /** Says whether an enterprise was surely resident on a day, by sources that can decide. */
    default boolean isSurelyThere(Resident resident, LocalDate day) {
        boolean known = !asOf().isBefore(day)
                && !source().isEditorOnly()
                && !resident.source().isEditorOnly();
        boolean onTheDayOfTheRoster = asOf().equals(day) && resident.since().isEmpty();
        boolean notLeft =
                resident.until().map(date -> date.earliest().isAfter(day)).orElse(true);
        return known && (resident.isSurelyThereOn(day) || onTheDayOfTheRoster && notLeft);
    }

    /** Checks that every enterprise has its own id. */
    @Value.Check
    default void check() {
        long ids = residents().stream().map(Resident::id).distinct().count();
        if (ids < residents().size()) {
            throw new IllegalArgumentException("the roster of zone " + zone() + " holds two residents of one id");
        }
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds rosters. */
    final class Builder extends ImmutableRoster.Builder {
        Builder() {}
    }
}
