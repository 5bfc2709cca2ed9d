package org.servicezone.model.casework;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.zone.ZoneId;

/**
 * One zone's application: what came to it, in order. Where it stands is derived by replaying it; the file holds no state
 * of its own.
 *
 * @param zone  the zone
 * @param procedure  the id of the procedure it goes through
 * @param entries  what counted, in order of time; what was refused is not in the file
 */
public record CaseFile(ZoneId zone, NodeId procedure, ImmutableList<CaseEvent> entries) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if an entry is of an earlier day than the one before it
     */
    public CaseFile {
        for (int i = 1; i < entries.size(); i++) {
            checkArgument(
                    !entries.get(i).day().isBefore(entries.get(i - 1).day()),
                    "file of %s: entry %s is earlier than the one before it",
                    zone,
                    i + 1);
        }
    }

    /** Returns a file without entries. */
    public static CaseFile of(ZoneId zone, Procedure procedure) {
        return new CaseFile(zone, procedure.heading().id(), ImmutableList.of());
    }

    /**
     * Returns the file with one more entry. Whether it counts is not asked here.
     *
     * @throws IllegalArgumentException if the entry is of an earlier day than the last one
     */
    public CaseFile with(CaseEvent entry) {
        return new CaseFile(
                zone,
                procedure,
                ImmutableList.<CaseEvent>builder().addAll(entries).add(entry).build());
    }
}
