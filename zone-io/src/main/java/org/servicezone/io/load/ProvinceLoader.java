package org.servicezone.io.load;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.servicezone.io.form.SetAsideRow;
import org.servicezone.io.problem.Loaded;
import org.servicezone.io.problem.Position;
import org.servicezone.io.problem.Problems;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.SetAside;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.vocabulary.SetAsideReason;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;

/**
 * Reads a province from a folder of CSV files; {@code docs/data-layout.md} is the layout. Every problem of every file is
 * reported, each with file, line, column, what was found, what was expected and what to do.
 */
public final class ProvinceLoader {

    /** What tables in a folder end with; those of a spreadsheet are not read. */
    private static final ImmutableSet<String> TABLES = ImmutableSet.of(".csv", ".xls", ".xlsx", ".et", ".ods", ".tsv");

    private static final ImmutableSet<String> FILES = ImmutableSet.of(
            "about.csv",
            "zones.csv",
            "industries.csv",
            "events.csv",
            "returns.csv",
            "rosters.csv",
            "residents.csv",
            "resident-returns.csv",
            "place-returns.csv",
            "services.csv",
            "platforms.csv",
            "bodies.csv",
            "plans.csv",
            "documents.csv",
            "judgements.csv",
            "register.csv",
            "set-aside.csv");

    private final FormReader forms;
    private final Resolver resolver;
    private final Problems problems;

    private ProvinceLoader(DataFolder folder, Rulebook rulebook) {
        this.problems = new Problems();
        this.forms = new FormReader(folder, problems);
        this.resolver = new Resolver(rulebook, problems);
    }

    /**
     * Reads a province.
     *
     * @param folder  where its files lie
     * @param rulebook  declares the codes that the files use
     * @return the province, or every problem
     */
    public static Loaded<Province> load(DataFolder folder, Rulebook rulebook) {
        ProvinceLoader loader = new ProvinceLoader(folder, rulebook);
        try {
            loader.warnOfOthers(folder);
            return Loaded.of(loader.read(), loader.problems);
        } catch (IOException | UncheckedIOException e) {
            loader.problems.error(
                    Position.of("the folder"),
                    String.valueOf(e.getMessage()),
                    "files that can be read",
                    "check the folder and its permissions");
            return Loaded.of(Optional.empty(), loader.problems);
        }
    }

    /** A file with an unknown name is not read, and may be one of the known ones misspelt. */
    private void warnOfOthers(DataFolder folder) throws IOException {
        for (String name : folder.names()) {
            if (TABLES.stream().anyMatch(name::endsWith) && !FILES.contains(name)) {
                problems.warning(
                        Position.of(name),
                        "a file that the layout does not have",
                        "one of " + String.join(", ", FILES),
                        "rename it if its rows are meant to count; it was not read");
            }
        }
    }

    private Optional<Province> read() throws IOException {
        Optional<Province.Builder> province = new AboutFile(problems).read(forms);
        ZoneFiles zones = new ZoneFiles(forms, resolver, problems);
        int before = problems.errors();
        ImmutableList<Zone> read = zones.read();
        boolean zonesRead = problems.errors() == before;
        Map<ZoneId, Zone> byId = new LinkedHashMap<>();
        read.forEach(zone -> byId.put(zone.id(), zone));
        EventFiles events = new EventFiles(forms, resolver, problems, zones.known());
        var histories = new ReturnsFile(forms, resolver, problems, zones.known()).read();
        // an industry whose own row is broken is told once, there
        ImmutableMap<ZoneId, Zone> sound = zonesRead ? ImmutableMap.copyOf(byId) : ImmutableMap.of();
        var rosters = new RosterFiles(forms, resolver, problems, zones.known(), sound).read();
        var places = new PlaceReturnsFile(forms, resolver, problems).read();
        var happened = events.events();
        var registers = events.registers(read, happened);
        var asides = setAsides(zones);
        if (problems.errors() > 0) {
            return Optional.empty();
        }
        return province.map(builder -> builder.zones(read)
                .histories(histories)
                .rosters(rosters)
                .placeHistories(places)
                .events(happened)
                .registers(registers)
                .setAsides(asides)
                .build());
    }

    private ImmutableList<SetAside> setAsides(ZoneFiles zones) throws IOException {
        ImmutableList.Builder<SetAside> asides = ImmutableList.builder();
        for (FormReader.Placed<SetAsideRow> placed : forms.read("set-aside.csv", SetAsideRow.class, false)) {
            Row row = placed.row();
            Optional<ZoneId> zone = zones.known().require(row);
            Optional<SetAsideReason> reason = resolver.code(row, "reason", "set-aside-reasons", SetAsideReason::of);
            if (zone.isPresent() && reason.isPresent()) {
                asides.add(SetAside.builder()
                        .zone(zone.get())
                        .year(Optional.ofNullable(row.cells().get("year")))
                        .attribute(row.cells().getOrDefault("attribute", ""))
                        .value(row.cells().getOrDefault("value", ""))
                        .unit(Optional.ofNullable(row.cells().get("unit")))
                        .reason(reason.get())
                        .source(row.cells().getOrDefault("source", ""))
                        .note(Optional.ofNullable(row.cells().get("note")))
                        .build());
            }
        }
        return asides.build();
    }
}
