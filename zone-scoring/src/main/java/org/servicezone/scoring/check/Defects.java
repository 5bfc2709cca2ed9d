package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.servicezone.model.finding.Defect;

/** Gathers defects in the order in which they are found. */
final class Defects {

    private final Set<Defect> found = new LinkedHashSet<>();

    void add(String pointer, String message, String remedy) {
        found.add(new Defect(pointer, message, remedy));
    }

    ImmutableList<Defect> all() {
        return ImmutableList.copyOf(found);
    }

    /** Reports the second and later of equal ids. */
    <T> void unique(String pointer, String what, Iterable<T> ids, String field) {
        Set<T> seen = new LinkedHashSet<>();
        int i = 0;
        for (T id : ids) {
            if (!seen.add(id)) {
                add(pointer + "/" + i + field, what + " \"" + id + "\" stands twice", "give each its own id");
            }
            i++;
        }
    }
}
