package org.servicezone.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicezone.scoring.fixture.Schemes.bands;
import static org.servicezone.scoring.fixture.Schemes.exact;
import static org.servicezone.scoring.fixture.Schemes.grade;
import static org.servicezone.scoring.fixture.Schemes.identity;
import static org.servicezone.scoring.fixture.Schemes.leaf;
import static org.servicezone.scoring.fixture.Schemes.part;
import static org.servicezone.scoring.fixture.Schemes.scheme;
import static org.servicezone.scoring.fixture.Schemes.weighted;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Defect;
import org.servicezone.model.measure.Formula;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.policy.Instrument;
import org.servicezone.model.policy.Reading;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.quantity.Quantity;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Choice;
import org.servicezone.model.rule.Cohort;
import org.servicezone.model.rule.Cut;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.Goal;
import org.servicezone.model.rulebook.Ground;
import org.servicezone.model.rulebook.ManagementRule;
import org.servicezone.model.rulebook.ProgrammeGoals;
import org.servicezone.model.rulebook.ProposalKind;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.GradeScale;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.vocabulary.ApprovingLevel;
import org.servicezone.model.vocabulary.BodyFunction;
import org.servicezone.model.vocabulary.DocumentKind;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.JudgementSubject;
import org.servicezone.model.vocabulary.Place;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.Population;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.vocabulary.Supplier;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.vocabulary.Vocabulary;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Schemes;

/** One defect a test, each at its JSON pointer. */
class RulebookCheckTest {

    private static final ClauseRef NOWHERE = Books.clause("4.9.s9");
    private static final String INDICATOR = "/editions/0/schemes/0/root";

    // a sound book

    @Test
    void a_sound_book_may_decide() {
        Rulebook book = Books.book(Books.edition(Books.everything())
                        .addSchemes(scheme(weighted("total", part("100", leaf("a", Books.REVENUE, identity()))), "a")
                                .build())
                        .addManagementRules(rule(new Ground.ItemOverdue(Books.heading("overdue"))))
                        .goals(new ProgrammeGoals(ImmutableList.of(goal("goal").build())))
                        .build())
                .build();
        RulebookCheck check = RulebookCheck.check(book);
        assertThat(check.defects()).isEmpty();
        assertThat(check.checked().orElseThrow().rulebook()).isSameAs(book);
        assertThat(check.orThrow().rulebook()).isSameAs(book);
    }

    // ids

    @Test
    void an_instrument_stands_twice() {
        assertDefects(Books.book().addInstruments(Books.instrument()), "/instruments/1/id");
    }

    @Test
    void a_clause_stands_twice() {
        Instrument twice = Instrument.builder()
                .from(Books.instrument())
                .addClauses(Books.provision("4.2.s1"))
                .build();
        assertDefects(Books.book().instruments(List.of(twice)), "/instruments/0/clauses/3/address");
    }

    @Test
    void a_term_stands_twice() {
        assertDefects(
                Books.book().addVocabularies(Books.vocabulary("colours", "red", "blue", "red")),
                "/vocabularies/colours/terms/2/code");
    }

    @Test
    void a_vocabulary_stands_twice() {
        assertThat(RulebookCheck.check(Books.book()
                                .addVocabularies(
                                        Books.vocabulary("colours", "red"), Books.vocabulary("colours", "blue"))
                                .build())
                        .defects())
                .singleElement()
                .satisfies(d -> assertThat(d.message()).contains("colours").contains("twice"));
    }

    @Test
    void a_place_stands_twice() {
        assertDefects(Books.book().addPlaces(Books.place("320100", "sunan")), "/places/3/code");
    }

    @Test
    void a_reading_stands_twice() {
        assertDefects(Books.book().addReadings(Books.reading("R1", "a")), "/readings/5/id");
    }

    @Test
    void an_option_stands_twice() {
        assertDefects(Books.book().addReadings(Books.reading("R50", "a", "b", "a")), "/readings/5/options/2/id");
    }

    @Test
    void a_measure_stands_twice() {
        assertDefects(Books.book().addMeasures(Books.measure("tax", Units.YI_YUAN, Bounds.ALL)), "/measures/6/id");
    }

