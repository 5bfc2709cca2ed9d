package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.ReturnLine;
import org.servicezone.model.province.SetAside;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.time.Period;
import org.servicezone.model.zone.Zone;

/** All that is known about a real zone, and what was published and is not used. */
final class KnownSection {

    private KnownSection() {}

    static void write(Material material, Markdown out, Zone zone, Sources sources) {
        out.heading(4, material.say("known"));
        RecordText records = new RecordText(material, sources);
        out.bullets(material.province().eventsByZone().get(zone.id()).stream()
                .sorted(Comparator.comparing(KnownSection::day)
                        .thenComparing(event -> event.kind().value())
                        .thenComparing(event -> event.source().reference()))
                .map(records::event)
                .collect(ImmutableList.toImmutableList()));
        out.bullets(zone.servicePlatforms().stream()
                .map(platform -> material.say("known.platform", records.platform(platform)))
                .collect(ImmutableList.toImmutableList()));
        returns(material, out, zone, sources);
        setAsides(material, out, zone, sources);
    }

    private static String day(Event event) {
        return event.date().map(PartialDate::toString).orElse("");
    }

    private static void returns(Material material, Markdown out, Zone zone, Sources sources) {
        ImmutableList<ImmutableList<String>> rows = material.province().history(zone.id()).lines().stream()
                .sorted(Comparator.comparing((ReturnLine line) -> line.measure().value())
                        .thenComparingInt(line -> line.period().year())
                        .thenComparingInt(ReturnLine::returnYear)
                        .thenComparingInt(line -> line.period().firstMonth())
                        .thenComparingInt(line -> line.period().lastMonth()))
                .map(line -> ImmutableList.of(
                        material.names().measure(line.measure()),
                        period(material, line.period()),
                        Integer.toString(line.returnYear()),
                        material.shown().observation(line.observation(), sources)))
                .collect(ImmutableList.toImmutableList());
        if (rows.isEmpty()) {
            out.paragraph(material.say("known.no-returns"));
            return;
        }
        out.table(
                ImmutableList.of(
                        material.say("column.measure"),
                        material.say("column.year"),
                        material.say("column.return"),
                        material.say("column.figure")),
                rows);
    }

    private static String period(Material material, Period period) {
        return period.isFullYear()
                ? Integer.toString(period.year())
                : material.say("known.months", period.year(), period.firstMonth(), period.lastMonth());
    }

    private static void setAsides(Material material, Markdown out, Zone zone, Sources sources) {
        ImmutableList<SetAside> own = material.province().setAsides().stream()
                .filter(aside -> aside.zone().equals(zone.id()))
                .sorted(Comparator.comparing(SetAside::attribute)
                        .thenComparing(aside -> aside.year().orElse(""))
                        .thenComparing(SetAside::value)
                        .thenComparing(SetAside::source))
                .collect(ImmutableList.toImmutableList());
        if (own.isEmpty()) {
            return;
        }
        Map<String, Integer> counts = new TreeMap<>();
        own.forEach(aside -> counts.merge(aside.reason().value(), 1, Integer::sum));
        ImmutableList<String> reasons = counts.entrySet().stream()
                .map(count -> material.say("set-aside.count", reason(material, count.getKey()), count.getValue()))
                .collect(ImmutableList.toImmutableList());
        out.paragraph(material.say("set-aside.of-zone", own.size(), material.facts(reasons)));
        out.table(
                ImmutableList.of(
                        material.say("column.attribute"),
                        material.say("column.year"),
                        material.say("column.value"),
                        material.say("column.reason"),
                        material.say("column.notes")),
                own.stream()
                        .map(aside -> ImmutableList.of(
                                aside.attribute(),
                                aside.year().orElse(""),
                                aside.value() + aside.unit().orElse("") + sources.mark(aside.source()),
                                reason(material, aside.reason().value()),
                                aside.note().orElse("")))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static String reason(Material material, String code) {
        return material.names().term("set-aside-reasons", code);
    }
}
