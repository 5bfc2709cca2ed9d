package org.servicezone.io.report;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * The words of one language, read from {@code wording_zh.properties} or {@code wording_en.properties} (UTF-8). Nothing
 * falls back to another language, and no locale is looked at.
 */
final class Wording {

    private static final Wording ZH = load(Language.ZH);
    private static final Wording EN = load(Language.EN);

    private final Language language;
    private final ImmutableSortedMap<String, String> texts;

    private Wording(Language language, ImmutableSortedMap<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    static Wording of(Language language) {
        return language == Language.ZH ? ZH : EN;
    }

    Language language() {
        return language;
    }

    ImmutableSet<String> keys() {
        return texts.keySet();
    }

    boolean knows(String key) {
        return texts.containsKey(key);
    }

    /**
     * Returns the text with {@code {0}}, {@code {1}} … replaced by the values.
     *
     * @throws IllegalArgumentException if there is no such text, or it asks for a value that is not given
     */
    String say(String key, Object... values) {
        String text = texts.get(key);
        Preconditions.checkArgument(text != null, "wording_%s.properties has no text \"%s\"", language.code(), key);
        StringBuilder said = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', from)) {
            int index = Character.digit(text.charAt(at + 1), 10);
            Preconditions.checkArgument(
                    index >= 0 && index < values.length,
                    "text \"%s\" asks for more than %s values",
                    key,
                    values.length);
            said.append(text, from, at).append(values[index]);
            from = at + 3;
        }
        return said.append(text, from, text.length()).toString();
    }

    /** Returns the word of an enum's constant; its key is {@code SimpleName.CONSTANT}. */
    String word(Enum<?> constant) {
        return say(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    private static Wording load(Language language) {
        String name = "wording_" + language.code() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Wording.class.getResourceAsStream(name)) {
            Preconditions.checkState(in != null, "%s is missing", name);
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
        ImmutableSortedMap.Builder<String, String> texts = ImmutableSortedMap.naturalOrder();
        for (String key : properties.stringPropertyNames()) {
            texts.put(key, properties.getProperty(key));
        }
        return new Wording(language, texts.build());
    }
}
