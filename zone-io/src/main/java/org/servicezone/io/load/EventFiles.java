package org.servicezone.io.load;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.servicezone.io.form.EventRow;
import org.servicezone.io.form.RegisterRow;
import org.servicezone.io.problem.Problems;
import org.servicezone.model.label.Label;
import org.servicezone.model.measure.Source;
import org.servicezone.model.province.Applicants;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.Holdings;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.Register;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.Evidence;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;

/** Reads {@code events.csv} and {@code register.csv}. */
final class EventFiles {

    private static final ImmutableSet<EventKind> NEED_TITLE =
            ImmutableSet.of(EventKind.TITLE_GRANTED, EventKind.TITLE_HELD, EventKind.TITLE_WITHDRAWN);
    private static final ImmutableSet<EventKind> NEED_ITEM =
            ImmutableSet.of(EventKind.RECTIFICATION_ORDERED, EventKind.RECTIFICATION_CLOSED);

    private final FormReader forms;
    private final Resolver resolver;
    private final Problems problems;
    private final KnownZones known;

    EventFiles(FormReader forms, Resolver resolver, Problems problems, KnownZones known) {
        this.forms = forms;
        this.resolver = resolver;
        this.problems = problems;
        this.known = known;
    }

    ImmutableList<Event> events() throws IOException {
        ImmutableList.Builder<Event> events = ImmutableList.builder();
        for (FormReader.Placed<EventRow> placed : forms.read("events.csv", EventRow.class, false)) {
            event(placed.row()).ifPresent(events::add);
        }
        return events.build();
    }

    private Optional<Event> event(Row row) {
        int before = problems.errors();
        Optional<EventKind> kind = resolver.code(row, "kind", "event-kinds", EventKind::of);
        Optional<ZoneId> zone = row.cells().containsKey("zone_id") ? known.require(row) : Optional.empty();
        Optional<TitleLevel> title = resolver.code(row, "title", "title-levels", TitleLevel::of);
        Optional<PartialDate> date = resolver.date(row, "date");
        Optional<LocalDate> due = resolver.date(row, "due").flatMap(PartialDate::day);
        Optional<Source> source = resolver.source(row, "mapped_by", Evidence.OFFICIAL_DOCUMENT);
        kind.ifPresent(k -> requireParts(row, k));
        if (problems.errors() > before) {
            return Optional.empty();
        }
        return Optional.of(Event.builder()
                .zone(zone)
                .kind(kind.orElseThrow())
                .date(date)
                .title(title)
                .batch(text(row, "batch"))
                .number(text(row, "number"))
                .organ(text(row, "organ"))
                .item(text(row, "item"))
                .due(due)
                .source(source.orElseThrow())
                .note(text(row, "note"))
                .build());
    }

    private void requireParts(Row row, EventKind kind) {
        require(row, "title", kind, NEED_TITLE.contains(kind));
        require(row, "item", kind, NEED_ITEM.contains(kind));
        require(row, "due", kind, kind.equals(EventKind.RECTIFICATION_ORDERED));
        require(row, "date", kind, !kind.equals(EventKind.TITLE_HELD));
        boolean ofProvince = kind.equals(EventKind.ROUND_CALLED);
        require(row, "zone_id", kind, !ofProvince);
        if (ofProvince && row.cells().containsKey("zone_id")) {
            problems.error(
                    row.at("zone_id"),
                    "a zone on an event of the province",
                    "an empty cell for kind " + kind,
                    "clear the cell: a round is called for the whole province");
        }
    }

    private void require(Row row, String column, EventKind kind, boolean needed) {
        if (needed && !row.cells().containsKey(column)) {
            problems.error(
                    row.at(column),
                    "an empty cell",
                    "a value, since an event of kind " + kind + " needs its " + column,
                    "fill the cell");
        }
    }

    /** A register and where it stands. */
    private record Entry(Row row, Register register) {}

    ImmutableList<Register> registers(ImmutableList<Zone> zones, ImmutableList<Event> events) throws IOException {
        ImmutableList.Builder<Entry> entries = ImmutableList.builder();
        Set<String> seen = new LinkedHashSet<>();
        for (FormReader.Placed<RegisterRow> placed : forms.read("register.csv", RegisterRow.class, false)) {
            Row row = placed.row();
            register(row).ifPresent(r -> {
                if (!seen.add(r.title() + " " + r.city() + " " + r.asOf())) {
                    problems.error(
                            row.at("as_of"),
                            "the register of " + r.title() + " in " + r.city() + " on " + r.asOf() + " again",
                            "one row a title, city and day",
                            "remove one of the two");
                }
                entries.add(new Entry(row, r));
            });
        }
        ImmutableList<Entry> read = entries.build();
        if (problems.errors() == 0) {
            compareSizes(zones, events, read);
        }
        return read.stream().map(Entry::register).collect(ImmutableList.toImmutableList());
    }

    private Optional<Register> register(Row row) {
        int before = problems.errors();
        Optional<TitleLevel> title = resolver.code(row, "title", "title-levels", TitleLevel::of);
        Optional<PlaceCode> city = resolver.city(row, "city");
        Optional<LocalDate> asOf = resolver.date(row, "as_of").flatMap(PartialDate::day);
        if (problems.errors() > before) {
            return Optional.empty();
        }
        return Optional.of(Register.builder()
                .title(title.orElseThrow())
                .city(city.orElseThrow())
                .asOf(asOf.orElseThrow())
                .complete("yes".equals(row.cells().get("complete")))
                .size(text(row, "size").map(Integer::valueOf))
                .source(new Source(text(row, "source").orElse(""), Evidence.OFFICIAL_DOCUMENT))
                .build());
    }

    /** A complete register names as many zones as the folder holds. */
    private void compareSizes(ImmutableList<Zone> zones, ImmutableList<Event> events, ImmutableList<Entry> entries) {
        Province bare = Province.builder()
                .id("registers")
                .title(Label.of("登记册", "registers"))
                .notice(Label.of("登记册", "registers"))
                .nature(Nature.SYNTHETIC)
                .applicants(Applicants.ALL)
                .zones(zones)
                .events(events)
                .build();
        Map<LocalDate, Holdings> byDay = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Register register = entry.register;
            Holdings holdings = byDay.computeIfAbsent(register.asOf(), day -> Holdings.on(bare, day));
            long held = zones.stream()
                    .filter(zone -> zone.city().equals(register.city()) && holdings.holds(zone.id(), register.title()))
                    .count();
            if (register.complete() && register.size().map(size -> size != held).orElse(false)) {
                problems.error(
                        entry.row.at("size"),
                        register.size().get() + " zones",
                        held + " zones, as many as hold the title in this folder on " + register.asOf(),
                        "add the zones that are missing, mend the size, or declare the register not complete");
            }
        }
    }

    private static Optional<String> text(Row row, String column) {
        return Optional.ofNullable(row.cells().get(column));
    }
}
