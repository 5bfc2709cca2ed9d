package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.label.Label;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Indicator;

/** Checks the rows of standards: whom they name, and that each is some zone's. */
final class StandardsChecks {

    private StandardsChecks() {}

    static void check(SchemeScope scope, String pointer, Indicator indicator, Curve.Standards curve) {
        curve.scale().ifPresent(id -> MeasureChecks.require(scope.rulebook(), id, pointer + "/scale", scope.defects()));
        for (int i = 0; i < curve.rows().size(); i++) {
            String at = pointer + "/rows/" + i;
            Curve.StandardsRow row = curve.rows().get(i);
            for (int j = 0; j < row.types().size(); j++) {
                scope.terms()
                        .require(at + "/types/" + j, "zone-types", row.types().get(j));
            }
            scope.defects().once(at + "/types", "term", row.types());
            size(scope, at + "/scale", curve, row);
            hidden(scope, at, curve.rows(), i);
        }
    }

    private static void size(SchemeScope scope, String at, Curve.Standards curve, Curve.StandardsRow row) {
        if (curve.scale().isEmpty() && !row.scale().equals(Bounds.ALL)) {
            scope.defects()
                    .add(
                            at,
                            Label.of("没有写明以哪个指标衡量规模", "no measure of size is named that could lie in it"),
                            Label.of("衡量规模的指标", "a measure of size"),
                            Label.of("在 scale 处写上", "name one as scale"));
        }
        curve.scale()
                .map(scope::range)
                .filter(range -> row.scale().intersect(range).isEmpty())
                .ifPresent(range -> scope.defects()
                        .add(
                                at,
                                Label.of(
                                        "没有规模在 {0}：取值范围为 {1}",
                                        "no size lies in {0}: the range is {1}",
                                        Shown.of(row.scale()),
                                        Shown.of(range)),
                                Label.of("取值范围内的规模", "sizes in the range of their measure"),
                                Label.of("修改规模", "mend the sizes")));
    }

    /** A row before that is for as many types and sizes leaves no zone to this one. */
    private static void hidden(SchemeScope scope, String at, ImmutableList<Curve.StandardsRow> rows, int row) {
        Curve.StandardsRow mine = rows.get(row);
        for (int i = 0; i < row; i++) {
            Curve.StandardsRow before = rows.get(i);
            boolean types = before.types().isEmpty()
                    || !mine.types().isEmpty() && before.types().containsAll(mine.types());
            if (types && before.scale().encloses(mine.scale())) {
                scope.defects()
                        .add(
                                at,
                                Label.of(
                                        "第 {0} 行已包括其全部集聚区（从 0 数起）",
                                        "row {0} is for all its zones already (counted from 0)", i),
                                Label.of("各有集聚区适用的行", "rows that are each for some zones"),
                                Label.of("移到该行之前，或删去", "put it before that row, or leave it out"));
                return;
            }
        }
    }
}
