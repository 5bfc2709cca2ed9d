package org.servicezone.model.scheme;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.policy.Basis;

/**
 * The grades, the best first.
 *
 * @param grades  at least one
 * @param basis  where they come from
 */
public record GradeScale(ImmutableList<Grade> grades, Basis basis) {

    /**
     * Checks that there are grades.
     *
     * @throws IllegalArgumentException if there is none
     */
    public GradeScale {
        checkArgument(!grades.isEmpty(), "a grade scale has at least one grade");
    }

    /** Returns the grades that a total within the bounds can earn, the best first. */
    public ImmutableList<Grade> reachable(Bounds total) {
        return grades.stream()
                .filter(grade -> grade.totals().intersect(total).isPresent())
                .collect(ImmutableList.toImmutableList());
    }
}
