package org.servicezone.io.load;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import org.servicezone.io.problem.Problems;
import org.servicezone.model.province.CreditCode;
import org.servicezone.model.province.Resident;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.zone.ZoneId;

/** Flags enterprises that stand on rosters twice at a time: their figures may be counted twice. They are left as they are. */
final class CreditCodes {

    private final Problems problems;

    CreditCodes(Problems problems) {
        this.problems = problems;
    }

    /** A resident, of which zone, and where it stands. */
    record Entry(ZoneId zone, Resident resident, Row row) {}

    void warn(ImmutableList<Entry> entries) {
        ListMultimap<CreditCode, Entry> seen = LinkedListMultimap.create();
        for (Entry entry : entries) {
            entry.resident.creditCode().ifPresent(code -> {
                seen.get(code).stream()
                        .filter(first -> mayMeet(first.resident, entry.resident))
                        .findFirst()
                        .ifPresent(first -> problems.warning(
                                entry.row.at("credit_code"),
                                "credit code " + code + " again, of resident " + first.resident.id() + " of zone "
                                        + first.zone + " at " + first.row.position(),
                                "an enterprise on one roster at a time",
                                "check that it is not counted twice; it was left as it is"));
                seen.put(code, entry);
            });
        }
    }

    /** Says whether the two may have been resident on one day. */
    private static boolean mayMeet(Resident one, Resident other) {
        return !leftBefore(one, other) && !leftBefore(other, one);
    }

    private static boolean leftBefore(Resident one, Resident other) {
        LocalDate last = one.until().map(PartialDate::latest).orElse(LocalDate.MAX);
        LocalDate first = other.since().map(PartialDate::earliest).orElse(LocalDate.MIN);
        return !last.isAfter(first);
    }
}
