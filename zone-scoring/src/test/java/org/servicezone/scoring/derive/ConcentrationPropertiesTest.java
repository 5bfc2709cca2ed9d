package org.servicezone.scoring.derive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.quantity.Units;
import org.servicezone.scoring.fixture.Books;

/** Concentration: intervals against a slow evaluation of every completion. */
class ConcentrationPropertiesTest {

    private static final Measure SHARE = Books.measure("x", Units.PERCENT, Bounds.ALL);

    /** From low to high, both whole; a point where they are equal, without limit where the high end is 40. */
    record Part(int low, int high) {

        Bounds bounds() {
            return high >= 40 ? Bounds.atLeast(Exact.of(low)) : Bounds.between(Exact.of(low), Exact.of(high));
        }
    }

    @Provide
    Arbitrary<Part> parts() {
        Arbitrary<Integer> ends = Arbitraries.integers().between(0, 12);
        Arbitrary<Part> points = ends.map(at -> new Part(at, at));
        Arbitrary<Part> intervals = ends.tuple2()
                .map(pair -> new Part(Math.min(pair.get1(), pair.get2()), Math.max(pair.get1(), pair.get2())));
        Arbitrary<Part> unlimited = ends.map(low -> new Part(low, 40));
        return Arbitraries.frequencyOf(Tuple.of(5, points), Tuple.of(4, intervals), Tuple.of(1, unlimited));
    }

    /** Every completion's share and index lie in the intervals. */
    @Property(tries = 500)
    void the_intervals_hold_every_completion(
            @ForAll @Size(min = 1, max = 7) List<@From("parts") Part> parts,
            @ForAll @IntRange(min = 1, max = 4) int top,
            @ForAll @IntRange(max = 5) int rest,
            @ForAll Random random) {
        for (int i = 0; i < 20; i++) {
            List<Exact> completed = complete(parts, random);
            if (sum(completed).isZero()) {
                continue;
            }
            assertThat(topShare(parts, top, rest).bounds().contains(slowTopShare(completed, top, rest)))
                    .as(
                            "top %s of %s beside %s in %s",
                            top, completed, rest, topShare(parts, top, rest).bounds())
                    .isTrue();
            assertThat(index(parts).bounds().contains(slowIndex(completed)))
                    .as("index of %s in %s", completed, index(parts).bounds())
                    .isTrue();
        }
    }

    /** Of limited parts, the ends of the share are reached by some completion: every part at an end or at one common level. */
    @Property(tries = 500)
    void the_ends_of_the_share_are_reached(
            @ForAll @Size(min = 1, max = 5) List<@From("parts") Part> parts,
            @ForAll @IntRange(min = 1, max = 4) int top) {
        Assume.that(parts.stream().allMatch(part -> part.high < 40));
        Assume.that(parts.stream().anyMatch(part -> part.high > 0));
        List<Exact> shares = Stream.concat(corners(parts), levels(parts))
                .filter(completed -> !sum(completed).isZero())
                .map(completed -> slowTopShare(completed, top, 0))
                .sorted()
                .toList();
        Bounds bounds = topShare(parts, top, 0).bounds();
        assertThat(bounds).isEqualTo(Bounds.between(shares.get(0), shares.get(shares.size() - 1)));
    }

    /** So are the ends of the index, of which the lowest may lie at a level between two ends. */
    @Property(tries = 500)
    void the_ends_of_the_index_are_reached(@ForAll @Size(min = 1, max = 5) List<@From("parts") Part> parts) {
        Assume.that(parts.stream().allMatch(part -> part.high < 40));
        Assume.that(parts.stream().anyMatch(part -> part.high > 0));
        List<Exact> indices = Stream.concat(corners(parts), fineLevels(parts))
                .filter(completed -> !sum(completed).isZero())
                .map(ConcentrationPropertiesTest::slowIndex)
                .sorted()
                .toList();
        Bounds bounds = index(parts).bounds();
        assertThat(bounds.high().orElseThrow().at()).isEqualTo(indices.get(indices.size() - 1));
        Exact low = bounds.low().orElseThrow().at();
        assertThat(low.isGreaterThan(indices.get(0))).isFalse();
        assertThat(indices.get(0).minus(low).isLessThan(Exact.of(1, 1000))).isTrue();
    }

    /** The index lies from 1/n to 1. */
    @Property(tries = 300)
    void the_index_lies_between_equal_parts_and_one(@ForAll @Size(min = 1, max = 8) List<@From("parts") Part> parts) {
        Amount index = index(parts);
        Assume.that(!index.closed());
        assertThat(Bounds.between(Exact.of(1, parts.size()), Exact.ONE).encloses(index.bounds()))
                .isTrue();
    }

