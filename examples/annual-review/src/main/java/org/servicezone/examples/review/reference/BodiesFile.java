package org.servicezone.examples.review.reference;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.servicezone.examples.review.table.CsvText;

/** {@code bodies.csv}: one body with both functions, or a managing and an operating one. */
final class BodiesFile {

    private static final String COLUMNS = "zone_id,status,name,functions,established,full_time_staff,approved_on,"
            + "approving_body,approving_level,document,evidence,source";
    private static final String MANAGEMENT = "management";
    private static final String OPERATION = "operation";

    private final long seed;
    private final Dossiers dossiers;
    private final Figures figures;
    private final List<ImmutableList<String>> rows = new ArrayList<>();

    private BodiesFile(long seed, Dossiers dossiers, Figures figures) {
        this.seed = seed;
        this.dossiers = dossiers;
        this.figures = figures;
    }

    static String text(long seed, List<ZonePlan> zones, Dossiers dossiers, Figures figures) {
        BodiesFile file = new BodiesFile(seed, dossiers, figures);
        zones.stream().filter(dossiers::has).forEach(file::add);
        return CsvText.of(COLUMNS, file.rows);
    }

    private void add(ZonePlan zone) {
        SplitMix64 random = SplitMix64.of(seed, "bodies", zone.number());
        if (dossiers.has(zone, Flaw.BODY_UNKNOWN)) {
            return;
        }
        if (dossiers.has(zone, Flaw.BODY_NONE)) {
            rows.add(ImmutableList.of(
                    zone.id(), "none", "", "", "", "", "", "", "", "", "official-document", Labels.source(seed)));
            return;
        }
        LocalDate approved = LocalDate.of(random.between(2008, 2019), random.between(1, 12), random.between(1, 28));
        boolean withoutOperation = dossiers.has(zone, Flaw.BODY_WITHOUT_OPERATION);
        boolean two = !withoutOperation && random.happens(350);
        String functions = withoutOperation || two ? MANAGEMENT : MANAGEMENT + ";" + OPERATION;
        long staff = figures.of(zone, Metric.MANAGEMENT_STAFF, Years.LAST_RETURN);
        add(zone, "管理办公室", functions, staff, approved, random);
        if (two) {
            add(zone, "运营管理有限公司", OPERATION, random.between(5, 40), approved.plusDays(90), random);
        }
    }

    private void add(
            ZonePlan zone, String suffix, String functions, long staff, LocalDate approved, SplitMix64 random) {
        boolean unapproved = dossiers.has(zone, Flaw.BODY_UNAPPROVED);
        Approver approver = Approver.draw(zone, random);
        String document = Labels.number("批", approved.getYear(), random.between(1, 90));
        rows.add(ImmutableList.of(
                zone.id(),
                "established",
                zone.nameZh() + suffix,
                functions,
                approved.plusDays(random.between(5, 60)).toString(),
                String.valueOf(staff),
                unapproved ? "" : approved.toString(),
                unapproved ? "" : approver.name(),
                unapproved ? "" : approver.level(),
                unapproved ? "" : document,
                unapproved ? "self-reported" : "official-document",
                Labels.source(seed)));
    }
}
