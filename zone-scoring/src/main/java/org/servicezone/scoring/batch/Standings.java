package org.servicezone.scoring.batch;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import org.servicezone.model.number.Exact;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Cohort;
import org.servicezone.model.rule.Cut;
import org.servicezone.model.rule.Ties;
import org.servicezone.scoring.columns.CellState;
import org.servicezone.scoring.columns.FigureColumn;
import org.servicezone.scoring.columns.OutcomeCode;

/**
 * Where all zones stand in their cohorts. A zone is in front where not too many others may stand above it, and is not where
 * enough surely do; how many is too many depends on its cohort alone. So each cohort has one figure from which on a zone is
 * in front and one up to which it is not, found as order statistics of the ends of its members' figures.
 *
 * <p>The counts leave the zone itself out. Where its own ends are among those counted the figure is one place further on;
 * that depends on how it belongs and whether its figure is known, so that each cohort has a pair of figures for each of
 * the six cases.
 */
final class Standings {

    private static final int NO_MEMBER = 0;
    private static final int MAYBE_MEMBER = 1;
    private static final int MEMBER = 2;

    /** How a zone belongs, by outcome code. */
    private static final int[] BELONGS = {NO_MEMBER, MEMBER, NO_MEMBER, MAYBE_MEMBER};

    private static final int UNPLACED = -1;
    private static final int CASES = 8;
    private static final int VALUELESS_BIT = 8;
    private static final int GROUP_SHIFT = 4;

    private final FigureColumn figures;
    private final Columns columns;
    private final Cohort cohort;
    private final Cut cut;
    private final Ties ties;
    private final byte[] members;
    private final boolean[] complete;
    private final int types;
    private final int groups;

    /** The group and case of each zone; {@link #UNPLACED} where its type is not known and counts. */
    private final int[] slots;

    /** The zones of unknown type that may belong to the cohort of any type. */
    private final ImmutableIntArray anywhere;

    /** How many may and how many surely do belong to each group. */
    private final int[] may;

    private final int[] sure;
    private final int[] cases;

    Standings(Columns columns, Requirement.CohortPlace condition, FigureColumn figures) {
        this.figures = figures;
        this.columns = columns;
        this.cohort = condition.cohort();
        this.cut = condition.cut();
        this.ties = condition.ties();
        this.members = columns.members(cohort);
        this.complete = columns.complete(cohort);
        this.types = cohort.sameType() ? columns.types() : 1;
        this.groups = (cohort.sameCity() ? columns.cities() : 1) * types;
        this.slots = new int[columns.rows()];
        this.may = new int[groups];
        this.sure = new int[groups];
        this.cases = new int[groups];
        this.anywhere = place();
    }

    /** Says of each zone whether it stands in front; what an illustrative cut may not decide is decided all the same. */
    byte[] outcomes() {
        long[] frontFrom = new long[groups * CASES];
        long[] backUpTo = new long[groups * CASES];
        fillLimits(frontFrom, backUpTo);
        byte[] out = new byte[slots.length];
        long[] lows = figures.low();
        long[] highs = figures.high();
        for (int row = 0; row < out.length; row++) {
            int slot = slots[row];
            if (slot < 0 || (slot & VALUELESS_BIT) != 0) {
                out[row] = OutcomeCode.OPEN;
                continue;
            }
            int at = slot >> GROUP_SHIFT << 3 | slot & (CASES - 1);
            int front = lows[row] >= frontFrom[at] ? 1 : 0;
            int back = highs[row] <= backUpTo[at] ? 1 : 0;
            out[row] = (byte) (OutcomeCode.OPEN - (front << 1) - back);
        }
        return out;
    }

    /** Returns the zones whose place a figure may change that the lattice cannot hold. */
    ImmutableIntArray doubtful() {
        if (figures.inexact().isEmpty()) {
            return ImmutableIntArray.of();
        }
        boolean[] doubted = new boolean[groups];
        figures.inexact().forEach(row -> {
            if (slots[row] == UNPLACED) {
                int first = cityOf(row) * types;
                Arrays.fill(doubted, first, first + types, true);
            } else {
                doubted[slots[row] >> GROUP_SHIFT] = true;
            }
        });
        ImmutableIntArray.Builder rows = ImmutableIntArray.builder();
        for (int row = 0; row < slots.length; row++) {
            if (slots[row] >= 0 && doubted[slots[row] >> GROUP_SHIFT]) {
                rows.add(row);
            }
        }
        return rows.build();
    }

    private int cityOf(int row) {
        return cohort.sameCity() ? columns.city(row) : 0;
    }

