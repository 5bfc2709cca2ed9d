package org.servicezone.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.result.Change;
import org.servicezone.model.result.ConditionChange;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.result.Minimality;
import org.servicezone.model.result.Obstacle;
import org.servicezone.model.result.Openness;
import org.servicezone.model.result.Prospect;
import org.servicezone.model.result.Way;
import org.servicezone.model.review.Review;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.vocabulary.Supplier;

/** What an official reads of one zone: nothing reads the wrong way round, and what goes together is said to. */
class VerdictSectionTest {

    private static final Province PROVINCE = Samples.province(Nature.REAL, "集聚区");
    private static final ClauseRef CLAUSE = ClauseRef.parse("plan#4.2.s1.p2");

    @Test
    void what_may_not_be_is_there_or_not_and_neither_met_nor_not_met() {
        Finding none = group("clean", Operator.NONE)
                .addParts(
                        event("accident", Outcome.MET),
                        event("penalty", Outcome.NOT_MET),
                        check("judged", "deceit", Outcome.MET).build(),
                        check("judged", "arrears", Outcome.NOT_MET).build(),
                        event("dispute", Outcome.UNDETERMINED))
                .build();
        assertThat(written(none, Language.ZH))
                .contains("| clean | 不满足 |  | 各项均不得有 |")
                .contains("| · accident | 发生 |  | 情形：发生：")
                .contains("| · penalty | 未发生 |")
                .contains("| · deceit | 有此情形 |  | 情形：具名认定：")
                .contains("| · arrears | 无此情形 |")
                .contains("| · dispute | 未知 |");
        assertThat(written(none, Language.EN))
                .contains("| clean | not met |  | no part may hold |")
                .contains("| · accident | occurred |  | the case: occurred: ")
                .contains("| · penalty | did not occur |")
                .contains("| · deceit | applies |  | the case: a named finding: ")
                .contains("| · arrears | does not apply |")
                .contains("| · dispute | not known |");
    }

    @Test
    void what_stands_after_is_met_or_not_again() {
        Finding both = group("both", Operator.ANY)
                .addParts(
                        group("clean", Operator.NONE)
                                .addParts(event("accident", Outcome.MET))
                                .build(),
                        check("plan-made", "plan", Outcome.MET).build())
                .build();
        assertThat(written(both, Language.ZH))
                .contains("| · clean | 不满足 |")
                .contains("| · · accident | 发生 |")
                .contains("| · plan | 满足 |  | 已制定产业发展规划 |");
    }

    @Test
    void each_branch_that_may_apply_says_when_it_does() {
        Fact.Term logistics = new Fact.Term(FactRole.SUPPOSED, "zone-types", "modern-logistics");
        Finding alike = group("by-type", Operator.ALIKE)
                .addParts(
                        check("plan-made", "one", Outcome.MET)
                                .addFacts(logistics, new Fact.Term(FactRole.SUPPOSED, "zone-types", "other"))
                                .build(),
                        group("two", Operator.ANY)
                                .addFacts(logistics)
                                .addParts(check("plan-made", "three", Outcome.NOT_MET)
                                        .build())
                                .build(),
                        check("plan-made", "four", Outcome.MET).build())
                .build();
        assertThat(written(alike, Language.ZH))
                .contains("| · 若为现代物流、other：one | 满足 |  | 已")
                .contains("| · 若为现代物流：two | 不满足 |  | 符合一项即可 |")
                .contains("| · · three | 不满足 |")
                .contains("| · 其他情形：four | 满足 |");
        assertThat(written(alike, Language.EN))
                .contains("| · if modern logistics, other: one | met |")
                .contains("| · otherwise: four | met |");
    }

    @Test
    void changes_that_go_together_stand_together_and_the_other_way_after_or() {
        Prospect prospect = Prospect.builder()
                .zone(Samples.ALPHA)
                .outcome(Outcome.UNDETERMINED)
                .openness(Openness.PROVEN_OPEN)
                .toDecision(way(Outcome.NOT_MET, Minimality.BY_NUMBER, change(2022)))
                .toMet(way(Outcome.MET, Minimality.BY_INCLUSION, change(2022), change(2021)))
                .build();
        assertThat(written(prospect, Language.ZH)).contains("""

                        最短定论途径（不满足；项数最少）：

                        - 2022年营业收入［入驻企业］

                        或者，满足条件的途径（缺一不可；数值为所补条件的范围，其余条件仍须满足），以下各项须同时：

                        - 2022年营业收入：至少 5亿元（现为3亿元）［入驻企业］
                        - 2021年profit：至少 5亿元（现为3亿元）［入驻企业］
                        """);
        assertThat(written(prospect, Language.EN)).contains("""

                        Shortest way to a decision (not met; fewest):

                        - business revenue 2022 [resident enterprises]

                        Or, to meet the conditions (none can be left out; ranges are those of the conditions that are mended, the others must go on to hold), all of these together:

                        - business revenue 2022: at least 5 × 100 million yuan (now 3 × 100 million yuan)\
                         [resident enterprises]
                        - profit 2021:\
                        """);
    }

