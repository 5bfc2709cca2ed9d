package org.servicezone.model.scheme;

import org.immutables.value.Value;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.vocabulary.Population;

/** One way of scoring one population for one purpose. */
@Value.Immutable
public interface Scheme {

    /** Its id, clause and name. */
    Heading heading();

    /** What it is for: {@code performance-evaluation}, {@code comprehensive-evaluation}, {@code expert-review}. */
    String purpose();

    /** Whom it scores. */
    Population population();

    /** The tree of nodes; the score of its root is the total, from 0 to 100. */
    Node root();

    /** The grades. */
    GradeScale gradeScale();

    /** The ranking. */
    RankingRule ranking();

    /** Where the scheme as a whole comes from. */
    Basis basis();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds schemes. */
    final class Builder extends ImmutableScheme.Builder {
        Builder() {}
    }
}
