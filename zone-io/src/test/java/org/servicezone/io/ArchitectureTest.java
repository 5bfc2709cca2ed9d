package org.servicezone.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;
import org.servicezone.fixture.Architecture;
import org.servicezone.io.problem.Problem;

/** The rules are shown to fire in the tests of zone-model. */
class ArchitectureTest {

    private static final String ROOT = "org.servicezone.io";
    private static final JavaClasses IO = Architecture.classesOf(Problem.class);

    @Test
    void each_package_imports_only_packages_named_before_it() {
        Architecture.layers(ROOT, "problem", "json", "form", "load", "report", "receipt")
                .check(IO);
    }

    @Test
    void no_packages_import_each_other_in_a_circle() {
        Architecture.noCircles(ROOT).check(IO);
    }

    @Test
    void names_tell_what_a_class_is() {
        Architecture.tellingNames(ROOT).check(IO);
    }

    @Test
    void the_edges_do_not_know_the_functions_that_decide() {
        Architecture.usesOnly(
                        ROOT,
                        ROOT + "..",
                        "org.servicezone.model..",
                        "java..",
                        "javax.annotation..",
                        "com.google.common..",
                        "com.google.errorprone.annotations..",
                        "com.fasterxml.jackson..",
                        "jakarta.validation..",
                        "org.hibernate.validator..",
                        "org.immutables.value..",
                        "org.jspecify..",
                        "org.snakeyaml.engine..")
                .check(IO);
    }

    @Test
    void main_classes_are_looked_at_and_test_classes_are_not() {
        assertThat(IO.contain(Problem.class)).isTrue();
        assertThat(IO.contain(ArchitectureTest.class)).isFalse();
    }
}
