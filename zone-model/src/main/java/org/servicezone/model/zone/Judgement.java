package org.servicezone.model.zone;

import org.immutables.value.Value;
import org.servicezone.model.measure.Source;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.JudgementSubject;
import org.servicezone.model.vocabulary.Role;

/** What a named person or body found on a question that no figure settles: dated, with its ground. */
@Value.Immutable
public interface Judgement {

    /** The question. */
    JudgementSubject subject();

    /** Whether it was found to be so. */
    boolean met();

    /** Why. */
    String ground();

    /** Who found it. */
    String by();

    /** In which role. */
    Role role();

    /** When. */
    PartialDate date();

    /** Where it is recorded. */
    Source source();

    /** Checks that the ground and the name are given. */
    @Value.Check
    default void check() {
        if (ground().isBlank() || by().isBlank()) {
            throw new IllegalArgumentException("a judgement on " + subject() + " names who made it and on what ground");
        }
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds judgements. */
    final class Builder extends ImmutableJudgement.Builder {
        Builder() {}
    }
}
