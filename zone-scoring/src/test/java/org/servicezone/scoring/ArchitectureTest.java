package org.servicezone.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;
import org.servicezone.fixture.Architecture;
import org.servicezone.scoring.check.CheckedRulebook;

/** The rules are shown to fire in the tests of zone-model. */
class ArchitectureTest {

    private static final String ROOT = "org.servicezone.scoring";
    private static final JavaClasses SCORING = Architecture.classesOf(CheckedRulebook.class);

    @Test
    void each_package_imports_only_packages_named_before_it() {
        Architecture.layers(
                        ROOT,
                        "derive",
                        "curve",
                        "check",
                        "eligibility",
                        "counterfactual",
                        "columns",
                        "batch",
                        "evaluation",
                        "ranking",
                        "improvement",
                        "contribution",
                        "totals",
                        "management",
                        "recognition",
                        "standing",
                        "outlook",
                        "review",
                        "disclosure")
                .check(SCORING);
    }

    @Test
    void no_packages_import_each_other_in_a_circle() {
        Architecture.noCircles(ROOT).check(SCORING);
    }

    @Test
    void names_tell_what_a_class_is() {
        Architecture.tellingNames(ROOT).check(SCORING);
    }

    @Test
    void scoring_is_pure() {
        Architecture.pure(
                        ROOT,
                        "org.servicezone.scoring.totals.Doubles",
                        "org.servicezone.scoring.totals.CurvedFeed",
                        "org.servicezone.scoring.totals.MeanFeed")
                .check(SCORING);
    }

    @Test
    void scoring_uses_the_plain_jdk_guava_big_math_and_the_model_alone() {
        Architecture.usesOnly(
                        ROOT,
                        ROOT + "..",
                        "org.servicezone.model..",
                        "ch.obermuhlner.math.big",
                        "java.lang",
                        "java.lang.annotation",
                        "java.math",
                        "java.time",
                        "java.util",
                        "java.util.function",
                        "java.util.regex",
                        "java.util.stream",
                        "com.google.common..",
                        "org.jspecify..",
                        "com.google.errorprone.annotations..",
                        "javax.annotation..",
                        "org.immutables.value..")
                .check(SCORING);
    }

    @Test
    void main_classes_are_looked_at_and_test_classes_are_not() {
        assertThat(SCORING.contain(CheckedRulebook.class)).isTrue();
        assertThat(SCORING.contain(ArchitectureTest.class)).isFalse();
    }
}
