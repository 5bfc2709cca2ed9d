package org.servicezone.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.model.number.Exact;

class UnitsTest {

    // The symbol, what it measures, and its size in the base unit.
    @ParameterizedTest
    @CsvSource({
        "元, money, 1",
        "万元, money, 10000",
        "亿元, money, 100000000",
        "人, persons, 1",
        "万人, persons, 10000",
        "家, organisations, 1",
        "万家, organisations, 10000",
        "m2, area, 1",
        "万m2, area, 10000",
        "公顷, area, 10000",
        "km2, area, 1000000",
        "亩, area, 2000/3",
        "万亩, area, 20000000/3",
        "%, share, 0.01",
        "个, count, 1",
        "项, count, 1",
    })
    void units_have_their_exact_size(String symbol, String dimension, String factor) {
        Unit unit = Units.find(symbol).orElseThrow();
        assertThat(unit.dimension()).hasToString(dimension);
        assertThat(unit.factor()).isEqualTo(Exact.parse(factor));
    }

    // The symbol of a quotient, what it measures, and its size in base units.
    @ParameterizedTest
    @CsvSource({
        "万元/亩, money/area, 15",
        "亿元/人, money/persons, 100000000",
        "元/m2, money/area, 1",
        "亿元/km2, money/area, 100",
        "m2/家, area/organisations, 1",
        "%/家, share/organisations, 0.01",
    })
    void a_unit_by_another_is_found_with_its_exact_size(String symbol, String dimension, String factor) {
        Unit unit = Units.find(symbol).orElseThrow();
        assertThat(unit).hasToString(symbol);
        assertThat(unit.dimension()).hasToString(dimension);
        assertThat(unit.factor()).isEqualTo(Exact.parse(factor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"万元/元", "人/万人", "元/%", "元/", "/亩", "/", "元/人/亩", "元 / 亩", "元/步"})
    void what_is_no_quotient_of_two_units_finds_nothing(String symbol) {
        assertThat(Units.find(symbol)).isEmpty();
    }

    @Test
    void dimensions_part_and_cancel() {
        assertThat(Dimension.MONEY.per(Dimension.AREA)).hasToString("money/area");
        assertThat(Dimension.MONEY.per(Dimension.MONEY)).isEqualTo(Dimension.SHARE);
        assertThat(Dimension.MONEY.per(Dimension.SHARE)).isEqualTo(Dimension.MONEY);
    }

    @Test
    void no_symbol_stands_twice_and_every_unit_is_found_by_its_own() {
        assertThat(Units.ALL).extracting(Unit::symbol).doesNotHaveDuplicates().hasSize(19);
        assertThat(Units.ALL)
                .allSatisfy(unit -> assertThat(Units.find(unit.symbol())).contains(unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "亿", "亿 元", "RMB", "㎡", "％"})
    void a_symbol_that_no_unit_has_finds_nothing(String symbol) {
        assertThat(Units.find(symbol)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void a_unit_of_no_size_is_refused(long factor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Unit("x", Dimension.COUNT, Exact.of(factor)))
                .withMessage("the factor of unit x must be over zero but is " + factor);
    }

    @Test
    void units_and_dimensions_without_a_name_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Unit(" ", Dimension.COUNT, Exact.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Dimension(""));
    }
}
