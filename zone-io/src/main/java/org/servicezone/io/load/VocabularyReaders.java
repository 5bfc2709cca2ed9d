package org.servicezone.io.load;

import static org.servicezone.io.load.Cursor.parsed;

import com.google.common.collect.ImmutableMap;
import java.util.stream.Collectors;
import org.servicezone.io.json.IntervalText;
import org.servicezone.model.label.Label;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.quantity.Quantity;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.Place;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.Supplier;
import org.servicezone.model.vocabulary.Term;
import org.servicezone.model.vocabulary.Vocabulary;

/** Reads vocabularies, places, measures and the values that they are made of. */
final class VocabularyReaders {

    private static final ImmutableMap<String, String> LEVELS = ImmutableMap.of("city", "city", "county", "county");

    private VocabularyReaders() {}

    static Slot<Vocabulary> vocabulary(String id, Cursor c) {
        c.only("label", "closed", "basis", "terms");
        var label = c.required("label", PolicyReaders::label);
        var closed = c.required("closed", Cursor::bool);
        var basis = c.required("basis", PolicyReaders::basis);
        var terms = c.list("terms", VocabularyReaders::term);
        return c.complete(() -> Vocabulary.builder()
                .id(id)
                .label(label.get())
                .closed(closed.get())
                .basis(basis.get())
                .terms(terms.get())
                .build());
    }

    private static Slot<Term> term(Cursor c) {
        c.only("code", "zh", "en", "aliases", "parent", "members", "since", "until");
        var code = c.required("code", Cursor::text);
        var zh = c.required("zh", Cursor::text);
        var en = c.required("en", Cursor::text);
        var aliases = c.listOrNone("aliases", Cursor::text);
        var parent = c.optional("parent", Cursor::text);
        var members = c.listOrNone("members", Cursor::text);
        var since = c.optional("since", parsed(PartialDate::parse));
        var until = c.optional("until", parsed(PartialDate::parse));
        return c.complete(() -> Term.builder()
                .code(code.get())
                .label(Label.of(zh.get(), en.get()))
                .aliases(aliases.get())
                .parent(parent.get())
                .members(members.get())
                .since(since.get())
                .until(until.get())
                .build());
    }

    static Slot<Place> place(Cursor c) {
        c.only("code", "zh", "en", "level", "parent", "region");
        var code = c.required("code", parsed(PlaceCode::of));
        var zh = c.required("zh", Cursor::text);
        var en = c.required("en", Cursor::text);
        var level = c.required("level", Cursor.oneOf(LEVELS));
        var parent = c.optional("parent", parsed(PlaceCode::of));
        var region = c.optional("region", Cursor::text);
        return c.complete(() -> Place.builder()
                .code(code.get())
                .label(Label.of(zh.get(), en.get()))
                .level(level.get())
                .parent(parent.get())
                .region(region.get())
                .build());
    }

    static Slot<Measure> measure(Cursor c) {
        c.only("id", "label", "unit", "range", "supplier", "formula");
        var id = c.required("id", parsed(MeasureId::of));
        var label = c.required("label", PolicyReaders::label);
        var unit = c.required("unit", VocabularyReaders::unit);
        var range = c.required("range", VocabularyReaders::bounds);
        var supplier = c.required("supplier", parsed(Supplier::of));
        var formula = c.optional("formula", FormulaReaders::formula);
        return c.complete(() -> Measure.builder()
                .id(id.get())
                .label(label.get())
                .unit(unit.get())
                .range(range.get().times(unit.get().factor()))
                .supplier(supplier.get())
                .formula(formula.get())
                .build());
    }

    static Slot<Unit> unit(Cursor c) {
        return parsed(symbol -> Units.find(symbol)
                        .orElseThrow(() -> new IllegalArgumentException("a unit: "
                                + Units.ALL.stream().map(Unit::symbol).collect(Collectors.joining(", "))
                                + "; or one by another, such as 万元/亩")))
                .read(c);
    }

    static Slot<Exact> exact(Cursor c) {
        return parsed(Exact::parse).read(c);
    }

    /** Reads a share: a number from 0 to 1. */
    static Slot<Exact> share(Cursor c) {
        Slot<Exact> read = exact(c);
        return read.value()
                .filter(share -> share.signum() < 0 || share.isGreaterThan(Exact.ONE))
                .map(share -> c.<Exact>error(c.shown(), "a share from 0 to 1", "write for example 0.3 for 30 %"))
                .orElse(read);
    }

    static Slot<Quantity> quantity(Cursor c) {
        c.only("amount", "unit");
        var amount = c.required("amount", VocabularyReaders::exact);
        var unit = c.required("unit", VocabularyReaders::unit);
        return c.complete(() -> Quantity.of(amount.get(), unit.get()));
    }

    /** Reads an interval in the usual notation: {@code [20, 50)}; an end left out is no limit: {@code [200, )}. */
    static Slot<Bounds> bounds(Cursor c) {
        return parsed(IntervalText::parse).read(c);
    }
}
