package org.servicezone.model.finding;

import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.vocabulary.Supplier;
import org.servicezone.model.zone.ZoneId;

/** An input that could still change an outcome, and who would supply it. */
@Value.Immutable
public interface MissingInput {

    /** What kind of input it is. */
    InputKind kind();

    /** What it is about: a code, as the kind says. */
    String subject();

    /** The zone that it is about. */
    ZoneId zone();

    /** The year, for a figure or register. */
    Optional<Integer> year();

    /** Who supplies it. */
    Supplier supplier();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds inputs. */
    final class Builder extends ImmutableMissingInput.Builder {
        Builder() {}
    }
}
