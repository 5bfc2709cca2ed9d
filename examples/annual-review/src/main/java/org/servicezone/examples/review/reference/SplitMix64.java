package org.servicezone.examples.review.reference;

import java.util.Collections;
import java.util.List;

/**
 * A small source of pseudo-random whole numbers: SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number
 * Generators, 2014). Only integer arithmetic, so that a seed gives the same numbers on every JDK. Every concern draws
 * from a stream of its own: what one draws more leaves the others as they were.
 */
final class SplitMix64 {

    /** 2^64 divided by the golden ratio, made odd: the step from state to state. */
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    /** First multiplier of Stafford's thirteenth mixing function. */
    private static final long MIX_ONE = 0xBF58476D1CE4E5B9L;

    /** Second multiplier of Stafford's thirteenth mixing function. */
    private static final long MIX_TWO = 0x94D049BB133111EBL;

    private long state;

    private SplitMix64(long state) {
        this.state = state;
    }

    /** Returns the stream of the paper's generator that starts at a state. */
    static SplitMix64 startingAt(long state) {
        return new SplitMix64(state);
    }

    /**
     * Returns a stream.
     *
     * @param seed  of the whole province
     * @param stream  the name of the concern that draws
     * @param parts  what further tells this stream from others, such as a zone's number
     */
    static SplitMix64 of(long seed, String stream, int... parts) {
        long state = mix(seed + GOLDEN_GAMMA);
        for (int i = 0; i < stream.length(); i++) {
            state = mix(state + GOLDEN_GAMMA * (stream.charAt(i) + 1L));
        }
        for (int part : parts) {
            state = mix(state + GOLDEN_GAMMA * (part + 1L));
        }
        return startingAt(state);
    }

    /** Returns the next 64 bits. */
    long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Returns a number from 0 up to, not including, the bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** Returns a number from the least to the most, both included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** Says whether something happens that happens so many times in a thousand. */
    boolean happens(int perMille) {
        return below(1_000) < perMille;
    }

    /** Returns one of the elements. */
    <T> T oneOf(List<T> elements) {
        return elements.get(below(elements.size()));
    }

    /** Brings the list into a random order (Fisher and Yates). */
    void shuffle(List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, below(i + 1));
        }
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * MIX_ONE;
        z = (z ^ (z >>> 27)) * MIX_TWO;
        return z ^ (z >>> 31);
    }
}
