package org.servicezone.io.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/** Reads a value from one text; anything but a text is refused. */
final class TextDeserializer<T> extends StdDeserializer<T> {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // mappers are not serialised
    private final Function<String, T> parse;

    TextDeserializer(Class<?> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            return context.reportInputMismatch(
                    this, "a text is expected for %s", handledType().getSimpleName());
        }
        try {
            return parse.apply(in.getText());
        } catch (IllegalArgumentException | DateTimeException e) {
            return context.reportInputMismatch(this, "%s", e.getMessage());
        }
    }
}
