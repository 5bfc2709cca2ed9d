package org.servicezone.model.standing;

import org.immutables.value.Value;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Nature;
import org.servicezone.model.time.WorkingCalendar;

/** What a zone's record is read by. */
@Value.Immutable
public interface RulesInForce {

    /** The rules. */
    StandingRules rules();

    /** Which options of readings hold; those not named follow their default. */
    Readings readings();

    /** The working days. */
    WorkingCalendar calendar();

    /** Whether the zones are real; real ones get no proposal that rests on illustrative parameters. */
    Nature nature();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds rules in force. */
    final class Builder extends ImmutableRulesInForce.Builder {
        Builder() {}
    }
}
