package org.servicezone.scoring.counterfactual;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.vocabulary.Place;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.scoring.eligibility.Assessment;

/** Ties the ways to an answer on a condition from those on all that it is made of. */
final class Knots {

    private static final ImmutableSet<InputKind> SPLIT =
            Sets.immutableEnumSet(InputKind.MEASURE, InputKind.JUDGEMENT, InputKind.TITLE);

    private final Scene scene;
    private final Assessment now;
    private final ImmutableSet<MissingInput> missing;
    /** What each condition lacks. */
    private final Multiset<MissingInput> lacking = LinkedHashMultiset.create();

    private final Knot knot;

    private Knots(Scene scene, Outcome target) {
        this.scene = scene;
        this.now = scene.now();
        this.missing = scene.mayContradict()
                ? ImmutableSet.of()
                : ImmutableSet.copyOf(now.admitted().missing());
        this.knot = Knot.all(now.admissions().stream()
                .map(admission -> tie(admission, target, false))
                .collect(ImmutableList.toImmutableList()));
    }

    /** Ties the ways to an answer on all conditions, by each edition that may decide. */
    static Knots of(Scene scene, Outcome target) {
        return new Knots(scene, target);
    }

    /** Returns the ways. */
    Knot knot() {
        return knot;
    }

    /**
     * Says whether several conditions lack the same input of a kind that is looked at cell by cell: other inputs may then
     * decide in all of its cells, which the ways to single conditions do not tell.
     */
    boolean mayDecideTogether() {
        return lacking.elementSet().stream()
                .anyMatch(input -> lacking.count(input) > 1 && SPLIT.contains(input.kind()));
    }

    private Knot tie(Requirement requirement, Outcome target, boolean negated) {
        if (requirement instanceof Requirement.Composed composed) {
            return composed(composed, target, negated);
        }
        if (requirement instanceof Requirement.Chosen chosen) {
            return tie(now.picked(chosen), target, negated);
        }
        if (requirement instanceof Requirement.Alternatives alternatives) {
            return alternatives(alternatives, target, negated);
        }
        lacking.addAll(ImmutableSet.copyOf(now.finding(requirement, negated).missing()));
        return new Knot.Leaf(supplied(LeafWays.of(scene, requirement, target, negated)));
    }

    /** Only inputs that are missing can be supplied. */
    private Family supplied(Family family) {
        return scene.mayContradict() ? family : family.only(way -> missing.containsAll(way.inputs()));
    }

    private Knot composed(Requirement.Composed composed, Outcome target, boolean negated) {
        boolean none = composed.operator() == Operator.NONE;
        ImmutableList<Knot> parts = composed.parts().stream()
                .map(part -> tie(part, none ? target.not() : target, none != negated))
                .collect(ImmutableList.toImmutableList());
        int size = parts.size();
        boolean meets = target == Outcome.MET;
        return switch (composed.operator()) {
            case ALL, NONE, ALIKE -> Knot.several(meets ? size : 1, parts);
            case ANY -> Knot.several(meets ? 1 : size, parts);
            case AT_LEAST -> {
                boolean ours = composed.least()
                        .map(Cited::basis)
                        .map(Basis::isIllustrative)
                        .orElse(false);
                int least = composed.least().map(Cited::value).orElse(size);
                yield Knot.several(ours ? size : meets ? least : size - least + 1, parts);
            }
        };
    }

    private Knot alternatives(Requirement.Alternatives alternatives, Outcome target, boolean negated) {
        ImmutableList<Requirement> possible = now.possible(alternatives);
        ImmutableList<Knot> each =
                possible.stream().map(branch -> tie(branch, target, negated)).collect(ImmutableList.toImmutableList());
        if (each.size() == 1) {
            return each.get(0);
        }
        List<Knot> ways = new ArrayList<>();
        ways.add(Knot.all(each));
        for (Pick pick : picks(alternatives)) {
            int index = possible.indexOf(pick.branch());
            if (index >= 0) {
                ways.add(Knot.all(List.of(
                        new Knot.Leaf(supplied(Family.of(List.of(pick.support()), true))), each.get(index))));
            }
        }
        return Knot.any(ways);
    }

    /** What would tell that a branch is the zone's. */
    private record Pick(Support support, Requirement branch) {}

    private ImmutableList<Pick> picks(Requirement.Alternatives alternatives) {
        return switch (alternatives.by()) {
            case TYPE -> coded(alternatives, InputKind.TYPE, "type", "zone-types", Types.of(now));
            case PLACE -> coded(alternatives, InputKind.COUNTY, "county", "places", counties());
            case TITLE -> titled(alternatives);
        };
    }

    private ImmutableList<String> counties() {
        Rulebook rulebook = now.rulebook().rulebook();
        PlaceCode city = now.zone().city();
        return rulebook.places().stream()
                .filter(place -> place.parent().equals(Optional.of(city)))
                .map(Place::code)
                .map(PlaceCode::value)
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Pick> coded(
            Requirement.Alternatives alternatives,
            InputKind kind,
            String subject,
            String vocabulary,
            ImmutableList<String> codes) {
        ImmutableList.Builder<Pick> picks = ImmutableList.builder();
        for (String code : codes) {
            Support support = Support.of(Supposition.of(alternatives, now.input(kind, subject), true)
                    .oneOf(vocabulary, ImmutableList.of(code)));
            alternatives.branches().stream()
                    .filter(branch -> branch.when().contains(code))
                    .map(Requirement.Branch::then)
                    .findFirst()
                    .or(alternatives::otherwise)
                    .ifPresent(branch -> picks.add(new Pick(support, branch)));
        }
        return picks.build();
    }

    /** The first title that is held picks the branch, where those of earlier branches are not. */
    private ImmutableList<Pick> titled(Requirement.Alternatives alternatives) {
        ImmutableList.Builder<Pick> picks = ImmutableList.builder();
        Optional<Support> lacking = Optional.of(Support.NOTHING);
        for (Requirement.Branch branch : alternatives.branches()) {
            for (String code : branch.when()) {
                MissingInput input = now.input(InputKind.TITLE, code);
                if (missing.contains(input)) {
                    Support held = Support.of(Supposition.of(alternatives, input, true));
                    lacking.flatMap(held::and).ifPresent(support -> picks.add(new Pick(support, branch.then())));
                } else {
                    lacking.filter(support -> support.size() > 0)
                            .ifPresent(support -> picks.add(new Pick(support, branch.then())));
                }
            }
            for (String code : branch.when()) {
                MissingInput input = now.input(InputKind.TITLE, code);
                if (missing.contains(input)) {
                    Support lacks = Support.of(Supposition.of(alternatives, input, false));
                    lacking = lacking.flatMap(lacks::and);
                }
            }
        }
        Optional<Support> none = lacking.filter(support -> support.size() > 0);
        alternatives.otherwise().ifPresent(branch -> none.ifPresent(support -> picks.add(new Pick(support, branch))));
        return picks.build();
    }
}
