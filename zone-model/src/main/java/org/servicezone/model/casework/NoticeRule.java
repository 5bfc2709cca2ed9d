package org.servicezone.model.casework;

import org.servicezone.model.rule.NodeId;

/**
 * That a step is a public notice (公示): it is posted, anybody may object until its last day, and every objection is
 * investigated before the step ends.
 *
 * @param length  how long it is posted, from the day of posting
 * @param investigation  by when an objection is to be investigated, from the day on which it was raised
 * @param passed  the outcome that is open after the last day, when no objection is open or upheld
 * @param upheld  the outcome that is open once an objection is upheld, and not before
 */
public record NoticeRule(DeadlineRule length, DeadlineRule investigation, NodeId passed, NodeId upheld) {}
