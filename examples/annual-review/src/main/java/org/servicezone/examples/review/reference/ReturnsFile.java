package org.servicezone.examples.review.reference;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.servicezone.examples.review.table.CsvText;

/** {@code returns.csv}: the yearly returns, with the gaps and quarrels that real returns have. */
final class ReturnsFile {

    private static final String COLUMNS =
            "zone_id,return_year,year,months,measure,mark,figure,unit,status,vintage,scope,evidence,disclosure,source,"
                    + "note";
    private static final int PART_YEAR_PER_MILLE = 8;
    private static final String SLIP_NOTE = "疑似将万元误填为亿元，照录（虚构示例）";

    private final long seed;
    private final Figures figures;
    private final Revenues revenues;
    private final Twins twins;
    private final ImmutableListMultimap<String, Application> applications;
    private final ZonePlan slipped;
    private final List<ImmutableList<String>> rows = new ArrayList<>();

    private ReturnsFile(long seed, Figures figures, Revenues revenues, Twins twins, List<Application> applications) {
        this.seed = seed;
        this.figures = figures;
        this.revenues = revenues;
        this.twins = twins;
        this.applications = Applications.byZone(applications);
        this.slipped = applications.stream()
                .filter(application -> application.recognised() && application.call() == CallPlan.CALL_2022)
                .map(Application::zone)
                .filter(zone -> zone.size() == Size.SMALL && !twins.isOne(zone))
                .findFirst()
                .orElseThrow();
    }

    static String text(
            long seed,
            List<ZonePlan> zones,
            Figures figures,
            Revenues revenues,
            Twins twins,
            List<Application> applications) {
        ReturnsFile file = new ReturnsFile(seed, figures, revenues, twins, applications);
        zones.forEach(file::add);
        file.rows.sort(Comparator.comparing((ImmutableList<String> row) -> row.get(0))
                .thenComparing(row -> row.get(1))
                .thenComparing(row -> row.get(2))
                .thenComparing(row -> row.get(4))
                .thenComparing(row -> row.get(3))
                .thenComparing(row -> row.get(13)));
        return CsvText.of(COLUMNS, file.rows);
    }

    private void add(ZonePlan zone) {
        for (int year = Years.FIRST_RETURN; year <= Years.LAST_RETURN; year++) {
            for (Metric metric : metrics(zone)) {
                add(zone, metric, year);
            }
            int returnYear = year;
            revenues.restatedBy(zone, year).ifPresent(revised -> restated(zone, returnYear, revised));
        }
        SplitMix64 random =
                SplitMix64.of(seed, "part-year", twins.reportedBy(zone).number());
        if (random.happens(PART_YEAR_PER_MILLE)) {
            partYear(zone);
        }
    }

    private ImmutableList<Metric> metrics(ZonePlan zone) {
        if (applications.containsKey(zone.id())) {
            return Metric.OF_APPLICANTS;
        }
        return zone.isProvincial() ? Metric.OF_PROVINCIAL : Metric.OF_ALL;
    }

    private void add(ZonePlan zone, Metric metric, int year) {
        SplitMix64 random = SplitMix64.of(
                seed, "cell " + metric.code(), twins.reportedBy(zone).number(), year);
        long value = figures.of(zone, metric, year);
        CellState state = state(zone, metric, year, random);
        switch (state) {
            case EXACT -> exact(zone, metric, year, value, random);
            case PENDING -> none(zone, metric, year, "pending");
            case WITHHELD -> none(zone, metric, year, "withheld");
            case NOT_APPLICABLE -> none(zone, metric, year, "not-applicable");
            case DEADLINE_PASSED -> none(zone, metric, year, "deadline-passed");
            case AT_LEAST -> atLeast(zone, metric, year, value);
            case AT_MOST ->
                cell(zone, metric, year)
                        .mark("<")
                        .figure(rounded(metric, value + value / 10 + 1))
                        .addTo(rows);
            case ABOUT ->
                cell(zone, metric, year)
                        .mark("~")
                        .figure(rounded(metric, value))
                        .addTo(rows);
            case FLASH ->
                cell(zone, metric, year)
                        .figure(metric.text(value))
                        .vintage("flash")
                        .addTo(rows);
            case DISPUTED -> disputed(zone, metric, year, value);
        }
    }

