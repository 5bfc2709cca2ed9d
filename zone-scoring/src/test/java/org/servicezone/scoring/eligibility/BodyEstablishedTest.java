package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Asked.ask;
import static org.servicezone.scoring.fixture.Asked.assertOutcome;
import static org.servicezone.scoring.fixture.Asked.missing;
import static org.servicezone.scoring.fixture.Provinces.synthetic;
import static org.servicezone.scoring.fixture.Provinces.zone;

import com.google.common.base.Splitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
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

    private static Finding.Check of(Requirement requirement, String bodies) {
        Zone.Builder zone = zone("a");
        for (String text : Splitter.on(' ').omitEmptyStrings().split(bodies)) {
            boolean editor = text.startsWith("editor:");
            String functions = editor ? text.substring("editor:".length()) : text;
            ManagementBody.Builder body = ManagementBody.builder()
                    .established(!functions.equals("none"))
                    .source(editor ? Provinces.EDITOR : Provinces.PAGE);
            for (String function : Splitter.on('+').split(functions)) {
                if (!function.equals("none") && !function.equals("unnamed")) {
                    body.addFunctions(BodyFunction.of(function));
                }
            }
            zone.addManagementBodies(body.build());
        }
        return ask(requirement, synthetic(zone.build()));
    }
}
