package org.servicezone.io.load;

import static org.servicezone.io.load.Cursor.listOf;
import static org.servicezone.io.load.Cursor.oneOf;
import static org.servicezone.io.load.Cursor.parsed;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.servicezone.model.policy.Reading;
import org.servicezone.model.policy.ReadingOption;
import org.servicezone.model.rule.Choice;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.standing.DecisionRule;
import org.servicezone.model.standing.LowMark;
import org.servicezone.model.standing.Prerequisite;
import org.servicezone.model.standing.RecordedGround;
import org.servicezone.model.standing.Scope;
import org.servicezone.model.standing.Standing;

/** Reads standings, and decisions with their grounds. */
final class StandingReaders {

    private static final ImmutableMap<String, Scope> SCOPES = PolicyReaders.named(Scope.values());
    private static final ImmutableMap<String, Prerequisite> PREREQUISITES = PolicyReaders.named(Prerequisite.values());

    private final RulebookTerms terms;
    private final ImmutableMap<String, Reading> readings;

    StandingReaders(RulebookTerms terms, Rulebook rulebook) {
        this.terms = terms;
        this.readings = rulebook.readings().stream()
                .collect(ImmutableMap.toImmutableMap(reading -> reading.id().value(), reading -> reading));
    }

    Slot<Standing> standing(Cursor c) {
        c.only("id", "clause", "label", "titleHeld", "last");
        var heading = terms.heading(c);
        var titleHeld = c.required("titleHeld", Cursor::bool);
        var last = c.required("last", Cursor::bool);
        return c.complete(() -> new Standing(heading.get(), titleHeld.get(), last.get()));
    }

    Slot<DecisionRule> decision(Cursor c) {
        c.only("id", "clause", "label", "outOf", "to", "ground", "prerequisites", "ordersItems");
        var heading = terms.heading(c);
        var outOf = c.list("outOf", parsed(NodeId::of));
        var to = c.required("to", parsed(NodeId::of));
        var ground = c.optional("ground", this::ground);
        var prerequisites = c.listOrNone("prerequisites", oneOf(PREREQUISITES));
        var ordersItems = c.optional("ordersItems", Cursor::bool);
        return c.complete(() -> DecisionRule.builder()
                .heading(heading.get())
                .outOf(outOf.get())
                .to(to.get())
                .ground(ground.get())
                .prerequisites(prerequisites.get())
                .ordersItems(ordersItems.get().orElse(false))
                .build());
    }

    private Slot<RecordedGround> ground(Cursor c) {
        return c.byKind(ImmutableMap.<String, Cursor.Reader<RecordedGround>>builder()
                .put("low-rounds", this::low)
                .put("item-late", this::itemLate)
                .put("traits", this::traits)
                .put("falsified", this::falsified)
                .put("round-voided", this::roundVoided)
                .put("all", this::all)
                .put("any", this::any)
                .put("chosen", this::chosen)
                .buildOrThrow());
    }

    private Slot<RecordedGround> low(Cursor c) {
        c.only("kind", "id", "clause", "label", "mark", "least", "rounds", "absentIsLow");
        var heading = terms.heading(c);
        var mark = c.required("mark", this::mark);
        var least = c.required("least", terms.cited(Cursor::whole));
        var rounds = c.required("rounds", terms.cited(Cursor::whole));
        var absentIsLow = c.required("absentIsLow", Cursor::bool);
        return c.complete(
                () -> new RecordedGround.Low(heading.get(), mark.get(), least.get(), rounds.get(), absentIsLow.get()));
    }

    private Slot<LowMark> mark(Cursor c) {
        return c.byKind(ImmutableMap.of(
                "last-places", this::lastPlaces,
                "bottom-share", this::bottomShare,
                "below-score", this::belowScore,
                "in-grades", this::inGrades));
    }

    private Slot<LowMark> lastPlaces(Cursor c) {
        c.only("kind", "scope", "places");
        var scope = c.required("scope", oneOf(SCOPES));
        var places = c.required("places", terms.cited(Cursor::whole));
        return c.complete(() -> new LowMark.LastPlaces(scope.get(), places.get()));
    }

    private Slot<LowMark> bottomShare(Cursor c) {
        c.only("kind", "scope", "share", "minimum");
        var scope = c.required("scope", oneOf(SCOPES));
        var share = c.required("share", terms.cited(VocabularyReaders::exact));
        var minimum = c.required("minimum", terms.cited(Cursor::whole));
        return c.complete(() -> new LowMark.BottomShare(scope.get(), share.get(), minimum.get()));
    }

    private Slot<LowMark> belowScore(Cursor c) {
        c.only("kind", "mark");
        var mark = c.required("mark", terms.cited(VocabularyReaders::exact));
        return c.complete(() -> new LowMark.BelowScore(mark.get()));
    }

    private Slot<LowMark> inGrades(Cursor c) {
        c.only("kind", "grades");
        var grades = c.required("grades", terms.cited(listOf(Cursor::text)));
        return c.complete(() -> new LowMark.InGrades(
                ImmutableSet.copyOf(grades.get().value()), grades.get().basis()));
    }

    private Slot<RecordedGround> itemLate(Cursor c) {
        c.only("kind", "id", "clause", "label");
        var heading = terms.heading(c);
        return c.complete(() -> new RecordedGround.ItemLate(heading.get()));
    }

    private Slot<RecordedGround> traits(Cursor c) {
        c.only("kind", "id", "clause", "label");
        var heading = terms.heading(c);
        return c.complete(() -> new RecordedGround.Traits(heading.get()));
    }

    private Slot<RecordedGround> falsified(Cursor c) {
        c.only("kind", "id", "clause", "label");
        var heading = terms.heading(c);
        return c.complete(() -> new RecordedGround.Falsified(heading.get()));
    }

    private Slot<RecordedGround> roundVoided(Cursor c) {
        c.only("kind", "id", "clause", "label");
        var heading = terms.heading(c);
        return c.complete(() -> new RecordedGround.RoundVoided(heading.get()));
    }

    private Slot<RecordedGround> all(Cursor c) {
        c.only("kind", "id", "clause", "label", "parts");
        var heading = terms.heading(c);
        var parts = c.list("parts", this::ground);
        return c.complete(() -> new RecordedGround.All(heading.get(), parts.get()));
    }

    private Slot<RecordedGround> any(Cursor c) {
        c.only("kind", "id", "clause", "label", "parts");
        var heading = terms.heading(c);
        var parts = c.list("parts", this::ground);
        return c.complete(() -> new RecordedGround.Any(heading.get(), parts.get()));
    }

    private Slot<RecordedGround> chosen(Cursor c) {
        c.only("kind", "id", "clause", "label", "reading", "options");
        var heading = terms.heading(c);
        var reading = c.required("reading", oneOf(readings));
        if (reading.value().isEmpty()) {
            return Slot.broken();
        }
        var options = c.required("options", o -> options(o, reading.get()));
        return c.complete(() -> new RecordedGround.Chosen(
                heading.get(),
                new Choice<>(reading.get().id(), options.get()),
                reading.get().defaultOption()));
    }

    private Slot<ImmutableMap<String, RecordedGround>> options(Cursor c, Reading reading) {
        ImmutableList<String> names =
                reading.options().stream().map(ReadingOption::id).collect(ImmutableList.toImmutableList());
        c.only(names.toArray(String[]::new));
        ImmutableMap.Builder<String, RecordedGround> options = ImmutableMap.builder();
        for (String name : names) {
            c.required(name, this::ground).value().ifPresent(ground -> options.put(name, ground));
        }
        return c.complete(options::buildOrThrow);
    }
}
