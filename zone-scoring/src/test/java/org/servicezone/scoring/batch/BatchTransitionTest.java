package org.servicezone.scoring.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Guides.add;
import static org.servicezone.scoring.fixture.Guides.body;
import static org.servicezone.scoring.fixture.Guides.filedBefore;
import static org.servicezone.scoring.fixture.Guides.guide;
import static org.servicezone.scoring.fixture.Guides.replace;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.zone.DevelopmentPlan;
import org.servicezone.model.zone.ManagementBody;
import org.servicezone.model.zone.PlanStatus;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.check.RulebookCheck;
import org.servicezone.scoring.eligibility.Eligibility;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

/** By the old rule a zone needs a plan, which all have; by the new one a body, which none has, and a judgement. */
class BatchTransitionTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final CheckedRulebook BOOK = RulebookCheck.check(Books.book(Books.edition(Requirement.Composed.allOf(
                                    Books.heading("admission"),
                                    ImmutableList.of(
                                            new Requirement.PlanMade(Books.heading("rule")), Books.listed(true, true))))
                            .build())
                    .addAmendments(guide("guide")
                            .addConditions(replace("rule", body("rule")), add(Books.judged()))
                            .transition(filedBefore("2023-03-01"))
                            .build())
                    .build())
            .orThrow();

    @Test
    void zones_under_older_rules_are_answered_by_these() {
        List<String> filed = List.of("", "2023-02-28", "2023-03-01", "2023", "2024");
        Province.Builder province = Provinces.synthetic();
        for (int i = 0; i < filed.size(); i++) {
            String id = "z" + i;
            province.addZones(Provinces.zone(id)
                    .addDevelopmentPlans(DevelopmentPlan.builder()
                            .status(PlanStatus.SUBMITTED)
                            .source(Provinces.PAGE)
                            .build())
                    .addManagementBodies(ManagementBody.builder()
                            .established(false)
                            .source(Provinces.PAGE)
                            .build())
                    .addLeadingIndustries(Provinces.logistics())
                    .build());
            if (!filed.get(i).isEmpty()) {
                province.addEvents(Provinces.event(id, EventKind.APPLICATION_FILED, filed.get(i))
                        .build());
            }
        }
        Province built = province.build();
        Batch batch = Batch.of(BOOK, Readings.DEFAULTS, DAY, Provinces.NEWEST);
        Verdicts verdicts = batch.run(Columns.of(batch, built));
        assertThat(verdicts.conditions()).extracting(Object::toString).containsExactly("rule", "listed", "distinctive");
        for (int row = 0; row < filed.size(); row++) {
            EligibilityVerdict explained = Eligibility.assess(
                    BOOK, Readings.DEFAULTS, built, built.zones().get(row).id(), DAY, Provinces.NEWEST);
            assertThat(verdicts.outcome(row)).as(filed.get(row)).isEqualTo(explained.outcome());
            assertThat(verdicts.explained(row)).contains(explained);
        }
        assertThat(verdicts.outcome(0)).isEqualTo(Outcome.NOT_MET);
        assertThat(verdicts.outcome(1)).isEqualTo(Outcome.MET);
        assertThat(verdicts.outcome(1, 2)).as("not asked").isEqualTo(Outcome.MET);
        assertThat(verdicts.outcome(3)).isEqualTo(Outcome.UNDETERMINED);
        assertThat(verdicts.open(3).get(0))
                .as("by one rule met, by the other not")
                .isTrue();
        assertThat(verdicts.outcome(3, 1)).as("alike by both").isEqualTo(Outcome.MET);
        assertThat(verdicts.outcome(4)).isEqualTo(Outcome.NOT_MET);
    }
}