    @Test
    void an_edition_stands_twice() {
        assertDefects(
                Books.book(edition("2021", "2021-07-19", "2022-01-01"), edition("2021", "2022-01-01", "2023-01-01")),
                "/editions/1/id");
    }

    @Test
    void two_equal_editions_are_no_edition_at_all() {
        Edition edition = Books.edition(Books.planMade()).build();
        assertThat(RulebookCheck.check(Books.book(edition, edition).build()).checked())
                .isEmpty();
    }

    @Test
    void a_node_stands_twice_in_an_edition() {
        Requirement other = new Requirement.Rising(Books.heading("plan-made"), Books.REVENUE, Books.fixed(2), true);
        assertDefects(asking(Books.all(Books.planMade(), other)), "/editions/0/admission/parts/1/id");
    }

    @Test
    void a_condition_and_an_indicator_do_not_share_an_id() {
        assertDefects(
                Books.book(Books.edition(Books.planMade())
                        .addSchemes(scheme(leaf("plan-made", Books.REVENUE, identity()))
                                .build())
                        .build()),
                INDICATOR + "/id");
    }

    @Test
    void editions_may_share_ids_and_options_the_id_of_their_choice() {
        Rulebook book = Books.book(
                        Books.edition(Books.chosenScale())
                                .until(LocalDate.of(2023, 1, 1))
                                .build(),
                        Books.edition(Books.chosenScale())
                                .id("2023")
                                .since(LocalDate.of(2023, 1, 1))
                                .build())
                .build();
        assertThat(RulebookCheck.check(book).defects()).isEmpty();
    }

    @Test
    void a_grade_code_stands_twice() {
        assertDefects(
                graded(grade("good", "[60,100]"), grade("good", "[0,60)")),
                "/editions/0/schemes/0/grades/value/1/code");
    }

    // clauses

    @Test
    void a_condition_cites_an_unknown_clause() {
        assertDefects(asking(new Requirement.PlanMade(cited("x", NOWHERE))), "/editions/0/admission/clause");
    }

    @Test
    void a_condition_cites_an_unknown_instrument() {
        assertDefects(
                asking(new Requirement.PlanMade(cited("x", ClauseRef.parse("other#4.2.s1")))),
                "/editions/0/admission/clause");
    }

    @Test
    void an_unknown_clause_of_a_choice_is_one_defect_not_one_an_option() {
        Heading heading = cited("x", NOWHERE);
        assertDefects(
                asking(new Requirement.Chosen(
                        heading,
                        choice(
                                "R1",
                                ImmutableMap.of(
                                        "revenue", new Requirement.PlanMade(heading),
                                        "tax", new Requirement.Rising(heading, Books.TAX, Books.fixed(2), true))))),
                "/editions/0/admission/clause");
    }

    @Test
    void an_option_that_cites_a_clause_of_its_own_is_checked_too() {
        Requirement own = new Requirement.Rising(cited("x", NOWHERE), Books.TAX, Books.fixed(2), true);
        assertDefects(
                asking(new Requirement.Chosen(
                        Books.heading("x"),
                        choice(
                                "R1",
                                ImmutableMap.of("revenue", new Requirement.PlanMade(Books.heading("x")), "tax", own)))),
                "/editions/0/admission/options/tax/clause");
    }

    @Test
    void a_reading_cites_an_unknown_clause() {
        Reading reading = Reading.builder()
                .from(Books.reading("R50", "a"))
                .clause(NOWHERE)
                .build();
        assertDefects(Books.book().addReadings(reading), "/readings/5/clause");
    }

    @Test
    void a_vocabulary_rests_on_an_unknown_clause() {
        Vocabulary colours = Vocabulary.builder()
                .from(Books.vocabulary("colours", "red"))
                .basis(Basis.text(NOWHERE))
                .build();
        assertDefects(Books.book().addVocabularies(colours), "/vocabularies/colours/basis/clause");
    }

    @Test
    void an_edition_rests_on_an_unknown_clause() {
        assertDefects(
                Books.book(Books.edition(Books.planMade())
                        .basis(Basis.text(NOWHERE))
                        .build()),
                "/editions/0/basis/clause");
    }

