package org.servicezone.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Books.ENTERPRISES;
import static org.servicezone.scoring.fixture.Books.GROWTH;
import static org.servicezone.scoring.fixture.Books.LARGE;
import static org.servicezone.scoring.fixture.Books.LARGE_SHARE;
import static org.servicezone.scoring.fixture.Books.REVENUE;
import static org.servicezone.scoring.fixture.Books.TAX;
import static org.servicezone.scoring.fixture.Provinces.NEWEST;
import static org.servicezone.scoring.fixture.Schemes.bands;
import static org.servicezone.scoring.fixture.Schemes.leaf;
import static org.servicezone.scoring.fixture.Schemes.line;
import static org.servicezone.scoring.fixture.Schemes.part;
import static org.servicezone.scoring.fixture.Schemes.scheme;
import static org.servicezone.scoring.fixture.Schemes.weighted;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.servicezone.model.measure.ClosedReason;
import org.servicezone.model.measure.Figure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.province.ReturnLine;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.Schemes;

/** Scores that are intervals, under a scheme with bands and lines, rising and falling, reported and derived measures. */
class ScoreIntervalPropertiesTest {

    private static final Curve RISING = line("5", "10", "80", "95");
    private static final Scheme SCHEME = scheme(weighted(
                    "total",
                    part(
                            "60",
                            weighted(
                                    "first",
                                    part("35", leaf("a", REVENUE, bands("[0,20] 10", "(20,50) 40", "[50,) 90"))),
                                    part("65", leaf("b", LARGE_SHARE, line("10", "20", "90", "85"))))),
                    part(
                            "40",
                            weighted(
                                    "second",
                                    part("10", leaf("c", TAX, line("0", "100", "60", "5"), ClosedPolicy.REWEIGHT)),
                                    part("30", leaf("d", GROWTH, line("-20", "0", "30", "100"))),
                                    part("60", leaf("e", ENTERPRISES, RISING))))))
            .build();
    private static final CheckedRulebook BOOK = Books.scoring(SCHEME);

    /** What is known of one figure: a number, nothing yet, bounds, or that it will not come. */
    sealed interface Known {
        record Number(int value) implements Known {}

        record Pending() implements Known {}

        record Between(int low, int high) implements Known {}

        record Closed() implements Known {}
    }

    @Provide
    Arbitrary<Known> known() {
        Arbitrary<Integer> amounts = Arbitraries.integers().between(0, 120);
        Arbitrary<Known> numbers = amounts.map(Known.Number::new);
        Arbitrary<Known> pending = Arbitraries.just(new Known.Pending());
        Arbitrary<Known> closed = Arbitraries.just(new Known.Closed());
        Arbitrary<Known> between = amounts.list()
                .ofSize(2)
                .filter(pair -> !pair.get(0).equals(pair.get(1)))
                .map(pair -> new Known.Between(Math.min(pair.get(0), pair.get(1)), Math.max(pair.get(0), pair.get(1))));
        return Arbitraries.oneOf(numbers, numbers, pending, between, closed);
    }

    /** The interval encloses the score of every completion of what is still to come. */
    @Property(tries = 400)
    void every_completion_scores_within_the_interval(
            @ForAll @Size(5) List<@From("known") Known> figures, @ForAll Random random) {
        Bounds interval = score(figures);
        for (int i = 0; i < 5; i++) {
            List<Known> completed =
                    figures.stream().map(known -> complete(known, random)).toList();
            Bounds score = score(completed);
            assertThat(interval.encloses(score))
                    .as("%s encloses %s, completed by %s", interval, score, completed)
                    .isTrue();
        }
    }

