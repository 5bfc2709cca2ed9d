package org.servicezone.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicezone.scoring.fixture.Guides.add;
import static org.servicezone.scoring.fixture.Guides.body;
import static org.servicezone.scoring.fixture.Guides.filedBefore;
import static org.servicezone.scoring.fixture.Guides.guide;
import static org.servicezone.scoring.fixture.Guides.own;
import static org.servicezone.scoring.fixture.Guides.remove;
import static org.servicezone.scoring.fixture.Guides.rename;
import static org.servicezone.scoring.fixture.Guides.replace;
import static org.servicezone.scoring.fixture.Schemes.leaf;
import static org.servicezone.scoring.fixture.Schemes.line;
import static org.servicezone.scoring.fixture.Schemes.part;
import static org.servicezone.scoring.fixture.Schemes.scheme;
import static org.servicezone.scoring.fixture.Schemes.weighted;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicezone.model.finding.Defect;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Choice;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rulebook.Amendment;
import org.servicezone.model.rulebook.Change;
import org.servicezone.model.rulebook.ChangeKind;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.Goal;
import org.servicezone.model.rulebook.Ground;
import org.servicezone.model.rulebook.ProgrammeGoals;
import org.servicezone.model.rulebook.ProposalKind;
import org.servicezone.model.rulebook.Provenance;
import org.servicezone.model.rulebook.Transition;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.vocabulary.BodyFunction;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Evaluated;
import org.servicezone.scoring.fixture.Guides;
import org.servicezone.scoring.fixture.Schemes;

/** What amendments make of an edition, and which of them are none. */
class AmendmentTest {

