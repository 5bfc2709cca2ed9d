package org.servicezone.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.scoring.fixture.Books;

/** Ten thousand conditions are checked in about a second; the limits leave room for slow machines. */
@Timeout(60)
class ManyConditionsTest {

    private static final int MANY = 10_000;

    @Test
    void ten_thousand_ways_on_one_measure() {
        assertThat(check("any(", i -> "revenue[" + 2 * i + "," + (2 * i + 1) + ")"))
                .isTrue();
    }

    @Test
    void ten_thousand_of_which_two_must_hold() {
        assertThat(check("two(", i -> "revenue[" + i + "," + (i + 20) + ")")).isTrue();
    }

    @Test
    void ten_thousand_in_groups_of_two_within_one_another() {
        assertThat(check("all(", i -> i % 2 == 0 ? "any(revenue[" + i + ",); up2" : "share[60,)*2)"))
                .isFalse();
    }

    @Test
    void ten_thousand_contradictions_are_each_told_once() {
        Requirement all = Conditions.read("all(share[60,); " + joined(i -> "share(," + (i % 59 + 1) + ")"));
        assertThat(RulebookCheck.check(Books.book(Books.edition(all).build()).build())
                        .defects())
                .hasSize(MANY);
    }

    private static boolean check(String group, IntFunction<String> part) {
        Requirement all = Conditions.read(group + joined(part));
        return RulebookCheck.check(Books.book(Books.edition(all).build()).build())
                .checked()
                .isPresent();
    }

    private static String joined(IntFunction<String> part) {
        return IntStream.range(0, MANY).mapToObj(part).collect(Collectors.joining("; ")) + ")";
    }
}
