package org.servicezone.examples.review;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.function.Function;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.eligibility.Eligibility;

/**
 * One thing that a table says of a zone that is assessed.
 *
 * @param zone  which zone
 * @param condition  the id of a condition
 * @param outcome  its outcome
 */
record ConditionCase(ZoneId zone, String condition, Outcome outcome) {

    static final LocalDate AS_OF = LocalDate.of(2023, 12, 31);
    static final int NEWEST = 2022;

    /** The cases of a table whose lines, where they are no remark, end in a zone, a condition and an outcome. */
    static ImmutableList<ConditionCase> of(String table, String prefix) {
        return table.lines()
                .filter(line -> !line.startsWith("#") && line.startsWith(prefix))
                .map(line -> Splitter.on(", ").splitToList(line.substring(prefix.length())))
                .map(cells -> new ConditionCase(ZoneId.of(cells.get(0)), cells.get(1), Outcome.valueOf(cells.get(2))))
                .collect(toImmutableList());
    }

    static ImmutableMap<ZoneId, EligibilityVerdict> verdicts(
            CheckedRulebook rules, Readings readings, Province province, Iterable<ZoneId> zones) {
        return Eligibility.assess(rules, readings, province, zones, AS_OF, NEWEST).stream()
                .collect(ImmutableMap.toImmutableMap(EligibilityVerdict::zone, Function.identity()));
    }

    static Outcome outcome(EligibilityVerdict verdict, String condition) {
        return verdict.finding().flatten().stream()
                .filter(finding -> finding.node().equals(NodeId.of(condition)))
                .map(Finding::outcome)
                .findFirst()
                .orElseThrow();
    }
}
