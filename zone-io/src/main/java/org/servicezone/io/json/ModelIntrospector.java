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
import org.jspecify.annotations.Nullable;

/** Tells Jackson how the model's types look, since they carry no annotations: fields are properties, families have a type. */
final class ModelIntrospector extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public VisibilityChecker<?> findAutoDetectVisibility(AnnotatedClass type, VisibilityChecker<?> checker) {
        if (!ModelTypes.isModel(type.getRawType())) {
            return checker;
        }
        return checker.withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .withVisibility(PropertyAccessor.SETTER, Visibility.NONE)
                .withVisibility(PropertyAccessor.FIELD, Visibility.ANY);
    }

    /** Derived attributes lie in fields that are final and transient; they are written by their accessor. */
    @Override
    public @Nullable PropertyName findNameForSerialization(Annotated annotated) {
        boolean derived = annotated instanceof AnnotatedMethod method
                && method.getParameterCount() == 0
                && ModelTypes.isModel(method.getDeclaringClass())
                && ModelTypes.isDerived(method.getDeclaringClass(), method.getName());
        return derived ? PropertyName.construct(annotated.getName()) : null;
    }

    @Override
    public @Nullable TypeResolverBuilder<?> findTypeResolver(
            MapperConfig<?> config, AnnotatedClass type, JavaType baseType) {
        Class<?> raw = baseType.getRawClass();
        return ModelTypes.isModel(raw) && ModelTypes.isInFamily(raw)
                ? new StdTypeResolverBuilder()
                        .init(JsonTypeInfo.Id.CUSTOM, new KindNames(baseType))
                        .inclusion(JsonTypeInfo.As.PROPERTY)
                        .typeProperty("type")
                : null;
    }

    private static final class KindNames extends TypeIdResolverBase {

        private final JavaType family;

        KindNames(JavaType family) {
            this.family = family;
        }

        @Override
        public String idFromValue(Object value) {
            return ModelTypes.kind(value.getClass());
        }

        @Override
        public String idFromValueAndType(Object value, Class<?> suggested) {
            return ModelTypes.kind(suggested);
        }

        @Override
        public @Nullable JavaType typeFromId(DatabindContext context, String id) {
            return ModelTypes.member(family.getRawClass(), id)
                    .map(member -> context.constructSpecializedType(family, member))
                    .orElse(null);
        }

        @Override
        public JsonTypeInfo.Id getMechanism() {
            return JsonTypeInfo.Id.CUSTOM;
        }
    }
}
