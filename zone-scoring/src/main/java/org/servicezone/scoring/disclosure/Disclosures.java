package org.servicezone.scoring.disclosure;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.casework.Proposal;
import org.servicezone.model.finding.Audience;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.result.Evaluation;
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
     * Returns a review as the reader may see it. An applicant finds the verdict, score sheet, place and proposals of its
     * own zone; the public finds verdicts without figures that are not public, places with totals, and no score sheet.
     */
    public static Review review(Review review, Audience audience) {
        if (audience.reader() == Audience.Reader.AUTHORITY) {
            return review;
        }
        boolean isPublic = audience.reader() == Audience.Reader.PUBLIC;
        return Review.builder()
                .from(review)
                .verdicts(review.verdicts().stream()
                        .filter(verdict -> isPublic || audience.seesAllOf(verdict.zone()))
                        .map(verdict -> verdict(verdict, audience))
                        .collect(ImmutableList.toImmutableList()))
                .prospects(review.prospects().stream()
                        .filter(prospect -> audience.seesAllOf(prospect.zone()))
                        .map(Prospecting::own)
                        .collect(ImmutableList.toImmutableList()))
                .evaluation(review.evaluation().map(evaluation -> evaluation(evaluation, audience)))
                .proposals(review.proposals().stream()
                        .filter(proposal -> isPublic || audience.seesAllOf(proposal.zone()))
                        .map(proposal -> proposal(proposal, audience))
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }

    /** Returns a verdict as the reader may see it; its outcome is the same. */
    public static EligibilityVerdict verdict(EligibilityVerdict verdict, Audience audience) {
        return EligibilityVerdict.builder()
                .from(verdict)
                .finding(Screen.of(verdict.zone(), audience).finding(verdict.finding()))
                .build();
    }

    /** Returns the data as the reader may see it: figures that may not be seen are as if they were not there. */
    public static Province province(Province province, Audience audience) {
        return Province.builder()
                .from(province)
                .histories(province.histories().stream()
                        .map(history -> history(history, audience))
                        .collect(ImmutableList.toImmutableList()))
                .zones(province.zones().stream()
                        .map(zone -> audience.reader() != Audience.Reader.APPLICANT || audience.seesAllOf(zone.id())
                                ? zone
                                : name(zone))
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
        return Evaluation.builder()
                .from(evaluation)
                .scorecards(evaluation.scorecards().stream()
                        .filter(card -> audience.seesAllOf(card.zone()))
                        .collect(ImmutableList.toImmutableList()))
                .overall(ranking(evaluation.overall(), audience))
                .byType(evaluation.byType().stream()
                        .map(ranking -> ranking(ranking, audience))
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }

    /** Of others an applicant sees how many they are; a tie would tell it their totals. */
    private static Ranking ranking(Ranking ranking, Audience audience) {
        if (audience.reader() == Audience.Reader.PUBLIC) {
            return ranking;
        }
        ImmutableList<RankEntry> own = ranking.entries().stream()
                .filter(entry -> audience.seesAllOf(entry.zone()))
                .map(entry -> RankEntry.builder()
                        .from(entry)
                        .tiedWith(ImmutableList.<ZoneId>of())
                        .build())
                .collect(ImmutableList.toImmutableList());
        return new Ranking(ranking.type(), ranking.size(), own);
    }
}
