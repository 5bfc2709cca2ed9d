package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Asked.ask;
import static org.servicezone.scoring.fixture.Asked.assertOutcome;
import static org.servicezone.scoring.fixture.Asked.missing;
import static org.servicezone.scoring.fixture.Provinces.synthetic;
import static org.servicezone.scoring.fixture.Provinces.zone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.vocabulary.Industry;
import org.servicezone.model.vocabulary.PriorityField;
import org.servicezone.model.zone.LeadingIndustry;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

class IndustryListedTest {

    @ParameterizedTest(name = "{0}, by {1}: either {2}, focus areas {3}, priority fields {4}")
    @CsvSource({
        "focus   , page  , MET         , MET         , UNDETERMINED",
        "field   , page  , MET         , UNDETERMINED, MET",
        "both    , page  , MET         , MET         , MET",
        "neither , page  , UNDETERMINED, UNDETERMINED, UNDETERMINED",
        "outside , page  , NOT_MET     , NOT_MET     , NOT_MET",
        "none    , page  , UNDETERMINED, UNDETERMINED, UNDETERMINED",
        "both    , editor, UNDETERMINED, UNDETERMINED, UNDETERMINED",
        "outside , editor, UNDETERMINED, UNDETERMINED, UNDETERMINED"
    })
    void lists_by_table(String industry, String by, Outcome either, Outcome areas, Outcome fields) {
        assertOutcome(of(Books.listed(true, true), industry, by), either);
        assertOutcome(of(Books.listed(true, false), industry, by), areas);
        assertOutcome(of(Books.listed(false, true), industry, by), fields);
    }

    @Test
    void only_the_main_industry_counts() {
        LeadingIndustry second =
                LeadingIndustry.builder().from(Provinces.logistics()).rank(2).build();
        Finding.Check finding = ask(
                Books.listed(true, true),
                synthetic(zone("a").addLeadingIndustries(second).build()));
        assertOutcome(finding, Outcome.UNDETERMINED);
        assertThat(finding.notes()).containsExactly(FindingNote.NO_DATA);
        assertThat(missing(finding)).containsExactly("INDUSTRY main-industry a");
    }

    @Test
    void what_only_the_editor_mapped_is_noted_so() {
        assertThat(of(Books.listed(true, true), "both", "editor").notes()).containsExactly(FindingNote.EDITOR_ONLY);
    }

    private static Finding.Check of(Requirement requirement, String industry, String by) {
        if (industry.equals("none")) {
            return ask(requirement, synthetic(zone("a").build()));
        }
        LeadingIndustry.Builder main =
                Provinces.industry().source(by.equals("editor") ? Provinces.EDITOR : Provinces.PAGE);
        if (industry.equals("focus") || industry.equals("both")) {
            main.focusArea(Industry.of("modern-logistics"));
        }
        if (industry.equals("field") || industry.equals("both")) {
            main.priorityField(PriorityField.of("platform-economy"));
        }
        main.outsideLists(industry.equals("outside"));
        return ask(
                requirement,
                synthetic(zone("a").addLeadingIndustries(main.build()).build()));
    }
}
