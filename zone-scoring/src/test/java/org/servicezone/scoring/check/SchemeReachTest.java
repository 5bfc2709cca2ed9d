package org.servicezone.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.check.SchemeDefects.constant;
import static org.servicezone.scoring.check.SchemeDefects.limited;
import static org.servicezone.scoring.fixture.Schemes.bands;
import static org.servicezone.scoring.fixture.Schemes.exact;
import static org.servicezone.scoring.fixture.Schemes.grade;
import static org.servicezone.scoring.fixture.Schemes.identity;
import static org.servicezone.scoring.fixture.Schemes.leaf;
import static org.servicezone.scoring.fixture.Schemes.line;
import static org.servicezone.scoring.fixture.Schemes.part;
import static org.servicezone.scoring.fixture.Schemes.scheme;
import static org.servicezone.scoring.fixture.Schemes.weighted;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Effect;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.GradeScale;
import org.servicezone.model.scheme.Mark;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Operation;
import org.servicezone.model.scheme.Quota;
import org.servicezone.model.scheme.RankingRule;
import org.servicezone.model.scheme.Trigger;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.JudgementSubject;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Schemes;

/** What of a scheme can be reached, and what its parts name: one defect beside its sound neighbour. */
class SchemeReachTest {

    private static final Node R = leaf("r", Books.REVENUE, identity());
    private static final Node T = leaf("t", Books.TAX, line("0", "20", "10", "60"));
    private static final EventKind ACCIDENT = EventKind.of("major-accident");

    // grades by totals

    @ParameterizedTest(name = "up to {0} points: [{1}]")
    @CsvSource({
        "100  , ''",
        "90   , ''",
        "89.99, /grades/value/0/totals",
        "74   , '/grades/value/0/totals /grades/value/1/totals'"
    })
    void a_grade_that_no_total_reaches(String most, String defects) {
        assertThat(SchemeDefects.of(scheme(leaf("a", Books.REVENUE, line("0", "0", "10", most)))))
                .isEqualTo(defects);
    }

    @Test
    void totals_are_reached_as_they_are_rounded() {
        Node almost = weighted("w", part("100", leaf("a", Books.REVENUE, line("0", "0", "10", "89.99"))));
        assertThat(SchemeDefects.of(scheme(almost))).isEqualTo("/grades/value/0/totals");
        assertThat(SchemeDefects.of(scheme(almost).rounding(org.servicezone.model.number.Rounding.halfUp(0))))
                .isEmpty();
    }

    @Test
    void a_bonus_reaches_further_and_a_limit_less_far() {
        Node eighty = leaf("a", Books.REVENUE, line("0", "0", "10", "80"));
        assertThat(SchemeDefects.of(scheme(eighty).addAdjustments(points("b", "10", "9.99"))))
                .isEqualTo("/grades/value/0/totals");
        assertThat(SchemeDefects.of(scheme(eighty).addAdjustments(points("b", "10", "10"))))
                .isEmpty();
        assertThat(SchemeDefects.of(scheme(R).addAdjustments(within("w", null, "89.99"))))
                .isEqualTo("/grades/value/0/totals");
        assertThat(SchemeDefects.of(scheme(R).addAdjustments(within("w", null, "90"))))
                .isEmpty();
        assertThat(SchemeDefects.of(scheme(R).addAdjustments(within("w", "60", null))))
                .as("nobody is unqualified")
                .isEqualTo("/grades/value/3/totals");
        assertThat(SchemeDefects.of(scheme(R).addAdjustments(within("w", "60", null), points("d", "-0.01", null))))
                .isEmpty();
    }

    @Test
    void a_veto_may_lead_to_a_grade_that_no_total_earns() {
        assertThat(SchemeDefects.of(scheme(R).addAdjustments(within("w", "60", null), veto("unqualified"))))
                .isEmpty();
    }

    @Test
    void a_part_that_may_be_left_out_reaches_further() {
        Node low = leaf("low", Books.TAX, line("0", "0", "10", "50"), ClosedPolicy.LOWEST);
        Node left = leaf("low", Books.TAX, line("0", "0", "10", "50"), ClosedPolicy.REWEIGHT);
        assertThat(SchemeDefects.of(scheme(weighted("w", part("50", R), part("50", low)))))
                .as("75 at most")
                .isEqualTo("/grades/value/0/totals");
        assertThat(SchemeDefects.of(scheme(weighted("w", part("50", R), part("50", left)))))
                .isEmpty();
    }

