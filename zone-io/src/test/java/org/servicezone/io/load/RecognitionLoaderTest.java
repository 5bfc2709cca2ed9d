package org.servicezone.io.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.io.json.CanonicalJson;
import org.servicezone.io.problem.Loaded;
import org.servicezone.io.problem.Problem;
import org.servicezone.io.report.Language;
import org.servicezone.io.report.ProblemText;
import org.servicezone.model.casework.Among;
import org.servicezone.model.casework.Constraint;
import org.servicezone.model.casework.End;
import org.servicezone.model.casework.Procedure;
import org.servicezone.model.casework.RecognitionRules;
import org.servicezone.model.casework.Route;
import org.servicezone.model.casework.Step;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.vocabulary.jiangsu.Populations;
import org.servicezone.model.vocabulary.jiangsu.TitleLevels;

class RecognitionLoaderTest {

    private static final RecognitionRules RULES =
            RecognitionLoader.builtIn("jiangsu-2021").orElseThrow();
    private static final String FILE = file();

    @Test
    void there_are_two_routes_for_the_three_populations() {
        assertThat(RULES.routes())
                .extracting(route -> route.heading().id().value())
                .containsExactly("municipal-route", "existing-provincial-route");
        assertThat(RULES.routeOf(Populations.MUNICIPAL_ZONES))
                .contains(RULES.routes().get(0));
        assertThat(RULES.routeOf(Populations.EXISTING_MODERN_SERVICE_ZONES))
                .contains(RULES.routes().get(1));
        assertThat(RULES.routeOf(Populations.EXISTING_PRODUCER_SERVICE_ZONES))
                .contains(RULES.routes().get(1));
        assertThat(RULES.routeOf(Populations.DEMONSTRATION_ZONES)).isEmpty();
    }

    @Test
    void the_municipal_steps_stand_in_the_order_of_the_plan() {
        assertThat(steps(RULES.routes().get(0).procedure()))
                .containsExactly(
                        "call",
                        "county-filing",
                        "municipal-pre-check",
                        "recommended-list",
                        "document-review",
                        "expert-review",
                        "site-visit",
                        "proposed-list",
                        "public-notice",
                        "recognition");
    }

    @Test
    void existing_zones_have_a_public_notice_unless_r21_says_no() {
        Route existing = RULES.routes().get(1);
        Readings no = Readings.DEFAULTS.with(ReadingId.of("R21"), "no");

        assertThat(steps(existing.under(Readings.DEFAULTS))).contains("public-notice");
        assertThat(existing.under(Readings.DEFAULTS.with(ReadingId.of("R21"), "yes")))
                .isEqualTo(existing.procedure());
        assertThat(steps(existing.under(no))).doesNotContain("public-notice").endsWith("acceptance", "recognition");
    }

    @Test
    void the_new_title_replaces_the_old_ones_of_existing_zones_alone() {
        assertThat(RULES.routes().get(0).procedure().replaces()).isEmpty();
        assertThat(RULES.routes().get(1).procedure().replaces())
                .containsExactly(
                        TitleLevels.PROVINCIAL_MODERN_SERVICE_ZONE, TitleLevels.PROVINCIAL_PRODUCER_SERVICE_ZONE);
        assertThat(RULES.routes()).allMatch(route -> route.procedure().gives().equals(TitleLevels.DEMONSTRATION_ZONE));
    }

