package org.servicezone.model.scheme;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.label.Label;
import org.servicezone.model.number.Bounds;

/**
 * One grade and what earns it.
 *
 * @param code  its code
 * @param label  its name
 * @param totals  the totals; every total where the grade is given by places or by marks alone
 * @param marks  what single nodes must score besides; a total that suffices without them earns a lower grade
 */
public record Grade(String code, Label label, Bounds totals, ImmutableList<Mark> marks) {

    /** Returns the grade that the total alone earns. */
    public static Grade of(String code, Label label, Bounds totals) {
        return new Grade(code, label, totals, ImmutableList.of());
    }
}
