package org.servicezone.model.result;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.policy.ReadingId;

/**
 * What changes where one reading, and no other, is taken differently.
 *
 * @param reading  the reading
 * @param from  the option that holds
 * @param to  the option looked at instead
 * @param zones  the zones for which some condition is answered differently, in the order of their ids
 */
public record ReadingFlip(ReadingId reading, String from, String to, ImmutableList<ZoneFlip> zones) {

    /** Returns the zones whose own answer changes. */
    public ImmutableList<ZoneFlip> flipped() {
        return zones.stream().filter(ZoneFlip::flips).collect(ImmutableList.toImmutableList());
    }
}
