package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Asked.find;
import static org.servicezone.scoring.fixture.Asked.missing;
import static org.servicezone.scoring.fixture.Provinces.offer;
import static org.servicezone.scoring.fixture.Provinces.revenues;
import static org.servicezone.scoring.fixture.Provinces.synthetic;
import static org.servicezone.scoring.fixture.Provinces.zone;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.vocabulary.PublicService;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.Schemes;

/** Parts that each ask for one service of their own: offered by a named provider, known not to be, or not stated. */
class ComposedTest {

    @ParameterizedTest(name = "[{0}]: all {1}, any {2}, none {3}, two {4}, none of none {5}")
    @CsvSource({
        "yes          , MET         , MET         , NOT_MET     ,             , MET",
        "no           , NOT_MET     , NOT_MET     , MET         ,             , NOT_MET",
        "-            , UNDETERMINED, UNDETERMINED, UNDETERMINED,             , UNDETERMINED",
        "yes yes      , MET         , MET         , NOT_MET     , MET         , MET",
        "yes no       , NOT_MET     , MET         , NOT_MET     , NOT_MET     , MET",
        "no no        , NOT_MET     , NOT_MET     , MET         , NOT_MET     , NOT_MET",
        "yes -        , UNDETERMINED, MET         , NOT_MET     , UNDETERMINED, MET",
        "no -         , NOT_MET     , UNDETERMINED, UNDETERMINED, NOT_MET     , UNDETERMINED",
        "yes no -     , NOT_MET     , MET         , NOT_MET     , UNDETERMINED, MET",
        "yes yes -    , UNDETERMINED, MET         , NOT_MET     , MET         , MET",
        "no no -      , NOT_MET     , UNDETERMINED, UNDETERMINED, NOT_MET     , UNDETERMINED",
        "no no no     , NOT_MET     , NOT_MET     , MET         , NOT_MET     , NOT_MET"
    })
    void compositions_by_table(String parts, Outcome all, Outcome any, Outcome none, Outcome two, Outcome twice) {
        List<String> offers = Splitter.on(' ').splitToList(parts);
        Requirement[] asked = asked(offers.size());
        assertThat(find(Books.all(asked), offering(offers)).outcome()).isEqualTo(all);
        assertThat(find(Books.any("group", asked), offering(offers)).outcome()).isEqualTo(any);
        assertThat(find(Books.none("group", asked), offering(offers)).outcome()).isEqualTo(none);
        assertThat(find(Books.none("outer", Books.none("group", asked)), offering(offers))
                        .outcome())
                .isEqualTo(twice);
        if (two != null) {
            assertThat(find(Books.atLeast("group", Books.fixed(2), asked), offering(offers))
                            .outcome())
                    .isEqualTo(two);
        }
    }

    /** So the finding of a group is what the exhaustive tables of compositions are about. */
    @ParameterizedTest
    @EnumSource(names = "ALIKE", mode = EnumSource.Mode.EXCLUDE)
    void a_group_joins_its_parts_by_the_operator_of_the_condition(Operator operator) {
        Optional<Cited<Integer>> least = operator == Operator.AT_LEAST ? Optional.of(Books.fixed(2)) : Optional.empty();
        Requirement composed =
                new Requirement.Composed(Books.heading("group"), operator, least, ImmutableList.copyOf(asked(3)));
        Finding.Group group = (Finding.Group) find(composed, offering(List.of("yes", "no", "-")));
        assertThat(group.operator()).isEqualTo(operator);
        assertThat(group.least()).isEqualTo(least.map(Cited::value));
        assertThat(group.bases()).isEqualTo(least.map(Cited::basis).stream().toList());
        assertThat(group.clause()).isEqualTo(Books.CLAUSE);
        assertThat(group.parts())
                .extracting(Finding::outcome)
                .containsExactly(Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED);
    }

    @Test
    void only_open_parts_of_an_open_group_are_missing() {
        assertThat(missing(find(Books.all(asked(3)), offering(List.of("yes", "-", "-")))))
                .containsExactly("SERVICE " + Books.SEVEN.get(1) + " a", "SERVICE " + Books.SEVEN.get(2) + " a");
        assertThat(missing(find(Books.all(asked(3)), offering(List.of("no", "-", "-")))))
                .isEmpty();
    }

    @ParameterizedTest(name = "revenue {0}: none of it over our 50 {1}, none of none {2}, all {3}")
    @CsvSource({
        // what meets our own cut-off may not fail a zone either, where it may not hold
        "60, UNDETERMINED, MET         , MET",
        "40, MET         , UNDETERMINED, UNDETERMINED",
        "- , UNDETERMINED, UNDETERMINED, UNDETERMINED"
    })
    void an_illustrative_part_never_fails_a_zone(String revenue, Outcome none, Outcome twice, Outcome all) {
        Province.Builder province = synthetic(zone("a").build()).addHistories(revenues("a", revenue));
        Requirement over = ours();
        assertThat(find(Books.none("none", over), province).outcome()).isEqualTo(none);
        assertThat(find(Books.none("outer", Books.none("none", over)), province).outcome())
                .isEqualTo(twice);
        assertThat(find(Books.all(over), province).outcome()).isEqualTo(all);
    }

    @Test
    void an_illustrative_part_that_fails_is_noted_in_the_part() {
        Finding none =
                find(Books.none("none", ours()), synthetic(zone("a").build()).addHistories(revenues("a", "60")));
        Finding.Check part = (Finding.Check) none.flatten().get(1);
        assertThat(part.notes()).containsExactly(FindingNote.ILLUSTRATIVE_CUT_OFF);
        assertThat(none.statuses()).contains(BasisStatus.ILLUSTRATIVE);
    }

