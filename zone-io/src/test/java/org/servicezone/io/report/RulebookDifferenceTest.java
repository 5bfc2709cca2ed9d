package org.servicezone.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.servicezone.io.json.CanonicalJson;
import org.servicezone.io.load.AmendedBook;
import org.servicezone.io.load.RulebookLoader;
import org.servicezone.io.load.RulebookSchema;
import org.servicezone.model.label.Label;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.Goal;
import org.servicezone.model.rulebook.Ground;
import org.servicezone.model.rulebook.ManagementRule;
import org.servicezone.model.rulebook.ProgrammeGoals;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.rulebook.Timeline;

/** What differs between rulebooks, said so that an official can read it. */
class RulebookDifferenceTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final Rulebook WRITTEN =
            RulebookLoader.builtIn("jiangsu-2021").orElseThrow();
    private static final Rulebook AMENDED = AmendedBook.rulebook();
    private static final Edition FIRST = WRITTEN.editions().get(0);

    @ParameterizedTest
    @EnumSource(Language.class)
    void two_rulebooks_differ_as_in_the_golden_file(Language language) {
        golden(
                "difference-rulebooks." + language.code() + ".md",
                RulebookDifference.between(WRITTEN, AMENDED).text(language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_amended_edition_differs_as_in_the_golden_file(Language language) {
        Timeline timeline = Timeline.of(AMENDED);
        golden(
                "difference-editions." + language.code() + ".md",
                RulebookDifference.between(
                                timeline.edition("2021").orElseThrow(),
                                timeline.edition("2021+guide-2023").orElseThrow())
                        .text(language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_line_is_wider_than_a_terminal(Language language) {
        assertThat(RulebookDifference.between(WRITTEN, empty()).text(language).lines())
                .filteredOn(line -> !line.startsWith("#"))
                .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(TerminalPage.WIDTH));
    }

    @Test
    void shares_look_alike_whether_they_have_an_end_or_not() {
        assertThat(shares("1/3", "0.25").text(Language.EN)).contains("1/3 (≈33.3333%) → 1/4 (25%)");
        assertThat(shares("0.5", "0.75").text(Language.ZH)).contains("理由·比例·值：1/2（50%） → 3/4（75%）");
    }

    private static RulebookDifference shares(String before, String after) {
        return RulebookDifference.between(share(before), share(after));
    }

    private static Rulebook share(String share) {
        ManagementRule rule = FIRST.managementRules().get(0);
        Ground ground = new Ground.RankAtBottom(
                rule.heading(), Cited.of(Exact.parse(share), FIRST.basis()), true, Cited.of(10, FIRST.basis()));
        return with(Edition.builder()
                .from(FIRST)
                .managementRules(ImmutableList.of(
                        new ManagementRule(rule.heading(), rule.population(), rule.proposes(), ground))));
    }

    @Test
    void a_name_that_differs_in_one_language_stands_in_the_heading_of_the_other() {
        Goal goal = FIRST.goals().goals().get(1);
        Label label = goal.heading().label();
        Goal renamed = Goal.builder()
                .from(goal)
                .heading(
                        new Heading(goal.heading().id(), goal.heading().clause(), Label.of(label.zh(), "another name")))
                .build();
        RulebookDifference difference = RulebookDifference.between(
                WRITTEN, with(Edition.builder().from(FIRST).goals(goals(1, renamed))));
        assertThat(difference.text(Language.ZH)).contains("### 修改 " + label.zh() + "\n");
        assertThat(difference.text(Language.EN)).contains("### changed " + label.en() + " → another name\n");
    }

    @Test
    void the_files_that_were_compared_are_named() {
        RulebookDifference difference =
                RulebookDifference.between(WRITTEN, AMENDED).ofFiles("jiangsu-2021", "mine.yaml");
        assertThat(difference.text(Language.EN))
                .contains("[jiangsu-2021], file mine.yaml")
                .doesNotContain("file jiangsu");
    }

    /** The fields of the format have words in both languages. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void fields_are_named_in_words(Language language) throws IOException {
        JsonNode schema = new ObjectMapper().readTree(RulebookSchema.json());
        assertThat(schema.findValues("properties").stream()
                        .flatMap(fields -> Streams.stream(fields.fieldNames()))
                        .filter(name -> !name.startsWith("$") && !name.equals("format"))
                        .map(name -> "difference.field." + name)
                        .distinct())
                .allSatisfy(key ->
                        assertThat(Wording.of(language).knows(key)).as(key).isTrue());
    }

    @Test
    void equal_rulebooks_do_not_differ() {
        RulebookDifference difference = RulebookDifference.between(WRITTEN, WRITTEN);
        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.text(Language.EN)).contains("The two do not differ.");
        assertThat(difference.text(Language.ZH)).contains("两者没有差异。");
        assertThat(RulebookDifference.between(FIRST, FIRST).isEmpty()).isTrue();
    }

    @Test
    void the_difference_the_other_way_round_is_the_mirror() {
        assertThat(RulebookDifference.between(AMENDED, WRITTEN))
                .isEqualTo(RulebookDifference.between(WRITTEN, AMENDED).mirrored());
        assertThat(RulebookDifference.between(WRITTEN, empty()).mirrored())
                .isEqualTo(RulebookDifference.between(empty(), WRITTEN));
    }

    @Test
    void a_value_is_shown_with_its_clause_name_path_before_and_after() {
        Goal goal = FIRST.goals().goals().get(1);
        Goal raised = Goal.builder()
                .from(goal)
                .target(Cited.of(35, goal.target().basis()))
                .build();
        RulebookDifference difference = RulebookDifference.between(
                WRITTEN, with(Edition.builder().from(FIRST).goals(goals(1, raised))));
        assertThat(difference.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(DifferenceKind.CHANGED);
            assertThat(entry.section()).isEqualTo("editions");
            assertThat(entry.trail())
                    .containsExactly("2021", goal.heading().id().value());
            assertThat(entry.clause()).contains(goal.heading().clause());
            assertThat(entry.label()).contains(goal.heading().label());
            assertThat(entry.values())
                    .singleElement()
                    .hasToString("ValueDifference[path=target.value, before=Optional[30], after=Optional[35]]");
        });
    }

    @Test
    void a_changed_name_is_a_value_that_differs() {
        RulebookDifference difference = RulebookDifference.between(
                WRITTEN,
                Rulebook.builder().from(WRITTEN).label(Label.of("别名", "alias")).build());
        assertThat(difference.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.trail()).isEmpty();
            assertThat(entry.label()).isEmpty();
            assertThat(entry.values()).extracting(ValueDifference::path).containsExactly("label.en", "label.zh");
        });
    }

    @Test
    void another_order_of_the_same_is_a_difference_of_order_alone() {
        RulebookDifference difference = RulebookDifference.between(
                WRITTEN,
                Rulebook.builder()
                        .from(WRITTEN)
                        .readings(Lists.reverse(WRITTEN.readings()))
                        .build());
        assertThat(difference.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.values())
                        .singleElement()
                        .satisfies(value -> assertThat(value.path()).isEqualTo("readings")));
    }

    @Test
    void signs_that_act_on_a_terminal_are_not_printed() {
        String text = RulebookDifference.between(
                        WRITTEN,
                        Rulebook.builder()
                                .from(WRITTEN)
                                .label(Label.of("\u001B[31m红\n# 行", "a\u202Eb"))
                                .build())
                .text(Language.ZH);
        assertThat(text).doesNotContain("\u001B", "\u202E").doesNotContain("\n# 行");
    }

    /** It is empty exactly where the canonical bytes are equal, and its mirror is the difference the other way. */
    @Property(tries = 60)
    void it_is_empty_exactly_for_equals_and_mirrors(@ForAll Random random) {
        Rulebook one = changed(random);
        Rulebook other = random.nextInt(4) == 0 ? one : changed(random);
        RulebookDifference difference = RulebookDifference.between(one, other);
        assertThat(difference.isEmpty()).isEqualTo(Arrays.equals(CanonicalJson.bytes(one), CanonicalJson.bytes(other)));
        assertThat(difference.mirrored()).isEqualTo(RulebookDifference.between(other, one));
    }

    /** Drops and shuffles some of everything. */
    private static Rulebook changed(Random random) {
        Rulebook from = random.nextBoolean() ? WRITTEN : AMENDED;
        Requirement.Composed admission = (Requirement.Composed) FIRST.admission();
        return Rulebook.builder()
                .from(from)
                .vocabularies(some(from.vocabularies(), random))
                .readings(some(from.readings(), random))
                .measures(some(from.measures(), random))
                .editions(ImmutableList.of(Edition.builder()
                        .from(FIRST)
                        .admission(new Requirement.Composed(
                                admission.heading(),
                                admission.operator(),
                                admission.least(),
                                some(admission.parts(), random)))
                        .goals(new ProgrammeGoals(some(FIRST.goals().goals(), random)))
                        .build()))
                .build();
    }

    private static <T> ImmutableList<T> some(List<T> all, Random random) {
        List<T> some = new ArrayList<>(all);
        if (random.nextInt(3) == 0) {
            some.remove(random.nextInt(some.size()));
        }
        if (random.nextInt(3) == 0) {
            Collections.shuffle(some, random);
        }
        return ImmutableList.copyOf(some);
    }

    private static ProgrammeGoals goals(int index, Goal goal) {
        List<Goal> goals = new ArrayList<>(FIRST.goals().goals());
        goals.set(index, goal);
        return new ProgrammeGoals(ImmutableList.copyOf(goals));
    }

    private static Rulebook with(Edition.Builder edition) {
        return Rulebook.builder()
                .from(WRITTEN)
                .editions(ImmutableList.of(edition.build()))
                .build();
    }

    private static Rulebook empty() {
        return Rulebook.builder().id("empty").label(Label.of("空", "empty")).build();
    }

    private static void golden(String name, String text) {
        Path file = GOLDEN.resolve(name);
        try {
            if (Boolean.getBoolean("golden.record")) {
                Files.createDirectories(GOLDEN);
                Files.writeString(file, text, StandardCharsets.UTF_8);
            }
            assertThat(text)
                    .as("%s (docs/golden-files.md says how to record it anew)", file)
                    .isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
