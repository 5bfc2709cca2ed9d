package org.servicezone.examples.review.sources;

import com.google.common.collect.ImmutableMap;

/** {@code zones.csv}: the zones; their types are the editor's mapping. */
final class ZoneLines {

    private ZoneLines() {}

    static Line of(ImmutableMap<String, String> zone) {
        return ResultFile.ZONES.line(
                Sources.cell(zone, "zone_id"),
                Sources.cell(zone, "name_zh"),
                "",
                Sources.cell(zone, "city_code"),
                Sources.cell(zone, "county_code"),
                Category.of(Sources.cell(zone, "category")).code(),
                "editor",
                Sources.cell(zone, "source_url"));
    }
}
