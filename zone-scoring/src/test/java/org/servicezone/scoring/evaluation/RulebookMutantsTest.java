package org.servicezone.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.model.scheme.Direction.MORE;
import static org.servicezone.scoring.fixture.Provinces.NEWEST;
import static org.servicezone.scoring.fixture.Schemes.bands;
import static org.servicezone.scoring.fixture.Schemes.bounds;
import static org.servicezone.scoring.fixture.Schemes.exact;
import static org.servicezone.scoring.fixture.Schemes.line;
import static org.servicezone.scoring.fixture.Schemes.part;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.servicezone.fixture.Mutant;
import org.servicezone.fixture.SchemeMutants;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.GradeScale;
import org.servicezone.model.scheme.Mark;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NotApplied;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.scheme.Trigger;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Cards;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.Schemes;

/** A rulebook that is one unit, one end or one swap off gives another result for some case of the table. */
class RulebookMutantsTest {

    private static final EventKind ACCIDENT = EventKind.of("major-accident");

    /** Revenue by bands 20, tax by pieces 30, enterprises by standards 10, large ones by levels 40; a deduction; grades. */
    private static final Scheme SCHEME = Schemes.scheme(new Node.Weighted(
                    Books.heading("total"),
                    ImmutableList.of(
                            part(
                                    "20",
                                    Cards.leaf(
                                            "r",
                                            Books.REVENUE,
                                            bands("[,20) 10", "[20,50] 60", "(50,] 100"),
                                            MORE,
                                            ClosedPolicy.LOWEST)),
                            part("30", Cards.leaf("t", Books.TAX, pieces(), MORE, ClosedPolicy.LOWEST)),
                            part("10", Cards.leaf("e", Books.ENTERPRISES, standards(), MORE, ClosedPolicy.LOWEST)),
                            part(
                                    "40",
                                    new Node.Limited(
                                            Books.heading("l"),
                                            Cards.leaf(
                                                    "n",
                                                    Books.LARGE,
                                                    line("10", "0", "60", "100"),
                                                    MORE,
                                                    ClosedPolicy.LOWEST),
                                            Optional.of(Books.fixed(exact("15"))),
                                            Optional.of(Books.fixed(exact("95")))))),
                    Optional.empty(),
                    NotApplied.SHARED,
                    Optional.empty(),
                    Optional.empty()))
            .addAdjustments(new Adjustment.ForEvents(
                    Books.heading("accidents"),
                    new Trigger(ImmutableList.of(ACCIDENT), Optional.empty(), false),
                    Books.fixed(exact("-3")),
                    Optional.of(Books.fixed(exact("7")))))
            .gradeScale(GradeScale.of(
                    ImmutableList.of(
                            new Grade(
                                    "good",
                                    Books.label("good"),
                                    bounds("[60,]"),
                                    ImmutableList.of(new Mark(NodeId.of("t"), bounds("[35,]")))),
                            Schemes.grade("fair", "(40,60)"),
                            Schemes.grade("poor", "[,40]")),
                    Basis.text(Books.CLAUSE)))
            .build();

    private static Curve pieces() {
        return new Curve.Piecewise(ImmutableList.of(
                new Curve.Piece(bounds("[,10)"), exact("0"), exact("0")),
                new Curve.Piece(bounds("[10,20)"), exact("20"), exact("50")),
                new Curve.Piece(bounds("[20,]"), exact("80"), exact("80"))));
    }

    private static Curve standards() {
        return new Curve.Standards(
                ImmutableList.of(exact("1"), exact("0.6")),
                Optional.empty(),
                ImmutableList.of(new Curve.StandardsRow(
                        ImmutableList.of(), Bounds.ALL, ImmutableList.of(exact("50"), exact("30")))));
    }

    /** Revenue, tax, enterprises, large ones, accidents: total, grade. */
    private static final ImmutableList<String> CASES = ImmutableList.of(
            // 0.2 × 10 + 0.3 × 0 + 0.1 × 0 + 0.4 × 15
            "19 9 29 10 0: 8 poor",
            "20 10 30 35 0: 44 fair",
            // 0.2 × 60 + 0.3 × 35 + 0.1 × 80 + 0.4 × 60
            "50 15 40 40 0: 54.5 fair",
            "51 20 50 60 0: 92 good",
            "51 19 50 60 0: 82.1 good",
            "49 19.999999 49 55 0: 72.7999991 good",
            // the mark of tax: 35 and 34.7 points
            "51 15 50 60 0: 78.5 good",
            "51 14.9 50 60 0: 78.41 fair",
            // floor and cap, and just inside of them
            "51 20 50 17.5 0: 60 good",
            "51 20 50 18 0: 60.4 good",
            "51 20 50 57 0: 91.6 good",
            // just at and beside the grades
            "20 10 30 30 0: 40 poor",
            "20 10 30 30.1 0: 40.08 fair",
            "51 20 30 22.4 0: 59.92 fair",
            "51 20 30 23.75 0: 61 good",
            "51 20 30 21.25 0: 59 fair",
            "20 10 30 31.5 0: 41.2 fair",
            "20 10 30 28.5 0: 38.8 poor",
            // accidents: 3 each, 7 at most
            "51 20 50 60 1: 89 good",
            "51 20 50 60 2: 86 good",
            "51 20 50 60 3: 85 good",
            "51 20 50 60 9: 85 good");

    /** What a scheme makes of the cases, as the table writes it. */
    private static List<String> results(Scheme scheme) {
        return CASES.stream()
                .map(line -> line.substring(0, line.indexOf(':')))
                .map(figures -> figures + ": " + result(scheme, figures))
                .toList();
    }

    private static String result(Scheme scheme, String text) {
        List<String> figures = Splitter.on(' ').splitToList(text);
        Cards cards = Cards.of(scheme)
                .zone(
                        "a",
                        Provinces.line(NEWEST, Books.REVENUE, Provinces.yi(figures.get(0))),
                        Provinces.line(
                                NEWEST,
                                Books.TAX,
                                Provinces.observed(figures.get(1), Units.YI_YUAN)
                                        .orElseThrow()),
                        Provinces.line(NEWEST, Books.ENTERPRISES, Provinces.firms(figures.get(2))),
                        Provinces.line(NEWEST, Books.LARGE, Provinces.firms(figures.get(3))));
        IntStream.range(0, Integer.parseInt(figures.get(4)))
                .forEach(i -> cards.event(Provinces.event("a", ACCIDENT, "2022-0" + (1 + i) + "-01")
                        .build()));
        Scorecard card = cards.card();
        return Cards.shown(card.total().orElseThrow()) + " " + String.join(" ", card.grades());
    }

    @Test
    void the_cases_are_as_worked_out_by_hand() {
        assertThat(results(SCHEME)).containsExactlyElementsOf(CASES);
    }

    @Test
    void every_mutant_is_noticed_by_a_case() {
        ImmutableList<Mutant<Scheme>> mutants = SchemeMutants.of(SCHEME);
        assertThat(mutants).hasSizeGreaterThan(50);
        assertThat(mutants)
                .allSatisfy(mutant ->
                        assertThat(results(mutant.value())).as(mutant.what()).isNotEqualTo(CASES));
    }
}
