package org.servicezone.model.scheme;

/** What becomes of the share of parts with weight zero, which do not apply. */
public enum NotApplied {
    /** The others share it: the weighted points are divided by the weights that apply. */
    SHARED,
    /** It is lost: the weighted points are divided by 100 whatever applies. */
    LOST
}
