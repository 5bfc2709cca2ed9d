package org.servicezone.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Schemes.exact;
import static org.servicezone.scoring.fixture.Schemes.identity;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.province.Event;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.result.AdjustmentScore;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.Effect;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.GradeScale;
import org.servicezone.model.scheme.Mark;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Trigger;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Cards;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.Schemes;

/** Bonuses, deductions, limits and vetoes on a zone whose revenue of 0 to 100 earns as many points. */
class AdjustmentTablesTest {

    private static final EventKind AWARD = EventKind.of("award");
    private static final EventKind ACCIDENT = EventKind.of("major-accident");

    private static Adjustment points(
            String id, EventKind kind, String each, String limit, String years, boolean first) {
        return new Adjustment.ForEvents(
                Books.heading(id),
                new Trigger(
                        ImmutableList.of(kind),
                        Optional.ofNullable(years).map(y -> Books.fixed(Integer.parseInt(y))),
                        first),
                Books.fixed(exact(each)),
                Optional.ofNullable(limit).map(l -> Books.fixed(exact(l))));
    }

    private static Cards cards(String revenue, Adjustment... adjustments) {
        return Cards.of(Schemes.scheme(revenue())
                        .adjustments(ImmutableList.copyOf(adjustments))
                        .rounding(Rounding.halfUp(2))
                        .build())
                .revenues(revenue);
    }

    private static Node revenue() {
        return Cards.leaf("r", Books.REVENUE, identity(), Direction.MORE, ClosedPolicy.REWEIGHT);
    }

    /** Events written as dates; {@code ?} has none, {@code e:} before it says that the editor alone states it. */
    private static Cards with(Cards cards, EventKind kind, String dates) {
        for (String date : Splitter.on(' ').omitEmptyStrings().split(dates == null ? "" : dates)) {
            boolean editor = date.startsWith("e:");
            String day = editor ? date.substring(2) : date;
            Event.Builder event =
                    Event.builder().zone(ZoneId.of("a")).kind(kind).source(editor ? Provinces.EDITOR : Provinces.PAGE);
            cards.event(
                    (day.equals("?") ? event : event.date(org.servicezone.model.time.PartialDate.parse(day))).build());
        }
        return cards;
    }

    @ParameterizedTest(name = "[{0}]: of any time {1}, of two years {2}, the first {3}, the first of two years {4}")
    @CsvSource({
        "          , 50, 50, 50, 50",
        "2022-05-01, 53, 53, 53, 53",
        "2021-01-01, 53, 53, 53, 53",
        "2020-12-31, 53, 50, 53, 50",
        "2022-12-31, 53, 53, 53, 53",
        // after the years of the newest return, but before the day
        "2023-05-01, 53, 50, 53, 50",
        // after the day
        "2024-01-01, 50, 50, 50, 50",
        "2021 2022 , 56, 56, 53, 53",
        "2019 2022 , 56, 53, 53, 50",
        "2019 2020 2021 2022, 62, 56, 53, 50",
        // no date: it happened, and may lie in the years or not
        "?         , 53, 50..53, 53, 50..53",
        "? 2022    , 56, 53..56, 53, 50..53",
        // the editor alone
        "e:2022    , 50..53, 50..53, 50..53, 50..53",
        "e:2022 2021, 53..56, 53..56, 53, 53",
        "e:2019 2022, 53..56, 53, 53, 50..53"
    })
    void points_for_events(String dates, String any, String years, String first, String firstOfYears) {
        assertThat(with(cards("50", points("b", AWARD, "3", null, null, false)), AWARD, dates)
                        .total())
                .isEqualTo(any);
        assertThat(with(cards("50", points("b", AWARD, "3", null, "2", false)), AWARD, dates)
                        .total())
                .isEqualTo(years);
        assertThat(with(cards("50", points("b", AWARD, "3", null, null, true)), AWARD, dates)
                        .total())
                .isEqualTo(first);
        assertThat(with(cards("50", points("b", AWARD, "3", null, "2", true)), AWARD, dates)
                        .total())
                .isEqualTo(firstOfYears);
    }

    @ParameterizedTest(name = "[{0}]: {1}")
    @CsvSource({
        "                         , 50",
        "2021                     , 48.5",
        "2021 2021-06-01          , 47",
        "2021 2021-06-01 2022     , 46",
        "2020 2021 2021-06-01 2022, 46",
        "2021 2022 e:2022-02-01   , 46..47"
    })
    void deductions_are_limited(String dates, String total) {
        assertThat(with(cards("50", points("d", ACCIDENT, "-1.5", "4", null, false)), ACCIDENT, dates)
                        .total())
                .isEqualTo(total);
    }

