package org.servicezone.io.load;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.servicezone.io.form.ResidentReturnRow;
import org.servicezone.io.form.ResidentRow;
import org.servicezone.io.form.RosterRow;
import org.servicezone.io.problem.Problems;
import org.servicezone.model.measure.Source;
import org.servicezone.model.province.CreditCode;
import org.servicezone.model.province.Membership;
import org.servicezone.model.province.Resident;
import org.servicezone.model.province.ResidentId;
import org.servicezone.model.province.ReturnLine;
import org.servicezone.model.province.Roster;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.Evidence;
import org.servicezone.model.vocabulary.ResidentKind;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;

/** Reads {@code rosters.csv}, {@code residents.csv} and {@code resident-returns.csv}. */
final class RosterFiles {

    private static final String NONE = "none";

    private final FormReader forms;
    private final Resolver resolver;
    private final Problems problems;
    private final KnownZones known;
    private final ImmutableMap<ZoneId, Zone> zones;
    private final Map<ZoneId, Row> rosters = new LinkedHashMap<>();
    private final Map<Key, Row> residents = new LinkedHashMap<>();
    private boolean broken;

    RosterFiles(
            FormReader forms,
            Resolver resolver,
            Problems problems,
            KnownZones known,
            ImmutableMap<ZoneId, Zone> zones) {
        this.forms = forms;
        this.resolver = resolver;
        this.problems = problems;
        this.known = known;
        this.zones = zones;
    }

    /** Which resident of which zone. */
    private record Key(ZoneId zone, ResidentId resident) {}

    ImmutableList<Roster> read() throws IOException {
        List<Row> rosterRows = new ArrayList<>();
        int before = problems.errors();
        for (FormReader.Placed<RosterRow> placed : forms.read("rosters.csv", RosterRow.class, false)) {
            if (known.require(placed.row()).isPresent() && isFirst(placed.row())) {
                rosterRows.add(placed.row());
            }
        }
        // where a row is broken its zone may have a roster nevertheless
        broken = problems.errors() > before;
        ImmutableMap<Key, Row> rows = residentRows();
        ImmutableMap<Key, ImmutableList<ReturnLine>> figures = figures();
        ListMultimap<ZoneId, Resident> named = LinkedListMultimap.create();
        rows.forEach((key, row) -> resident(key, row, figures.getOrDefault(key, ImmutableList.of()))
                .ifPresent(resident -> named.put(key.zone, resident)));
        new CreditCodes(problems)
                .warn(rows.entrySet().stream()
                        .flatMap(e -> named.get(e.getKey().zone).stream()
                                .filter(resident -> resident.id().equals(e.getKey().resident))
                                .map(resident -> new CreditCodes.Entry(e.getKey().zone, resident, e.getValue())))
                        .collect(ImmutableList.toImmutableList()));
        return rosterRows.stream().flatMap(row -> roster(row, named).stream()).collect(ImmutableList.toImmutableList());
    }

    private boolean isFirst(Row row) {
        Row first = rosters.putIfAbsent(zone(row), row);
        if (first != null) {
            problems.error(
                    row.at("zone_id"),
                    "the roster of zone \"" + zone(row) + "\" again",
                    "each zone once; it stands already at " + first.position(),
                    "remove one of the two rows; entries and exits are dated in residents.csv");
        }
        return first == null;
    }

    private Optional<Roster> roster(Row row, ListMultimap<ZoneId, Resident> named) {
        Optional<LocalDate> asOf = resolver.date(row, "as_of").flatMap(PartialDate::day);
        Optional<Source> source = resolver.source(row, "mapped_by", Evidence.SELF_REPORTED);
        if (asOf.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Roster.builder()
                .zone(zone(row))
                .asOf(asOf.get())
                .complete("yes".equals(row.cells().get("complete")))
                .residents(named.get(zone(row)))
                .source(source.get())
                .build());
    }

    private ImmutableMap<Key, Row> residentRows() throws IOException {
        ImmutableMap.Builder<Key, Row> rows = ImmutableMap.builder();
        List<Row> brokenRows = new ArrayList<>();
        for (FormReader.Placed<ResidentRow> placed :
                forms.read("residents.csv", ResidentRow.class, false, brokenRows::add)) {
            Row row = placed.row();
            Optional<ZoneId> zone = known.require(row);
            zone.ifPresent(id -> requireRoster(id, row));
            Key key = key(row);
            Row first = residents.putIfAbsent(key, row);
            if (first != null) {
                problems.error(
                        row.at("resident_id"),
                        "resident \"" + key.resident + "\" again",
                        "each id once a zone; it stands already at " + first.position(),
                        "remove one of the two rows, or give the other enterprise its own id");
            } else if (zone.isPresent()) {
                rows.put(key, row);
            }
        }
        broken |= !brokenRows.isEmpty();
        return rows.buildOrThrow();
    }

