package org.servicezone.io.load;

import static org.servicezone.io.load.Cursor.parsed;
import static org.servicezone.io.load.PolicyReaders.cited;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Effect;
import org.servicezone.model.scheme.Trigger;
import org.servicezone.model.vocabulary.EventKind;

/** Reads what is done to a score before it is the total. */
final class AdjustmentReaders {

    private static final ImmutableMap<String, Cursor.Reader<Adjustment>> KINDS = ImmutableMap.of(
            "for-events", AdjustmentReaders::forEvents,
            "within", AdjustmentReaders::within,
            "veto", AdjustmentReaders::veto);
    private static final ImmutableMap<String, Effect.Kind> EFFECTS = PolicyReaders.named(Effect.Kind.values());

    private AdjustmentReaders() {}

    static Slot<Adjustment> adjustment(Cursor c) {
        return c.byKind(KINDS);
    }

    private static Slot<Adjustment> forEvents(Cursor c) {
        c.only("kind", "id", "clause", "label", "events", "each", "limit");
        var heading = RequirementReaders.heading(c, Optional.empty());
        var events = c.required("events", AdjustmentReaders::trigger);
        var each = c.required("each", cited(VocabularyReaders::exact));
        var limit = c.optional("limit", cited(VocabularyReaders::exact));
        return c.complete(() -> new Adjustment.ForEvents(heading.get(), events.get(), each.get(), limit.get()));
    }

    private static Slot<Adjustment> within(Cursor c) {
        c.only("kind", "id", "clause", "label", "floor", "cap");
        var heading = RequirementReaders.heading(c, Optional.empty());
        var floor = c.optional("floor", cited(VocabularyReaders::exact));
        var cap = c.optional("cap", cited(VocabularyReaders::exact));
        return c.complete(() -> new Adjustment.Within(heading.get(), floor.get(), cap.get()));
    }

    /** Reads a veto: by events, or by a condition. */
    private static Slot<Adjustment> veto(Cursor c) {
        boolean byCondition = c.has("when");
        c.only("kind", "id", "clause", "label", byCondition ? "when" : "events", "effect", "basis");
        var heading = RequirementReaders.heading(c, Optional.empty());
        var effect = c.required("effect", AdjustmentReaders::effect);
        var basis = c.required("basis", PolicyReaders::basis);
        if (byCondition) {
            var when = c.required("when", RequirementReaders::read);
            return c.complete(
                    () -> new Adjustment.VetoByCondition(heading.get(), when.get(), effect.get(), basis.get()));
        }
        var events = c.required("events", AdjustmentReaders::trigger);
        return c.complete(() -> new Adjustment.VetoByEvents(heading.get(), events.get(), effect.get(), basis.get()));
    }

    private static Slot<Trigger> trigger(Cursor c) {
        c.only("kinds", "years", "first");
        var kinds = c.list("kinds", parsed(EventKind::of));
        var years = c.optional("years", cited(Cursor::whole));
        var first = c.optional("first", Cursor::bool);
        return c.complete(
                () -> new Trigger(kinds.get(), years.get(), first.get().orElse(false)));
    }

    private static Slot<Effect> effect(Cursor c) {
        c.only("kind", "grade");
        var kind = c.required("kind", Cursor.oneOf(EFFECTS));
        var grade = c.optional("grade", Cursor::text);
        return c.complete(() -> new Effect(kind.get(), grade.get()));
    }
}
