package org.servicezone.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Schemes.bounds;
import static org.servicezone.scoring.fixture.Schemes.exact;
import static org.servicezone.scoring.fixture.Schemes.grade;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Beyond;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.GradeScale;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Operation;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Cards;
import org.servicezone.scoring.fixture.Schemes;

/** What digits do not separate: a root and the same root taken away again leave a number that no enclosure pins down. */
class SeparationTest {

    /** 10 × the root of revenue. */
    private static Node root(String id) {
        Curve curve = new Curve.Power(
                exact("0.5"), exact("0"), exact("0"), exact("100"), exact("100"), Beyond.LEVEL, Beyond.LEVEL);
        return Cards.leaf(id, Books.REVENUE, curve, Direction.MORE, ClosedPolicy.LOWEST);
    }

    /** A number less a root and with it again. */
    private static Node back(String id, String number, Optional<Rounding> rounding) {
        Node less = new Node.Combined(
                Books.heading(id + "-less"),
                Operation.DIFFERENCE,
                ImmutableList.of(
                        new Node.ConstantNode(Books.heading(id + "-constant"), Books.fixed(exact(number))),
                        root(id + "-taken")),
                Optional.empty());
        return new Node.Combined(
                Books.heading(id), Operation.SUM, ImmutableList.of(less, root(id + "-given")), rounding);
    }

    private static Scorecard card(Scheme scheme, String revenue) {
        return Cards.of(scheme).revenues(revenue).card();
    }

    @ParameterizedTest(name = "{0} with revenue {1}: {2}")
    @CsvSource({
        // where the root is whole all is exact
        "50.005, 49, 50.01, ''",
        // between two hundredths no digits tell which way to round
        "50.005, 50, 50..50.01, total",
        // beside it they do
        "50.0050001, 50, 50.01, ''",
        "50.0049999, 50, 50, ''",
        "50.00500000000000000000000000000000000001, 50, 50.01, ''",
    })
    void a_rounding_that_no_digits_settle_is_reported(String number, String revenue, String points, String open) {
        Scorecard card = card(
                Schemes.scheme(back("total", number, Optional.of(Schemes.CENTS)))
                        .build(),
                revenue);

        assertThat(card.total().map(Cards::shown)).contains(points);
        assertThat(card.notSeparated().stream().map(NodeId::value).toList())
                .isEqualTo(open.isEmpty() ? ImmutableList.of() : ImmutableList.of(open, "performance"));
        assertThat(card.mayBeWider()).isFalse();
    }

    @Test
    void a_total_that_the_scheme_rounds_is_reported_by_the_scheme() {
        Scheme scheme = Schemes.scheme(back("total", "50.005", Optional.empty()))
                .rounding(Schemes.CENTS)
                .build();

        assertThat(card(scheme, "50").notSeparated()).containsExactly(NodeId.of("performance"));
        assertThat(card(scheme, "50").total().map(Cards::shown)).contains("50..50.01");
        assertThat(card(scheme, "49").notSeparated()).isEmpty();
    }

    @ParameterizedTest(name = "{0} with revenue {1}: {2}")
    @CsvSource({
        "60, 49, qualified, ''",
        "60, 50, qualified unqualified, performance",
        "60.0000001, 50, qualified, ''",
        "59.9999999, 50, unqualified, ''",
        "65, 50, qualified, ''",
    })
    void a_grade_that_no_digits_settle_is_reported(String number, String revenue, String grades, String open) {
        Scheme scheme = Schemes.scheme(back("total", number, Optional.empty()))
                .gradeScale(GradeScale.of(
                        ImmutableList.of(grade("qualified", "[60,]"), grade("unqualified", "[,60)")),
                        Basis.text(Books.CLAUSE)))
                .build();
        Scorecard card = card(scheme, revenue);

        assertThat(String.join(" ", card.grades())).isEqualTo(grades);
        assertThat(card.notSeparated().stream().map(NodeId::value).toList())
                .isEqualTo(open.isEmpty() ? ImmutableList.of() : ImmutableList.of(open));
    }

    @Test
    void an_interval_of_missing_figures_is_not_one_of_missing_digits() {
        Scorecard card = card(
                Schemes.scheme(back("total", "50.005", Optional.of(Schemes.CENTS)))
                        .build(),
                ">=50");

        assertThat(card.notSeparated()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[5,5]                          | false | 5",
                "[5,5.00000000000000000001]     | true  | 5",
                "[5,5.00000000000000000002]     | false |",
                "[5.1234567890123456789012345678901,5.1234567890123456789012345678902] | true | 5.123456789012345678901234567890",
                "[5,]                           | false |",
                "[,5]                           | false |",
            })
    void a_hair_is_one_number_to_thirty_places(String interval, boolean hair, String number) {
        Bounds bounds = bounds(interval);

        assertThat(Separation.isHair(bounds)).isEqualTo(hair);
        assertThat(Separation.number(bounds))
                .isEqualTo(Optional.ofNullable(number).map(Schemes::exact));
    }
}
