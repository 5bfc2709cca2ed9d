package org.servicezone.scoring.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.servicezone.model.label.Label;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.vocabulary.Place;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.Term;

/** Checks that alternatives name what there is, each once, and leave no zone without a branch. */
final class BranchChecks {

    private final Rulebook rulebook;
    private final Terms terms;
    private final Defects defects;
    private final String pointer;
    private final Requirement.Alternatives alternatives;
    private final Map<String, String> named = new LinkedHashMap<>();

    private BranchChecks(
            Rulebook rulebook, Terms terms, Defects defects, String pointer, Requirement.Alternatives alternatives) {
        this.rulebook = rulebook;
        this.terms = terms;
        this.defects = defects;
        this.pointer = pointer;
        this.alternatives = alternatives;
    }

    static void check(
            Rulebook rulebook, Terms terms, Defects defects, String pointer, Requirement.Alternatives alternatives) {
        BranchChecks checks = new BranchChecks(rulebook, terms, defects, pointer, alternatives);
        for (int i = 0; i < alternatives.branches().size(); i++) {
            for (int j = 0; j < alternatives.branches().get(i).when().size(); j++) {
                checks.code(
                        pointer + "/branches/" + i + "/when/" + j,
                        alternatives.branches().get(i).when().get(j));
            }
        }
        checks.gaps();
    }

    private void code(String at, String code) {
        switch (alternatives.by()) {
            case TYPE -> terms.require(at, "zone-types", code);
            case TITLE -> terms.require(at, "title-levels", code);
            case PLACE -> place(at, code);
        }
        String before = named.putIfAbsent(code, at);
        if (before != null) {
            defects.add(
                    at,
                    Label.of("“{0}”已有分支，位于 {1}", "\"{0}\" has a branch already at {1}", code, before),
                    Label.of("每个代码只在一个分支", "each code in one branch"),
                    Label.of("只写在一个分支里", "name it in one branch only"));
        }
    }

    private void place(String at, String code) {
        Optional<Place> place = find(code);
        if (place.isEmpty()) {
            defects.add(
                    at,
                    Label.of("地名“{0}”未声明", "place \"{0}\" is not declared", code),
                    Label.of("/places 中的代码", "a code under /places"),
                    Label.of("在 /places 中声明，或改用已声明的", "declare it under /places, or use one that is"));
        }
        place.flatMap(Place::parent)
                .map(PlaceCode::value)
                .filter(named::containsKey)
                .ifPresent(city -> defects.add(
                        at,
                        Label.of(
                                "“{0}”位于“{1}”，而后者的分支在前，位于 {2}",
                                "\"{0}\" lies in \"{1}\", which has a branch before it at {2}",
                                code,
                                city,
                                String.valueOf(named.get(city))),
                        Label.of("县在市之前", "a county before its city"),
                        Label.of("把较小地方的分支放在前面", "put the branch of the smaller place first")));
    }

    private Optional<Place> find(String code) {
        return rulebook.places().stream()
                .filter(place -> place.code().value().equals(code))
                .findFirst();
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
                all.stream().filter(code -> !named.containsKey(code)).toList();
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
