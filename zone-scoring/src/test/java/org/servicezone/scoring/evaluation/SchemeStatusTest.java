package org.servicezone.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Schemes.exact;
import static org.servicezone.scoring.fixture.Schemes.identity;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Effect;
import org.servicezone.model.scheme.GradeScale;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NonPositive;
import org.servicezone.model.scheme.NotApplied;
import org.servicezone.model.scheme.Operation;
import org.servicezone.model.scheme.Quota;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.scheme.Trigger;
import org.servicezone.model.scheme.Weighting;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Schemes;

/** No real zone is scored by what no authority set, wherever in a scheme it stands. */
class SchemeStatusTest {

    private static final int PLACES = new Cites(-1).scheme().places;

    /** A scheme with every place that cites a basis; all cite the text but one. */
    private static final class Cites {

        private final int illustrative;
        private int places = 0;

        Cites(int illustrative) {
            this.illustrative = illustrative;
        }

        /** The scheme and how many places there were. */
        private record Drawn(Scheme scheme, int places) {}

        private Basis basis() {
            return places++ == illustrative ? Basis.illustrative("ours") : Basis.text(Books.CLAUSE);
        }

        private <T> Cited<T> cited(T value) {
            return Cited.of(value, basis());
        }

        private Optional<Cited<Exact>> some(String value) {
            return Optional.of(cited(exact(value)));
        }

        private Trigger events() {
            return new Trigger(ImmutableList.of(EventKind.of("major-accident")), Optional.of(cited(1)), false);
        }

        private Node leaf(String id) {
            return new Node.Leaf(Indicator.builder()
                    .from(Schemes.indicator(id, Books.REVENUE, identity()).build())
                    .curve(cited(identity()))
                    .build());
        }

        private Node.Part part(Node node) {
            return new Node.Part(cited(exact("50")), node);
        }

        Drawn scheme() {
            Node levels = new Node.Levels(
                    Books.heading("levels"),
                    ImmutableList.of(new Node.Level(Books.planMade(), cited(exact("80")))),
                    cited(exact("10")));
            Node mean = new Node.PowerMean(
                    Books.heading("mean"),
                    ImmutableList.of(part(leaf("a")), part(leaf("b"))),
                    Exact.ZERO,
                    NonPositive.ZERO,
                    some("0.5"),
                    Optional.empty());
            Node combined = new Node.Combined(
                    Books.heading("combined"),
                    Operation.MAXIMUM,
                    ImmutableList.of(
                            new Node.Limited(Books.heading("limited"), leaf("c"), some("1"), some("99")),
                            new Node.ConstantNode(Books.heading("constant"), cited(exact("5")))),
                    Optional.empty());
            Node root = new Node.Weighted(
                    Books.heading("total"),
                    ImmutableList.of(
                            part(levels),
                            part(mean),
                            part(combined),
                            part(new Node.Shared(Books.heading("place"), NodeId.of("d")))),
                    Optional.of(new Weighting(
                            Axis.TYPE,
                            ImmutableList.of(new Weighting.Column(
                                    ImmutableList.of("modern-logistics"),
                                    cited(ImmutableList.of(exact("10"), exact("20"), exact("30"), exact("40"))))))),
                    NotApplied.SHARED,
                    some("0.6"),
                    Optional.empty());
            Scheme scheme = Scheme.builder()
                    .from(Schemes.scheme(root).build())
                    .basis(basis())
                    .shared(ImmutableList.of(leaf("d")))
                    .gradeScale(new GradeScale(
                            Schemes.grades(),
                            Optional.of(new Quota(
                                    cited(ImmutableList.of(exact("0.1"), exact("0.2"), exact("0.3"), exact("0.4"))),
                                    Ties.OUT,
                                    Optional.of(new Quota.GroupCap(Axis.TYPE, cited(exact("0.5")))))),
                            basis()))
                    .addAdjustments(
                            new Adjustment.ForEvents(Books.heading("events"), events(), cited(exact("-2")), some("5")),
                            new Adjustment.Within(Books.heading("within"), some("0"), some("100")),
                            new Adjustment.VetoByEvents(
                                    Books.heading("veto"),
                                    events(),
                                    new Effect(Effect.Kind.BAR_AWARD, Optional.empty()),
                                    basis()),
                            new Adjustment.VetoByCondition(
                                    Books.heading("condition"),
                                    Books.planMade(),
                                    new Effect(Effect.Kind.VOID_YEAR, Optional.empty()),
                                    basis()))
                    .build();
            return new Drawn(scheme, places);
        }
    }

    static IntStream places() {
        return IntStream.range(0, PLACES);
    }

    @ParameterizedTest
    @MethodSource("places")
    void one_illustrative_value_anywhere_makes_the_scheme_illustrative(int place) {
        Scheme scheme = new Cites(place).scheme().scheme();

        assertThat(SchemeStatus.isIllustrative(scheme)).isTrue();
        assertThat(SchemeStatus.of(scheme)).containsExactly(BasisStatus.TEXT, BasisStatus.ILLUSTRATIVE);
    }

    @Test
    void a_scheme_of_the_text_is_not_illustrative() {
        assertThat(PLACES).isEqualTo(30);
        assertThat(SchemeStatus.of(new Cites(-1).scheme().scheme())).containsExactly(BasisStatus.TEXT);
    }
}
