package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Asked.ask;
import static org.servicezone.scoring.fixture.Asked.assertOutcome;
import static org.servicezone.scoring.fixture.Asked.missing;
import static org.servicezone.scoring.fixture.Provinces.synthetic;
import static org.servicezone.scoring.fixture.Provinces.zone;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.province.Province;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.vocabulary.Industry;
import org.servicezone.model.vocabulary.PriorityField;
import org.servicezone.model.zone.LeadingIndustry;
import org.servicezone.model.zone.Zone;
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

    @ParameterizedTest(name = "[{0}]: main {1}, any {2}, all {3}")
    @CsvSource({
        "''                       , UNDETERMINED, UNDETERMINED, UNDETERMINED",
        "1:logistics              , MET         , MET         , MET",
        "1:logistics 2:outside    , MET         , MET         , NOT_MET",
        "1:outside 2:logistics    , NOT_MET     , MET         , NOT_MET",
        "1:outside 2:outside      , NOT_MET     , NOT_MET     , NOT_MET",
        "1:empty 2:logistics      , UNDETERMINED, MET         , UNDETERMINED",
        "1:empty 2:outside        , UNDETERMINED, UNDETERMINED, NOT_MET",
        "1:logistics 2:empty      , MET         , MET         , UNDETERMINED",
        "1:editor 2:logistics     , UNDETERMINED, MET         , UNDETERMINED",
        "1:logistics 2:editor     , MET         , MET         , UNDETERMINED",
        "1:editor 2:outside       , UNDETERMINED, UNDETERMINED, NOT_MET",
        "2:logistics              , UNDETERMINED, MET         , MET",
        // on the list, and not among the terms that count
        "1:finance                , NOT_MET     , NOT_MET     , NOT_MET",
        "1:finance 2:logistics    , NOT_MET     , MET         , NOT_MET"
    })
    void which_industries_by_table(String industries, Outcome main, Outcome any, Outcome all) {
        assertOutcome(ask(among(Requirement.Which.MAIN), with(industries)), main);
        assertOutcome(ask(among(Requirement.Which.ANY), with(industries)), any);
        assertOutcome(ask(among(Requirement.Which.ALL), with(industries)), all);
    }

    @Test
    void the_order_of_the_industries_changes_nothing() {
        for (Requirement.Which which : Requirement.Which.values()) {
            assertThat(ask(among(which), with("1:outside 2:logistics")).outcome())
                    .isEqualTo(ask(among(which), with("2:logistics 1:outside")).outcome());
        }
    }

    @Test
    void terms_that_count_are_shown_as_asked() {
        assertThat(ask(among(Requirement.Which.MAIN), with("")).facts())
                .containsExactly(new Fact.Term(FactRole.REQUIRED, "focus-areas", "modern-logistics"));
    }

    private static Requirement among(Requirement.Which which) {
        return new Requirement.IndustryListed(
                Books.heading("listed"), true, false, ImmutableList.of("modern-logistics"), which);
    }

    private static Province.Builder with(String industries) {
        Zone.Builder zone = zone("a");
        for (String text : Splitter.on(' ').omitEmptyStrings().split(industries)) {
            List<String> parts = Splitter.on(':').splitToList(text);
            LeadingIndustry.Builder industry = Provinces.industry().rank(Integer.parseInt(parts.get(0)));
            LeadingIndustry.Builder told = switch (parts.get(1)) {
                case "logistics" -> industry.focusArea(Industry.of("modern-logistics"));
                case "finance" -> industry.focusArea(Industry.of("financial-services"));
                case "outside" -> industry.outsideLists(true);
                case "editor" ->
                    industry.focusArea(Industry.of("modern-logistics")).source(Provinces.EDITOR);
                default -> industry;
            };
            zone.addLeadingIndustries(told.build());
        }
        return synthetic(zone.build());
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