    @Test
    void the_values_of_conditions_rest_on_unknown_clauses() {
        assertDefects(
                asking(new Requirement.Rising(Books.heading("x"), Books.REVENUE, cited(2), true)),
                "/editions/0/admission/rises/basis/clause");
        assertDefects(
                asking(Books.front(cited(Exact.of(1, 3)), cited(3))),
                "/editions/0/admission/cut/share/basis/clause",
                "/editions/0/admission/cohort/minimum/basis/clause");
        assertDefects(
                asking(covered(cited(ImmutableList.of("ip-protection")))), "/editions/0/admission/codes/basis/clause");
        assertDefects(
                asking(new Requirement.Approved(
                        Books.heading("x"),
                        ImmutableList.of(DocumentKind.PLAN),
                        cited(ImmutableList.of(ApprovingLevel.of("city"))),
                        Optional.empty())),
                "/editions/0/admission/levels/basis/clause");
    }

    @Test
    void the_values_of_a_scheme_rest_on_unknown_clauses() {
        Node leaf = new Node.Leaf(Schemes.indicator("a", Books.REVENUE, identity())
                .curve(cited(identity()))
                .build());
        Node root = weighted("total", new Node.Part(cited(exact("100")), leaf));
        assertDefects(
                scored(scheme(root)
                        .basis(Basis.text(NOWHERE))
                        .gradeScale(GradeScale.of(Schemes.grades(), Basis.text(NOWHERE)))),
                "/editions/0/schemes/0/basis/clause",
                INDICATOR + "/parts/0/weight/basis/clause",
                INDICATOR + "/parts/0/node/curve/basis/clause",
                "/editions/0/schemes/0/grades/basis/clause");
    }

    @Test
    void the_values_of_grounds_and_goals_rest_on_unknown_clauses() {
        assertDefects(
                managed(new Ground.RankAtBottom(Books.heading("x"), cited(Exact.of(1, 10)), true, cited(10))),
                "/editions/0/management/0/ground/share/basis/clause",
                "/editions/0/management/0/ground/minimumCohort/basis/clause");
        assertDefects(
                managed(new Ground.TraitsReached(Books.heading("x"), cited(exact("80")))),
                "/editions/0/management/0/ground/mark/basis/clause");
        assertDefects(goals(goal("g").target(cited(30))), "/editions/0/goals/0/target/basis/clause");
    }

    // measures

    @Test
    void conditions_name_an_unknown_measure() {
        MeasureId none = MeasureId.of("happiness");
        assertDefects(
                asking(new Requirement.Rising(Books.heading("x"), none, Books.fixed(2), true)),
                "/editions/0/admission/measure");
        assertDefects(asking(place(none, Books.FRONT, Role.MUNICIPAL_DRC)), "/editions/0/admission/measure");
    }

    @Test
    void an_indicator_and_a_goal_name_an_unknown_measure() {
        MeasureId none = MeasureId.of("happiness");
        assertDefects(scored(scheme(leaf("a", none, identity()))), INDICATOR + "/measure");
        assertDefects(goals(goal("g").measure(none)), "/editions/0/goals/0/measure");
    }

    @Test
    void a_formula_names_an_unknown_measure() {
        assertDefects(
                derived("x", Units.PERCENT, new Formula.Growth(MeasureId.of("happiness"))), "/measures/6/formula");
        assertDefects(
                derived("x", Units.PERCENT, new Formula.Ratio(Books.TAX, MeasureId.of("happiness"))),
                "/measures/6/formula");
    }

    @Test
    void a_measure_that_is_derived_from_a_derived_one_is_sound() {
        assertDefects(derived("x", Units.PERCENT, new Formula.Growth(Books.LARGE_SHARE)));
    }

    @Test
    void a_ratio_of_money_by_firms_is_shown_in_per_cent() {
        assertDefects(
                derived("x", Units.PERCENT, new Formula.Ratio(Books.REVENUE, Books.ENTERPRISES)),
                "/measures/6/formula");
    }

