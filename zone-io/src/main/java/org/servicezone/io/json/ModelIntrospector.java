package org.servicezone.io.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DatabindContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.VisibilityChecker;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.TypeIdResolverBase;
import com.google.common.base.CaseFormat;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Tells Jackson how the model's types look, since they carry no annotations: fields are properties, families have a type. */
final class ModelIntrospector extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;
    private static final String MODEL = "org.servicezone.model.";
    private static final String IMPLEMENTATION = "Immutable";

    @Override
    public VisibilityChecker<?> findAutoDetectVisibility(AnnotatedClass type, VisibilityChecker<?> checker) {
        if (!isModel(type.getRawType())) {
            return checker;
        }
        VisibilityChecker<?> none = checker.withVisibility(PropertyAccessor.ALL, Visibility.NONE);
        return none.withVisibility(PropertyAccessor.FIELD, Visibility.ANY);
    }

    @Override
    public @Nullable TypeResolverBuilder<?> findTypeResolver(
            MapperConfig<?> config, AnnotatedClass type, JavaType baseType) {
        return isModel(baseType.getRawClass()) && isInFamily(baseType.getRawClass())
                ? new StdTypeResolverBuilder()
                        .init(JsonTypeInfo.Id.CUSTOM, new KindNames())
                        .inclusion(JsonTypeInfo.As.PROPERTY)
                        .typeProperty("type")
                : null;
    }

    /** Derived attributes lie in fields that are final and transient; they are written by their accessor. */
    @Override
    public @Nullable PropertyName findNameForSerialization(Annotated annotated) {
        if (annotated instanceof AnnotatedMethod method
                && isModel(method.getDeclaringClass())
                && method.getParameterCount() == 0
                && isDerived(method)) {
            return PropertyName.construct(method.getName());
        }
        return null;
    }

    private static boolean isDerived(AnnotatedMethod method) {
        for (Field field : method.getDeclaringClass().getDeclaredFields()) {
            boolean derived = Modifier.isTransient(field.getModifiers()) && Modifier.isFinal(field.getModifiers());
            if (derived && field.getName().equals(method.getName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isModel(Class<?> type) {
        return type.getName().startsWith(MODEL) && !type.isEnum();
    }

    private static boolean isInFamily(Class<?> type) {
        if (type.isSealed()) {
            return true;
        }
        for (Class<?> parent : type.getInterfaces()) {
            if (isInFamily(parent)) {
                return true;
            }
        }
        return false;
    }

    /** Names a member of a family by its simple name: {@code IndicatorScore} is {@code indicator-score}. */
    private static final class KindNames extends TypeIdResolverBase {

        @Override
        public String idFromValue(Object value) {
            return idFromValueAndType(value, value.getClass());
        }

        @Override
        public String idFromValueAndType(Object value, Class<?> suggested) {
            String name = suggested.getSimpleName();
            String plain = name.startsWith(IMPLEMENTATION) ? name.substring(IMPLEMENTATION.length()) : name;
            return CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_HYPHEN, plain);
        }

        @Override
        public @Nullable JavaType typeFromId(DatabindContext context, String id) {
            return null;
        }

        @Override
        public JsonTypeInfo.Id getMechanism() {
            return JsonTypeInfo.Id.CUSTOM;
        }
    }
}
