package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Guides.add;
import static org.servicezone.scoring.fixture.Guides.body;
import static org.servicezone.scoring.fixture.Guides.filedBefore;
import static org.servicezone.scoring.fixture.Guides.guide;
import static org.servicezone.scoring.fixture.Guides.replace;
import static org.servicezone.scoring.fixture.Provinces.synthetic;
import static org.servicezone.scoring.fixture.Provinces.zone;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.Goal;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.zone.DevelopmentPlan;
import org.servicezone.model.zone.ManagementBody;
import org.servicezone.model.zone.PlanStatus;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.check.RulebookCheck;
import org.servicezone.scoring.fixture.Asked;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

/** By the old rule a zone needs a plan, which ours has; by the new one a body, which it has not. */
class TransitionTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final Requirement OLD = new Requirement.PlanMade(Books.heading("rule"));
    private static final Requirement NEW = body("rule");
    private static final CheckedRulebook BOOK = book(NEW);

    @ParameterizedTest(name = "filed {0}: {1} by {2}")
    @CsvSource({
        // no application, or none before the day: the rules in force
        "''                    , NOT_MET     , 2021+guide",
        "2024-07-01            , NOT_MET     , 2021+guide",
        // on each side of the first day whose applications follow the guide
        "2023-02-28            , MET         , 2021",
        "2023-03-01            , NOT_MET     , 2021+guide",
        // the year suffices where it does, and does not where the day lies in it
        "2022                  , MET         , 2021",
        "2023                  , UNDETERMINED, 2021 2021+guide",
        // perhaps not filed yet: either way the rules in force
        "2024                  , NOT_MET     , 2021+guide",
        // a date that is not known at all, or only by the editor
        "undated               , UNDETERMINED, 2021 2021+guide",
        "editor:2022-05-01     , UNDETERMINED, 2021 2021+guide",
        "editor:2023-05-01     , NOT_MET     , 2021+guide",
        // the newest counts
        "2022-05-01 2023-05-01 , NOT_MET     , 2021+guide",
        "2021-12-01 2022-05-01 , MET         , 2021",
        "2022-05-01 2023       , UNDETERMINED, 2021 2021+guide",
        "2023 2023-05-01       , NOT_MET     , 2021+guide",
        "2022-05-01 2024       , UNDETERMINED, 2021 2021+guide",
        "2022-05-01 undated    , UNDETERMINED, 2021 2021+guide",
        "2022-05-01 2024-07-01 , MET         , 2021"
    })
    void the_day_of_filing_picks_the_rules(String filed, Outcome outcome, String editions) {
        EligibilityVerdict verdict = assess(BOOK, filed, DAY);
        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.editions())
                .containsExactlyElementsOf(Splitter.on(' ').split(editions));
    }

    @Test
    void before_the_guide_everybody_follows_the_old_rules() {
        EligibilityVerdict verdict = assess(BOOK, "2022-12-01", LocalDate.of(2022, 12, 31));
        assertThat(verdict.outcome()).isEqualTo(Outcome.MET);
        assertThat(verdict.editions()).containsExactly("2021");
    }

    @Test
    void what_the_day_of_filing_leaves_open_shows_both_and_asks_for_the_day() {
        Finding.Group finding = (Finding.Group) assess(BOOK, "2023", DAY).finding();
        assertThat(finding.operator()).isEqualTo(Operator.ALIKE);
        assertThat(finding.parts()).extracting(Finding::outcome).containsExactly(Outcome.MET, Outcome.NOT_MET);
        assertThat(finding.facts()).hasSize(1);
        assertThat(Asked.missing(finding)).containsExactly("FILING filed a");
    }

    @Test
    void what_both_decide_alike_is_decided() {
        Requirement either = Requirement.Composed.anyOf(
                Books.heading("rule"), ImmutableList.of(body("body"), new Requirement.PlanMade(Books.heading("plan"))));
        EligibilityVerdict verdict = assess(book(either), "2023", DAY);
        assertThat(verdict.outcome()).isEqualTo(Outcome.MET);
        assertThat(verdict.editions()).containsExactly("2021", "2021+guide");
        assertThat(verdict.missing()).isEmpty();
    }

    @Test
    void rules_that_do_not_differ_for_the_conditions_are_looked_at_once() {
        CheckedRulebook book = RulebookCheck.check(Books.book(edition())
                        .addAmendments(guide("guide")
                                .addGoals(add(Goal.builder()
                                        .heading(Books.heading("goal"))
                                        .title(Books.DEMONSTRATION)
                                        .target(Books.fixed(3))
                                        .approximate(false)
                                        .by(DAY)
                                        .build()))
                                .transition(filedBefore("2023-03-01"))
                                .build())
                        .build())
                .orThrow();
        EligibilityVerdict verdict = assess(book, "2023", DAY);
        assertThat(verdict.finding()).isInstanceOf(Finding.Check.class);
        assertThat(verdict.outcome()).isEqualTo(Outcome.MET);
        assertThat(verdict.editions()).hasSize(2);
    }

    private static Edition edition() {
        return Books.edition(OLD).build();
    }

    private static CheckedRulebook book(Requirement anew) {
        return RulebookCheck.check(Books.book(edition())
                        .addAmendments(guide("guide")
                                .addConditions(replace("rule", anew))
                                .transition(filedBefore("2023-03-01"))
                                .build())
                        .build())
                .orThrow();
    }

    private static EligibilityVerdict assess(CheckedRulebook book, String filed, LocalDate day) {
        Zone zone = zone("a")
                .addDevelopmentPlans(DevelopmentPlan.builder()
                        .status(PlanStatus.SUBMITTED)
                        .source(Provinces.PAGE)
                        .build())
                .addManagementBodies(ManagementBody.builder()
                        .established(false)
                        .source(Provinces.PAGE)
                        .build())
                .build();
        Province.Builder province = synthetic(zone);
        for (String one : Splitter.on(' ').omitEmptyStrings().split(filed)) {
            boolean editor = one.startsWith("editor:");
            String date = editor ? one.substring("editor:".length()) : one;
            province.addEvents(Provinces.event("a", EventKind.APPLICATION_FILED, "2022")
                    .date(date.equals("undated") ? Optional.empty() : Optional.of(PartialDate.parse(date)))
                    .source(editor ? Provinces.EDITOR : Provinces.PAGE)
                    .build());
        }
        return Eligibility.assess(book, Readings.DEFAULTS, province.build(), ZoneId.of("a"), day, Provinces.NEWEST);
    }
}
