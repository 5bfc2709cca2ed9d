package org.servicezone.scoring.disclosure;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.casework.Proposal;
import org.servicezone.model.finding.Audience;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.PlaceHistory;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.province.ReturnLine;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.result.GoalProgress;
import org.servicezone.model.result.RankEntry;
import org.servicezone.model.result.Ranking;
import org.servicezone.model.review.Review;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;

/**
 * Cuts answers and data to what a reader may see. What is decided stays as it is; figures that may not be seen, and what
 * would tell them, are withheld.
 */
public final class Disclosures {

    private Disclosures() {}

    /**
     * Returns the edition of a review for a reader; for the authorities it is the review itself.
     *
     * <p>An applicant finds what is said of its own zone: verdict, prospect, score sheet, grade, place and how many were
     * ranked with it, proposals. Its points are its own even where a curve holds its figure against those of others; what it was
     * held against is withheld. Anybody finds results and counts over the programme: places, totals and grades of an evaluation
     * without its score sheets, progress to the goals without the zones that count and only where it is counted by public
     * figures, distributions. Nothing that is proposed, or found about an application, is for the public before it is decided;
     * what is decided are events. What is withheld is listed in {@link Review#withheld}; a score sheet that is withheld has a
     * root that says so, and keeps its statuses.
     *
     * @throws IllegalArgumentException if the review is already an edition for another reader
     */
    public static Review review(Review review, Audience audience) {
        if (review.audience().equals(audience)) {
            return review;
        }
        checkArgument(
                review.audience().equals(Audience.AUTHORITY),
                "an edition for %s is cut from the whole review, not from the edition for %s",
                audience,
                review.audience());
        boolean isPublic = audience.reader() == Audience.Reader.PUBLIC;
        return Review.builder()
                .from(review)
                .audience(audience)
                .verdicts(review.verdicts().stream()
                        .filter(verdict -> audience.seesAllOf(verdict.zone()))
                        .map(verdict -> verdict(verdict, audience))
                        .collect(ImmutableList.toImmutableList()))
                .prospects(review.prospects().stream()
                        .filter(prospect -> audience.seesAllOf(prospect.zone()))
                        .map(Prospecting::own)
                        .collect(ImmutableList.toImmutableList()))
                .evaluation(review.evaluation().map(evaluation -> evaluation(evaluation, audience)))
                .proposals(review.proposals().stream()
                        .filter(proposal -> audience.seesAllOf(proposal.zone()))
                        .map(proposal -> proposal(proposal, audience))
                        .collect(ImmutableList.toImmutableList()))
                .goals(review.goals().stream()
                        .filter(goal -> isPublic)
                        .map(Disclosures::counts)
                        .collect(ImmutableList.toImmutableList()))
                .distributions(isPublic ? review.distributions() : ImmutableList.of())
                .setAsideCounts(isPublic ? review.setAsideCounts() : ImmutableList.of())
                .build();
    }

    /** Returns a verdict as the reader may see it; its outcome is the same. */
    public static EligibilityVerdict verdict(EligibilityVerdict verdict, Audience audience) {
        return EligibilityVerdict.builder()
                .from(verdict)
                .finding(Screen.of(verdict.zone(), audience).finding(verdict.finding()))
                .build();
    }

