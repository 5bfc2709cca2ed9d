package org.servicezone.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.servicezone.model.finding.Defect;

/** Asserts that a defect says all that it should, in Chinese and in English. */
final class TwoLanguages {

    private TwoLanguages() {}

    static void areSpoken(Defect defect) {
        said(defect.en());
        if (isInEnglishOnly(defect)) {
            return;
        }
        said(defect.zh());
        assertThat(defect.zh().found() + defect.zh().expected() + defect.zh().remedy())
                .as(defect.toString())
                .matches(text -> text.codePoints().anyMatch(Character::isIdeographic));
        assertThat(defect.zh().found()).isNotEqualTo(defect.en().found());
        assertThat(defect.zh().expected()).isNotEqualTo(defect.en().expected());
        assertThat(defect.zh().remedy()).isNotEqualTo(defect.en().remedy());
        assertThat(defect.en().expected()).as(defect.toString()).isNotEqualTo("rules that can decide");
    }

    /** What the checks of schemes find themselves. */
    private static boolean isInEnglishOnly(Defect defect) {
        return defect.pointer().contains("/schemes/") && defect.zh().equals(defect.en());
    }

    private static void said(Defect.Words words) {
        assertThat(words.found()).isNotBlank();
        assertThat(words.expected()).isNotBlank();
        assertThat(words.remedy()).isNotBlank();
    }
}
