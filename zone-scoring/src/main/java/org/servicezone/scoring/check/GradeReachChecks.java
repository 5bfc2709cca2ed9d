package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.finding.Defect;
import org.servicezone.model.label.Label;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Effect;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.Mark;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Scheme;

/** Checks that grades part the totals without gap or overlap, and that some zone can reach each. */
final class GradeReachChecks {

    private static final Bounds SCORES = Bounds.between(Exact.ZERO, Exact.of(100));

    private final SchemeScope scope;
    private final Reach reach;
    private final ImmutableList<Grade> grades;
    private final String pointer;

    private GradeReachChecks(SchemeScope scope, Reach reach) {
        this.scope = scope;
        this.reach = reach;
        this.grades = scope.scheme().gradeScale().grades();
        this.pointer = scope.pointer() + "/grades/value";
    }

    static void check(SchemeScope scope, Reach reach) {
        GradeReachChecks checks = new GradeReachChecks(scope, reach);
        Bounds totals = reach.total();
        boolean byTotals = scope.scheme().gradeScale().quota().isEmpty()
                && checks.grades.stream().noneMatch(grade -> grade.totals().equals(Bounds.ALL));
        if (byTotals) {
            checks.contiguous(totals);
        }
        for (int i = 0; i < checks.grades.size(); i++) {
            checks.reached(i, totals);
            for (int j = 0; j < checks.grades.get(i).marks().size(); j++) {
                checks.mark(i, j);
            }
        }
    }

    /** Bands of totals; beyond 0 to 100 the best and the last grade hold whatever they say. */
    private void contiguous(Bounds totals) {
        List<Bounds> fromLowest = Lists.transform(Lists.reverse(grades), Grade::totals);
        // the file lists the best grade first, so a defect at position i of the reversed list is at n - 1 - i there
        Defects reversed = new Defects();
        Ranges.contiguous(
                fromLowest, totals.intersect(SCORES).orElseGet(() -> fromLowest.get(0)), "", "/totals", reversed);
        reversed.all().forEach(d -> scope.defects().add(bestFirst(d, pointer + mirror(d.pointer()))));
    }

    /** The same defect of grades, which a file lists the best first. */
    private static Defect bestFirst(Defect defect, String at) {
        return Defect.of(
                at,
                Label.of(
                        "等级：{0}",
                        "grade: {0}", Label.of(defect.zh().found(), defect.en().found())),
                Label.of(defect.zh().expected(), defect.en().expected()),
                Label.of(
                        defect.zh().remedy().replace("从最低的起", "从最高的起"),
                        defect.en().remedy().replace("the lowest first", "the best first")));
    }

    private String mirror(String found) {
        Optional<Integer> index = found.isEmpty()
                ? Optional.empty()
                : Optional.of(Integer.parseInt(found.substring(1, found.indexOf('/', 1))));
        return index.map(i -> "/" + (grades.size() - 1 - i) + "/totals").orElse("");
    }

    /** Reports a grade that no total earns: too high, or with nothing left below the grades before it. */
    private void reached(int index, Bounds totals) {
        Grade grade = grades.get(index);
        boolean last = index == grades.size() - 1;
        boolean missed = !last
                && totals.intersect(new Bounds(grade.totals().low(), Optional.empty()))
                        .isEmpty();
        boolean leftNone = isLeftNone(index, totals) && !mayBeCapped(grade.code());
        if (missed || leftNone) {
            scope.defects()
                    .add(
                            pointer + "/" + index + "/totals",
                            Label.of(
                                    "没有总分能得到等级“{0}”：总分在 {1}",
                                    "no total earns grade \"{0}\": totals lie in {1}", grade.code(), Shown.of(totals)),
                            Label.of("有集聚区能达到的等级", "a grade that some zone can reach"),
                            Label.of("修改其分数段，或删去该等级", "mend its totals, or leave the grade out"));
        }
    }

    /** Whether some grade before it, asked for its total alone, takes every total that could earn it. */
    private boolean isLeftNone(int index, Bounds totals) {
        return scope.scheme().gradeScale().quota().isEmpty()
                && grades.subList(0, index).stream()
                        .filter(better -> better.marks().isEmpty())
                        .map(better -> new Bounds(better.totals().low(), Optional.empty()))
                        .anyMatch(taken -> taken.encloses(totals));
    }

    private boolean mayBeCapped(String code) {
        Scheme scheme = scope.scheme();
        return scheme.adjustments().stream()
                .flatMap(adjustment -> effect(adjustment).stream())
                .anyMatch(effect -> effect.grade().equals(Optional.of(code)));
    }

    private static Optional<Effect> effect(Adjustment adjustment) {
        if (adjustment instanceof Adjustment.VetoByEvents veto) {
            return Optional.of(veto.effect());
        }
        return adjustment instanceof Adjustment.VetoByCondition veto ? Optional.of(veto.effect()) : Optional.empty();
    }

    private void mark(int grade, int index) {
        Mark mark = grades.get(grade).marks().get(index);
        String at = pointer + "/" + grade + "/marks/" + index + "/scores";
        node(mark.node()).map(node -> reach.of(node).bounds()).ifPresent(scores -> {
            if (mark.scores().intersect(scores).isEmpty()) {
                scope.defects()
                        .add(
                                at,
                                Label.of(
                                        "“{0}”的任何得分都达不到该线：得分在 {1}",
                                        "no score of \"{0}\" reaches the mark: scores lie in {1}",
                                        mark.node(),
                                        Shown.of(scores)),
                                Label.of("有的得分达到、有的达不到的线", "a mark that some scores reach and others miss"),
                                Label.of("修改该线", "mend the mark"));
            } else if (mark.scores().encloses(scores)) {
                scope.defects()
                        .add(
                                at,
                                Label.of(
                                        "“{0}”的任何得分都达到该线：得分在 {1}",
                                        "every score of \"{0}\" reaches the mark: scores lie in {1}",
                                        mark.node(),
                                        Shown.of(scores)),
                                Label.of("有的得分达到、有的达不到的线", "a mark that some scores reach and others miss"),
                                Label.of("修改该线，或删去", "mend the mark, or leave it out"));
            }
        });
    }

    private Optional<Node> node(NodeId id) {
        return scope.scheme().nodes().stream()
                .filter(node -> node.heading().id().equals(id))
                .findFirst();
    }
}
