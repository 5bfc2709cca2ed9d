package org.servicezone.scoring.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.Holdings;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.result.Ranking;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.review.NotEvaluated;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.ZoneType;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.derive.Populations;
import org.servicezone.scoring.evaluation.SchemeStatus;
import org.servicezone.scoring.evaluation.Scoring;
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

    static Result evaluate(CheckedRulebook rulebook, Edition edition, Province province, int year) {
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
                Optional.of(evaluation(rulebook, scheme.get(), province, called.get(), zones, year - 1)),
                Optional.empty());
    }

    private static Evaluation evaluation(
            CheckedRulebook rulebook,
            Scheme scheme,
            Province province,
            LocalDate called,
            ImmutableList<Zone> zones,
            int newestReturn) {
        ImmutableListMultimap.Builder<ZoneType, Scorecard> byType = ImmutableListMultimap.builder();
        ImmutableList.Builder<Scorecard> all = ImmutableList.builder();
        zones.stream().sorted(Comparator.comparing(Zone::id)).forEach(zone -> {
            Scorecard card = Scoring.score(rulebook, scheme, province, zone.id(), newestReturn);
            all.add(card);
            zone.type().ifPresent(type -> byType.put(type.type(), card));
        });
        ImmutableListMultimap<ZoneType, Scorecard> types = byType.build();
        ImmutableList<Ranking> rankings = types.keySet().stream()
                .sorted(Comparator.comparing(ZoneType::value))
                .map(type -> Ranks.rank(Optional.of(type), scheme.ranking(), types.get(type)))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Scorecard> cards = all.build();
        return Evaluation.builder()
                .scheme(scheme.heading().id())
                .calledOn(called)
                .scorecards(cards)
                .overall(Ranks.rank(Optional.empty(), scheme.ranking(), cards))
                .byType(rankings)
                .build();
    }
}
