package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Asked.ask;
import static org.servicezone.scoring.fixture.Asked.assertOutcome;
import static org.servicezone.scoring.fixture.Asked.missing;
import static org.servicezone.scoring.fixture.Provinces.judgement;
import static org.servicezone.scoring.fixture.Provinces.synthetic;
import static org.servicezone.scoring.fixture.Provinces.zone;

import com.google.common.base.Splitter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.zone.Judgement;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

/** A question to the expert panel, asked on the last day of 2023. */
class JudgedTest {

    @ParameterizedTest(name = "[{0}]: {1}")
    @CsvSource(textBlock = """
                    ''                              , UNDETERMINED
                    2023-05-01+                     , MET
                    2023-05-01-                     , NOT_MET
                    # the newest counts, wherever it stands
                    2022-05-01- 2023-05-01+         , MET
                    2023-05-01+ 2022-05-01-         , MET
                    2022-05-01+ 2023-05-01-         , NOT_MET
                    # up to the day
                    2023-12-31+                     , MET
                    2024-01-01+                     , UNDETERMINED
                    2023-05-01- 2024-01-01+         , NOT_MET
                    # a year alone is surely past at its end
                    2023+                           , MET
                    2024+                           , UNDETERMINED
                    # another role, another subject
                    2023-05-01+drc                  , UNDETERMINED
                    2023-05-01+ 2023-06-01-drc      , MET
                    2023-05-01+front                , UNDETERMINED
                    # two of one day
                    2023-05-01+ 2023-05-01+         , MET
                    2023-05-01+ 2023-05-01-         , UNDETERMINED
                    2023-05-01- 2023-05-01+         , UNDETERMINED
                    2023-05-01+ 2023-05-01- 2023-05-01-, UNDETERMINED
                    2023-05-01- 2023-05-01+ 2023-06-01+, MET
                    # which of the two is newer is not known
                    2023+ 2023-05-01-               , UNDETERMINED
                    2023-05-01- 2023+               , UNDETERMINED
                    2023+ 2023-05-01+               , MET
                    2022+ 2023-05-01-               , NOT_MET
                    # the editor alone
                    2023-05-01+editor               , UNDETERMINED
                    2023-05-01-editor               , UNDETERMINED
                    # the editor does not undo what the panel found
                    2023-05-01+ 2023-06-01-editor   , MET
                    2023-05-01- 2023-05-01+editor   , NOT_MET
                    """)
    void answers_by_table(String answers, Outcome outcome) {
        assertOutcome(of(answers), outcome);
    }

    @Test
    void a_missing_answer_is_asked_of_its_role() {
        Finding.Check finding = of("");
        assertThat(finding.notes()).containsExactly(FindingNote.NO_DATA);
        assertThat(missing(finding)).containsExactly("JUDGEMENT leading-industry-distinctive a");
        assertThat(finding.missing().get(0).supplier().value()).isEqualTo("expert-panel");
    }

    @Test
    void answers_that_differ_stand_side_by_side() {
        Finding.Check finding = of("2023-05-01+ 2023-05-01-");
        assertThat(finding.notes()).containsExactly(FindingNote.SOURCES_DISAGREE);
        assertThat(finding.facts())
                .contains(
                        new Fact.Judged(FactRole.OBSERVED, answer("2023-05-01+")),
                        new Fact.Judged(FactRole.OBSERVED, answer("2023-05-01-")));
    }

    @Test
    void what_only_the_editor_says_is_noted_so() {
        assertThat(of("2023-05-01+editor").notes()).containsExactly(FindingNote.EDITOR_ONLY);
    }

    private static Finding.Check of(String answers) {
        List<Judgement> judgements = Splitter.on(' ')
                .omitEmptyStrings()
                .splitToStream(answers)
                .map(JudgedTest::answer)
                .toList();
        Zone zone = zone("a").addAllJudgements(judgements).build();
        return ask(Books.judged(), synthetic(zone));
    }

    /** A date, + or -, and perhaps drc (another role), front (another subject) or editor. */
    private static Judgement answer(String text) {
        int sign = Math.max(text.indexOf('+'), text.lastIndexOf('-'));
        String more = text.substring(sign + 1);
        return judgement(
                        more.equals("front") ? Books.FRONT : Books.DISTINCTIVE,
                        more.equals("drc") ? Role.MUNICIPAL_DRC : Role.EXPERT_PANEL,
                        text.substring(0, sign),
                        text.charAt(sign) == '+')
                .source(more.equals("editor") ? Provinces.EDITOR : Provinces.PAGE)
                .build();
    }
}
