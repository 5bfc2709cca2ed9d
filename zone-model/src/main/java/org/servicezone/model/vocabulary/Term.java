package org.servicezone.model.vocabulary;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.label.Label;
import org.servicezone.model.time.PartialDate;

/** One term of a vocabulary. */
@Value.Immutable
public interface Term {

    /** Its code. */
    String code();

    /** Its name. */
    Label label();

    /** Other spellings that input may use. */
    ImmutableList<String> aliases();

    /** The code of the term above it, as the group of a focus area. */
    Optional<String> parent();

    /** Codes that belong to it, in order: the steps of a route, the cities of a region. */
    ImmutableList<String> members();

    /** From when the code is in use, where that is limited. */
    Optional<PartialDate> since();

    /** Until when the code is in use, where that is limited. */
    Optional<PartialDate> until();

    /** Says whether the text is the code, an alias or the Chinese name. */
    default boolean answersTo(String text) {
        return code().equals(text) || label().zh().equals(text) || aliases().contains(text);
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds terms. */
    final class Builder extends ImmutableTerm.Builder {
        Builder() {}
    }
}
