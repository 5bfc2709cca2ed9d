package org.servicezone.model.zone;

/** How far a zone's industry development plan is. */
public enum PlanStatus {
    /** Approved by an authority above. */
    APPROVED,
    /** Made and handed in. */
    SUBMITTED,
    /** The source says that there is no plan. */
    NONE
}