    @Test
    void what_each_failing_condition_takes_is_said_before_the_way() {
        Prospect prospect = Prospect.builder()
                .zone(Samples.ALPHA)
                .outcome(Outcome.NOT_MET)
                .addFailing(
                        failing("scale-rising", change(2022), change(2021)),
                        new ConditionChange(
                                NodeId.of("front"),
                                CLAUSE,
                                ImmutableList.of(),
                                Optional.of(Obstacle.NOTHING_FOUND),
                                Optional.empty()))
                .build();
        assertThat(written(prospect, Language.ZH)).contains("""

                        不满足的条件，各自所需的改变：

                        - 经济规模连续提升：2022年营业收入：至少 5亿元（现为3亿元）［入驻企业］；并且2021年profit：至少\
                         5亿元（现为3亿元）［入驻企业］
                        - front：未找到可行的改变

                        未找到可使条件符合的一组改变。
                        """);
    }

    @Test
    void what_the_only_failing_condition_takes_is_said_once() {
        Prospect prospect = Prospect.builder()
                .zone(Samples.ALPHA)
                .outcome(Outcome.NOT_MET)
                .addFailing(failing("scale-rising", change(2022)))
                .toMet(way(Outcome.MET, Minimality.BY_NUMBER, change(2022)))
                .build();
        assertThat(written(prospect, Language.ZH)).contains("""

                        满足条件的途径（项数最少；数值为所补条件的范围，其余条件仍须满足）：

                        - 2022年营业收入：至少 5亿元（现为3亿元）［入驻企业］
                        """).doesNotContain("各自所需的改变");
    }

    @Test
    void what_cannot_be_changed_is_not_said_not_to_be_found() {
        Prospect prospect = Prospect.builder()
                .zone(Samples.ALPHA)
                .outcome(Outcome.NOT_MET)
                .addFailing(new ConditionChange(
                        NodeId.of("accident"),
                        CLAUSE,
                        ImmutableList.of(),
                        Optional.of(Obstacle.EVENT_HAPPENED),
                        Optional.of(LocalDate.of(2026, 5, 1))))
                .build();
        assertThat(written(prospect, Language.ZH)).contains("""
                        - accident：事件已发生，无法改变（至 2026-05-01）

                        有的条件现在无法改变，因此没有列出可使条件符合的一组改变。
                        """).doesNotContain("未找到");
        assertThat(written(prospect, Language.EN)).contains("""
                        - accident: it has happened, which cannot be changed (until 2026-05-01)

                        Something above cannot be changed for now; so no set of changes is given.
                        """).doesNotContain("found");
    }

    private static ConditionChange failing(String node, Change... changes) {
        return new ConditionChange(
                NodeId.of(node), CLAUSE, ImmutableList.copyOf(changes), Optional.empty(), Optional.empty());
    }

    private static Way way(Outcome outcome, Minimality minimality, Change... changes) {
        return new Way(outcome, ImmutableList.copyOf(changes), minimality);
    }

    private static Change change(int year) {
        return Change.builder()
                .input(MissingInput.builder()
                        .kind(InputKind.MEASURE)
                        .subject(year == 2022 ? "revenue" : "profit")
                        .zone(Samples.ALPHA)
                        .year(year)
                        .supplier(Supplier.of("enterprises"))
                        .build())
                .addServes(NodeId.of("scale-rising"))
                .known(Bounds.exactly(Exact.of(3)))
                .asked(Bounds.atLeast(Exact.of(5)))
                .unit(Units.YI_YUAN)
                .build();
    }

    private static Finding.Group.Builder group(String node, Operator operator) {
        return Finding.Group.builder().node(NodeId.of(node)).clause(CLAUSE).operator(operator);
    }

    private static Finding event(String node, Outcome outcome) {
        return check("event-occurred", node, outcome).build();
    }

    private static Finding.Check.Builder check(String kind, String node, Outcome outcome) {
        return Finding.Check.builder()
                .node(NodeId.of(node))
                .clause(CLAUSE)
                .kind(kind)
                .outcome(outcome);
    }

    private static String written(Finding part, Language language) {
        Review review = Samples.unevaluated(PROVINCE);
        EligibilityVerdict verdict = EligibilityVerdict.builder()
                .from(review.verdicts().get(0))
                .finding(group("admission", Operator.ALL).addParts(part).build())
                .build();
        return written(Review.builder().from(review).verdicts(ImmutableList.of(verdict)), language);
    }

    private static String written(Prospect prospect, Language language) {
        return written(Review.builder().from(Samples.unevaluated(PROVINCE)).addProspects(prospect), language);
    }

    private static String written(Review.Builder review, Language language) {
        return MarkdownReport.write(review.build(), Samples.rulebook(), PROVINCE, language);
    }
}
