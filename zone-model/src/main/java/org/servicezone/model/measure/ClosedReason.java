package org.servicezone.model.measure;

/** Why a figure will not come. */
public enum ClosedReason {
    /** It has no meaning for this zone. */
    NOT_APPLICABLE,
    /** The reporting unit withholds it. */
    WITHHELD,
    /** The deadline has passed without it. */
    DEADLINE_PASSED
}
