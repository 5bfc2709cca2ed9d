package org.servicezone.examples.review.reference;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;

/**
 * One row of {@code returns.csv} while it is being filled in: a reported figure for the full year unless told
 * otherwise.
 */
final class ReturnCell {

    private final String zone;
    private final int returnYear;
    private final Metric metric;
    private int year;
    private String months = "";
    private String mark = "";
    private String figure = "";
    private String unit;
    private String status = "reported";
    private String vintage = "";
    private String evidence;
    private String source;
    private String note = "";

    ReturnCell(String zone, int returnYear, Metric metric, String source) {
        this.zone = zone;
        this.returnYear = returnYear;
        this.year = returnYear;
        this.metric = metric;
        this.unit = metric.unit();
        this.evidence = metric.evidence();
        this.source = source;
    }

    @CanIgnoreReturnValue
    ReturnCell year(int value) {
        year = value;
        return this;
    }

    @CanIgnoreReturnValue
    ReturnCell months(String value) {
        months = value;
        return this;
    }

    @CanIgnoreReturnValue
    ReturnCell mark(String value) {
        mark = value;
        return this;
    }

    @CanIgnoreReturnValue
    ReturnCell figure(String value) {
        figure = value;
        return this;
    }

    @CanIgnoreReturnValue
    ReturnCell unit(String value) {
        unit = value;
        return this;
    }

    /** Sets another status than reported: there is no figure, unit or evidence then. */
    @CanIgnoreReturnValue
    ReturnCell status(String value) {
        status = value;
        unit = "";
        evidence = "";
        return this;
    }

    @CanIgnoreReturnValue
    ReturnCell vintage(String value) {
        vintage = value;
        return this;
    }

    @CanIgnoreReturnValue
    ReturnCell evidence(String value) {
        evidence = value;
        return this;
    }

    @CanIgnoreReturnValue
    ReturnCell source(String value) {
        source = value;
        return this;
    }

    @CanIgnoreReturnValue
    ReturnCell note(String value) {
        note = value;
        return this;
    }

    /** Ends the row. */
    void addTo(List<ImmutableList<String>> rows) {
        rows.add(ImmutableList.of(
                zone,
                String.valueOf(returnYear),
                String.valueOf(year),
                months,
                metric.code(),
                mark,
                figure,
                unit,
                status,
                vintage,
                "",
                evidence,
                metric == Metric.PROFIT ? "internal" : "",
                source,
                note));
    }
}
