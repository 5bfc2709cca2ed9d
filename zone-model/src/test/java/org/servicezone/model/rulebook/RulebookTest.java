package org.servicezone.model.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.servicezone.fixture.Samples.day;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.fixture.Samples;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.policy.Clause;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.policy.Force;
import org.servicezone.model.policy.Instrument;
import org.servicezone.model.policy.Reading;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.policy.ReadingOption;
import org.servicezone.model.policy.Stated;
import org.servicezone.model.quantity.Quantity;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.vocabulary.Place;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.Supplier;
import org.servicezone.model.vocabulary.Vocabulary;
import org.servicezone.model.vocabulary.jiangsu.City;
import org.servicezone.model.vocabulary.jiangsu.TitleLevels;

class RulebookTest {

    private static final Basis BASIS = Basis.text(Samples.CLAUSE);

    // The first day 2021-07-19, the day it ends, the day asked.
    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2021-07-18, false",
        "2026-01-01, 2021-07-19, true",
        "2026-01-01, 2025-12-31, true",
        "2026-01-01, 2026-01-01, false",
        ", 2021-07-18, false",
        ", 2021-07-19, true",
        ", 2999-12-31, true",
    })
    void an_edition_holds_from_its_first_day_until_the_day_before_it_ends(
            LocalDate until, LocalDate day, boolean holds) {
        Edition edition = Edition.builder()
                .id("first")
                .label(Samples.label("first"))
                .since(day("2021-07-19"))
                .until(Optional.ofNullable(until))
                .basis(BASIS)
                .admission(new Requirement.PlanMade(Samples.heading("plan")))
                .goals(new ProgrammeGoals(ImmutableList.of()))
                .build();
        assertThat(edition.holdsOn(day)).isEqualTo(holds);
    }

    @Test
    void a_goal_names_a_measure_and_an_amount_or_neither() {
        Quantity amount = Quantity.of("500", Units.YI_YUAN);
        assertThat(goal().build().over()).isEmpty();
        assertThat(goal().measure(Samples.REVENUE).over(amount).build().over()).contains(amount);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> goal().measure(Samples.REVENUE).build())
                .withMessage("goal zones names a measure and an amount together, or neither");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> goal().over(amount).build());
    }

    @ParameterizedTest
    @CsvSource({"0, false", "0.0001, true", "0.1, true", "0.9999, true", "1, false", "-0.1, false"})
    void a_bottom_part_is_over_0_and_under_1(String share, boolean sense) {
        Cited<Exact> cited = Cited.of(Exact.parse(share), BASIS);
        if (sense) {
            assertThatCode(() -> rankAtBottom(cited)).doesNotThrowAnyException();
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> rankAtBottom(cited));
        }
    }

    @Test
    void a_ground_of_alternatives_has_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ground.AnyGround(Samples.heading("ground"), ImmutableList.of()))
                .withMessage("ground has no part");
    }

    @Test
    void a_rulebook_finds_what_it_declares_and_nothing_else() {
        Clause clause = Clause.builder()
                .address(Samples.CLAUSE.address())
                .gist(Samples.label("gist"))
                .addForces(Force.CONDITION)
                .bearer("none")
                .decides(true)
                .room("requirement")
                .build();
        Rulebook rulebook = rulebook(clause);
        assertThat(rulebook.clause(Samples.CLAUSE)).contains(clause);
        assertThat(rulebook.clause(new ClauseRef("other", Samples.CLAUSE.address())))
                .isEmpty();
        assertThat(rulebook.clause(ClauseRef.parse("js-plan-2021#4.2.s9"))).isEmpty();
        assertThat(rulebook.vocabulary("roles")).isPresent();
        assertThat(rulebook.vocabulary("places")).isEmpty();
        assertThat(rulebook.measure(Samples.REVENUE)).isPresent();
        assertThat(rulebook.measure(MeasureId.of("profit"))).isEmpty();
        assertThat(rulebook.place(City.WUXI.code())).isPresent();
        assertThat(rulebook.place(PlaceCode.of("110000"))).isEmpty();
        assertThat(rulebook.reading(ReadingId.of("R1"))).isPresent();
        assertThat(rulebook.reading(ReadingId.of("R2"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ADDED, , true", "ADDED, first, false", "REPLACED, first, true", "REPLACED, , false", "REMOVED, , false"
    })
    void what_is_new_was_not_there_before_and_what_is_changed_was(ChangeKind kind, String before, boolean sense) {
        Provenance.Builder provenance = Provenance.builder()
                .node(Samples.heading("plan").id())
                .kind(kind)
                .amendment("guide")
                .clause(Samples.CLAUSE)
                .since(day("2023-01-01"))
                .before(Optional.ofNullable(before));
        if (sense) {
            assertThatCode(provenance::build).doesNotThrowAnyException();
        } else {
            assertThatIllegalArgumentException().isThrownBy(provenance::build);
        }
    }

    private static Rulebook rulebook(Clause clause) {
        return Rulebook.builder()
                .id("sample")
                .label(Samples.label("sample"))
                .addInstrument(Instrument.builder()
                        .id("js-plan-2021")
                        .label(Samples.label("plan"))
                        .number(Stated.of("1"))
                        .date(Stated.of(day("2021-07-19")))
                        .addClauses(clause)
                        .build())
                .addVocabularies(Vocabulary.builder()
                        .id("roles")
                        .label(Samples.label("roles"))
                        .closed(false)
                        .basis(BASIS)
                        .build())
                .addPlaces(Place.builder()
                        .code(City.WUXI.code())
                        .label(City.WUXI.label())
                        .level("city")
                        .build())
                .addReadings(Reading.builder()
                        .id(ReadingId.of("R1"))
                        .phrase("提升")
                        .clause(Samples.CLAUSE)
                        .question(Samples.label("strict?"))
                        .addOptions(new ReadingOption("strict", Samples.label("strict")))
                        .defaultOption("strict")
                        .build())
                .addMeasures(Measure.builder()
                        .id(Samples.REVENUE)
                        .label(Samples.label("revenue"))
                        .unit(Units.YI_YUAN)
                        .range(Bounds.atLeast(Exact.ZERO))
                        .supplier(Supplier.of("zone"))
                        .build())
                .build();
    }

    private static Ground rankAtBottom(Cited<Exact> share) {
        return new Ground.RankAtBottom(Samples.heading("low-rank"), share, true, Cited.of(10, BASIS));
    }

    private static Goal.Builder goal() {
        return Goal.builder()
                .heading(Samples.heading("zones"))
                .title(TitleLevels.DEMONSTRATION_ZONE)
                .target(Cited.of(300, BASIS))
                .approximate(true)
                .by(day("2025-12-31"));
    }
}
