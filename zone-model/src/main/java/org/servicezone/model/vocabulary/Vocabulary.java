package org.servicezone.model.vocabulary;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.label.Label;
import org.servicezone.model.policy.Basis;

/** A list of terms, in order. */
@Value.Immutable
public interface Vocabulary {

    /** Its id, such as {@code focus-areas}. */
    String id();

    /** Its name. */
    Label label();

    /** Whether the text closes the list; where it ends in 等 the list is open, and later acts may add terms. */
    boolean closed();

    /** Where the list comes from. */
    Basis basis();

    /** The terms, in the order of their source. */
    ImmutableList<Term> terms();

    /** Returns the term that the text names by code, alias or Chinese name. */
    default Optional<Term> find(String text) {
        return terms().stream().filter(term -> term.answersTo(text)).findFirst();
    }

    /** Returns the term with the code. */
    default Optional<Term> term(String code) {
        return terms().stream().filter(term -> term.code().equals(code)).findFirst();
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds vocabularies. */
    final class Builder extends ImmutableVocabulary.Builder {
        Builder() {}
    }
}
