package org.servicezone.examples.review.sources;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.util.Comparator;

/**
 * Places the facts that name leading industries. The newest statement about a zone counts; its first industry
 * takes the focus area that the editor gave the zone, unless the editor mapped the industry's own words. A zone
 * without any statement gets one row with the name of its focus area.
 */
final class Industries {

    private static final String ATTRIBUTE = "leading-industry";

    private final ImmutableList<ImmutableMap<String, String>> zones;
    private final ImmutableListMultimap<String, Fact> statements;
    private final ImmutableMap<String, String> mapping;

    /**
     * Takes the statements that may be used.
     *
     * @param facts  without those that the editor excepted
     */
    Industries(Sources sources, ImmutableList<Fact> facts) {
        this.zones = sources.rows("zones.csv");
        this.statements = Multimaps.index(
                facts.stream()
                        .filter(fact -> fact.attribute().equals(ATTRIBUTE))
                        .collect(ImmutableList.toImmutableList()),
                Fact::zone);
        this.mapping = sources.mapping("mapping/industries.csv", "phrase", "focus_area");
    }

    /** Returns the rows that set a statement aside where a newer one counts. */
    ImmutableList<Line> place(Fact fact) {
        Fact newest = newest(statements.get(fact.zone()));
        return newest.equals(fact)
                ? ImmutableList.of()
                : ImmutableList.of(Line.setAside(
                        fact, Reason.TEXT_ONLY, "an older statement; the one of " + newest.year() + " is in use"));
    }

    /** Returns the rows of all zones, in the order of the zones. */
    ImmutableList<Line> lines() {
        return zones.stream().flatMap(zone -> lines(zone).stream()).collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Line> lines(ImmutableMap<String, String> zone) {
        ImmutableList<Fact> stated = statements.get(Sources.cell(zone, "zone_id"));
        Category category = Category.of(Sources.cell(zone, "category"));
        return stated.isEmpty() ? ImmutableList.of(unstated(zone, category)) : stated(newest(stated), category);
    }

    private static Fact newest(ImmutableList<Fact> stated) {
        return stated.stream()
                .max(Comparator.comparing(Fact::year).thenComparing(Fact::number, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static Line unstated(ImmutableMap<String, String> zone, Category category) {
        return line(
                Sources.cell(zone, "zone_id"), 1, category.label(), category.code(), Sources.cell(zone, "source_url"));
    }

    private ImmutableList<Line> stated(Fact fact, Category category) {
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        int rank = 1;
        for (String name : fact.phrases()) {
            String area = mapping.getOrDefault(name, rank == 1 ? category.code() : "");
            lines.add(line(fact.zone(), rank, name, area, fact.source()));
            rank++;
        }
        return lines.build();
    }

    private static Line line(String zone, int rank, String name, String area, String source) {
        return ResultFile.INDUSTRIES.line(
                zone, Integer.toString(rank), name, area, "", area.isEmpty() ? "" : "editor", source);
    }
}
