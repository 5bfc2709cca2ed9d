package org.servicezone.io.json;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.stream.Stream;

/** What reflection tells about the model's types: which are values, which belong to a family, what their kinds are called. */
final class ModelTypes {

    private static final String MODEL = "org.servicezone.model.";
    private static final String IMPLEMENTATION = "Immutable";

    private ModelTypes() {}

    static boolean isModel(Class<?> type) {
        return type.getName().startsWith(MODEL) && !type.isEnum();
    }

    /** Says whether the type is a sealed family or one of its members. */
    static boolean isInFamily(Class<?> type) {
        return type.isSealed() || Stream.of(type.getInterfaces()).anyMatch(ModelTypes::isInFamily);
    }

    /** Names a member of a family by its simple name: {@code IndicatorScore} is {@code indicator-score}. */
    static String kind(Class<?> type) {
        String name = type.getSimpleName();
        String plain = name.startsWith(IMPLEMENTATION) ? name.substring(IMPLEMENTATION.length()) : name;
        return CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_HYPHEN, plain);
    }

    /** Returns the member of a family that is called so. */
    static Optional<Class<?>> member(Class<?> family, String kind) {
        if (!family.isSealed()) {
            return kind(family).equals(kind) ? Optional.of(family) : Optional.empty();
        }
        return Stream.of(family.getPermittedSubclasses())
                .flatMap(type -> member(type, kind).stream())
                .findFirst();
    }

    /** Returns the generated implementation of a value interface, which lies beside its outermost type. */
    static Optional<Class<?>> implementation(Class<?> type) {
        if (!type.isInterface() || !isModel(type)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Class.forName(
                    type.getPackageName() + "." + IMPLEMENTATION + type.getSimpleName(), false, type.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Returns the names of the attributes that are stated, not derived. */
    static ImmutableList<String> attributes(Class<?> implementation) {
        return Stream.of(implementation.getDeclaredFields())
                .filter(field ->
                        !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers()))
                .map(Field::getName)
                .collect(ImmutableList.toImmutableList());
    }

    /** Says whether an attribute of an implementation is derived: its field is final and transient. */
    static boolean isDerived(Class<?> implementation, String name) {
        return Stream.of(implementation.getDeclaredFields())
                .filter(field -> field.getName().equals(name))
                .anyMatch(
                        field -> Modifier.isTransient(field.getModifiers()) && Modifier.isFinal(field.getModifiers()));
    }
}
