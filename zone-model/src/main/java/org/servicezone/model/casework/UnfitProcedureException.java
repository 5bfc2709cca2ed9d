package org.servicezone.model.casework;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.servicezone.model.rule.NodeId;

/** A procedure that files cannot go through, with all that is wrong at once. */
public final class UnfitProcedureException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Fault> faults;

    /**
     * One thing that is wrong.
     *
     * @param pointer  where in the procedure, as a JSON pointer
     * @param found  what is there
     * @param expected  what would do
     * @param remedy  what to do about it
     */
    public record Fault(String pointer, String found, String expected, String remedy) {
        @Override
        public String toString() {
            return pointer + ": found " + found + "; expected " + expected + ". " + remedy + ".";
        }
    }

    UnfitProcedureException(NodeId procedure, ImmutableList<Fault> faults) {
        super("procedure " + procedure + ": "
                + faults.stream().map(Fault::toString).collect(Collectors.joining(" ")));
        this.faults = faults;
    }

    /** Returns all that is wrong, in the order of the procedure. */
    public ImmutableList<Fault> faults() {
        return faults;
    }
}
