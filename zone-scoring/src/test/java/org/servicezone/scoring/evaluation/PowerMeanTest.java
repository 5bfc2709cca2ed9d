package org.servicezone.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Provinces.NEWEST;
import static org.servicezone.scoring.fixture.Schemes.exact;
import static org.servicezone.scoring.fixture.Schemes.part;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.measure.Figure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.ReturnLine;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.Beyond;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NonPositive;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.check.TrustedRulebook;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.Schemes;

class PowerMeanTest {

    private static final MeasureId LIFE = MeasureId.of("life");
    private static final MeasureId EXPECTED = MeasureId.of("expected-schooling");
    private static final MeasureId MEAN = MeasureId.of("mean-schooling");
    private static final MeasureId INCOME = MeasureId.of("income");

    // Life expectancy, expected and mean years of schooling, income; and the index to three places, HDR 2023-24 (UNDP).
    @ParameterizedTest
    @CsvSource({
        "62.879, 10.70538475, 2.514790058, 1335.205733, 0.462",
        "76.833, 14.48746967, 10.12114431, 15293.32651, 0.789",
        "77.129, 15.48787975, 6.987443608, 10978.40571, 0.745",
        "83.552, 12.7837801, 11.61343956, 54233.44948, 0.884",
        "61.929, 12.1676, 5.844291601, 5327.788251, 0.591",
    })
    void the_human_development_index_is_a_geometric_over_an_arithmetic_mean(
            String life, String expected, String mean, String income, String index) {
        Scorecard card = card(life, expected, mean, income);
        assertThat(card.total()).contains(Bounds.exactly(exact(index)));
        assertThat(card.notSeparated()).isEmpty();
        assertThat(card.mayBeWider()).isFalse();
    }

    @Test
    void with_a_figure_missing_the_index_lies_between_what_its_range_allows() {
        Bounds total = card("77", "15", "7", "").total().orElseThrow();
        assertThat(total.low().orElseThrow().at()).isEqualTo(Exact.ZERO);
        assertThat(total.high())
                .isEqualTo(card("77", "15", "7", "75000").total().orElseThrow().high());
    }

    // Parts of 2 and 8 points, equal weights, by exponent; a part of zero by policy.
    @ParameterizedTest
    @CsvSource({
        "2, 8, 0, REFUSE, 4",
        "2, 8, -1, REFUSE, 3.2",
        "2, 8, 1, REFUSE, 5",
        "1, 7, 2, REFUSE, 5",
        "0, 8, 0, ZERO, 0",
        "0, 8, 2, ZERO, 5.66",
        "0, 8, 0, REFUSE, ",
        "0, 8, 0, CLOSED, ",
        "0, 8, -1, ZERO, 0",
        "2, 3, 0, REFUSE, 2.45",
    })
    void means_by_powers(String one, String other, String exponent, NonPositive policy, String mean) {
        Node root = new Node.PowerMean(
                Books.heading("total"),
                ImmutableList.of(
                        part("50", leaf("a", LIFE, line("0", "100"))), part("50", leaf("b", MEAN, line("0", "100")))),
                exact(exponent),
                policy,
                Optional.empty(),
                Optional.of(Rounding.halfUp(2)));
        Scorecard card = score(root, line(LIFE, one, Units.YEAR), line(MEAN, other, Units.YEAR));
        assertThat(card.total()).isEqualTo(Optional.ofNullable(mean).map(m -> Bounds.exactly(exact(m))));
    }

    private static Curve line(String from, String to) {
        return Curve.Linear.of(exact(from), exact(from), exact(to), exact(to));
    }

    private static Scorecard card(String life, String expected, String mean, String income) {
        Node education = new Node.Weighted(
                Books.heading("education"),
                ImmutableList.of(
                        part("50", leaf("expected", EXPECTED, index("0", "18"))),
                        part("50", leaf("mean", MEAN, index("0", "15")))),
                Optional.empty(),
                org.servicezone.model.scheme.NotApplied.SHARED,
                Optional.empty(),
                Optional.empty());
        Node root = new Node.PowerMean(
                Books.heading("total"),
                ImmutableList.of(
                        part("1", leaf("health", LIFE, index("20", "85"))),
                        part("1", education),
                        part(
                                "1",
                                leaf(
                                        "money",
                                        INCOME,
                                        new Curve.Logarithmic(
                                                exact("100"),
                                                exact("0"),
                                                exact("75000"),
                                                exact("1"),
                                                Beyond.LEVEL,
                                                Beyond.LEVEL)))),
                Exact.ZERO,
                NonPositive.ZERO,
                Optional.empty(),
                Optional.of(Rounding.halfUp(3)));
        return score(
                root,
                Stream.of(
                                income.isEmpty() ? null : line(INCOME, income, Units.DOLLAR),
                                line(LIFE, life, Units.YEAR),
                                line(EXPECTED, expected, Units.YEAR),
                                line(MEAN, mean, Units.YEAR))
                        .filter(java.util.Objects::nonNull)
                        .toArray(ReturnLine[]::new));
    }

    private static Curve index(String from, String to) {
        return new Curve.Linear(exact(from), exact("0"), exact(to), exact("1"), Beyond.GOES_ON, Beyond.LEVEL);
    }

    private static Node leaf(String id, MeasureId measure, Curve curve) {
        Indicator unrounded = Schemes.indicator(id, measure, curve)
                .rounding(Optional.empty())
                .closed(ClosedPolicy.REFUSE)
                .build();
        return new Node.Leaf(unrounded);
    }

    private static ReturnLine line(MeasureId measure, String amount, Unit unit) {
        return Provinces.line(NEWEST, measure, Observation.stated(Figure.exactly(exact(amount), unit), Provinces.PAGE));
    }

    private static Scorecard score(Node root, ReturnLine... lines) {
        Scheme scheme = Schemes.scheme(root).build();
        Bounds fromZero = Bounds.atLeast(Exact.ZERO);
        Rulebook book = Books.book(
                        Books.edition(Books.planMade()).addSchemes(scheme).build())
                .addMeasures(
                        Books.measure("life", Units.YEAR, fromZero),
                        Books.measure("expected-schooling", Units.YEAR, fromZero),
                        Books.measure("mean-schooling", Units.YEAR, fromZero),
                        Books.measure("income", Units.DOLLAR, fromZero))
                .build();
        CheckedRulebook rules = TrustedRulebook.of(book);
        Province province = Provinces.synthetic(Provinces.zone("a").build())
                .addHistories(Provinces.history("a", lines))
                .build();
        return Schemes.score(rules, scheme, province, ZoneId.of("a"), NEWEST);
    }
}
