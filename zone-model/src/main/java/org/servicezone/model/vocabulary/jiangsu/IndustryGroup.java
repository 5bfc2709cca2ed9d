package org.servicezone.model.vocabulary.jiangsu;

import org.servicezone.model.label.Label;

/** The three groups of the 775 system, in its order. */
public enum IndustryGroup {
    /** 优势型: seven areas of competitive strength. */
    COMPETITIVE_STRENGTH("competitive-strength", "优势型", "competitive-strength services"),
    /** 成长型: seven areas of high growth. */
    HIGH_GROWTH("high-growth", "成长型", "high-growth services"),
    /** 先导型: five pioneering segments. */
    PIONEERING("pioneering", "先导型", "pioneering services");

    private final String code;
    private final Label label;

    IndustryGroup(String code, String zh, String en) {
        this.code = code;
        this.label = Label.of(zh, en);
    }

    /** Returns the code in the vocabulary {@code industry-groups}. */
    public String code() {
        return code;
    }

    /** Returns the name. */
    public Label label() {
        return label;
    }
}
