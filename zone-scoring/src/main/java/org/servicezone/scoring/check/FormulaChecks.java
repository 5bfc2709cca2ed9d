package org.servicezone.scoring.check;

import java.util.Optional;
import org.servicezone.model.label.Label;
import org.servicezone.model.measure.Formula;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Parts;
import org.servicezone.model.measure.ResidentFilter;
import org.servicezone.model.quantity.Dimension;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.rulebook.Rulebook;

/** Checks that the parts of one formula go together, and that the measure is shown in what comes out. */
final class FormulaChecks implements Formula.Cases<Boolean> {

    private final Rulebook rulebook;
    private final Measure measure;
    private final String pointer;
    private final Terms terms;
    private final Defects defects;

    FormulaChecks(Rulebook rulebook, Measure measure, String pointer, Terms terms, Defects defects) {
        this.rulebook = rulebook;
        this.measure = measure;
        this.pointer = pointer;
        this.terms = terms;
        this.defects = defects;
    }

    @Override
    public Boolean ratio(Formula.Ratio formula) {
        Optional<Dimension> numerator = dimension(formula.numerator());
        Optional<Dimension> denominator = dimension(formula.denominator());
        return numerator.isEmpty()
                || denominator.isEmpty()
                || gives(numerator.get().per(denominator.get()));
    }

    @Override
    public Boolean growth(Formula.Growth formula) {
        return gives(Dimension.SHARE);
    }

    @Override
    public Boolean compoundGrowth(Formula.CompoundGrowth formula) {
        return gives(Dimension.SHARE);
    }

    @Override
    public Boolean sumOverYears(Formula.SumOverYears formula) {
        return dimension(formula.of()).map(this::gives).orElse(true);
    }

    @Override
    public Boolean meanOverYears(Formula.MeanOverYears formula) {
        return dimension(formula.of()).map(this::gives).orElse(true);
    }

    @Override
    public Boolean total(Formula.Total formula) {
        return alike(formula.of()).map(this::gives).orElse(true);
    }

    @Override
    public Boolean topShare(Formula.TopShare formula) {
        Optional<Dimension> parts = parts(formula.parts());
        formula.whole().ifPresent(whole -> requireAlike(whole, parts));
        if (formula.parts() instanceof Parts.Measures measures
                && formula.top() >= measures.ids().size()
                && formula.whole().isEmpty()) {
            defects.add(
                    pointer,
                    Label.of(
                            "{1} 个部分中最大的 {0} 个就是全部",
                            "the greatest {0} of {1} parts are all of them",
                            formula.top(),
                            measures.ids().size()),
                    Label.of("少于部分总数的个数", "a number below that of the parts"),
                    Label.of("减少个数，或在 \"of\" 中写明总量指标", "ask for fewer, or name the measure of the whole under \"of\""));
        }
        return gives(Dimension.SHARE);
    }

    @Override
    public Boolean herfindahl(Formula.Herfindahl formula) {
        parts(formula.parts());
        return gives(Dimension.SHARE);
    }

    @Override
    public Boolean locationQuotient(Formula.LocationQuotient formula) {
        requireAlike(formula.part(), dimension(formula.whole()));
        return gives(Dimension.SHARE);
    }

    @Override
    public Boolean residentsCount(Formula.ResidentsCount formula) {
        filter(formula.where());
        return gives(Dimension.ORGANISATIONS);
    }

    @Override
    public Boolean residentsSum(Formula.ResidentsSum formula) {
        filter(formula.where());
        ofResidents(formula.amount());
        return dimension(formula.amount()).map(this::gives).orElse(true);
    }

    private Optional<Dimension> parts(Parts parts) {
        return parts.match(new Parts.Cases<Optional<Dimension>>() {
            @Override
            public Optional<Dimension> measures(Parts.Measures measures) {
                return alike(measures.ids());
            }

            @Override
            public Optional<Dimension> residents(Parts.Residents residents) {
                ofResidents(residents.amount());
                return dimension(residents.amount());
            }
        });
    }

