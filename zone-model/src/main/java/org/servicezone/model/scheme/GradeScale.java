package org.servicezone.model.scheme;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.policy.Basis;

/**
 * The grades, the best first. A zone earns the best grade whose totals it does not miss on the low side and whose marks it
 * reaches; the last grade is for all others.
 *
 * @param grades  at least one
 * @param quota  how places part the grades, where they do; totals and marks of a grade then hold besides
 * @param basis  where they come from
 */
public record GradeScale(ImmutableList<Grade> grades, Optional<Quota> quota, Basis basis) {

    /**
     * Checks that there are grades.
     *
     * @throws IllegalArgumentException if there is none, or not one for each share of a quota
     */
    public GradeScale {
        checkArgument(!grades.isEmpty(), "a grade scale has at least one grade");
        quota.ifPresent(q -> checkArgument(
                q.shares().value().size() == grades.size(),
                "a quota has one share a grade: %s for %s grades",
                q.shares().value().size(),
                grades.size()));
    }

    /** Returns the scale by totals. */
    public static GradeScale of(ImmutableList<Grade> grades, Basis basis) {
        return new GradeScale(grades, Optional.empty(), basis);
    }
}