    private void requireRoster(ZoneId zone, Row row) {
        if (!rosters.containsKey(zone) && !broken) {
            problems.error(
                    row.at("zone_id"),
                    "a resident of zone \"" + zone + "\", which has no roster",
                    "a row of the zone in rosters.csv",
                    "add it: as of which day the residents are named, and whether they are all");
        }
    }

    private ImmutableMap<Key, ImmutableList<ReturnLine>> figures() throws IOException {
        FigureRows<Key> rows = new FigureRows<>(resolver, problems, "resident");
        for (FormReader.Placed<ResidentReturnRow> placed :
                forms.read("resident-returns.csv", ResidentReturnRow.class, false)) {
            Row row = placed.row();
            Optional<ZoneId> zone = known.require(row);
            if (zone.isPresent() && !residents.containsKey(key(row)) && !broken) {
                problems.error(
                        row.at("resident_id"),
                        "\"" + key(row).resident + "\"",
                        "a resident of zone " + zone.get() + " in residents.csv",
                        "mend the id, or add the enterprise to residents.csv");
            }
            rows.add(zone.map(id -> key(row)), row);
        }
        return rows.lines();
    }

    private Optional<Resident> resident(Key key, Row row, ImmutableList<ReturnLine> figures) {
        int before = problems.errors();
        Optional<CreditCode> code = creditCode(row);
        Optional<Membership> membership = membership(key.zone, row);
        boolean noKind = NONE.equals(row.cells().get("kinds"));
        ImmutableList<ResidentKind> kinds =
                noKind ? ImmutableList.of() : resolver.codes(row, "kinds", "resident-kinds", ResidentKind::of);
        Optional<PartialDate> since = resolver.date(row, "since");
        Optional<PartialDate> until = resolver.date(row, "until");
        if (since.isPresent()
                && until.isPresent()
                && until.get().latest().isBefore(since.get().earliest())) {
            problems.error(
                    row.at("until"),
                    until.get() + ", before it came on " + since.get(),
                    "a day after it came",
                    "mend one of the two dates");
        }
        Optional<Source> source = resolver.source(row, "mapped_by", Evidence.SELF_REPORTED);
        if (problems.errors() > before || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Resident.builder()
                .id(key.resident)
                .name(row.cells().getOrDefault("name", ""))
                .creditCode(code)
                .membership(membership)
                .outsideLeading(NONE.equals(row.cells().get("leading_industry")))
                .kinds(row.cells().containsKey("kinds") ? Optional.of(kinds) : Optional.empty())
                .since(since)
                .until(until)
                .lines(figures)
                .source(source.get())
                .build());
    }

    private Optional<CreditCode> creditCode(Row row) {
        return Optional.ofNullable(row.cells().get("credit_code")).flatMap(text -> {
            try {
                return Optional.of(CreditCode.of(text));
            } catch (IllegalArgumentException e) {
                problems.error(
                        row.at("credit_code"),
                        "\"" + text + "\"",
                        "a credit code whose check character is right",
                        "compare it with the licence: a character is wrong, or two are swapped");
                return Optional.empty();
            }
        });
    }

    private Optional<Membership> membership(ZoneId zone, Row row) {
        String rank = row.cells().get("leading_industry");
        boolean ofOne = rank != null && !rank.equals(NONE);
        boolean linked = row.cells().containsKey("link");
        if (ofOne != linked) {
            problems.error(
                    row.at("link"),
                    linked ? "\"" + row.cells().get("link") + "\" without a leading industry" : "an empty cell",
                    ofOne ? "industry, or chain for an enterprise up or down the chain" : "an empty cell",
                    ofOne ? "say how it belongs to the leading industry" : "clear it, or give the leading industry");
            return Optional.empty();
        }
        if (rank == null || !ofOne) {
            return Optional.empty();
        }
        int ranked = Integer.parseInt(rank);
        Zone of = zones.get(zone);
        if (of != null && of.leadingIndustries().stream().noneMatch(industry -> industry.rank() == ranked)) {
            problems.error(
                    row.at("leading_industry"),
                    "leading industry " + ranked,
                    "the rank of a leading industry of zone " + zone + " in industries.csv",
                    "mend the rank, or add the industry to industries.csv");
            return Optional.empty();
        }
        Membership.Link link =
                "chain".equals(row.cells().get("link")) ? Membership.Link.CHAIN : Membership.Link.INDUSTRY;
        return Optional.of(new Membership(ranked, link));
    }

    private static ZoneId zone(Row row) {
        return ZoneId.of(row.cells().getOrDefault("zone_id", ""));
    }

    private static Key key(Row row) {
        return new Key(zone(row), ResidentId.of(row.cells().getOrDefault("resident_id", "")));
    }
}
