package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Asked.ask;
import static org.servicezone.scoring.fixture.Asked.assertOutcome;
import static org.servicezone.scoring.fixture.Asked.missing;
import static org.servicezone.scoring.fixture.Provinces.synthetic;
import static org.servicezone.scoring.fixture.Provinces.zone;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.measure.Source;
import org.servicezone.model.number.Exact;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.ApprovingLevel;
import org.servicezone.model.vocabulary.DocumentKind;
import org.servicezone.model.zone.Approval;
import org.servicezone.model.zone.DevelopmentPlan;
import org.servicezone.model.zone.ManagementBody;
import org.servicezone.model.zone.PlanStatus;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneDocument;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

class ApprovedTest {

    private static final ImmutableList<DocumentKind> PLAN = ImmutableList.of(DocumentKind.PLAN);
    private static final ImmutableList<DocumentKind> BODY = ImmutableList.of(DocumentKind.BODY);
    private static final ImmutableList<DocumentKind> BOTH = ImmutableList.of(DocumentKind.PLAN, DocumentKind.BODY);

    private static final DocumentKind PERMIT = DocumentKind.of("permit");

    @ParameterizedTest(name = "plan {0}: county or above {1}, city or above {2}")
    @CsvSource({
        "county          , MET         , NOT_MET",
        "city            , MET         , MET",
        "province        , MET         , MET",
        "submitted       , NOT_MET     , NOT_MET",
        "none            , NOT_MET     , NOT_MET",
        "-               , UNDETERMINED, UNDETERMINED",
        "editor:city     , UNDETERMINED, UNDETERMINED",
        "editor:none     , UNDETERMINED, UNDETERMINED"
    })
    void the_plan_by_level(String plan, Outcome county, Outcome city) {
        assertOutcome(of(Books.approved(PLAN, "county", "city", "province", "state"), plan, "-"), county);
        assertOutcome(of(Books.approved(PLAN, "city", "province", "state"), plan, "-"), city);
    }

    @ParameterizedTest(name = "body {0}: county or above {1}, city or above {2}")
    @CsvSource({
        "county          , MET         , NOT_MET",
        "city            , MET         , MET",
        "unapproved      , UNDETERMINED, UNDETERMINED",
        "none            , NOT_MET     , NOT_MET",
        "-               , UNDETERMINED, UNDETERMINED",
        "editor:city     , UNDETERMINED, UNDETERMINED"
    })
    void the_body_by_level(String body, Outcome county, Outcome city) {
        assertOutcome(of(Books.approved(BODY, "county", "city", "province", "state"), "-", body), county);
        assertOutcome(of(Books.approved(BODY, "city", "province", "state"), "-", body), city);
    }

    @ParameterizedTest(name = "plan {0} and body {1}: {2}")
    @CsvSource({
        "city     , city       , MET",
        "city     , -          , UNDETERMINED",
        "-        , city       , UNDETERMINED",
        "-        , -          , UNDETERMINED",
        "city     , county     , NOT_MET",
        "county   , city       , NOT_MET",
        "submitted, -          , NOT_MET",
        "-        , none       , NOT_MET",
        "city     , unapproved , UNDETERMINED"
    })
    void both_subjects_need_their_own_approval(String plan, String body, Outcome outcome) {
        assertOutcome(of(Books.approved(BOTH, "city", "province", "state"), plan, body), outcome);
    }

    @Test
    void one_of_several_plans_with_a_high_approval_suffices() {
        Zone zone = zone("a")
                .addDevelopmentPlans(plan("county"), plan("city"), plan("submitted"))
                .build();
        assertOutcome(ask(Books.approved(PLAN, "city"), synthetic(zone)), Outcome.MET);
    }

    @Test
    void what_is_not_approved_is_missing_by_subject() {
        Finding.Check finding = of(Books.approved(BOTH, "city"), "-", "unapproved");
        assertThat(missing(finding)).containsExactly("APPROVAL plan a", "APPROVAL body a");
        assertThat(finding.missing().get(0).supplier().value()).isEqualTo("approving-authority");
        assertThat(finding.notes()).containsExactly(FindingNote.NO_DATA);
        assertThat(missing(of(Books.approved(BOTH, "city"), "city", "-"))).containsExactly("APPROVAL body a");
    }

