package org.servicezone.examples.review;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.Effect;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.evaluation.Scoring;

/**
 * One thing that a table says of a zone that is scored.
 *
 * @param rulebook  by which rulebook
 * @param scheme  by which of its schemes
 * @param zone  which zone
 * @param what  the id of a node, {@code total}, {@code grade} or {@code award-barred}
 * @param value  its points (from the fewest to the most where they are open), grade or outcome
 */
record SchemeCase(String rulebook, String scheme, ZoneId zone, String what, String value) {

    /** The cases of a table with a rulebook, a scheme, a zone and a value in each line that is no remark. */
    static Stream<SchemeCase> of(String table, String what) {
        return table.lines()
                .filter(line -> !line.startsWith("#"))
                .map(Splitter.on(", ")::splitToList)
                .map(cells -> new SchemeCase(cells.get(0), cells.get(1), ZoneId.of(cells.get(2)), what, cells.get(3)));
    }

    static Scheme scheme(Rulebook rulebook, String id) {
        return rulebook.editions().get(0).schemes().stream()
                .filter(s -> s.heading().id().equals(NodeId.of(id)))
                .findFirst()
                .orElseThrow();
    }

    /** What a scheme makes of cases, whose zones are scored together. */
    static ImmutableList<SchemeCase> results(
            CheckedRulebook rules, Scheme scheme, Province province, ImmutableList<SchemeCase> cases) {
        ImmutableList<ZoneId> together =
                cases.stream().map(SchemeCase::zone).distinct().collect(toImmutableList());
        ImmutableMap<ZoneId, Scorecard> cards =
                Scoring.score(rules, Readings.DEFAULTS, scheme, province, together, SchemePrecedentsTest.CALLED, 2022)
                        .stream()
                        .collect(ImmutableMap.toImmutableMap(Scorecard::zone, Function.identity()));
        return cases.stream()
                .map(c -> new SchemeCase(
                        c.rulebook(), c.scheme(), c.zone(), c.what(), found(cards.get(c.zone()), c.what())))
                .collect(toImmutableList());
    }

    private static String found(Scorecard card, String what) {
        return switch (what) {
            case "total" -> card.total().map(SchemeCase::shown).orElse("none");
            case "grade" -> String.join(" ", card.grades());
            case "award-barred" -> card.effect(Effect.Kind.BAR_AWARD).name();
            default -> shown(card.score(NodeId.of(what)).map(NodeScore::score).orElseThrow());
        };
    }

    private static String shown(Bounds score) {
        String low = score.low().orElseThrow().at().toString();
        String high = score.high().orElseThrow().at().toString();
        return low.equals(high) ? low : low + ".." + high;
    }
}
