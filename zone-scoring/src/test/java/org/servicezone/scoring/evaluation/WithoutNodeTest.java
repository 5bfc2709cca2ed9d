package org.servicezone.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicezone.scoring.fixture.Schemes.leaf;
import static org.servicezone.scoring.fixture.Schemes.part;
import static org.servicezone.scoring.fixture.Schemes.weighted;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.servicezone.model.number.Exact;
import org.servicezone.model.result.RankEntry;
import org.servicezone.model.result.Ranking;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NotApplied;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.scheme.Weighting;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Cards;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.Schemes;
import org.servicezone.scoring.ranking.PlaceChange;
import org.servicezone.scoring.ranking.Ranks;

/** A scheme without one of its nodes, and how places change. */
class WithoutNodeTest {

    private static final Scheme SCHEME = Schemes.scheme(new Node.Weighted(
                    Books.heading("total"),
                    ImmutableList.of(
                            part("50", leaf("a", Books.REVENUE, Schemes.identity())),
                            part("30", leaf("b", Books.TAX, Schemes.identity())),
                            part(
                                    "20",
                                    weighted(
                                            "c",
                                            part("100", leaf("d", Books.TAX, Schemes.line("0", "100", "100", "0")))))),
                    Optional.of(new Weighting(
                            Axis.TYPE,
                            ImmutableList.of(new Weighting.Column(
                                    ImmutableList.of("financial-services"),
                                    Books.fixed(ImmutableList.of(Exact.ZERO, Exact.of(60), Exact.of(20))))))),
                    NotApplied.LOST,
                    Optional.empty(),
                    Optional.empty()))
            .build();

    private static Cards cards(Scheme scheme) {
        return Cards.of(scheme)
                .zone("one", lines("80", "20"))
                .zone("two", lines("40", "90"))
                .zone("three", lines("60", "60"));
    }

    private static org.servicezone.model.province.ReturnLine[] lines(String revenue, String tax) {
        return Cards.lines(
                Cards.revenue(Provinces.NEWEST, revenue),
                Provinces.observed(tax, org.servicezone.model.quantity.Units.YI_YUAN).stream()
                        .map(o -> Provinces.line(Provinces.NEWEST, Books.TAX, o))
                        .toArray(org.servicezone.model.province.ReturnLine[]::new));
    }

    private static Ranking ranking(Scheme scheme) {
        return Ranks.rank(Optional.empty(), scheme.ranking(), cards(scheme).cards());
    }

    @Test
    void the_weight_of_what_is_left_out_goes_to_the_others_in_proportion() {
        Scheme without = WithoutNode.of(SCHEME, NodeId.of("a"));
        Node.Weighted root = (Node.Weighted) without.root();
        assertThat(root.parts().stream().map(p -> p.weight().value())).containsExactly(Exact.of(60), Exact.of(40));
        assertThat(root.weighting().orElseThrow().columns().get(0).weights().value())
                .containsExactly(Exact.of(60), Exact.of(20));
        // 0.6 × 20 + 0.4 × 80
        assertThat(cards(without).total()).isEqualTo("44");
    }

    @Test
    void places_change_by_so_much_on_average() {
        // 80 20 → 62, 40 90 → 49, 60 60 → 56; by revenue 1, 3, 2; without it 44, 58, 52
        Ranking before = ranking(SCHEME);
        Ranking after = ranking(WithoutNode.of(SCHEME, NodeId.of("a")));
        assertThat(before.entries().stream().map(RankEntry::zone).map(Object::toString))
                .containsExactly("one", "three", "two");
        assertThat(PlaceChange.meanAbsolute(before, after)).contains(Exact.of(4, 3));
        assertThat(PlaceChange.meanAbsolute(before, before)).contains(Exact.ZERO);
        assertThat(PlaceChange.meanAbsolute(before, Ranking.of(Optional.empty(), ImmutableList.of())))
                .isEmpty();
    }

    @Test
    void effective_weights_are_products_of_weights() {
        assertThat(EffectiveWeights.of(cards(SCHEME).card().root().orElseThrow()))
                .containsEntry(NodeId.of("total"), Exact.of(100))
                .containsEntry(NodeId.of("a"), Exact.of(50))
                .containsEntry(NodeId.of("d"), Exact.of(20));
    }

    @Test
    void what_is_no_part_beside_others_cannot_be_left_out() {
        assertThatThrownBy(() -> WithoutNode.of(SCHEME, NodeId.of("total")))
                .hasMessageContaining("no mean with a part");
        assertThatThrownBy(() -> WithoutNode.of(SCHEME, NodeId.of("d"))).hasMessageContaining("no weight is left");
        Scheme keyed = Schemes.scheme(SCHEME.root(), "d").build();
        assertThatThrownBy(() -> WithoutNode.of(keyed, NodeId.of("c"))).hasMessageContaining("name d");
        assertThat(WithoutNode.of(keyed, NodeId.of("b")).nodes()).hasSize(4);
    }
}
