package org.servicezone.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "集聚区, 6",
        "（亿元）。, 10",
        "ＡＢ, 4",
        "ｱ, 1",
        "e\u0301, 1",
        "zone\u200D, 4",
        "가나, 4",
        "\uD842\uDFB7, 2",
        "≈3–7…, 5",
        "a集b, 4"
    })
    void a_wide_character_takes_two_columns_and_a_mark_none(String text, int columns) {
        assertThat(Columns.width(text)).isEqualTo(columns);
    }

    @Test
    void a_text_that_fits_is_left_alone() {
        assertThat(Columns.cut("集聚区", 6)).isEqualTo("集聚区");
    }

    @Test
    void a_text_that_is_cut_never_passes_the_width() {
        assertThat(Columns.cut("集聚区", 5)).isEqualTo("集聚…");
        assertThat(Columns.cut("集聚区", 4)).isEqualTo("集…");
        assertThat(Columns.cut("abcdef", 4)).isEqualTo("abc…");
    }

    @Test
    void a_cut_leaves_marks_with_their_letter_and_splits_no_pair() {
        assertThat(Columns.cut("e\u0301e\u0301e\u0301", 2)).isEqualTo("e\u0301…");
        assertThat(Columns.cut("\uD842\uDFB7\uD842\uDFB7", 3)).isEqualTo("\uD842\uDFB7…");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 7, 20})
    void wrapped_lines_fit(int columns) {
        String text = "plain words and 一些连着写的汉字，没有空格。 and averyveryverylongwordindeed";
        assertThat(Columns.wrap(text, columns)).allMatch(line -> Columns.width(line) <= columns);
    }

    @Test
    void words_are_broken_at_blanks_and_no_line_begins_with_a_comma() {
        assertThat(Columns.wrap("one two three", 8)).containsExactly("one two", "three");
        assertThat(Columns.wrap("一二三，四", 6)).containsExactly("一二", "三，四");
    }

    @Test
    void padding_counts_columns() {
        assertThat(Columns.left("集", 4)).isEqualTo("集  ");
        assertThat(Columns.right("集", 4)).isEqualTo("  集");
    }

    @Test
    void controls_and_marks_of_direction_do_not_get_through() {
        assertThat(Columns.plain("a\nb\u001B[31m\u202Ec")).isEqualTo("a b\uFFFD[31m\uFFFDc");
    }
}
