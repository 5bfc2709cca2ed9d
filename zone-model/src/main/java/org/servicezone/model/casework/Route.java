package org.servicezone.model.casework;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.rule.Choice;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.vocabulary.Population;

/** Which zones go through which procedure to the title (四(三)). */
@Value.Immutable
public interface Route {

    /** Its id, provision and name. */
    Heading heading();

    /** Whom it is for. */
    ImmutableList<Population> populations();

    /** The procedure, unless a reading chooses another. */
    Procedure procedure();

    /** The reading that may choose another procedure, with a procedure for each of its options. */
    Optional<Choice<Procedure>> choice();

    /**
     * Returns the procedure under the readings.
     *
     * @throws IllegalArgumentException if no procedure is bound to the chosen option
     */
    default Procedure under(Readings readings) {
        return choice().flatMap(c -> readings.option(c.reading()).map(c::pick)).orElse(procedure());
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds routes. */
    final class Builder extends ImmutableRoute.Builder {
        Builder() {}
    }
}
