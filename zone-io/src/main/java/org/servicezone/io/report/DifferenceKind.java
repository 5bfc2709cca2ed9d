package org.servicezone.io.report;

/** How something differs between two rulebooks. */
public enum DifferenceKind {
    /** Only the second has it. */
    ADDED,
    /** Only the first has it. */
    REMOVED,
    /** Both have it, and a value in it differs. */
    CHANGED;

    DifferenceKind mirrored() {
        return switch (this) {
            case ADDED -> REMOVED;
            case REMOVED -> ADDED;
            case CHANGED -> CHANGED;
        };
    }
}
