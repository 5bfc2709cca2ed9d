package org.servicezone.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Schemes.identity;
import static org.servicezone.scoring.fixture.Schemes.leaf;
import static org.servicezone.scoring.fixture.Schemes.part;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.GradeScale;
import org.servicezone.model.scheme.Mark;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NotApplied;
import org.servicezone.model.scheme.Weighting;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Schemes;

/** Weights: one defect a row, beside its sound neighbour. */
class WeightChecksTest {

    private static Node weighted(String weights, Axis by, String... columns) {
        ImmutableList<Exact> parts = exacts(weights);
        return new Node.Weighted(
                Books.heading("w"),
                ImmutableList.of(
                        part(parts.get(0).toString(), leaf("r", Books.REVENUE, identity())),
                        part(parts.get(1).toString(), leaf("t", Books.TAX, identity())),
                        part(parts.get(2).toString(), leaf("e", Books.ENTERPRISES, identity()))),
                columns.length == 0
                        ? Optional.empty()
                        : Optional.of(new Weighting(
                                by,
                                Stream.of(columns)
                                        .map(WeightChecksTest::column)
                                        .collect(ImmutableList.toImmutableList()))),
                NotApplied.SHARED,
                Optional.empty(),
                Optional.empty());
    }

    private static Weighting.Column column(String text) {
        int colon = text.indexOf(':');
        return new Weighting.Column(
                ImmutableList.copyOf(Splitter.on('+').split(text.substring(0, colon))),
                Books.fixed(exacts(text.substring(colon + 1))));
    }

    private static ImmutableList<Exact> exacts(String text) {
        return Splitter.on('/').splitToStream(text).map(Exact::parse).collect(ImmutableList.toImmutableList());
    }

    @ParameterizedTest(name = "{0}: [{1}]")
    @CsvSource({
        "20/30/50   , ''",
        "20/30/49.99, /root/parts",
        "20/30/50.01, /root/parts",
        "-20/70/50  , /root/parts/0/weight",
        "0/50/50    , /root/parts/0/weight"
    })
    void weights_at_the_parts(String weights, String defects) {
        assertThat(SchemeDefects.of(weighted(weights, Axis.TYPE))).isEqualTo(defects);
    }

    @ParameterizedTest(name = "{0}: [{1}]")
    @CsvSource({
        "modern-logistics:10/20/70, ''",
        "modern-logistics:10/20/69, /root/weights/columns/0/weights/value",
        // zero where a part does not apply: the others sum to 100, or keep their weights
        "modern-logistics:0/40/60 , ''",
        "modern-logistics:0/30/50 , ''",
        "modern-logistics:0/30/51 , /root/weights/columns/0/weights/value",
        "modern-logistics:0/0/0   , /root/weights/columns/0/weights/value",
        "modern-logistics:-10/60/50, /root/weights/columns/0/weights/value/0",
        "gardening:10/20/70       , /root/weights/columns/0/when/0",
        "modern-logistics+modern-logistics:10/20/70, /root/weights/columns/0/when/1"
    })
    void a_column_of_weights(String column, String defects) {
        assertThat(SchemeDefects.of(weighted("20/30/50", Axis.TYPE, column))).isEqualTo(defects);
    }

    @Test
    void a_column_for_zones_that_another_is_for() {
        assertThat(SchemeDefects.of(
                        weighted("20/30/50", Axis.TYPE, "modern-logistics:10/20/70", "modern-logistics:0/30/70")))
                .isEqualTo("/root/weights/columns/1/when/0");
        assertThat(SchemeDefects.of(weighted("20/30/50", Axis.PLACE, "320102:10/20/70", "320100:0/30/70")))
                .isEmpty();
        assertThat(SchemeDefects.of(weighted("20/30/50", Axis.PLACE, "320100:10/20/70", "320102:0/30/70")))
                .isEqualTo("/root/weights/columns/1/when/0");
    }

    @ParameterizedTest
    @CsvSource({
        "TITLE, demonstration-zone, ''",
        "TITLE, world-zone, /root/weights/columns/0/when/0",
        "PLACE, 320100, ''",
        "PLACE, 329900, /root/weights/columns/0/when/0"
    })
    void columns_name_what_is_declared(Axis by, String code, String defects) {
        assertThat(SchemeDefects.of(weighted("20/30/50", by, code + ":10/20/70")))
                .isEqualTo(defects);
    }

    @Test
    void a_part_that_applies_to_somebody_may_have_no_weight_for_the_others() {
        assertThat(SchemeDefects.of(weighted("0/50/50", Axis.TYPE, "modern-logistics:20/30/50")))
                .isEmpty();
        assertThat(SchemeDefects.of(weighted("0/50/50", Axis.TYPE, "modern-logistics:0/40/60")))
                .isEqualTo("/root/parts/0/weight");
    }

    @Test
    void a_part_without_weight_may_be_there_for_a_mark() {
        Grade good = new Grade(
                "good",
                Books.label("good"),
                Schemes.bounds("[60,100]"),
                ImmutableList.of(new Mark(NodeId.of("r"), Schemes.bounds("[50,]"))));
        assertThat(SchemeDefects.of(Schemes.scheme(weighted("0/50/50", Axis.TYPE))
                        .gradeScale(GradeScale.of(
                                ImmutableList.of(good, Schemes.grade("other", "[0,60)")), Basis.text(Books.CLAUSE)))))
                .isEmpty();
    }
}
