package org.servicezone.examples.review.sources;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;

/**
 * The published facts about real zones as a province in the layout of {@code docs/data-layout.md}: a pure function
 * of the collected rows and the editor's mapping files. Every fact lands once: in a return, an event, an industry,
 * a service or platform, a body, or in {@code set-aside.csv} with the reason.
 *
 * <p>Run from the root of the repository it makes the committed files again:
 *
 * <pre>{@code
 * ./mvnw -q -pl examples/annual-review -am test-compile exec:java
 *     -Dexec.mainClass=org.servicezone.examples.review.sources.RealZonesImport
 *     -Dexec.args=examples/annual-review/src/main/resources/org/servicezone/examples/review/real
 * }</pre>
 */
public final class RealZonesImport {

    private static final ImmutableList<String> SOURCES = ImmutableList.of(
            "zones.csv",
            "facts.csv",
            "attributes.csv",
            "mapping/measures.csv",
            "mapping/services.csv",
            "mapping/platform-kinds.csv",
            "mapping/titles.csv",
            "mapping/industries.csv",
            "mapping/exceptions.csv");

    private final ImmutableList<Fact> facts;
    private final ImmutableList<ImmutableMap<String, String>> zones;
    private final Exceptions exceptions;
    private final Figures figures;
    private final Titles titles;
    private final Platforms platforms;
    private final Industries industries;

    private RealZonesImport(Sources sources) {
        this.facts = sources.facts();
        this.zones = sources.rows("zones.csv");
        this.exceptions = new Exceptions(sources, facts);
        ImmutableList<Fact> usable =
                facts.stream().filter(fact -> !exceptions.contains(fact)).collect(ImmutableList.toImmutableList());
        this.figures = new Figures(sources, usable);
        this.titles = new Titles(sources);
        this.platforms = new Platforms(sources);
        this.industries = new Industries(sources, usable);
    }

    /**
     * Returns the text of every file of the result by its name.
     *
     * @param texts  the text of every source by its name, those of the mapping files beginning with {@code mapping/}
     * @throws IllegalArgumentException if a source is missing or does not fit the others
     */
    public static ImmutableSortedMap<String, String> files(Map<String, String> texts) {
        ImmutableList<Line> lines = new RealZonesImport(new Sources(ImmutableMap.copyOf(texts))).lines();
        return Arrays.stream(ResultFile.values())
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), ResultFile::fileName, file -> file.text(lines)));
    }

    /**
     * Returns the texts of the sources that this example ships.
     *
     * @throws IOException if one cannot be read
     */
    public static ImmutableMap<String, String> sources() throws IOException {
        ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
        for (String name : SOURCES) {
            texts.put(
                    name,
                    Resources.toString(
                            Resources.getResource(RealZonesImport.class, "real-zones/" + name),
                            StandardCharsets.UTF_8));
        }
        return texts.buildOrThrow();
    }

    /**
     * Writes every file of the result.
     *
     * @param arguments  the folder
     * @throws IOException if a source cannot be read or a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("Give the folder to write to.");
            System.exit(2);
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Map.Entry<String, String> file : files(sources()).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
    }

    private ImmutableList<Line> lines() {
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        lines.addAll(AboutLines.of(zones.size(), facts.size()));
        zones.forEach(zone -> lines.add(ZoneLines.of(zone)));
        lines.addAll(industries.lines());
        facts.forEach(fact -> lines.addAll(place(fact)));
        return lines.build();
    }

    private ImmutableList<Line> place(Fact fact) {
        return exceptions
                .place(fact)
                .map(ImmutableList::of)
                .orElseGet(() -> fact.isWords() ? words(fact) : figure(fact));
    }

    private ImmutableList<Line> figure(Fact fact) {
        return ImmutableList.of(figures.place(fact));
    }

    private ImmutableList<Line> words(Fact fact) {
        return switch (fact.attribute()) {
            case "designation" -> titles.place(fact);
            case "leading-industry" -> industries.place(fact);
            case "platform" -> platforms.place(fact);
            case "management-body" -> ImmutableList.of(Bodies.place(fact, "management"));
            case "operating-body" -> ImmutableList.of(Bodies.place(fact, "operation"));
            case "plan" ->
                ImmutableList.of(Line.setAside(fact, Reason.TEXT_ONLY, "a plan is named, its approval is not"));
            default -> ImmutableList.of(Line.setAside(fact, Reason.TEXT_ONLY, ""));
        };
    }
}
