package org.servicezone.model.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.servicezone.fixture.Samples.REVENUE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicezone.fixture.Samples;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.Choice;
import org.servicezone.model.rule.Cut;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.vocabulary.ApprovingLevel;
import org.servicezone.model.vocabulary.DocumentKind;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.jiangsu.TitleLevels;

class RequirementTest {

    private static final Basis BASIS = Basis.text(Samples.CLAUSE);
    private static final Heading HEADING = Samples.heading("sample");
    private static final Requirement PLAN_MADE = new Requirement.PlanMade(HEADING);
    private static final ImmutableList<DocumentKind> SUBJECTS = ImmutableList.of(DocumentKind.PLAN);
    private static final ImmutableList<ApprovingLevel> LEVELS = ImmutableList.of(ApprovingLevel.of("county"));

    /** Conditions that ask for nothing. */
    static Stream<Arguments> empty() {
        return Stream.of(
                asks("sample has no part", () -> Requirement.Composed.allOf(HEADING, ImmutableList.of())),
                asks("sample names no title", () -> Requirement.TitleHeld.anyOf(HEADING, ImmutableList.of())),
                asks("sample names no list", () -> listed(false, false)),
                asks("sample names no subject", () -> approved(ImmutableList.of(), LEVELS)),
                asks("sample names no subject or level", () -> approved(SUBJECTS, ImmutableList.of())),
                asks("sample names nothing to cover", () -> covered(ImmutableList.of(), Optional.empty())),
                asks(
                        "sample names no kind of event",
                        () -> new Requirement.EventOccurred(
                                HEADING, ImmutableList.of(), Optional.empty(), Optional.empty())),
                asks(
                        "sample has no branch",
                        () -> new Requirement.Alternatives(HEADING, Axis.TYPE, ImmutableList.of(), Optional.empty())),
                asks("a branch names at least one", () -> new Requirement.Branch(ImmutableList.of(), PLAN_MADE)),
                asks(
                        "sample: an interval without ends asks nothing",
                        () -> new Requirement.Threshold(
                                HEADING, REVENUE, Cited.of(Bounds.ALL, BASIS), Units.YI_YUAN, Optional.empty())),
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
        assertThatCode(() -> listed(focusAreas, priorityFields)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "20, true", "21, false", "-1, false"})
    void one_to_twenty_rises_make_sense(int rises, boolean sense) {
        takes(sense, () -> new Requirement.Rising(HEADING, REVENUE, Cited.of(rises, BASIS), true));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "-1/3, false", "0.0001, true", "1/3, true", "1, true", "1.0001, false"})
    void a_front_part_is_over_0_and_at_most_1(String share, boolean sense) {
        takes(sense, () -> new Cut.Share(Cited.of(Exact.parse(share), BASIS), RoundingMode.UP));
        takes(sense, () -> new Cut.Quantile(Cited.of(Exact.parse(share), BASIS)));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "3, true"})
    void a_cohort_has_at_least_one_zone(int minimum, boolean sense) {
        takes(sense, () -> Samples.cohort(minimum));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "2, true", "3, false"})
    void at_least_n_of_two_means_one_or_two(int least, boolean sense) {
        takes(
                sense,
                () -> Requirement.Composed.atLeast(
                        HEADING, Cited.of(least, BASIS), ImmutableList.of(PLAN_MADE, PLAN_MADE)));
        takes(sense, () -> covered(ImmutableList.of("one", "two"), Optional.of(least)));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "20, true", "21, false"})
    void one_to_twenty_years_make_sense(int years, boolean sense) {
        Optional<Cited<Integer>> cited = Optional.of(Cited.of(years, BASIS));
        takes(sense, () -> new Requirement.TitleHeld(HEADING, TitleLevels.ALL, cited, ImmutableList.of()));
        takes(
                sense,
                () -> new Requirement.EventOccurred(
                        HEADING, ImmutableList.of(EventKind.COMMENDED), cited, Optional.empty()));
        takes(sense, () -> new Requirement.Approved(HEADING, SUBJECTS, Cited.of(LEVELS, BASIS), cited));
        takes(
                sense,
                () -> new Requirement.Threshold(
                        HEADING, REVENUE, Cited.of(Bounds.atLeast(Exact.ONE), BASIS), Units.YI_YUAN, cited));
    }

    @Test
    void no_condition_asks_its_parts_to_be_alike() {
        takes(
                false,
                () -> new Requirement.Composed(HEADING, Operator.ALIKE, Optional.empty(), ImmutableList.of(PLAN_MADE)));
    }

    // n, and how many of n are in a third rounded up, down and half up
    @ParameterizedTest
    @CsvSource({"1, 1, 0, 0", "2, 1, 0, 1", "3, 1, 1, 1", "4, 2, 1, 1", "5, 2, 1, 2", "9, 3, 3, 3", "10, 4, 3, 3"})
    void a_share_of_places_is_rounded_as_declared(int size, long up, long down, long halfUp) {
        Cited<Exact> third = Cited.of(Exact.of(1, 3), BASIS);
        assertThat(new Cut.Share(third, RoundingMode.UP).places(size)).isEqualTo(up);
        assertThat(new Cut.Share(third, RoundingMode.DOWN).places(size)).isEqualTo(down);
        assertThat(new Cut.Share(third, RoundingMode.HALF_UP).places(size)).isEqualTo(halfUp);
    }

    @Test
    void half_a_place_is_rounded_up() {
        assertThat(new Cut.Share(Cited.of(Exact.of(1, 2), BASIS), RoundingMode.HALF_UP).places(3))
                .isEqualTo(2);
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

    private static Requirement approved(ImmutableList<DocumentKind> subjects, ImmutableList<ApprovingLevel> levels) {
        return new Requirement.Approved(HEADING, subjects, Cited.of(levels, BASIS), Optional.empty());
    }

    private static Requirement listed(boolean focusAreas, boolean priorityFields) {
        return new Requirement.IndustryListed(
                HEADING, focusAreas, priorityFields, ImmutableList.of(), Requirement.Which.MAIN);
    }

    private static Requirement covered(ImmutableList<String> codes, Optional<Integer> least) {
        return new Requirement.Covered(
                HEADING, Requirement.Coverage.SERVICES, Cited.of(codes, BASIS), least.map(n -> Cited.of(n, BASIS)));
    }

    private static Arguments asks(String message, Callable<?> condition) {
        return Arguments.of(message, condition);
    }
}
