package org.servicezone.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Operator;

/** An answer is marked where it would not stand without a value of ours. */
class FootingTest {

    private static final ClauseRef CLAUSE = ClauseRef.parse("plan#4.2.s1");

    // text or ours, met or not
    @ParameterizedTest
    @CsvSource({
        "ALL, ours-met text-met, true",
        "ALL, ours-met text-not, false",
        "ALL, ours-not text-not, false",
        "ALL, ours-not text-met, true",
        "ANY, ours-met text-not, true",
        "ANY, ours-met text-met, false",
        "ANY, ours-not text-not, true",
        "ANY, ours-not text-met, false",
        "NONE, ours-met text-met, false",
        "NONE, ours-not text-met, false",
        "NONE, ours-met text-not, true",
        "NONE, ours-not text-not, true",
        "ALL, text-met text-not, false",
    })
    void the_parts_that_are_enough_decide(Operator operator, String parts, boolean illustrative) {
        Finding group = Finding.Group.builder()
                .node(NodeId.of("group"))
                .clause(CLAUSE)
                .operator(operator)
                .parts(Stream.of(parts.split(" ")).map(FootingTest::check).collect(ImmutableList.toImmutableList()))
                .build();
        assertThat(Footing.isIllustrative(group)).isEqualTo(illustrative);
    }

    private static Finding check(String part) {
        return Finding.Check.builder()
                .node(NodeId.of(part))
                .clause(CLAUSE)
                .kind("threshold")
                .outcome(part.endsWith("-met") ? Outcome.MET : Outcome.NOT_MET)
                .addBases(part.startsWith("ours") ? Basis.illustrative("ours") : Basis.text(CLAUSE))
                .build();
    }
}
