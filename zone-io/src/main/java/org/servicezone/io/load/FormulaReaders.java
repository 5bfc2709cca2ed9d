package org.servicezone.io.load;

import static org.servicezone.io.load.Cursor.parsed;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.servicezone.model.measure.Formula;
import org.servicezone.model.measure.Grouping;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Parts;
import org.servicezone.model.measure.PlaceScope;
import org.servicezone.model.measure.ResidentFilter;
import org.servicezone.model.vocabulary.ResidentKind;

/** Reads how measures are derived, a reader for each kind of formula. */
final class FormulaReaders {

    private static final ImmutableMap<String, Cursor.Reader<Formula>> KINDS =
            ImmutableMap.<String, Cursor.Reader<Formula>>builder()
                    .put("ratio", FormulaReaders::ratio)
                    .put("growth", FormulaReaders::growth)
                    .put("compound-growth", FormulaReaders::compoundGrowth)
                    .put("sum-over-years", FormulaReaders::sumOverYears)
                    .put("mean-over-years", FormulaReaders::meanOverYears)
                    .put("total", FormulaReaders::total)
                    .put("top-share", FormulaReaders::topShare)
                    .put("herfindahl", FormulaReaders::herfindahl)
                    .put("location-quotient", FormulaReaders::locationQuotient)
                    .put("residents-count", FormulaReaders::residentsCount)
                    .put("residents-sum", FormulaReaders::residentsSum)
                    .buildOrThrow();
    private static final ImmutableMap<String, Grouping> GROUPINGS =
            ImmutableMap.of("firm", Grouping.FIRM, "leading-industry", Grouping.LEADING_INDUSTRY);
    private static final ImmutableMap<String, PlaceScope> PLACES =
            ImmutableMap.of("city", PlaceScope.CITY, "province", PlaceScope.PROVINCE);

    private FormulaReaders() {}

    static Slot<Formula> formula(Cursor c) {
        return c.byKind(KINDS);
    }

    private static Slot<Formula> ratio(Cursor c) {
        c.only("kind", "numerator", "denominator");
        var numerator = c.required("numerator", FormulaReaders::measure);
        var denominator = c.required("denominator", FormulaReaders::measure);
        return c.complete(() -> new Formula.Ratio(numerator.get(), denominator.get()));
    }

    private static Slot<Formula> growth(Cursor c) {
        c.only("kind", "of");
        var of = c.required("of", FormulaReaders::measure);
        return c.complete(() -> new Formula.Growth(of.get()));
    }

    private static Slot<Formula> compoundGrowth(Cursor c) {
        c.only("kind", "of", "years");
        var of = c.required("of", FormulaReaders::measure);
        var years = c.required("years", Cursor::whole);
        return c.complete(() -> new Formula.CompoundGrowth(of.get(), years.get()));
    }

    private static Slot<Formula> sumOverYears(Cursor c) {
        c.only("kind", "of", "years");
        var of = c.required("of", FormulaReaders::measure);
        var years = c.required("years", Cursor::whole);
        return c.complete(() -> new Formula.SumOverYears(of.get(), years.get()));
    }

    private static Slot<Formula> meanOverYears(Cursor c) {
        c.only("kind", "of", "years");
        var of = c.required("of", FormulaReaders::measure);
        var years = c.required("years", Cursor::whole);
        return c.complete(() -> new Formula.MeanOverYears(of.get(), years.get()));
    }

    private static Slot<Formula> total(Cursor c) {
        c.only("kind", "of");
        var of = c.list("of", FormulaReaders::measure);
        return c.complete(() -> new Formula.Total(of.get()));
    }

    private static Slot<Formula> topShare(Cursor c) {
        c.only("kind", "parts", "top", "of");
        var parts = c.required("parts", FormulaReaders::parts);
        var top = c.required("top", Cursor::whole);
        var whole = c.optional("of", FormulaReaders::measure);
        return c.complete(() -> new Formula.TopShare(parts.get(), top.get(), whole.get()));
    }

    private static Slot<Formula> herfindahl(Cursor c) {
        c.only("kind", "parts");
        var parts = c.required("parts", FormulaReaders::parts);
        return c.complete(() -> new Formula.Herfindahl(parts.get()));
    }

    private static Slot<Formula> locationQuotient(Cursor c) {
        c.only("kind", "part", "whole", "place");
        var part = c.required("part", FormulaReaders::measure);
        var whole = c.required("whole", FormulaReaders::measure);
        var place = c.required("place", Cursor.oneOf(PLACES));
        return c.complete(() -> new Formula.LocationQuotient(part.get(), whole.get(), place.get()));
    }

    private static Slot<Formula> residentsCount(Cursor c) {
        c.only("kind", "where");
        var where = c.optional("where", FormulaReaders::filter);
        return c.complete(() -> new Formula.ResidentsCount(where.get().orElse(ResidentFilter.ALL)));
    }

    private static Slot<Formula> residentsSum(Cursor c) {
        c.only("kind", "amount", "where");
        var amount = c.required("amount", FormulaReaders::measure);
        var where = c.optional("where", FormulaReaders::filter);
        return c.complete(
                () -> new Formula.ResidentsSum(amount.get(), where.get().orElse(ResidentFilter.ALL)));
    }

    /** Reads {@code {"measures": [ids]}} or {@code {"residents": measure, "by": grouping}}. */
    private static Slot<Parts> parts(Cursor c) {
        if (c.has("measures")) {
            c.only("measures");
            var ids = c.list("measures", FormulaReaders::measure);
            return c.complete(() -> new Parts.Measures(ids.get()));
        }
        c.only("residents", "by");
        var amount = c.required("residents", FormulaReaders::measure);
        var by = c.required("by", Cursor.oneOf(GROUPINGS));
        return c.complete(() -> new Parts.Residents(amount.get(), by.get()));
    }

    private static Slot<ResidentFilter> filter(Cursor c) {
        c.only("leading", "kinds", "amount", "amounts", "unit");
        var leading = c.optional("leading", Cursor::bool);
        var kinds = c.listOrNone("kinds", parsed(ResidentKind::of));
        boolean bySize = c.has("amount") || c.has("amounts") || c.has("unit");
        Slot<Optional<ResidentFilter.Size>> size = bySize ? size(c) : Slot.of(Optional.empty());
        return c.complete(() -> new ResidentFilter(leading.get().orElse(false), kinds.get(), size.get()));
    }

    private static Slot<Optional<ResidentFilter.Size>> size(Cursor c) {
        var measure = c.required("amount", FormulaReaders::measure);
        var amounts = c.required("amounts", VocabularyReaders::bounds);
        var unit = c.required("unit", VocabularyReaders::unit);
        return c.complete(() -> Optional.of(new ResidentFilter.Size(measure.get(), amounts.get(), unit.get())));
    }

    private static Slot<MeasureId> measure(Cursor c) {
        return parsed(MeasureId::of).read(c);
    }
}
