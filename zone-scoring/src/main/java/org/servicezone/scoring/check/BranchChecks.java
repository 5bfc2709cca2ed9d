package org.servicezone.scoring.check;

import java.util.List;
import org.servicezone.model.label.Label;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.Term;

/** Checks that alternatives name what there is, each once, and leave no zone without a branch. */
final class BranchChecks {

    private final Rulebook rulebook;
    private final Defects defects;
    private final String pointer;
    private final Requirement.Alternatives alternatives;
    private final AxisCodes named;

    private BranchChecks(
            Rulebook rulebook, Terms terms, Defects defects, String pointer, Requirement.Alternatives alternatives) {
        this.rulebook = rulebook;
        this.defects = defects;
        this.pointer = pointer;
        this.alternatives = alternatives;
        this.named = new AxisCodes(rulebook, terms, defects, alternatives.by(), Label.of("分支", "branch"));
    }

    static void check(
            Rulebook rulebook, Terms terms, Defects defects, String pointer, Requirement.Alternatives alternatives) {
        BranchChecks checks = new BranchChecks(rulebook, terms, defects, pointer, alternatives);
        for (int i = 0; i < alternatives.branches().size(); i++) {
            checks.named.add(
                    pointer + "/branches/" + i + "/when",
                    alternatives.branches().get(i).when());
        }
        checks.gaps();
    }

    private void gaps() {
        if (alternatives.otherwise().isPresent()) {
            return;
        }
        if (alternatives.by() == Axis.TITLE) {
            defects.add(
                    pointer,
                    Label.of("不持有任何所列称号的集聚区没有分支", "a zone that holds none of the titles has no branch"),
                    Label.of("每个集聚区都有分支", "a branch for every zone"),
                    Label.of("加上 otherwise；用 exempt 表示不作要求", "add an otherwise; an exempt condition asks nothing"));
            return;
        }
        List<String> all = alternatives.by() == Axis.TYPE
                ? rulebook.vocabulary("zone-types").stream()
                        .flatMap(vocabulary -> vocabulary.terms().stream())
                        .map(Term::code)
                        .toList()
                : rulebook.cities().stream().map(PlaceCode::value).toList();
        List<String> without =
                all.stream().filter(code -> !named.contains(code)).toList();
        if (!without.isEmpty()) {
            defects.add(
                    pointer,
                    Label.of("没有分支：{0}", "without a branch: {0}", String.join(", ", without)),
                    Label.of("每个集聚区都有分支", "a branch for every zone"),
                    Label.of(
                            "为每个写明分支，或加上 otherwise；用 exempt 表示不作要求",
                            "name each in a branch, or add an otherwise; an exempt condition asks nothing"));
        }
    }
}
