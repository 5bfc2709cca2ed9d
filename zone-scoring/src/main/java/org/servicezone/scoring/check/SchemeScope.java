package org.servicezone.scoring.check;

import java.util.Optional;
import org.servicezone.model.label.Label;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.Scheme;

/**
 * What all checks of one scheme share.
 *
 * @param edition  the checks of its edition
 * @param rulebook  the rulebook
 * @param terms  its terms
 * @param defects  where defects go
 * @param pointer  the place of the scheme
 * @param scheme  the scheme
 */
record SchemeScope(
        EditionChecks edition, Rulebook rulebook, Terms terms, Defects defects, String pointer, Scheme scheme) {

    /** Checks where a cited value of a node or adjustment comes from. */
    void cited(Heading heading, String at, Cited<?> value) {
        basis(heading, at + "/basis", value.basis());
    }

    void cited(Heading heading, String at, Optional<? extends Cited<?>> value) {
        value.ifPresent(v -> cited(heading, at, v));
    }

    void basis(Heading heading, String at, Basis basis) {
        edition.basis(at, basis);
        BasisChecks.check(rulebook, defects, at, basis, heading.clause());
    }

    AxisCodes codes(Axis by, Label what) {
        return new AxisCodes(rulebook, terms, defects, by, what);
    }

    /** Returns the declared range of a measure in its unit; every number where it is not declared. */
    Bounds range(MeasureId id) {
        return rulebook.measure(id)
                .map(measure ->
                        measure.range().times(Exact.ONE.dividedBy(measure.unit().factor())))
                .orElse(Bounds.ALL);
    }

    /** Returns the declared range of a measure in the unit of another. */
    Bounds range(MeasureId id, MeasureId unitOf) {
        Optional<Measure> other = rulebook.measure(unitOf);
        return rulebook.measure(id)
                .flatMap(measure -> other.map(
                        o -> measure.range().times(Exact.ONE.dividedBy(o.unit().factor()))))
                .orElse(Bounds.ALL);
    }
}