    @Test
    void a_ratio_is_shown_in_money() {
        assertDefects(derived("x", Units.YI_YUAN, new Formula.Ratio(Books.TAX, Books.REVENUE)), "/measures/6/formula");
    }

    @Test
    void a_goal_compares_money_with_firms() {
        assertDefects(goals(goal("g").over(Quantity.of("500", Units.ORGANISATION))), "/editions/0/goals/0/over");
    }

    @Test
    void a_goal_in_another_unit_of_money_is_sound() {
        assertDefects(goals(goal("g").over(Quantity.of("5000000", Units.WAN_YUAN))));
    }

    // terms

    @Test
    void conditions_use_unknown_terms() {
        TitleLevel none = TitleLevel.of("world-zone");
        assertDefects(asking(Books.titleHeld(Books.MUNICIPAL, none)), "/editions/0/admission/anyOf/1");
        assertDefects(
                asking(Books.front(
                        Cohort.builder()
                                .from(Books.cohort(true, true, Books.fixed(3)))
                                .title(none)
                                .build(),
                        Books.THIRD)),
                "/editions/0/admission/cohort/title");
        assertDefects(
                asking(new Requirement.Judged(Books.heading("x"), JudgementSubject.of("taste"), Role.of("passer-by"))),
                "/editions/0/admission/subject",
                "/editions/0/admission/by");
        assertDefects(
                asking(place(Books.REVENUE, JudgementSubject.of("taste"), Role.of("passer-by"))),
                "/editions/0/admission/finding",
                "/editions/0/admission/by");
        assertDefects(
                asking(Books.body(BodyFunction.MANAGEMENT, BodyFunction.of("juggling"))),
                "/editions/0/admission/functions/1");
        assertDefects(
                asking(Books.approved(ImmutableList.of(DocumentKind.PLAN), "city", "moon")),
                "/editions/0/admission/levels/value/1");
        assertDefects(
                asking(covered(Books.fixed(ImmutableList.of("catering")))), "/editions/0/admission/codes/value/0");
    }

    @Test
    void rules_goals_and_schemes_use_unknown_terms() {
        assertDefects(
                Books.book(Books.edition(Books.planMade())
                        .addManagementRules(new ManagementRule(
                                Books.heading("rule"),
                                Population.of("martians"),
                                ProposalKind.of("applaud"),
                                new Ground.ItemOverdue(Books.heading("overdue"))))
                        .build()),
                "/editions/0/management/0/population",
                "/editions/0/management/0/proposes");
        assertDefects(goals(goal("g").title(TitleLevel.of("world-zone"))), "/editions/0/goals/0/title");
        assertDefects(
                scored(scheme(leaf("a", Books.REVENUE, identity())).population(Population.of("martians"))),
                "/editions/0/schemes/0/population");
    }

    @Test
    void measures_and_places_use_unknown_terms() {
        assertDefects(
                Books.book()
                        .addMeasures(Measure.builder()
                                .from(Books.measure("x", Units.ITEM, Bounds.ALL))
                                .supplier(Supplier.of("rumour"))
                                .build()),
                "/measures/6/supplier");
        assertDefects(Books.book().addPlaces(Books.place("329900", "atlantis")), "/places/3/region");
        assertDefects(
                Books.book()
                        .addPlaces(Place.builder()
                                .from(Books.place("329901", "sunan"))
                                .level("county")
                                .parent(PlaceCode.of("329900"))
                                .build()),
                "/places/3/parent");
    }

    @Test
    void a_term_of_a_vocabulary_that_is_not_declared() {
        Rulebook.Builder book = asking(Books.titleHeld(Books.MUNICIPAL));
        List<Vocabulary> others = book.build().vocabularies().stream()
                .filter(v -> !v.id().equals("title-levels"))
                .toList();
        assertDefects(book.vocabularies(others), "/editions/0/admission/anyOf/0");
    }

    @Test
    void a_term_is_named_twice() {
        assertDefects(asking(Books.titleHeld(Books.MUNICIPAL, Books.MUNICIPAL)), "/editions/0/admission/anyOf/1");
        assertDefects(
                asking(covered(Books.fixed(ImmutableList.of("ip-protection", "talent-training", "ip-protection")))),
                "/editions/0/admission/codes/value/2");
    }

