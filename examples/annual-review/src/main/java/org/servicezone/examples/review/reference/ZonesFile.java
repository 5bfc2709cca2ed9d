package org.servicezone.examples.review.reference;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.servicezone.examples.review.table.CsvText;

/** {@code zones.csv}; the type of a few zones was chosen by the editor. */
final class ZonesFile {

    private static final String COLUMNS = "zone_id,name_zh,name_en,city,county,type,type_mapped_by,source";
    private static final int MAPPED_PER_MILLE = 10;

    private ZonesFile() {}

    static String text(long seed, List<ZonePlan> zones, Dossiers dossiers) {
        return CsvText.of(
                COLUMNS,
                zones.stream()
                        .map(zone -> ImmutableList.of(
                                zone.id(),
                                zone.nameZh(),
                                zone.nameEn(),
                                zone.city().code(),
                                zone.county(),
                                zone.type().industry().value(),
                                isMapped(seed, zone, dossiers) ? "editor" : "",
                                Labels.source(seed)))
                        .toList());
    }

    private static boolean isMapped(long seed, ZonePlan zone, Dossiers dossiers) {
        SplitMix64 random = SplitMix64.of(seed, "type-mapped", zone.number());
        return !zone.isProvincial() && !dossiers.has(zone) && random.happens(MAPPED_PER_MILLE);
    }
}
