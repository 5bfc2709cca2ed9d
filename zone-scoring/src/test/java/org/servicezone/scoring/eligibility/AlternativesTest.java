package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Asked.assertOutcome;
import static org.servicezone.scoring.fixture.Asked.find;
import static org.servicezone.scoring.fixture.Asked.missing;
import static org.servicezone.scoring.fixture.Provinces.granted;
import static org.servicezone.scoring.fixture.Provinces.register;
import static org.servicezone.scoring.fixture.Provinces.revenues;
import static org.servicezone.scoring.fixture.Provinces.synthetic;
import static org.servicezone.scoring.fixture.Provinces.type;
import static org.servicezone.scoring.fixture.Provinces.zone;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
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
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.Province;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.Schemes;

/** Revenue of 2022: at least 10, 20, 30 or 40亿元, by what the zone is. */
class AlternativesTest {

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(textBlock = """
                    # logistics need 10, others 30
                    modern-logistics         , 10      , MET
                    modern-logistics         , 9.99    , NOT_MET
                    modern-logistics         , -       , UNDETERMINED
                    financial-services       , 30      , MET
                    financial-services       , 29.99   , NOT_MET
                    financial-services       , pending , UNDETERMINED
                    # while the type is not known, what all branches decide alike
                    -                        , 30      , MET
                    -                        , 29.99   , UNDETERMINED
                    -                        , 10      , UNDETERMINED
                    -                        , 9.99    , NOT_MET
                    -                        , pending , UNDETERMINED
                    -                        , >=30    , MET
                    # a type that only the editor chose decides nothing
                    editor:modern-logistics  , 30      , MET
                    editor:modern-logistics  , 10      , UNDETERMINED
                    editor:financial-services, 9.99    , NOT_MET
                    """)
    void by_type(String type, String revenue, Outcome outcome) {
        Requirement typed = alternatives(Axis.TYPE, Optional.of(over(30)), branch(10, "modern-logistics"));
        assertOutcome(find(typed, typed(type, revenue)), outcome);
    }

    @ParameterizedTest(name = "city {0}, county {1} with {2}: {3}")
    @CsvSource(textBlock = """
                    # 320102 needs 10, the rest of its city 20, 320300 and 320600 need 30
                    320100, 320102, 10   , MET
                    320100, 320102, 9.99 , NOT_MET
                    320100, 320104, 20   , MET
                    320100, 320104, 19.99, NOT_MET
                    # county unknown: it may be the one with a branch of its own
                    320100, -     , 20   , MET
                    320100, -     , 19.99, UNDETERMINED
                    320100, -     , 9.99 , NOT_MET
                    # no county of another city can be meant
                    320300, -     , 30   , MET
                    320300, -     , 29.99, NOT_MET
                    320300, 320302, 30   , MET
                    320600, -     , 29.99, NOT_MET
                    """)
    void by_place(String city, String county, String revenue, Outcome outcome) {
        Requirement placed = alternatives(
                Axis.PLACE,
                Optional.empty(),
                branch(10, "320102"),
                branch(20, "320100"),
                branch(30, "320300", "320600"));
        assertOutcome(find(placed, placed(city, county, revenue)), outcome);
    }

    @ParameterizedTest(name = "[{0}], registers [{1}] with {2}: {3}")
    @CsvSource(textBlock = """
                    # demonstration zones need 10, provincial ones 20, others 40
                    demonstration               , ''                       , 10   , MET
                    demonstration               , ''                       , 9.99 , NOT_MET
                    demonstration provincial    , ''                       , 10   , MET
                    # a title that is neither held nor surely lacked leaves its branch possible
                    provincial                  , ''                       , 20   , MET
                    provincial                  , ''                       , 10   , UNDETERMINED
                    provincial                  , ''                       , 9.99 , NOT_MET
                    provincial                  , demonstration            , 10   , NOT_MET
                    provincial                  , demonstration            , 20   , MET
                    ''                          , ''                       , 40   , MET
                    ''                          , ''                       , 39.99, UNDETERMINED
                    ''                          , ''                       , 9.99 , NOT_MET
                    ''                          , demonstration            , 20   , UNDETERMINED
                    ''                          , demonstration            , 19.99, NOT_MET
                    ''                          , demonstration provincial , 39.99, NOT_MET
                    ''                          , demonstration provincial , 40   , MET
                    editor:demonstration        , provincial               , 10   , UNDETERMINED
                    editor:demonstration        , provincial               , 40   , MET
                    """)
    void by_title(String titles, String registers, String revenue, Outcome outcome) {
        assertOutcome(find(byTitle(), titled(titles, registers, revenue)), outcome);
    }

