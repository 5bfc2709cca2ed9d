package org.servicezone.examples.review.reference;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import org.servicezone.model.vocabulary.jiangsu.FocusArea;

/**
 * Two zones of one type, in two cities, whose returns are the same to the last figure: their scores must tie.
 *
 * @param first  whose figures both report
 * @param second  who reports the same
 */
record Twins(ZonePlan first, ZonePlan second) {

    private static final int MUNICIPAL_TITLE_BEFORE = 2019;

    /** Chooses the two best zones of culture and tourism that lie in different cities and have no provincial title. */
    static Twins among(List<ZonePlan> zones) {
        ImmutableList<ZonePlan> candidates = zones.stream()
                .filter(zone -> zone.type() == FocusArea.CULTURE_TOURISM && !zone.isProvincial())
                .filter(zone -> zone.municipalSince().orElse(MUNICIPAL_TITLE_BEFORE) < MUNICIPAL_TITLE_BEFORE)
                .filter(zone -> zone.city().municipalRegisterComplete())
                .sorted(Comparator.comparingInt(ZonePlan::quality).reversed().thenComparingInt(ZonePlan::number))
                .collect(ImmutableList.toImmutableList());
        ZonePlan first = candidates.get(0);
        ZonePlan second = candidates.stream()
                .filter(zone -> zone.city() != first.city())
                .findFirst()
                .orElseThrow();
        return new Twins(first, second);
    }

    /** Says whether the zone is one of the two. */
    boolean isOne(ZonePlan zone) {
        return zone.equals(first) || zone.equals(second);
    }

    /** Returns the zone whose figures a zone reports: its own but for the second of the two. */
    ZonePlan reportedBy(ZonePlan zone) {
        return zone.equals(second) ? first : zone;
    }
}