    private ImmutableIntArray place() {
        ImmutableIntArray.Builder floating = ImmutableIntArray.builder();
        boolean withoutClosed = cohort.withoutClosed();
        boolean sameCity = cohort.sameCity();
        boolean sameType = cohort.sameType();
        int[] city = columns.city();
        int[] type = columns.type();
        byte[] states = figures.states();
        long[] lows = figures.low();
        long[] highs = figures.high();
        byte closedCode = CellState.CLOSED.code();
        byte mayClose = CellState.MAY_CLOSE.code();
        int[] floatingIn = new int[sameCity ? columns.cities() : 1];
        for (int row = 0; row < slots.length; row++) {
            boolean closed = states[row] == closedCode;
            int belongs = BELONGS[members[row]];
            if (withoutClosed && (closed || states[row] == mayClose)) {
                belongs = closed ? NO_MEMBER : Math.min(belongs, MAYBE_MEMBER);
            }
            int inCity = sameCity ? city[row] : 0;
            if (sameType && type[row] < 0) {
                slots[row] = UNPLACED;
                if (belongs != NO_MEMBER) {
                    floating.add(row);
                    floatingIn[inCity]++;
                }
                continue;
            }
            int group = inCity * types + (sameType ? type[row] : 0);
            int point = lows[row] == highs[row] ? 1 : 0;
            slots[row] = group << GROUP_SHIFT
                    | (closed || states[row] == mayClose ? VALUELESS_BIT : 0)
                    | belongs << 1
                    | point;
            cases[group] |= 1 << (belongs << 1 | point);
            may[group] += belongs != NO_MEMBER ? 1 : 0;
            sure[group] += belongs >> 1;
        }
        for (int group = 0; group < groups; group++) {
            may[group] += floatingIn[group / types];
        }
        return floating.build();
    }

    private void fillLimits(long[] frontFrom, long[] backUpTo) {
        Arrays.fill(frontFrom, Long.MAX_VALUE);
        Arrays.fill(backUpTo, Long.MIN_VALUE);
        Limits limits = cut.match(new LimitsOfCut());
        int[] starts = new int[groups + 1];
        long[] ends = new long[Math.max(total(may), total(sure))];
        gather(figures.high(), limits.frontByMembers(), starts, ends);
        for (int at = 0; at < frontFrom.length; at++) {
            int group = at / CASES;
            if ((cases[group] >> at % CASES & 1) != 0 && complete(group) && least(at) >= minimum()) {
                frontFrom[at] = limits.frontFrom(at, new Segment(ends, starts[group], starts[group + 1]));
            }
        }
        gather(figures.low(), !limits.frontByMembers(), starts, ends);
        for (int at = 0; at < backUpTo.length; at++) {
            int group = at / CASES;
            if ((cases[group] >> at % CASES & 1) != 0 && least(at) >= minimum()) {
                backUpTo[at] = limits.backUpTo(at, new Segment(ends, starts[group], starts[group + 1]));
            }
        }
    }

