package org.servicezone.examples.review.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitMix64Test {

    /** The first numbers for 1234567, as other implementations of the generator give them. */
    @Test
    void numbers_are_those_of_the_published_generator() {
        SplitMix64 random = SplitMix64.startingAt(1_234_567);
        assertThat(List.of(random.next(), random.next(), random.next()))
                .containsExactly(
                        Long.parseUnsignedLong("6457827717110365317"),
                        Long.parseUnsignedLong("3203168211198807973"),
                        Long.parseUnsignedLong("9817491932198370423"));
    }

    @Test
    void a_stream_gives_the_same_numbers_on_every_jdk() {
        SplitMix64 random = SplitMix64.of(775, "test", 1);
        assertThat(List.of(random.next(), random.next(), random.next()))
                .containsExactly(-4566816646832456107L, 1528089499886298610L, -3361835018045534895L);
    }

    @Test
    void seeds_names_and_parts_give_different_streams() {
        List<Long> first = List.of(
                SplitMix64.of(775, "a").next(),
                SplitMix64.of(776, "a").next(),
                SplitMix64.of(775, "b").next(),
                SplitMix64.of(775, "a", 0).next(),
                SplitMix64.of(775, "a", 1).next());
        assertThat(first).doesNotHaveDuplicates();
    }

    @Test
    void numbers_stay_inside_their_ends_and_reach_them() {
        SplitMix64 random = SplitMix64.of(775, "ends");
        List<Integer> drawn = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            drawn.add(random.between(-3, 3));
        }
        assertThat(drawn).contains(-3, 3).allMatch(number -> number >= -3 && number <= 3);
    }

    @Test
    void parts_of_a_total_sum_to_it() {
        assertThat(Hundredths.part(1_000, List.of(1L, 1L, 1L))).containsExactly(334L, 333L, 333L);
        assertThat(Hundredths.part(7, List.of(5L, 0L, 2L))).containsExactly(5L, 0L, 2L);
    }
}
