package org.servicezone.model.label;

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
}
