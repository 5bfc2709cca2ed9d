package org.servicezone.model.rulebook;

import java.time.LocalDate;
import org.servicezone.model.policy.Basis;

/**
 * A transitional rule: zones whose application was filed before a day follow the rules as they were without the
 * amendment.
 *
 * @param filedBefore  the first day whose applications follow the amendment
 * @param basis  where that comes from
 */
public record Transition(LocalDate filedBefore, Basis basis) {}
