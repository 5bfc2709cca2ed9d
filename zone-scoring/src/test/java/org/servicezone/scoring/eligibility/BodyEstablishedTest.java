package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Asked.ask;
import static org.servicezone.scoring.fixture.Asked.assertOutcome;
import static org.servicezone.scoring.fixture.Asked.missing;
import static org.servicezone.scoring.fixture.Provinces.synthetic;
import static org.servicezone.scoring.fixture.Provinces.zone;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.vocabulary.BodyFunction;
import org.servicezone.model.zone.ManagementBody;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

class BodyEstablishedTest {

    private static final Requirement BOTH = Books.body(BodyFunction.MANAGEMENT, BodyFunction.OPERATION);
    private static final Requirement ANY = Books.body();

    @ParameterizedTest(name = "[{0}]: both functions {1}, any body {2}")
    @CsvSource({
        "''                                , UNDETERMINED, UNDETERMINED",
        "management+operation              , MET         , MET",
        "management operation              , MET         , MET",
        "management                        , UNDETERMINED, MET",
        "operation                         , UNDETERMINED, MET",
        "unnamed                           , UNDETERMINED, MET",
        "none                              , NOT_MET     , NOT_MET",
        "none management+operation         , UNDETERMINED, UNDETERMINED",
        "none management                   , UNDETERMINED, UNDETERMINED",
        "editor:management+operation       , UNDETERMINED, UNDETERMINED",
        "editor:none                       , UNDETERMINED, UNDETERMINED",
        "editor:none management+operation  , MET         , MET",
        "editor:operation management       , UNDETERMINED, MET"
    })
    void bodies_by_table(String bodies, Outcome both, Outcome any) {
        assertOutcome(of(BOTH, bodies), both);
        assertOutcome(of(ANY, bodies), any);
    }

    @Test
    void the_function_that_no_row_names_is_missing() {
        Finding.Check finding = of(BOTH, "management");
        assertThat(missing(finding)).containsExactly("BODY operation a");
        assertThat(finding.notes()).containsExactly(FindingNote.NO_DATA);
        assertThat(missing(of(ANY, ""))).containsExactly("BODY any a");
    }

    @Test
    void what_only_the_editor_says_is_noted_so() {
        assertThat(of(BOTH, "editor:management+operation").notes()).containsExactly(FindingNote.EDITOR_ONLY);
    }

    @Test
    void sources_that_disagree_are_noted_so() {
        assertThat(of(ANY, "none management").notes()).containsExactly(FindingNote.SOURCES_DISAGREE);
    }

    @ParameterizedTest(name = "[{0}]: both functions with ten staff {1}, any body with ten staff {2}")
    @CsvSource({
        "management+operation*10                , MET         , MET",
        "management+operation*9                 , NOT_MET     , NOT_MET",
        "management*4 operation*6               , MET         , MET",
        "management*4 operation*5               , NOT_MET     , NOT_MET",
        "management+operation                   , UNDETERMINED, UNDETERMINED",
        "management operation*9                 , UNDETERMINED, UNDETERMINED",
        "management operation*10                , MET         , MET",
        "management+operation*0                 , NOT_MET     , NOT_MET",
        // another body may have the function, and more staff
        "management*9                           , UNDETERMINED, NOT_MET",
        "management*10                          , UNDETERMINED, MET",
        "''                                     , UNDETERMINED, UNDETERMINED",
        "none                                   , NOT_MET     , NOT_MET",
        "none management+operation*10           , UNDETERMINED, UNDETERMINED",
        "editor:management+operation*10         , UNDETERMINED, UNDETERMINED",
        "editor:unnamed*9 management+operation*1, NOT_MET     , NOT_MET"
    })
    void staff_by_table(String bodies, Outcome both, Outcome any) {
        assertOutcome(of(staffed(Books.fixed(10), BodyFunction.MANAGEMENT, BodyFunction.OPERATION), bodies), both);
        assertOutcome(of(staffed(Books.fixed(10)), bodies), any);
    }

    @ParameterizedTest(name = "[{0}]: {1}")
    @CsvSource({"management*12, 2", "management*10, 0", "management*4 operation*5, -1"})
    void the_margin_is_in_persons(String bodies, int margin) {
        assertThat(of(staffed(Books.fixed(10)), bodies).facts())
                .contains(
                        new Fact.Number(FactRole.REQUIRED, "staff", Exact.of(10)),
                        new Fact.Number(FactRole.MARGIN, "staff-to-spare", Exact.of(margin)));
    }

    @Test
    void unknown_staff_is_missing_and_has_no_margin() {
        Finding.Check finding = of(staffed(Books.fixed(10)), "management operation*3");
        assertThat(missing(finding)).containsExactly("STAFF full-time-staff a");
        assertThat(finding.missing().get(0).supplier().value()).isEqualTo("zone-body");
        assertThat(finding.facts()).noneMatch(fact -> fact.role() == FactRole.MARGIN);
    }

    @ParameterizedTest(name = "[{0}]: {1}, rests on our number: {2}")
    @CsvSource({"management*10, MET, true", "management*9, UNDETERMINED, true", "none, NOT_MET, false"})
    void our_own_number_of_staff_never_fails_a_zone(String bodies, Outcome outcome, boolean ours) {
        Finding.Check finding = of(staffed(Books.ours(10)), bodies);
        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.isIllustrative()).isEqualTo(ours);
    }

    private static Requirement staffed(Cited<Integer> staff, BodyFunction... functions) {
        return new Requirement.BodyEstablished(
                Books.heading("body"), ImmutableList.copyOf(functions), Optional.of(staff));
    }

    private static Finding.Check of(Requirement requirement, String bodies) {
        Zone.Builder zone = zone("a");
        for (String text : Splitter.on(' ').omitEmptyStrings().split(bodies)) {
            boolean editor = text.startsWith("editor:");
            String bare = editor ? text.substring("editor:".length()) : text;
            int star = bare.indexOf('*');
            String functions = star < 0 ? bare : bare.substring(0, star);
            ManagementBody.Builder body = ManagementBody.builder()
                    .established(!functions.equals("none"))
                    .source(editor ? Provinces.EDITOR : Provinces.PAGE);
            for (String function : Splitter.on('+').split(functions)) {
                if (!function.equals("none") && !function.equals("unnamed")) {
                    body.addFunctions(BodyFunction.of(function));
                }
            }
            if (star >= 0) {
                body.fullTimeStaff(Integer.parseInt(bare.substring(star + 1)));
            }
            zone.addManagementBodies(body.build());
        }
        return ask(requirement, synthetic(zone.build()));
    }
}
