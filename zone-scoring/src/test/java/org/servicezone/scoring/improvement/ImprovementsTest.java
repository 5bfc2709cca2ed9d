package org.servicezone.scoring.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.servicezone.scoring.fixture.Books.ENTERPRISES;
import static org.servicezone.scoring.fixture.Books.REVENUE;
import static org.servicezone.scoring.fixture.Books.TAX;
import static org.servicezone.scoring.fixture.Provinces.NEWEST;
import static org.servicezone.scoring.fixture.Schemes.bands;
import static org.servicezone.scoring.fixture.Schemes.exact;
import static org.servicezone.scoring.fixture.Schemes.leaf;
import static org.servicezone.scoring.fixture.Schemes.line;
import static org.servicezone.scoring.fixture.Schemes.part;
import static org.servicezone.scoring.fixture.Schemes.scheme;
import static org.servicezone.scoring.fixture.Schemes.weighted;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.result.Aim;
import org.servicezone.model.result.FigureChange;
import org.servicezone.model.result.Improvement;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.result.Widening;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Beyond;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NonPositive;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.evaluation.Scoring;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

class ImprovementsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);
    private static final ZoneId A = ZoneId.of("a");
    private static final ZoneId B = ZoneId.of("b");

    /** Half for revenue (a point for each 亿元 up to 100), half for enterprises by steps. */
    private static final Node ROOT = weighted(
            "total",
            part("50", leaf("size", REVENUE, line("0", "0", "100", "100"))),
            part("50", leaf("firms", ENTERPRISES, bands("[0,20) 20", "[20,50) 60", "[50,) 100"))));

    private static final Feasible MORE_REVENUE =
            new Feasible(REVENUE, exact("0.01"), Bounds.ALL, Optional.of(exact("1")));
    private static final Feasible MORE_FIRMS =
            new Feasible(ENTERPRISES, exact("1"), Bounds.between(exact("0"), exact("60")), Optional.of(exact("0.5")));

    // Revenue and enterprises of the zone; the grade; the revenue and the number of firms that suffice alone. Good is
    // from 75.
    @ParameterizedTest
    @CsvSource({
        "60, 30, good, 89.99, 50",
        "60, 30, qualified, , ",
        "89.98, 30, good, 89.99, 50",
        "40, 30, good, 89.99, ",
        "100, 19, good, , 20",
        "99, 30, excellent, , 50",
    })
    void the_smallest_change_of_one_figure(
            String revenue, String firms, String grade, String enoughRevenue, String enoughFirms) {
        List<Improvement> found =
                improvements(revenue, firms).single(A, new Aim.ForGrade(grade), List.of(MORE_REVENUE, MORE_FIRMS));
        if (grade.equals("qualified")) {
            // already there: one step is the least that is tried, and stays enough
            assertThat(found).hasSize(2);
            return;
        }
        assertThat(to(found, REVENUE))
                .isEqualTo(Optional.ofNullable(enoughRevenue).map(Exact::parse));
        assertThat(to(found, ENTERPRISES))
                .isEqualTo(Optional.ofNullable(enoughFirms).map(Exact::parse));
        assertThat(found).allMatch(Improvement::least);
    }

    @Property(tries = 60)
    void one_step_less_is_not_enough(
            @ForAll @IntRange(min = 0, max = 9_999) int revenue, @ForAll @IntRange(min = 0, max = 60) int firms) {
        String amount = Exact.of(revenue, 100).toString();
        Improvements improvements = improvements(amount, Integer.toString(firms));
        Aim good = new Aim.ForScore(NodeId.of("total"), Bounds.atLeast(exact("75")));
        for (Improvement found : improvements.single(A, good, List.of(MORE_REVENUE))) {
            FigureChange change = found.changes().get(0);
            assertThat(found.total().low().orElseThrow().at()).isGreaterThanOrEqualTo(exact("75"));
            Exact before = change.to().minus(exact("0.01"));
            if (before.isGreaterThan(change.from())) {
                Improvement less = improvements.ifOther(A, A, ImmutableMap.of(REVENUE, before));
                assertThat(less.total().high().orElseThrow().at()).isLessThan(exact("75"));
            }
        }
    }

    /** The same under a geometric mean over a logarithm, where rounding alone says where enough begins. */
    @Property(tries = 25)
    void one_step_less_is_not_enough_by_roots_and_logarithms(
            @ForAll @IntRange(min = 1, max = 9_999) int revenue, @ForAll @IntRange(min = 20, max = 60) int firms) {
        Node root = new Node.PowerMean(
                Books.heading("total"),
                ImmutableList.of(
                        part(
                                "50",
                                leaf(
                                        "size",
                                        REVENUE,
                                        new Curve.Logarithmic(
                                                exact("0.01"),
                                                exact("0"),
                                                exact("1000"),
                                                exact("100"),
                                                Beyond.GOES_ON,
                                                Beyond.GOES_ON))),
                        part("50", leaf("firms", ENTERPRISES, bands("[0,20) 20", "[20,50) 60", "[50,) 100")))),
                Exact.ZERO,
                NonPositive.ZERO,
                Optional.empty(),
                Optional.of(Rounding.halfUp(2)));
        Improvements improvements = improvements(root, Exact.of(revenue, 100).toString(), Integer.toString(firms));
        Bounds enough = Bounds.atLeast(exact("75"));
        Aim aim = new Aim.ForScore(NodeId.of("total"), enough);
        for (Improvement found : improvements.single(A, aim, List.of(MORE_REVENUE))) {
            FigureChange change = found.changes().get(0);
            assertThat(found.least()).isTrue();
            assertThat(enough.encloses(found.total())).isTrue();
            Exact before = change.to().minus(exact("0.01"));
            if (before.isGreaterThan(change.from())) {
                Improvement less = improvements.ifOther(A, A, ImmutableMap.of(REVENUE, before));
                assertThat(enough.intersect(less.total())).isEmpty();
            }
        }
    }

    // What a unit of revenue costs beside half a unit a firm: 30 亿元 or 20 firms, or a mixture where that is cheaper.
    @ParameterizedTest
    @CsvSource({"0.1, revenue, 90, 3", "1, enterprises, 50, 10"})
    void the_cheapest_changes(String cost, String measure, String to, String total) {
        Feasible revenue = new Feasible(REVENUE, exact("1"), Bounds.ALL, Optional.of(exact(cost)));
        Improvement found = improvements("60", "30")
                .cheapest(A, new Aim.ForGrade("good"), List.of(revenue, MORE_FIRMS))
                .orElseThrow();
        assertThat(found.changes()).hasSize(1);
        assertThat(found.changes().get(0).measure()).isEqualTo(MeasureId.of(measure));
        assertThat(found.changes().get(0).to()).isEqualTo(exact(to));
        assertThat(found.cost()).contains(exact(total));
        assertThat(found.least()).isTrue();
    }

    @Test
    void several_figures_are_changed_where_one_is_not_enough() {
        Feasible revenue =
                new Feasible(REVENUE, exact("1"), Bounds.between(exact("0"), exact("80")), Optional.of(exact("0.1")));
        Improvement found = improvements("60", "19")
                .cheapest(A, new Aim.ForGrade("good"), List.of(revenue, MORE_FIRMS))
                .orElseThrow();
        assertThat(to(List.of(found), ENTERPRISES)).contains(exact("50"));
        assertThat(found.cost()).contains(exact("15.5"));
        Improvement both = improvements("40", "19")
                .cheapest(A, new Aim.ForGrade("good"), List.of(revenue, MORE_FIRMS))
                .orElseThrow();
        assertThat(to(List.of(both), REVENUE)).contains(exact("50"));
        assertThat(to(List.of(both), ENTERPRISES)).contains(exact("50"));
        assertThat(both.total()).isEqualTo(Bounds.exactly(exact("75")));
    }

    @Test
    void what_cannot_be_reached_has_no_changes() {
        Feasible little =
                new Feasible(REVENUE, exact("1"), Bounds.between(exact("0"), exact("61")), Optional.of(exact("1")));
        assertThat(improvements("60", "30").cheapest(A, new Aim.ForGrade("good"), List.of(little)))
                .isEmpty();
        assertThat(improvements("60", "30").single(A, new Aim.ForGrade("good"), List.of(little)))
                .isEmpty();
    }

    @Test
    void a_place_is_reached_by_passing_those_above() {
        List<Improvement> found = improvements("60", "30").single(A, new Aim.ForPlace(1), List.of(MORE_REVENUE));
        // the other has 75 points, and 74.995 is rounded to as many
        assertThat(to(found, REVENUE)).contains(exact("89.99"));
        assertThat(found.get(0).place().orElseThrow().worst()).isEqualTo(1);
    }

    @Test
    void another_zone_s_figures_move_the_place_and_not_the_total() {
        Improvement found = improvements("60", "30").ifOther(A, B, ImmutableMap.of(REVENUE, exact("10")));
        assertThat(found.total()).isEqualTo(Bounds.exactly(exact("60")));
        assertThat(found.place().orElseThrow().best()).isEqualTo(1);
    }

    @Test
    void a_grade_that_does_not_exist_and_a_derived_measure_are_refused() {
        Improvements improvements = improvements("60", "30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> improvements.single(A, new Aim.ForGrade("superb"), List.of(MORE_REVENUE)))
                .withMessage("there is no grade \"superb\"");
        Feasible derived = new Feasible(Books.GROWTH, exact("1"), Bounds.ALL, Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> improvements.single(A, new Aim.ForGrade("good"), List.of(derived)))
                .withMessageContaining("derived");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> improvements.cheapest(A, new Aim.ForGrade("good"), List.of(derived)))
                .withMessageContaining("has no cost");
    }

    @Test
    void the_missing_figure_that_weighs_most_widens_most() {
        Node root = weighted(
                "total",
                part("70", leaf("size", REVENUE, line("0", "0", "100", "100"))),
                part("20", leaf("tax", TAX, line("0", "0", "10", "100"))),
                part("10", leaf("firms", ENTERPRISES, bands("[0,20) 20", "[20,50) 60", "[50,) 100"))));
        Scheme scheme = scheme(root).build();
        ReturnHistory history = Provinces.history(
                "a",
                Provinces.line(NEWEST, REVENUE, Observation.pending()),
                Provinces.line(NEWEST, TAX, Observation.pending()),
                Provinces.line(NEWEST, ENTERPRISES, Provinces.firms("30")));
        Province province = Provinces.synthetic(Provinces.zone("a").build())
                .addHistories(history)
                .build();
        ImmutableList<Widening> widenings = Widenings.of(
                Books.scoring(scheme), Readings.DEFAULTS, scheme, province, ImmutableList.of(A), A, DAY, NEWEST);
        assertThat(widenings).extracting(w -> w.figure().subject()).containsExactly("revenue", "tax");
        assertThat(widenings).extracting(Widening::width).containsExactly(exact("90"), exact("90"));
        assertThat(widenings).extracting(Widening::left).containsExactly(exact("20"), exact("70"));
        ImmutableList<Scorecard> cards = Scoring.score(
                Books.scoring(scheme), Readings.DEFAULTS, scheme, province, ImmutableList.of(A), DAY, NEWEST);
        assertThat(Widenings.on(
                                Books.scoring(scheme),
                                Readings.DEFAULTS,
                                scheme,
                                province,
                                cards,
                                ImmutableSet.of(A),
                                DAY,
                                NEWEST)
                        .get(0)
                        .widenings())
                .isEqualTo(widenings);
        assertThat(Widenings.on(
                        Books.scoring(scheme),
                        Readings.DEFAULTS,
                        scheme,
                        province,
                        cards,
                        ImmutableSet.of(),
                        DAY,
                        NEWEST))
                .isEqualTo(cards);
    }

    private static Optional<Exact> to(List<Improvement> found, MeasureId measure) {
        return found.stream()
                .flatMap(one -> one.changes().stream())
                .filter(change -> change.measure().equals(measure))
                .map(FigureChange::to)
                .findFirst();
    }

    private static Improvements improvements(String revenue, String firms) {
        return improvements(ROOT, revenue, firms);
    }

    private static Improvements improvements(Node root, String revenue, String firms) {
        Scheme scheme = scheme(root).build();
        CheckedRulebook book = Books.scoring(scheme);
        Province province = Provinces.synthetic(
                        Provinces.zone("a").build(), Provinces.zone("b").build())
                .addHistories(history("a", revenue, firms), history("b", "90", "30"))
                .build();
        return Improvements.of(book, Readings.DEFAULTS, scheme, province, ImmutableList.of(A, B), DAY, NEWEST);
    }

    private static ReturnHistory history(String zone, String revenue, String firms) {
        return Provinces.history(
                zone,
                Provinces.line(NEWEST, REVENUE, Provinces.yi(revenue)),
                Provinces.line(NEWEST, ENTERPRISES, Provinces.firms(firms)));
    }
}
