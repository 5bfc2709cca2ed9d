package org.servicezone.io.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import org.jspecify.annotations.Nullable;
import org.servicezone.model.vocabulary.Code;

/** Finds how codes and value interfaces of the model are read. */
final class ModelDeserializers extends Deserializers.Base {

    @Override
    public @Nullable JsonDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription description) {
        Class<?> raw = type.getRawClass();
        if (Code.class.isAssignableFrom(raw) && raw.isRecord()) {
            return new TextDeserializer<>(raw, text -> code(raw, text));
        }
        return ModelTypes.implementation(raw)
                .map(implementation -> new ValueDeserializer(raw, implementation))
                .orElse(null);
    }

    private static Object code(Class<?> type, String text) {
        try {
            return type.getConstructor(String.class).newInstance(text);
        } catch (ReflectiveOperationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalArgumentException(cause.getMessage(), cause);
        }
    }
}
