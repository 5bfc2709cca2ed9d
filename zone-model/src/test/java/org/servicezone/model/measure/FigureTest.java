package org.servicezone.model.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.servicezone.fixture.Samples;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.quantity.Quantity;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.vocabulary.Evidence;

class FigureTest {

    @Test
    void an_exact_figure_lies_at_its_amount_in_base_units() {
        Figure figure = Figure.exactly("1.5", Units.WAN_YUAN);
        assertThat(figure.bounds()).contains(Bounds.exactly(Exact.of(15_000)));
        assertThat(figure.unit()).isEqualTo(Units.WAN_YUAN);
        assertThat(Figure.exactly(Exact.of(3, 2), Units.WAN_YUAN)).isEqualTo(figure);
    }

    @Test
    void a_bound_is_a_bound_in_base_units_and_keeps_its_open_end() {
        Figure over = new Figure.Within(Bounds.over(Exact.parse("0.08")), Units.WAN_ORGANISATIONS);
        assertThat(over.bounds()).contains(Bounds.over(Exact.of(800)));
    }

    @Test
    void an_approximate_figure_decides_nothing() {
        Figure about = new Figure.About(Quantity.of("800", Units.ORGANISATION));
        assertThat(about.bounds()).isEmpty();
        assertThat(about.unit()).isEqualTo(Units.ORGANISATION);
    }

    @Test
    void a_stated_figure_is_yearly_of_all_units_and_public_unless_it_says_otherwise() {
        Observation.Stated stated = (Observation.Stated) Samples.yiYuan("10");
        assertThat(stated.vintage()).isEqualTo(Vintage.ANNUAL);
        assertThat(stated.scope()).isEqualTo(FigureScope.ALL_UNITS);
        assertThat(stated.disclosure()).isEqualTo(Disclosure.PUBLIC);
        assertThat(stated.source()).isEqualTo(Samples.OFFICIAL);
    }

    @Test
    void one_statement_is_no_disagreement() {
        Observation.Stated stated = (Observation.Stated) Samples.yiYuan("10");
        assertThat(new Observation.Disputed(ImmutableList.of(stated, stated)).statements())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Observation.Disputed(ImmutableList.of(stated)))
                .withMessage("a disagreement needs at least two statements");
        assertThatIllegalArgumentException().isThrownBy(() -> new Observation.Disputed(ImmutableList.of()));
    }

    @Test
    void only_the_editor_is_the_editor() {
        assertThat(Samples.EDITOR.isEditorOnly()).isTrue();
        assertThat(ImmutableList.of(Evidence.OFFICIAL_DOCUMENT, Evidence.PUBLISHED_PAGE, Evidence.SELF_REPORTED))
                .allSatisfy(evidence ->
                        assertThat(new Source("page", evidence).isEditorOnly()).isFalse());
        assertThatIllegalArgumentException().isThrownBy(() -> new Source(" ", Evidence.EDITOR));
    }

    @Test
    void a_formula_names_its_inputs_in_order() {
        MeasureId profit = MeasureId.of("profit");
        assertThat(new Formula.Ratio(profit, Samples.REVENUE).inputs()).containsExactly(profit, Samples.REVENUE);
        assertThat(new Formula.Growth(profit).inputs()).containsExactly(profit);
        Parts parts = new Parts.Measures(ImmutableList.of(profit));
        assertThat(new Formula.TopShare(parts, 1, Optional.of(Samples.REVENUE)).inputs())
                .containsExactly(profit, Samples.REVENUE);
        assertThat(new Formula.TopShare(parts, 1, Optional.empty()).readsRoster())
                .isFalse();
    }

    @Test
    void a_formula_over_residents_names_what_they_state_and_no_figure_of_the_zone() {
        MeasureId profit = MeasureId.of("profit");
        ResidentFilter large = new ResidentFilter(
                false,
                ImmutableList.of(),
                Optional.of(new ResidentFilter.Size(Samples.REVENUE, Bounds.atLeast(Exact.ONE), Units.YI_YUAN)));
        Formula sum = new Formula.ResidentsSum(profit, large);
        assertThat(sum.inputs()).isEmpty();
        assertThat(sum.ofResidents()).containsExactly(profit, Samples.REVENUE);
        assertThat(new Formula.ResidentsCount(ResidentFilter.ALL).ofResidents()).isEmpty();
        assertThat(new Formula.ResidentsCount(ResidentFilter.ALL).readsRoster()).isTrue();
        assertThat(large.size().get().inBase()).isEqualTo(Bounds.atLeast(Exact.of(100_000_000)));
    }

    @Test
    void formulas_that_ask_for_nothing_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Formula.CompoundGrowth(Samples.REVENUE, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Formula.SumOverYears(Samples.REVENUE, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Formula.MeanOverYears(Samples.REVENUE, 51));
        assertThatIllegalArgumentException().isThrownBy(() -> new Formula.Total(ImmutableList.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Parts.Measures(ImmutableList.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parts.Measures(ImmutableList.of(Samples.REVENUE, Samples.REVENUE)));
        Parts parts = new Parts.Measures(ImmutableList.of(Samples.REVENUE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Formula.TopShare(parts, 0, Optional.empty()));
    }
}
