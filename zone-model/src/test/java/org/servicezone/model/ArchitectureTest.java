package org.servicezone.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.fixture.Architecture;
import org.servicezone.fixture.bad.BadClasses;
import org.servicezone.model.number.Exact;

class ArchitectureTest {

    private static final String ROOT = "org.servicezone.model";
    private static final String BAD = "org.servicezone.fixture.bad";
    private static final JavaClasses MODEL = Architecture.classesOf(Exact.class);
    private static final JavaClasses BAD_CLASSES = Architecture.packageOf(BadClasses.class);
    private static final List<String> IMPURE = violations(Architecture.pure(BAD));

    @Test
    void each_package_imports_only_packages_named_before_it() {
        Architecture.layers(
                        ROOT,
                        "label",
                        "number",
                        "time",
                        "policy",
                        "quantity",
                        "vocabulary",
                        "vocabulary.jiangsu",
                        "measure",
                        "zone",
                        "province",
                        "rule",
                        "requirement",
                        "scheme",
                        "rulebook",
                        "finding",
                        "result",
                        "casework",
                        "standing",
                        "review")
                .check(MODEL);
    }

    @Test
    void no_packages_import_each_other_in_a_circle() {
        Architecture.noCircles(ROOT).check(MODEL);
    }

    @Test
    void names_tell_what_a_class_is() {
        Architecture.tellingNames(ROOT).check(MODEL);
    }

    @Test
    void the_model_is_pure() {
        Architecture.pure(ROOT).check(MODEL);
    }

    @Test
    void the_model_uses_the_plain_jdk_guava_and_fractions_alone() {
        Architecture.usesOnly(
                        ROOT,
                        ROOT + "..",
                        "java.lang",
                        "java.lang.annotation",
                        "java.math",
                        "java.time",
                        "java.util",
                        "java.util.function",
                        "java.util.regex",
                        "java.util.stream",
                        "com.google.common..",
                        "org.apache.commons.numbers..",
                        "org.jspecify..",
                        "com.google.errorprone.annotations..",
                        "javax.annotation..",
                        "org.immutables.value..")
                .check(MODEL);
    }

    @Test
    void main_classes_are_looked_at_and_test_classes_are_not() {
        assertThat(MODEL.contain(Exact.class)).isTrue();
        assertThat(MODEL.contain(ArchitectureTest.class)).isFalse();
        assertThat(MODEL.size()).isGreaterThan(200);
    }

    @Test
    void an_upward_import_is_found_and_a_downward_one_is_not() {
        assertThat(violations(Architecture.layers(BAD, "early", "late")))
                .anyMatch(line -> line.contains("bad.early.Early") && line.contains("bad.late.Late"))
                .noneMatch(line -> line.contains("Method <org.servicezone.fixture.bad.late.Late"));
        assertThat(violations(Architecture.layers(BAD, "late", "early")))
                .anyMatch(line -> line.contains("Method <org.servicezone.fixture.bad.late.Late"))
                .noneMatch(line -> line.contains("Field <org.servicezone.fixture.bad.early.Early"));
    }

    @Test
    void a_package_without_a_place_is_found() {
        assertThat(violations(Architecture.layers(BAD, "early")))
                .contains(BAD + ".late.Late stands in no package that has a place")
                .doesNotContain(BAD + ".early.Early stands in no package that has a place");
    }

    @Test
    void a_circle_is_found() {
        assertThat(violations(Architecture.noCircles(BAD)))
                .singleElement()
                .asString()
                .contains("early", "late");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZoneUtil", "ZoneUtils", "ZoneHelper", "ZoneManager", "ZoneImpl"})
    void a_name_that_says_nothing_is_found(String name) {
        assertThat(violations(Architecture.tellingNames(BAD)))
                .hasSize(5)
                .anyMatch(line -> line.contains("$" + name + "> "));
    }

    @Test
    void a_package_that_must_not_be_used_is_found() {
        assertThat(violations(Architecture.usesOnly(BAD, BAD + "..", "java..")))
                .anyMatch(line -> line.contains("com.google.common.collect.Sets"))
                .noneMatch(line -> line.contains("java.util.HashMap"));
    }

    static Stream<String> impureMembers() {
        return BadClasses.impureMembers();
    }

    @ParameterizedTest
    @MethodSource("impureMembers")
    void everything_impure_is_found(String member) {
        assertThat(IMPURE)
                .anyMatch(line -> line.contains("bad.Impure." + member + "(")
                        || line.startsWith(BAD + ".Impure." + member + " "));
    }

    @Test
    void what_is_pure_is_left_alone() {
        assertThat(IMPURE).noneMatch(line -> line.contains("bad.Pure"));
    }

    private static List<String> violations(ArchRule rule) {
        EvaluationResult result = rule.evaluate(BAD_CLASSES);
        return result.getFailureReport().getDetails();
    }
}
