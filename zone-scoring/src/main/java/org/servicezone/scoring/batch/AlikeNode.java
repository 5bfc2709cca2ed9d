package org.servicezone.scoring.batch;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import org.servicezone.model.rule.NodeId;

/**
 * Alternatives: each branch that may be the zone's, up to the first that surely is.
 *
 * @param id  the condition
 * @param selectors  whether each branch names the zone
 * @param branches  what is asked then
 * @param otherwise  what is asked of all other zones
 */
record AlikeNode(NodeId id, ImmutableList<Leaf> selectors, ImmutableList<Node> branches, Optional<Node> otherwise)
        implements Node {

    @Override
    public Lane lane(Columns columns) {
        return new Picked(
                id,
                columns,
                selectors.stream().map(columns::outcomes).toArray(byte[][]::new),
                branches.stream().map(branch -> branch.lane(columns)).collect(ImmutableList.toImmutableList()),
                otherwise.map(node -> node.lane(columns)));
    }

    private static final class Picked implements Lane {

        private final NodeId id;
        private final Columns columns;
        private final byte[][] named;
        private final ImmutableList<Lane> branches;
        private final Optional<Lane> otherwise;
        private final byte[] left = new byte[BLOCK];
        private final byte[] here = new byte[BLOCK];
        private final byte[] part = new byte[BLOCK];

        Picked(NodeId id, Columns columns, byte[][] named, ImmutableList<Lane> branches, Optional<Lane> otherwise) {
            this.id = id;
            this.columns = columns;
            this.named = named;
            this.branches = branches;
            this.otherwise = otherwise;
        }

        @Override
        public void fill(int from, int to, byte[] asked, byte[] out) {
            int n = to - from;
            System.arraycopy(asked, 0, left, 0, n);
            Arrays.fill(out, 0, n, (byte) 0);
            for (int b = 0; b < named.length; b++) {
                byte[] names = named[b];
                for (int i = 0; i < n; i++) {
                    here[i] = (byte) (left[i] & names[from + i]);
                    left[i] &= (byte) (names[from + i] >> 1);
                }
                add(branches.get(b), from, to, out);
            }
            if (otherwise.isPresent()) {
                System.arraycopy(left, 0, here, 0, n);
                add(otherwise.get(), from, to, out);
                return;
            }
            for (int i = 0; i < n; i++) {
                if (asked[i] == 1 && out[i] == 0) {
                    throw new IllegalArgumentException("condition " + id + " has no branch for "
                            + columns.named(from + i) + ": add one, or an otherwise");
                }
            }
        }

        private void add(Lane branch, int from, int to, byte[] out) {
            branch.fill(from, to, here, part);
            for (int i = 0; i < to - from; i++) {
                out[i] |= (byte) (part[i] & -here[i]);
            }
        }
    }
}
