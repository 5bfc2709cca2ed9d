package org.servicezone.model.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.servicezone.model.casework.Proposal;
import org.servicezone.model.finding.Audience;
import org.servicezone.model.finding.ReadingUse;
import org.servicezone.model.label.Label;
import org.servicezone.model.province.Nature;
import org.servicezone.model.result.Distribution;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.result.GoalProgress;
import org.servicezone.model.result.Prospect;
import org.servicezone.model.zone.ZoneId;

/**
 * All that one review found, or the edition of it that one reader may see. Everything in it is derived from findings and
 * scores; it decides nothing.
 */
@Value.Immutable
public interface Review {

    /** Who may read it: the authorities the whole, every other reader an edition cut from it. */
    @Value.Default
    default Audience audience() {
        return Audience.AUTHORITY;
    }

    /** What is withheld from whoever may read it, in order; none for the authorities. */
    @Value.Derived
    default ImmutableSet<WithheldPart> withheld() {
        return WithheldPart.from(audience());
    }

    /** The id of the province's data. */
    String province();

    /** Its title. */
    Label title();

    /** Whether its zones are real. */
    Nature nature();

    /** What every report says first. */
    Label notice();

    /** The rulebook. */
    String rulebook();

    /** The edition in force on the day of the review. */
    String edition();

    /** The review year; the newest return is that of the year before. */
    int year();

    /** The day as of which events were looked at: the last of the year. */
    LocalDate asOf();

    /** Every reading that a rule is bound to, with the option that held. */
    ImmutableList<ReadingUse> readings();

    /** One verdict an applicant, in order of zone id. */
    ImmutableList<EligibilityVerdict> verdicts();

    /** What would settle or turn each verdict that is not met or undetermined, in order of zone id. */
    ImmutableList<Prospect> prospects();

    /** The evaluation of demonstration zones, where there was one. */
    Optional<Evaluation> evaluation();

    /** Why there was none. */
    Optional<NotEvaluated> notEvaluated();

    /** What is proposed, in order of the rules, then of zone id. */
    ImmutableList<Proposal> proposals();

    /** Progress to each goal. */
    ImmutableList<GoalProgress> goals();

    /** Distributions by focus area, city and region. */
    ImmutableList<Distribution> distributions();

    /** For each condition how often it was met by the verdicts that stand here, in the order of the conditions. */
    @Value.Derived
    default ImmutableList<ConditionCount> conditionCounts() {
        return Counts.conditions(verdicts());
    }

    /** The inputs whose lack leaves most of the verdicts that stand here open, most first. */
    @Value.Derived
    default ImmutableList<MissingCount> missingCounts() {
        return Counts.missing(verdicts());
    }

    /** How many published facts were set aside, by reason. */
    ImmutableList<SetAsideCount> setAsideCounts();

    /** Returns the verdict on a zone, if it was an applicant. */
    default Optional<EligibilityVerdict> verdict(ZoneId zone) {
        return verdicts().stream().filter(v -> v.zone().equals(zone)).findFirst();
    }

    /** Returns what would settle or turn the verdict on a zone, if there is something to settle or turn. */
    default Optional<Prospect> prospect(ZoneId zone) {
        return prospects().stream().filter(p -> p.zone().equals(zone)).findFirst();
    }

    /** Checks that an evaluation is there or its absence explained, and that nothing is told to whom it is not meant for. */
    @Value.Check
    default void check() {
        if (evaluation().isPresent() == notEvaluated().isPresent()) {
            throw new IllegalArgumentException("a review holds either an evaluation or the reason why there is none");
        }
        Stream.of(
                        verdicts().stream().map(EligibilityVerdict::zone),
                        prospects().stream().map(Prospect::zone),
                        proposals().stream().map(Proposal::zone))
                .flatMap(zones -> zones)
                .filter(zone -> !audience().seesAllOf(zone))
                .findFirst()
                .ifPresent(zone -> {
                    throw new IllegalArgumentException(
                            "an edition for " + audience() + " holds no verdict, prospect or proposal on " + zone);
                });
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds reviews. */
    final class Builder extends ImmutableReview.Builder {
        Builder() {}
    }
}
