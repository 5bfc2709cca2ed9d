package org.servicezone.scoring.recognition;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.casework.Among;
import org.servicezone.model.casework.Candidate;
import org.servicezone.model.casework.Constraint;

/**
 * A number that is kept while going through candidates.
 *
 * @param among  of whom; of nobody where the constraint is no number
 * @param least  how many at least
 * @param most  how many at most
 * @param last  where the last of them stands; -1 where there is none
 */
record Tally(Optional<Among> among, int least, int most, int last) {

    boolean holds(Candidate candidate) {
        return among.map(group -> group.holds(candidate)).orElse(false);
    }

    boolean isCap() {
        return most != Integer.MAX_VALUE;
    }

    /** As many as matter: beyond what a floor asks, numbers are alike. */
    int kept(int count) {
        return isCap() ? count : Math.min(count, least);
    }

    /** Makes the tally of a constraint. */
    record Of(ImmutableList<Candidate> candidates) implements Constraint.Cases<Tally> {

        @Override
        public Tally cap(Constraint.Cap constraint) {
            int last = last(constraint.among());
            long size = candidates.stream().filter(constraint.among()::holds).count();
            // a cap that they all fit under needs no counting
            return size <= constraint.most().value()
                    ? none()
                    : new Tally(
                            Optional.of(constraint.among()),
                            0,
                            constraint.most().value(),
                            last);
        }

        @Override
        public Tally floor(Constraint.Floor constraint) {
            return new Tally(
                    Optional.of(constraint.among()),
                    constraint.least().value(),
                    Integer.MAX_VALUE,
                    last(constraint.among()));
        }

        @Override
        public Tally recommendedOrder(Constraint.RecommendedOrder constraint) {
            return none();
        }

        private static Tally none() {
            return new Tally(Optional.empty(), 0, Integer.MAX_VALUE, -1);
        }

        private int last(Among among) {
            int last = -1;
            for (int i = 0; i < candidates.size(); i++) {
                last = among.holds(candidates.get(i)) ? i : last;
            }
            return last;
        }
    }
}
