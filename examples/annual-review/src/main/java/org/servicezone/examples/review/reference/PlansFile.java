package org.servicezone.examples.review.reference;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.servicezone.examples.review.table.CsvText;

/** {@code plans.csv}: the industry development plan of every zone that ever applied. */
final class PlansFile {

    private static final String COLUMNS =
            "zone_id,status,name,adopted,approved_on,approving_body,approving_level," + "document,evidence,source";

    private final long seed;
    private final Dossiers dossiers;
    private final List<ImmutableList<String>> rows = new ArrayList<>();

    private PlansFile(long seed, Dossiers dossiers) {
        this.seed = seed;
        this.dossiers = dossiers;
    }

    static String text(long seed, List<ZonePlan> zones, Dossiers dossiers) {
        PlansFile file = new PlansFile(seed, dossiers);
        zones.stream().filter(dossiers::has).forEach(file::add);
        return CsvText.of(COLUMNS, file.rows);
    }

    private void add(ZonePlan zone) {
        SplitMix64 random = SplitMix64.of(seed, "plans", zone.number());
        String name = "《" + zone.nameZh() + "产业发展规划（2021—2025年）》";
        LocalDate adopted = LocalDate.of(random.between(2020, 2021), random.between(1, 6), random.between(1, 28));
        if (dossiers.has(zone, Flaw.PLAN_NONE)) {
            add(zone, "none", "", "", "", new Approver("", ""), "");
        } else if (dossiers.has(zone, Flaw.PLAN_SUBMITTED)) {
            add(zone, "submitted", name, adopted.toString(), "", new Approver("", ""), "");
        } else if (!dossiers.has(zone, Flaw.PLAN_UNKNOWN)) {
            LocalDate approved = adopted.plusDays(random.between(20, 60));
            String document = Labels.number("批", approved.getYear(), random.between(1, 90));
            Approver approver = Approver.draw(zone, random);
            add(zone, "approved", name, adopted.toString(), approved.toString(), approver, document);
        }
    }

    private void add(
            ZonePlan zone,
            String status,
            String name,
            String adopted,
            String approvedOn,
            Approver approver,
            String document) {
        rows.add(ImmutableList.of(
                zone.id(),
                status,
                name,
                adopted,
                approvedOn,
                approver.name(),
                approver.level(),
                document,
                approvedOn.isEmpty() ? "self-reported" : "official-document",
                Labels.source(seed)));
    }
}
