package org.servicezone.scoring.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.Holdings;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.result.Ranking;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.review.NotEvaluated;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.scheme.Quota;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.ZoneType;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.derive.Populations;
import org.servicezone.scoring.evaluation.SchemeStatus;
import org.servicezone.scoring.evaluation.Scoring;
import org.servicezone.scoring.improvement.Widenings;
import org.servicezone.scoring.ranking.Grading;
import org.servicezone.scoring.ranking.Ranks;

/** The performance evaluation of a year, where a dated decision called one (R13). */
final class Rounds {

    private static final String PURPOSE = "performance-evaluation";

    private Rounds() {}

    /** An evaluation, or the reason why there is none. */
    record Result(Optional<Evaluation> evaluation, Optional<NotEvaluated> reason) {
        static Result none(NotEvaluated reason) {
            return new Result(Optional.empty(), Optional.of(reason));
        }
    }

    static Result evaluate(CheckedRulebook rulebook, Readings readings, Edition edition, Province province, int year) {
        Optional<Scheme> scheme = edition.schemes().stream()
                .filter(s -> s.purpose().equals(PURPOSE))
                .findFirst();
        if (province.nature() == Nature.REAL
                && scheme.map(SchemeStatus::isIllustrative).orElse(false)) {
            return Result.none(NotEvaluated.REAL_ZONES_ON_ILLUSTRATIVE_FIGURES);
        }
        Optional<LocalDate> called = province.events().stream()
                .filter(e -> e.kind().equals(EventKind.ROUND_CALLED))
                .map(Event::date)
                .flatMap(Optional::stream)
                .filter(date -> date.year() == year)
                .map(PartialDate::latest)
                .max(Comparator.naturalOrder());
        if (scheme.isEmpty() || called.isEmpty()) {
            return Result.none(NotEvaluated.NO_ROUND_CALLED);
        }
        Holdings holdings = Holdings.on(province, called.get());
        ImmutableList<Zone> zones = Populations.zones(
                rulebook.rulebook(), province, holdings, scheme.get().population());
        if (zones.isEmpty()) {
            return Result.none(NotEvaluated.NO_ZONE_HOLDS_THE_TITLE);
        }
        return new Result(
                Optional.of(evaluation(rulebook, readings, scheme.get(), province, called.get(), zones, year - 1)),
                Optional.empty());
    }

    private static Evaluation evaluation(
            CheckedRulebook rulebook,
            Readings readings,
            Scheme scheme,
            Province province,
            LocalDate called,
            ImmutableList<Zone> zones,
            int newestReturn) {
        ImmutableListMultimap.Builder<ZoneType, Scorecard> byType = ImmutableListMultimap.builder();
        ImmutableList<Zone> together = ImmutableList.sortedCopyOf(Comparator.comparing(Zone::id), zones);
        ImmutableList<Scorecard> scored = Scoring.score(
                rulebook, readings, scheme, province, Lists.transform(together, Zone::id), called, newestReturn);
        ImmutableList<Scorecard> cards = Widenings.on(
                rulebook,
                readings,
                scheme,
                province,
                scored,
                together.stream().map(Zone::id).collect(ImmutableSet.toImmutableSet()),
                called,
                newestReturn);
        for (int i = 0; i < cards.size(); i++) {
            Scorecard card = cards.get(i);
            together.get(i).type().ifPresent(type -> byType.put(type.type(), card));
        }
        ImmutableListMultimap<ZoneType, Scorecard> types = byType.build();
        ImmutableList<Ranking> rankings = types.keySet().stream()
                .sorted(Comparator.comparing(ZoneType::value))
                .map(type -> Ranks.rank(Optional.of(type), scheme.ranking(), types.get(type)))
                .collect(ImmutableList.toImmutableList());
        Ranking overall = Ranks.rank(Optional.empty(), scheme.ranking(), cards);
        Map<ZoneId, Zone> byId = new LinkedHashMap<>();
        zones.forEach(zone -> byId.put(zone.id(), zone));
        return Evaluation.builder()
                .scheme(scheme.heading().id())
                .calledOn(called)
                .scorecards(Grading.grade(
                        scheme.gradeScale(),
                        overall,
                        cards,
                        id -> Optional.ofNullable(byId.get(id)).flatMap(zone -> group(scheme, zone))))
                .overall(overall)
                .byType(rankings)
                .build();
    }

    /** By what a cap on the best grade groups zones; of titles all that take part hold the same. */
    private static Optional<String> group(Scheme scheme, Zone zone) {
        Optional<Axis> by = scheme.gradeScale().quota().flatMap(Quota::cap).map(Quota.GroupCap::by);
        if (by.isEmpty() || by.get() == Axis.TITLE) {
            return Optional.empty();
        }
        return by.get() == Axis.PLACE
                ? Optional.of(zone.city().value())
                : zone.type().map(type -> type.type().value());
    }
}
