package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.vocabulary.BodyFunction;
import org.servicezone.model.vocabulary.DocumentKind;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.RandomProvinces;

/** Every kind of condition, with values that an authority set, so that each may also answer "not met". */
class KleeneSoundnessTest {

    private static final NodeId FRONT = NodeId.of("front");
    private static final CheckedRulebook SET = Books.asking(Books.all(
            Books.titleHeld(Books.MUNICIPAL, Books.PROVINCIAL),
            Books.rising(true),
            Books.front(Books.fixed(Exact.of(1, 3)), Books.fixed(3)),
            Books.judged(),
            Books.listed(true, false),
            Books.body(BodyFunction.MANAGEMENT, BodyFunction.OPERATION),
            Books.planMade(),
            Books.approved(ImmutableList.of(DocumentKind.PLAN, DocumentKind.BODY), "city", "province"),
            Books.services()));
    private static final CheckedRulebook OURS = Books.asking(Books.everything());

    /** A decided answer stays the same however what is missing turns out. */
    @Property(tries = 1500)
    void a_decided_answer_survives_every_completion(@ForAll Random random) {
        RandomProvinces drawn = new RandomProvinces(random);
        Province before = drawn.draw();
        List<EligibilityVerdict> verdicts = assess(SET, before);
        Province after = drawn.complete(before, zone -> front(verdicts, zone) == Outcome.UNDETERMINED);
        List<EligibilityVerdict> completed = assess(SET, after);
        for (EligibilityVerdict verdict : verdicts) {
            List<Finding> findings = verdict.finding().flatten();
            List<Finding> later = verdict(completed, verdict.zone()).finding().flatten();
            for (int i = 0; i < findings.size(); i++) {
                if (findings.get(i).outcome() != Outcome.UNDETERMINED) {
                    assertThat(later.get(i).outcome())
                            .as("%s: before %s, after %s", verdict.zone(), findings.get(i), later.get(i))
                            .isEqualTo(findings.get(i).outcome());
                }
            }
        }
    }

    /** An open answer names what is missing, a decided one nothing; the verdict is the conjunction of its parts. */
    @Property(tries = 500)
    void a_verdict_follows_from_its_findings(@ForAll Random random) {
        for (EligibilityVerdict verdict : assess(SET, new RandomProvinces(random).draw())) {
            Finding.Group group = (Finding.Group) verdict.finding();
            assertThat(verdict.outcome())
                    .isEqualTo(Outcome.all(
                            group.parts().stream().map(Finding::outcome).toList()));
            assertThat(verdict.finding().flatten())
                    .allSatisfy(finding -> assertThat(finding.missing().isEmpty())
                            .as("%s", finding)
                            .isEqualTo(finding.outcome() != Outcome.UNDETERMINED));
        }
    }

    /** Our own cut-off never fails a zone, and never passes a real one, unless a named finding does. */
    @Property(tries = 500)
    void an_illustrative_cut_off_never_fails_a_zone(@ForAll Random random) {
        Province synthetic = new RandomProvinces(random).draw();
        Province real = Province.builder().from(synthetic).nature(Nature.REAL).build();
        assertThat(assess(OURS, synthetic)).allSatisfy(v -> {
            Finding front = part(v, FRONT);
            assertThat(front.outcome() == Outcome.NOT_MET && front.isIllustrative())
                    .isFalse();
        });
        assertThat(assess(OURS, real)).allSatisfy(v -> {
            Finding front = part(v, FRONT);
            assertThat(front.outcome() != Outcome.UNDETERMINED && front.isIllustrative())
                    .isFalse();
        });
    }

    @Test
    void the_drawn_provinces_answer_each_condition_in_all_three_ways() {
        Multiset<String> answers = LinkedHashMultiset.create();
        Random random = new Random(2021);
        for (int i = 0; i < 300; i++) {
            for (EligibilityVerdict verdict : assess(SET, new RandomProvinces(random).draw())) {
                verdict.finding().flatten().forEach(f -> answers.add(f.node() + " " + f.outcome()));
            }
        }
        for (Requirement part :
                ((Requirement.Composed) SET.editionOn(Provinces.DAY).admission()).parts()) {
            for (Outcome outcome : Outcome.values()) {
                assertThat(answers.count(part.heading().id() + " " + outcome))
                        .as("%s %s", part.heading().id(), outcome)
                        .isGreaterThan(10);
            }
        }
    }

    private static Outcome front(List<EligibilityVerdict> verdicts, ZoneId zone) {
        return part(verdict(verdicts, zone), FRONT).outcome();
    }

    private static Finding part(EligibilityVerdict verdict, NodeId node) {
        return verdict.finding().flatten().stream()
                .filter(f -> f.node().equals(node))
                .findFirst()
                .orElseThrow();
    }

    private static EligibilityVerdict verdict(List<EligibilityVerdict> verdicts, ZoneId zone) {
        return verdicts.stream().filter(v -> v.zone().equals(zone)).findFirst().orElseThrow();
    }

    private static List<EligibilityVerdict> assess(CheckedRulebook book, Province province) {
        return Eligibility.assess(
                book,
                Readings.DEFAULTS,
                province,
                province.zones().stream().map(Zone::id).toList(),
                Provinces.DAY,
                Provinces.NEWEST);
    }
}
