package org.servicezone.examples.review.reference;

import com.google.common.collect.ImmutableList;

/** What the returns state, with the unit it is drawn in and who vouches for it. In alphabetical order of the codes. */
enum Metric {
    BRANDS_PROVINCIAL("brands-provincial", "个", false, "official-document"),
    EMPLOYEES("employees", "人", false, "self-reported"),
    ENTERPRISES("enterprises", "家", false, "self-reported"),
    ENTERPRISES_ABOVE_SCALE("enterprises-above-scale", "家", false, "statistics-office"),
    ENTERPRISES_SERVED("enterprises-served", "家", false, "self-reported"),
    FLOOR_AREA("floor-area", "万m2", true, "self-reported"),
    LAND_AREA("land-area", "亩", false, "self-reported"),
    LEADING_INDUSTRY_REVENUE("leading-industry-revenue", "亿元", true, "self-reported"),
    MANAGEMENT_STAFF("management-staff", "人", false, "self-reported"),
    PLATFORMS("platforms", "个", false, "self-reported"),
    PROFIT("profit", "亿元", true, "audit-report"),
    RD_EXPENDITURE("rd-expenditure", "亿元", true, "self-reported"),
    RETURNS_DUE("returns-due", "个", false, "official-document"),
    RETURNS_ON_TIME("returns-on-time", "个", false, "official-document"),
    REVENUE("revenue", "亿元", true, "audit-report"),
    TAX("tax", "亿元", true, "tax-office"),
    VALUE_ADDED("value-added", "亿元", true, "statistics-office");

    /** What every zone reports. */
    static final ImmutableList<Metric> OF_ALL = ImmutableList.of(ENTERPRISES, REVENUE, TAX, VALUE_ADDED);

    /** What every existing provincial zone reports. */
    static final ImmutableList<Metric> OF_PROVINCIAL = ImmutableList.of(ENTERPRISES, PROFIT, REVENUE, TAX, VALUE_ADDED);

    /** What every zone reports that applies at some time. */
    static final ImmutableList<Metric> OF_APPLICANTS = ImmutableList.copyOf(values());

    private final String code;
    private final String unit;
    private final boolean inHundredths;
    private final String evidence;

    Metric(String code, String unit, boolean inHundredths, String evidence) {
        this.code = code;
        this.unit = unit;
        this.inHundredths = inHundredths;
        this.evidence = evidence;
    }

    /** Returns the code of the measure. */
    String code() {
        return code;
    }

    /** Returns the usual unit. */
    String unit() {
        return unit;
    }

    /** Returns a drawn value as a plain decimal in the usual unit. */
    String text(long value) {
        return inHundredths ? Hundredths.text(value) : String.valueOf(value);
    }

    /** Returns who vouches for it. */
    String evidence() {
        return evidence;
    }

    /** Says whether it is money. */
    boolean isMoney() {
        return unit.equals("亿元");
    }
}
