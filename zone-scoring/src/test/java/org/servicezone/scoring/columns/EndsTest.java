package org.servicezone.scoring.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;

class EndsTest {

    private static final Exact STEP = Exact.of(1, 10);

    /** On steps, between them, both inclusive and not, and open. */
    private static List<Bounds> intervals() {
        List<Optional<Bounds.End>> ends = new ArrayList<>();
        ends.add(Optional.empty());
        for (String at : List.of("-0.2", "-1/30", "0", "0.1", "4/30", "0.2", "0.3")) {
            ends.add(Optional.of(new Bounds.End(Exact.parse(at), true)));
            ends.add(Optional.of(new Bounds.End(Exact.parse(at), false)));
        }
        List<Bounds> intervals = new ArrayList<>();
        for (Optional<Bounds.End> low : ends) {
            for (Optional<Bounds.End> high : ends) {
                if (low.isEmpty()
                        || high.isEmpty()
                        || low.get().at().isLessThan(high.get().at())) {
                    intervals.add(new Bounds(low, high));
                }
            }
        }
        ends.stream()
                .flatMap(Optional::stream)
                .filter(Bounds.End::inclusive)
                .forEach(end -> intervals.add(Bounds.exactly(end.at())));
        return intervals;
    }

    @Test
    void two_numbers_compare_as_the_ends_do() {
        for (Bounds one : intervals()) {
            long low = Ends.low(one.low(), STEP);
            long high = Ends.high(one.high(), STEP);
            for (Bounds other : intervals()) {
                long otherLow = Ends.low(other.low(), STEP);
                long otherHigh = Ends.high(other.high(), STEP);
                String what = one + " and " + other;
                assertThat(low > otherHigh).as("above: %s", what).isEqualTo(one.isAbove(other));
                assertThat(high <= otherLow).as("not above: %s", what).isEqualTo(one.isNotAbove(other));
                assertThat(otherLow <= low && high <= otherHigh)
                        .as("inside: %s", what)
                        .isEqualTo(other.encloses(one));
                assertThat(low > otherHigh || otherLow > high)
                        .as("apart: %s", what)
                        .isEqualTo(one.intersect(other).isEmpty());
            }
        }
    }

    @Test
    void what_lies_too_far_is_rounded_outwards() {
        Optional<Bounds.End> far = Optional.of(new Bounds.End(Exact.parse("1000000000000000000000"), true));
        Optional<Bounds.End> farBelow = Optional.of(new Bounds.End(Exact.parse("-1000000000000000000000"), true));
        assertThat(Ends.low(far, STEP)).isEqualTo(Ends.at(Ends.FARTHEST));
        assertThat(Ends.high(far, STEP)).isEqualTo(Ends.NONE_ABOVE);
        assertThat(Ends.low(farBelow, STEP)).isEqualTo(Ends.NONE_BELOW);
        assertThat(Ends.high(farBelow, STEP)).isEqualTo(Ends.at(-Ends.FARTHEST));
        assertThat(Ends.askedLow(far, STEP)).isGreaterThan(Ends.low(far, STEP));
        assertThat(Ends.askedHigh(farBelow, STEP)).isLessThan(Ends.high(farBelow, STEP));
    }

    @Test
    void hosts_write_ends_by_step() {
        assertThat(Ends.over(7)).isBetween(Ends.at(7) + 1, Ends.at(8) - 1);
        assertThat(Ends.under(7)).isBetween(Ends.at(6) + 1, Ends.at(7) - 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ends.at(Ends.FARTHEST + 1))
                .withMessageContaining("choose a greater step");
    }
}