    /**
     * Where a divisor still to come may be zero, the indicator may be left out in the end; the interval holds then, too.
     */
    @Property(tries = 400)
    void an_interval_holds_where_a_part_may_be_left_out_in_the_end(
            @ForAll @Size(5) List<@From("known") Known> figures, @ForAll Random random) {
        Scheme scheme = scheme(weighted(
                        "total",
                        part("50", leaf("b", LARGE_SHARE, line("10", "20", "90", "60"), ClosedPolicy.REWEIGHT)),
                        part("30", leaf("d", GROWTH, line("-20", "40", "30", "70"), ClosedPolicy.REWEIGHT)),
                        part("20", leaf("a", REVENUE, bands("[0,20] 10", "(20,50) 40", "[50,) 90")))))
                .build();
        Bounds interval = card(scheme, figures).total().orElseThrow();
        for (int i = 0; i < 5; i++) {
            List<Known> completed =
                    figures.stream().map(known -> complete(known, random)).toList();
            Bounds score = card(scheme, completed).total().orElseThrow();
            assertThat(interval.encloses(score))
                    .as("%s encloses %s, completed by %s", interval, score, completed)
                    .isTrue();
        }
    }

    /** Each end of the interval is the score of some completion, where every indicator has its own figure. */
    @Property(tries = 400)
    void both_ends_are_reached(@ForAll @Size(2) List<@From("known") Known> figures) {
        Scheme own = scheme(weighted(
                        "total",
                        part("30", leaf("a", REVENUE, bands("[0,20] 10", "(20,50) 40", "[50,) 90"))),
                        part("70", leaf("b", ENTERPRISES, line("80", "95", "200", "5")))))
                .build();
        Bounds interval = score(own, figures.get(0), figures.get(1));
        List<Bounds> ends = new ArrayList<>();
        for (Known revenue : extremes(figures.get(0))) {
            for (Known enterprises : extremes(figures.get(1))) {
                ends.add(score(own, revenue, enterprises));
            }
        }
        assertThat(ends)
                .contains(
                        Bounds.exactly(interval.low().orElseThrow().at()),
                        Bounds.exactly(interval.high().orElseThrow().at()));
    }

    /** Every score lies in 0..100, the total and each part of it. */
    @Property(tries = 400)
    void every_score_lies_between_0_and_100(@ForAll @Size(5) List<@From("known") Known> figures) {
        Bounds scores = Bounds.between(Exact.ZERO, Exact.of(100));
        NodeScore root = card(SCHEME, figures).root().orElseThrow();
        assertThat(root.flatten())
                .allSatisfy(s -> assertThat(scores.encloses(s.score())).isTrue());
    }

    /** The effective weights of a node sum to 100, whatever is left out. */
    @Property(tries = 400)
    void effective_weights_sum_to_100(@ForAll @Size(5) List<@From("known") Known> figures) {
        NodeScore root = card(SCHEME, figures).root().orElseThrow();
        assertThat(root.flatten()).allSatisfy(score -> {
            if (score instanceof NodeScore.WeightedScore weighted) {
                assertThat(weighted.parts().stream()
                                .map(NodeScore.WeightedPart::effective)
                                .reduce(Exact.ZERO, Exact::plus))
                        .isEqualTo(Exact.of(100));
            }
        });
    }

    /** A node's unrounded score is the sum of its parts' scores times their effective weights: the total explains itself. */
    @Property(tries = 400)
    void a_total_is_the_sum_of_its_parts(@ForAll @Size(5) List<@From("known") Known> figures) {
        NodeScore root = card(SCHEME, figures).root().orElseThrow();
        assertThat(root.flatten()).allSatisfy(score -> {
            if (score instanceof NodeScore.WeightedScore weighted) {
                Exact low = Exact.ZERO;
                Exact high = Exact.ZERO;
                for (NodeScore.WeightedPart part : weighted.parts()) {
                    Exact weight = part.effective().dividedBy(Exact.of(100));
                    low = low.plus(part.score().score().low().orElseThrow().at().times(weight));
                    high = high.plus(
                            part.score().score().high().orElseThrow().at().times(weight));
                }
                assertThat(weighted.unrounded()).isEqualTo(Bounds.between(low, high));
            }
        });
    }

