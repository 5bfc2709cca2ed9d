package org.servicezone.io.load;

import static org.servicezone.io.load.Cursor.listOf;
import static org.servicezone.io.load.Cursor.oneOf;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.servicezone.model.casework.Among;
import org.servicezone.model.casework.Combining;
import org.servicezone.model.casework.Constraint;
import org.servicezone.model.casework.PanelItem;
import org.servicezone.model.casework.PanelRule;
import org.servicezone.model.casework.Procedure;
import org.servicezone.model.casework.Route;
import org.servicezone.model.casework.SelectionRule;
import org.servicezone.model.policy.Reading;
import org.servicezone.model.policy.ReadingOption;
import org.servicezone.model.rule.Choice;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.vocabulary.Population;

/** Reads routes, panels of experts and lists on merit. */
final class RecognitionReaders {

    private static final ImmutableMap<String, Ties> TIES = PolicyReaders.named(Ties.values());

    private final RulebookTerms terms;
    private final ProcedureReaders procedures;
    private final ImmutableMap<String, Reading> readings;

    RecognitionReaders(Rulebook rulebook) {
        this.terms = new RulebookTerms(rulebook);
        this.procedures = new ProcedureReaders(terms);
        this.readings = rulebook.readings().stream()
                .collect(ImmutableMap.toImmutableMap(reading -> reading.id().value(), reading -> reading));
    }

    Slot<Route> route(Cursor c) {
        c.only("id", "clause", "label", "populations", "procedure", "reading", "options");
        var heading = terms.heading(c);
        var populations = c.list("populations", oneOf(terms.populations()));
        return c.has("reading") || c.has("options") ? chosen(c, heading, populations) : plain(c, heading, populations);
    }

    private Slot<Route> plain(Cursor c, Slot<Heading> heading, Slot<ImmutableList<Population>> populations) {
        var procedure = c.required("procedure", procedures::procedure);
        return c.complete(() -> Route.builder()
                .heading(heading.get())
                .populations(populations.get())
                .procedure(procedure.get())
                .build());
    }

    /** Under a reading, each of its options has its procedure; the default's holds unless another is chosen. */
    private Slot<Route> chosen(Cursor c, Slot<Heading> heading, Slot<ImmutableList<Population>> populations) {
        if (c.has("procedure")) {
            c.error("a procedure beside those of a reading", "one of the two", "leave one out");
        }
        var reading = c.required("reading", oneOf(readings));
        if (reading.value().isEmpty()) {
            return Slot.broken();
        }
        var options = c.required("options", o -> options(o, reading.get()));
        return c.complete(() -> {
            Choice<Procedure> choice = new Choice<>(reading.get().id(), options.get());
            return Route.builder()
                    .heading(heading.get())
                    .populations(populations.get())
                    .procedure(choice.pick(reading.get().defaultOption()))
                    .choice(choice)
                    .build();
        });
    }

    private Slot<ImmutableMap<String, Procedure>> options(Cursor c, Reading reading) {
        c.only(reading.options().stream().map(ReadingOption::id).toArray(String[]::new));
        ImmutableMap.Builder<String, Procedure> options = ImmutableMap.builder();
        for (ReadingOption option : reading.options()) {
            c.required(option.id(), procedures::procedure)
                    .value()
                    .ifPresent(procedure -> options.put(option.id(), procedure));
        }
        return c.complete(options::buildOrThrow);
    }

    Slot<PanelRule> panel(Cursor c) {
        c.only("id", "clause", "label", "items", "quorum", "combining", "byItem");
        var heading = terms.heading(c);
        var items = c.list("items", this::item);
        var quorum = c.required("quorum", terms.cited(Cursor::whole));
        var combining = c.required("combining", terms.cited(this::combining));
        var byItem = c.required("byItem", Cursor::bool);
        return c.complete(() -> PanelRule.builder()
                .heading(heading.get())
                .items(items.get())
                .quorum(quorum.get())
                .combining(combining.get())
                .byItem(byItem.get())
                .build());
    }

    private Slot<PanelItem> item(Cursor c) {
        c.only("id", "clause", "label", "weight", "range");
        var heading = terms.heading(c);
        var weight = c.required("weight", terms.cited(VocabularyReaders::exact));
        var range = c.required("range", VocabularyReaders::bounds);
        return c.complete(() -> new PanelItem(heading.get(), weight.get(), range.get()));
    }

    private Slot<Combining> combining(Cursor c) {
        return c.byKind(ImmutableMap.of(
                "mean",
                mean -> {
                    mean.only("kind");
                    return mean.complete(Combining.Mean::new);
                },
                "median",
                median -> {
                    median.only("kind");
                    return median.complete(Combining.Median::new);
                },
                "trimmed-mean",
                trimmed -> {
                    trimmed.only("kind", "each");
                    var each = trimmed.required("each", terms.cited(Cursor::whole));
                    return trimmed.complete(() -> new Combining.TrimmedMean(each.get()));
                }));
    }

    Slot<SelectionRule> selection(Cursor c) {
        c.only("id", "clause", "label", "constraints", "ties");
        var heading = terms.heading(c);
        var constraints = c.required("constraints", listOf(this::constraint));
        var ties = c.required("ties", terms.cited(oneOf(TIES)));
        return c.complete(() -> new SelectionRule(heading.get(), constraints.get(), ties.get()));
    }

    private Slot<Constraint> constraint(Cursor c) {
        return c.byKind(
                ImmutableMap.of("cap", this::cap, "floor", this::floor, "recommended-order", this::recommendedOrder));
    }

    private Slot<Constraint> cap(Cursor c) {
        c.only("kind", "id", "clause", "label", "region", "city", "type", "most");
        var heading = terms.heading(c);
        var among = among(c);
        var most = c.required("most", terms.cited(Cursor::whole));
        return c.complete(() -> new Constraint.Cap(heading.get(), among.get(), most.get()));
    }

    private Slot<Constraint> floor(Cursor c) {
        c.only("kind", "id", "clause", "label", "region", "city", "type", "least");
        var heading = terms.heading(c);
        var among = among(c);
        var least = c.required("least", terms.cited(Cursor::whole));
        return c.complete(() -> new Constraint.Floor(heading.get(), among.get(), least.get()));
    }

    private Slot<Constraint> recommendedOrder(Cursor c) {
        c.only("kind", "id", "clause", "label");
        var heading = terms.heading(c);
        return c.complete(() -> new Constraint.RecommendedOrder(heading.get()));
    }

    /** Of a region, a city or a type; of all where none is named. */
    private Slot<Among> among(Cursor c) {
        var region = c.optional("region", oneOf(terms.regions()));
        var city = c.optional("city", oneOf(terms.cities()));
        var type = c.optional("type", oneOf(terms.zoneTypes()));
        long named = ImmutableList.of("region", "city", "type").stream()
                .filter(c::has)
                .count();
        if (named > 1) {
            return c.error(
                    "more than one of region, city, type", "one of them, or none for all", "leave the others out");
        }
        if (region.value().isEmpty() || city.value().isEmpty() || type.value().isEmpty()) {
            return Slot.broken();
        }
        return Slot.of(region.get()
                .<Among>map(Among.OfRegion::new)
                .or(() -> city.get().map(Among.OfCity::new))
                .or(() -> type.get().map(Among.OfType::new))
                .orElseGet(Among.All::new));
    }
}
