package org.servicezone.scoring.recognition;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.casework.CaseEvent;
import org.servicezone.model.casework.CasePhase;
import org.servicezone.model.casework.RecognitionAct;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.rule.NodeId;

/** What the entries of a file come to: one place, one phase. */
@Value.Immutable
interface CaseState {

    /** The step or end. */
    NodeId at();

    CasePhase phase();

    Optional<LocalDate> since();

    Optional<CaseEvent> last();

    /** By when its actor, or the applicant whose materials are out, is to act; of a notice, after it. */
    Optional<LocalDate> due();

    Optional<Basis> dueBasis();

    /** How often materials were called back in this step. */
    int supplements();

    /** The last day of the notice, once it is posted. */
    Optional<LocalDate> noticeEnds();

    /** By number, in the order in which they were raised. */
    ImmutableMap<String, Objection> objections();

    Optional<RecognitionAct> act();

    default boolean hasOpenObjection() {
        return objections().values().stream().anyMatch(Objection::isOpen);
    }

    default boolean hasUpheldObjection() {
        return objections().values().stream().anyMatch(Objection::isUpheld);
    }

    /** By when the next thing is to be done: an objection investigated, the notice over, the step's own day. */
    default Optional<LocalDate> nextDue() {
        return objections().values().stream()
                .filter(Objection::isOpen)
                .map(Objection::due)
                .min(Comparator.naturalOrder())
                .or(this::due);
    }

    final class Builder extends ImmutableCaseState.Builder {}
}
