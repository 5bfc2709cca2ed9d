package org.servicezone.scoring.counterfactual;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.result.ConditionChange;
import org.servicezone.model.result.Obstacle;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.time.PartialDate;
import org.servicezone.scoring.eligibility.Assessment;

/** What would have to change about each single condition that fails. */
final class FailingConditions {

    private final Scene scene;
    private final Assessment now;
    private final ImmutableList.Builder<ConditionChange> failing = ImmutableList.builder();

    private FailingConditions(Scene scene) {
        this.scene = scene;
        this.now = scene.now();
    }

    /** Returns the conditions in the order in which they are asked; those of a group that holds are left out. */
    static ImmutableList<ConditionChange> of(Scene scene) {
        FailingConditions failing = new FailingConditions(scene);
        scene.now().admissions().forEach(admission -> failing.look(admission, Outcome.MET, false));
        return failing.failing.build();
    }

    private void look(Requirement requirement, Outcome desired, boolean negated) {
        Finding finding = now.finding(requirement, negated);
        if (finding.outcome() == desired) {
            return;
        }
        if (requirement instanceof Requirement.Composed composed) {
            boolean none = composed.operator() == Operator.NONE;
            composed.parts().forEach(part -> look(part, none ? desired.not() : desired, none != negated));
        } else if (requirement instanceof Requirement.Chosen chosen) {
            look(now.picked(chosen), desired, negated);
        } else if (requirement instanceof Requirement.Alternatives alternatives) {
            now.possible(alternatives).forEach(branch -> look(branch, desired, negated));
        } else if (finding.outcome() == desired.not()) {
            failing.add(change(requirement, finding, desired, negated));
        }
    }

    private ConditionChange change(Requirement requirement, Finding finding, Outcome desired, boolean negated) {
        Optional<Support> way = LeafWays.of(scene, requirement, desired, negated).ways().stream()
                .filter(support -> support.size() > 0 && scene.outcome(support, requirement, negated) == desired)
                .findFirst();
        if (way.isPresent()) {
            return new ConditionChange(
                    finding.node(), finding.clause(), Changes.of(scene, way.get()), Optional.empty(), Optional.empty());
        }
        return obstacle(requirement, finding);
    }

    private ConditionChange obstacle(Requirement requirement, Finding finding) {
        if (requirement instanceof Requirement.EventOccurred event) {
            return obstacle(finding, Obstacle.EVENT_HAPPENED, over(event, finding));
        }
        if (requirement instanceof Requirement.TitleHeld title && title.years().isPresent()) {
            return obstacle(finding, Obstacle.TITLE_TOO_YOUNG, old(title));
        }
        boolean closed = finding instanceof Finding.Check check && check.notes().contains(FindingNote.CLOSED);
        return obstacle(finding, closed ? Obstacle.FIGURE_CLOSED : Obstacle.NOTHING_FOUND, Optional.empty());
    }

    private static ConditionChange obstacle(Finding finding, Obstacle obstacle, Optional<LocalDate> until) {
        return new ConditionChange(finding.node(), finding.clause(), ImmutableList.of(), Optional.of(obstacle), until);
    }

    /** When the last of the events lies far enough back. */
    private static Optional<LocalDate> over(Requirement.EventOccurred requirement, Finding finding) {
        Stream<LocalDate> days = finding instanceof Finding.Check check
                ? check.facts().stream()
                        .filter(Fact.Happened.class::isInstance)
                        .flatMap(fact -> ((Fact.Happened) fact).event().date().stream())
                        .map(PartialDate::latest)
                : Stream.empty();
        return requirement
                .withinYears()
                .map(Cited::value)
                .flatMap(years -> days.max(Comparator.naturalOrder()).map(day -> day.plusYears(years)));
    }

    /** When the first of the titles that it holds is old enough; had it one from today, so many years from now. */
    private Optional<LocalDate> old(Requirement.TitleHeld requirement) {
        int years = requirement.years().map(Cited::value).orElse(0);
        Optional<LocalDate> first = requirement.anyOf().stream()
                .flatMap(level -> now.titles().titles(now.zone().id(), level).stream())
                .filter(title -> !title.source().isEditorOnly() && title.granted())
                .filter(title -> requirement.batches().isEmpty()
                        || title.batch().map(requirement.batches()::contains).orElse(true))
                .flatMap(title -> title.since().stream())
                .map(PartialDate::latest)
                .min(Comparator.naturalOrder());
        return first.or(() -> requirement.batches().isEmpty() ? Optional.of(now.asOf()) : Optional.empty())
                .map(day -> day.plusYears(years));
    }
}
