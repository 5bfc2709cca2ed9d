package org.servicezone.scoring.eligibility;

import java.time.LocalDate;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Holdings;
import org.servicezone.model.province.Province;
import org.servicezone.model.vocabulary.Supplier;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.derive.Amount;
import org.servicezone.scoring.derive.Figures;

/** What the assessment of one zone looks at. */
record Case(
        CheckedRulebook rulebook,
        Readings readings,
        Province province,
        Holdings holdings,
        Zone zone,
        LocalDate asOf,
        int newestReturn) {

    Figures figures() {
        return figures(zone);
    }

    Figures figures(Zone other) {
        return Figures.of(rulebook.rulebook(), province, other);
    }

    Measure measure(MeasureId id) {
        return rulebook.rulebook().measure(id).orElseThrow();
    }

    MissingInput missing(InputKind kind, String subject, Supplier supplier) {
        return missing(zone, kind, subject, supplier);
    }

    static MissingInput missing(Zone other, InputKind kind, String subject, Supplier supplier) {
        return MissingInput.builder()
                .kind(kind)
                .subject(subject)
                .zone(other.id())
                .supplier(supplier)
                .build();
    }

    MissingInput missing(Zone other, Amount.Figure figure) {
        return MissingInput.builder()
                .kind(InputKind.MEASURE)
                .subject(figure.measure().value())
                .zone(other.id())
                .year(figure.year())
                .supplier(measure(figure.measure()).supplier())
                .build();
    }

    /** Shows what a measure rests on, and what it amounts to where it is derived. */
    void show(MeasureId id, int year, Amount amount, Draft draft) {
        amount.facts().forEach(draft::fact);
        draft.notes(amount.notes());
        Measure measure = measure(id);
        boolean derived = measure.formula().isPresent() && !amount.closed();
        if (derived && !amount.bounds().equals(measure.range())) {
            Bounds shown =
                    amount.bounds().times(Exact.ONE.dividedBy(measure.unit().factor()));
            draft.fact(new Fact.Derived(FactRole.OBSERVED, id, year, shown, measure.unit()));
        }
    }

    /** Says whether nothing but its width keeps an amount from deciding; a preliminary one is no less certain here. */
    static boolean isBound(Amount amount) {
        return amount.notes().stream().allMatch(note -> note == FindingNote.PROVISIONAL);
    }

    /** Says why an amount leaves a check open and which inputs would settle it. */
    void open(Amount amount, Draft draft) {
        if (amount.mayClose()) {
            draft.note(FindingNote.MAY_HAVE_NO_VALUE);
        } else if (isBound(amount)) {
            draft.note(FindingNote.BOUND_LEAVES_OPEN);
        }
        amount.missing().forEach(figure -> draft.missing(missing(zone, figure)));
    }
}
