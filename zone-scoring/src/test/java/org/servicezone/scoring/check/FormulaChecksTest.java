package org.servicezone.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Books.ENTERPRISES;
import static org.servicezone.scoring.fixture.Books.GROWTH;
import static org.servicezone.scoring.fixture.Books.LARGE;
import static org.servicezone.scoring.fixture.Books.LARGE_SHARE;
import static org.servicezone.scoring.fixture.Books.REVENUE;
import static org.servicezone.scoring.fixture.Books.TAX;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicezone.model.finding.Defect;
import org.servicezone.model.measure.Formula;
import org.servicezone.model.measure.Grouping;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Parts;
import org.servicezone.model.measure.PlaceScope;
import org.servicezone.model.measure.ResidentFilter;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.vocabulary.ResidentKind;
import org.servicezone.scoring.fixture.Books;

/** A measure of a unit and formula: sound, or what is wrong with it. */
class FormulaChecksTest {

    private static final MeasureId NONE = MeasureId.of("happiness");
    private static final String UNDECLARED = "measure \"happiness\" is not declared";

    static Stream<Arguments> formulas() {
        Parts money = new Parts.Measures(ImmutableList.of(REVENUE, TAX));
        Parts mixed = new Parts.Measures(ImmutableList.of(REVENUE, ENTERPRISES));
        Parts firms = new Parts.Residents(REVENUE, Grouping.FIRM);
        return Stream.of(
                of("%", new Formula.Ratio(TAX, REVENUE), ""),
                of("亿元", new Formula.Ratio(TAX, REVENUE), "the formula gives share, but measure \"x\" is shown in 亿元"),
                of("亿元/家", new Formula.Ratio(REVENUE, ENTERPRISES), ""),
                of("万元/万家", new Formula.Ratio(REVENUE, ENTERPRISES), ""),
                of("亿元/人", new Formula.Ratio(REVENUE, ENTERPRISES), "gives money/organisations"),
                of("亿元", new Formula.Ratio(REVENUE, LARGE_SHARE), ""),
                of("%", new Formula.Growth(REVENUE), ""),
                of("家", new Formula.Growth(REVENUE), "gives share"),
                of("%", new Formula.Growth(GROWTH), ""),
                of("%", new Formula.CompoundGrowth(REVENUE, 3), ""),
                of("亿元", new Formula.CompoundGrowth(REVENUE, 3), "gives share"),
                of("亿元", new Formula.SumOverYears(REVENUE, 3), ""),
                of("万元", new Formula.MeanOverYears(REVENUE, 3), ""),
                of("%", new Formula.SumOverYears(REVENUE, 3), "gives money"),
                of("%", new Formula.MeanOverYears(REVENUE, 3), "gives money"),
                of("亿元", new Formula.Total(ImmutableList.of(REVENUE, TAX)), ""),
                of("亿元", new Formula.Total(ImmutableList.of(REVENUE, ENTERPRISES)), "is organisations beside money"),
                of("家", new Formula.Total(ImmutableList.of(REVENUE, TAX)), "gives money"),
                of("%", new Formula.TopShare(money, 1, Optional.empty()), ""),
                of("%", new Formula.TopShare(money, 2, Optional.empty()), "the greatest 2 of 2 parts are all of them"),
                of("%", new Formula.TopShare(money, 2, Optional.of(REVENUE)), ""),
                of("%", new Formula.TopShare(mixed, 1, Optional.empty()), "is organisations beside money"),
                of("%", new Formula.TopShare(money, 1, Optional.of(ENTERPRISES)), "is organisations beside money"),
                of("家", new Formula.TopShare(money, 1, Optional.empty()), "gives share"),
                of("%", new Formula.TopShare(firms, 9, Optional.empty()), ""),
                of("%", new Formula.TopShare(firms, 9, Optional.of(LARGE)), "is organisations beside money"),
                of("%", new Formula.Herfindahl(mixed), "is organisations beside money"),
                of("%", new Formula.Herfindahl(firms), ""),
                of("亿元", new Formula.Herfindahl(firms), "gives share"),
                of(
                        "%",
                        new Formula.Herfindahl(new Parts.Residents(GROWTH, Grouping.FIRM)),
                        "measure \"revenue-growth\" is derived, so that no enterprise states it"),
                of("%", new Formula.LocationQuotient(TAX, REVENUE, PlaceScope.CITY), ""),
                of("家", new Formula.LocationQuotient(TAX, REVENUE, PlaceScope.CITY), "gives share"),
                of(
                        "%",
                        new Formula.LocationQuotient(LARGE, REVENUE, PlaceScope.PROVINCE),
                        "organisations beside money"),
                of("家", new Formula.ResidentsCount(ResidentFilter.ALL), ""),
                of("个", new Formula.ResidentsCount(ResidentFilter.ALL), "gives organisations"),
                of("家", new Formula.ResidentsCount(over(REVENUE, "万元")), ""),
                of(
                        "家",
                        new Formula.ResidentsCount(over(REVENUE, "人")),
                        "\"revenue\" is money, but the amounts are in 人"),
                of("家", new Formula.ResidentsCount(over(LARGE_SHARE, "%")), "no enterprise states it"),
                of("家", new Formula.ResidentsCount(ofKind("headquarters")), ""),
                of("家", new Formula.ResidentsCount(ofKind("unicorn")), "has no term \"unicorn\""),
                of("亿元", new Formula.ResidentsSum(REVENUE, ResidentFilter.ALL), ""),
                of("家", new Formula.ResidentsSum(REVENUE, ResidentFilter.ALL), "gives money"),
                of("亿元", new Formula.ResidentsSum(REVENUE, over(TAX, "家")), "\"tax\" is money"),
                of("%", new Formula.Growth(NONE), UNDECLARED),
                of("亿元", new Formula.Total(ImmutableList.of(REVENUE, NONE)), UNDECLARED),
                of("亿元", new Formula.ResidentsSum(NONE, ResidentFilter.ALL), UNDECLARED),
                of("家", new Formula.ResidentsCount(over(NONE, "家")), UNDECLARED));
    }

