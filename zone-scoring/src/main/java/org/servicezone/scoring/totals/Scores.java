package org.servicezone.scoring.totals;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.scheme.Scheme;

/**
 * What a run came to: a total, grades and places a zone. A total that rests on what is still to come is an interval, as in a
 * scorecard, and so are places then: best and worst.
 */
public final class Scores {

    private final Scheme scheme;
    private final Scale scale;
    private final long[] low;
    private final long[] high;
    private final Optional<List<Optional<Bounds>>> totals;
    private final int[] grades;
    private final Places places;
    private final int exact;
    private final int explained;

    Scores(
            Scheme scheme,
            Scale scale,
            long[] low,
            long[] high,
            Optional<List<Optional<Bounds>>> totals,
            int[] grades,
            Places places,
            int exact,
            int explained) {
        this.scheme = scheme;
        this.scale = scale;
        this.low = low;
        this.high = high;
        this.totals = totals;
        this.grades = grades;
        this.places = places;
        this.exact = exact;
        this.explained = explained;
    }

    /** Returns how many zones there are. */
    public int rows() {
        return low.length;
    }

    /** Says whether a zone has a total; it has none where the scheme does without it, or its year is void. */
    public boolean isScored(int row) {
        return grades[row] != 0;
    }

    /** Returns the published total of a zone, where it is scored: a point, or between which numbers it lies. */
    public Optional<Bounds> total(int row) {
        if (!isScored(row)) {
            return Optional.empty();
        }
        return totals.isPresent()
                ? totals.get().get(row)
                : Optional.of(Bounds.between(scale.points(low[row]), scale.points(high[row])));
    }

    /**
     * Returns how many of the units of {@link #low} and {@link #high} make one point, such as 100 where totals are rounded to
     * two places; nothing where the totals of the scheme are rounded to no place.
     */
    public Optional<Long> unitsOfOnePoint() {
        return totals.isPresent() ? Optional.empty() : Optional.of(scale.parts().longValueExact());
    }

    /** Returns the least total that a zone may have, in units; 0 where it is not scored. */
    public long low(int row) {
        return low[row];
    }

    /** Returns the greatest total that a zone may have, in units; 0 where it is not scored. */
    public long high(int row) {
        return high[row];
    }

    /** Returns the grades that a zone can have as bits, that of the best grade the lowest; 0 where it is not scored. */
    public int gradeBits(int row) {
        return grades[row];
    }

    /** Returns the grades that a zone can have, the best first. */
    public ImmutableList<String> grades(int row) {
        ImmutableList.Builder<String> codes = ImmutableList.builder();
        for (int g = 0; g < scheme.gradeScale().grades().size(); g++) {
            if ((grades[row] >> g & 1) != 0) {
                codes.add(scheme.gradeScale().grades().get(g).code());
            }
        }
        return codes.build();
    }

    /** Returns the best place that a zone can have, by competition ranking; 0 where it is not scored. */
    public int best(int row) {
        return places.best()[row];
    }

    /** Returns the worst place that a zone can have; 0 where it is not scored. */
    public int worst(int row) {
        return places.worst()[row];
    }

    /** Returns how many zones were worked out again in exact fractions. */
    public int exact() {
        return exact;
    }

    /** Returns how many zones were left to the explained evaluator. */
    public int explained() {
        return explained;
    }
}
