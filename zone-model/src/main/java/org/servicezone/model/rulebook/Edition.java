package org.servicezone.model.rulebook;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.label.Label;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Scheme;

/** The rules in force in one half-open interval of days, as written, or with amendments applied ({@link Timeline}). */
@Value.Immutable
public interface Edition {

    /** Its id. */
    String id();

    /** Its name. */
    Label label();

    /** The first day. */
    LocalDate since();

    /** The day on which it no longer holds, where there is one. */
    Optional<LocalDate> until();

    /** Where its days come from. */
    Basis basis();

    /** The conditions of recognition (四(二)). */
    Requirement admission();

    /** The schemes. */
    ImmutableList<Scheme> schemes();

    /** The rules of dynamic management (四(四)). */
    ImmutableList<ManagementRule> managementRules();

    /** The goals (二). */
    ProgrammeGoals goals();

    /** Which amendments set what in it, in the order in which they did; none in an edition as written. */
    ImmutableList<Provenance> provenance();

    /** Returns which amendment set the node as it stands, if one did. */
    default Optional<Provenance> provenance(NodeId node) {
        return provenance().stream().filter(p -> p.node().equals(node)).findFirst();
    }

    /** Says whether the edition holds on the day. */
    default boolean holdsOn(LocalDate day) {
        return !day.isBefore(since()) && until().map(day::isBefore).orElse(true);
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds editions. */
    final class Builder extends ImmutableEdition.Builder {
        Builder() {}
    }
}
