package org.servicezone.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseAddressTest {

    // The address, and how officials write it.
    @ParameterizedTest
    @CsvSource({
        "0.title, 标题",
        "0.preamble, 序言",
        "0.preamble.s1, 序言第1句",
        "0.preamble.s1.p2, 序言第1句第2项",
        "1, 一",
        "1.s2, 一第2句",
        "2.s1.p3, 二第1句第3项",
        "2.title, 二标题",
        "4.2, 四(二)",
        "4.2.title, 四(二)标题",
        "4.2.s1, 四(二)第1句",
        "4.2.s1.p3, 四(二)第1句第3项",
        "3.6.s12.p10, 三(六)第12句第10项",
        "9.10, 九(十)",
        "a5, 第五条",
        "a12.k2, 第十二条第二款",
        "a5.p3, 第五条第(三)项",
        "a5.k2.p11, 第五条第二款第(十一)项",
    })
    void an_address_has_its_official_form(String address, String official) {
        assertThat(new ClauseAddress(address).official()).isEqualTo(official);
        assertThat(new ClauseAddress(address)).hasToString(address);
    }

    @ParameterizedTest
    @CsvSource({"3.11, 三(十一)", "3.12.s1, 三(十二)第1句", "3.20, 三(二十)", "3.21, 三(二十一)", "3.99, 三(九十九)"})
    void numerals_over_ten_are_chinese_too(String address, String official) {
        assertThat(new ClauseAddress(address).official()).isEqualTo(official);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "0.s1",
                "0.1",
                "0.preamble.title",
                "title",
                "preamble",
                "4.",
                "4.0",
                "4.02",
                "4.100",
                "10",
                "04",
                "4.2.1",
                "4.2.p3",
                "4.2.s0",
                "4.2.s1.p0",
                "4.2.s01",
                "4.2.s100",
                "4.2.s1.s2",
                "4.2.s1.p3.p4",
                "4.2.s1.title",
                "4.2.S1",
                "4.2 s1",
                " 4.2",
                "4.2\n",
                "四(二)",
                "４.２",
                "4-2",
                "4.2.s1.p3#",
                "a",
                "a0",
                "a5.s1",
                "a5.p3.k2",
                "a5.2",
                "A5",
            })
    void another_form_is_refused_with_the_remedy(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClauseAddress(text))
                .withMessage("\"" + text
                        + "\" is no clause address: write for example 4.2.s1.p3, or a5.k2.p3 for an article");
    }

    @Test
    void a_reference_names_instrument_and_address() {
        ClauseRef ref = ClauseRef.parse("js-plan-2021#4.2.s1.p3");
        assertThat(ref).isEqualTo(new ClauseRef("js-plan-2021", new ClauseAddress("4.2.s1.p3")));
        assertThat(ref).hasToString("js-plan-2021#4.2.s1.p3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "4.2.s1", "#4.2.s1", "js-plan-2021", "js-plan-2021#", "js-plan-2021#x", " #4.2", "a#4.2#4.3"
            })
    void a_reference_without_instrument_or_address_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ClauseRef.parse(text));
    }
}
