package org.servicezone.scoring.eligibility;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.Province;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.Supplier;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;

/** When a zone's application was filed, the newest by a day, as far as known; transitional rules ask for it. */
final class Filing {

    private Filing() {}

    /**
     * Returns the editions that may decide about the zone, the oldest rules first: one, unless the date of filing does not
     * tell. Without an application the edition in force decides.
     */
    static ImmutableList<Edition> editions(CheckedRulebook rulebook, Province province, ZoneId zone, LocalDate asOf) {
        Edition inForce = rulebook.editionOn(asOf);
        ImmutableList<Event> filings = filings(province, zone, asOf);
        if (filings.isEmpty()) {
            return ImmutableList.of(inForce);
        }
        // the newest is no older than any that was surely filed; one that is perhaps not filed yet may not count at all
        Optional<LocalDate> surely = filings.stream()
                .filter(event -> isSurelyBy(event, asOf))
                .map(Filing::earliest)
                .max(Comparator.naturalOrder());
        LocalDate from = surely.orElseGet(() -> filings.stream()
                .map(Filing::earliest)
                .min(Comparator.naturalOrder())
                .orElse(asOf));
        LocalDate to = filings.stream()
                .map(event -> event.date().map(PartialDate::latest).orElse(asOf))
                .map(latest -> latest.isAfter(asOf) ? asOf : latest)
                .max(Comparator.naturalOrder())
                .orElse(asOf);
        ImmutableList<Edition> filed = rulebook.editionsFor(from, to, asOf);
        return surely.isPresent()
                ? filed
                : Stream.concat(filed.stream(), Stream.of(inForce)).distinct().collect(ImmutableList.toImmutableList());
    }

    /** Returns the applications that may be the newest. */
    static ImmutableList<Fact> facts(Case file) {
        return filings(file.province(), file.zone().id(), file.asOf()).stream()
                .map(event -> new Fact.Happened(FactRole.OBSERVED, event))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Event> filings(Province province, ZoneId zone, LocalDate asOf) {
        return province.eventsByZone().get(zone).stream()
                .filter(event -> event.kind().equals(EventKind.APPLICATION_FILED))
                .filter(event -> !earliest(event).isAfter(asOf))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isSurelyBy(Event event, LocalDate asOf) {
        return !event.source().isEditorOnly()
                && event.date().map(date -> date.isSurelyBy(asOf)).orElse(true);
    }

    private static LocalDate earliest(Event event) {
        return event.date().map(PartialDate::earliest).orElse(LocalDate.MIN);
    }

    /** Where the day of filing does not tell which rules decide, only what all of them decide alike is decided. */
    static Finding finding(Case file, ImmutableList<JointCells> editions) {
        ImmutableList<Finding> findings = editions.stream()
                .map(edition -> edition.assess(file))
                .distinct()
                .collect(ImmutableList.toImmutableList());
        if (findings.size() == 1) {
            return findings.get(0);
        }
        Finding newest = findings.get(findings.size() - 1);
        return Finding.Group.builder()
                .node(newest.node())
                .clause(newest.clause())
                .operator(Operator.ALIKE)
                .facts(facts(file))
                .addChoosing(file.missing(InputKind.FILING, "filed", Supplier.MUNICIPAL_DRC))
                .parts(findings)
                .build();
    }
}
