package org.servicezone.scoring.disclosure;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.result.Change;
import org.servicezone.model.result.ConditionChange;
import org.servicezone.model.result.Obstacle;
import org.servicezone.model.result.Prospect;
import org.servicezone.model.result.Way;
import org.servicezone.model.zone.ZoneId;

/** The prospect of a zone as its own reporting unit may see it: no way over figures of others, no amount that tells of them. */
final class Prospecting {

    private Prospecting() {}

    static Prospect own(Prospect prospect) {
        ZoneId zone = prospect.zone();
        return Prospect.builder()
                .from(prospect)
                .toDecision(prospect.toDecision().flatMap(way -> own(way, zone)))
                .toMet(prospect.toMet().flatMap(way -> own(way, zone)))
                .failing(prospect.failing().stream()
                        .map(condition -> own(condition, zone))
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }

    private static Optional<Way> own(Way way, ZoneId zone) {
        return isOwn(way.changes(), zone)
                ? Optional.of(new Way(way.outcome(), silent(way.changes()), way.minimality()))
                : Optional.empty();
    }

    private static ConditionChange own(ConditionChange condition, ZoneId zone) {
        boolean own = isOwn(condition.changes(), zone);
        return new ConditionChange(
                condition.node(),
                condition.clause(),
                own ? silent(condition.changes()) : ImmutableList.of(),
                own ? condition.obstacle() : Optional.of(Obstacle.NOTHING_FOUND),
                condition.until());
    }

    private static boolean isOwn(ImmutableList<Change> changes, ZoneId zone) {
        return changes.stream().allMatch(change -> change.input().zone().equals(zone));
    }

    private static ImmutableList<Change> silent(ImmutableList<Change> changes) {
        return changes.stream()
                .map(change -> change.tellsOfOthers()
                        ? Change.builder()
                                .from(change)
                                .known(Optional.empty())
                                .asked(Optional.empty())
                                .unit(Optional.empty())
                                .build()
                        : change)
                .collect(ImmutableList.toImmutableList());
    }
}