    @Test
    void an_event_of_a_year_that_may_lie_after_the_day_may_count() {
        assertThat(with(cards("50", points("b", AWARD, "3", null, null, false)), AWARD, "2023")
                        .on("2023-06-01")
                        .total())
                .isEqualTo("50..53");
        assertThat(with(cards("50", points("b", AWARD, "3", null, null, false)), AWARD, "2023")
                        .on("2023-12-31")
                        .total())
                .isEqualTo("53");
    }

    @Test
    void events_of_other_kinds_and_zones_do_not_count() {
        Cards cards = cards("50", points("b", AWARD, "3", null, null, false))
                .zone("b")
                .event(Provinces.event("b", AWARD, "2022-01-01").build());
        assertThat(with(cards, ACCIDENT, "2022").total()).isEqualTo("50");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}, adds {3}")
    @CsvSource({
        "19.99, 20, MET, 0.01",
        "20   , 20, NOT_MET, 0",
        "20.01, 20.01, NOT_MET, 0",
        "80   , 80, NOT_MET, 0",
        "80.01, 80, MET, -0.01",
        "pending, 20..80, UNDETERMINED, -20..20",
        "10|15, 20, UNDETERMINED, 5..10",
        "30|90, 30..80, UNDETERMINED, -10..0"
    })
    void a_total_within_limits(String revenue, String total, Outcome applies, String added) {
        Scorecard card = cards(
                        revenue,
                        new Adjustment.Within(
                                Books.heading("w"),
                                Optional.of(Books.fixed(exact("20"))),
                                Optional.of(Books.fixed(exact("80")))))
                .card();
        assertThat(card.total().map(Cards::shown)).contains(total);
        AdjustmentScore within = card.adjustments().get(0);
        assertThat(within.applies()).isEqualTo(applies);
        assertThat(Cards.shown(within.points())).isEqualTo(added);
    }

    @Test
    void adjustments_are_made_in_their_order() {
        Adjustment bonus = points("b", AWARD, "10", null, null, false);
        Adjustment limit =
                new Adjustment.Within(Books.heading("w"), Optional.empty(), Optional.of(Books.fixed(exact("95"))));
        assertThat(with(cards("90", bonus, limit), AWARD, "2022").total()).isEqualTo("95");
        assertThat(with(cards("90", limit, bonus), AWARD, "2022").total()).isEqualTo("100");
    }

    @Test
    void the_total_is_rounded_after_the_adjustments() {
        Adjustment third = points("b", AWARD, "1/3", null, null, false);
        Scorecard card = with(cards("79.66", third), AWARD, "2022").card();
        assertThat(card.unrounded()).contains(Bounds.exactly(exact("79.66").plus(exact("1/3"))));
        assertThat(card.total()).contains(Bounds.exactly(exact("79.99")));
    }

    // vetoes

    private static Adjustment veto(Effect.Kind kind, String grade) {
        return new Adjustment.VetoByEvents(
                Books.heading(
                        "veto" + Optional.ofNullable(grade).map(g -> "-" + g).orElse("")),
                new Trigger(ImmutableList.of(ACCIDENT), Optional.of(Books.fixed(1)), false),
                new Effect(kind, Optional.ofNullable(grade)),
                Basis.text(Books.CLAUSE));
    }

    @ParameterizedTest(name = "[{0}]: {1}")
    @CsvSource({
        "      , excellent",
        "2021  , excellent",
        "2022  , qualified",
        "e:2022, excellent qualified",
        "?     , excellent qualified"
    })
    void a_veto_caps_the_grade(String dates, String grades) {
        Scorecard card = with(cards("95", veto(Effect.Kind.CAP_GRADE, "qualified")), ACCIDENT, dates)
                .card();
        assertThat(String.join(" ", card.grades())).isEqualTo(grades);
        assertThat(card.total()).contains(Bounds.exactly(exact("95")));
    }

    @Test
    void a_cap_raises_no_grade() {
        assertThat(with(cards("10", veto(Effect.Kind.CAP_GRADE, "good")), ACCIDENT, "2022")
                        .card()
                        .grades())
                .containsExactly("unqualified");
    }

