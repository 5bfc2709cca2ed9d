package org.servicezone.io.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.servicezone.io.form.Forms;
import org.servicezone.io.form.MayLack;
import org.servicezone.io.problem.Position;
import org.servicezone.io.problem.Problems;

/** Reads the rows of a table as forms and reports every constraint that a row breaks. */
final class FormReader {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator(
                    ImmutableSet.of(Locale.ENGLISH), Locale.ENGLISH, context -> Locale.ENGLISH, false))
            .buildValidatorFactory()
            .getValidator();

    private final DataFolder folder;
    private final Problems problems;

    FormReader(DataFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /**
     * A form and where it stands.
     *
     * @param <F>  the type of the form
     */
    record Placed<F>(F form, Row row) {}

    /** Returns the forms of a file whose constraints hold; an absent file that may be absent gives none. */
    <F extends Record> ImmutableList<Placed<F>> read(String name, Class<F> type, boolean required) throws IOException {
        return read(name, type, required, row -> {});
    }

    /** Does the same, and hands on each row in which a constraint is broken. */
    <F extends Record> ImmutableList<Placed<F>> read(String name, Class<F> type, boolean required, Consumer<Row> broken)
            throws IOException {
        Optional<InputStream> file = folder.open(name);
        if (file.isEmpty()) {
            if (required) {
                problems.error(Position.of(name), "no such file", "the file " + name, "add it to the folder");
            }
            return ImmutableList.of();
        }
        try (InputStream in = file.get()) {
            Optional<String> text = Utf8.read(name, in, problems);
            if (text.isEmpty()) {
                return ImmutableList.of();
            }
            ImmutableSet<String> columns = columns(type);
            ImmutableList.Builder<Placed<F>> forms = ImmutableList.builder();
            for (Row row : CsvTable.read(name, text.get(), columns, mayLack(type), problems)) {
                F form = MAPPER.convertValue(row.cells(), type);
                if (holds(form, row)) {
                    forms.add(new Placed<>(form, row));
                } else {
                    broken.accept(row);
                }
            }
            return forms.build();
        }
    }

    private <F> boolean holds(F form, Row row) {
        ImmutableList<ConstraintViolation<F>> violations = VALIDATOR.validate(form).stream()
                .sorted(Comparator.comparing((ConstraintViolation<F> v) -> column(v))
                        .thenComparing(ConstraintViolation::getMessage))
                .collect(ImmutableList.toImmutableList());
        for (ConstraintViolation<F> violation : violations) {
            String found = row.cells().getOrDefault(column(violation), "");
            problems.error(
                    row.at(column(violation)),
                    found.isEmpty() ? "an empty cell" : "\"" + found + "\"",
                    expected(violation),
                    "mend the cell; docs/data-layout.md says what it may hold");
        }
        return violations.isEmpty();
    }

    private static String expected(ConstraintViolation<?> violation) {
        Object pattern = violation.getConstraintDescriptor().getAttributes().get("regexp");
        if (pattern != null) {
            return Forms.meaning(pattern.toString());
        }
        Object most = violation.getConstraintDescriptor().getAttributes().get("max");
        return most == null ? "a value that " + violation.getMessage() : "at most " + most + " characters";
    }

    private static String column(ConstraintViolation<?> violation) {
        return snake(violation.getPropertyPath().toString());
    }

    private static ImmutableSet<String> columns(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(FormReader::snake)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableSet<String> mayLack(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(MayLack.class))
                .map(component -> snake(component.getName()))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static String snake(String name) {
        return CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, name);
    }
}