    @Test
    void reach_follows_every_kind_of_node() {
        assertThat(reach(combined(Operation.SUM, R, T))).isEqualTo("[20, 160]");
        assertThat(reach(combined(Operation.DIFFERENCE, R, T))).isEqualTo("[-60, 80]");
        assertThat(reach(combined(Operation.MINIMUM, R, T))).isEqualTo("[0, 60]");
        assertThat(reach(combined(Operation.MAXIMUM, R, T))).isEqualTo("[20, 100]");
        assertThat(reach(combined(Operation.PRODUCT, R, T))).isEqualTo("[0, 6000]");
        assertThat(reach(combined(Operation.QUOTIENT, R, T))).isEqualTo("[0, 5]");
        assertThat(reach(limited("l", R, "30", "70"))).isEqualTo("[30, 70]");
        assertThat(reach(constant("k", "7"))).isEqualTo("[7, 7]");
        assertThat(reach(weighted("w", part("25", R), part("75", T)))).isEqualTo("[15, 70]");
        assertThat(reach(new Node.Shared(Books.heading("s"), NodeId.of("mean"))))
                .isEqualTo("[20, 60]");
        assertThat(reach(new Node.Levels(
                        Books.heading("lv"),
                        ImmutableList.of(new Node.Level(Books.judged(), Books.fixed(exact("80")))),
                        Books.fixed(exact("10")))))
                .isEqualTo("[10, 80]");
    }

    private static String reach(Node node) {
        var scheme = scheme(node).addShared(weighted("mean", part("100", T))).build();
        var book = Books.book(Books.edition(Books.planMade()).addSchemes(scheme).build())
                .build();
        Defects defects = new Defects();
        Terms terms = new Terms(book, defects);
        return Shown.of(
                new Reach(new SchemeScope(new EditionChecks(book, terms, defects), book, terms, defects, "", scheme))
                        .of(node)
                        .bounds());
    }

    private static Node combined(Operation operation, Node... parts) {
        return new Node.Combined(Books.heading("c"), operation, ImmutableList.copyOf(parts), Optional.empty());
    }

    // marks and quotas

    @ParameterizedTest(name = "{0} at {1}: [{2}]")
    @CsvSource({
        "t, 20.01, ''",
        "t, 20   , /grades/value/0/marks/0/scores",
        "t, 60   , ''",
        "t, 60.01, /grades/value/0/marks/0/scores",
        "x, 50   , /grades/value/0/marks/0/node"
    })
    void a_mark_that_none_or_all_reach(String node, String mark, String defects) {
        Grade good = new Grade(
                "good",
                Books.label("good"),
                Schemes.bounds("[60,100]"),
                ImmutableList.of(new Mark(NodeId.of(node), Bounds.atLeast(exact(mark)))));
        assertThat(SchemeDefects.of(scheme(weighted("w", part("90", R), part("10", T)))
                        .gradeScale(GradeScale.of(
                                ImmutableList.of(good, grade("other", "[0,60)")), Basis.text(Books.CLAUSE)))))
                .isEqualTo(defects);
    }

    @Test
    void a_grade_behind_one_that_everybody_earns() {
        Grade marked = new Grade(
                "good",
                Books.label("good"),
                Bounds.ALL,
                ImmutableList.of(new Mark(NodeId.of("r"), Schemes.bounds("[80,]"))));
        Grade all = Grade.of("all", Books.label("all"), Bounds.ALL);
        Grade rest = Grade.of("rest", Books.label("rest"), Bounds.ALL);
        assertThat(SchemeDefects.of(
                        scheme(R).gradeScale(GradeScale.of(ImmutableList.of(marked, rest), Basis.text(Books.CLAUSE)))))
                .isEmpty();
        assertThat(SchemeDefects.of(
                        scheme(R).gradeScale(GradeScale.of(ImmutableList.of(all, rest), Basis.text(Books.CLAUSE)))))
                .isEqualTo("/grades/value/1/totals");
    }

    @Test
    void a_quota_gives_every_grade_some_places() {
        assertThat(SchemeDefects.of(scheme(R).gradeScale(quota("0.2", "0.8")))).isEmpty();
        assertThat(SchemeDefects.of(scheme(R).gradeScale(quota("0", "1")))).isEqualTo("/grades/quota/shares/value/0");
    }

    private static GradeScale quota(String... shares) {
        return new GradeScale(
                ImmutableList.of(
                        Grade.of("good", Books.label("good"), Bounds.ALL),
                        Grade.of("rest", Books.label("rest"), Bounds.ALL)),
                Optional.of(new Quota(
                        Books.fixed(ImmutableList.of(Exact.parse(shares[0]), Exact.parse(shares[1]))),
                        Ties.IN,
                        Optional.empty())),
                Basis.text(Books.CLAUSE));
    }

