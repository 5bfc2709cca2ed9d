package org.servicezone.model.policy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.label.Label;

/** A document that rules or plans: its name, number, date and provisions. */
@Value.Immutable
public interface Instrument {

    /** Our id, lower-case ASCII. */
    String id();

    /** Its title. */
    Label label();

    /** Its document number, or the mark that the text at hand carries none. */
    Stated<String> number();

    /** Its date, or the mark that it is not known. */
    Stated<LocalDate> date();

    /** Its provisions, in the order of the text; empty where only the document itself is cited. */
    ImmutableList<Clause> clauses();

    /** Returns the provision at the address, if the instrument has it. */
    default Optional<Clause> clause(ClauseAddress address) {
        return clauses().stream().filter(c -> c.address().equals(address)).findFirst();
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds instruments. */
    final class Builder extends ImmutableInstrument.Builder {
        Builder() {}
    }
}