    @Test
    void what_only_the_editor_says_is_noted_so() {
        assertThat(of(Books.approved(PLAN, "city"), "editor:city", "-").notes())
                .containsExactly(FindingNote.EDITOR_ONLY);
        assertThat(of(Books.approved(BODY, "city"), "-", "editor:city").notes())
                .containsExactly(FindingNote.EDITOR_ONLY);
    }

    @ParameterizedTest(name = "approved {0} at level {1}: any time {2}, within one year {3}, within three {4}")
    @CsvSource(textBlock = """
                    # date     | level  | any time    | within 1    | within 3
                    2023-12-31 , city   , MET         , MET         , MET
                    2023-01-01 , city   , MET         , MET         , MET
                    2022-12-31 , city   , MET         , NOT_MET     , MET
                    2021-01-01 , city   , MET         , NOT_MET     , MET
                    2020-12-31 , city   , MET         , NOT_MET     , NOT_MET
                    # of a year alone, and of no date
                    2023       , city   , MET         , MET         , MET
                    2022       , city   , MET         , NOT_MET     , MET
                    2020       , city   , MET         , NOT_MET     , NOT_MET
                    -          , city   , MET         , UNDETERMINED, UNDETERMINED
                    # the level does not suffice, whatever the date
                    2023-12-31 , county , NOT_MET     , NOT_MET     , NOT_MET
                    -          , county , NOT_MET     , NOT_MET     , NOT_MET
                    # what has not happened yet did not happen
                    2024-01-01 , city   , NOT_MET     , NOT_MET     , NOT_MET
                    2024       , city   , NOT_MET     , NOT_MET     , NOT_MET
                    """)
    void the_date_of_an_approval_by_table(String date, String level, Outcome any, Outcome one, Outcome three) {
        Zone zone = zone("a")
                .addDevelopmentPlans(DevelopmentPlan.builder()
                        .status(PlanStatus.APPROVED)
                        .approval(dated(level, date))
                        .source(Provinces.PAGE)
                        .build())
                .build();
        assertOutcome(ask(Books.approved(PLAN, "city"), synthetic(zone)), any);
        assertOutcome(ask(within(1, DocumentKind.PLAN), synthetic(zone)), one);
        assertOutcome(ask(within(3, DocumentKind.PLAN), synthetic(zone)), three);
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2023-06-30, UNDETERMINED", "2023-12-31, MET", "2022-12-31, NOT_MET"})
    void an_approval_of_a_year_alone_counts_once_the_year_is_over(LocalDate day, Outcome outcome) {
        Zone zone = zone("a").addDocuments(permit("city", "2023", "")).build();
        assertOutcome(ask(within(3, PERMIT), synthetic(zone), day), outcome);
        assertOutcome(ask(Books.approved(ImmutableList.of(PERMIT), "city"), synthetic(zone), day), outcome);
    }

    @ParameterizedTest(name = "permits [{0}]: city within three years {1}")
    @CsvSource({
        "''                                , UNDETERMINED",
        "city@2022-06-01                   , MET",
        "county@2022-06-01                 , NOT_MET",
        "city@2019-06-01                   , NOT_MET",
        "city@-                            , UNDETERMINED",
        "unapproved                        , UNDETERMINED",
        "lacking                           , NOT_MET",
        "editor:city@2022-06-01            , UNDETERMINED",
        "editor:city@2019-06-01            , UNDETERMINED",
        "editor:county@2019-06-01          , UNDETERMINED",
        "editor:lacking                    , UNDETERMINED",
        "editor:lacking city@2022-06-01    , MET",
        "county@2022-06-01 city@2022-06-01 , MET",
        "city@2019-06-01 city@2022-06-01   , MET",
        "county@2022-06-01 city@2019-06-01 , NOT_MET",
        "city@2019-06-01 unapproved        , UNDETERMINED",
        "lacking city@2022-06-01           , MET"
    })
    void other_documents_by_table(String permits, Outcome outcome) {
        Zone.Builder zone = zone("a");
        for (String permit : Splitter.on(' ').omitEmptyStrings().split(permits)) {
            int at = bare(permit).indexOf('@');
            String level = at < 0 ? bare(permit) : bare(permit).substring(0, at);
            zone.addDocuments(permit(level, at < 0 ? "-" : bare(permit).substring(at + 1), permit));
        }
        Finding.Check finding = ask(within(3, PERMIT), synthetic(zone.build()));
        assertOutcome(finding, outcome);
        assertThat(missing(finding))
                .isEqualTo(outcome == Outcome.UNDETERMINED ? List.of("APPROVAL permit a") : List.of());
        assertThat(finding.facts().stream().filter(fact -> fact instanceof Fact.Document))
                .hasSize(
                        Splitter.on(' ').omitEmptyStrings().splitToList(permits).size());
    }

    @Test
    void a_document_of_another_kind_is_no_permit() {
        Zone zone = zone("a")
                .addDocuments(ZoneDocument.builder()
                        .from(permit("city", "2022-06-01", ""))
                        .kind(DocumentKind.of("report"))
                        .build())
                .build();
        assertOutcome(ask(within(3, PERMIT), synthetic(zone)), Outcome.UNDETERMINED);
    }

    @Test
    void levels_and_years_are_shown_as_asked() {
        assertThat(ask(within(3, PERMIT), synthetic(zone("a").build())).facts())
                .contains(
                        new Fact.Term(FactRole.REQUIRED, "approving-levels", "city"),
                        new Fact.Number(FactRole.REQUIRED, "within-years", Exact.of(3)));
    }

    @ParameterizedTest(name = "{0} by {1}: {2}, rests on our number: {3}")
    @CsvSource({
        "2022-06-01, city  , MET         , true",
        "2019-06-01, city  , UNDETERMINED, true",
        "2022-06-01, county, NOT_MET     , false"
    })
    void our_own_number_of_years_never_fails_a_zone(String date, String level, Outcome outcome, boolean ours) {
        Requirement requirement = new Requirement.Approved(
                Books.heading("approved"),
                ImmutableList.of(PERMIT),
                Books.fixed(ImmutableList.of(ApprovingLevel.of("city"))),
                Optional.of(Books.ours(3)));
        Finding.Check finding = ask(
                requirement,
                synthetic(zone("a").addDocuments(permit(level, date, "")).build()));
        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.isIllustrative()).isEqualTo(ours);
    }

