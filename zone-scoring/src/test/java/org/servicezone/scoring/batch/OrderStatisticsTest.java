package org.servicezone.scoring.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OrderStatisticsTest {

    @Property(tries = 300)
    void it_is_the_value_that_sorting_brings_there(
            @ForAll @IntRange(min = 1, max = 400) int size,
            @ForAll @IntRange(min = 1, max = 500) int values,
            @ForAll Random random) {
        long[] array = random.longs(size + 10L, 0, values).toArray();
        long[] sorted = array.clone();
        Arrays.sort(sorted, 5, 5 + size);
        int index = 5 + random.nextInt(size);
        assertThat(OrderStatistics.select(array, 5, 5 + size, index)).isEqualTo(sorted[index]);
        assertThat(Arrays.copyOf(array, 5)).as("what lies before is left alone").isEqualTo(Arrays.copyOf(sorted, 5));
        Arrays.sort(array, 5, 5 + size);
        assertThat(array).isEqualTo(sorted);
    }

    /** Median of three meets its worst on such an order; then it sorts. */
    @Test
    void an_order_made_against_it_does_no_harm() {
        long[] pipes = IntStream.range(0, 100_000)
                .mapToLong(i -> i < 50_000 ? i : 100_000L - i)
                .toArray();
        long[] sorted = pipes.clone();
        Arrays.sort(sorted);
        assertThat(OrderStatistics.select(pipes, 0, pipes.length, 99_000)).isEqualTo(sorted[99_000]);
    }
}