    private static final LocalDate AFTER = LocalDate.of(2023, 6, 1);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2021-07-19, 2021",
        "2022-12-31, 2021",
        "2023-01-01, 2021+a",
        "2023-12-31, 2021+a",
        "2024-01-01, 2021+a+b",
        "2025-12-31, 2021+a+b"
    })
    void the_edition_on_a_day_has_the_amendments_that_hold_on_it(LocalDate day, String id) {
        CheckedRulebook book = checked(
                guide("b", "2024-01-01").addConditions(remove("body")).build(),
                guide("a").addConditions(remove("plan-made")).build(),
                guide("empty", "2022-01-01").build());
        Edition edition = book.editionOn(day);
        assertThat(edition.id()).isEqualTo(id);
        assertThat(edition.holdsOn(day)).isTrue();
        assertThat(book.timeline().phases())
                .filteredOn(phase -> phase.edition().holdsOn(day))
                .hasSize(1);
        assertThat(book.timeline().edition(id)).contains(edition);
    }

    @Test
    void an_amended_edition_has_days_name_and_basis_of_its_own() {
        CheckedRulebook book = checked(
                guide("b", "2024-01-01").addConditions(remove("body")).build(),
                guide("a").addConditions(remove("plan-made")).build());
        Edition a = book.editionOn(AFTER);
        assertThat(a.since()).isEqualTo(Guides.DAY);
        assertThat(a.until()).contains(LocalDate.of(2024, 1, 1));
        assertThat(a.label().zh()).isEqualTo("名edition + 名a");
        assertThat(a.basis()).isEqualTo(Basis.illustrative("a guide of the tests"));
        assertThat(book.editionOn(Books.START).until()).contains(Guides.DAY);
        assertThat(book.editionOn(LocalDate.of(2024, 1, 1)).until()).contains(LocalDate.of(2026, 1, 1));
    }

    @Test
    void a_day_outside_is_refused_naming_the_nearest_amended_edition() {
        CheckedRulebook book =
                checked(guide("a").addConditions(remove("plan-made")).build());
        assertThatThrownBy(() -> book.editionOn(LocalDate.of(2026, 1, 1)))
                .isInstanceOf(NoEditionException.class)
                .hasMessageContaining("nearest, 2021+a, holds from 2023-01-01 until before 2026-01-01");
    }

    @Test
    void an_amendment_of_the_first_day_leaves_the_edition_as_written_no_day() {
        CheckedRulebook book = checked(guide("a", Books.START.toString())
                .addConditions(remove("body"))
                .transition(filedBefore("2021-08-01"))
                .build());
        assertThat(book.editionOn(Books.START).id()).isEqualTo("2021+a");
        assertThat(book.editionFor(LocalDate.of(2021, 7, 31), AFTER).admission())
                .isEqualTo(Guides.conditions());
    }

    // what becomes of the rules

    @Test
    void a_condition_is_replaced_where_it_stands() {
        Requirement anew = Books.titleHeld(Books.PROVINCIAL);
        assertThat(ids(amended(guide("a").addConditions(replace("title", anew)))))
                .containsExactly("plan-made", "title", "scale", "body");
        assertThat(parts(amended(guide("a").addConditions(replace("title", anew))))
                        .get(1))
                .isEqualTo(anew);
    }

    @Test
    void a_condition_is_added_as_the_last_of_its_group_and_another_removed() {
        Requirement inner = Requirement.Composed.anyOf(Books.heading("inner"), ImmutableList.of(own("one")));
        Edition edition = amended(guide("a")
                .addConditions(
                        add("admission", inner), add("inner", own("two")), add(own("three")), remove("plan-made")));
        assertThat(ids(edition)).containsExactly("title", "scale", "body", "inner", "three");
        assertThat(((Requirement.Composed) parts(edition).get(3)).parts())
                .extracting(part -> part.heading().id().value())
                .containsExactly("one", "two");
    }

    @Test
    void a_condition_may_move_and_be_renamed_where_that_is_said() {
        Edition edition = amended(guide("a")
                .addConditions(remove("plan-made"), add(Books.planMade()), rename("body", own("another-body"))));
        assertThat(ids(edition)).containsExactly("title", "scale", "another-body", "plan-made");
        assertThat(edition.provenance(NodeId.of("another-body")).orElseThrow().before())
                .contains("2021");
    }

    @Test
    void the_conditions_as_a_whole_may_be_replaced() {
        Edition edition = amended(guide("a").addConditions(rename("admission", Books.planMade())));
        assertThat(edition.admission()).isEqualTo(Books.planMade());
        assertThat(edition.provenance())
                .extracting(p -> p.kind() + " " + p.node())
                .containsExactly(
                        "REMOVED admission", "REMOVED title", "REMOVED scale", "REMOVED body", "REPLACED plan-made");
    }

    @Test
    void schemes_rules_and_goals_change_likewise() {
        Edition edition = RulebookCheck.check(Books.book(Edition.builder()
                                .from(Guides.edition())
                                .addSchemes(performance("50"))
                                .addManagementRules(Evaluated.rule("overdue", ProposalKind.DELIST, overdue("item")))
                                .goals(new ProgrammeGoals(ImmutableList.of(goal("some", 30))))
                                .build())
                        .addAmendments(guide("a")
                                .addSchemes(replace("performance", performance("70")))
                                .addManagementRules(
                                        remove("overdue"),
                                        add(Evaluated.rule("late", ProposalKind.RECTIFY, overdue("item"))))
                                .addGoals(replace("some", goal("some", 40)), add(goal("more", 3)))
                                .build())
                        .build())
                .orThrow()
                .editionOn(AFTER);
        assertThat(edition.schemes()).containsExactly(performance("70"));
        assertThat(edition.managementRules())
                .containsExactly(Evaluated.rule("late", ProposalKind.RECTIFY, overdue("item")));
        assertThat(edition.goals().goals()).containsExactly(goal("some", 40), goal("more", 3));
        assertThat(edition.provenance(NodeId.of("a-part")).orElseThrow().kind()).isEqualTo(ChangeKind.REPLACED);
        assertThat(edition.provenance(NodeId.of("more")).orElseThrow().kind()).isEqualTo(ChangeKind.ADDED);
    }

    @Test
    void every_node_keeps_what_set_it_and_what_set_it_before() {
        CheckedRulebook book = checked(
                guide("a").addConditions(replace("body", own("body"))).build(),
                guide("b", "2024-01-01")
                        .addConditions(replace("body", own("body")), add(own("extra")), remove("title"))
                        .build());
        assertThat(book.editionOn(Books.START).provenance()).isEmpty();
        assertThat(book.editionOn(AFTER).provenance())
                .containsExactly(Provenance.builder()
                        .node(NodeId.of("body"))
                        .kind(ChangeKind.REPLACED)
                        .amendment("a")
                        .clause(Books.CLAUSE)
                        .since(Guides.DAY)
                        .before("2021")
                        .build());
        assertThat(book.editionOn(LocalDate.of(2024, 6, 1)).provenance())
                .extracting(p -> p.kind() + " " + p.node() + " by " + p.amendment() + " before "
                        + p.before().orElse("-"))
                .containsExactly(
                        "REPLACED body by b before a", "ADDED extra by b before -", "REMOVED title by b before 2021");
    }

    @Test
    void a_reading_that_only_an_amendment_binds_can_be_chosen() {
        Requirement chosen = new Requirement.Chosen(
                Books.heading("front"),
                new Choice<>(
                        ReadingId.of("R2"),
                        ImmutableMap.of("first-third", own("front"), "municipal-finding", revenue("front"))));
        CheckedRulebook book = checked(guide("a").addConditions(add(chosen)).build());
        assertThat(book.use(Readings.DEFAULTS.with(ReadingId.of("R2"), "municipal-finding")))
                .hasSize(2);
    }

    // transitional rules

    @ParameterizedTest(name = "filed {0}: {1}")
    @CsvSource({
        "2022-12-31, 2021",
        "2023-03-31, 2021",
        "2023-04-01, 2021+a",
        "2024-03-31, 2021+a",
        "2024-04-01, 2021+a+b"
    })
    void an_application_follows_the_rules_without_the_amendments_that_leave_it_out(LocalDate filed, String edition) {
        CheckedRulebook book = checked(
                guide("a")
                        .addConditions(remove("body"))
                        .transition(filedBefore("2023-04-01"))
                        .build(),
                guide("b", "2024-01-01")
                        .addConditions(remove("title"))
                        .transition(filedBefore("2024-04-01"))
                        .build());
        assertThat(book.editionFor(filed, LocalDate.of(2024, 6, 1)).id()).isEqualTo(edition);
        assertThat(book.editionFor(filed, LocalDate.of(2022, 6, 1)).id()).isEqualTo("2021");
        assertThat(book.editionFor(filed, LocalDate.of(2023, 6, 1)).id())
                .isEqualTo(edition.equals("2021+a+b") ? "2021+a" : edition);
    }

    @Test
    void a_later_amendment_without_a_transition_binds_those_that_the_earlier_left_out() {
        CheckedRulebook book = checked(
                guide("a")
                        .addConditions(remove("body"))
                        .transition(filedBefore("2023-04-01"))
                        .build(),
                guide("b", "2024-01-01").addConditions(remove("title")).build());
        Edition old = book.editionFor(LocalDate.of(2023, 3, 31), LocalDate.of(2024, 6, 1));
        assertThat(old.id()).isEqualTo("2021+b");
        assertThat(ids(old)).containsExactly("plan-made", "scale", "body");
        assertThat(book.timeline().edition("2021+b")).contains(old);
    }

    @Test
    void a_span_of_days_may_fall_under_several_editions() {
        CheckedRulebook book = checked(
                guide("a")
                        .addConditions(remove("body"))
                        .transition(filedBefore("2023-04-01"))
                        .build(),
                guide("b", "2024-01-01")
                        .addConditions(remove("title"))
                        .transition(filedBefore("2024-04-01"))
                        .build());
        LocalDate day = LocalDate.of(2024, 6, 1);
        assertThat(book.editionsFor(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 5, 1), day))
                .extracting(Edition::id)
                .containsExactly("2021", "2021+a", "2021+a+b");
        assertThat(book.editionsFor(LocalDate.of(2023, 4, 1), LocalDate.of(2024, 3, 31), day))
                .extracting(Edition::id)
                .containsExactly("2021+a");
        assertThatThrownBy(() -> book.editionsFor(day, Books.START, day)).isInstanceOf(IllegalArgumentException.class);
    }

    // defects

    static Stream<Arguments> defects() {
        return Stream.of(
                defect(
                        guide("a").amends("2020"),
                        "/amendments/0/amends",
                        "no edition \"2020\" to amend",
                        "name one of: 2021"),
                defect(
                        guide("a", "2021-07-18"),
                        "/amendments/0/since",
                        "holds from 2021-07-19 until before 2026-01-01",
                        "a day of"),
                defect(guide("a", "2026-01-01"), "/amendments/0/since", "does not hold on 2026-01-01", "a day of"),
                defect(guide("2021"), "/amendments/0/id", "\"2021\" stands before", "its own id"),
                defect(guide("a+b"), "/amendments/0/id", "holds a +", "without one"),
                defect(
                        guide("a").basis(Basis.text(Books.clause("4.9.s9"))),
                        "/amendments/0/basis/clause",
                        "no clause 4.9.s9",
                        "add the clause"),
                defect(
                        guide("a").transition(new Transition(Guides.DAY, Basis.text(Books.clause("4.9.s9")))),
                        "/amendments/0/transition/basis/clause",
                        "no clause 4.9.s9",
                        "add the clause"),
                defect(
                        guide("a").addConditions(new Change.Remove<>(NodeId.of("body"), Books.clause("4.9.s9"))),
                        "/amendments/0/conditions/0/clause",
                        "no clause 4.9.s9",
                        "add the clause"),
                conditions(
                        "/replace",
                        "no condition \"nobody\"",
                        "admission, plan-made, title",
                        replace("nobody", own("nobody"))),
                conditions("/remove", "no condition \"nobody\"", "name one of", remove("nobody")),
                conditions("/remove", "no condition \"titel\"", "did you mean \"title\"?", remove("titel")),
                conditions(
                        "/into",
                        "no condition \"nobody\" to add into",
                        "name a group: admission",
                        add("nobody", own("x"))),
                conditions("/into", "\"body\" is no group", "name a group: admission", add("body", own("x"))),
                conditions("/into", "\"scale\" is no group", "name a group: admission", add("scale", own("x"))),
                conditions("/with/id", "another id, \"x\"", "\"renames\": true", replace("body", own("x"))),
                conditions(
                        "/add/id",
                        "\"body\" stands in edition 2021 already, at /editions/0/admission/parts/3",
                        "of its own",
                        add(own("body"))),
                conditions(
                        "/with/parts/1/id",
                        "\"title\" stands in edition 2021 already",
                        "of its own",
                        replace(
                                "body",
                                Requirement.Composed.anyOf(
                                        Books.heading("body"), ImmutableList.of(own("x"), own("title"))))),
                conditions("/remove", "asks for nothing", "replace it", remove("admission")),
                defect(
                        guide("a").addConditions(replace("admission", Books.all(own("one"))), remove("one")),
                        "/amendments/0/conditions/1/remove",
                        "changes \"one\" twice",
                        "leave one"),
                defect(
                        guide("a").addConditions(remove("body"), remove("plan-made"), remove("title"), remove("scale")),
                        "/amendments/0/conditions/3/remove",
                        "\"scale\" is the last part of \"admission\"",
                        "remove \"admission\" itself"),
                defect(
                        guide("a").addConditions(replace("body", own("body")), replace("body", own("body"))),
                        "/amendments/0/conditions/1/replace",
                        "changes \"body\" twice",
                        "leave one"),
                defect(
                        guide("a").addSchemes(remove("performance")),
                        "/amendments/0/schemes/0/remove",
                        "no scheme \"performance\"",
                        "add it instead"),
                defect(
                        guide("a").addGoals(add("admission", goal("some", 3))),
                        "/amendments/0/goals/0/into",
                        "only conditions are grouped",
                        "leave \"into\" out"),
                defect(
                        guide("a").addManagementRules(remove("nobody")),
                        "/amendments/0/management/0/remove",
                        "no rule of management \"nobody\"",
                        "add it instead"));
    }

    private static Arguments conditions(String field, String message, String remedy, Change<Requirement> change) {
        return defect(guide("a").addConditions(change), "/amendments/0/conditions/0" + field, message, remedy);
    }

    private static Arguments defect(Amendment.Builder amendment, String pointer, String message, String remedy) {
        return Arguments.of(pointer, amendment.build(), message, remedy);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("defects")
    void what_cannot_be_applied_is_a_defect_at_its_place(
            String pointer, Amendment amendment, String message, String remedy) {
        assertThat(check(amendment)).singleElement().satisfies(defect -> {
            assertThat(defect.pointer()).isEqualTo(pointer);
            assertThat(defect.message()).contains(message);
            assertThat(defect.remedy()).contains(remedy);
            TwoLanguages.areSpoken(defect);
        });
    }

    @Test
    void too_few_parts_for_a_number_of_them_are_a_defect() {
        Requirement two = Requirement.Composed.atLeast(
                Books.heading("two"), Books.fixed(2), ImmutableList.of(own("one"), own("other")));
        List<Defect> defects = RulebookCheck.check(Books.book(
                                Books.edition(Books.all(two)).build())
                        .addAmendments(guide("a").addConditions(remove("one")).build())
                        .build())
                .defects();
        assertThat(defects).singleElement().satisfies(defect -> {
            assertThat(defect.pointer()).isEqualTo("/amendments/0/conditions/0/remove");
            assertThat(defect.message()).contains("two asks for 2 of 1 parts");
        });
    }

    @Test
    void a_case_of_a_choice_is_no_part_of_a_group() {
        Requirement choice = new Requirement.Chosen(
                Books.heading("choice"),
                new Choice<>(
                        ReadingId.of("R2"),
                        ImmutableMap.of("first-third", own("third"), "municipal-finding", own("choice"))));
        Edition edition = Books.edition(Books.all(choice)).build();
        assertThat(RulebookCheck.check(Books.book(edition)
                                .addAmendments(guide("a")
                                        .addConditions(remove("third"))
                                        .build())
                                .build())
                        .defects())
                .singleElement()
                .satisfies(defect -> {
                    assertThat(defect.message()).contains("one of the cases of \"choice\"");
                    assertThat(defect.remedy()).contains("replace \"choice\" as a whole");
                });
        assertThat(RulebookCheck.check(Books.book(edition)
                                .addAmendments(guide("a")
                                        .addConditions(replace("third", own("third")))
                                        .build())
                                .build())
                        .defects())
                .isEmpty();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("sameDay")
    void two_amendments_of_one_day_must_not_touch_the_same_node(
            Change<Requirement> one, Change<Requirement> other, boolean touch) {
        List<Defect> defects = check(
                guide("a").addConditions(one).build(),
                guide("b").addConditions(other).build());
        assertThat(defects).hasSize(touch ? 1 : 0).allSatisfy(defect -> {
            assertThat(defect.pointer()).startsWith("/amendments/1/conditions/0/");
            assertThat(defect.message()).contains("is changed on 2023-01-01 by a as well as by b");
        });
        assertThat(
                        check(
                                        guide("a").addConditions(one).build(),
                                        guide("b", "2023-01-02")
                                                .addConditions(other)
                                                .build())
                                .stream()
                                .filter(defect -> defect.message().contains("as well as")))
                .isEmpty();
    }

    static Stream<Arguments> sameDay() {
        return Stream.of(
                Arguments.of(replace("body", own("body")), replace("body", own("body")), true),
                Arguments.of(replace("body", own("body")), remove("body"), true),
                Arguments.of(remove("body"), replace("body", own("body")), true),
                Arguments.of(remove("body"), remove("body"), true),
                Arguments.of(add(own("x")), add(own("x")), true),
                Arguments.of(remove("body"), add(own("body")), true),
                Arguments.of(rename("admission", Books.planMade()), remove("title"), true),
                Arguments.of(remove("title"), rename("admission", Books.planMade()), true),
                Arguments.of(add(own("x")), replace("admission", Books.all(own("y"))), true),
                Arguments.of(replace("admission", Books.all(own("y"))), add(own("x")), true),
                Arguments.of(replace("admission", Books.all(own("y"))), add("admission", own("x")), true),
                Arguments.of(add(own("x")), add(own("y")), false),
                Arguments.of(add(own("x")), remove("body"), false),
                Arguments.of(replace("body", own("body")), remove("title"), false));
    }

    @Test
    void everything_wrong_is_reported_at_once() {
        assertThat(check(
                        guide("a", "2020-01-01").build(),
                        guide("a").build(),
                        guide("b")
                                .addConditions(remove("nobody"), add(own("body")))
                                .build(),
                        guide("c").addGoals(remove("none")).build()))
                .extracting(Defect::pointer)
                .containsExactlyInAnyOrder(
                        "/amendments/0/since",
                        "/amendments/1/id",
                        "/amendments/2/conditions/0/remove",
                        "/amendments/2/conditions/1/add/id",
                        "/amendments/3/goals/0/remove");
    }

    @Test
    void a_defect_inside_of_what_an_amendment_sets_points_to_the_amendment() {
        Requirement wrong = Requirement.Composed.anyOf(
                Books.heading("body"), ImmutableList.of(own("x"), body("y", BodyFunction.of("dancing")), revenue("x")));
        assertThat(check(guide("a")
                        .addConditions(remove("plan-made"), replace("body", wrong))
                        .build()))
                .extracting(Defect::pointer)
                .containsExactlyInAnyOrder(
                        "/amendments/0/conditions/1/with/parts/1/functions/0",
                        "/amendments/0/conditions/1/with/parts/2/id");
    }

    @Test
    void a_defect_of_the_edition_as_written_is_reported_once_and_where_it_is() {
        Requirement wrong = body("body", BodyFunction.of("dancing"));
        assertThat(RulebookCheck.check(Books.book(Books.edition(Books.all(Books.planMade(), wrong))
                                        .build())
                                .addAmendments(guide("a")
                                        .addConditions(remove("plan-made"))
                                        .build())
                                .build())
                        .defects())
                .extracting(Defect::pointer)
                .containsExactly("/editions/0/admission/parts/1/functions/0");
    }

    @Test
    void what_an_old_application_lacks_cannot_be_amended_for_it() {
        assertThat(check(
                        guide("a")
                                .addConditions(add(own("extra")))
                                .transition(filedBefore("2023-06-01"))
                                .build(),
                        guide("b", "2024-01-01").addConditions(remove("extra")).build()))
                .singleElement()
                .satisfies(defect -> {
                    assertThat(defect.pointer()).isEqualTo("/amendments/1/conditions/0/remove");
                    assertThat(defect.message())
                            .contains("no condition \"extra\" on 2024-01-01 for applications filed before 2023-06-01");
                });
    }

    // fixtures

    private static Requirement revenue(String id) {
        return Books.threshold(id, Books.REVENUE, Schemes.bounds("[5,)"), Units.YI_YUAN);
    }

    private static Scheme performance(String to) {
        return scheme(weighted("total", part("100", leaf("a-part", Books.REVENUE, upTo(to)))), "a-part")
                .build();
    }

    private static Curve upTo(String to) {
        return line("0", "0", to, "100");
    }

    private static Ground overdue(String id) {
        return new Ground.ItemOverdue(Books.heading(id));
    }

    private static Goal goal(String id, int target) {
        return Goal.builder()
                .heading(Books.heading(id))
                .title(Books.DEMONSTRATION)
                .target(Books.fixed(target))
                .approximate(false)
                .by(LocalDate.of(2025, 12, 31))
                .build();
    }

    private static ImmutableList<Defect> check(Amendment... amendments) {
        return RulebookCheck.check(
                        Books.book(Guides.edition()).addAmendments(amendments).build())
                .defects();
    }

    private static CheckedRulebook checked(Amendment... amendments) {
        return RulebookCheck.check(
                        Books.book(Guides.edition()).addAmendments(amendments).build())
                .orThrow();
    }

    private static Edition amended(Amendment.Builder amendment) {
        return checked(amendment.build()).editionOn(AFTER);
    }

    private static ImmutableList<Requirement> parts(Edition edition) {
        return ((Requirement.Composed) edition.admission()).parts();
    }

    private static List<String> ids(Edition edition) {
        return parts(edition).stream().map(part -> part.heading().id().value()).toList();
    }
}
