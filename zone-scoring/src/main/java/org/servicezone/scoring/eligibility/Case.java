package org.servicezone.scoring.eligibility;

import java.time.LocalDate;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
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
        return new Figures(rulebook.rulebook(), province.history(other.id()));
    }

    Measure measure(MeasureId id) {
        return rulebook.rulebook().measure(id).orElseThrow();
    }

    MissingInput missing(InputKind kind, String subject, Supplier supplier) {
        return MissingInput.builder()
                .kind(kind)
                .subject(subject)
                .zone(zone.id())
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
}
