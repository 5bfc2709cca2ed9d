package org.servicezone.model.review;

/** Why no zone was scored. */
public enum NotEvaluated {
    /** No evaluation round was called in the year (R13). */
    NO_ROUND_CALLED,
    /** The zones are real and the scheme is illustrative: no real zone is scored on our figures. */
    REAL_ZONES_ON_ILLUSTRATIVE_FIGURES,
    /** No zone holds the title that the scheme is for. */
    NO_ZONE_HOLDS_THE_TITLE
}
