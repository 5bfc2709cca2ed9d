package org.servicezone.model.review;

import org.servicezone.model.vocabulary.SetAsideReason;

/**
 * How many published facts were set aside for a reason.
 *
 * @param reason  the reason
 * @param facts  how many
 */
public record SetAsideCount(SetAsideReason reason, int facts) {}