    @Test
    void conditions_use_unknown_documents_events_types_and_places() {
        assertDefects(
                asking(Books.approved(ImmutableList.of(DocumentKind.of("dream")), "city")),
                "/editions/0/admission/subjects/0");
        assertDefects(
                asking(new Requirement.EventOccurred(
                        Books.heading("x"),
                        ImmutableList.of(EventKind.of("major-accident"), EventKind.of("comet")),
                        Optional.empty(),
                        Optional.of(new Requirement.NamedFinding(JudgementSubject.of("taste"), Role.EXPERT_PANEL)))),
                "/editions/0/admission/kinds/1",
                "/editions/0/admission/clearance");
        assertDefects(
                asking(Conditions.read("type{gardening: up2 | else: up1}")), "/editions/0/admission/branches/0/when/0");
        assertDefects(
                asking(Conditions.read("place{329900: up2 | else: up1}")), "/editions/0/admission/branches/0/when/0");
    }

    // weights

    @ParameterizedTest(name = "{0} and {1}: [{2}]")
    @CsvSource({
        "40    , 60 , ''",
        "39.99 , 60 , /parts",
        "40.01 , 60 , /parts",
        "50    , 60 , /parts",
        "0     , 100, /parts/0/weight",
        "-10   , 110, /parts/0/weight",
        "100/3 , 200/3, ''"
    })
    void weights_by_table(String first, String second, String defect) {
        Node root = weighted(
                "total",
                part(first, leaf("a", Books.REVENUE, identity())),
                part(second, leaf("b", Books.TAX, identity())));
        assertDefects(scored(scheme(root)), defect.isEmpty() ? new String[0] : new String[] {INDICATOR + defect});
    }

    @Test
    void the_weights_of_an_inner_node_sum_to_100_too() {
        Node inner = weighted("inner", part("99.99", leaf("a", Books.REVENUE, identity())));
        assertDefects(scored(scheme(weighted("total", part("100", inner)))), INDICATOR + "/parts/0/node/parts");
    }

    // curves

    @ParameterizedTest(name = "{0}: [{1}]")
    @CsvSource(delimiter = '|', textBlock = """
                    [0,20) 0; [20,50) 50; [50,100] 100   |
                    [0,20] 0; (20,50] 50; (50,100] 100   |
                    [0,20) 0; [21,50) 50; [50,100] 100   | /bands/1/amounts
                    [0,20) 0; [19,50) 50; [50,100] 100   | /bands/1/amounts
                    [0,20] 0; [20,50) 50; [50,100] 100   | /bands/1/amounts
                    [0,20) 0; (20,50) 50; [50,100] 100   | /bands/1/amounts
                    [0,20) 0; [20,50] 50; [50,100] 100   | /bands/2/amounts
                    [0,20) 0; [20,) 50; [50,100] 100     | /bands/2/amounts
                    [1,20) 0; [20,100] 100               | /bands
                    (0,20) 0; [20,100] 100               | /bands
                    [0,20) 0; [20,99.99] 100             | /bands
                    [0,20) 0; [20,100) 100               | /bands
                    [20,100] 100; [0,20) 0               | /bands/1/amounts
                    [-5,20) 0; [20,) 100                 |
                    """)
    void bands_of_a_share_by_table(String bands, String defects) {
        Curve curve = bands(Splitter.on("; ").splitToList(bands).toArray(new String[0]));
        assertDefects(
                scored(scheme(leaf("a", Books.LARGE_SHARE, curve))),
                Splitter.on(' ')
                        .omitEmptyStrings()
                        .splitToStream(defects == null ? "" : defects)
                        .map(d -> INDICATOR + "/curve/value" + d)
                        .toArray(String[]::new));
    }

    @Test
    void a_share_may_not_reach_beyond_what_bands_of_its_measure_need() {
        // revenue has no upper end, so its last band has none
        assertDefects(
                scored(scheme(leaf("a", Books.REVENUE, bands("[0,20) 0", "[20,100] 100")))),
                INDICATOR + "/curve/value/bands");
        assertDefects(scored(scheme(leaf("a", Books.REVENUE, bands("[0,20) 0", "[20,) 100")))));
    }