    @Test
    void tie_keys_name_nodes_once() {
        assertThat(SchemeDefects.of(scheme(weighted("w", part("50", R), part("50", T)), "r", "t")
                        .gradeScale(all())))
                .isEmpty();
        assertThat(SchemeDefects.of(scheme(R)
                        .gradeScale(all())
                        .ranking(RankingRule.competition(
                                ImmutableList.of(NodeId.of("x"), NodeId.of("r"), NodeId.of("r"))))))
                .isEqualTo("/ranking/tieKeys/0 /ranking/tieKeys/2");
    }

    private static GradeScale all() {
        return GradeScale.of(ImmutableList.of(grade("all", "[0,100]")), Basis.text(Books.CLAUSE));
    }

    // what cannot change a result

    @Test
    void an_indicator_that_always_earns_the_same() {
        assertThat(SchemeDefects.of(weighted("w", part("50", R), part("50", leaf("b", Books.TAX, bands("[0,] 60"))))))
                .isEqualTo("/root/parts/1/node/curve/value");
        assertThat(SchemeDefects.of(weighted(
                        "w", part("50", R), part("50", leaf("b", Books.TAX, line("-9", "0", "0", "60"))))))
                .as("level over every tax there is")
                .isEqualTo("/root/parts/1/node/curve/value");
        assertThat(SchemeDefects.of(weighted(
                        "w", part("50", R), part("50", leaf("b", Books.TAX, bands("[0,9] 60", "(9,] 60.01"))))))
                .isEmpty();
    }

    @Test
    void levels_that_all_earn_the_same() {
        assertThat(SchemeDefects.of(weighted("w", part("50", R), part("50", levels("60", "60")))))
                .isEqualTo("/root/parts/1/node/levels");
        assertThat(SchemeDefects.of(weighted("w", part("50", R), part("50", levels("60", "0")))))
                .isEmpty();
    }

    private static Node levels(String points, String otherwise) {
        return new Node.Levels(
                Books.heading("lv"),
                ImmutableList.of(new Node.Level(Books.judged(), Books.fixed(exact(points)))),
                Books.fixed(exact(otherwise)));
    }

    @ParameterizedTest(name = "{0} to {1}: [{2}]")
    @CsvSource({
        "    , 60   , ''",
        "    , 20   , /root/cap/value",
        "    , 20.01, ''",
        "60  ,      , /root/floor/value",
        "59.99,     , ''"
    })
    void what_a_limit_hides(String floor, String cap, String defects) {
        assertThat(SchemeDefects.of(limited("l", T, floor, cap))).isEqualTo(defects);
    }

    @Test
    void a_limit_of_the_total_that_hides_it() {
        assertThat(SchemeDefects.of(SchemeDefects.scheme(T).addAdjustments(within("w", null, "20"))))
                .isEqualTo("/adjustments/0/cap/value");
        assertThat(SchemeDefects.of(SchemeDefects.scheme(T).addAdjustments(within("w", null, "21"))))
                .isEmpty();
    }

    @Test
    void a_part_that_another_always_beats() {
        Node high = leaf("high", Books.ENTERPRISES, line("0", "60", "10", "90"));
        Node higher = leaf("high", Books.ENTERPRISES, line("0", "59.99", "10", "90"));
        assertThat(SchemeDefects.of(combined(Operation.MINIMUM, T, high))).isEqualTo("/root/parts/1");
        assertThat(SchemeDefects.of(combined(Operation.MAXIMUM, T, high))).isEqualTo("/root/parts/0");
        assertThat(SchemeDefects.of(combined(Operation.MINIMUM, T, higher))).isEmpty();
        assertThat(SchemeDefects.of(combined(Operation.MAXIMUM, T, higher))).isEmpty();
    }

    // shared nodes

    @Test
    void shared_nodes_are_used_known_and_in_no_circle() {
        Node use = new Node.Shared(Books.heading("use"), NodeId.of("mean"));
        Node mean = weighted("mean", part("100", T));
        assertThat(SchemeDefects.of(SchemeDefects.scheme(use).addShared(mean))).isEmpty();
        assertThat(SchemeDefects.of(SchemeDefects.scheme(R).addShared(mean))).isEqualTo("/shared/0");
        assertThat(SchemeDefects.of(SchemeDefects.scheme(use))).isEqualTo("/root/of");
        Node one = weighted("mean", part("50", T), part("50", new Node.Shared(Books.heading("u1"), NodeId.of("two"))));
        Node two = weighted("two", part("50", R), part("50", new Node.Shared(Books.heading("u2"), NodeId.of("mean"))));
        assertThat(SchemeDefects.of(SchemeDefects.scheme(use).addShared(one, two)))
                .isEqualTo("/shared/0 /shared/1");
        Node itself = limited("mean", new Node.Shared(Books.heading("u1"), NodeId.of("mean")), "0", "9");
        assertThat(SchemeDefects.of(SchemeDefects.scheme(use).addShared(itself)))
                .isEqualTo("/shared/0");
    }

