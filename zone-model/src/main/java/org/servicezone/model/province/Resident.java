package org.servicezone.model.province;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.measure.Source;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.ResidentKind;

/** An enterprise on a zone's roster, with its entry, exit and yearly figures. */
@Value.Immutable
public interface Resident extends YearlyLines {

    /** Its id in the roster. */
    ResidentId id();

    /** Its name. */
    String name();

    /** Its credit code, where known. */
    Optional<CreditCode> creditCode();

    /** The leading industry that it belongs to, where somebody says so. */
    Optional<Membership> membership();

    /** Whether the source states that it belongs to no leading industry; no membership alone says nothing. */
    @Value.Default
    default boolean outsideLeading() {
        return false;
    }

    /** All kinds that it is of, where somebody says so; an empty list says that it is of none. */
    Optional<ImmutableList<ResidentKind>> kinds();

    /** The day it came; where it is absent it was there on the day of the roster, since when nobody says. */
    Optional<PartialDate> since();

    /** The day from which it was no longer there. */
    Optional<PartialDate> until();

    /** Who says so. */
    Source source();

    /** Says whether it may have been resident on a day. */
    default boolean mayBeThereOn(LocalDate day) {
        return since().map(date -> !date.earliest().isAfter(day)).orElse(true)
                && until().map(date -> date.latest().isAfter(day)).orElse(true);
    }

    /** Says whether its dates show that it was resident on a day; without the day of its coming they do not. */
    default boolean isSurelyThereOn(LocalDate day) {
        return since().map(date -> date.isSurelyBy(day)).orElse(false)
                && until().map(date -> date.earliest().isAfter(day)).orElse(true);
    }

    /** Checks that no line stands twice, that it does not leave before it comes, and that it is not in and out at once. */
    @Value.Check
    default void check() {
        byKey();
        if (since().isPresent()
                && until().isPresent()
                && until().get().latest().isBefore(since().get().earliest())) {
            throw new IllegalArgumentException(
                    id() + " leaves on " + until().get() + ", before it comes on " + since().get());
        }
        if (outsideLeading() && membership().isPresent()) {
            throw new IllegalArgumentException(id() + " belongs to a leading industry and to none");
        }
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds residents. */
    final class Builder extends ImmutableResident.Builder {
        Builder() {}
    }
}
