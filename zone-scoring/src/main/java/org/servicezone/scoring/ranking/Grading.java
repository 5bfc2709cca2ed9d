package org.servicezone.scoring.ranking;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.servicezone.model.number.Exact;
import org.servicezone.model.result.RankEntry;
import org.servicezone.model.result.Ranking;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.GradeScale;
import org.servicezone.model.scheme.Quota;
import org.servicezone.model.zone.ZoneId;

/**
 * Grades by places under a quota. A zone has no better grade than its place gives it, and none better than its total, marks and
 * vetoes leave it. Where places are not known, every grade that some completion may give is listed, and perhaps others.
 */
public final class Grading {

    private final ImmutableList<String> grades;
    private final Quota quota;
    private final ImmutableList<RankEntry> entries;
    private final Function<ZoneId, Optional<String>> groups;
    private final ImmutableList<Integer> seats;

    private Grading(GradeScale scale, Quota quota, Ranking ranking, Function<ZoneId, Optional<String>> groups) {
        this.grades = scale.grades().stream().map(Grade::code).collect(ImmutableList.toImmutableList());
        this.quota = quota;
        this.entries = ranking.entries();
        this.groups = groups;
        this.seats = seats(quota.shares().value(), ranking.entries().size());
    }

    /**
     * Returns the cards with their grades under the scale's quota; as they are where it has none.
     *
     * @param scale  the grades
     * @param ranking  the places of all that were scored
     * @param cards  the scorecards, graded by totals and marks
     * @param groups  to which group a zone belongs, for a cap; absent where that is not known
     */
    public static ImmutableList<Scorecard> grade(
            GradeScale scale, Ranking ranking, List<Scorecard> cards, Function<ZoneId, Optional<String>> groups) {
        if (scale.quota().isEmpty()) {
            return ImmutableList.copyOf(cards);
        }
        Grading grading = new Grading(scale, scale.quota().get(), ranking, groups);
        Map<ZoneId, SortedSet<Integer>> byPlace = grading.byPlace();
        return cards.stream()
                .map(card -> Optional.ofNullable(byPlace.get(card.zone()))
                        .map(places -> grading.both(card, places))
                        .orElse(card))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the whole seats of each share by the method of the largest remainder; equal remainders favour the share named
     * first.
     */
    static ImmutableList<Integer> seats(List<Exact> shares, int places) {
        List<Integer> seats = new ArrayList<>();
        List<Exact> remainders = new ArrayList<>();
        int given = 0;
        for (Exact share : shares) {
            Exact due = share.times(Exact.of(places));
            int whole = (int) -due.negate().ceiling();
            seats.add(whole);
            remainders.add(due.minus(Exact.of(whole)));
            given += whole;
        }
        List<Integer> order = IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
                .toList();
        for (int i = 0; given < places; i++, given++) {
            int to = order.get(i % order.size());
            seats.set(to, seats.get(to) + 1);
        }
        return ImmutableList.copyOf(seats);
    }

    private Scorecard both(Scorecard card, SortedSet<Integer> byPlace) {
        TreeSet<Integer> both = new TreeSet<>();
        for (String byTotal : card.grades()) {
            for (int place : byPlace) {
                both.add(Math.max(place, grades.indexOf(byTotal)));
            }
        }
        return Scorecard.builder()
                .from(card)
                .grades(both.stream().map(grades::get).collect(ImmutableList.toImmutableList()))
                .build();
    }

    private Map<ZoneId, SortedSet<Integer>> byPlace() {
        boolean known = entries.stream().allMatch(entry -> entry.best() == entry.worst());
        if (quota.cap().isEmpty()) {
            return known ? places(entries, 0, ImmutableSet.of()) : openPlaces();
        }
        boolean grouped =
                entries.stream().allMatch(entry -> groups.apply(entry.zone()).isPresent());
        return known && grouped ? capped() : anything();
    }

    private Map<ZoneId, SortedSet<Integer>> anything() {
        Map<ZoneId, SortedSet<Integer>> all = new LinkedHashMap<>();
        entries.forEach(entry -> all.put(
                entry.zone(),
                new TreeSet<>(IntStream.range(0, grades.size()).boxed().toList())));
        return all;
    }

    /** Grades the entries by their places, which are not all known. */
    private Map<ZoneId, SortedSet<Integer>> openPlaces() {
        Map<ZoneId, SortedSet<Integer>> graded = new LinkedHashMap<>();
        entries.forEach(entry -> graded.put(
                entry.zone(),
                between(entry.best(), entry.worst() + entry.tiedWith().size(), 0, false)));
        return graded;
    }

    private SortedSet<Integer> between(int first, int last, int from, boolean known) {
        int better = gradeOf(first, from);
        int worse = gradeOf(last, from);
        TreeSet<Integer> possible = new TreeSet<>();
        if (known && quota.ties() == Ties.IN) {
            possible.add(better);
        } else if (known && quota.ties() == Ties.OUT) {
            possible.add(worse);
        } else {
            IntStream.rangeClosed(better, worse).forEach(possible::add);
        }
        return possible;
    }

    private int gradeOf(int place, int from) {
        int reached = 0;
        for (int grade = from; grade < grades.size(); grade++) {
            reached += seats.get(grade);
            if (place <= reached) {
                return grade;
            }
        }
        return grades.size() - 1;
    }

    /**
     * Fills the best grade in the order of places, passing over groups that have their share, then the others. Whoever comes
     * after a tie that does not fit, in its group or at the last place, does not pass those who are tied.
     */
    private Map<ZoneId, SortedSet<Integer>> capped() {
        Exact most = quota.cap().orElseThrow().share().value().times(Exact.of(seats.get(0)));
        int cap = Math.max(1, (int) -most.negate().ceiling());
        Map<String, Integer> taken = new LinkedHashMap<>();
        Map<ZoneId, SortedSet<Integer>> graded = new LinkedHashMap<>();
        List<RankEntry> others = new ArrayList<>();
        Set<ZoneId> leftOpen = new LinkedHashSet<>();
        int filled = 0;
        boolean closed = false;
        for (List<RankEntry> block : blocks()) {
            List<RankEntry> in = new ArrayList<>();
            List<RankEntry> open = new ArrayList<>();
            Map<String, List<RankEntry>> byGroup = new LinkedHashMap<>();
            block.forEach(entry -> byGroup.computeIfAbsent(group(entry), group -> new ArrayList<>())
                    .add(entry));
            byGroup.forEach((group, members) -> {
                int left = cap - taken.getOrDefault(group, 0);
                if (members.size() <= left || left > 0 && quota.ties() == Ties.IN) {
                    in.addAll(members);
                } else if (left > 0) {
                    taken.put(group, cap);
                    open.addAll(quota.ties() == Ties.OPEN ? members : ImmutableList.of());
                }
            });
            int room = closed ? 0 : seats.get(0) - filled;
            boolean fits = in.size() + open.size() <= room - leftOpen.size();
            boolean boundary = !fits && room > 0;
            for (RankEntry entry : block) {
                boolean surely = in.contains(entry) && (fits || boundary && quota.ties() == Ties.IN);
                boolean perhaps = !surely
                        && (open.contains(entry) && room > 0
                                || in.contains(entry) && boundary && quota.ties() == Ties.OPEN);
                if (surely || perhaps) {
                    graded.put(entry.zone(), new TreeSet<>(List.of(0)));
                }
                if (in.contains(entry) && (surely || perhaps)) {
                    taken.merge(group(entry), 1, Integer::sum);
                }
                if (surely) {
                    filled++;
                } else {
                    others.add(entry);
                }
                if (perhaps) {
                    leftOpen.add(entry.zone());
                }
            }
            closed |= in.size() > room;
        }
        places(others, 1, leftOpen)
                .forEach((zone, possible) ->
                        graded.computeIfAbsent(zone, none -> new TreeSet<>()).addAll(possible));
        return graded;
    }

    private String group(RankEntry entry) {
        return groups.apply(entry.zone()).orElseThrow();
    }

    /** Grades entries of known places among themselves, from a grade on, of whom some may not be among them. */
    private Map<ZoneId, SortedSet<Integer>> places(List<RankEntry> some, int from, Set<ZoneId> perhapsNot) {
        Map<ZoneId, SortedSet<Integer>> graded = new LinkedHashMap<>();
        for (RankEntry entry : some) {
            int surelyBetter = 0;
            int better = 0;
            int level = 0;
            for (RankEntry other : some) {
                boolean isBetter = other.best() < entry.best();
                better += isBetter ? 1 : 0;
                surelyBetter += isBetter && !perhapsNot.contains(other.zone()) ? 1 : 0;
                level += other.best() == entry.best() ? 1 : 0;
            }
            graded.put(entry.zone(), between(1 + surelyBetter, better + level, from, true));
        }
        return graded;
    }

    /** The entries that share a place, in the order of places. */
    private List<List<RankEntry>> blocks() {
        Map<Integer, List<RankEntry>> blocks = new LinkedHashMap<>();
        entries.forEach(entry ->
                blocks.computeIfAbsent(entry.best(), place -> new ArrayList<>()).add(entry));
        return ImmutableList.copyOf(blocks.values());
    }
}
