package org.servicezone.model.result;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.vocabulary.ZoneType;
import org.servicezone.model.zone.ZoneId;

/**
 * The places of zones among themselves, best first, then by id.
 *
 * @param type  the type whose zones were ranked; absent for all together
 * @param entries  one a zone that was scored
 */
public record Ranking(Optional<ZoneType> type, ImmutableList<RankEntry> entries) {

    /** Returns the place of a zone, if it was ranked here. */
    public Optional<RankEntry> entry(ZoneId zone) {
        return entries.stream().filter(entry -> entry.zone().equals(zone)).findFirst();
    }
}
