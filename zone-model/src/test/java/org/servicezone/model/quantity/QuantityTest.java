package org.servicezone.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.fixture.ModelDomain;
import org.servicezone.model.number.Exact;

@Domain(ModelDomain.class)
class QuantityTest {

    // The same quantity in two units.
    @ParameterizedTest
    @CsvSource({
        "1, 亿元, 10000, 万元",
        "61467.2, 亿元, 6146720000000, 元",
        "500, 亿元, 5000000, 万元",
        "0.0001, 万元, 1, 元",
        "-3.2, 亿元, -32000, 万元",
        "1.5, 万人, 15000, 人",
        "0.08, 万家, 800, 家",
        "1, km2, 1500, 亩",
        "1, km2, 100, 公顷",
        "1, 亩, 2000/3, m2",
        "3, 亩, 2000, m2",
        "15, 亩, 1, 公顷",
        "1, 万亩, 20/3, km2",
        "1, 万m2, 15, 亩",
        "7, 个, 7, 项",
    })
    void units_of_one_dimension_convert_exactly(String amount, String unit, String same, String other) {
        Quantity quantity = Quantity.of(amount, unit(unit));
        Quantity converted = Quantity.of(same, unit(other));
        assertThat(quantity.in(unit(other))).isEqualTo(converted);
        assertThat(converted.in(unit(unit))).isEqualTo(quantity);
        assertThat(quantity).isEqualByComparingTo(converted);
    }

    // Left and right, and which is more.
    @ParameterizedTest
    @CsvSource({
        "1, 亿元, 9999.99, 万元, 1",
        "1, 亿元, 10000.01, 万元, -1",
        "1500, 亩, 0.999999, km2, 1",
        "666.67, m2, 1, 亩, 1",
        "666.66, m2, 1, 亩, -1",
        "-1, 亿元, 0, 元, -1",
    })
    void quantities_compare_by_how_much_they_are(String left, String unit, String right, String other, int order) {
        int compared = Quantity.of(left, unit(unit)).compareTo(Quantity.of(right, unit(other)));
        assertThat(Integer.signum(compared)).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({"亿元, 人", "万元, 家", "人, 家", "亩, 亿元", "%, 个", "个, 家"})
    void different_dimensions_never_meet(String unit, String other) {
        Quantity one = Quantity.of("1", unit(unit));
        Quantity another = Quantity.of("1", unit(other));
        assertThatIllegalArgumentException().isThrownBy(() -> one.plus(another)).withMessageContaining("cannot meet");
        assertThatIllegalArgumentException().isThrownBy(() -> one.compareTo(another));
        assertThatIllegalArgumentException().isThrownBy(() -> one.in(unit(other)));
    }

    @Test
    void quantities_are_equal_when_written_alike() {
        assertThat(Quantity.of("61467.20", Units.YI_YUAN)).isEqualTo(Quantity.of("61467.2", Units.YI_YUAN));
        assertThat(Quantity.of("1", Units.YI_YUAN)).isNotEqualTo(Quantity.of("10000", Units.WAN_YUAN));
        assertThat(Quantity.of("2000/3", Units.SQUARE_METRE)).hasToString("2000/3m2");
    }

    @Test
    void a_sum_keeps_the_unit_of_its_first_part() {
        assertThat(Quantity.of("1", Units.YI_YUAN).plus(Quantity.of("5", Units.WAN_YUAN)))
                .isEqualTo(Quantity.of("1.0005", Units.YI_YUAN));
        assertThat(Quantity.of("5", Units.WAN_YUAN).plus(Quantity.of("1", Units.YI_YUAN)))
                .isEqualTo(Quantity.of("10005", Units.WAN_YUAN));
    }

    // q in another unit and back is q, and is as much as q
    @Property
    void conversion_is_undone_by_conversion(@ForAll Quantity quantity, @ForAll Quantity other) {
        Unit unit = other.unit();
        Assume.that(unit.dimension().equals(quantity.unit().dimension()));
        assertThat(quantity.in(unit).in(quantity.unit())).isEqualTo(quantity);
        assertThat(quantity.in(unit)).isEqualByComparingTo(quantity);
    }

    // base(a + b) = base(a) + base(b), and sgn(a ? b) = sgn(base(a) − base(b))
    @Property
    void sums_and_order_are_those_of_the_base_unit(@ForAll Quantity a, @ForAll Quantity b) {
        Assume.that(a.unit().dimension().equals(b.unit().dimension()));
        Exact difference = a.inBase().minus(b.inBase());
        assertThat(a.plus(b).inBase()).isEqualTo(a.inBase().plus(b.inBase()));
        assertThat(a.plus(b).unit()).isEqualTo(a.unit());
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(difference.signum());
    }

    private static Unit unit(String symbol) {
        return Units.find(symbol).orElseThrow();
    }
}