    @Test
    void two_open_caps_leave_every_grade_that_one_of_them_leaves() {
        Cards cards = cards("95", veto(Effect.Kind.CAP_GRADE, "good"), veto(Effect.Kind.CAP_GRADE, "unqualified"));
        assertThat(with(cards, ACCIDENT, "e:2022").card().grades()).containsExactly("excellent", "good", "unqualified");
    }

    @ParameterizedTest(name = "[{0}]: {1}, {2}")
    @CsvSource({"2021, NOT_MET, true", "2022, MET, false", "e:2022, UNDETERMINED, true"})
    void a_veto_voids_the_year(String dates, Outcome outcome, boolean scored) {
        Scorecard card = with(cards("95", veto(Effect.Kind.VOID_YEAR, null)), ACCIDENT, dates)
                .card();
        assertThat(card.effect(Effect.Kind.VOID_YEAR)).isEqualTo(outcome);
        assertThat(card.total().isPresent()).isEqualTo(scored);
        assertThat(card.grades().isEmpty()).isEqualTo(!scored);
        assertThat(card.root()).as("what it would have been stands").isPresent();
    }

    @Test
    void a_bar_on_awards_leaves_total_and_grade() {
        Scorecard card = with(cards("95", veto(Effect.Kind.BAR_AWARD, null)), ACCIDENT, "2022")
                .card();
        assertThat(card.effect(Effect.Kind.BAR_AWARD)).isEqualTo(Outcome.MET);
        assertThat(card.grades()).containsExactly("excellent");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"9.99, MET", "10, NOT_MET", "pending, UNDETERMINED"})
    void a_veto_by_a_condition(String tax, Outcome outcome) {
        Adjustment veto = new Adjustment.VetoByCondition(
                Books.heading("v"),
                Books.threshold("low-tax", Books.TAX, Schemes.bounds("[,10)"), Units.YI_YUAN),
                new Effect(Effect.Kind.CAP_GRADE, Optional.of("qualified")),
                Basis.text(Books.CLAUSE));
        Scorecard card = Cards.of(Schemes.scheme(revenue()).addAdjustments(veto).build())
                .zone(
                        "a",
                        Provinces.line(Provinces.NEWEST, Books.REVENUE, Provinces.yi("95")),
                        Provinces.line(Provinces.NEWEST, Books.TAX, Provinces.yi(tax)))
                .card();
        assertThat(card.adjustments().get(0).applies()).isEqualTo(outcome);
        assertThat(card.grades())
                .isEqualTo(
                        switch (outcome) {
                            case MET -> ImmutableList.of("qualified");
                            case NOT_MET -> ImmutableList.of("excellent");
                            case UNDETERMINED -> ImmutableList.of("excellent", "qualified");
                        });
    }

    // marks

    @ParameterizedTest(name = "{0} and tax {1}: {2}")
    @CsvSource({
        "95, 60     , excellent",
        "95, 59.99  , good",
        "95, pending, excellent good",
        // a node without a value reaches no mark
        "95, closed , good",
        "89.99, 100 , good",
        "pending, 50, good unqualified"
    })
    void a_grade_asks_for_a_mark_besides(String revenue, String tax, String grades) {
        Grade excellent = new Grade(
                "excellent",
                Books.label("excellent"),
                Bounds.atLeast(exact("90")),
                ImmutableList.of(new Mark(NodeId.of("t"), Bounds.atLeast(exact("60")))));
        Node tracked = Cards.leaf("t", Books.TAX, identity(), Direction.MORE, ClosedPolicy.REWEIGHT);
        var scheme = Schemes.scheme(Schemes.weighted("w", Schemes.part("100", revenue()), Schemes.part("0", tracked)))
                .gradeScale(GradeScale.of(
                        ImmutableList.of(
                                excellent, Schemes.grade("good", "[60,90)"), Schemes.grade("unqualified", "[0,60)")),
                        Basis.text(Books.CLAUSE)))
                .build();
        assertThat(Cards.of(scheme)
                        .zone(
                                "a",
                                Provinces.line(Provinces.NEWEST, Books.REVENUE, Provinces.yi(revenue)),
                                Provinces.line(Provinces.NEWEST, Books.TAX, Provinces.yi(tax)))
                        .card()
                        .grades())
                .isEqualTo(Splitter.on(' ').splitToList(grades));
    }
}