    private void filter(ResidentFilter where) {
        where.kinds().forEach(kind -> terms.require(pointer + "/where/kinds", "resident-kinds", kind));
        where.size().ifPresent(size -> {
            ofResidents(size.measure());
            dimension(size.measure())
                    .filter(asked -> !asked.equals(size.unit().dimension()))
                    .ifPresent(asked -> defects.add(
                            pointer + "/where/unit",
                            Label.of(
                                    "“{0}”的量纲是 {1}，而数值单位为 {2}",
                                    "\"{0}\" is {1}, but the amounts are in {2}", size.measure(), asked, size.unit()),
                            Label.of("量纲 {0} 的单位", "a unit of {0}", asked),
                            Label.of("用量纲 {0} 的单位书写", "give the amounts in a unit of {0}", asked)));
        });
    }

    /** Enterprises state what is reported; what a zone may state instead of its roster, they state themselves. */
    private void ofResidents(MeasureId id) {
        rulebook.measure(id)
                .flatMap(Measure::formula)
                .filter(formula -> !formula.readsRoster())
                .ifPresent(formula -> defects.add(
                        pointer,
                        Label.of(
                                "指标“{0}”是推算的，企业并不填报",
                                "measure \"{0}\" is derived, so that no enterprise states it", id),
                        Label.of("企业填报的指标", "a measure that enterprises report"),
                        Label.of("改用企业填报的指标", "use a measure that enterprises report")));
    }

    /** Returns the dimension of the first, and reports the others that have another one. */
    private Optional<Dimension> alike(Iterable<MeasureId> ids) {
        Optional<Dimension> first = Optional.empty();
        for (MeasureId id : ids) {
            if (first.isEmpty()) {
                first = dimension(id);
            } else {
                requireAlike(id, first);
            }
        }
        return first;
    }

    private void requireAlike(MeasureId id, Optional<Dimension> asked) {
        Optional<Dimension> own = dimension(id);
        if (own.isPresent() && asked.isPresent() && !own.equals(asked)) {
            defects.add(
                    pointer,
                    Label.of(
                            "“{0}”的量纲是 {1}，另一个是 {2}，没有共同的总量",
                            "\"{0}\" is {1} beside {2}, so they have no common whole", id, own.get(), asked.get()),
                    Label.of("同一量纲的指标", "measures of one dimension"),
                    Label.of("使用同一量纲的指标", "use measures of one dimension"));
        }
    }

    private boolean gives(Dimension dimension) {
        boolean same = measure.unit().dimension().equals(dimension);
        if (!same) {
            defects.add(
                    pointer,
                    Label.of(
                            "公式得出 {0}，而指标“{1}”的单位 {2} 属于 {3}",
                            "the formula gives {0}, but measure \"{1}\" is shown in {2} of {3}",
                            dimension,
                            measure.id(),
                            measure.unit(),
                            measure.unit().dimension()),
                    Label.of("量纲 {0} 的单位", "a unit of {0}", dimension),
                    remedy(dimension));
        }
        return same;
    }

    private static Label remedy(Dimension dimension) {
        int slash = dimension.code().indexOf('/');
        Optional<Unit> unit = slash < 0
                ? first(dimension.code())
                : first(dimension.code().substring(0, slash))
                        .flatMap(dividend ->
                                first(dimension.code().substring(slash + 1)).map(dividend::per));
        return unit.map(u ->
                        Label.of("给指标写量纲 {0} 的单位，如 {1}", "give the measure a unit of {0}, such as {1}", dimension, u))
                .orElse(Label.of("没有单位能表示：请除以其他指标", "no unit shows it: divide by other measures"));
    }

    private static Optional<Unit> first(String dimension) {
        return Units.ALL.stream()
                .filter(unit -> unit.dimension().code().equals(dimension))
                .findFirst();
    }

    private Optional<Dimension> dimension(MeasureId id) {
        return rulebook.measure(id).map(m -> m.unit().dimension());
    }
}
