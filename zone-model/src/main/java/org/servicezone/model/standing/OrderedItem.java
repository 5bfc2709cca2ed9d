package org.servicezone.model.standing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that an order to rectify asks for.
 *
 * @param id  its number in the ledger
 * @param gist  what is to be done
 * @param bearer  the responsible body
 * @param due  by when; where the order sets no day, the period of the rules holds
 */
public record OrderedItem(String id, String gist, String bearer, Optional<LocalDate> due) {}
