package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.result.Distribution;
import org.servicezone.model.result.DistributionRow;
import org.servicezone.model.vocabulary.PlaceCode;

/** How zones spread over focus areas, cities and regions. */
final class DistributionSection {

    private static final String CITIES = "cities";
    private static final String UNKNOWN = "unknown";

    private DistributionSection() {}

    static void write(Material material, Markdown out) {
        if (material.review().distributions().isEmpty()) {
            return;
        }
        out.heading(2, material.say("distributions"));
        for (Distribution distribution : material.review().distributions()) {
            String by = by(material, distribution);
            out.heading(3, by);
            ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
            for (DistributionRow row : distribution.rows()) {
                rows.add(ImmutableList.of(
                        name(material, distribution, row),
                        Integer.toString(row.zones()),
                        Integer.toString(row.titled())));
            }
            out.table(
                    ImmutableList.of(
                            by,
                            material.say("column.zones"),
                            material.names()
                                    .term("title-levels", distribution.title().value())),
                    rows.build());
        }
    }

    private static String by(Material material, Distribution distribution) {
        return distribution.by().equals(CITIES)
                ? material.say("distribution.cities")
                : material.names().vocabulary(distribution.by()).orElse(distribution.by());
    }

    private static String name(Material material, Distribution distribution, DistributionRow row) {
        if (row.code().equals(UNKNOWN)) {
            return material.say("unknown");
        }
        return distribution.by().equals(CITIES)
                ? material.names().place(PlaceCode.of(row.code()))
                : material.names().term(distribution.by(), row.code());
    }
}
