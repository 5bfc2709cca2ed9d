package org.servicezone.io.report;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.finding.Audience;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.province.Holdings;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.review.Review;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.rulebook.Timeline;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;

/**
 * What a report is written from.
 *
 * @param review  the review
 * @param rulebook  the rules that it was made by
 * @param edition  the edition in force
 * @param editions  that, and those by which zones were assessed under transitional rules
 * @param province  the data that it is about
 * @param holdings  who held which title on the review's day
 * @param wording  the words
 * @param names  the names of codes
 * @param shown  how figures are shown
 */
record Material(
        Review review,
        Rulebook rulebook,
        Edition edition,
        ImmutableList<Edition> editions,
        Province province,
        Holdings holdings,
        Wording wording,
        Names names,
        Shown shown) {

    /**
     * Lays out the material.
     *
     * @throws IllegalArgumentException if the review was made by other rules or is about other data
     */
    static Material of(Review review, Rulebook rulebook, Province province, Language language) {
        checkArgument(
                review.rulebook().equals(rulebook.id()),
                "the review was made by rulebook %s, not %s",
                review.rulebook(),
                rulebook.id());
        checkArgument(
                review.province().equals(province.id()),
                "the review is about province %s, not %s",
                review.province(),
                province.id());
        Timeline timeline = Timeline.of(rulebook);
        Edition edition = edition(timeline, rulebook, review.edition());
        ImmutableList<Edition> editions = Stream.concat(
                        Stream.of(edition),
                        review.verdicts().stream()
                                .flatMap(verdict -> verdict.editions().stream())
                                .distinct()
                                .map(id -> edition(timeline, rulebook, id)))
                .distinct()
                .collect(ImmutableList.toImmutableList());
        Wording wording = Wording.of(language);
        return new Material(
                review,
                rulebook,
                edition,
                editions,
                province,
                Holdings.on(province, review.asOf()),
                wording,
                new Names(rulebook, editions, province, language),
                new Shown(wording));
    }

    /** Returns the same, with the names of conditions as the editions have them by which a zone was assessed. */
    Material by(EligibilityVerdict verdict) {
        ImmutableList<Edition> first = Stream.of(true, false)
                .flatMap(own -> editions.stream()
                        .filter(one -> own == verdict.editions().contains(one.id())))
                .collect(ImmutableList.toImmutableList());
        return new Material(
                review,
                rulebook,
                edition,
                editions,
                province,
                holdings,
                wording,
                new Names(rulebook, first, province, wording.language()),
                shown);
    }

    private static Edition edition(Timeline timeline, Rulebook rulebook, String id) {
        return timeline.edition(id)
                .orElseThrow(() -> new IllegalArgumentException("rulebook " + rulebook.id() + " has no edition " + id));
    }

    /** Returns the names of the editions by which a zone was assessed, where they are not just the one in force. */
    Optional<String> otherEditions(EligibilityVerdict verdict) {
        return verdict.editions().equals(ImmutableList.of(edition.id()))
                ? Optional.empty()
                : Optional.of(terms(editions.stream()
                        .filter(other -> verdict.editions().contains(other.id()))
                        .map(other -> names.of(other.label()))
                        .toList()));
    }

    /** Says whether this is the whole review, not an edition for another reader. */
    boolean isWhole() {
        return isFor(Audience.Reader.AUTHORITY);
    }

    /** Says whether this is for such a reader. */
    boolean isFor(Audience.Reader reader) {
        return review.audience().reader() == reader;
    }

    String say(String key, Object... values) {
        return wording.say(key, values);
    }

    /** Several things said one after the other. */
    String facts(Iterable<String> texts) {
        return Joiner.on(wording.say("join.facts")).join(texts);
    }

    /** Several names in a row. */
    String terms(Iterable<String> texts) {
        return Joiner.on(wording.say("join.terms")).join(texts);
    }

    Zone zone(ZoneId id) {
        return Objects.requireNonNull(province.zonesById().get(id), () -> "the data has no zone " + id);
    }

    Optional<Scheme> scheme(Evaluation evaluation) {
        return scheme(evaluation.scheme());
    }

    Optional<Scheme> scheme(NodeId id) {
        return edition.schemes().stream()
                .filter(scheme -> scheme.heading().id().equals(id))
                .findFirst();
    }

    /** Returns the names of the grades that a total can earn, the best first. */
    String grades(Evaluation evaluation, Scorecard card) {
        return terms(card.grades().stream()
                .map(code -> scheme(evaluation)
                        .flatMap(scheme -> scheme.gradeScale().grades().stream()
                                .filter(grade -> grade.code().equals(code))
                                .findFirst())
                        .map(grade -> names.of(grade.label()))
                        .orElse(code))
                .toList());
    }

    /** Says whether something in the review rests on a value that no authority set. */
    boolean isIllustrative() {
        return review.verdicts().stream().anyMatch(v -> v.finding().isIllustrative())
                || review.proposals().stream().anyMatch(p -> p.ground().isIllustrative())
                || review.evaluation().map(Material::isIllustrative).orElse(false)
                || review.goals().stream().anyMatch(g -> g.target().basis().isIllustrative());
    }

    static boolean isIllustrative(Evaluation evaluation) {
        return evaluation.scorecards().stream().anyMatch(card -> card.statuses().contains(BasisStatus.ILLUSTRATIVE));
    }

    /** Returns the conditions whose answer rests, for some zone, on a value that no authority set. */
    ImmutableSet<NodeId> illustrativeConditions() {
        return review.verdicts().stream()
                .flatMap(verdict -> verdict.finding().flatten().stream())
                .filter(Finding::isIllustrative)
                .map(Finding::node)
                .collect(ImmutableSet.toImmutableSet());
    }
}
