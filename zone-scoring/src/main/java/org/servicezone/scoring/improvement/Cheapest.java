package org.servicezone.scoring.improvement;

import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Exact;
import org.servicezone.model.result.Aim;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.zone.ZoneId;

/**
 * Looks for the cheapest changes that are enough together. First among the levels at which some score changes, from the
 * cheapest combination on: the first that is enough is the cheapest. Where there are too many, each figure is raised where
 * the way to what is aimed at is cheapest, and then lowered as far as it may be.
 */
final class Cheapest {

    /** How many combinations are tried before it is only the best that is found. */
    private static final int MOST_TRIED = 4_000;
    /** How many levels of one figure are looked at. */
    private static final int MOST_LEVELS = 40;

    private final Trial trial;
    private final ZoneId zone;
    private final Aim aim;
    private final List<Ladder> ladders;

    /** What was found. */
    record Found(ImmutableMap<Ladder, BigInteger> steps, boolean least) {}

    /** The first steps at which some score of the zone is another than before, from none on, and whether they are all. */
    private record Levels(List<BigInteger> steps, boolean all) {}

    /** One combination: which level of each figure. */
    private record Chosen(List<Integer> levels, Exact cost) {}

    Cheapest(Trial trial, ZoneId zone, Aim aim, List<Ladder> ladders) {
        this.trial = trial;
        this.zone = zone;
        this.aim = aim;
        this.ladders = ladders;
    }

    Optional<Found> find() {
        List<Levels> levels = ladders.stream().map(this::levels).toList();
        PriorityQueue<Chosen> open = new PriorityQueue<>(Comparator.comparing(Chosen::cost)
                .thenComparing(chosen -> chosen.levels().toString()));
        Set<List<Integer>> seen = new LinkedHashSet<>();
        List<Integer> none = ladders.stream().map(ladder -> 0).toList();
        open.add(new Chosen(none, Exact.ZERO));
        seen.add(none);
        // what lies beyond the levels that were looked at costs at least this
        Optional<Exact> unseen = unseen(levels);
        for (int tried = 0; tried < MOST_TRIED && !open.isEmpty(); tried++) {
            Chosen chosen = open.remove();
            if (isEnough(steps(levels, chosen))) {
                boolean least =
                        unseen.map(cost -> !chosen.cost().isGreaterThan(cost)).orElse(true);
                return Optional.of(new Found(taken(steps(levels, chosen)), least));
            }
            for (int i = 0; i < ladders.size(); i++) {
                next(levels, chosen, i).filter(more -> seen.add(more.levels())).ifPresent(open::add);
            }
        }
        return open.isEmpty() && unseen.isEmpty() ? Optional.empty() : greedy();
    }

    private Optional<Exact> unseen(List<Levels> levels) {
        List<Exact> costs = new ArrayList<>();
        for (int i = 0; i < ladders.size(); i++) {
            if (!levels.get(i).all()) {
                List<BigInteger> steps = levels.get(i).steps();
                costs.add(ladders.get(i).cost(steps.get(steps.size() - 1)));
            }
        }
        return costs.stream().min(Comparator.naturalOrder());
    }

    private Optional<Chosen> next(List<Levels> levels, Chosen chosen, int i) {
        int level = chosen.levels().get(i) + 1;
        if (level >= levels.get(i).steps().size()) {
            return Optional.empty();
        }
        List<Integer> more = new ArrayList<>(chosen.levels());
        more.set(i, level);
        Exact cost = Exact.ZERO;
        for (int k = 0; k < more.size(); k++) {
            cost = cost.plus(ladders.get(k).cost(levels.get(k).steps().get(more.get(k))));
        }
        return Optional.of(new Chosen(more, cost));
    }

    private Map<Ladder, BigInteger> steps(List<Levels> levels, Chosen chosen) {
        Map<Ladder, BigInteger> steps = new LinkedHashMap<>();
        for (int i = 0; i < ladders.size(); i++) {
            steps.put(ladders.get(i), levels.get(i).steps().get(chosen.levels().get(i)));
        }
        return steps;
    }

