package org.servicezone.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.servicezone.model.finding.Audience;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.measure.ClosedReason;
import org.servicezone.model.measure.Disclosure;
import org.servicezone.model.measure.FigureScope;
import org.servicezone.model.measure.Vintage;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.province.Applicants;
import org.servicezone.model.province.Nature;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.result.Minimality;
import org.servicezone.model.result.Obstacle;
import org.servicezone.model.review.NotEvaluated;
import org.servicezone.model.review.WithheldPart;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.scheme.Effect;
import org.servicezone.model.scheme.Operation;
import org.servicezone.model.zone.PlanStatus;

class WordingTest {

    private static final Path SOURCES = Path.of("src/main/java/org/servicezone/io/report");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:[.-][a-z]+)*)\"");

    /** Keys that are put together from a code: facts' numbers, kinds of conditions, units, outcomes of goals, fields. */
    private static final ImmutableList<String> STEMS = ImmutableList.of(
            "what.",
            "asked.",
            "barred.",
            "unit.",
            "goals.",
            "difference.section.",
            "difference.field.",
            "problem.phrase.",
            "against.",
            "contribution.",
            "difference.from.",
            "effect.");

    private static final ImmutableList<Class<? extends Enum<?>>> ENUMS = ImmutableList.of(
            Outcome.class,
            Operator.class,
            FindingNote.class,
            InputKind.class,
            ClosedReason.class,
            NotEvaluated.class,
            Vintage.class,
            FigureScope.class,
            Disclosure.class,
            Audience.Reader.class,
            WithheldPart.class,
            Nature.class,
            Applicants.class,
            PlanStatus.class,
            Minimality.class,
            Obstacle.class,
            DifferenceKind.class,
            BasisStatus.class,
            Operation.class);

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(Wording.of(Language.ZH).keys())
                .isEqualTo(Wording.of(Language.EN).keys());
    }

    @Test
    void both_languages_ask_for_the_same_values() {
        Pattern value = Pattern.compile("\\{\\d}");
        for (String key : Wording.of(Language.ZH).keys()) {
            List<String> zh = values(value, Language.ZH, key);
            assertThat(values(value, Language.EN, key)).as(key).isEqualTo(zh);
        }
    }

    private static List<String> values(Pattern value, Language language, String key) {
        String text = Wording.of(language).say(key, "{0}", "{1}", "{2}", "{3}", "{4}", "{5}");
        return value.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_constant_has_a_word(Language language) {
        for (Class<? extends Enum<?>> type : ENUMS) {
            for (Enum<?> constant : type.getEnumConstants()) {
                String key = type.getSimpleName() + "." + constant.name();
                assertThat(Wording.of(language).knows(key)).as(key).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_outcome_of_a_goal_has_a_word(Language language) {
        for (Outcome outcome : Outcome.values()) {
            assertThat(Wording.of(language).knows("goals." + outcome.name())).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_kind_of_condition_and_every_number_of_a_finding_has_words(Language language) {
        assertThat(Wording.of(language).keys())
                .contains(
                        "asked.title-held",
                        "asked.rising",
                        "asked.cohort-place",
                        "asked.threshold",
                        "asked.exempt",
                        "asked.event-occurred",
                        "asked.judged",
                        "asked.industry-listed",
                        "asked.body-established",
                        "asked.plan-made",
                        "asked.approved",
                        "asked.covered",
                        "asked.rank-at-bottom",
                        "asked.item-overdue",
                        "asked.traits-reached",
                        "what.rise",
                        "what.rises",
                        "what.front-share",
                        "what.first-places",
                        "what.quantile-share",
                        "what.places",
                        "what.amounts",
                        "what.margin",
                        "what.years",
                        "what.years-held",
                        "what.within-years",
                        "what.staff",
                        "what.staff-to-spare",
                        "what.to-spare",
                        "what.at-least",
                        "what.bottom-share",
                        "what.last-places",
                        "what.mark");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_figure_held_against_and_every_effect_has_words(Language language) {
        assertThat(Wording.of(language).keys())
                .contains(
                        "against.least",
                        "against.satisfactory",
                        "against.worst",
                        "against.best",
                        "against.scale",
                        "against.benchmark",
                        "against.reference",
                        "against.base",
                        "against.growth",
                        "against.place",
                        "against.size",
                        "against.mean",
                        "against.deviation");
        for (Effect.Kind kind : Effect.Kind.values()) {
            assertThat(Wording.of(language).keys())
                    .contains("effect." + Ascii.toLowerCase(kind.name()).replace('_', '-'));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_unit_has_a_name(Language language) {
        for (Unit unit : Units.ALL) {
            assertThat(Wording.of(language).knows("unit." + unit.symbol()))
                    .as("%s", unit)
                    .isTrue();
        }
    }

    @Test
    void no_text_is_unused_and_none_is_lacking() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.sorted().toList()) {
                LITERAL.matcher(Files.readString(file)).results().forEach(match -> used.add(match.group(1)));
            }
        }
        for (String key : Wording.of(Language.ZH).keys()) {
            boolean ofEnum = Character.isUpperCase(key.charAt(0));
            boolean composed = STEMS.stream().anyMatch(key::startsWith);
            assertThat(ofEnum || composed || used.contains(key))
                    .as("%s is used", key)
                    .isTrue();
        }
        // what is said by a literal key with a dot exists
        Pattern said = Pattern.compile("\\bsay\\(\\s*\"([^\"]+)\"\\s*[,)]");
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.sorted().toList()) {
                said.matcher(Files.readString(file))
                        .results()
                        .forEach(match -> assertThat(Wording.of(Language.ZH).knows(match.group(1)))
                                .as("%s in %s", match.group(1), file)
                                .isTrue());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_key_stands_twice(Language language) throws IOException {
        String name = "wording_" + language.code() + ".properties";
        try (InputStream in = Wording.class.getResourceAsStream(name)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text.lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void an_unknown_text_is_refused() {
        assertThatThrownBy(() -> Wording.of(Language.EN).say("nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("wording_en.properties has no text \"nothing\"");
    }

    @Test
    void a_lacking_value_is_refused() {
        assertThatThrownBy(() -> Wording.of(Language.EN).say("head.rulebook", "one"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text \"head.rulebook\" asks for more than 1 values");
    }

    @Test
    void a_value_that_looks_like_a_place_for_a_value_stays_as_it_is() {
        assertThat(Wording.of(Language.EN).say("head.rulebook", "{1}", "b")).isEqualTo("Rules: {1} (b)");
    }
}
