package org.servicezone.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Defect;
import org.servicezone.model.label.Label;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.policy.Instrument;
import org.servicezone.model.policy.Reading;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Cut;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.rulebook.Ground;
import org.servicezone.model.rulebook.ManagementRule;
import org.servicezone.model.rulebook.ProposalKind;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.vocabulary.Population;
import org.servicezone.model.vocabulary.Vocabulary;
import org.servicezone.scoring.fixture.Books;

/** What values cite, who is asked for what is missing, and what things are called. */
class SourceChecksTest {

    private static final Label TWICE = Label.of("示范区", "示范区");

    // who is asked

    @ParameterizedTest(name = "without {0}, {1}: {2}")
    @CsvSource(delimiter = '→', textBlock = """
            municipal-drc       → municipal-zone                            → true
            municipal-drc       → type{modern-logistics: up2 | else: up1}   → true
            municipal-drc       → title{municipal-zone: up2 | else: up1}    → true
            municipal-drc       → up2                                       → false
            zone-body           → place{320100: up2 | else: up1}            → true
            zone-body           → municipal-zone                            → false
            expert-panel        → all(up2; none(?front-of-cohort))          → true
            expert-panel        → up2                                       → false
            """)
    void whoever_is_asked_for_what_is_missing_is_declared(String supplier, String condition, boolean asked) {
        assertThat(defects(without(supplier, Conditions.read(condition))))
                .isEqualTo(asked ? ImmutableList.of("/vocabularies/suppliers/terms") : ImmutableList.of());
    }

    @Test
    void every_kind_of_condition_asks_somebody_who_is_declared() {
        for (String supplier : ImmutableList.of("zone-body", "municipal-drc", "expert-panel", "approving-authority")) {
            assertThat(defects(without(supplier, Books.everything())))
                    .as(supplier)
                    .containsExactly("/vocabularies/suppliers/terms");
        }
    }

    @Test
    void suppliers_that_are_not_declared_at_all_are_named_once() {
        Rulebook.Builder book = Books.book(Books.edition(Books.everything()).build());
        Rulebook bare = book.vocabularies(book.build().vocabularies().stream()
                        .filter(vocabulary -> !vocabulary.id().equals("suppliers"))
                        .toList())
                .measures(ImmutableList.of(Books.measure("revenue", Units.YI_YUAN, Bounds.ALL)))
                .build();
        assertThat(defects(bare)).contains("/vocabularies").doesNotHaveDuplicates();
    }

    // names

    @Test
    void an_english_name_that_is_the_chinese_one_again_is_told_wherever_it_stands() {
        Requirement plan = new Requirement.PlanMade(new Heading(NodeId.of("x"), Books.CLAUSE, TWICE));
        assertThat(defects(Books.book(Books.edition(plan).build()).build()))
                .containsExactly("/editions/0/admission/label/en");
        assertThat(defects(Books.book().label(TWICE).build())).containsExactly("/label/en");
        assertThat(defects(
                        Books.book(Books.edition(Books.planMade()).label(TWICE).build())
                                .build()))
                .containsExactly("/editions/0/label/en");
        assertThat(defects(Books.book()
                        .addReadings(Reading.builder()
                                .from(Books.reading("R50", "a"))
                                .question(TWICE)
                                .build())
                        .build()))
                .containsExactly("/readings/5/question/en");
        assertThat(defects(Books.book()
                        .addVocabularies(Vocabulary.builder()
                                .from(Books.vocabulary("colours"))
                                .label(TWICE)
                                .build())
                        .build()))
                .containsExactly("/vocabularies/colours/label/en");
    }

    @Test
    void names_without_chinese_characters_may_be_the_same_and_english_may_quote_some() {
        assertThat(defects(
                        Books.book().label(Label.of("GB/T 4754", "GB/T 4754")).build()))
                .isEmpty();
        assertThat(defects(Books.book()
                        .label(Label.of("一区一策", "一区一策: a policy for each zone"))
                        .build()))
                .isEmpty();
    }

    // values and what they rest on

    @ParameterizedTest(name = "carries out {0}, {1} by {2}: {3}")
    @CsvSource({
        "plan,  TEXT,  plan,  ''",
        "plan,  TEXT,  guide, /rises/basis/clause",
        "guide, TEXT,  guide, ''",
        "guide, TEXT,  plan,  ''",
        "guide, TEXT,  other, /rises/basis/clause",
        "plan,  GUIDE, guide, ''",
        "plan,  PRECEDENT, other, ''"
    })
    void what_the_text_fixes_stands_in_that_text(String carriesOut, BasisStatus status, String cited, String defect) {
        Basis basis = new Basis(status, Optional.of(ClauseRef.parse(cited + "#4.2.s1")), Optional.of("a page"));
        Requirement rising = new Requirement.Rising(
                new Heading(NodeId.of("x"), ClauseRef.parse(carriesOut + "#4.2.s1"), Books.label("x")),
                Books.REVENUE,
                Cited.of(2, basis),
                true);
        Rulebook book = Books.book(Books.edition(rising).build())
                .addInstruments(instrument("guide"), instrument("other"))
                .build();
        assertThat(defects(book))
                .isEqualTo(defect.isEmpty() ? ImmutableList.of() : ImmutableList.of("/editions/0/admission" + defect));
    }

    @Test
    void the_front_part_of_a_cohort_is_not_all_of_it() {
        Cut all = new Cut.Share(Books.ours(Exact.ONE), RoundingMode.UP);
        Requirement place = Books.front(Books.cohort(true, true, Books.fixed(3)), all, Ties.IN);
        assertThat(defects(Books.book(Books.edition(place).build()).build()))
                .containsExactly("/editions/0/admission/cut/share/value");
    }

    @ParameterizedTest(name = "{0}: [{1}]")
    @CsvSource({"80, ''", "100, ''", "0.01, ''", "0, /mark/value", "-1, /mark/value", "100.01, /mark/value"})
    void a_mark_by_table(String mark, String defect) {
        Ground ground = new Ground.TraitsReached(Books.heading("x"), Books.fixed(Exact.parse(mark)));
        Rulebook book = Books.book(Books.edition(Books.planMade())
                        .addManagementRules(new ManagementRule(
                                Books.heading("rule"),
                                Population.of("demonstration-zones"),
                                ProposalKind.of("commend"),
                                ground))
                        .build())
                .build();
        assertThat(defects(book))
                .isEqualTo(
                        defect.isEmpty()
                                ? ImmutableList.of()
                                : ImmutableList.of("/editions/0/management/0/ground" + defect));
    }

    private static Instrument instrument(String id) {
        return Instrument.builder().from(Books.instrument()).id(id).build();
    }

    private static Rulebook without(String supplier, Requirement condition) {
        Rulebook.Builder book = Books.book(Books.edition(condition).build());
        return book.vocabularies(book.build().vocabularies().stream()
                        .map(vocabulary -> vocabulary.id().equals("suppliers")
                                ? Vocabulary.builder()
                                        .from(vocabulary)
                                        .terms(vocabulary.terms().stream()
                                                .filter(term -> !term.code().equals(supplier))
                                                .toList())
                                        .build()
                                : vocabulary)
                        .toList())
                .build();
    }

    private static ImmutableList<String> defects(Rulebook book) {
        return RulebookCheck.check(book).defects().stream()
                .map(Defect::pointer)
                .collect(ImmutableList.toImmutableList());
    }
}
