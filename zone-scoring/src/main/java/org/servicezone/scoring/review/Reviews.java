package org.servicezone.scoring.review;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Applicants;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.Distribution;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.review.Review;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.counterfactual.Prospects;
import org.servicezone.scoring.eligibility.Eligibility;
import org.servicezone.scoring.management.Management;
import org.servicezone.scoring.outlook.Distributions;
import org.servicezone.scoring.outlook.Outlook;

/** Reviews a province. */
public final class Reviews {

    private Reviews() {}

    /**
     * Reviews a province in one year, by events up to its last day and returns up to the year before.
     *
     * @param rulebook  the rules
     * @param readings  which options of readings hold; those not named follow their default
     * @param province  the data
     * @param year  the review year
     * @throws org.servicezone.scoring.check.NoEditionException if no edition is in force at the end of the year
     * @throws IllegalArgumentException if a reading or option is bound to no rule
     */
    public static Review review(CheckedRulebook rulebook, Readings readings, Province province, int year) {
        LocalDate asOf = LocalDate.of(year, Month.DECEMBER, 31);
        int newestReturn = year - 1;
        Edition edition = rulebook.editionOn(asOf);
        ImmutableList<EligibilityVerdict> verdicts =
                Eligibility.assess(rulebook, readings, province, applicants(province, year), asOf, newestReturn);
        Rounds.Result round = Rounds.evaluate(rulebook, readings, edition, province, year);
        Optional<Evaluation> evaluation = round.evaluation();
        return Review.builder()
                .province(province.id())
                .title(province.title())
                .nature(province.nature())
                .notice(province.notice())
                .rulebook(rulebook.rulebook().id())
                .edition(edition.id())
                .year(year)
                .asOf(asOf)
                .readings(rulebook.use(readings))
                .verdicts(verdicts)
                .prospects(Prospects.of(rulebook, readings, province, verdicts))
                .evaluation(evaluation)
                .notEvaluated(round.reason())
                .proposals(Management.propose(rulebook, readings, province, evaluation, asOf))
                .goals(Outlook.goals(rulebook, province, asOf, newestReturn))
                .distributions(distributions(rulebook, edition, province, asOf))
                .setAsideCounts(Counts.setAside(province))
                .build();
    }

    /** Beside all zones, those with the title that the programme's first goal counts. */
    private static ImmutableList<Distribution> distributions(
            CheckedRulebook rulebook, Edition edition, Province province, LocalDate asOf) {
        return edition.goals().goals().stream()
                .findFirst()
                .map(goal -> Distributions.of(rulebook, province, goal.title(), asOf))
                .orElse(ImmutableList.of());
    }

    private static ImmutableList<ZoneId> applicants(Province province, int year) {
        return province.zones().stream()
                .map(Zone::id)
                .filter(zone -> province.applicants() == Applicants.ALL || applied(province, zone, year))
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean applied(Province province, ZoneId zone, int year) {
        return province.eventsByZone().get(zone).stream().anyMatch(event -> filedIn(event, year));
    }

    private static boolean filedIn(Event event, int year) {
        return event.kind().equals(EventKind.APPLICATION_FILED)
                && event.date().map(date -> date.year() == year).orElse(false);
    }
}