    @Test
    void a_part_that_an_authority_set_still_fails_beside_an_illustrative_one() {
        Requirement set = Books.threshold("set", Books.REVENUE, Schemes.bounds("[50,)"), Units.YI_YUAN);
        Finding none = find(
                Books.none("none", ours(), set), synthetic(zone("a").build()).addHistories(revenues("a", "60")));
        assertThat(none.outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @ParameterizedTest(name = "[{0}] at least our two: {1}, none of that: {2}")
    @CsvSource({
        "yes yes yes, MET         , NOT_MET",
        "no no no   , NOT_MET     , MET",
        "yes yes no , UNDETERMINED, UNDETERMINED",
        "yes no no  , UNDETERMINED, UNDETERMINED",
        "yes yes -  , UNDETERMINED, UNDETERMINED",
        "no no -    , UNDETERMINED, UNDETERMINED"
    })
    void our_own_number_decides_only_what_every_number_decides(String parts, Outcome outcome, Outcome none) {
        List<String> offers = Splitter.on(' ').splitToList(parts);
        Requirement two = Books.atLeast("two", Books.ours(2), asked(3));
        assertThat(find(two, offering(offers)).outcome()).isEqualTo(outcome);
        assertThat(find(Books.none("none", two), offering(offers)).outcome()).isEqualTo(none);
        assertThat(find(two, offering(offers)).isIllustrative()).isTrue();
    }

    /** At least n firms, of which at least m large; or fewer, with a revenue over a total. */
    @ParameterizedTest(name = "{0} firms, {1} large, revenue {2}: {3}")
    @CsvSource({
        "100, 10, 1  , MET",
        "100, 9 , 1  , NOT_MET",
        "99 , 10, 50 , NOT_MET",
        "99 , 10, 51 , MET",
        "50 , 0 , 51 , MET",
        "49 , 49, 51 , NOT_MET",
        "100, - , 1  , UNDETERMINED",
        "100, - , 51 , MET",
        "99 , - , 1  , NOT_MET",
        "49 , - , -  , NOT_MET",
        "50 , - , -  , UNDETERMINED",
        "-  , 10, 51 , UNDETERMINED",
        "-  , 9 , 50 , NOT_MET",
        ">=100, 10, 1, MET",
        ">=50, 0, 51, MET",
        "<50, 10, 51, NOT_MET"
    })
    void a_count_of_which_so_many_or_a_smaller_one_with_a_total(
            String firms, String large, String revenue, Outcome outcome) {
        Requirement either = Books.any(
                "firms",
                Books.all(
                        Books.threshold("many", Books.ENTERPRISES, Schemes.bounds("[100,)"), Units.ORGANISATION),
                        Books.threshold("large", Books.LARGE, Schemes.bounds("[10,)"), Units.ORGANISATION)),
                new Requirement.Composed(
                        Books.heading("fewer-with-total"),
                        Operator.ALL,
                        Optional.empty(),
                        ImmutableList.of(
                                Books.threshold("few", Books.ENTERPRISES, Schemes.bounds("[50,)"), Units.ORGANISATION),
                                Books.threshold("total", Books.REVENUE, Schemes.bounds("(50,)"), Units.YI_YUAN))));
        var history = ReturnHistory.builder().zone(ZoneId.of("a"));
        Provinces.observed(firms, Units.ORGANISATION)
                .ifPresent(o -> history.addLines(Provinces.line(2022, Books.ENTERPRISES, o)));
        Provinces.observed(large, Units.ORGANISATION)
                .ifPresent(o -> history.addLines(Provinces.line(2022, Books.LARGE, o)));
        Provinces.observed(revenue, Units.YI_YUAN)
                .ifPresent(o -> history.addLines(Provinces.line(2022, Books.REVENUE, o)));
        assertThat(find(either, synthetic(zone("a").build()).addHistories(history.build()))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void exceptions_stay_parts_of_their_own() {
        Requirement unless = Books.any(
                "unless",
                Books.threshold("size", Books.REVENUE, Schemes.bounds("[50,)"), Units.YI_YUAN),
                Books.all(Books.planMade(), new Requirement.Exempt(Books.heading("exempt"), Basis.text(Books.CLAUSE))));
        Finding finding = find(unless, synthetic(zone("a").build()).addHistories(revenues("a", "10")));
        assertThat(finding.flatten())
                .extracting(part -> part.node().value())
                .containsExactly("unless", "size", "admission", "plan-made", "exempt");
        assertThat(missing(finding)).containsExactly("PLAN plan a");
    }

    private static Requirement ours() {
        return new Requirement.Threshold(
                Books.heading("ours"),
                Books.REVENUE,
                Books.ours(Schemes.bounds("[50,)")),
                Units.YI_YUAN,
                Optional.empty());
    }

    /** Conditions p0, p1 …, each on a service of its own. */
    private static Requirement[] asked(int parts) {
        Requirement[] asked = new Requirement[parts];
        for (int i = 0; i < parts; i++) {
            asked[i] = new Requirement.Covered(
                    Books.heading("p" + i),
                    Requirement.Coverage.SERVICES,
                    Books.fixed(ImmutableList.of(Books.SEVEN.get(i).value())),
                    Optional.empty());
        }
        return asked;
    }

    private static Province.Builder offering(List<String> offers) {
        Zone.Builder zone = zone("a");
        for (int i = 0; i < offers.size(); i++) {
            PublicService service = Books.SEVEN.get(i);
            switch (offers.get(i)) {
                case "yes" -> zone.addServiceOffers(offer(service, true, "a centre", Provinces.PAGE));
                case "no" -> zone.addServiceOffers(offer(service, false, null, Provinces.PAGE));
                default -> {}
            }
        }
        return synthetic(zone.build());
    }
}
