package org.servicezone.model.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.fixture.Samples;
import org.servicezone.model.label.Label;
import org.servicezone.model.policy.Basis;

class VocabularyTest {

    private static final Term INTERNET = Term.builder()
            .code("industrial-internet")
            .label(Label.of("工业互联网", "industrial-internet services"))
            .addAliases("工业互联网应用服务")
            .build();
    private static final Vocabulary AREAS = Vocabulary.builder()
            .id("focus-areas")
            .label(Samples.label("areas"))
            .closed(true)
            .basis(Basis.text(Samples.CLAUSE))
            .addTerm(Term.builder()
                    .code("big-data")
                    .label(Label.of("大数据服务", "big data"))
                    .build())
            .addTerm(INTERNET)
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"industrial-internet", "工业互联网", "工业互联网应用服务"})
    void a_term_answers_to_code_name_and_alias(String text) {
        assertThat(AREAS.find(text)).contains(INTERNET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "工业", "industrial-internet services", "INDUSTRIAL-INTERNET", "工业互联网 "})
    void a_term_answers_to_nothing_else(String text) {
        assertThat(AREAS.find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"工业互联网", "工业互联网应用服务"})
    void by_code_a_term_is_found_by_its_code_alone(String text) {
        assertThat(AREAS.term("industrial-internet")).contains(INTERNET);
        assertThat(AREAS.term(text)).isEmpty();
    }
}
