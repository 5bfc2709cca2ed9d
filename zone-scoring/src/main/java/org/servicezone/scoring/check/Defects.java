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
        once(pointer, what, ids, field, "give each its own id");
    }

    /** Reports the second and later of equal terms in a list. */
    void once(String pointer, String what, Iterable<?> terms) {
        once(pointer, what, terms, "", "name it once");
    }

    private <T> void once(String pointer, String what, Iterable<T> ids, String field, String remedy) {
        Set<T> seen = new LinkedHashSet<>();
        int i = 0;
        for (T id : ids) {
            if (!seen.add(id)) {
                add(pointer + "/" + i + field, what + " \"" + id + "\" stands twice", remedy);
            }
            i++;
        }
    }
}
