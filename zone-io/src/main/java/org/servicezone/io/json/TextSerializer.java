package org.servicezone.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.function.Function;

/** Writes a value as one text. */
final class TextSerializer<T> extends StdSerializer<T> {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // mappers are not serialised
    private final Function<T, String> print;

    TextSerializer(Class<T> type, Function<T, String> print) {
        super(type);
        this.print = print;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeString(print.apply(value));
    }
}
