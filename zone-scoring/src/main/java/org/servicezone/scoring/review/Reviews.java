package org.servicezone.scoring.review;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.Optional;
import org.servicezone.model.label.Label;
import org.servicezone.model.label.RefusedException;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Applicants;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.ReturnLine;
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
     * @throws RefusedException if a reading or option is bound to no rule, or the data end before the year of the newest return
     */
    public static Review review(CheckedRulebook rulebook, Readings readings, Province province, int year) {
        LocalDate asOf = LocalDate.of(year, Month.DECEMBER, 31);
        int newestReturn = year - 1;
        Edition edition = rulebook.editionOn(asOf);
        requireReturns(province, year);
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

    /**
     * Refuses a year to which the returns do not reach: what lies after the data is not known, and no deadline of it may be held
     * against a zone. A return that is awaited is entered as pending. Data without any return are not refused.
     *
     * @param province  the data
     * @param year  the review year
     * @throws RefusedException if there are returns, and all are of years before the last year but one
     */
    public static void requireReturns(Province province, int year) {
        province.histories().stream()
                .flatMap(history -> history.lines().stream())
                .map(ReturnLine::returnYear)
                .max(Comparator.naturalOrder())
                .filter(newest -> newest < year - 1)
                .ifPresent(newest -> {
                    throw new RefusedException(Label.of(
                            "数据 {0} 的报送止于 {1} 年度，{2} 年评审需要 {3} 年度的报送；请录入（尚未报送的录为待报），或评审 {4} 年。",
                            "the returns of {0} end with those of {1}, a review of {2} needs those of {3}: enter them (what is"
                                    + " awaited as pending), or review {4}",
                            province.id(),
                            Integer.toString(newest),
                            Integer.toString(year),
                            Integer.toString(year - 1),
                            Integer.toString(newest + 1)));
                });
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
