package org.servicezone.scoring.columns;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.scoring.derive.Amount;

/**
 * Lays out the figures of one measure on a lattice: of all steps of 1, 1/10, 1/100 … base units the greatest on which every
 * end stands, else the smallest to which every end is near enough to zero. What still shares a place between two steps with
 * another value is inexact.
 */
public final class FigureColumns {

    private static final int MOST_PLACES = 18;
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private final Measure measure;
    private final Exact step;
    private final Set<Exact> crowded = new TreeSet<>();

    private FigureColumns(Measure measure, Exact step) {
        this.measure = measure;
        this.step = step;
    }

    /**
     * Lays out columns.
     *
     * @param measure  what is measured
     * @param amounts  the amounts a column and zone
     * @param limits  with what they will be compared
     */
    public static ImmutableMap<FigureKey, FigureColumn> of(
            Measure measure, Map<FigureKey, List<Amount>> amounts, Set<Exact> limits) {
        TreeSet<Exact> values = new TreeSet<>(limits);
        amounts.values().stream()
                .flatMap(List::stream)
                .filter(FigureColumns::isComparable)
                .flatMap(amount ->
                        Stream.of(amount.bounds().low(), amount.bounds().high()))
                .flatMap(Optional::stream)
                .forEach(end -> values.add(end.at()));
        FigureColumns columns = new FigureColumns(measure, step(values));
        columns.findCrowded(values);
        ImmutableMap.Builder<FigureKey, FigureColumn> laid = ImmutableMap.builder();
        amounts.forEach((key, ofZones) -> laid.put(key, columns.column(ofZones)));
        return laid.buildOrThrow();
    }

    private static boolean isComparable(Amount amount) {
        return !amount.closed() && !amount.mayClose();
    }

    private static Exact step(Set<Exact> values) {
        int places = values.stream().mapToInt(FigureColumns::places).max().orElse(0);
        Exact exact =
                Exact.of(1, BigInteger.TEN.pow(Math.min(places, MOST_PLACES)).longValueExact());
        if (places <= MOST_PLACES && values.stream().allMatch(value -> Ends.fits(value, exact))) {
            return exact;
        }
        Exact finest = Exact.ONE;
        for (int p = 1; p <= MOST_PLACES; p++) {
            Exact finer = Exact.of(1, BigInteger.TEN.pow(p).longValueExact());
            boolean allFit = values.stream()
                    .filter(value -> Ends.fits(value, Exact.ONE))
                    .allMatch(value -> Ends.fits(value, finer));
            if (!allFit) {
                break;
            }
            finest = finer;
        }
        return finest;
    }

    /** How many decimal places a number has; more than any lattice where it has no end. */
    private static int places(Exact value) {
        BigInteger rest = value.denominator();
        int twos = rest.getLowestSetBit();
        rest = rest.shiftRight(twos);
        int fives = 0;
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
            fives++;
        }
        return rest.equals(BigInteger.ONE) ? Math.max(twos, fives) : MOST_PLACES + 1;
    }

    /** Two different values between the same steps could not be told apart. */
    private void findCrowded(NavigableSet<Exact> values) {
        Optional<Exact> before = Optional.empty();
        for (Exact value : values) {
            if (!Ends.fits(value, step)) {
                crowded.add(value);
                continue;
            }
            if (!Ends.isBetween(value, step)) {
                continue;
            }
            if (before.isPresent() && Ends.stepBelow(before.get(), step) == Ends.stepBelow(value, step)) {
                crowded.add(before.get());
                crowded.add(value);
            }
            before = Optional.of(value);
        }
    }

    private FigureColumn column(List<Amount> amounts) {
        int n = amounts.size();
        long[] low = new long[n];
        long[] high = new long[n];
        byte[] states = new byte[n];
        ImmutableIntArray.Builder inexact = ImmutableIntArray.builder();
        for (int row = 0; row < n; row++) {
            Amount amount = amounts.get(row);
            CellState state = state(amount);
            states[row] = state.code();
            if (state == CellState.CLOSED || state == CellState.MAY_CLOSE) {
                low[row] = Ends.NONE_BELOW;
                high[row] = Ends.NONE_ABOVE;
                continue;
            }
            low[row] = low(amount.bounds());
            high[row] = high(amount.bounds());
            if (state == CellState.INEXACT) {
                inexact.add(row);
            }
        }
        return new FigureColumn(step, low, high, states, inexact.build(), false);
    }

    private CellState state(Amount amount) {
        if (amount.closed()) {
            return CellState.CLOSED;
        }
        if (amount.mayClose()) {
            return CellState.MAY_CLOSE;
        }
        Bounds bounds = amount.bounds();
        if (isCrowded(bounds.low()) || isCrowded(bounds.high())) {
            return CellState.INEXACT;
        }
        if (bounds.point().isPresent()) {
            return CellState.KNOWN;
        }
        return bounds.equals(measure.range()) ? CellState.PENDING : CellState.BOUNDED;
    }

    private boolean isCrowded(Optional<Bounds.End> end) {
        return end.map(e -> crowded.contains(e.at())).orElse(false);
    }

    private long low(Bounds bounds) {
        boolean widened = bounds.low()
                .map(e -> crowded.contains(e.at()) && Ends.fits(e.at(), step))
                .orElse(false);
        return widened
                ? Ends.over(Ends.stepBelow(bounds.low().orElseThrow().at(), step))
                : Ends.low(bounds.low(), step);
    }

    private long high(Bounds bounds) {
        boolean widened = bounds.high()
                .map(e -> crowded.contains(e.at()) && Ends.fits(e.at(), step))
                .orElse(false);
        return widened
                ? Ends.under(Ends.stepBelow(bounds.high().orElseThrow().at(), step) + 1)
                : Ends.high(bounds.high(), step);
    }
}
