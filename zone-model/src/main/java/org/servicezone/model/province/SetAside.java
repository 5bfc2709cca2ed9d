package org.servicezone.model.province;

import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.vocabulary.SetAsideReason;
import org.servicezone.model.zone.ZoneId;

/** Something published that was seen and must not be used, with the reason. */
@Value.Immutable
public interface SetAside {

    /** The zone it is about. */
    ZoneId zone();

    /** The year, as stated. */
    Optional<String> year();

    /** What the source states. */
    String attribute();

    /** The value, as stated. */
    String value();

    /** The unit, as stated. */
    Optional<String> unit();

    /** Why it is not used. */
    SetAsideReason reason();

    /** The page. */
    String source();

    /** A remark. */
    Optional<String> note();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds entries. */
    final class Builder extends ImmutableSetAside.Builder {
        Builder() {}
    }
}
