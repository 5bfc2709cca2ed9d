package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Scheme;

/** Checks one scheme: weights, curves, grades and tie keys. */
final class SchemeChecks implements Node.Cases<Boolean> {

    private static final Exact HUNDRED = Exact.of(100);
    private static final Bounds SCORES = Bounds.between(Exact.ZERO, HUNDRED);

    private final EditionChecks edition;
    private final Rulebook rulebook;
    private final Defects defects;
    private final String pointer;
    private final Set<NodeId> nodes;

    private SchemeChecks(EditionChecks edition, Rulebook rulebook, Defects defects, String pointer, Set<NodeId> nodes) {
        this.edition = edition;
        this.rulebook = rulebook;
        this.defects = defects;
        this.pointer = pointer;
        this.nodes = nodes;
    }

    static void check(
            EditionChecks edition, Rulebook rulebook, Terms terms, Defects defects, String pointer, Scheme scheme) {
        edition.heading(pointer, scheme.heading());
        edition.basis(pointer + "/basis", scheme.basis());
        terms.require(pointer + "/population", "populations", scheme.population());
        Set<NodeId> nodes = new LinkedHashSet<>();
        scheme.root().match(new SchemeChecks(edition, rulebook, defects, pointer + "/root", nodes));
        edition.basis(pointer + "/grades/basis", scheme.gradeScale().basis());
        grades(pointer + "/grades", scheme, defects);
        for (int i = 0; i < scheme.ranking().tieKeys().size(); i++) {
            NodeId key = scheme.ranking().tieKeys().get(i);
            if (!nodes.contains(key)) {
                defects.add(
                        pointer + "/ranking/tieKeys/" + i,
                        "the scheme has no node \"" + key + "\"",
                        "name one of its nodes");
            }
        }
    }

    @Override
    public Boolean leaf(Node.Leaf leaf) {
        Indicator indicator = leaf.indicator();
        edition.heading(pointer, indicator.heading());
        nodes.add(indicator.heading().id());
        edition.basis(pointer + "/curve/basis", indicator.curve().basis());
        MeasureChecks.require(rulebook, indicator.measure(), pointer + "/measure", defects);
        rulebook.measure(indicator.measure())
                .ifPresent(measure -> curve(measure, indicator.curve().value()));
        return true;
    }

    @Override
    public Boolean weighted(Node.Weighted weighted) {
        edition.heading(pointer, weighted.heading());
        nodes.add(weighted.heading().id());
        Exact sum = Exact.ZERO;
        for (int i = 0; i < weighted.parts().size(); i++) {
            Node.Part part = weighted.parts().get(i);
            String at = pointer + "/parts/" + i;
            edition.basis(at + "/weight/basis", part.weight().basis());
            if (part.weight().value().signum() <= 0) {
                defects.add(
                        at + "/weight",
                        "the weight is " + part.weight().value(),
                        "give it a weight over 0, or leave the part out");
            }
            sum = sum.plus(part.weight().value());
            part.node().match(new SchemeChecks(edition, rulebook, defects, at + "/node", nodes));
        }
        if (!sum.equals(HUNDRED)) {
            defects.add(
                    pointer + "/parts",
                    "the weights sum to " + sum + ", not to 100",
                    "mend the weights so that they do");
        }
        return true;
    }

    private void curve(Measure measure, Curve curve) {
        curve.match(new Curve.Cases<Boolean>() {
            @Override
            public Boolean bands(Curve.Bands bands) {
                Bounds range =
                        measure.range().times(Exact.ONE.dividedBy(measure.unit().factor()));
                List<Bounds> amounts = Lists.transform(bands.bands(), Curve.Band::amounts);
                Ranges.contiguous(amounts, range, pointer + "/curve/value/bands", "/amounts", defects);
                for (int i = 0; i < bands.bands().size(); i++) {
                    points(bands.bands().get(i).points(), pointer + "/curve/value/bands/" + i + "/points");
                }
                return true;
            }

            @Override
            public Boolean linear(Curve.Linear linear) {
                points(linear.fromPoints(), pointer + "/curve/value/fromPoints");
                points(linear.toPoints(), pointer + "/curve/value/toPoints");
                return true;
            }
        });
    }

    private void points(Exact points, String at) {
        if (!SCORES.contains(points)) {
            defects.add(at, "the points are " + points, "give points from 0 to 100");
        }
    }

    private static void grades(String pointer, Scheme scheme, Defects defects) {
        ImmutableList<Grade> grades = scheme.gradeScale().grades();
        defects.unique(pointer + "/value", "grade", Lists.transform(grades, Grade::code), "/code");
        List<Bounds> fromLowest = Lists.transform(Lists.reverse(grades), Grade::totals);
        // the file lists the best grade first, so a defect at position i of the reversed list is at n - 1 - i there
        Defects reversed = new Defects();
        Ranges.contiguous(fromLowest, SCORES, "", "/totals", reversed);
        reversed.all()
                .forEach(d -> defects.add(
                        pointer + "/value" + mirror(d.pointer(), grades.size()),
                        "grade: " + d.message(),
                        d.remedy().replace("the lowest first", "the best first")));
        for (int i = 0; i < grades.size(); i++) {
            if (grades.get(i).totals().intersect(SCORES).isEmpty()) {
                defects.add(
                        pointer + "/value/" + i + "/totals",
                        "no total from 0 to 100 earns grade \"" + grades.get(i).code() + "\"",
                        "mend its totals, or leave the grade out");
            }
        }
    }

    private static String mirror(String pointer, int size) {
        Optional<Integer> index = pointer.isEmpty()
                ? Optional.empty()
                : Optional.of(Integer.parseInt(pointer.substring(1, pointer.indexOf('/', 1))));
        return index.map(i -> "/" + (size - 1 - i) + "/totals").orElse("");
    }
}