    /** On a rising curve a larger amount never earns less, on a falling one never more. */
    @Property(tries = 400)
    void points_follow_the_curve(@ForAll @IntRange(max = 20000) int one, @ForAll @IntRange(max = 20000) int other) {
        Exact small = Exact.of(Math.min(one, other), 100);
        Exact large = Exact.of(Math.max(one, other), 100);
        for (Curve curve : List.of(RISING, bands("[0,20] 10", "(20,50) 40", "[50,) 90"))) {
            assertThat(points(curve, large)).isGreaterThanOrEqualTo(points(curve, small));
        }
        Curve falling = line("0", "100", "60", "5");
        assertThat(points(falling, large)).isLessThanOrEqualTo(points(falling, small));
    }

    private static Known complete(Known known, Random random) {
        if (known instanceof Known.Pending) {
            return new Known.Number(random.nextInt(4) == 0 ? 0 : random.nextInt(300));
        }
        if (known instanceof Known.Between between) {
            return new Known.Number(between.low() + random.nextInt(between.high() - between.low() + 1));
        }
        return known;
    }

    private static List<Known> extremes(Known known) {
        if (known instanceof Known.Pending) {
            return List.of(new Known.Number(0), new Known.Number(1_000_000));
        }
        if (known instanceof Known.Between between) {
            return List.of(new Known.Number(between.low()), new Known.Number(between.high()));
        }
        return List.of(known);
    }

    private static Exact points(Curve curve, Exact amount) {
        Scheme one = scheme(leaf("a", REVENUE, curve)).build();
        Observation stated = Observation.stated(Figure.exactly(amount, Units.YI_YUAN), Provinces.PAGE);
        return score(one, Provinces.history("a", Provinces.line(NEWEST, REVENUE, stated)))
                .total()
                .orElseThrow()
                .point()
                .orElseThrow();
    }

    private static Bounds score(List<Known> figures) {
        return card(SCHEME, figures).total().orElseThrow();
    }

    private static Bounds score(Scheme scheme, Known revenue, Known enterprises) {
        return score(scheme, Provinces.history("a", of(NEWEST, REVENUE, revenue), of(NEWEST, ENTERPRISES, enterprises)))
                .total()
                .orElseThrow();
    }

    /** Revenue, revenue of the year before, tax, enterprises and large enterprises. */
    private static Scorecard card(Scheme scheme, List<Known> figures) {
        return score(
                scheme,
                Provinces.history(
                        "a",
                        of(NEWEST, REVENUE, figures.get(0)),
                        of(NEWEST - 1, REVENUE, figures.get(1)),
                        of(NEWEST, TAX, figures.get(2)),
                        of(NEWEST, ENTERPRISES, figures.get(3)),
                        of(NEWEST, LARGE, figures.get(4))));
    }

    private static Scorecard score(Scheme scheme, ReturnHistory history) {
        Province province = Provinces.synthetic(Provinces.zone("a").build())
                .addHistories(history)
                .build();
        return Schemes.score(BOOK, scheme, province, ZoneId.of("a"), NEWEST);
    }

    private static ReturnLine of(int year, MeasureId measure, Known known) {
        Unit unit = measure.equals(REVENUE) || measure.equals(TAX) ? Units.YI_YUAN : Units.ORGANISATION;
        return Provinces.line(year, measure, observation(known, unit));
    }

    private static Observation observation(Known known, Unit unit) {
        if (known instanceof Known.Number number) {
            return Observation.stated(Figure.exactly(Exact.of(number.value()), unit), Provinces.PAGE);
        }
        if (known instanceof Known.Between between) {
            Bounds bounds = Bounds.between(Exact.of(between.low()), Exact.of(between.high()));
            return Observation.stated(new Figure.Within(bounds, unit), Provinces.PAGE);
        }
        return known instanceof Known.Pending ? Observation.pending() : new Observation.Closed(ClosedReason.WITHHELD);
    }
}
