package org.servicezone.model.finding;

import org.servicezone.model.policy.ReadingId;

/**
 * A reading that a finding rests on.
 *
 * @param reading  the reading
 * @param option  the option that held
 */
public record ReadingUse(ReadingId reading, String option) {}