    @Test
    void every_clause_population_and_reading_is_one_of_the_rulebook() {
        var clauses = Folder.RULEBOOK.instruments().stream()
                .flatMap(instrument ->
                        instrument.clauses().stream().map(clause -> new ClauseRef(instrument.id(), clause.address())))
                .collect(ImmutableList.toImmutableList());
        assertThat(RULES.routes())
                .allSatisfy(
                        route -> assertThat(clauses).contains(route.heading().clause()));
        assertThat(procedures())
                .allSatisfy(procedure ->
                        assertThat(headings(procedure).map(Heading::clause)).isSubsetOf(clauses));
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void no_period_claims_to_be_in_the_text(Procedure procedure) {
        assertThat(procedure.steps().stream().flatMap(step -> step.deadline().stream()))
                .isNotEmpty()
                .allMatch(rule -> rule.days().basis().status() == BasisStatus.ILLUSTRATIVE);
    }

    @Test
    void routes_are_read_back_from_their_json() {
        assertThat(CanonicalJson.read(CanonicalJson.indented(RULES), RecognitionRules.class))
                .isEqualTo(RULES);
    }

    /** What stands in the file, what is written instead, and what is said of it in both languages. */
    static Stream<Arguments> slips() {
        return Stream.of(
                slip(
                        "\"next\": \"county-filing\"",
                        "\"next\": \"nowhere\"",
                        "/routes/0/procedure/steps/0/exits/0/next",
                        "found \"nowhere\"; expected one of: call, county-filing,",
                        "发现：\"nowhere\"；应为：以下之一：call, county-filing,"),
                slip(
                        "\"lapse\": \"missed\"",
                        "\"lapse\": \"mist\"",
                        "/routes/0/procedure/steps/1/lapse",
                        "found \"mist\"; expected one of: filed, missed.",
                        "应为：以下之一：filed, missed。处理：从中选一个"),
                slip(
                        "\"clause\": \"js-plan-2021#4.3.s1.p5\"",
                        "\"clause\": \"js-plan-2021#9.9.s1\"",
                        "/routes/0/procedure/steps/5/clause",
                        "found \"js-plan-2021#9.9.s1\"; expected a provision that the rulebook holds, such as",
                        "应为：规则手册中有的条款，例如"),
                slip(
                        "\"actor\": \"county-drc\"",
                        "\"actor\": \"county-dr\"",
                        "/routes/0/procedure/steps/1/actor",
                        "Did you mean \"county-drc\"?",
                        "是否想写“county-drc”？"),
                slip(
                        "\"municipal-zones\"",
                        "\"all-zones\"",
                        "/routes/0/populations/0",
                        "expected one of: municipal-zones,",
                        "应为：以下之一：municipal-zones,"),
                slip(
                        "\"gives\": \"demonstration-zone\"",
                        "\"gives\": \"gold-medal\"",
                        "/routes/0/procedure/gives",
                        "expected one of: municipal-zone,",
                        "应为：以下之一：municipal-zone,"),
                slip(
                        "\"value\": 20,",
                        "\"value\": 0,",
                        "/routes/0/procedure/steps/1/deadline",
                        "found a period has one day or more, not 0; expected a value that makes sense.",
                        "发现：期限至少一天，不能是0；"),
                slip(
                        "\"kind\": \"working\"",
                        "\"kind\": \"lunar\"",
                        "/routes/0/procedure/steps/1/deadline/kind",
                        "expected one of: working, calendar.",
                        "应为：以下之一：working, calendar。"),
                slip(
                        "\"commitment\"",
                        "\"promise\"",
                        "/routes/0/procedure/steps/1/exits/0/papers/0",
                        "expected one of: place, letter, commitment, reason, clause, act.",
                        "应为：以下之一：place,"),
                slip(
                        "\"reading\": \"R21\"",
                        "\"reading\": \"R99\"",
                        "/routes/1/reading",
                        "expected one of: R1,",
                        "应为：以下之一：R1,"),
                slip(
                        "\"yes\": {",
                        "\"maybe\": {",
                        "/routes/1/options/maybe",
                        "found field \"maybe\"; expected one of: yes, no.",
                        "发现：字段“maybe”；"),
                slip(
                        "\"quorum\": {\n        \"value\": 5",
                        "\"quorum\": {\n        \"value\": 2",
                        "/panels/0",
                        "a quorum of 2 leaves nothing to combine; at least 3 experts are needed",
                        "有效人数为2时合成不出结果；至少需要3名专家"),
                slip(
                        "\"value\": 60,",
                        "\"value\": -1,",
                        "/selections/0/constraints/0",
                        "quota: a cap is zero or more, not -1",
                        "quota：上限不小于零，不能是-1"),
                slip(
                        "\"kind\": \"cap\",",
                        "\"kind\": \"cap\", \"city\": \"320100\", \"region\": \"sunan\",",
                        "/selections/0/constraints/0",
                        "found more than one of region, city, type;",
                        "发现：区域、设区市、类型中写了不止一个；"),
                slip(
                        "\"existing-modern-service-zones\"",
                        "\"municipal-zones\"",
                        "test.json:1:1",
                        "population municipal-zones is there twice",
                        "population municipal-zones 出现两次"),
                slip(
                        "\"format\": \"servicezone-recognition/1\"",
                        "\"format\": \"servicezone-recognition/9\"",
                        "/format",
                        "expected one of: servicezone-recognition/1.",
                        "应为：以下之一：servicezone-recognition/1。"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void a_slip_is_told_with_its_place_in_both_languages(
            String right, String wrong, String place, String english, String chinese) {
        assertThat(FILE).contains(right);
        List<Problem> problems = load(FILE.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)))
                .problems();

        assertThat(problems).anySatisfy(problem -> {
            assertThat(ProblemText.of(problem, Language.EN)).contains(place).contains(english);
            assertThat(ProblemText.of(problem, Language.ZH)).contains(place).contains(chinese);
            assertThat(problem.position().line()).isPresent();
        });
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        String wrong = FILE.replaceFirst("\"next\": \"county-filing\"", "\"next\": \"nowhere\"")
                .replaceFirst("\"lapse\": \"missed\"", "\"lapse\": \"mist\"")
                .replaceFirst("\"value\": 60,", "\"value\": \"60\",")
                .replace("\"reading\": \"R21\"", "\"reading\": \"R99\"");

        assertThat(load(wrong).problems())
                .extracting(problem -> problem.position().path().orElseThrow())
                .containsExactly(
                        "/routes/0/procedure/steps/0/exits/0/next",
                        "/routes/0/procedure/steps/1/lapse",
                        "/routes/1/reading",
                        "/selections/0/constraints/0/most/value");
    }

    /** Whatever is cut out or off, there is an answer and no exception, and rules only where there is no problem. */
    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}", "\u0000", "{\"routes\": 1}", "{\"routes\": [[]]}", "\uFEFF{}"})
    void what_is_no_file_of_the_kind_is_told(String text) {
        Loaded<RecognitionRules> loaded = load(text);
        assertThat(loaded.problems()).isNotEmpty();
        assertThat(loaded.value()).isEmpty();
    }

