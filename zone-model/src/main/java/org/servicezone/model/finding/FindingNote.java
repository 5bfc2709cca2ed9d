package org.servicezone.model.finding;

/** Why an outcome is as it is, beyond its figures. */
public enum FindingNote {
    /** Nothing is known. */
    NO_DATA,
    /** A figure is still to come. */
    PENDING,
    /** A figure will not come. */
    CLOSED,
    /** A figure is only bounded, and the bound does not settle it. */
    BOUND_LEAVES_OPEN,
    /** A figure is only approximate and decides nothing. */
    ABOUT_DECIDES_NOTHING,
    /** Sources disagree, and do not decide alike. */
    SOURCES_DISAGREE,
    /** Only whoever filled the file says so. */
    EDITOR_ONLY,
    /** The figure covers other units than the rule is about. */
    OTHER_SCOPE,
    /** The cut-off is illustrative and leaves the question to a person. */
    ILLUSTRATIVE_CUT_OFF,
    /** The cohort is a sample, not a register. */
    SAMPLE,
    /** The cohort is too small for a rank to mean anything. */
    SMALL_COHORT,
    /** It rests on an early estimate. */
    PROVISIONAL,
    /** A complete register settles what no row says. */
    BY_REGISTER,
    /** A rank is tied at the cut. */
    TIE_AT_CUT,
    /** It is exempt from what others are asked. */
    EXEMPT,
    /** Figures of other zones are still to come; the reader may not see which. */
    OTHERS_OPEN,
    /** What it was held against is made of figures of other zones, and is withheld from the reader. */
    AGAINST_WITHHELD,
    /** A divisor may turn out zero, and the figure then has no value. */
    MAY_HAVE_NO_VALUE
}
