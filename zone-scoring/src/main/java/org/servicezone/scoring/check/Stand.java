package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.requirement.Requirement;

/**
 * A condition where it stands in the file.
 *
 * @param requirement  the condition
 * @param pointer  its JSON pointer
 * @param shape  what it asks, as a number: two conditions of one shape ask the same, whatever they are called
 * @param below  its parts, its options, or its branches with what is asked otherwise last
 */
record Stand(Requirement requirement, String pointer, int shape, ImmutableList<Stand> below) {

    /** Names it for a message. */
    String named() {
        return named(pointer);
    }

    /** Names it for a message, where its pointer is not the one into the file. */
    String named(String place) {
        return place + " (\"" + requirement.heading().id() + "\")";
    }
}
