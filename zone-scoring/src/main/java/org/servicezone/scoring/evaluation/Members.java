package org.servicezone.scoring.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.scheme.Summary;
import org.servicezone.model.scheme.TiedPlaces;
import org.servicezone.scoring.derive.Quantile;

/**
 * The figures of a reference set, each as far as it is known, in the measure's unit.
 *
 * @param others  those of others, or fixed ones
 * @param own  the figure of the zone itself that belongs to the set, where one does
 */
record Members(ImmutableList<Member> others, Optional<Bounds> own) {

    /**
     * A figure.
     *
     * @param amount  between which amounts it lies
     * @param sure  whether it surely belongs to the set
     */
    record Member(Bounds amount, boolean sure) {}

    private Stream<Member> all() {
        return Stream.concat(others.stream(), own.stream().map(amount -> new Member(amount, true)));
    }

    boolean isEmpty() {
        return all().findAny().isEmpty();
    }

    /** Says whether it may turn out that no figure belongs to the set. */
    boolean mayBeEmpty() {
        return all().noneMatch(Member::sure);
    }

    /** Returns between which figures that lies which stands for the set; the set is not empty. */
    Bounds summary(Summary summary, Optional<Exact> at) {
        boolean known = all().allMatch(Member::sure);
        return switch (summary) {
            case LEAST -> new Bounds(end(Bounds::low, -1, all()), end(Bounds::high, -1, certain()));
            case GREATEST -> new Bounds(end(Bounds::low, 1, certain()), end(Bounds::high, 1, all()));
            case MEAN -> known ? each(Members::mean) : hull();
            case QUANTILE -> known ? each(amounts -> Quantile.of(amounts, at.orElseThrow())) : hull();
        };
    }

    /**
     * Returns between which values the variance lies; nothing where a figure has no end. Its square is at most that about any
     * middle, and at least that of the figures that are known among themselves.
     */
    Optional<Bounds> variance(boolean sample) {
        List<Bounds> amounts = all().map(Member::amount).toList();
        boolean sure = all().allMatch(Member::sure);
        int divisor = amounts.size() - (sample ? 1 : 0);
        if (divisor < 1) {
            return Optional.of(Bounds.exactly(Exact.ZERO));
        }
        if (amounts.stream().anyMatch(a -> a.low().isEmpty() || a.high().isEmpty())) {
            return Optional.empty();
        }
        List<Exact> known = amounts.stream().flatMap(a -> a.point().stream()).toList();
        if (sure && known.size() == amounts.size()) {
            return Optional.of(Bounds.exactly(squares(known).dividedBy(Exact.of(divisor))));
        }
        Exact most = greatestSquares(amounts);
        Exact least = sure && !known.isEmpty() ? squares(known) : Exact.ZERO;
        long surely = all().filter(Member::sure).count() - (sample ? 1 : 0);
        Exact fewest = Exact.of(Math.max(1, surely));
        return Optional.of(Bounds.between(least.dividedBy(Exact.of(divisor)), most.dividedBy(fewest)));
    }

    /**
     * The least that the squares of the distances to one middle, the same for all, can be at most: of every middle the sum
     * falls as more is known, and so the least of these sums does. With all middles of amounts in order it is a parabola between
     * each two of them.
     */
    private static Exact greatestSquares(List<Bounds> amounts) {
        List<Bounds> byMiddle = amounts.stream()
                .sorted(Comparator.comparing(Members::doubleMiddle))
                .toList();
        Exact two = Exact.of(2);
        Exact size = Exact.of(byMiddle.size());
        // the far end is the high one for what lies above the middle, and the low one for what lies below it
        Exact farEnds = byMiddle.stream().map(Members::high).reduce(Exact.ZERO, Exact::plus);
        Exact from = doubleMiddle(byMiddle.get(0)).dividedBy(two);
        for (int below = 0; below < byMiddle.size(); below++) {
            Bounds next = byMiddle.get(below);
            Exact to = doubleMiddle(next).dividedBy(two);
            Exact best = farEnds.dividedBy(size);
            if (!best.isGreaterThan(to)) {
                return farSquares(byMiddle, best.max(from));
            }
            farEnds = farEnds.minus(high(next)).plus(low(next));
            from = to;
        }
        return farSquares(byMiddle, farEnds.dividedBy(size).max(from));
    }

