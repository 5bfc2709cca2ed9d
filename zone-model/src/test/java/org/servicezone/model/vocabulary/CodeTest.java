package org.servicezone.model.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rulebook.ProposalKind;
import org.servicezone.model.zone.ZoneId;

class CodeTest {

    private static final List<Function<String, Code>> KINDS = List.of(
            ApprovingLevel::of,
            BodyFunction::of,
            EventKind::of,
            Evidence::of,
            Industry::of,
            JudgementSubject::of,
            PlatformKind::of,
            Population::of,
            PriorityField::of,
            ProviderKind::of,
            PublicService::of,
            Role::of,
            SetAsideReason::of,
            Supplier::of,
            TitleLevel::of,
            ZoneType::of,
            MeasureId::of,
            NodeId::of,
            ProposalKind::of,
            ZoneId::of);

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "modern-logistics", "a-1-b", "2021-plan"})
    void words_joined_by_hyphens_are_a_code_of_every_kind(String value) {
        assertThat(KINDS).allSatisfy(kind -> {
            assertThat(kind.apply(value).value()).isEqualTo(value);
            assertThat(kind.apply(value)).hasToString(value).isEqualTo(kind.apply(value));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "-", "-a", "a-", "a--b", "A", "a_b", "a b", " a", "a\n", "a.b", "é", "a/b", "物流", "ａ", "a-物流"
            })
    void another_form_is_refused_by_every_kind(String value) {
        assertThat(KINDS)
                .allSatisfy(kind -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> kind.apply(value))
                        .withMessage("\"" + value + "\" is no code: write lower-case ASCII words joined by hyphens"));
    }

    @Test
    void codes_of_different_kinds_are_different_though_spelt_alike() {
        assertThat(KINDS.stream().map(kind -> kind.apply("inspection-testing")))
                .doesNotHaveDuplicates()
                .hasSize(20);
    }

    static Stream<String> wrongPlaces() {
        return Stream.of("", "32050", "3205000", "020500", "32050a", "３２０５００", " 320500", "320500 ", "-20500");
    }

    @ParameterizedTest
    @MethodSource("wrongPlaces")
    void a_place_code_has_six_digits(String value) {
        assertThat(PlaceCode.of("320500")).hasToString("320500");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlaceCode.of(value))
                .withMessage("\"" + value + "\" is no place code: write six digits");
    }

    @Test
    void zone_ids_are_ordered_by_their_text() {
        assertThat(Stream.of("b", "a-2", "a", "a-10").map(ZoneId::of).sorted())
                .extracting(ZoneId::value)
                .containsExactly("a", "a-10", "a-2", "b");
    }
}
