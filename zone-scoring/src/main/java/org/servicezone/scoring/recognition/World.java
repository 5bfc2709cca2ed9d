package org.servicezone.scoring.recognition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.servicezone.model.casework.Constraint;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.zone.ZoneId;

/**
 * One way that open ties may be resolved, so far.
 *
 * @param constraints  the constraints, caps raised where a tie exceeds them
 * @param decided  who is in or out
 * @param by  which constraints keep those out, beside who is in
 */
record World(
        ImmutableList<Constraint> constraints,
        ImmutableMap<ZoneId, Boolean> decided,
        ImmutableMap<ZoneId, ImmutableList<NodeId>> by) {

    World in(Iterable<ZoneId> zones) {
        return new World(constraints, with(zones, true), by);
    }

    World out(Iterable<ZoneId> zones, ImmutableList<NodeId> reasons) {
        ImmutableMap.Builder<ZoneId, ImmutableList<NodeId>> more = ImmutableMap.builder();
        more.putAll(by);
        zones.forEach(zone -> more.put(zone, reasons));
        return new World(constraints, with(zones, false), more.buildOrThrow());
    }

    World under(ImmutableList<Constraint> raised) {
        return new World(raised, decided, by);
    }

    boolean has(ZoneId zone) {
        return Boolean.TRUE.equals(decided.get(zone));
    }

    private ImmutableMap<ZoneId, Boolean> with(Iterable<ZoneId> zones, boolean in) {
        ImmutableMap.Builder<ZoneId, Boolean> more = ImmutableMap.builder();
        more.putAll(decided);
        zones.forEach(zone -> more.put(zone, in));
        return more.buildOrThrow();
    }
}
