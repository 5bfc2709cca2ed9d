package org.servicezone.model.rulebook;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.label.Label;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.scheme.Scheme;

/**
 * What a later document, such as a yearly guide, changes in an edition from a day on. The changes of one list are made in
 * their order; amendments are applied in the order of their days, whatever their order in the rulebook.
 */
@Value.Immutable
public interface Amendment {

    /** Its id. */
    String id();

    /** Its name. */
    Label label();

    /** The id of the edition that it amends. */
    String amends();

    /** The first day on which it holds; a day of the edition. */
    LocalDate since();

    /** Where its day comes from. */
    Basis basis();

    /** Who still follows the rules without it, where it says so. */
    Optional<Transition> transition();

    /** What it changes in the conditions. */
    ImmutableList<Change<Requirement>> conditions();

    /** What it changes in the schemes. */
    ImmutableList<Change<Scheme>> schemes();

    /** What it changes in the rules of management. */
    ImmutableList<Change<ManagementRule>> managementRules();

    /** What it changes in the goals. */
    ImmutableList<Change<Goal>> goals();

    /** Says whether it changes nothing. */
    default boolean isEmpty() {
        return conditions().isEmpty()
                && schemes().isEmpty()
                && managementRules().isEmpty()
                && goals().isEmpty();
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds amendments. */
    final class Builder extends ImmutableAmendment.Builder {
        Builder() {}
    }
}
