package org.servicezone.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Guides.add;
import static org.servicezone.scoring.fixture.Guides.filedBefore;
import static org.servicezone.scoring.fixture.Guides.guide;
import static org.servicezone.scoring.fixture.Guides.remove;
import static org.servicezone.scoring.fixture.Guides.rename;
import static org.servicezone.scoring.fixture.Guides.replace;
import static org.servicezone.scoring.fixture.Schemes.leaf;
import static org.servicezone.scoring.fixture.Schemes.part;
import static org.servicezone.scoring.fixture.Schemes.weighted;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.servicezone.model.finding.Defect;
import org.servicezone.model.label.Label;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rulebook.Amendment;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.GradeScale;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.vocabulary.DocumentKind;
import org.servicezone.model.vocabulary.Vocabulary;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Schemes;

/** What amendments make of conditions must make sense together as what was written at once must. */
class AmendedRulesTest {

    private static final Requirement LARGE = share("large", "[60,)");

    // conditions that are asked together

    @Test
    void an_added_condition_that_never_goes_with_one_of_the_edition_is_a_defect_of_the_amendment() {
        assertThat(check(
                        Books.all(Books.planMade(), LARGE),
                        guide("a").addConditions(add(share("small", "(,40)"))).build()))
                .singleElement()
                .satisfies(defect -> {
                    assertThat(defect.pointer()).isEqualTo("/amendments/0/conditions/0/add");
                    assertThat(defect.message()).contains("never goes with /editions/0/admission/parts/1 (\"large\")");
                });
    }

    @Test
    void a_condition_of_the_edition_is_wrong_once_an_earlier_one_is_replaced() {
        assertThat(check(
                        Books.all(LARGE, share("some", "[30,70)")),
                        guide("a")
                                .addConditions(rename("large", share("small", "(,20)")))
                                .build()))
                .singleElement()
                .satisfies(defect -> {
                    assertThat(defect.pointer()).isEqualTo("/editions/0/admission/parts/1");
                    assertThat(defect.message())
                            .contains("never goes with /amendments/0/conditions/0/with (\"small\")")
                            .endsWith(", once amended by a");
                });
    }

    @Test
    void what_later_amendments_leave_as_wrong_as_it_was_is_reported_once() {
        Amendment wrong = guide("a")
                .addConditions(replace("large", share("large", "(,20)")))
                .build();
        Amendment added = guide("b", "2024-01-01")
                .addConditions(add(Books.titleHeld(Books.MUNICIPAL)))
                .build();
        Amendment third = guide("c", "2025-01-01")
                .addConditions(add(Books.judged()))
                .transition(filedBefore("2025-03-01"))
                .build();

        assertThat(check(Books.all(LARGE, share("some", "[30,70)")), wrong, added, third))
                .singleElement()
                .satisfies(defect -> assertThat(defect.message()).endsWith(", once amended by a"));
    }

    @Test
    void what_is_wrong_as_written_is_not_reported_again_as_amended() {
        assertThat(check(
                        Books.all(Books.planMade(), LARGE, share("small", "(,40)")),
                        guide("a").addConditions(remove("plan-made")).build()))
                .extracting(Defect::pointer)
                .containsExactly("/editions/0/admission/parts/2");
    }

    @Test
    void what_two_amendments_ask_together_must_go_together() {
        assertThat(check(
                        Books.all(Books.planMade()),
                        guide("a").addConditions(add(LARGE)).build(),
                        guide("b", "2024-01-01")
                                .addConditions(add(share("small", "(,40)")))
                                .build()))
                .singleElement()
                .satisfies(defect -> {
                    assertThat(defect.pointer()).isEqualTo("/amendments/1/conditions/0/add");
                    assertThat(defect.message()).contains("/amendments/0/conditions/0/add (\"large\")");
                });
    }

    @Test
    void what_only_old_applications_are_asked_must_go_together_too() {
        assertThat(check(
                        Books.all(LARGE, Books.planMade()),
                        guide("a")
                                .addConditions(remove("large"))
                                .transition(filedBefore("2023-06-01"))
                                .build(),
                        guide("b").addConditions(add(share("small", "(,40)"))).build()))
                .singleElement()
                .satisfies(defect -> {
                    assertThat(defect.pointer()).isEqualTo("/amendments/1/conditions/0/add");
                    assertThat(defect.message()).contains("/editions/0/admission/parts/0 (\"large\")");
                });
    }

    @Test
    void an_added_way_beside_which_nothing_is_asked_any_more_is_a_defect() {
        assertThat(check(
                        Books.all(Books.planMade(), Books.any("ways", LARGE, Books.rising(true))),
                        guide("a")
                                .addConditions(add("ways", share("small", "(,60)")))
                                .build()))
                .singleElement()
                .satisfies(defect -> {
                    assertThat(defect.pointer()).isEqualTo("/amendments/0/conditions/0/add");
                    assertThat(defect.message()).contains("/editions/0/admission/parts/1/parts/0 (\"large\")");
                });
    }