    // grades

    @ParameterizedTest(name = "{0}: [{1}]")
    @CsvSource(delimiter = '|', textBlock = """
                    [60,100] [0,60)           |
                    (60,100] [0,60]           |
                    [61,100] [0,60)           | /value/0/totals
                    [59,100] [0,60)           | /value/0/totals
                    [60,100] [0,60]           | /value/0/totals
                    (60,100] [0,60)           | /value/0/totals
                    [90,100] [75,89) [0,75)   | /value/0/totals
                    [90,100] [75,90) [0,74)   | /value/1/totals
                    [60,99.99] [0,60)         | /value
                    [60,100) [0,60)           | /value
                    [60,100] (0,60)           | /value
                    (100,120] [60,100] [0,60) | /value/0/totals
                    [60,100] [0,60) [-10,0)   | /value/2/totals
                    """)
    void grades_by_table(String totals, String defect) {
        List<String> parts = Splitter.on(' ').splitToList(totals);
        Grade[] grades = new Grade[parts.size()];
        for (int i = 0; i < grades.length; i++) {
            grades[i] = grade("g" + i, parts.get(i));
        }
        assertDefects(
                graded(grades),
                defect == null ? new String[0] : new String[] {"/editions/0/schemes/0/grades" + defect});
    }

    @Test
    void grades_that_list_the_worst_first_are_reported() {
        assertThat(RulebookCheck.check(graded(grade("bad", "[0,60)"), grade("good", "[60,100]"))
                                .build())
                        .defects())
                .isNotEmpty()
                .allSatisfy(d -> assertThat(d.pointer()).startsWith("/editions/0/schemes/0/grades/value"))
                .anySatisfy(d -> assertThat(d.remedy()).contains("the best first"));
    }

    @Test
    void a_tie_key_names_no_node() {
        Node root = weighted("total", part("100", leaf("a", Books.REVENUE, identity())));
        assertDefects(scored(scheme(root, "a", "total", "nobody")), "/editions/0/schemes/0/ranking/tieKeys/2");
    }

    // readings

    @Test
    void a_choice_names_a_reading_that_is_not_declared() {
        assertDefects(asking(chosen("R99", "revenue")), "/editions/0/admission/reading");
    }

    @Test
    void a_choice_binds_an_option_that_the_reading_has_not() {
        assertDefects(asking(chosen("R1", "revenue", "turnover")), "/editions/0/admission/options/turnover");
    }

    @Test
    void a_choice_leaves_the_default_without_a_rule() {
        assertDefects(asking(chosen("R1", "tax")), "/editions/0/admission/options");
    }

    @Test
    void a_ground_chosen_by_a_reading_is_checked_alike() {
        Heading heading = Books.heading("x");
        Ground.ItemOverdue overdue = new Ground.ItemOverdue(heading);
        String ground = "/editions/0/management/0/ground";
        assertDefects(
                managed(new Ground.ChosenGround(heading, choice("R99", ImmutableMap.of("and", overdue)))),
                ground + "/reading");
        assertDefects(
                managed(new Ground.ChosenGround(heading, choice("R6", ImmutableMap.of("or", overdue)))),
                ground + "/options");
        assertDefects(
                managed(new Ground.ChosenGround(
                        heading, choice("R6", ImmutableMap.of("and", overdue, "xor", overdue)))),
                ground + "/options/xor");
    }

    @Test
    void what_stands_inside_an_option_is_checked_there() {
        Heading heading = Books.heading("x");
        Requirement bad = new Requirement.Rising(heading, MeasureId.of("happiness"), Books.fixed(2), true);
        assertDefects(
                asking(new Requirement.Chosen(
                        heading,
                        choice("R1", ImmutableMap.of("revenue", new Requirement.PlanMade(heading), "tax", bad)))),
                "/editions/0/admission/options/tax/measure");
    }

    // editions

