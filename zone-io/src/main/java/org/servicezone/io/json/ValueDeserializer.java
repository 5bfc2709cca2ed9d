package org.servicezone.io.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.stream.Stream;

/** Reads a value interface through its builder, whose checks hold as everywhere. Derived attributes are derived anew. */
final class ValueDeserializer extends StdDeserializer<Object> {

    private static final long serialVersionUID = 1L;

    private final Class<?> type;
    private final Class<?> implementation;
    private final ImmutableList<String> attributes;

    ValueDeserializer(Class<?> type, Class<?> implementation) {
        super(type);
        this.type = type;
        this.implementation = implementation;
        this.attributes = ModelTypes.attributes(implementation);
    }

    @Override
    public Object deserializeWithType(JsonParser in, DeserializationContext context, TypeDeserializer family)
            throws IOException {
        return family.deserializeTypedFromObject(in, context);
    }

    @Override
    public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (in.currentToken() == JsonToken.START_OBJECT) {
            in.nextToken();
        }
        try {
            Object builder = type.getMethod("builder").invoke(null);
            for (; in.currentToken() == JsonToken.FIELD_NAME; in.nextToken()) {
                String name = in.currentName();
                in.nextToken();
                if (attributes.contains(name)) {
                    set(builder, name, read(in, context, name));
                } else if (ModelTypes.isDerived(implementation, name)) {
                    in.skipChildren();
                } else {
                    context.handleUnknownProperty(in, this, type, name);
                }
            }
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (InvocationTargetException e) {
            return context.reportInputMismatch(
                    this, "%s", e.getTargetException().getMessage());
        } catch (ReflectiveOperationException e) {
            return context.reportInputMismatch(this, "%s", e.getMessage());
        }
    }

    private Object read(JsonParser in, DeserializationContext context, String name)
            throws IOException, ReflectiveOperationException {
        Type declared = type.getMethod(name).getGenericReturnType();
        JavaType javaType = context.getTypeFactory().constructType(declared);
        return context.readValue(in, javaType);
    }

    /** Calls the builder's method that takes the value whole: a list as a list, an optional as an optional. */
    private static void set(Object builder, String name, Object value) throws ReflectiveOperationException {
        Method setter = Stream.of(builder.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                .filter(method -> accepts(method.getParameterTypes()[0], value))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException("no way to set " + name));
        setter.invoke(builder, value);
    }

    private static boolean accepts(Class<?> parameter, Object value) {
        return parameter.isInstance(value)
                || parameter == int.class && value instanceof Integer
                || parameter == boolean.class && value instanceof Boolean;
    }
}