    @Property(tries = 60)
    void a_file_with_a_line_less_is_read_or_told(@ForAll @IntRange(max = 1400) int line) {
        List<String> lines = new ArrayList<>(FILE.lines().toList());
        lines.remove(line);
        Loaded<RecognitionRules> loaded = load(String.join("\n", lines));
        assertThat(loaded.value().isPresent()).isEqualTo(loaded.problems().isEmpty());
    }

    @Test
    void the_same_rules_are_read_from_yaml() {
        String yaml = """
                format: servicezone-recognition/1
                rulebook: jiangsu-2021
                routes: []
                selections:
                  - id: list
                    clause: js-plan-2021#4.3.s1.p8
                    label: {zh: 名单, en: list}
                    constraints:
                      - kind: floor
                        id: north
                        clause: js-plan-2021#4.3.s1.p8
                        label: {zh: 苏北, en: north}
                        region: subei
                        least: {value: 3, basis: {status: illustrative, source: ours}}
                    ties: {value: open, basis: {status: illustrative, source: ours}}
                """;
        RecognitionRules rules = RecognitionLoader.load(
                        "mine.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), Folder.RULEBOOK)
                .orElseThrow();
        assertThat(rules.selection(NodeId.of("list")).orElseThrow().constraints())
                .singleElement()
                .isInstanceOfSatisfying(
                        Constraint.Floor.class,
                        floor -> assertThat(floor.among()).isEqualTo(new Among.OfRegion("subei")));
        assertThat(rules.panel(NodeId.of("list"))).isEmpty();
        assertThat(rules.route(NodeId.of("list"))).isEmpty();
    }

    @Test
    void rules_that_are_not_there_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecognitionLoader.builtIn("mars"))
                .withMessage("there are no built-in recognition rules of \"mars\"; there are: jiangsu-2021");
    }

    private static Arguments slip(String right, String wrong, String place, String english, String chinese) {
        return Arguments.of(right, wrong, place, english, chinese);
    }

    private static Loaded<RecognitionRules> load(String json) {
        return RecognitionLoader.load(
                "test.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), Folder.RULEBOOK);
    }

    private static String file() {
        try (InputStream in =
                RecognitionLoader.class.getResourceAsStream("/org/servicezone/io/recognition/jiangsu-2021.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Procedure> procedures() {
        return RULES.routes().stream()
                .flatMap(route -> Stream.concat(
                        Stream.of(route.procedure()),
                        route.choice().stream().flatMap(choice -> choice.options().values().stream())));
    }

    private static Stream<Heading> headings(Procedure procedure) {
        return Stream.of(
                        Stream.of(procedure.heading()),
                        procedure.steps().stream().map(Step::heading),
                        procedure.steps().stream()
                                .flatMap(step -> step.exits().stream().map(exit -> exit.heading())),
                        procedure.ends().stream().map(End::heading))
                .flatMap(headings -> headings);
    }

    private static List<String> steps(Procedure procedure) {
        return procedure.steps().stream()
                .map(step -> step.heading().id().value())
                .collect(ImmutableList.toImmutableList());
    }
}