    @ParameterizedTest(name = "first until {0}, second from {1}: [{2}]")
    @CsvSource({
        "2023-01-01, 2023-01-01,",
        "2023-01-01, 2023-06-01,",
        "2023-01-02, 2023-01-01, /editions/0/until",
        "          , 2023-01-01, /editions/0/until",
        "2023-01-01, 2021-07-19, /editions/0/until",
        "2021-07-19, 2023-01-01, /editions/0/until",
        "2021-07-18, 2023-01-01, /editions/0/until"
    })
    void days_by_table(String until, String since, String defect) {
        Rulebook.Builder book = Books.book(
                Books.edition(Books.planMade())
                        .until(Optional.ofNullable(until).map(LocalDate::parse))
                        .build(),
                Books.edition(Books.planMade())
                        .id("later")
                        .since(LocalDate.parse(since))
                        .build());
        assertDefects(book, defect == null ? new String[0] : new String[] {defect});
    }

    @Test
    void an_edition_that_stands_before_an_earlier_one_is_compared_all_the_same() {
        assertDefects(
                Books.book(edition("late", "2023-01-01", "2024-01-01"), edition("early", "2021-07-19", "2023-01-02")),
                "/editions/1/until");
    }

    @Test
    void a_day_between_editions_that_no_edition_covers_is_no_defect() {
        assertDefects(
                Books.book(edition("2021", "2021-07-19", "2022-01-01"), edition("2023", "2023-01-01", "2024-01-01")));
    }

    // all at once

    @Test
    void everything_wrong_is_reported_at_once() {
        Node root = weighted(
                "total",
                part("0", leaf("a", MeasureId.of("happiness"), identity())),
                part("99", leaf("b", Books.REVENUE, bands("[0,20) 0", "[30,) 120"))));
        Rulebook.Builder book = Books.book(Books.edition(Books.all(
                                chosen("R99", "revenue"),
                                Books.titleHeld(TitleLevel.of("world-zone")),
                                new Requirement.PlanMade(cited("x", NOWHERE))))
                        .until(Books.START)
                        .addSchemes(scheme(root, "nobody")
                                .gradeScale(GradeScale.of(
                                        ImmutableList.of(grade("good", "[60,100]"), grade("bad", "[0,50)")),
                                        Basis.text(Books.CLAUSE)))
                                .build())
                        .addManagementRules(new ManagementRule(
                                Books.heading("rule"),
                                Population.of("martians"),
                                ProposalKind.DELIST,
                                new Ground.ItemOverdue(Books.heading("rule"))))
                        .goals(new ProgrammeGoals(ImmutableList.of(
                                goal("g").over(Quantity.of("500", Units.PERSON)).build())))
                        .build())
                .addMeasures(Books.measure("tax", Units.YI_YUAN, Bounds.ALL));
        assertDefects(
                book,
                "/measures/6/id",
                "/editions/0/until",
                "/editions/0/admission/parts/0/reading",
                "/editions/0/admission/parts/1/anyOf/0",
                "/editions/0/admission/parts/2/clause",
                INDICATOR + "/parts/0/weight",
                INDICATOR + "/parts/0/node/measure",
                INDICATOR + "/parts/1/node/curve/value/bands/1/amounts",
                INDICATOR + "/parts",
                "/editions/0/schemes/0/grades/value/0/totals",
                "/editions/0/schemes/0/ranking/tieKeys/0",
                "/editions/0/management/0/population",
                "/editions/0/management/0/ground/id",
                "/editions/0/goals/0/over");
    }

