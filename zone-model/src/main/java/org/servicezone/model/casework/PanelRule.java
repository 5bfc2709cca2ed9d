package org.servicezone.model.casework;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;

/** How a panel of experts scores a zone (专家评审, 四(三)). */
@Value.Immutable
public interface PanelRule {

    /** Its id, provision and name. */
    Heading heading();

    /** The items, at least one. */
    ImmutableList<PanelItem> items();

    /** How many experts must have scored every item of a zone. */
    Cited<Integer> quorum();

    /** How their scores become one. */
    Cited<Combining> combining();

    /** Whether scores are combined item by item and then weighed; else each expert's weighted total is combined. */
    boolean byItem();

    /** Returns the item with the id, if there is one. */
    default Optional<PanelItem> item(NodeId id) {
        return items().stream().filter(i -> i.heading().id().equals(id)).findFirst();
    }

    /** Checks the items and the quorum. */
    @Value.Check
    default void check() {
        checkArgument(
                !items().isEmpty(),
                "%s: a panel scores one item or more",
                heading().id());
        checkArgument(
                items().stream().map(i -> i.heading().id()).distinct().count() == items().size(),
                "%s: an item is there twice",
                heading().id());
        checkArgument(
                quorum().value() >= combining().value().least(),
                "%s: a quorum of %s leaves nothing to combine; at least %s experts are needed",
                heading().id(),
                quorum().value(),
                combining().value().least());
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds rules. */
    final class Builder extends ImmutablePanelRule.Builder {
        Builder() {}
    }
}
