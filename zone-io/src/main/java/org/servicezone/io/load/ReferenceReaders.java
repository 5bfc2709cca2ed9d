package org.servicezone.io.load;

import static org.servicezone.io.load.Cursor.parsed;

import com.google.common.collect.ImmutableMap;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.scheme.Reference;
import org.servicezone.model.scheme.ReferenceSet;
import org.servicezone.model.scheme.Summary;

/** Reads what an indicator's figure is held against: figures, and sets of them. */
final class ReferenceReaders {

    private static final ImmutableMap<String, Cursor.Reader<ReferenceSet>> SETS =
            ImmutableMap.of("scored", ReferenceReaders::scored, "listed", ReferenceReaders::listed);
    private static final ImmutableMap<String, Summary> SUMMARIES = PolicyReaders.named(Summary.values());
    private static final ImmutableMap<String, Axis> AXES = PolicyReaders.named(Axis.values());

    private ReferenceReaders() {}

    /** Reads a reference: a figure, a measure, what stands for a set, or a table. */
    static Slot<Reference> reference(Cursor c) {
        if (c.isText()) {
            Slot<Reference> broken = Slot.broken();
            return VocabularyReaders.exact(c)
                    .value()
                    .map(amount -> Slot.<Reference>of(new Reference.Fixed(amount)))
                    .orElse(broken);
        }
        if (c.has("set")) {
            c.only("set", "summary", "at");
            var set = c.required("set", ReferenceReaders::set);
            var summary = c.required("summary", Cursor.oneOf(SUMMARIES));
            var at = c.optional("at", VocabularyReaders::share);
            return c.complete(() -> new Reference.OfSet(set.get(), summary.get(), at.get()));
        }
        if (c.has("by")) {
            c.only("by", "entries", "otherwise");
            var by = c.required("by", Cursor.oneOf(AXES));
            var entries = c.list("entries", ReferenceReaders::entry);
            var otherwise = c.optional("otherwise", VocabularyReaders::exact);
            return c.complete(() -> new Reference.ByCode(by.get(), entries.get(), otherwise.get()));
        }
        if (c.has("measure")) {
            c.only("measure");
            var measure = c.required("measure", parsed(MeasureId::of));
            return c.complete(() -> new Reference.OfMeasure(measure.get()));
        }
        return c.error(
                "no reference",
                "a figure as a text, or an object with \"measure\", \"set\" or \"by\"",
                "write what the figure is held against");
    }

    private static Slot<Reference.Entry> entry(Cursor c) {
        c.only("when", "amount");
        var when = c.list("when", Cursor::text);
        var amount = c.required("amount", VocabularyReaders::exact);
        return c.complete(() -> new Reference.Entry(when.get(), amount.get()));
    }

    static Slot<ReferenceSet> set(Cursor c) {
        return c.byKind(SETS);
    }

    private static Slot<ReferenceSet> scored(Cursor c) {
        c.only("kind", "sameCity", "sameType", "year");
        var sameCity = c.optional("sameCity", Cursor::bool);
        var sameType = c.optional("sameType", Cursor::bool);
        var year = c.optional("year", Cursor::whole);
        return c.complete(() -> new ReferenceSet.Scored(
                sameCity.get().orElse(false), sameType.get().orElse(false), year.get()));
    }

    private static Slot<ReferenceSet> listed(Cursor c) {
        c.only("kind", "amounts");
        var amounts = c.list("amounts", VocabularyReaders::exact);
        return c.complete(() -> new ReferenceSet.Listed(amounts.get()));
    }
}