    @Test
    void the_first_branch_that_names_the_zone_holds() {
        Finding.Group group = (Finding.Group) find(byTitle(), titled("demonstration provincial", "", "10"));
        assertThat(group.parts()).hasSize(1);
        assertThat(group.operator()).isEqualTo(Operator.ALIKE);
        assertThat(group.choosing()).isEmpty();
    }

    @Test
    void all_codes_of_a_branch_name_it() {
        Requirement both =
                alternatives(Axis.TYPE, Optional.empty(), branch(20, "modern-logistics", "financial-services"));
        for (String type : List.of("modern-logistics", "financial-services", "-", "editor:modern-logistics")) {
            assertOutcome(find(both, typed(type, "20")), Outcome.MET);
            assertOutcome(find(both, typed(type, "19.99")), Outcome.NOT_MET);
        }
    }

    @Test
    void an_unknown_type_is_missing_and_so_is_what_a_branch_lacks() {
        Requirement typed = alternatives(Axis.TYPE, Optional.of(over(30)), branch(10, "modern-logistics"));
        Finding finding = find(typed, typed("-", "20"));
        assertThat(missing(finding)).containsExactly("TYPE type a");
        assertThat(finding.missing().get(0).supplier().value()).isEqualTo("municipal-drc");
        assertThat(missing(find(typed, typed("-", "pending"))))
                .containsExactly("TYPE type a", "MEASURE revenue a 2022");
        assertThat(missing(find(typed, typed("modern-logistics", "pending"))))
                .containsExactly("MEASURE revenue a 2022");
    }

    @Test
    void an_unknown_county_is_missing() {
        Requirement placed = alternatives(Axis.PLACE, Optional.of(over(20)), branch(10, "320102"));
        Finding finding = find(placed, placed("320100", "-", "15"));
        assertThat(missing(finding)).containsExactly("COUNTY county a");
        assertThat(finding.missing().get(0).supplier().value()).isEqualTo("zone-body");
    }

    @Test
    void only_titles_that_could_choose_another_branch_are_missing() {
        Requirement three = alternatives(
                Axis.TITLE,
                Optional.of(over(40)),
                branch(10, "demonstration-zone"),
                branch(20, "provincial-zone"),
                branch(30, "municipal-zone"));
        // the provincial title is held, so the municipal one chooses nothing
        assertThat(missing(find(three, titled("provincial", "", "15")))).containsExactly("TITLE demonstration-zone a");
        assertThat(missing(find(three, titled("", "demonstration", "25"))))
                .containsExactly("TITLE provincial-zone a", "TITLE municipal-zone a");
    }

    @Test
    void by_what_it_was_picked_is_shown() {
        Requirement typed = alternatives(Axis.TYPE, Optional.of(over(30)), branch(10, "modern-logistics"));
        assertThat(facts(find(typed, typed("modern-logistics", "20"))))
                .containsExactly(new Fact.Term(FactRole.OBSERVED, "zone-types", "modern-logistics"));
        assertThat(facts(find(typed, typed("-", "20")))).isEmpty();
        Requirement placed = alternatives(Axis.PLACE, Optional.of(over(20)), branch(10, "320102"));
        assertThat(facts(find(placed, placed("320100", "320102", "20"))))
                .containsExactly(new Fact.Term(FactRole.OBSERVED, "places", "320102"));
        assertThat(facts(find(placed, placed("320100", "-", "20"))))
                .containsExactly(new Fact.Term(FactRole.OBSERVED, "places", "320100"));
        assertThat(facts(find(byTitle(), titled("demonstration provincial", "", "10"))))
                .allMatch(fact -> fact instanceof Fact.Titled)
                .hasSize(2);
    }

    @Test
    void a_branch_may_be_exempt() {
        Requirement logistics = new Requirement.Alternatives(
                Books.heading("size"),
                Axis.TYPE,
                ImmutableList.of(new Requirement.Branch(
                        ImmutableList.of("modern-logistics"),
                        new Requirement.Exempt(Books.heading("size"), Basis.text(Books.CLAUSE)))),
                Optional.of(over(30)));
        Finding exempt = find(logistics, typed("modern-logistics", "-"));
        assertOutcome(exempt, Outcome.MET);
        Finding.Check check = (Finding.Check) exempt.flatten().get(1);
        assertThat(check.kind()).isEqualTo("exempt");
        assertThat(check.notes()).containsExactly(FindingNote.EXEMPT);
        assertThat(check.bases()).contains(Basis.text(Books.CLAUSE));
        assertOutcome(find(logistics, typed("-", "30")), Outcome.MET);
        assertOutcome(find(logistics, typed("-", "29.99")), Outcome.UNDETERMINED);
        assertOutcome(find(logistics, typed("financial-services", "29.99")), Outcome.NOT_MET);
    }

