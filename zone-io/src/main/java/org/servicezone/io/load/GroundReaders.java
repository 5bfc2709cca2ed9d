package org.servicezone.io.load;

import static org.servicezone.io.load.Cursor.parsed;
import static org.servicezone.io.load.PolicyReaders.cited;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.rule.Choice;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rulebook.Ground;

/** Reads grounds; an option of a choice takes the choice's id, clause and name unless it has its own. */
final class GroundReaders {

    private final Optional<Heading> inherited;

    private GroundReaders(Optional<Heading> inherited) {
        this.inherited = inherited;
    }

    static Slot<Ground> read(Cursor c) {
        return new GroundReaders(Optional.empty()).ground(c);
    }

    private Slot<Ground> ground(Cursor c) {
        return c.byKind(ImmutableMap.<String, Cursor.Reader<Ground>>builder()
                .put("rank-at-bottom", this::rankAtBottom)
                .put("item-overdue", this::itemOverdue)
                .put("traits-reached", this::traitsReached)
                .put("any-ground", this::anyGround)
                .put("chosen", this::chosen)
                .buildOrThrow());
    }

    private Slot<Ground> rankAtBottom(Cursor c) {
        c.only("kind", "id", "clause", "label", "share", "byType", "minimumCohort");
        var heading = RequirementReaders.heading(c, inherited);
        var share = c.required("share", cited(VocabularyReaders::share));
        var byType = c.required("byType", Cursor::bool);
        var minimum = c.required("minimumCohort", cited(Cursor::whole));
        return c.complete(() -> new Ground.RankAtBottom(heading.get(), share.get(), byType.get(), minimum.get()));
    }

    private Slot<Ground> itemOverdue(Cursor c) {
        c.only("kind", "id", "clause", "label");
        var heading = RequirementReaders.heading(c, inherited);
        return c.complete(() -> new Ground.ItemOverdue(heading.get()));
    }

    private Slot<Ground> traitsReached(Cursor c) {
        c.only("kind", "id", "clause", "label", "mark");
        var heading = RequirementReaders.heading(c, inherited);
        var mark = c.required("mark", cited(VocabularyReaders::exact));
        return c.complete(() -> new Ground.TraitsReached(heading.get(), mark.get()));
    }

    private Slot<Ground> anyGround(Cursor c) {
        c.only("kind", "id", "clause", "label", "parts");
        var heading = RequirementReaders.heading(c, inherited);
        var parts = c.list("parts", GroundReaders::read);
        return c.complete(() -> new Ground.AnyGround(heading.get(), parts.get()));
    }

    private Slot<Ground> chosen(Cursor c) {
        c.only("kind", "id", "clause", "label", "reading", "options");
        var heading = RequirementReaders.heading(c, inherited);
        var reading = c.required("reading", parsed(ReadingId::of));
        GroundReaders below = new GroundReaders(Optional.of(RequirementReaders.orUnread(heading)));
        var options = c.map("options", below::ground);
        return c.complete(() -> new Ground.ChosenGround(heading.get(), new Choice<>(reading.get(), options.get())));
    }
}
