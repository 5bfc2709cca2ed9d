package org.servicezone.examples.review.sources;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.regex.Pattern;

/**
 * What a fact states, a row of {@code attributes.csv}. Its name is {@code <prefixes>-<base>-<suffixes>}, and the
 * plain base is the zone itself, a whole year, an actual figure.
 *
 * @param base  what is counted
 * @param zone  whether it is about the zone itself
 * @param suffix  what stands behind the base: a part of the year, of the zone, growth and the like; may be empty
 * @param target  whether it is a target
 */
record Attribute(String base, boolean zone, String suffix, boolean target) {

    private static final Pattern PART_YEAR = Pattern.compile(".*(half-year|quarter|-months?)");

    private static final ImmutableMap<String, Reason> SUFFIXES = ImmutableMap.<String, Reason>builder()
            .put("planned", Reason.PLANNED)
            .put("building", Reason.PLANNED)
            .put("forecast", Reason.FORECAST)
            .put("cumulative", Reason.CUMULATIVE)
            .put("core", Reason.PART_OF_ZONE)
            .put("phase1", Reason.PART_OF_ZONE)
            .put("phase2", Reason.PART_OF_ZONE)
            .put("extension", Reason.PART_OF_ZONE)
            .buildOrThrow();

    /**
     * Reads a row.
     *
     * @throws IllegalArgumentException if the name does not fit its base and scope
     */
    static Attribute of(ImmutableMap<String, String> row) {
        String name = Sources.cell(row, "attribute");
        String base = Sources.cell(row, "base");
        String scope = Sources.cell(row, "scope");
        boolean zone = scope.equals("zone");
        String rest = zone ? name : behind(name, scope + "-");
        boolean target = rest.startsWith("target-");
        String suffix = behind(target ? behind(rest, "target-") : rest, base);
        return new Attribute(base, zone, suffix.isEmpty() ? "" : behind(suffix, "-"), target);
    }

    private static String behind(String name, String start) {
        if (!name.startsWith(start)) {
            throw new IllegalArgumentException("The attribute " + name + " does not begin with " + start);
        }
        return name.substring(start.length());
    }

    /** Returns every reason in the name why the figure is none of the zone and a whole year, the weightiest first. */
    ImmutableList<Reason> reasons() {
        ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
        if (!zone) {
            reasons.add(Reason.OTHER_AREA);
        }
        if (target) {
            reasons.add(Reason.TARGET);
        }
        Reason bySuffix = SUFFIXES.get(suffix);
        if (bySuffix != null) {
            reasons.add(bySuffix);
        }
        if (suffix.startsWith("growth")) {
            reasons.add(Reason.GROWTH_AS_PRINTED);
        }
        if (PART_YEAR.matcher("-" + suffix).matches()) {
            reasons.add(Reason.PART_YEAR);
        }
        return reasons.build();
    }
}
