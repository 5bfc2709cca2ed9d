package org.servicezone.model.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.servicezone.fixture.Samples.REVENUE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicezone.fixture.Samples;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.rule.Choice;
import org.servicezone.model.rule.Cohort;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.vocabulary.ApprovingLevel;
import org.servicezone.model.vocabulary.JudgementSubject;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.vocabulary.jiangsu.TitleLevels;

class RequirementTest {

    private static final Basis BASIS = Basis.text(Samples.CLAUSE);
    private static final Heading HEADING = Samples.heading("sample");
    private static final ImmutableList<DocumentSubject> SUBJECTS = ImmutableList.of(DocumentSubject.PLAN);
    private static final ImmutableList<ApprovingLevel> LEVELS = ImmutableList.of(ApprovingLevel.of("county"));

    /** Conditions that ask for nothing. */
    static Stream<Arguments> empty() {
        return Stream.of(
                asks("sample has no part", () -> new Requirement.AllOf(HEADING, ImmutableList.of())),
                asks("sample names no title", () -> new Requirement.TitleHeld(HEADING, ImmutableList.of())),
                asks("sample names no list", () -> new Requirement.IndustryListed(HEADING, false, false)),
                asks("sample names no subject", () -> approved(ImmutableList.of(), LEVELS)),
                asks("sample names no subject or level", () -> approved(SUBJECTS, ImmutableList.of())),
                asks(
                        "sample names no service",
                        () -> new Requirement.ServicesCovered(HEADING, Cited.of(ImmutableList.of(), BASIS))),
                asks(
                        "the choice by R1 has no option",
                        () -> new Choice<>(ReadingId.of("R1"), ImmutableMap.<String, String>of())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("empty")
    void a_condition_that_asks_for_nothing_is_refused(String message, Callable<?> condition) {
        assertThatIllegalArgumentException().isThrownBy(condition::call).withMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "true, true"})
    void one_list_of_industries_suffices(boolean focusAreas, boolean priorityFields) {
        assertThatCode(() -> new Requirement.IndustryListed(HEADING, focusAreas, priorityFields))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "20, true", "21, false", "-1, false"})
    void one_to_twenty_rises_make_sense(int rises, boolean sense) {
        takes(sense, () -> new Requirement.Rising(HEADING, REVENUE, Cited.of(rises, BASIS), true));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "-1/3, false", "0.0001, true", "1/3, true", "1, true", "1.0001, false"})
    void a_front_part_is_over_0_and_at_most_1(String share, boolean sense) {
        Cohort cohort = new Cohort(TitleLevels.MUNICIPAL_ZONE, true, true, Cited.of(3, BASIS));
        takes(
                sense,
                () -> new Requirement.CohortFront(
                        HEADING,
                        REVENUE,
                        cohort,
                        Cited.of(Exact.parse(share), BASIS),
                        JudgementSubject.of("front"),
                        Role.MUNICIPAL_DRC));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "3, true"})
    void a_cohort_has_at_least_one_zone(int minimum, boolean sense) {
        takes(sense, () -> new Cohort(TitleLevels.MUNICIPAL_ZONE, true, true, Cited.of(minimum, BASIS)));
    }

    @Test
    void a_choice_picks_the_rule_of_its_option_and_names_those_it_has() {
        Choice<String> choice = new Choice<>(ReadingId.of("R1"), ImmutableMap.of("strict", ">", "loose", "≥"));
        assertThat(choice.pick("strict")).isEqualTo(">");
        assertThat(choice.pick("loose")).isEqualTo("≥");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> choice.pick("other"))
                .withMessage("no rule is bound to option \"other\" of reading R1; bound are strict, loose");
    }

    private static void takes(boolean sense, Callable<?> condition) {
        if (sense) {
            assertThatCode(condition::call).doesNotThrowAnyException();
        } else {
            assertThatIllegalArgumentException().isThrownBy(condition::call);
        }
    }

    private static Requirement approved(ImmutableList<DocumentSubject> subjects, ImmutableList<ApprovingLevel> levels) {
        return new Requirement.Approved(HEADING, subjects, Cited.of(levels, BASIS));
    }

    private static Arguments asks(String message, Callable<?> condition) {
        return Arguments.of(message, condition);
    }
}
