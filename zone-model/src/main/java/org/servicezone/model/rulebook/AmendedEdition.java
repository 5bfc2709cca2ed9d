package org.servicezone.model.rulebook;

import com.google.common.collect.ImmutableMap;

/**
 * An edition with its amendments applied, and where each part of it stands in the rulebook's file.
 *
 * @param edition  the edition
 * @param places  pointer below the edition to pointer into the file, for each part that may have come from elsewhere
 */
public record AmendedEdition(Edition edition, ImmutableMap<String, String> places) {

    /** Returns where in the file stands what a pointer below the edition, such as {@code /admission/parts/3}, names. */
    public String place(String pointer) {
        String above = pointer;
        while (!places.containsKey(above) && !above.isEmpty()) {
            above = above.substring(0, above.lastIndexOf('/'));
        }
        return places.getOrDefault(above, "") + pointer.substring(above.length());
    }
}
