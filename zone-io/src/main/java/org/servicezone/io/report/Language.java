package org.servicezone.io.report;

import org.servicezone.model.label.Label;

/** The language of a report. */
public enum Language {
    /** Chinese. */
    ZH("zh"),
    /** English. */
    EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** Returns the ISO 639-1 code, as in file names. */
    public String code() {
        return code;
    }

    /** Returns the text of the label in this language. */
    public String of(Label label) {
        return this == ZH ? label.zh() : label.en();
    }
}
