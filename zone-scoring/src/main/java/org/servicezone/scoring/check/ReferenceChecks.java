package org.servicezone.scoring.check;

import org.servicezone.model.label.Label;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.number.Exact;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Reference;

/**
 * Checks one reference, at its pointer. Returns nothing of interest.
 *
 * @param scope  the scheme
 * @param pointer  its place
 * @param indicator  whose amount is held against it
 */
record ReferenceChecks(SchemeScope scope, String pointer, Indicator indicator) implements Reference.Cases<Boolean> {

    /** Reports figures of zero or less where nothing can be divided by them. */
    static void over0(SchemeScope scope, String pointer, Reference reference) {
        if (reference instanceof Reference.Fixed fixed) {
            over0(scope, pointer + "/amount", fixed.amount());
        } else if (reference instanceof Reference.ByCode table) {
            for (int i = 0; i < table.entries().size(); i++) {
                over0(
                        scope,
                        pointer + "/entries/" + i + "/amount",
                        table.entries().get(i).amount());
            }
            table.otherwise().ifPresent(amount -> over0(scope, pointer + "/otherwise", amount));
        }
    }

    private static void over0(SchemeScope scope, String at, Exact amount) {
        if (amount.signum() <= 0) {
            scope.defects()
                    .add(
                            at,
                            Label.of("与 {0} 之比没有值", "a ratio to {0} has no value", amount),
                            Label.of("大于 0 的数值", "a figure over 0"),
                            Label.of("给出大于 0 的数值", "give a figure over 0"));
        }
    }

    @Override
    public Boolean fixed(Reference.Fixed reference) {
        return true;
    }

    @Override
    public Boolean ofMeasure(Reference.OfMeasure reference) {
        String at = pointer + "/measure";
        MeasureChecks.require(scope.rulebook(), reference.measure(), at, scope.defects());
        if (reference.measure().equals(indicator.measure())) {
            scope.defects()
                    .add(
                            at,
                            Label.of("数值与自身相比", "the figure is held against itself"),
                            Label.of("另一个指标", "another measure"),
                            Label.of("写上另一个指标", "name another measure"));
        }
        Measure own = scope.rulebook().measure(indicator.measure()).orElseThrow();
        scope.rulebook()
                .measure(reference.measure())
                .filter(other -> !other.unit().dimension().equals(own.unit().dimension()))
                .ifPresent(other -> scope.defects()
                        .add(
                                at,
                                Label.of(
                                        "“{0}”的量纲为 {1}，“{2}”的为 {3}",
                                        "\"{0}\" is {1} and \"{2}\" is {3}",
                                        other.id(),
                                        other.unit().dimension(),
                                        own.id(),
                                        own.unit().dimension()),
                                Label.of("量纲相同的指标", "a measure of the same dimension"),
                                Label.of(
                                        "写上量纲为 {0} 的指标",
                                        "name a measure of {0}", own.unit().dimension())));
        return true;
    }

    @Override
    public Boolean ofSet(Reference.OfSet reference) {
        return true;
    }

    @Override
    public Boolean byCode(Reference.ByCode reference) {
        AxisCodes codes = scope.codes(reference.by(), Label.of("条目", "entry"));
        for (int i = 0; i < reference.entries().size(); i++) {
            codes.add(
                    pointer + "/entries/" + i + "/when",
                    reference.entries().get(i).when());
        }
        return true;
    }
}
