package org.servicezone.model.province;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.measure.Source;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.TitleLevel;

/** A declaration that the zones at hand are all, or not all, that held a title in a city on a day. */
@Value.Immutable
public interface Register {

    /** The title. */
    TitleLevel title();

    /** The city. */
    PlaceCode city();

    /** The day it is about. */
    LocalDate asOf();

    /** Whether every zone that held the title on the day is at hand. */
    boolean complete();

    /** How many zones the register names, where it says so. */
    Optional<Integer> size();

    /** Who declares it. */
    Source source();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds registers. */
    final class Builder extends ImmutableRegister.Builder {
        Builder() {}
    }
}
