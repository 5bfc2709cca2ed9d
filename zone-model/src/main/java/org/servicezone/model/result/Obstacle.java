package org.servicezone.model.result;

/** Why nothing can be changed about a condition that fails. */
public enum Obstacle {
    /** What must not happen has happened. */
    EVENT_HAPPENED,
    /** A title is not held for long enough. */
    TITLE_TOO_YOUNG,
    /** A figure will not come. */
    FIGURE_CLOSED,
    /** No change was found that would do. */
    NOTHING_FOUND
}
