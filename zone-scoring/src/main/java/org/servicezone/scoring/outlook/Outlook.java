package org.servicezone.scoring.outlook;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Holdings;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.GoalProgress;
import org.servicezone.model.rulebook.Goal;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.derive.Amount;
import org.servicezone.scoring.derive.Figures;

/** Progress to the goals. */
public final class Outlook {

    private Outlook() {}

    /**
     * Returns progress to each goal of the edition in force, counted over recognised zones. Where the data is no complete
     * register a count is a lower bound.
     *
     * @param rulebook  the rules
     * @param province  the zones
     * @param asOf  the day as of which titles count; after a goal's last day, that day
     * @param newestReturn  the year of the newest return
     * @throws org.servicezone.scoring.check.NoEditionException if no edition holds on the day
     */
    public static ImmutableList<GoalProgress> goals(
            CheckedRulebook rulebook, Province province, LocalDate asOf, int newestReturn) {
        return rulebook.editionOn(asOf).goals().goals().stream()
                .map(goal -> progress(rulebook, province, goal, asOf, newestReturn))
                .collect(ImmutableList.toImmutableList());
    }

    private static GoalProgress progress(
            CheckedRulebook rulebook, Province province, Goal goal, LocalDate asOf, int newestReturn) {
        LocalDate day = asOf.isAfter(goal.by()) ? goal.by() : asOf;
        int lastReturn = Math.min(newestReturn, goal.by().getYear());
        Holdings holdings = Holdings.on(province, day);
        ImmutableList.Builder<ZoneId> counted = ImmutableList.builder();
        ImmutableList.Builder<ZoneId> open = ImmutableList.builder();
        province.zones().stream().sorted(Comparator.comparing(Zone::id)).forEach(zone -> {
            Outcome outcome = counts(rulebook, province, holdings, goal, zone, lastReturn);
            if (outcome == Outcome.MET) {
                counted.add(zone.id());
            } else if (outcome == Outcome.UNDETERMINED) {
                open.add(zone.id());
            }
        });
        boolean complete =
                rulebook.rulebook().cities().stream().allMatch(city -> holdings.isComplete(goal.title(), city));
        ImmutableList<ZoneId> sure = counted.build();
        ImmutableList<ZoneId> maybe = open.build();
        Exact low = Exact.of(sure.size());
        Bounds reached = complete ? Bounds.between(low, Exact.of(sure.size() + maybe.size())) : Bounds.atLeast(low);
        Exact target = Exact.of(goal.target().value());
        return GoalProgress.builder()
                .goal(goal.heading().id())
                .clause(goal.heading().clause())
                .target(goal.target())
                .reached(reached)
                .counted(sure)
                .open(maybe)
                .outcome(outcome(reached, target))
                .shownOnly(goal.approximate())
                .byPublicFigures(province.zones().stream()
                        .filter(zone -> holdings.holds(zone.id(), goal.title()))
                        .allMatch(zone -> isPublic(rulebook, province, goal, zone, lastReturn)))
                .build();
    }

    /** Whether all that the zone is counted by anybody may see; a figure of its city or province is not known to be so. */
    private static boolean isPublic(
            CheckedRulebook rulebook, Province province, Goal goal, Zone zone, int newestReturn) {
        return goal.measure().stream()
                .flatMap(measure ->
                        Figures.of(rulebook.rulebook(), province, zone).amount(measure, newestReturn).facts().stream())
                .allMatch(fact -> fact instanceof Fact.Measured measured
                        && measured.observation().anybodyMaySee());
    }

    private static Outcome outcome(Bounds reached, Exact target) {
        if (!reached.low().orElseThrow().at().isLessThan(target)) {
            return Outcome.MET;
        }
        return reached.high().map(end -> end.at().isLessThan(target)).orElse(false)
                ? Outcome.NOT_MET
                : Outcome.UNDETERMINED;
    }

    private static Outcome counts(
            CheckedRulebook rulebook, Province province, Holdings holdings, Goal goal, Zone zone, int newestReturn) {
        if (!holdings.holds(zone.id(), goal.title())) {
            boolean editorSays = !holdings.titles(zone.id(), goal.title()).isEmpty();
            return editorSays ? Outcome.UNDETERMINED : Outcome.NOT_MET;
        }
        if (goal.measure().isEmpty()) {
            return Outcome.MET;
        }
        Amount amount = Figures.of(rulebook.rulebook(), province, zone)
                .amount(goal.measure().get(), newestReturn);
        Bounds limit = Bounds.exactly(goal.over().orElseThrow().inBase());
        if (amount.closed()) {
            return Outcome.UNDETERMINED;
        }
        if (amount.bounds().isAbove(limit)) {
            return Outcome.MET;
        }
        return amount.bounds().isNotAbove(limit) ? Outcome.NOT_MET : Outcome.UNDETERMINED;
    }
}
