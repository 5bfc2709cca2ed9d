package org.servicezone.model.casework;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.zone.ZoneId;

/** Where a file stands on a day, why, what may come next, by when and by whom. */
@Value.Immutable
public interface CasePosition {

    /** The zone. */
    ZoneId zone();

    /** The day that was asked about. */
    LocalDate day();

    /** The step or end where it stands, with its provision. */
    Heading at();

    /** What goes on there. */
    CasePhase phase();

    /** How it ended, exactly where it has. */
    Optional<EndKind> end();

    /** Since when it stands there; absent before the first entry. */
    Optional<LocalDate> since();

    /** The entry that led there, or changed something there last. */
    Optional<CaseEvent> because();

    /** Whether it has passed and waits for the act, without a title yet (R11). */
    boolean candidate();

    /** The act, once there is one. */
    Optional<RecognitionAct> act();

    /** By when the next thing is to be done, where there is a day for it. */
    Optional<LocalDate> due();

    /** Where that day comes from: its rule, or nothing where an act set it. */
    Optional<Basis> dueBasis();

    /** What may come next; nothing once it has ended. */
    ImmutableList<Expected> expected();

    /** Returns whether the day by which the next thing was to be done has passed. */
    @Value.Derived
    default boolean overdue() {
        return due().map(last -> last.isBefore(day())).orElse(false);
    }

    /** Returns whether the title is held on the day: there is an act, and it has taken effect. */
    @Value.Derived
    default boolean titleHeld() {
        return act().map(a -> !a.effective().isAfter(day())).orElse(false);
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds positions. */
    final class Builder extends ImmutableCasePosition.Builder {
        Builder() {}
    }
}
