package org.servicezone.model.result;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.vocabulary.ZoneType;
import org.servicezone.model.zone.ZoneId;

/**
 * The places of zones among themselves, best first, then by id.
 *
 * @param type  the type whose zones were ranked; absent for all together
 * @param size  how many zones were ranked
 * @param entries  one a zone that was scored; of a reader who may not see the others, the reader's own
 */
public record Ranking(Optional<ZoneType> type, int size, ImmutableList<RankEntry> entries) {

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if there are more entries than zones
     */
    public Ranking {
        if (entries.size() > size) {
            throw new IllegalArgumentException(entries.size() + " entries in a ranking of " + size);
        }
    }

    /** Returns the places of all zones that were ranked. */
    public static Ranking of(Optional<ZoneType> type, ImmutableList<RankEntry> entries) {
        return new Ranking(type, entries.size(), entries);
    }

    /** Returns the place of a zone, if it was ranked here. */
    public Optional<RankEntry> entry(ZoneId zone) {
        return entries.stream().filter(entry -> entry.zone().equals(zone)).findFirst();
    }
}
