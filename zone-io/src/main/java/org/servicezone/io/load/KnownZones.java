package org.servicezone.io.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.servicezone.io.problem.Position;
import org.servicezone.io.problem.Problems;
import org.servicezone.model.zone.ZoneId;

/** The zones of {@code zones.csv}, to which every other row must belong. */
final class KnownZones {

    private final Problems problems;
    private final Map<ZoneId, Position> known = new LinkedHashMap<>();

    KnownZones(Problems problems) {
        this.problems = problems;
    }

    /** Adds a zone; a second row of the same id is an error. */
    boolean add(ZoneId zone, Row row) {
        Position first = known.putIfAbsent(zone, row.position());
        if (first != null) {
            problems.error(
                    row.at("zone_id"),
                    "zone \"" + zone + "\" again",
                    "each zone once; it stands already at " + first,
                    "remove one of the two rows, or give the other zone its own id");
        }
        return first == null;
    }

    /** Returns the zone of a row. */
    Optional<ZoneId> require(Row row) {
        ZoneId zone = ZoneId.of(row.cells().getOrDefault("zone_id", "missing"));
        if (!known.containsKey(zone)) {
            problems.error(
                    row.at("zone_id"),
                    "\"" + zone + "\"",
                    "a zone of zones.csv",
                    "mend the id, or add the zone to zones.csv");
            return Optional.empty();
        }
        return Optional.of(zone);
    }
}
