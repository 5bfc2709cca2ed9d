package org.servicezone.model.vocabulary.jiangsu;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.label.Label;

/** The three regions by which the province looks at its cities. */
public enum Region {
    /** 苏南. */
    SUNAN("sunan", "苏南", "southern Jiangsu"),
    /** 苏中. */
    SUZHONG("suzhong", "苏中", "central Jiangsu"),
    /** 苏北. */
    SUBEI("subei", "苏北", "northern Jiangsu");

    private final String code;
    private final Label label;

    Region(String code, String zh, String en) {
        this.code = code;
        this.label = Label.of(zh, en);
    }

    /** Returns the code in the vocabulary {@code regions}. */
    public String code() {
        return code;
    }

    /** Returns the name. */
    public Label label() {
        return label;
    }

    /** Returns the cities of the region. */
    public ImmutableList<City> cities() {
        return ImmutableList.copyOf(City.values()).stream()
                .filter(city -> city.region() == this)
                .collect(ImmutableList.toImmutableList());
    }
}
