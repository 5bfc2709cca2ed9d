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
    private boolean gaveUp;

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

    /** Adds the zone of a row that has a mistake elsewhere, as far as its id can be read. */
    void addBroken(Row row) {
        try {
            known.putIfAbsent(ZoneId.of(row.cells().getOrDefault("zone_id", "")), row.position());
        } catch (IllegalArgumentException e) {
            giveUp();
        }
    }

    /** Stops asking whether a zone is known: the table of zones could not be read, which is told once. */
    void giveUp() {
        gaveUp = true;
    }

    /** Returns the zone of a row. */
    Optional<ZoneId> require(Row row) {
        ZoneId zone = ZoneId.of(row.cells().getOrDefault("zone_id", "missing"));
        if (gaveUp) {
            return Optional.of(zone);
        }
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