    private static Requirement within(int years, DocumentKind kind) {
        return new Requirement.Approved(
                Books.heading("approved"),
                ImmutableList.of(kind),
                Books.fixed(ImmutableList.of(ApprovingLevel.of("city"))),
                Optional.of(Books.fixed(years)));
    }

    private static Approval dated(String level, String date) {
        Approval.Builder approval = Approval.builder().level(ApprovingLevel.of(level));
        return date.equals("-")
                ? approval.build()
                : approval.date(PartialDate.parse(date)).build();
    }

    /** A permit with an approval, without one, or the statement that there is none. */
    private static ZoneDocument permit(String level, String date, String text) {
        ZoneDocument.Builder permit = ZoneDocument.builder()
                .kind(PERMIT)
                .issued(!level.equals("lacking"))
                .source(source(text));
        return level.equals("lacking") || level.equals("unapproved")
                ? permit.build()
                : permit.approval(dated(level, date)).build();
    }

    private static Finding.Check of(Requirement requirement, String plan, String body) {
        Zone.Builder zone = zone("a");
        if (!plan.equals("-")) {
            zone.addDevelopmentPlans(plan(plan));
        }
        if (!body.equals("-")) {
            String text = bare(body);
            ManagementBody.Builder built =
                    ManagementBody.builder().established(!text.equals("none")).source(source(body));
            if (!text.equals("none") && !text.equals("unapproved")) {
                built.approval(approval(text));
            }
            zone.addManagementBodies(built.build());
        }
        return ask(requirement, synthetic(zone.build()));
    }

    private static DevelopmentPlan plan(String text) {
        DevelopmentPlan.Builder plan = DevelopmentPlan.builder().source(source(text));
        return switch (bare(text)) {
            case "none" -> plan.status(PlanStatus.NONE).build();
            case "submitted" -> plan.status(PlanStatus.SUBMITTED).build();
            default ->
                plan.status(PlanStatus.APPROVED).approval(approval(bare(text))).build();
        };
    }

    private static Approval approval(String level) {
        return Approval.builder().level(ApprovingLevel.of(level)).build();
    }

    private static String bare(String text) {
        return text.startsWith("editor:") ? text.substring("editor:".length()) : text;
    }

    private static Source source(String text) {
        return text.startsWith("editor:") ? Provinces.EDITOR : Provinces.PAGE;
    }
}
