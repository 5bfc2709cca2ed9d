package org.servicezone.model.result;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.zone.ZoneId;

/** Whether a zone meets the conditions of recognition, and why. */
@Value.Immutable
public interface EligibilityVerdict {

    /** The zone. */
    ZoneId zone();

    /** The day as of which events were looked at. */
    LocalDate asOf();

    /** The year of the newest return that was looked at. */
    int newestReturn();

    /**
     * The editions by which it was decided: one, or, where the day of filing is not known well enough to tell which, each
     * that it may be, the oldest rules first.
     */
    ImmutableList<String> editions();

    /** The conditions, one finding each. */
    Finding finding();

    /** The answer; it is that of the finding. */
    @Value.Derived
    default Outcome outcome() {
        return finding().outcome();
    }

    /** The inputs that could still change it. */
    default ImmutableList<MissingInput> missing() {
        return finding().missing();
    }

    /** Checks that an edition decided. */
    @Value.Check
    default void check() {
        if (editions().isEmpty()) {
            throw new IllegalArgumentException("the verdict on " + zone() + " names no edition");
        }
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds verdicts. */
    final class Builder extends ImmutableEligibilityVerdict.Builder {
        Builder() {}
    }
}