    private CellState state(ZonePlan zone, Metric metric, int year, SplitMix64 random) {
        boolean calibrated =
                zone.isProvincial() && year == 2020 && (metric == Metric.REVENUE || metric == Metric.PROFIT);
        if (calibrated || twins.isOne(zone)) {
            return CellState.EXACT;
        }
        boolean revenuePending = metric == Metric.REVENUE
                && applications.get(zone.id()).stream()
                        .anyMatch(a -> a.flaw() == Flaw.REVENUE_PENDING && a.year() - 1 == year);
        return revenuePending ? CellState.PENDING : CellState.draw(metric, year, random);
    }

    /** A figure as it is: mostly in the usual unit. */
    private void exact(ZonePlan zone, Metric metric, int year, long value, SplitMix64 random) {
        if (zone.equals(slipped) && metric == Metric.TAX && year == 2022) {
            cell(zone, metric, year).figure(tenThousand(value)).note(SLIP_NOTE).addTo(rows);
        } else if (metric == Metric.REVENUE && random.happens(15)) {
            cell(zone, metric, year).figure(tenThousand(value)).unit("万元").addTo(rows);
        } else if (metric == Metric.EMPLOYEES && value >= 10_000 && random.happens(400)) {
            cell(zone, metric, year).figure(shifted(value, 4)).unit("万人").addTo(rows);
        } else if (metric == Metric.LAND_AREA && twins.reportedBy(zone).number() % 3 == 0) {
            cell(zone, metric, year)
                    .figure(Hundredths.text(value / 15))
                    .unit("km2")
                    .addTo(rows);
        } else {
            cell(zone, metric, year).figure(metric.text(value)).addTo(rows);
        }
    }

    /** A round figure that the true one passes, or just reaches. */
    private void atLeast(ZonePlan zone, Metric metric, int year, long value) {
        String round = rounded(metric, value);
        String mark = round.equals(metric.text(value)) ? ">=" : ">";
        cell(zone, metric, year).mark(mark).figure(round).addTo(rows);
    }

    private void none(ZonePlan zone, Metric metric, int year, String status) {
        cell(zone, metric, year).status(status).addTo(rows);
    }

    private void disputed(ZonePlan zone, Metric metric, int year, long value) {
        cell(zone, metric, year).figure(metric.text(value)).addTo(rows);
        cell(zone, metric, year)
                .figure(metric.text(value + Math.max(1, value / 25)))
                .evidence("statistics-office")
                .source(Labels.secondSource(seed))
                .note("两处来源不一致，并列照录")
                .addTo(rows);
    }

    private void restated(ZonePlan zone, int returnYear, long revised) {
        cell(zone, Metric.REVENUE, returnYear)
                .year(returnYear - 1)
                .figure(Hundredths.text(revised))
                .vintage("revised")
                .addTo(rows);
    }

    private void partYear(ZonePlan zone) {
        cell(zone, Metric.REVENUE, Years.LAST_RETURN)
                .months("1-6")
                .figure(Hundredths.text(revenues.in(zone, Years.LAST_RETURN) * 47 / 100))
                .addTo(rows);
    }

    private ReturnCell cell(ZonePlan zone, Metric metric, int year) {
        return new ReturnCell(zone.id(), year, metric, Labels.source(seed));
    }

    /** Two leading digits, the rest zero. */
    private static String rounded(Metric metric, long value) {
        long step = 1;
        while (value / step >= 100) {
            step *= 10;
        }
        return metric.text(value / step * step);
    }

    /** Hundredths of 亿元 as 万元. */
    private static String tenThousand(long hundredths) {
        return String.valueOf(hundredths * 100);
    }

    private static String shifted(long value, int places) {
        return BigDecimal.valueOf(value, places).stripTrailingZeros().toPlainString();
    }
}