    @Test
    void an_id_stands_twice() {
        assertThat(SchemeDefects.of(weighted("w", part("50", R), part("50", leaf("r", Books.TAX, identity())))))
                .isEqualTo("/root/parts/1/node/id");
        assertThat(SchemeDefects.of(
                        SchemeDefects.scheme(weighted("w", part("100", R))).addAdjustments(points("w", "1", "5"))))
                .isEqualTo("/adjustments/0/id");
    }

    // adjustments

    @Test
    void adjustments_name_events_and_grades_that_there_are() {
        assertThat(SchemeDefects.of(scheme(R).addAdjustments(veto("good")))).isEmpty();
        assertThat(SchemeDefects.of(scheme(R).addAdjustments(veto("excellent"))))
                .as("caps nothing")
                .isEqualTo("/adjustments/0/effect/grade");
        assertThat(SchemeDefects.of(scheme(R).addAdjustments(veto("splendid"))))
                .isEqualTo("/adjustments/0/effect/grade");
        assertThat(SchemeDefects.of(scheme(R)
                        .addAdjustments(new Adjustment.ForEvents(
                                Books.heading("b"),
                                new Trigger(
                                        ImmutableList.of(ACCIDENT, EventKind.of("party"), ACCIDENT),
                                        Optional.empty(),
                                        false),
                                Books.fixed(exact("-1")),
                                Optional.empty()))))
                .isEqualTo("/adjustments/0/events/kinds/1 /adjustments/0/events/kinds/2");
    }

    private static Adjustment points(String id, String each, String limit) {
        return new Adjustment.ForEvents(
                Books.heading(id),
                new Trigger(ImmutableList.of(ACCIDENT), Optional.empty(), false),
                Books.fixed(exact(each)),
                Optional.ofNullable(limit).map(l -> Books.fixed(exact(l))));
    }

    private static Adjustment within(String id, String floor, String cap) {
        return new Adjustment.Within(
                Books.heading(id),
                Optional.ofNullable(floor).map(f -> Books.fixed(exact(f))),
                Optional.ofNullable(cap).map(c -> Books.fixed(exact(c))));
    }

    private static Adjustment veto(String grade) {
        return new Adjustment.VetoByEvents(
                Books.heading("veto"),
                new Trigger(ImmutableList.of(ACCIDENT), Optional.empty(), false),
                new Effect(Effect.Kind.CAP_GRADE, Optional.of(grade)),
                Basis.text(Books.CLAUSE));
    }

    // conditions

    @Test
    void conditions_of_levels_and_vetoes_are_checked_as_all_others() {
        Requirement none = new Requirement.Judged(Books.heading("j"), JudgementSubject.of("beauty"), Role.EXPERT_PANEL);
        assertThat(SchemeDefects.of(SchemeDefects.scheme(new Node.Levels(
                        Books.heading("lv"),
                        ImmutableList.of(new Node.Level(none, Books.fixed(exact("80")))),
                        Books.fixed(exact("10"))))))
                .isEqualTo("/root/levels/0/when/subject");
        Requirement never = Books.threshold("never", Books.REVENUE, Schemes.bounds("[,0)"), Units.YI_YUAN);
        assertThat(SchemeDefects.of(SchemeDefects.scheme(R)
                        .addAdjustments(new Adjustment.VetoByCondition(
                                Books.heading("v"),
                                never,
                                new Effect(Effect.Kind.BAR_AWARD, Optional.empty()),
                                Basis.text(Books.CLAUSE)))))
                .isEqualTo("/adjustments/0/when/amounts/value");
    }

    // where values come from

    @Test
    void every_cited_value_rests_on_a_clause_that_there_is() {
        Basis nowhere = Basis.text(new ClauseRef("plan", Books.clause("4.9.s9").address()));
        var cited = new org.servicezone.model.policy.Cited<>(exact("30"), nowhere);
        Node limited = new Node.Limited(Books.heading("l"), R, Optional.of(cited), Optional.empty());
        assertThat(SchemeDefects.of(SchemeDefects.scheme(limited)
                        .addAdjustments(new Adjustment.Within(
                                Books.heading("w"),
                                Optional.empty(),
                                Optional.of(new org.servicezone.model.policy.Cited<>(exact("90"), nowhere))))))
                .isEqualTo("/root/floor/basis/clause /adjustments/0/cap/basis/clause");
    }
}