    private Levels levels(Ladder ladder) {
        List<BigInteger> levels = new ArrayList<>();
        levels.add(BigInteger.ZERO);
        while (levels.size() < MOST_LEVELS) {
            BigInteger last = levels.get(levels.size() - 1);
            List<?> scores = scores(ImmutableMap.of(ladder, last));
            Optional<BigInteger> beyond = ladder.most().map(most -> most.subtract(last));
            Optional<BigInteger> more = Search.fewest(
                    beyond,
                    steps -> !scores(ImmutableMap.of(ladder, last.add(steps))).equals(scores));
            if (more.isEmpty()) {
                return new Levels(levels, true);
            }
            levels.add(last.add(more.get()));
        }
        return new Levels(levels, false);
    }

    private List<?> scores(Map<Ladder, BigInteger> steps) {
        Scorecard card = own(cards(steps));
        return card.root().stream()
                .flatMap(root -> root.flatten().stream())
                .map(NodeScore::score)
                .toList();
    }

    private Scorecard own(List<Scorecard> cards) {
        return cards.stream()
                .filter(card -> card.zone().equals(zone))
                .findFirst()
                .orElseThrow();
    }

    private List<Scorecard> cards(Map<Ladder, BigInteger> steps) {
        Map<MeasureId, Exact> amounts = new LinkedHashMap<>();
        steps.forEach((ladder, count) -> amounts.put(ladder.measure(), ladder.at(count)));
        return trial.with(zone, amounts);
    }

    private boolean isEnough(Map<Ladder, BigInteger> steps) {
        return trial.reaches(aim, zone, cards(steps));
    }

    /** Leaves out what did not change. */
    private static ImmutableMap<Ladder, BigInteger> taken(Map<Ladder, BigInteger> steps) {
        ImmutableMap.Builder<Ladder, BigInteger> taken = ImmutableMap.builder();
        steps.forEach((ladder, count) -> {
            if (count.signum() > 0) {
                taken.put(ladder, count);
            }
        });
        return taken.buildOrThrow();
    }

    /**
     * Begins with one figure after the other as far as it goes until that is enough, then takes back of each, the dearest first,
     * all that is not needed; of all orders of beginning, the cheapest outcome.
     */
    private Optional<Found> greedy() {
        List<ImmutableMap<Ladder, BigInteger>> found = new ArrayList<>();
        for (int first = 0; first < ladders.size(); first++) {
            Map<Ladder, BigInteger> steps = new LinkedHashMap<>();
            for (int i = 0; i < ladders.size() && !isEnough(steps); i++) {
                Ladder ladder = ladders.get((first + i) % ladders.size());
                steps.put(ladder, ladder.most().orElse(BigInteger.TWO.pow(40)));
            }
            if (isEnough(steps)) {
                found.add(taken(lowered(steps)));
            }
        }
        return found.stream().min(Comparator.comparing(Cheapest::cost)).map(steps -> new Found(steps, false));
    }

    private Map<Ladder, BigInteger> lowered(Map<Ladder, BigInteger> steps) {
        Map<Ladder, BigInteger> lowered = new LinkedHashMap<>(steps);
        List<Ladder> dearest = new ArrayList<>(steps.keySet());
        dearest.sort(Comparator.comparing((Ladder ladder) -> ladder.cost(BigInteger.ONE))
                .reversed());
        for (Ladder ladder : dearest) {
            BigInteger all = steps.getOrDefault(ladder, BigInteger.ZERO);
            lowered.put(ladder, BigInteger.ZERO);
            if (!isEnough(lowered)) {
                Optional<BigInteger> few = Search.fewest(Optional.of(all), some -> {
                    Map<Ladder, BigInteger> tried = new LinkedHashMap<>(lowered);
                    tried.put(ladder, some);
                    return isEnough(tried);
                });
                lowered.put(ladder, few.orElse(all));
            }
        }
        return lowered;
    }

    private static Exact cost(Map<Ladder, BigInteger> steps) {
        return steps.entrySet().stream()
                .map(entry -> entry.getKey().cost(entry.getValue()))
                .reduce(Exact.ZERO, Exact::plus);
    }
}