    private static int total(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum = Math.addExact(sum, count);
        }
        return sum;
    }

    /** Sorts one end of the members, or of those that surely are, by group. */
    private void gather(long[] from, boolean surely, int[] starts, long[] into) {
        int[] counts = surely ? sure : may;
        int least = surely ? MEMBER : MAYBE_MEMBER;
        // each start goes on to the end of its group, which is the start of the next
        int sum = 0;
        for (int group = 0; group < groups; group++) {
            starts[group + 1] = sum;
            sum += counts[group];
        }
        for (int row = 0; row < slots.length; row++) {
            int slot = slots[row];
            if (slot >= 0 && (slot >> 1 & 3) >= least) {
                into[starts[(slot >> GROUP_SHIFT) + 1]++] = from[row];
            }
        }
        if (!surely) {
            anywhere.forEach(row -> {
                int first = cityOf(row) * types;
                for (int group = first; group < first + types; group++) {
                    into[starts[group + 1]++] = from[row];
                }
            });
        }
    }

    private boolean complete(int group) {
        return complete[complete.length == 1 ? 0 : group / types];
    }

    private int minimum() {
        return cohort.minimum().value();
    }

    private static int belongs(int at) {
        return at % CASES >> 1;
    }

    private static boolean isPoint(int at) {
        return (at & 1) != 0;
    }

    /** The fewest members that a cohort may have, the zone among them. */
    private int least(int at) {
        return sure[at / CASES] + (belongs(at) == MEMBER ? 0 : 1);
    }

    /** The most members that a cohort may have, the zone among them. */
    private int most(int at) {
        return may[at / CASES] + (belongs(at) == NO_MEMBER ? 1 : 0);
    }

    /** The ends of one group. */
    private static final class Segment {

        private final long[] ends;
        private final int from;
        private final int to;

        Segment(long[] ends, int from, int to) {
            this.ends = ends;
            this.from = from;
            this.to = to;
        }

        int size() {
            return to - from;
        }

        /** The k-th greatest; nothing is before the first, everything behind the last. */
        long greatest(long k) {
            if (k <= 0) {
                return Long.MAX_VALUE;
            }
            return k > size() ? Long.MIN_VALUE : OrderStatistics.select(ends, from, to, to - (int) k);
        }

        /** The k-th smallest; nothing is before the first, everything behind the last. */
        long smallest(long k) {
            if (k <= 0) {
                return Long.MIN_VALUE;
            }
            return k > size() ? Long.MAX_VALUE : OrderStatistics.select(ends, from, to, from + (int) k - 1);
        }
    }

    /** From which figure on a zone is in front, and up to which it is not. */
    private interface Limits {

        /** Whether the former rests on those alone that surely are members, and the latter on all; else the other way. */
        boolean frontByMembers();

        long frontFrom(int at, Segment highs);

        long backUpTo(int at, Segment lows);
    }

    private final class LimitsOfCut implements Cut.Cases<Limits> {
        @Override
        public Limits first(Cut.First first) {
            return new FirstPlaces(size -> first.places().value(), true);
        }

        @Override
        public Limits share(Cut.Share share) {
            return new FirstPlaces(placesOf(share), false);
        }

        @Override
        public Limits quantile(Cut.Quantile quantile) {
            Exact at = quantile.at().value();
            return new FromQuantile(
                    isSmall(at)
                            ? ceilingOf(at)
                            : size -> at.times(Exact.of(size)).ceiling());
        }
    }

    /** How many places a cohort of a size has. */
    private interface PlacesBySize {
        long of(int size);
    }

    private static PlacesBySize placesOf(Cut.Share cut) {
        Exact share = cut.share().value();
        if (!isSmall(share)) {
            return cut::places;
        }
        long n = share.numerator().longValueExact();
        long d = share.denominator().longValueExact();
        return switch (cut.rounding()) {
            case UP -> ceilingOf(share);
            case DOWN -> size -> Math.floorDiv(size * n, d);
            default -> size -> Math.floorDiv(2L * size * n + d, 2 * d);
        };
    }

    private static PlacesBySize ceilingOf(Exact share) {
        long n = share.numerator().longValueExact();
        long d = share.denominator().longValueExact();
        return size -> -Math.floorDiv(-size * n, d);
    }

    /** Says whether the numerator, twice, times any size is a long. */
    private static boolean isSmall(Exact share) {
        return share.denominator().bitLength() < 31;
    }

    /** The worst place that a zone may have is one of the first; the best that it may have is none of them. */
    private final class FirstPlaces implements Limits {

        private final PlacesBySize places;
        private final boolean inSamples;

        FirstPlaces(PlacesBySize places, boolean inSamples) {
            this.places = places;
            this.inSamples = inSamples;
        }

        @Override
        public boolean frontByMembers() {
            return false;
        }

        /** Not too many highs of others are over its low; level ones count unless ties are in. */
        @Override
        public long frontFrom(int at, Segment highs) {
            boolean member = belongs(at) != NO_MEMBER;
            long fewest = places.of(least(at));
            if (ties == Ties.IN) {
                return highs.greatest(fewest + (member && !isPoint(at) ? 1 : 0));
            }
            long k = fewest + (member ? 1 : 0);
            long limit = highs.greatest(k);
            return limit == Long.MAX_VALUE || k > highs.size() ? limit : limit + 1;
        }

        /** Enough lows of others are over its high; level ones count where ties are out. In samples, those above alone. */
        @Override
        public long backUpTo(int at, Segment lows) {
            boolean whole = complete(at / CASES);
            if (!whole && !inSamples) {
                return Long.MIN_VALUE;
            }
            long most = places.of(most(at));
            if (whole && ties == Ties.OUT) {
                return lows.greatest(most + (belongs(at) == MEMBER && isPoint(at) ? 1 : 0));
            }
            long limit = lows.greatest(most);
            return most <= 0 || limit == Long.MIN_VALUE ? limit : limit - 1;
        }
    }

    /** Enough members surely do not stand above it; too few members may do so. */
    private final class FromQuantile implements Limits {

        private final PlacesBySize rank;

        FromQuantile(PlacesBySize rank) {
            this.rank = rank;
        }

        @Override
        public boolean frontByMembers() {
            return true;
        }

        @Override
        public long frontFrom(int at, Segment highs) {
            boolean counted = belongs(at) == MEMBER && isPoint(at);
            return highs.smallest(rank.of(most(at)) - 1 + (counted ? 1 : 0));
        }

        @Override
        public long backUpTo(int at, Segment lows) {
            if (!complete(at / CASES)) {
                return Long.MIN_VALUE;
            }
            long k = rank.of(least(at)) - 1 + (belongs(at) == NO_MEMBER ? 0 : 1);
            long limit = lows.smallest(k);
            return limit == Long.MIN_VALUE || k > lows.size() ? limit : limit - 1;
        }
    }
}
