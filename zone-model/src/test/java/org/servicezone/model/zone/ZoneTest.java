package org.servicezone.model.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.fixture.Samples;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.ApprovingLevel;
import org.servicezone.model.vocabulary.JudgementSubject;
import org.servicezone.model.vocabulary.Role;

class ZoneTest {

    @Test
    void the_main_industry_is_the_one_of_rank_1_wherever_it_stands() {
        Zone zone = Samples.zoneBuilder("a")
                .addLeadingIndustry(industry(2, "金融"))
                .addLeadingIndustry(industry(1, "物流"))
                .build();
        assertThat(zone.mainIndustry())
                .hasValueSatisfying(main -> assertThat(main.name()).isEqualTo("物流"));
    }

    @Test
    void without_an_industry_of_rank_1_there_is_no_main_one() {
        assertThat(Samples.zone("a").mainIndustry()).isEmpty();
        assertThat(Samples.zoneBuilder("a")
                        .addLeadingIndustry(industry(2, "金融"))
                        .build()
                        .mainIndustry())
                .isEmpty();
    }

    @Test
    void an_industry_is_on_the_lists_unless_its_source_says_otherwise() {
        assertThat(industry(1, "物流").outsideLists()).isFalse();
    }

    @Test
    void an_approved_plan_carries_its_approval() {
        DevelopmentPlan.Builder plan =
                DevelopmentPlan.builder().status(PlanStatus.APPROVED).source(Samples.OFFICIAL);
        assertThatIllegalArgumentException()
                .isThrownBy(plan::build)
                .withMessage("an approved plan carries its approval: give at least the level");
        Approval approval =
                Approval.builder().level(ApprovingLevel.of("county")).build();
        assertThat(plan.approval(approval).build().approval()).contains(approval);
    }

    @ParameterizedTest
    @CsvSource({"SUBMITTED", "NONE"})
    void a_plan_that_nobody_approved_needs_no_approval(PlanStatus status) {
        assertThatCode(() -> DevelopmentPlan.builder()
                        .status(status)
                        .source(Samples.OFFICIAL)
                        .build())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"' ', 专家组", "特色鲜明, ''", "'', ' '"})
    void a_judgement_without_ground_or_name_is_refused(String ground, String by) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> judgement(ground, by).build())
                .withMessage("a judgement on distinctive names who made it and on what ground");
    }

    @Test
    void a_judgement_with_ground_and_name_is_taken() {
        assertThat(judgement("特色鲜明", "专家组").build().met()).isTrue();
    }

    private static Judgement.Builder judgement(String ground, String by) {
        return Judgement.builder()
                .subject(JudgementSubject.of("distinctive"))
                .met(true)
                .ground(ground)
                .by(by)
                .role(Role.EXPERT_PANEL)
                .date(PartialDate.parse("2022-05-01"))
                .source(Samples.OFFICIAL);
    }

    private static LeadingIndustry industry(int rank, String name) {
        return LeadingIndustry.builder()
                .rank(rank)
                .name(name)
                .source(Samples.OFFICIAL)
                .build();
    }
}
