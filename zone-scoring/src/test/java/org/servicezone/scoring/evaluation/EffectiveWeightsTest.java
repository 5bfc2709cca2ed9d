package org.servicezone.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Schemes.exact;
import static org.servicezone.scoring.fixture.Schemes.identity;
import static org.servicezone.scoring.fixture.Schemes.leaf;
import static org.servicezone.scoring.fixture.Schemes.part;
import static org.servicezone.scoring.fixture.Schemes.weighted;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Operation;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Cards;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.Schemes;

class EffectiveWeightsTest {

    private static String weights(Scheme scheme, String tax) {
        return EffectiveWeights.of(Cards.of(scheme)
                        .zone(
                                "a",
                                Provinces.line(Provinces.NEWEST, Books.REVENUE, Provinces.yi("50")),
                                Provinces.line(
                                        Provinces.NEWEST,
                                        Books.TAX,
                                        Provinces.observed(tax, org.servicezone.model.quantity.Units.YI_YUAN)
                                                .orElseThrow()))
                        .card()
                        .root()
                        .orElseThrow())
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static Node revenue(String id) {
        return leaf(id, Books.REVENUE, identity());
    }

    @Test
    void a_weight_is_the_product_of_those_on_the_way_down() {
        Node inner = weighted("inner", part("30", revenue("a")), part("10", revenue("b")));
        assertThat(weights(
                        Schemes.scheme(weighted("total", part("80", inner), part("20", revenue("c"))))
                                .build(),
                        "1"))
                .isEqualTo("total 100, inner 80, a 60, b 20, c 20");
    }

    @Test
    void what_is_limited_or_shared_has_the_weight_of_its_places() {
        Node limited = new Node.Limited(
                Books.heading("limited"), revenue("a"), Optional.empty(), Optional.of(Books.fixed(exact("90"))));
        Node levels = new Node.Levels(
                Books.heading("levels"),
                ImmutableList.of(new Node.Level(Books.planMade(), Books.fixed(exact("80")))),
                Books.fixed(exact("10")));
        Node constant = new Node.ConstantNode(Books.heading("constant"), Books.fixed(exact("70")));
        Scheme scheme = Schemes.scheme(weighted(
                        "total",
                        part("10", limited),
                        part("20", levels),
                        part("30", constant),
                        part("15", new Node.Shared(Books.heading("one"), NodeId.of("d"))),
                        part("25", new Node.Shared(Books.heading("other"), NodeId.of("d")))))
                .addShared(revenue("d"))
                .build();
        assertThat(weights(scheme, "1"))
                .isEqualTo("total 100, limited 10, a 10, levels 20, constant 30, one 15, d 40, other 25");
    }

    @Test
    void below_arithmetic_that_is_no_mean_there_are_none() {
        Node greater = new Node.Combined(
                Books.heading("greater"),
                Operation.MAXIMUM,
                ImmutableList.of(revenue("a"), revenue("b")),
                Optional.empty());
        assertThat(weights(
                        Schemes.scheme(weighted("total", part("60", greater), part("40", revenue("c"))))
                                .build(),
                        "1"))
                .isEqualTo("total 100, greater 60, c 40");
    }

    @Test
    void the_weight_of_a_figure_that_will_not_come_goes_to_the_others() {
        Node tax = leaf("t", Books.TAX, identity(), ClosedPolicy.REWEIGHT);
        assertThat(weights(
                        Schemes.scheme(weighted(
                                        "total", part("60", revenue("a")), part("20", revenue("b")), part("20", tax)))
                                .build(),
                        "closed"))
                .isEqualTo("total 100, a 75, b 25, t 0");
    }
}
