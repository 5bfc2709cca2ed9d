package org.servicezone.io.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import java.util.function.Function;

/** Reads the key of a map from its text. */
final class TextKeyDeserializer extends KeyDeserializer {

    private final Function<String, ?> parse;

    TextKeyDeserializer(Function<String, ?> parse) {
        this.parse = parse;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
        return parse.apply(key);
    }
}