    private static Exact farSquares(List<Bounds> amounts, Exact middle) {
        return amounts.stream()
                .map(a -> square(low(a), middle).max(square(high(a), middle)))
                .reduce(Exact.ZERO, Exact::plus);
    }

    private static Exact doubleMiddle(Bounds amount) {
        return low(amount).plus(high(amount));
    }

    private static Exact low(Bounds amount) {
        return amount.low().orElseThrow().at();
    }

    private static Exact high(Bounds amount) {
        return amount.high().orElseThrow().at();
    }

    private static Exact squares(List<Exact> amounts) {
        Exact mean = mean(amounts);
        return amounts.stream().map(a -> square(a, mean)).reduce(Exact.ZERO, Exact::plus);
    }

    private static Exact square(Exact amount, Exact middle) {
        Exact distance = amount.minus(middle);
        return distance.times(distance);
    }

    /** Those that surely belong; all where none surely does, for then one of them is the only one. */
    private Stream<Member> certain() {
        return mayBeEmpty() ? Stream.of(new Member(hull(), true)) : all().filter(Member::sure);
    }

    private Bounds hull() {
        return all().map(Member::amount).reduce(Bounds::hull).orElseThrow();
    }

    /** The least for sign -1 or the greatest for sign 1 of the ends; an infinite end is beyond every other on its side. */
    private static Optional<Bounds.End> end(
            Function<Bounds, Optional<Bounds.End>> which, int sign, Stream<Member> members) {
        boolean lows = which.apply(Bounds.atLeast(Exact.ZERO)).isPresent();
        List<Optional<Bounds.End>> ends =
                members.map(member -> which.apply(member.amount())).toList();
        boolean infinite = lows == sign < 0
                ? ends.stream().anyMatch(Optional::isEmpty)
                : ends.stream().allMatch(Optional::isEmpty);
        return infinite
                ? Optional.empty()
                : ends.stream()
                        .flatMap(Optional::stream)
                        .reduce((a, b) -> Integer.signum(a.at().compareTo(b.at())) * sign >= 0 ? a : b)
                        .map(end -> new Bounds.End(end.at(), true));
    }

    /** What grows with each figure lies between what it is for all low ends and for all high ends. */
    private Bounds each(Function<List<Exact>, Exact> summary) {
        List<Bounds> amounts = all().map(Member::amount).toList();
        return new Bounds(
                summary(amounts.stream().map(Bounds::low).toList(), summary),
                summary(amounts.stream().map(Bounds::high).toList(), summary));
    }

    private static Optional<Bounds.End> summary(List<Optional<Bounds.End>> ends, Function<List<Exact>, Exact> summary) {
        if (ends.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Exact> amounts = ends.stream().map(end -> end.orElseThrow().at()).toList();
        return Optional.of(new Bounds.End(summary.apply(amounts), true));
    }

    private static Exact mean(List<Exact> amounts) {
        return amounts.stream().reduce(Exact.ZERO, Exact::plus).dividedBy(Exact.of(amounts.size()));
    }

    /** Returns how many figures there are, that of the zone among them whether or not it belongs to the set. */
    Bounds size() {
        long sure = others.stream().filter(Member::sure).count();
        return Bounds.between(Exact.of(sure + 1), Exact.of(others.size() + 1L));
    }

    /** Returns between which places an amount stands among the others, place 1 the best. */
    Bounds place(Bounds amount, boolean more, TiedPlaces ties) {
        Exact best = Exact.ONE;
        Exact worst = Exact.ONE;
        Exact level = switch (ties) {
            case BEST -> Exact.ZERO;
            case MEAN -> Exact.of(1, 2);
            case WORST -> Exact.ONE;
        };
        for (Member other : others) {
            Bounds better = more ? other.amount() : amount;
            Bounds worse = more ? amount : other.amount();
            boolean surelyAbove = better.isAbove(worse);
            boolean surelyLevel = better.point().isPresent() && better.equals(worse);
            boolean surelyBelow = worse.isAbove(better);
            boolean notBelow = worse.isNotAbove(better);
            boolean notAbove = better.isNotAbove(worse);
            if (other.sure()) {
                best = best.plus(surelyAbove ? Exact.ONE : surelyLevel || notBelow ? level : Exact.ZERO);
            }
            worst = worst.plus(surelyBelow ? Exact.ZERO : surelyLevel || notAbove ? level : Exact.ONE);
        }
        return Bounds.between(best, worst);
    }
}
