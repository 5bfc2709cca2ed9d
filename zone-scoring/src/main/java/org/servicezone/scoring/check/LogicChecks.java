package org.servicezone.scoring.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.servicezone.model.label.Label;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.rulebook.Rulebook;

/**
 * Checks that the conditions of an edition make sense together: that what is asked together can hold together, that
 * neither of two ways lets in everybody, and that no part says nothing beside another. Whatever is reported is certain
 * within the declared ranges of the measures.
 *
 * <p>Every condition is looked at where it is asked: together with all that is asked beside it, through nested all-of and
 * none-of, under each option of a reading and in each branch. The parts of an any-of are looked at each within what
 * stands around, and once together as ways of which one suffices.
 */
final class LogicChecks {

    private final Defects defects;
    private final ThresholdLogic thresholds;
    private final BranchGuards guards;
    private final Deque<Runnable> next = new ArrayDeque<>();
    private final Deque<Runnable> later = new ArrayDeque<>();

    private LogicChecks(Rulebook rulebook, Defects defects) {
        this.defects = defects;
        this.thresholds = new ThresholdLogic(rulebook);
        this.guards = new BranchGuards(rulebook, defects);
    }

    static void check(Rulebook rulebook, Defects defects, String pointer, Requirement admission) {
        LogicChecks checks = new LogicChecks(rulebook, defects);
        checks.asked(new Shapes().stand(pointer, admission), Guard.ALWAYS);
        while (!checks.next.isEmpty() || !checks.later.isEmpty()) {
            (checks.next.isEmpty() ? checks.later : checks.next).remove().run();
        }
    }

    /** Looks at a condition that is asked, with nothing around it. */
    private void asked(Stand stand, Guard guard) {
        within(stand, true, Scope.empty(guard, new TogetherDefects(defects), thresholds), guard, false);
    }

    /**
     * Looks at a condition among those of a scope. What parts the cases waits until all single conditions around it are
     * known, and ways of which one suffices wait for that.
     *
     * @param holds  whether it is asked for, or ruled out
     * @param shared  whether it was looked at as one of several ways already
     */
    private void within(Stand stand, boolean holds, Scope scope, Guard guard, boolean shared) {
        Requirement requirement = stand.requirement();
        if (requirement instanceof Requirement.Composed composed) {
            composed(stand, composed, holds, scope, guard, shared);
        } else if (requirement instanceof Requirement.Chosen chosen) {
            ChoiceChecks.check(defects, stand, chosen);
            next.add(() -> options(stand, chosen, holds, scope, guard, shared));
        } else if (requirement instanceof Requirement.Alternatives alternatives) {
            next.add(() -> branches(stand, alternatives, holds, scope, guard, shared));
        } else {
            neverCleared(stand, holds);
            single(stand, holds, scope, guard);
        }
    }

    /** Only a named finding can say that something did not happen: without one nobody ever meets that it did not. */
    private void neverCleared(Stand stand, boolean holds) {
        if (!holds
                && stand.requirement() instanceof Requirement.EventOccurred event
                && event.clearance().isEmpty()) {
            defects.add(
                    stand.pointer(),
                    Label.of(
                            "此处排除该事件，但永远无法成立：没有记录不等于没有发生，又没有写明由谁认定没有发生",
                            "is ruled out here, which can never hold: no record is no proof that it did not happen, and"
                                    + " nobody is named who says so"),
                    Label.of("认定没有发生的 \"clearance\"", "a \"clearance\" that says that it did not happen"),
                    Label.of(
                            "写上 \"clearance\"（认定事项）和 \"by\"（由谁认定）",
                            "give a \"clearance\", a subject of judgement, and \"by\" whom it is judged"));
        }
    }

    private void single(Stand stand, boolean holds, Scope scope, Guard guard) {
        boolean tells = !(stand.requirement() instanceof Requirement.Exempt)
                && !(stand.requirement() instanceof Requirement.Threshold threshold && !thresholds.parts(threshold));
        if (tells) {
            scope.add(new Claim(stand, holds, guard));
        }
    }

    private void composed(
            Stand stand, Requirement.Composed composed, boolean holds, Scope scope, Guard guard, boolean shared) {
        Optional<Boolean> each = each(composed, holds);
        if (each.isPresent()) {
            boolean still = shared && stand.below().size() == 1;
            stand.below().forEach(part -> within(part, each.get(), scope, guard, still));
            return;
        }
        scope.addGroup(new Claim(stand, holds, guard));
        if (!holds) {
            later.add(() -> asked(stand, guard));
            return;
        }
        boolean any = composed.operator() == Operator.ANY;
        if (any && !shared) {
            Scope ways = Scope.empty(guard, new EitherDefects(defects), thresholds);
            stand.below().forEach(part -> asOneWay(part, false, ways, guard));
        }
        if (composed.operator() == Operator.AT_LEAST) {
            AtLeastChecks.check(thresholds, defects, stand, composed);
        }
        later.add(() -> stand.below().forEach(part -> within(part, true, scope.within(guard), guard, any)));
    }

    /** Looks at a way beside others, of which none is taken to be met; what parts the ways further is not looked into. */
    private void asOneWay(Stand stand, boolean holds, Scope ways, Guard guard) {
        Requirement requirement = stand.requirement();
        if (requirement instanceof Requirement.Composed composed) {
            Optional<Boolean> each = each(composed, holds);
            if (each.isPresent()) {
                stand.below().forEach(part -> asOneWay(part, each.get(), ways, guard));
            } else {
                ways.addGroup(new Claim(stand, holds, guard));
            }
        } else if (requirement instanceof Requirement.Chosen chosen) {
            guards.options(stand, chosen, guard).forEach(part -> asOneWay(part.stand(), holds, ways, part.cases()));
        } else if (requirement instanceof Requirement.Alternatives alternatives) {
            guards.branches(stand, alternatives, guard)
                    .forEach(part -> asOneWay(part.stand(), holds, ways, part.cases()));
        } else {
            single(stand, holds, ways, guard);
        }
    }

    private void options(
            Stand stand, Requirement.Chosen chosen, boolean holds, Scope scope, Guard guard, boolean shared) {
        guards.options(stand, chosen, guard).forEach(part -> within(part.stand(), holds, scope, part.cases(), shared));
    }

    private void branches(
            Stand stand,
            Requirement.Alternatives alternatives,
            boolean holds,
            Scope scope,
            Guard guard,
            boolean shared) {
        guards.unreached(stand, alternatives, scope, guard);
        guards.branches(stand, alternatives, guard)
                .forEach(part -> within(part.stand(), holds, scope, part.cases(), shared));
    }

    /** Says what each part does where the whole holds or does not hold, if that is one thing. */
    private static Optional<Boolean> each(Requirement.Composed composed, boolean holds) {
        boolean one = composed.parts().size() == 1;
        return switch (composed.operator()) {
            case ALL -> holds || one ? Optional.of(holds) : Optional.empty();
            case ANY -> !holds || one ? Optional.of(holds) : Optional.empty();
            case NONE -> holds || one ? Optional.of(!holds) : Optional.empty();
            case AT_LEAST, ALIKE -> {
                int least = composed.least().orElseThrow().value();
                boolean all = least == composed.parts().size() && holds;
                boolean any = least == 1 && !holds;
                yield all || any || one ? Optional.of(holds) : Optional.empty();
            }
        };
    }
}
