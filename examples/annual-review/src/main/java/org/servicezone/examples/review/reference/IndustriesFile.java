package org.servicezone.examples.review.reference;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import org.servicezone.examples.review.table.CsvText;
import org.servicezone.model.vocabulary.jiangsu.FocusArea;
import org.servicezone.model.vocabulary.jiangsu.PriorityFields;

/** {@code industries.csv}: the main leading industry of every zone, and a second one of some. */
final class IndustriesFile {

    private static final String COLUMNS = "zone_id,rank,name,focus_area,priority_field,mapped_by,source";

    /** Says in the cell of a list that the industry does not stand on it. */
    private static final String ON_NO_LIST = "none";

    /** Where a zone also names one of the nine fields. Which of the 19 areas lies in which of the nine is ours. */
    private static final ImmutableMap<FocusArea, String> FIELDS = ImmutableMap.<FocusArea, String>builder()
            .put(FocusArea.MODERN_LOGISTICS, PriorityFields.MODERN_LOGISTICS_FIELD.value())
            .put(FocusArea.MODERN_COMMERCE, PriorityFields.MODERN_COMMERCE_FIELD.value())
            .put(FocusArea.BUSINESS_SERVICES, PriorityFields.BUSINESS_SERVICES_FIELD.value())
            .put(FocusArea.CULTURE_TOURISM, PriorityFields.CULTURE_TOURISM_CREATIVE.value())
            .put(FocusArea.HEALTH_SERVICES, PriorityFields.HEALTH_ELDERLY_CARE.value())
            .put(FocusArea.ELDERLY_CARE, PriorityFields.HEALTH_ELDERLY_CARE.value())
            .put(FocusArea.INDUSTRIAL_DESIGN, PriorityFields.MANUFACTURING_SERVICES.value())
            .put(FocusArea.INDUSTRIAL_INTERNET, PriorityFields.INDUSTRY_INTEGRATION.value())
            .buildOrThrow();

    private final long seed;
    private final Dossiers dossiers;
    private final List<ImmutableList<String>> rows = new ArrayList<>();

    private IndustriesFile(long seed, Dossiers dossiers) {
        this.seed = seed;
        this.dossiers = dossiers;
    }

    static String text(long seed, List<ZonePlan> zones, Dossiers dossiers) {
        IndustriesFile file = new IndustriesFile(seed, dossiers);
        zones.forEach(file::add);
        return CsvText.of(COLUMNS, file.rows);
    }

    private void add(ZonePlan zone) {
        SplitMix64 random = SplitMix64.of(seed, "industries", zone.number());
        if (dossiers.has(zone, Flaw.INDUSTRY_OUTSIDE)) {
            add(zone, 1, "传统零售", ON_NO_LIST, ON_NO_LIST, "");
        } else if (dossiers.has(zone, Flaw.INDUSTRY_UNSTATED)) {
            add(zone, 1, "综合服务", "", "", "");
        } else {
            String mappedBy = dossiers.has(zone, Flaw.INDUSTRY_BY_EDITOR) ? "editor" : "";
            String field = random.happens(600) ? FIELDS.getOrDefault(zone.type(), "") : "";
            add(zone, 1, zone.field(), zone.type().industry().value(), field, mappedBy);
        }
        FocusArea second = random.oneOf(ImmutableList.copyOf(FocusArea.values()));
        if (random.happens(200) && second != zone.type()) {
            add(zone, 2, second.label().zh(), second.industry().value(), "", "");
        }
    }

    private void add(ZonePlan zone, int rank, String name, String area, String field, String mappedBy) {
        rows.add(ImmutableList.of(zone.id(), String.valueOf(rank), name, area, field, mappedBy, Labels.source(seed)));
    }
}
