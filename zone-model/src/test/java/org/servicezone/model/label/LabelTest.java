package org.servicezone.model.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LabelTest {

    @Test
    void a_label_in_one_language_is_refused_and_says_which_is_missing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Label.of(" ", "zone"))
                .withMessage("the Chinese text of a label is blank (English: zone)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Label.of("集聚区", ""))
                .withMessage("the English text of a label is blank (Chinese: 集聚区)");
    }

    @Test
    void values_stand_where_each_text_wants_them_labels_in_its_language() {
        assertThat(Label.of("{1}有{0}个", "{0} of {1}", 2, Label.of("集聚区", "zones {0} $")))
                .isEqualTo(Label.of("集聚区有2个", "2 of zones {0} $"));
    }

    @Test
    void a_text_that_asks_for_more_values_than_there_are_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Label.of("{0}", "{1}", "one"))
                .withMessage("\"{1}\" asks for more than 1 values");
    }
}