    /**
     * Returns the data as the reader may see it: what may not be seen is as if it were not there. Zones that are not the
     * reader's keep name, place, type and titles; of a real province, whose facts are published ones, anybody sees all but
     * the figures that a source keeps back.
     */
    public static Province province(Province province, Audience audience) {
        if (audience.reader() == Audience.Reader.AUTHORITY) {
            return province;
        }
        boolean published = audience.reader() == Audience.Reader.PUBLIC && province.nature() == Nature.REAL;
        return Province.builder()
                .from(province)
                .zones(province.zones().stream()
                        .map(zone -> published || audience.seesAllOf(zone.id()) ? zone : name(zone))
                        .collect(ImmutableList.toImmutableList()))
                .histories(province.histories().stream()
                        .map(history -> history(history, audience))
                        .filter(history -> !history.lines().isEmpty())
                        .collect(ImmutableList.toImmutableList()))
                .rosters(province.rosters().stream()
                        .filter(roster -> audience.seesAllOf(roster.zone()))
                        .collect(ImmutableList.toImmutableList()))
                .placeHistories(province.placeHistories().stream()
                        .map(Disclosures::history)
                        .collect(ImmutableList.toImmutableList()))
                .events(province.events().stream()
                        .filter(event -> published
                                || event.zone().map(audience::seesAllOf).orElse(true)
                                || Screen.isPublished(event.kind()))
                        .collect(ImmutableList.toImmutableList()))
                .setAsides(province.setAsides().stream()
                        .filter(aside -> published || audience.seesAllOf(aside.zone()))
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }

    private static ReturnHistory history(ReturnHistory history, Audience audience) {
        Screen screen = Screen.of(history.zone(), audience);
        return ReturnHistory.builder()
                .from(history)
                .lines(history.lines().stream()
                        .filter(line -> screen.shows(line.observation()))
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }

    /** The figures of a city or of the province are nobody's own: whoever is no authority sees the public ones. */
    private static PlaceHistory history(PlaceHistory history) {
        ImmutableList<ReturnLine> lines = history.lines().stream()
                .filter(line -> line.observation().anybodyMaySee())
                .collect(ImmutableList.toImmutableList());
        return PlaceHistory.builder().from(history).lines(lines).build();
    }

    /** Another zone by name, place and type only. */
    private static Zone name(Zone zone) {
        return Zone.builder()
                .id(zone.id())
                .nameZh(zone.nameZh())
                .nameEn(zone.nameEn())
                .city(zone.city())
                .county(zone.county())
                .type(zone.type())
                .source(zone.source())
                .build();
    }

    private static Proposal proposal(Proposal proposal, Audience audience) {
        Screen screen = Screen.of(proposal.zone(), audience);
        return Proposal.builder()
                .from(proposal)
                .ground(screen.finding(proposal.ground()))
                .build();
    }

    private static Evaluation evaluation(Evaluation evaluation, Audience audience) {
        boolean isPublic = audience.reader() == Audience.Reader.PUBLIC;
        return Evaluation.builder()
                .from(evaluation)
                .scorecards(evaluation.scorecards().stream()
                        .filter(card -> isPublic || audience.seesAllOf(card.zone()))
                        .map(card -> Screen.of(card.zone(), audience).scorecard(card))
                        .collect(ImmutableList.toImmutableList()))
                .overall(isPublic ? evaluation.overall() : own(evaluation.overall(), audience))
                .byType(evaluation.byType().stream()
                        .map(ranking -> isPublic ? ranking : own(ranking, audience))
                        .filter(ranking -> !ranking.entries().isEmpty())
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }

    /** Of others an applicant sees how many they are; a tie would tell it their totals. */
    private static Ranking own(Ranking ranking, Audience audience) {
        ImmutableList<RankEntry> own = ranking.entries().stream()
                .filter(entry -> audience.seesAllOf(entry.zone()))
                .map(entry -> RankEntry.builder()
                        .from(entry)
                        .tiedWith(ImmutableList.<ZoneId>of())
                        .build())
                .collect(ImmutableList.toImmutableList());
        return new Ranking(ranking.type(), ranking.size(), own);
    }

    /** How many there are without which; where figures that are not public were counted, neither. */
    private static GoalProgress counts(GoalProgress goal) {
        GoalProgress.Builder seen = GoalProgress.builder()
                .from(goal)
                .counted(ImmutableList.<ZoneId>of())
                .open(ImmutableList.<ZoneId>of());
        return goal.byPublicFigures()
                ? seen.build()
                : seen.withheld(true)
                        .reached(Bounds.ALL)
                        .outcome(Outcome.UNDETERMINED)
                        .build();
    }
}
