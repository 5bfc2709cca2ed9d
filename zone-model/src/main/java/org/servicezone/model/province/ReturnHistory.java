package org.servicezone.model.province;

import org.immutables.value.Value;
import org.servicezone.model.zone.ZoneId;

/** All yearly returns of one zone. */
@Value.Immutable
public interface ReturnHistory extends YearlyLines {

    /** The zone. */
    ZoneId zone();

    /** Checks that no line stands twice. */
    @Value.Check
    default void check() {
        byKey();
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds histories. */
    final class Builder extends ImmutableReturnHistory.Builder {
        Builder() {}
    }
}