    @Test
    void the_exception_names_every_defect_with_its_remedy() {
        RulebookCheck check = RulebookCheck.check(Books.book(edition("2021", "2021-07-19", "2021-07-19"))
                .addMeasures(Books.measure("tax", Units.YI_YUAN, Bounds.ALL))
                .build());
        assertThat(check.defects()).hasSize(2);
        assertThatThrownBy(check::orThrow)
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> {
                    for (Defect defect : check.defects()) {
                        assertThat(e)
                                .hasMessageContaining(
                                        defect.pointer() + ": " + defect.message() + ". " + defect.remedy());
                    }
                });
    }

    private static void assertDefects(Rulebook.Builder book, String... pointers) {
        RulebookCheck check = RulebookCheck.check(book.build());
        assertThat(check.defects())
                .as(check.defects().stream().map(Defect::toString).collect(Collectors.joining("\n")))
                .extracting(Defect::pointer)
                .containsExactlyInAnyOrder(pointers);
        assertThat(check.checked().isPresent()).isEqualTo(pointers.length == 0);
        assertThat(check.defects()).allSatisfy(TwoLanguages::areSpoken);
    }

    private static Rulebook.Builder asking(Requirement requirement) {
        return Books.book(Books.edition(requirement).build());
    }

    private static Rulebook.Builder scored(Scheme.Builder scheme) {
        return Books.book(
                Books.edition(Books.planMade()).addSchemes(scheme.build()).build());
    }

    private static Rulebook.Builder graded(Grade... grades) {
        return scored(scheme(leaf("a", Books.REVENUE, identity()))
                .gradeScale(GradeScale.of(ImmutableList.copyOf(grades), Basis.text(Books.CLAUSE))));
    }

    private static Rulebook.Builder managed(Ground ground) {
        return Books.book(
                Books.edition(Books.planMade()).addManagementRules(rule(ground)).build());
    }

    private static Rulebook.Builder goals(Goal.Builder goal) {
        return Books.book(Books.edition(Books.planMade())
                .goals(new ProgrammeGoals(ImmutableList.of(goal.build())))
                .build());
    }

    private static Rulebook.Builder derived(String id, Unit unit, Formula formula) {
        return Books.book()
                .addMeasures(Measure.builder()
                        .from(Books.measure(id, unit, Bounds.ALL))
                        .formula(formula)
                        .build());
    }

    private static ManagementRule rule(Ground ground) {
        return new ManagementRule(
                Books.heading("rule"), Population.of("demonstration-zones"), ProposalKind.DELIST, ground);
    }

    private static Goal.Builder goal(String id) {
        return Goal.builder()
                .heading(Books.heading(id))
                .title(Books.DEMONSTRATION)
                .target(Books.fixed(30))
                .approximate(false)
                .measure(Books.REVENUE)
                .over(Quantity.of("500", Units.YI_YUAN))
                .by(LocalDate.of(2025, 12, 31));
    }

    private static Edition edition(String id, String since, String until) {
        return Books.edition(Books.planMade())
                .id(id)
                .since(LocalDate.parse(since))
                .until(LocalDate.parse(until))
                .build();
    }

    private static Requirement chosen(String reading, String... options) {
        Heading heading = Books.heading("chosen");
        ImmutableMap.Builder<String, Requirement> rules = ImmutableMap.builder();
        for (String option : options) {
            rules.put(option, new Requirement.Rising(heading, MeasureId.of(measure(option)), Books.fixed(2), true));
        }
        return new Requirement.Chosen(heading, choice(reading, rules.build()));
    }

    private static String measure(String option) {
        return option.equals("turnover") ? "enterprises" : option;
    }

    private static <T> Choice<T> choice(String reading, ImmutableMap<String, T> options) {
        return new Choice<>(ReadingId.of(reading), options);
    }

    private static Heading cited(String id, ClauseRef clause) {
        return new Heading(NodeId.of(id), clause, Books.label(id));
    }

    private static Requirement covered(Cited<ImmutableList<String>> codes) {
        return new Requirement.Covered(Books.heading("x"), Requirement.Coverage.SERVICES, codes, Optional.empty());
    }

    private static Requirement place(MeasureId measure, JudgementSubject finding, Role by) {
        return new Requirement.CohortPlace(
                Books.heading("x"),
                measure,
                Books.cohort(true, true, Books.fixed(3)),
                new Cut.Share(Books.THIRD, RoundingMode.UP),
                Ties.IN,
                Optional.of(new Requirement.NamedFinding(finding, by)));
    }

    private static <T> Cited<T> cited(T value) {
        return Cited.of(value, new Basis(BasisStatus.TEXT, Optional.of(NOWHERE), Optional.empty()));
    }
}
