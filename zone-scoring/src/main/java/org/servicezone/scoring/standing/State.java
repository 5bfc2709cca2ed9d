package org.servicezone.scoring.standing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.standing.LedgerItem;
import org.servicezone.model.standing.RoundResult;
import org.servicezone.model.standing.StandingEvent;

/** What the entries of a record come to: one standing. */
@Value.Immutable
interface State {

    NodeId at();

    Optional<LocalDate> last();

    ImmutableList<StandingEvent.Decided> because();

    ImmutableList<LedgerItem> ledger();

    Optional<HearingState> hearing();

    /** Rounds that are not comparable with those that count, since the zone changed or had no title in between. */
    ImmutableList<RoundResult> earlier();

    /** Rounds that count, in order. */
    ImmutableList<RoundResult> rounds();

    /** Rounds that were voided, by name. */
    ImmutableList<String> voided();

    /** The last round before the present standing. */
    Optional<String> roundAtEntry();

    /** What was found against the zone since the title was given. */
    ImmutableList<StandingEvent.Found> found();

    default Optional<LedgerItem> openItem(String id) {
        return ledger().stream()
                .filter(item -> item.ordered().id().equals(id) && item.closed().isEmpty())
                .findFirst();
    }

    default boolean hasOpenItem() {
        return ledger().stream().anyMatch(item -> item.closed().isEmpty());
    }

    default boolean isHeard(NodeId decision, LocalDate day) {
        return hearing()
                .filter(h -> h.decision().equals(decision))
                .map(h -> h.answered() || day.isAfter(h.due()))
                .orElse(false);
    }

    default boolean knows(String round) {
        return voided().contains(round)
                || earlier().stream().anyMatch(r -> r.round().equals(round))
                || rounds().stream().anyMatch(r -> r.round().equals(round));
    }

    final class Builder extends ImmutableState.Builder {}
}
