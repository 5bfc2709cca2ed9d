package org.servicezone.io.load;

import com.google.common.base.Ascii;

/** How a rulebook is written down. Both forms hold the same tree and read to equal rulebooks. */
public enum RulebookFormat {
    /** JSON. */
    JSON,
    /** YAML 1.2, of which only what JSON can say, too, is read. */
    YAML;

    /** Returns the form that a file's name tells: YAML for {@code .yaml} and {@code .yml}, else JSON. */
    public static RulebookFormat of(String name) {
        String lower = Ascii.toLowerCase(name);
        return lower.endsWith(".yaml") || lower.endsWith(".yml") ? YAML : JSON;
    }
}