    /** The share of more parts is not lower. */
    @Property(tries = 300)
    void the_share_rises_with_the_number_of_parts(
            @ForAll @Size(min = 1, max = 8) List<@From("parts") Part> parts,
            @ForAll @IntRange(min = 1, max = 6) int top) {
        Amount one = topShare(parts, top, 0);
        Assume.that(!one.closed());
        Amount more = topShare(parts, top + 1, 0);
        assertThat(more.bounds().low().orElseThrow().at())
                .isGreaterThanOrEqualTo(one.bounds().low().orElseThrow().at());
        assertThat(more.bounds().high().orElseThrow().at())
                .isGreaterThanOrEqualTo(one.bounds().high().orElseThrow().at());
    }

    /** The order of parts changes nothing. */
    @Property(tries = 300)
    void the_order_of_parts_changes_nothing(
            @ForAll @Size(min = 1, max = 14) List<@From("parts") Part> parts,
            @ForAll @IntRange(min = 1, max = 4) int top,
            @ForAll Random random) {
        List<Part> shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, random);
        assertThat(topShare(shuffled, top, 2)).isEqualTo(topShare(parts, top, 2));
        assertThat(index(shuffled)).isEqualTo(index(parts));
    }

    /** Narrowing one part never widens the result, also where many parts are open. */
    @Property(tries = 500)
    void refining_never_widens(
            @ForAll @Size(min = 1, max = 14) List<@From("parts") Part> parts,
            @ForAll @IntRange(min = 1, max = 4) int top,
            @ForAll Random random) {
        List<Part> refined = new ArrayList<>(parts);
        int i = random.nextInt(parts.size());
        int high = Math.min(parts.get(i).high, 15);
        int low = parts.get(i).low + random.nextInt(high - parts.get(i).low + 1);
        refined.set(i, new Part(low, low + random.nextInt(high - low + 1)));
        Amount shareAfter = topShare(refined, top, 1);
        Assume.that(!shareAfter.closed());
        assertThat(topShare(parts, top, 1).bounds().encloses(shareAfter.bounds()))
                .isTrue();
        Amount indexAfter = index(refined);
        if (!indexAfter.closed()) {
            assertThat(index(parts).bounds().encloses(indexAfter.bounds()))
                    .as("%s by %s", index(parts).bounds(), indexAfter.bounds())
                    .isTrue();
        }
    }

    private static Amount topShare(List<Part> parts, int top, int rest) {
        return TopShares.ofSum(new Ledger(SHARE), divided(parts, rest), top);
    }

    private static Amount index(List<Part> parts) {
        return Herfindahls.of(new Ledger(SHARE), divided(parts, 0));
    }

    private static Divided divided(List<Part> parts, int rest) {
        return new Divided(
                parts.stream().map(Part::bounds).collect(ImmutableList.toImmutableList()),
                Bounds.exactly(Exact.of(rest)),
                false);
    }

    private static Exact slowTopShare(List<Exact> parts, int top, int rest) {
        List<Exact> sorted = parts.stream().sorted(Comparator.reverseOrder()).toList();
        return sum(sorted.subList(0, Math.min(top, sorted.size())))
                .dividedBy(sum(parts).plus(Exact.of(rest)));
    }

    private static Exact slowIndex(List<Exact> parts) {
        Exact index = Exact.ZERO;
        for (Exact part : parts) {
            Exact share = part.dividedBy(sum(parts));
            index = index.plus(share.times(share));
        }
        return index;
    }

    private static Exact sum(List<Exact> parts) {
        return parts.stream().reduce(Exact.ZERO, Exact::plus);
    }

    private static List<Exact> complete(List<Part> parts, Random random) {
        return parts.stream()
                .map(part -> {
                    int span = part.high >= 40 ? 60 : part.high - part.low;
                    return Exact.of(part.low).plus(Exact.of(random.nextInt(4 * span + 1), 4));
                })
                .toList();
    }

    private static Stream<List<Exact>> corners(List<Part> parts) {
        return Stream.iterate(0, i -> i + 1).limit(1L << parts.size()).map(bits -> {
            List<Exact> corner = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                corner.add(Exact.of((bits >> i & 1) == 0 ? parts.get(i).low : parts.get(i).high));
            }
            return corner;
        });
    }

    private static Stream<List<Exact>> levels(List<Part> parts) {
        return Stream.iterate(0, i -> i + 1).limit(13).map(level -> at(parts, Exact.of(level)));
    }

    private static Stream<List<Exact>> fineLevels(List<Part> parts) {
        return Stream.iterate(0, i -> i + 1).limit(241).map(level -> at(parts, Exact.of(level, 20)));
    }

    private static List<Exact> at(List<Part> parts, Exact level) {
        return parts.stream()
                .map(part -> level.min(Exact.of(part.high)).max(Exact.of(part.low)))
                .toList();
    }
}
