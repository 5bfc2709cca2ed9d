package org.servicezone.scoring.totals;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;
import org.servicezone.scoring.evaluation.Separation;

/** Parts rows whose known totals are equal by the scores of nodes, the greater first, as the explained ranking does. */
final class TieBreaks {

    private final ScoreColumns columns;
    private final ImmutableList<NodeId> keys;
    private final boolean leastFirst;

    TieBreaks(ScoreColumns columns, ImmutableList<NodeId> keys, boolean leastFirst) {
        this.columns = columns;
        this.keys = keys;
        this.leastFirst = leastFirst;
    }

    void part(long[] low, long[] high, int[] grades, Places places) {
        Map<Long, List<Integer>> tied = new TreeMap<>();
        for (int row = 0; row < low.length; row++) {
            if (grades[row] != 0 && low[row] == high[row]) {
                tied.computeIfAbsent(low[row], total -> new ArrayList<>()).add(row);
            }
        }
        tied.values().stream().filter(group -> group.size() > 1).forEach(group -> part(group, places));
    }

    /**
     * Ties rows whose totals are roots or logarithms that are not separated, and parts them by the keys; their places are those of
     * intervals so far.
     *
     * @param totals  what is compared, of each row
     * @param grades  0 where a row is not ranked
     */
    void partHairs(List<Optional<Bounds>> totals, int[] grades, Places places) {
        List<Integer> hairs = IntStream.range(0, grades.length)
                .filter(row -> grades[row] != 0
                        && totals.get(row).map(Separation::isHair).orElse(false))
                .boxed()
                .sorted(Comparator.comparing(
                        row -> totals.get(row).orElseThrow().low().orElseThrow().at()))
                .toList();
        for (int i = 0; i < hairs.size(); i++) {
            int row = hairs.get(i);
            Bounds total = totals.get(row).orElseThrow();
            for (int j = i + 1; j < hairs.size(); j++) {
                int other = hairs.get(j);
                if (totals.get(other).orElseThrow().isAbove(total)) {
                    // those behind it begin no lower
                    break;
                }
                tie(row, other, places);
            }
        }
    }

    private void tie(int one, int other, Places places) {
        int order = keys.isEmpty() ? 0 : compare(scores(columns.explained(one)), scores(columns.explained(other)));
        boolean oneIsNotUnder = order == 0 || order == 1;
        boolean otherIsNotUnder = order == 0 || order == -1;
        places.worst()[one] -= oneIsNotUnder ? 1 : 0;
        places.worst()[other] -= otherIsNotUnder ? 1 : 0;
        places.best()[one] += order == -1 ? 1 : 0;
        places.best()[other] += order == 1 ? 1 : 0;
    }

    private void part(List<Integer> group, Places places) {
        List<List<Optional<Bounds>>> scores =
                group.stream().map(row -> scores(columns.explained(row))).toList();
        for (int i = 0; i < group.size(); i++) {
            int above = 0;
            int open = 0;
            for (int j = 0; j < group.size(); j++) {
                if (j != i) {
                    int order = compare(scores.get(j), scores.get(i));
                    above += order > 0 && order < OPEN ? 1 : 0;
                    open += order == OPEN ? 1 : 0;
                }
            }
            places.best()[group.get(i)] += above;
            places.worst()[group.get(i)] += above + open;
        }
    }

    private static final int OPEN = 2;

    private List<Optional<Bounds>> scores(Scorecard card) {
        return keys.stream().map(key -> card.score(key).map(NodeScore::score)).toList();
    }

    /** 1 where the first is above, -1 where it is below, 0 where nothing parts them, {@link #OPEN} where it is not known. */
    private int compare(List<Optional<Bounds>> one, List<Optional<Bounds>> other) {
        for (int k = 0; k < one.size(); k++) {
            if (one.get(k).isPresent() && other.get(k).isPresent()) {
                Bounds a = one.get(k).get();
                Bounds b = other.get(k).get();
                if (a.isAbove(b)) {
                    return leastFirst ? -1 : 1;
                }
                if (b.isAbove(a)) {
                    return leastFirst ? 1 : -1;
                }
                boolean notSeparated = Separation.isHair(a) && Separation.isHair(b);
                if (!notSeparated && (a.point().isEmpty() || !a.point().equals(b.point()))) {
                    return OPEN;
                }
            }
        }
        return 0;
    }
}
