package org.servicezone.scoring.ranking;

import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.result.RankEntry;
import org.servicezone.model.result.Ranking;

/** How far places lie apart in two rankings of the same zones. */
public final class PlaceChange {

    private PlaceChange() {}

    /**
     * Returns the mean of the absolute changes of place.
     *
     * @param before  a ranking
     * @param after  another of the same zones
     * @return nothing where a place is not one number, a zone is ranked in one of both only, or there is none
     */
    public static Optional<Exact> meanAbsolute(Ranking before, Ranking after) {
        if (before.entries().isEmpty()
                || before.entries().size() != after.entries().size()) {
            return Optional.empty();
        }
        Exact sum = Exact.ZERO;
        for (RankEntry entry : before.entries()) {
            Optional<Exact> from = entry.place().point();
            Optional<Exact> to = after.entry(entry.zone()).map(RankEntry::place).flatMap(Bounds::point);
            if (from.isEmpty() || to.isEmpty()) {
                return Optional.empty();
            }
            Exact change = to.get().minus(from.get());
            sum = sum.plus(change.max(change.negate()));
        }
        return Optional.of(sum.dividedBy(Exact.of(before.entries().size())));
    }
}