    private static Arguments of(String unit, Formula formula, String said) {
        return Arguments.of(unit, formula, said);
    }

    private static ResidentFilter over(MeasureId measure, String unit) {
        return new ResidentFilter(
                false,
                ImmutableList.of(),
                Optional.of(new ResidentFilter.Size(
                        measure, Bounds.over(Exact.ONE), Units.find(unit).orElseThrow())));
    }

    private static ResidentFilter ofKind(String kind) {
        return new ResidentFilter(true, ImmutableList.of(ResidentKind.of(kind)), Optional.empty());
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @MethodSource("formulas")
    void a_formula_gives_what_its_measure_is_shown_in(String unit, Formula formula, String said) {
        ImmutableList<Defect> defects = check(measure("x", unit, formula));
        if (said.isEmpty()) {
            assertThat(defects).isEmpty();
            return;
        }
        assertThat(defects).singleElement().satisfies(defect -> {
            assertThat(defect.pointer()).startsWith("/measures/6/formula");
            assertThat(defect.message()).contains(said);
            TwoLanguages.areSpoken(defect);
        });
    }

    @Test
    void the_remedy_of_a_quotient_names_a_unit() {
        assertThat(check(measure("x", "%", new Formula.Ratio(REVENUE, ENTERPRISES))))
                .singleElement()
                .extracting(Defect::remedy)
                .isEqualTo("give the measure a unit of money/organisations, such as 元/家");
    }

    @Test
    void residents_may_state_what_a_zone_may_state_instead_of_its_roster() {
        MeasureId sum = MeasureId.of("sum");
        assertThat(check(
                        measure("sum", "亿元", new Formula.ResidentsSum(sum, ResidentFilter.ALL)),
                        measure("x", "%", new Formula.Ratio(sum, REVENUE))))
                .isEmpty();
    }

    @Test
    void every_measure_on_a_circle_is_told_and_none_beside_it() {
        ImmutableList<Defect> defects = check(
                measure("p", "%", new Formula.Growth(MeasureId.of("q"))),
                measure("q", "%", new Formula.Growth(MeasureId.of("r"))),
                measure("r", "%", new Formula.Ratio(MeasureId.of("p"), LARGE_SHARE)),
                measure("s", "%", new Formula.Growth(MeasureId.of("s"))),
                measure("t", "%", new Formula.Growth(MeasureId.of("p"))));
        assertThat(defects)
                .extracting(defect -> defect.pointer() + " " + defect.message())
                .containsExactly(
                        "/measures/6/formula measure \"p\" is derived from itself: p → q → r → p",
                        "/measures/7/formula measure \"q\" is derived from itself: q → r → p → q",
                        "/measures/8/formula measure \"r\" is derived from itself: r → p → q → r",
                        "/measures/9/formula measure \"s\" is derived from itself: s → s");
    }

    @Test
    void eight_steps_are_sound_and_nine_are_too_many() {
        Measure[] measures = new Measure[10];
        for (int i = 0; i < measures.length; i++) {
            MeasureId below = i == 0 ? REVENUE : MeasureId.of("g" + i);
            measures[i] = measure("g" + (i + 1), "%", new Formula.Growth(below));
        }
        assertThat(check(measures))
                .extracting(defect -> defect.pointer() + " " + defect.message())
                .containsExactly("/measures/14/formula measure \"g9\" is derived over more than 8 steps");
    }

    private static Measure measure(String id, String unit, Formula formula) {
        return Measure.builder()
                .from(Books.measure(id, Units.find(unit).orElseThrow(), Bounds.ALL))
                .formula(formula)
                .build();
    }

    private static ImmutableList<Defect> check(Measure... derived) {
        Rulebook book = Books.book(Books.edition(Books.planMade()).build())
                .addMeasures(derived)
                .addVocabularies(Books.vocabulary("resident-kinds", "headquarters", "listed"))
                .build();
        return RulebookCheck.check(book).defects();
    }
}
