package org.servicezone.io.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schema (draft 2020-12) of rulebooks in the format {@link RulebookLoader#FORMAT}, for editors and for hosts that
 * check a file before they hand it on. It says what the loader says about form: kinds, fields, types, texts. What only the
 * loader sees – a day that no calendar has, an interval that holds no number, a default that is none of the options –
 * is written in {@code docs/rulebooks.md}.
 */
public final class RulebookSchema {

    /** The resource that holds it. */
    public static final String RESOURCE = "/org/servicezone/io/schemas/servicezone-rulebook-1.schema.json";

    private RulebookSchema() {}

    /** Returns the text of the schema. */
    public static String json() {
        try (InputStream in = RulebookSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the library's own schema is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the library's own schema cannot be read", e);
        }
    }
}
