package org.servicezone.scoring.recognition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import org.servicezone.model.casework.Constraint;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.zone.ZoneId;

/** Which constraints stand in the way. */
final class Conflicts {

    private Conflicts() {}

    /**
     * Returns constraints that no list keeps to together, none of which could be spared: each is left out in turn where the
     * others suffice.
     *
     * @param slate  the candidates
     * @param constraints  constraints that no list keeps to
     * @param decided  who is in or out already
     */
    static ImmutableList<NodeId> minimal(
            Slate slate, ImmutableList<Constraint> constraints, ImmutableMap<ZoneId, Boolean> decided) {
        List<Constraint> kept = new ArrayList<>(constraints);
        for (Constraint constraint : constraints) {
            List<Constraint> fewer = new ArrayList<>(kept);
            fewer.remove(constraint);
            if (!slate.allows(ImmutableList.copyOf(fewer), decided)) {
                kept = fewer;
            }
        }
        return kept.stream().map(c -> c.heading().id()).collect(ImmutableList.toImmutableList());
    }
}
