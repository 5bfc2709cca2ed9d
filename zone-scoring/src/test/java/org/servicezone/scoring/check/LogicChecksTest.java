package org.servicezone.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Defect;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.JudgementSubject;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.scoring.fixture.Books;

/** Conditions that make no sense together, a mistake a row, each at its place; and such that do, beside them. */
class LogicChecksTest {

    private static final String ADMISSION = "/editions/0/admission";

    /** What is asked together must be able to hold together. */
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '→', textBlock = """
            all(share[60,); share[0,50))                        → /parts/1
            all(share[60,); share(,50))                         → /parts/1
            all(share[60,); share(,60])                         →
            all(share[60,); share(,60))                         → /parts/1
            all(revenue[10,); tax(,50))                         →
            all(tax[10000,); tax(,5000))                        → /parts/1
            all(share[60,); revenue[5,); all(up2; share(,50)))  → /parts/2/parts/1
            all(all(share[60,)); all(all(share(,50))))          → /parts/1/parts/0/parts/0
            all(share[60,)*3; share(,50))                       → /parts/1
            all(share[60,)*3; share(,50)*2)                     → /parts/1
            all(share[10,20); share[20,30); share[30,40))       → /parts/1 /parts/2
            all(municipal-zone; none(municipal-zone))           → /parts/1/parts/0
            all(none(municipal-zone); municipal-zone)           → /parts/1
            all(municipal-zone*3; none(municipal-zone+provincial-zone)) → /parts/1/parts/0
            all(municipal-zone+provincial-zone; none(municipal-zone))   →
            all(municipal-zone; none(municipal-zone*3))                 →
            all(?front-of-cohort; none(?front-of-cohort))       → /parts/1/parts/0
            all(?front-of-cohort; none(none(?front-of-cohort))) → /parts/1/parts/0/parts/0
            all(share[60,); none(share[50,); up2))              → /parts/1/parts/0
            none(share[60,); share(,60))                        → /parts/1
            all(up2; none(up1))                                 → /parts/1/parts/0
            all(up1; none(up2))                                 →
            all(any(up2; share[60,)); none(any(share[60,); up2))) → /parts/0/parts/0 /parts/0/parts/1
            all(share[20,80]; none(share(,50]); none(share[40,))) → /parts/2/parts/0
            all(share[20,80]; none(share(,50]); none(share(60,))) →
            """)
    void contradictions(String condition, String pointers) {
        assertDefects(condition, pointers);
    }

    /** What stands in only some of the cases meets what stands around it in those. */
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '→', textBlock = """
            all(share[60,); any(share(,50); up2))               → /parts/1/parts/0
            all(any(share(,50); up2); share[60,))               → /parts/0/parts/0
            all(share[60,); any(all(up1; any(share(,50); up2)); flat2)) → /parts/1/parts/0/parts/1/parts/0
            all(share[60,); two(share(,50); up2; municipal-zone)) → /parts/1/parts/0
            all(share[60,); R1{revenue: up2 | tax: share(,50)}) → /parts/1/options/tax
            all(R1{revenue: up2 | tax: share(,50)}; share[60,)) → /parts/0/options/tax
            all(R1{revenue: share[60,) | tax: up2}; R1{revenue: up2 | tax: share(,50)}) →
            all(R1{revenue: share[60,) | tax: up2}; R1{revenue: share(,50) | tax: flat3}) → /parts/1/options/revenue
            all(R1{revenue: share[60,) | tax: up2}; type{modern-logistics: share(,50) | else: up1}) → /parts/1/branches/0/then
            all(share[60,); type{modern-logistics: share(,50) | else: exempt}) → /parts/1/branches/0/then
            all(share[60,); type{modern-logistics: up2 | else: share(,50)}) → /parts/1/otherwise
            all(type{modern-logistics: share[60,) | else: up2}; type{modern-logistics: share(,50) | else: flat3}) → /parts/1/branches/0/then
            all(type{modern-logistics: share[60,) | else: up2}; type{financial-services: share(,50) | else: up1}) →
            all(place{320100: share[60,) | else: up2}; place{320300: share(,50) | else: up1}) →
            all(place{320100: share[60,) | else: up2}; place{320104: share(,50) | else: up1}) → /parts/1/branches/0/then
            all(title{municipal-zone: share[60,) | else: up2}; title{provincial-zone: share(,50) | else: up1}) → /parts/1/branches/0/then
            all(title{municipal-zone: share[60,) | else: up2}; title{municipal-zone: up1 | provincial-zone: share(,50) | else: ?front-of-cohort}) →
            all(any(share[60,); up2); any(share(,50); up1))     →
            none(all(share[60,); share(,50)))                   → /parts/0/parts/1
            all(up2; none(all(share[60,); share(,50)); flat3))  → /parts/1/parts/0/parts/1
            """)
    void contradictions_in_some_cases(String condition, String pointers) {
        assertDefects(condition, pointers);
    }

    /** Ways of which one suffices must not let in everybody. */
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '→', textBlock = """
            any(share[60,); share(,60))                         → /parts/1
            any(share[60,); share(,60]; up2)                    → /parts/1
            any(share[60,); share(,50))                         →
            any(share(,20); share[20,50); share[50,))           → /parts/2
            any(share(,20); share(20,50); share[50,))           →
            any(up2; any(share[60,); share(,70)))               → /parts/1/parts/1
            any(share[60,)*2; share(,60))                       →
            any(municipal-zone; none(municipal-zone))           → /parts/1/parts/0
            any(share[60,); none(share[60,)))                   → /parts/1/parts/0
            any(share[60,); none(share[70,)))                   → /parts/1/parts/0
            any(share[60,); none(share[50,)))                   →
            none(any(share[60,); share(,60)))                   → /parts/0/parts/1
            all(up2; any(flat3; share[60,); share(,70)))        → /parts/1/parts/2
            any(exempt; share[60,))                             → /parts/0
            any(share[60,); all(up2; exempt))                   → /parts/1/parts/1
            any(share[60,); type{modern-logistics: exempt | else: up2}) →
            any(share[60,); R1{revenue: exempt | tax: up2})     →
            any(share[60,); type{modern-logistics: share(,70) | else: up2}) → /parts/1/branches/0/then
            all(exempt; up2)                                    → /parts/0
            none(exempt)                                        → /parts/0
            two(exempt; up2; share[60,))                        → /parts/0
            type{modern-logistics: none(exempt) | else: up2}    →
            type{modern-logistics: none(exempt; up1) | else: up2} → /branches/0/then/parts/0
            exempt                                              →
            """)
    void ways_that_let_in_everybody(String condition, String pointers) {
        assertDefects(condition, pointers);
    }

    /** A part must say something beside the others. */
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '→', textBlock = """
            all(share[60,); share[50,))                         → /parts/1
            all(share[50,); share[60,))                         → /parts/0
            all(share[50,)*2; share[60,))                       →
            all(share[50,); share[60,)*2)                       → /parts/0
            all(share[60,)~; share[50,))                        →
            all(share[60,); share[50,)~)                        →
            all(share[60,)~; share[50,)~)                       → /parts/1
            all(up2; up1)                                       → /parts/1
            all(up2; flat2)                                     → /parts/1
            all(up2; flat3)                                     →
            all(municipal-zone; municipal-zone+provincial-zone) → /parts/1
            all(municipal-zone*2; municipal-zone)               → /parts/1
            all(share[60,); none(share(,50)))                   → /parts/1/parts/0
            any(share[60,); share[50,))                         → /parts/0
            any(share[50,); share[60,))                         → /parts/1
            any(share[50,); all(share[60,); up2))               →
            none(share[60,); share[50,))                        → /parts/0
            all(?front-of-cohort; up2; ?front-of-cohort)        → /parts/2
            all(up2; any(?front-of-cohort; up2))                → /parts/1/parts/1
            all(share[60,); any(share[50,); up2))               → /parts/1/parts/0
            all(share[50,); any(share[60,); up2))               →
            any(all(up2; share[60,)); all(share[60,); up2))     → /parts/1
            all(any(up2; share[60,)); any(share[60,); up2))     → /parts/1
            two(up2; share[60,); up2)                           → /parts/2
            two(share[60,); share[50,); up2)                    →
            all(share[50,); type{modern-logistics: share[60,) | else: exempt}) →
            all(share[60,); type{modern-logistics: share[50,) | else: exempt}) → /parts/1/branches/0/then
            all(share[60,); R1{revenue: share[50,) | tax: up2}) →
            all(R1{revenue: share[60,) | tax: up2}; R1{revenue: share[50,) | tax: up1}) → /parts/1/options/revenue /parts/1/options/tax
            """)
    void parts_that_say_nothing_beside_others(String condition, String pointers) {
        assertDefects(condition, pointers);
    }

    /** So many parts must be able to hold together; options must differ; branches must be reached. */
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '→', textBlock = """
            two(share(,20); share[20,50); share[50,))           → /least/value
            two(share(,20); share[20,50); up2)                  →
            two(share(,30); share[20,50); share[50,))           →
            three(share(,30); share[20,50); share[50,); up2)    →
            three(share(,20); share[20,50); share[50,); up2)    → /least/value
            two(municipal-zone; none(municipal-zone))           → /parts/1/parts/0
            three(municipal-zone; none(municipal-zone); share(,20); share[50,)) → /least/value
            R1{revenue: up2 | tax: up2}                         → /options
            R1{revenue: all(up2; share[60,)) | tax: all(share[60,); up2)} → /options
            R1{revenue: up2}                                    →
            type{modern-logistics: type{financial-services: up2 | else: up1} | else: flat2} → /branches/0/then/branches/0/when
            type{modern-logistics: up2 | financial-services: up1} →
            type{modern-logistics: up2 | modern-logistics+financial-services: up1} → /branches/1/when/0
            place{320100: up2 | 320104: up1 | else: flat2}      → /branches/1/when/0
            place{320104: up2 | 320100: up1 | else: flat2}      →
            all(municipal-zone; title{municipal-zone: up2 | provincial-zone: up1 | else: flat2}) → /parts/1/branches/1/when
            all(none(municipal-zone); title{municipal-zone: up2 | else: flat2}) → /parts/1/branches/0/when
            all(none(municipal-zone*3); title{municipal-zone: up2 | else: flat2}) →
            all(municipal-zone+provincial-zone; title{municipal-zone: up2 | provincial-zone: up1 | else: flat2}) →
            all(R1{revenue: municipal-zone | tax: provincial-zone}; title{municipal-zone: up2 | provincial-zone: up1 | else: flat2}) →
            """)
    void numbers_options_and_branches(String condition, String pointers) {
        assertDefects(condition, pointers);
    }

    /** One threshold by itself. */
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '→', textBlock = """
            share[0,100]    → /amounts/value
            share[0,)       → /amounts/value
            share(,100]     → /amounts/value
            share(0,100]    →
            share(100,)     → /amounts/value
            share[100,)     →
            share[60,600)   → /amounts/value
            share[-5,60)    → /amounts/value
            share[0,60)     →
            revenue(,0)     → /amounts/value
            revenue[-1,5)   → /amounts/value
            revenue(,5)     →
            """)
    void thresholds_beside_the_range_of_their_measure(String condition, String pointers) {
        assertDefects(condition, pointers);
    }

    @Test
    void what_did_not_happen_needs_somebody_who_says_so() {
        Requirement accident = event("major-accident", Optional.empty());
        assertThat(found(Operator.NONE, accident)).singleElement().satisfies(defect -> {
            assertThat(defect.pointer()).isEqualTo(ADMISSION + "/parts/0");
            assertThat(defect.en().found()).contains("can never hold");
            assertThat(defect.en().expected()).contains("clearance");
            assertThat(defect.en().remedy()).contains("clearance").contains("by");
            TwoLanguages.areSpoken(defect);
        });
        assertThat(found(Operator.ALL, accident)).isEmpty();
        assertThat(found(Operator.NONE, event("major-accident", CLEARED))).isEmpty();
    }

    @Test
    void it_needs_somebody_also_as_one_of_several_ways() {
        Requirement.Composed none = composed("none", Operator.NONE, event("major-accident", Optional.empty()));
        Requirement.Composed twice = composed("twice", Operator.NONE, composed("inner", Operator.NONE, plain()));
        assertThat(found(Operator.ANY, none, twice))
                .extracting(Defect::pointer)
                .containsExactly(ADMISSION + "/parts/0/parts/0");
        assertThat(found(Operator.NONE, composed("one", Operator.NONE, event("major-accident", Optional.empty()))))
                .isEmpty();
    }

    @Test
    void a_title_that_was_never_granted_is_not_held() {
        Requirement held = Conditions.read("municipal-zone");
        Requirement.Composed ungranted = composed("none", Operator.NONE, event("title-granted", CLEARED));
        assertThat(contradictions(held, ungranted)).containsExactly(ADMISSION + "/parts/1/parts/0");
        assertThat(contradictions(ungranted, held)).containsExactly(ADMISSION + "/parts/1");
        assertThat(contradictions(ungranted, plain())).isEmpty();
    }

    private static List<String> contradictions(Requirement... parts) {
        return found(Operator.ALL, parts).stream()
                .filter(defect -> defect.message().startsWith("never goes with"))
                .map(Defect::pointer)
                .toList();
    }

    private static final Optional<Requirement.NamedFinding> CLEARED =
            Optional.of(new Requirement.NamedFinding(JudgementSubject.of("front-of-cohort"), Role.EXPERT_PANEL));

    private static Requirement event(String kind, Optional<Requirement.NamedFinding> clearance) {
        return new Requirement.EventOccurred(
                Books.heading("event"), ImmutableList.of(EventKind.of(kind)), Optional.empty(), clearance);
    }

    private static Requirement plain() {
        return Books.planMade();
    }

    private static Requirement.Composed composed(String id, Operator operator, Requirement... parts) {
        return new Requirement.Composed(Books.heading(id), operator, Optional.empty(), ImmutableList.copyOf(parts));
    }

    private static List<Defect> found(Operator operator, Requirement... parts) {
        return RulebookCheck.check(Books.book(Books.edition(composed("whole", operator, parts))
                                .build())
                        .build())
                .defects();
    }

    private static void assertDefects(String condition, String pointers) {
        List<Defect> defects = RulebookCheck.check(
                        Books.book(Books.edition(Conditions.read(condition)).build())
                                .addPlaces(Books.county("320104", "320100"))
                                .build())
                .defects();
        List<String> expected = Splitter.on(' ')
                .omitEmptyStrings()
                .splitToStream(pointers == null ? "" : pointers)
                .map(pointer -> ADMISSION + pointer)
                .toList();
        assertThat(defects)
                .as(defects.stream().map(Defect::toString).collect(Collectors.joining("\n")))
                .extracting(Defect::pointer)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(defects).allSatisfy(TwoLanguages::areSpoken);
    }
}
