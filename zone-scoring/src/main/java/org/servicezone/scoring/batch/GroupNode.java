package org.servicezone.scoring.batch;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.servicezone.model.rule.Operator;
import org.servicezone.scoring.columns.OutcomeCode;

/**
 * Several conditions joined.
 *
 * @param operator  how
 * @param least  how many must hold, where so many are asked
 * @param illustrative  whether no authority set that number, so that only what every number decides alike is decided
 * @param parts  the parts
 */
record GroupNode(Operator operator, int least, boolean illustrative, ImmutableList<Node> parts) implements Node {

    @Override
    public Lane lane(Columns columns) {
        ImmutableList<Lane> lanes =
                parts.stream().map(part -> part.lane(columns)).collect(ImmutableList.toImmutableList());
        return switch (operator) {
            case ALL -> new Joined(lanes, true, false);
            case ANY -> new Joined(lanes, false, false);
            case NONE -> new Joined(lanes, false, true);
            case AT_LEAST -> illustrative ? new Whatever(lanes) : new AtLeast(lanes, least);
            case ALIKE -> throw new IllegalArgumentException("no condition asks its parts to be alike");
        };
    }

    private static final class Joined implements Lane {

        private final ImmutableList<Lane> parts;
        private final boolean all;
        private final boolean none;
        private final byte[] part = new byte[BLOCK];

        Joined(ImmutableList<Lane> parts, boolean all, boolean none) {
            this.parts = parts;
            this.all = all;
            this.none = none;
        }

        @Override
        public void fill(int from, int to, byte[] asked, byte[] out) {
            int n = to - from;
            Arrays.fill(out, 0, n, all ? OutcomeCode.MET : OutcomeCode.NOT_MET);
            for (Lane lane : parts) {
                lane.fill(from, to, asked, part);
                if (all) {
                    Kleene.and(out, part, n);
                } else {
                    Kleene.or(out, part, n);
                }
            }
            if (none) {
                Kleene.not(out, n);
            }
        }
    }

    private static final class AtLeast implements Lane {

        private final ImmutableList<Lane> parts;
        private final int least;
        private final byte[] part = new byte[BLOCK];
        private final int[] met = new int[BLOCK];
        private final int[] maybe = new int[BLOCK];

        AtLeast(ImmutableList<Lane> parts, int least) {
            this.parts = parts;
            this.least = least;
        }

        @Override
        public void fill(int from, int to, byte[] asked, byte[] out) {
            int n = to - from;
            Arrays.fill(met, 0, n, 0);
            Arrays.fill(maybe, 0, n, 0);
            for (Lane lane : parts) {
                lane.fill(from, to, asked, part);
                for (int i = 0; i < n; i++) {
                    met[i] += part[i] == OutcomeCode.MET ? 1 : 0;
                    maybe[i] += part[i] & 1;
                }
            }
            for (int i = 0; i < n; i++) {
                int mayHold = maybe[i] >= least ? OutcomeCode.MET : 0;
                int mayFail = met[i] < least ? OutcomeCode.NOT_MET : 0;
                out[i] = (byte) (mayHold | mayFail);
            }
        }
    }

    /** At least some number from one to all of them. */
    private static final class Whatever implements Lane {

        private final ImmutableList<Lane> parts;
        private final byte[] part = new byte[BLOCK];
        private final byte[] all = new byte[BLOCK];

        Whatever(ImmutableList<Lane> parts) {
            this.parts = parts;
        }

        @Override
        public void fill(int from, int to, byte[] asked, byte[] out) {
            int n = to - from;
            Arrays.fill(out, 0, n, OutcomeCode.NOT_MET);
            Arrays.fill(all, 0, n, OutcomeCode.MET);
            for (Lane lane : parts) {
                lane.fill(from, to, asked, part);
                Kleene.or(out, part, n);
                Kleene.and(all, part, n);
            }
            Kleene.either(out, all, n);
        }
    }
}
