package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Sets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.servicezone.model.label.Label;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.vocabulary.Term;
import org.servicezone.model.vocabulary.TitleLevel;

/** Says in which cases the options of a choice and the branches of alternatives are asked. */
final class BranchGuards {

    /**
     * An option or branch that is asked in some cases.
     *
     * @param stand  what is asked
     * @param cases  when
     */
    record Part(Stand stand, Guard cases) {}

    private static final Label COMES = Label.of("有集聚区会走到的分支", "a branch that some zone comes to");

    private final Rulebook rulebook;
    private final Defects defects;
    private final ImmutableSetMultimap<String, String> inCity;

    BranchGuards(Rulebook rulebook, Defects defects) {
        this.rulebook = rulebook;
        this.defects = defects;
        ImmutableSetMultimap.Builder<String, String> counties = ImmutableSetMultimap.builder();
        rulebook.places()
                .forEach(place -> place.parent()
                        .ifPresent(
                                city -> counties.put(city.value(), place.code().value())));
        this.inCity = counties.build();
    }

    /** Returns the options that may hold within the cases, each with its own. */
    ImmutableList<Part> options(Stand stand, Requirement.Chosen chosen, Guard guard) {
        ImmutableList<String> options = chosen.choice().options().keySet().asList();
        return IntStream.range(0, options.size())
                .boxed()
                .flatMap(i -> guard
                        .within(chosen.choice().reading().value(), ImmutableSet.of(options.get(i)))
                        .map(cases -> new Part(stand.below().get(i), cases))
                        .stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the branches that may be asked within the cases, each with its own. */
    ImmutableList<Part> branches(Stand stand, Requirement.Alternatives alternatives, Guard guard) {
        ImmutableList<Optional<Guard>> own = reached(alternatives);
        return IntStream.range(0, stand.below().size())
                .boxed()
                .flatMap(i ->
                        own
                                .get(i)
                                .flatMap(guard::and)
                                .map(cases -> new Part(stand.below().get(i), cases))
                                .stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** Reports branches that no zone comes to because of what stands around the alternatives. */
    void unreached(Stand stand, Requirement.Alternatives alternatives, Scope scope, Guard guard) {
        ImmutableList<Optional<Guard>> own = reached(alternatives);
        for (int i = 0; i < alternatives.branches().size(); i++) {
            String at = stand.pointer() + "/branches/" + i + "/when";
            boolean here = own.get(i).flatMap(guard::and).isPresent();
            if (own.get(i).isPresent() && !here) {
                defects.add(
                        at,
                        guard.shown(Label.of("没有集聚区会走到这里：这一切要求只适用于", "no zone comes here: all of this is asked only")),
                        COMES,
                        Label.of("删去该分支", "leave the branch out"));
            }
            if (here && alternatives.by() == Axis.TITLE) {
                keptOut(alternatives, i, scope, guard)
                        .ifPresent(claim -> defects.add(
                                at,
                                Label.of(
                                        "走到这里的集聚区都不能满足 {0}",
                                        "no zone comes here that can meet {0}",
                                        claim.stand().named()),
                                COMES,
                                Label.of("删去该分支，或修改称号", "leave the branch out, or mend the titles")));
            }
        }
    }

    private static Optional<Claim> keptOut(Requirement.Alternatives alternatives, int i, Scope scope, Guard guard) {
        ImmutableList<String> before = alternatives.branches().subList(0, i).stream()
                .flatMap(branch -> branch.when().stream())
                .collect(ImmutableList.toImmutableList());
        ImmutableList<String> own = alternatives.branches().get(i).when();
        return scope.keepsOut(held(alternatives, own), true, guard)
                .or(() ->
                        before.isEmpty() ? Optional.empty() : scope.keepsOut(held(alternatives, before), false, guard));
    }

    private static Requirement.TitleHeld held(Requirement.Alternatives alternatives, ImmutableList<String> titles) {
        return Requirement.TitleHeld.anyOf(
                alternatives.heading(), titles.stream().map(TitleLevel::of).collect(ImmutableList.toImmutableList()));
    }

    /** Returns when each branch is asked, and then what is asked otherwise; nothing for one that never is. */
    private ImmutableList<Optional<Guard>> reached(Requirement.Alternatives alternatives) {
        ImmutableList.Builder<Optional<Guard>> guards = ImmutableList.builder();
        Set<String> before = new LinkedHashSet<>();
        for (Requirement.Branch branch : alternatives.branches()) {
            Set<String> own = new LinkedHashSet<>(branch.when());
            if (alternatives.by() == Axis.PLACE) {
                branch.when().forEach(code -> own.addAll(inCity.get(code)));
            }
            guards.add(reached(alternatives.by(), own, before));
            before.addAll(own);
        }
        return guards.add(reached(alternatives.by(), all(alternatives.by()), before))
                .build();
    }

    private static Optional<Guard> reached(Axis by, Set<String> own, Set<String> before) {
        return switch (by) {
            case TITLE -> Guard.ALWAYS.titled(ImmutableSet.copyOf(own), ImmutableSet.copyOf(before));
            case TYPE, PLACE ->
                Guard.ALWAYS.within(
                        by == Axis.TYPE ? Guard.TYPE : Guard.PLACE,
                        Sets.difference(own, before).immutableCopy());
        };
    }

    private ImmutableSet<String> all(Axis by) {
        return switch (by) {
            case TITLE -> ImmutableSet.of();
            case TYPE ->
                rulebook.vocabulary("zone-types").stream()
                        .flatMap(vocabulary -> vocabulary.terms().stream())
                        .map(Term::code)
                        .collect(ImmutableSet.toImmutableSet());
            case PLACE ->
                rulebook.places().stream().map(place -> place.code().value()).collect(ImmutableSet.toImmutableSet());
        };
    }
}
