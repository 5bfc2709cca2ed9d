package org.servicezone.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import org.junit.jupiter.api.Test;
import org.servicezone.io.load.RecognitionLoader;
import org.servicezone.model.policy.Clause;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.policy.Instrument;

/** Every provision of the plan that decides is carried by a rule, or stands here with what carries it or will. */
class ClauseCoverageTest {

    /** Provisions that decide and that no rule of the built-in rulebook carries yet, each with what carries it or will. */
    private static final ImmutableMap<String, String> ELSEWHERE = ImmutableMap.<String, String>builder()
            .put("0.preamble.s1.p6", "the term of the programme: titles go on after it, goals carry their own day")
            .put("3.6.s2.p1", "support for land: the register of support measures, with beneficiary and condition")
            .put("3.6.s3.p2", "awards for carriers: the register of support measures")
            .put("3.6.s3.p3", "awards for platforms: the register of support measures")
            .put("4.1.s1.p2", "who is competent: casework names the organ of each act")
            .put("4.1.s2.p4", "the performance system as a duty; its scheme is carried by 4.4.s1.p2")
            .put("4.2.s2", "existing provincial zones that pass: casework; their conditions are read by R10")
            .put("4.4.s2.p2", "the analysis by area and place: the distributions of the review, which need no rule")
            .buildOrThrow();

    @Test
    void every_deciding_provision_is_carried_by_a_rule_or_named_with_what_carries_it() {
        Instrument plan = Provinces.RULES.rulebook().instruments().get(0);
        ImmutableSetMultimap<ClauseRef, String> cited = CitedClauses.of(
                Provinces.RULES.rulebook(),
                RecognitionLoader.builtIn("jiangsu-2021").orElseThrow());

        ImmutableSet<String> uncarried = plan.clauses().stream()
                .filter(Clause::decides)
                .filter(clause -> !isCarried(plan, clause, cited))
                .map(clause -> clause.address().text())
                .collect(ImmutableSet.toImmutableSet());

        assertThat(uncarried).containsExactlyInAnyOrderElementsOf(ELSEWHERE.keySet());
    }

    /** A sentence that holds several provisions is carried where each deciding one of them is looked at by itself. */
    private static boolean isCarried(Instrument plan, Clause clause, ImmutableSetMultimap<ClauseRef, String> cited) {
        String address = clause.address().text();
        boolean hasParts = plan.clauses().stream()
                .anyMatch(other -> other.decides() && other.address().text().startsWith(address + ".p"));
        return hasParts
                || cited.get(new ClauseRef(plan.id(), clause.address())).stream()
                        .anyMatch(by -> !by.startsWith("reading") && !by.startsWith("vocabulary"));
    }
}