    @Test
    void an_amendment_under_which_all_makes_sense_has_no_defect() {
        assertThat(check(
                        Books.all(LARGE, Books.planMade()),
                        guide("a")
                                .addConditions(rename("large", share("small", "(,40)")), add(Books.rising(true)))
                                .build()))
                .isEmpty();
    }

    // who is asked

    @Test
    void who_is_asked_by_an_amendment_alone_has_a_name() {
        assertThat(askingNobody(
                        Books.all(Books.planMade()),
                        guide("a").addConditions(add(approved())).build()))
                .singleElement()
                .satisfies(defect -> {
                    assertThat(defect.pointer()).isEqualTo("/vocabularies/suppliers/terms");
                    assertThat(defect.message())
                            .isEqualTo("there is no supplier \"approving-authority\", who is asked by"
                                    + " /amendments/0/conditions/0/add (\"approved\")");
                });
    }

    @Test
    void who_is_asked_inside_of_what_an_amendment_sets_has_a_name() {
        assertThat(askingNobody(
                        Books.all(Books.planMade()),
                        guide("a")
                                .addConditions(
                                        replace("plan-made", Books.any("plan-made", approved(), Books.rising(true))))
                                .build()))
                .singleElement()
                .satisfies(defect -> assertThat(defect.message())
                        .endsWith("asked by /amendments/0/conditions/0/with/parts/0 (\"approved\")"));
    }

    @Test
    void who_is_asked_by_the_edition_and_by_amendments_is_reported_once() {
        assertThat(askingNobody(
                        Books.all(Books.planMade(), approved()),
                        guide("a").addConditions(remove("plan-made")).build(),
                        guide("b", "2024-01-01")
                                .addConditions(replace("approved", approved()))
                                .build()))
                .singleElement()
                .satisfies(defect ->
                        assertThat(defect.message()).endsWith("asked by /editions/0/admission/parts/1 (\"approved\")"));
    }

    @Test
    void without_suppliers_the_first_who_asks_is_named_in_an_amendment_too() {
        List<Vocabulary> others = Books.book().build().vocabularies().stream()
                .filter(vocabulary -> !vocabulary.id().equals("suppliers"))
                .toList();
        assertThat(RulebookCheck.check(
                                Books.book(Books.edition(Books.all(LARGE)).build())
                                        .vocabularies(others)
                                        .addAmendments(guide("a")
                                                .addConditions(add(approved()))
                                                .build())
                                        .build())
                        .defects())
                .filteredOn(defect -> defect.pointer().equals("/vocabularies"))
                .singleElement()
                .satisfies(defect -> assertThat(defect.message())
                        .contains("/amendments/0/conditions/0/add (\"approved\") asks \"approving-authority\""));
    }

    // names

    @Test
    void the_english_names_of_amendments_and_of_the_grades_that_they_set_are_english() {
        Grade grade = Grade.of("good", Label.of("良", "良"), Schemes.bounds("[0,100]"));
        Scheme scheme = Schemes.scheme(
                        weighted("total", part("100", leaf("size", Books.REVENUE, Schemes.identity()))), "size")
                .gradeScale(GradeScale.of(ImmutableList.of(grade), Basis.text(Books.CLAUSE)))
                .build();
        assertThat(check(
                        Books.all(Books.planMade()),
                        guide("a")
                                .label(Label.of("指南", "指南"))
                                .addSchemes(add(scheme))
                                .build()))
                .extracting(Defect::pointer)
                .containsExactly("/amendments/0/label/en", "/amendments/0/schemes/0/add/grades/value/0/label/en");
    }

    // fixtures

    private static Requirement share(String id, String amounts) {
        return Books.threshold(id, Books.LARGE_SHARE, Schemes.bounds(amounts), Units.PERCENT);
    }

    private static Requirement approved() {
        return Books.approved(ImmutableList.of(DocumentKind.PLAN), "county");
    }

    private static ImmutableList<Defect> check(Requirement admission, Amendment... amendments) {
        return RulebookCheck.check(Books.book(Books.edition(admission).build())
                        .addAmendments(amendments)
                        .build())
                .defects();
    }

    /** Checks a book whose suppliers lack the authority that approves. */
    private static ImmutableList<Defect> askingNobody(Requirement admission, Amendment... amendments) {
        List<Vocabulary> vocabularies = Books.book().build().vocabularies().stream()
                .map(vocabulary -> vocabulary.id().equals("suppliers")
                        ? Vocabulary.builder()
                                .from(vocabulary)
                                .terms(vocabulary.terms().stream()
                                        .filter(term -> !term.code().equals("approving-authority"))
                                        .toList())
                                .build()
                        : vocabulary)
                .toList();
        return RulebookCheck.check(Books.book(Books.edition(admission).build())
                        .vocabularies(vocabularies)
                        .addAmendments(amendments)
                        .build())
                .defects();
    }
}