    @Test
    void an_exemption_that_no_authority_states_exempts_no_real_zone() {
        Requirement ours = new Requirement.Exempt(Books.heading("size"), Basis.illustrative("ours"));
        assertThat(find(ours, synthetic(zone("a").build())).outcome()).isEqualTo(Outcome.MET);
        Finding real = find(ours, Provinces.real(zone("a").build()));
        assertThat(real.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(real.statuses()).contains(BasisStatus.ILLUSTRATIVE);
        assertThat(find(Books.none("none", ours), synthetic(zone("a").build())).outcome())
                .isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void alternatives_stand_in_alternatives() {
        Requirement inner = alternatives(Axis.PLACE, Optional.of(over(20)), branch(10, "320102"));
        Requirement outer = new Requirement.Alternatives(
                Books.heading("size"),
                Axis.TYPE,
                ImmutableList.of(new Requirement.Branch(ImmutableList.of("modern-logistics"), inner)),
                Optional.of(over(30)));
        assertOutcome(find(outer, placed("320100", "320102", "10")), Outcome.MET);
        assertOutcome(find(outer, placed("320100", "320104", "10")), Outcome.NOT_MET);
        assertOutcome(find(outer, placed("320100", "-", "10")), Outcome.UNDETERMINED);
        assertThat(missing(find(outer, typed("-", "25")))).contains("TYPE type a");
    }

    @Test
    void each_of_several_possible_branches_says_of_whom_it_is_asked_and_a_single_one_need_not() {
        Requirement typed =
                alternatives(Axis.TYPE, Optional.of(over(30)), branch(10, "modern-logistics", "modern-commerce"));

        Finding open = find(typed, typed("-", "20"));
        assertThat(((Finding.Group) open).parts())
                .extracting(AlternativesTest::supposed)
                .containsExactly(
                        ImmutableList.of(
                                new Fact.Term(FactRole.SUPPOSED, "zone-types", "modern-logistics"),
                                new Fact.Term(FactRole.SUPPOSED, "zone-types", "modern-commerce")),
                        ImmutableList.of());
        Finding named = find(typed, typed("modern-logistics", "20"));
        assertThat(((Finding.Group) named).parts())
                .extracting(AlternativesTest::supposed)
                .containsExactly(ImmutableList.of());
    }

    private static ImmutableList<Fact> supposed(Finding finding) {
        return finding.facts().stream()
                .filter(fact -> fact.role() == FactRole.SUPPOSED)
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Fact> facts(Finding finding) {
        return finding.facts();
    }

    private static Requirement byTitle() {
        return alternatives(
                Axis.TITLE, Optional.of(over(40)), branch(10, "demonstration-zone"), branch(20, "provincial-zone"));
    }

    private static Requirement over(int amount) {
        return Books.threshold("size", Books.REVENUE, Schemes.bounds("[" + amount + ",)"), Units.YI_YUAN);
    }

    private static Requirement.Branch branch(int amount, String... codes) {
        return new Requirement.Branch(ImmutableList.copyOf(codes), over(amount));
    }

    private static Requirement alternatives(Axis by, Optional<Requirement> otherwise, Requirement.Branch... branches) {
        return new Requirement.Alternatives(Books.heading("size"), by, ImmutableList.copyOf(branches), otherwise);
    }

    private static Province.Builder typed(String type, String revenue) {
        boolean editor = type.startsWith("editor:");
        String code = editor ? type.substring("editor:".length()) : type;
        Zone.Builder zone = zone("a");
        zone.type(
                code.equals("-")
                        ? Optional.empty()
                        : Optional.of(type(code, editor ? Provinces.EDITOR : Provinces.PAGE)));
        return synthetic(zone.build()).addHistories(revenues("a", revenue));
    }

    private static Province.Builder placed(String city, String county, String revenue) {
        Zone.Builder zone = zone("a").city(PlaceCode.of(city));
        if (!county.equals("-")) {
            zone.county(PlaceCode.of(county));
        }
        return synthetic(zone.build()).addHistories(revenues("a", revenue));
    }

    private static Province.Builder titled(String titles, String registers, String revenue) {
        Province.Builder province = synthetic(zone("a").build()).addHistories(revenues("a", revenue));
        Splitter words = Splitter.on(' ').omitEmptyStrings();
        for (String title : words.split(titles)) {
            boolean editor = title.startsWith("editor:");
            String level = editor ? title.substring("editor:".length()) : title;
            province.addEvents(Event.builder()
                    .from(granted("a", TitleLevel.of(level + "-zone"), "2020-01-01"))
                    .source(editor ? Provinces.EDITOR : Provinces.PAGE)
                    .build());
        }
        for (String title : words.split(registers)) {
            province.addRegisters(register(TitleLevel.of(title + "-zone"), "320100", true));
        }
        return province;
    }
}
