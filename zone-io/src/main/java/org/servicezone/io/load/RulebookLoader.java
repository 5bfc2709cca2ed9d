package org.servicezone.io.load;

import static org.servicezone.io.load.Cursor.parsed;
import static org.servicezone.io.load.PolicyReaders.cited;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servicezone.io.problem.Loaded;
import org.servicezone.io.problem.Position;
import org.servicezone.io.problem.Problem;
import org.servicezone.io.problem.Problems;
import org.servicezone.io.problem.Severity;
import org.servicezone.model.finding.Defect;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.Goal;
import org.servicezone.model.rulebook.ManagementRule;
import org.servicezone.model.rulebook.ProgrammeGoals;
import org.servicezone.model.rulebook.ProposalKind;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.vocabulary.Population;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.vocabulary.Vocabulary;

/**
 * Reads rulebooks from JSON or YAML; {@code docs/rulebooks.md} is the format. It reports form and structure, everything at once;
 * whether the rules make sense is checked elsewhere, and {@link #place} gives what that check finds its line and column.
 */
public final class RulebookLoader {

    /** The format that this loader reads. */
    public static final String FORMAT = "servicezone-rulebook/1";

    /** The ids of the rulebooks that the library ships. */
    public static final ImmutableList<String> BUILT_IN = ImmutableList.of(
            "jiangsu-2021",
            "jiangsu-producer-services",
            "anhui-2020",
            "shandong-2023",
            "guangxi-2022",
            "nanning-2016",
            "beijing-fusion",
            "zhejiang-2010",
            "wuxi-development-zones",
            "anhui-development-zones",
            "hubei-efficacy",
            "wanjiang-table",
            "base-year-growth",
            "sasac-standards");

    private static final Comparator<Problem> BY_PLACE = Comparator.<Problem, Integer>comparing(
                    problem -> problem.position().line().orElse(Integer.MAX_VALUE))
            .thenComparing(problem -> problem.position().column().orElse(0));

    /** A pointer to a value in a text; lists as such, which messages name for what to do, are none. */
    private static final Pattern POINTER = Pattern.compile(
            "/(?:instruments|vocabularies|places|readings|measures|editions|amendments)/[^\\s,;\"，；。（）“”]+");

    private RulebookLoader() {}

    /**
     * Reads a rulebook in the form that the name of its file tells.
     *
     * @param source  the name of the file, for problems; YAML where it ends in {@code .yaml} or {@code .yml}, else JSON
     * @param in  its bytes; the caller closes them
     */
    public static Loaded<Rulebook> load(String source, InputStream in) {
        return load(source, RulebookFormat.of(source), in);
    }

    /**
     * Reads a rulebook.
     *
     * @param source  the name of the file, for problems
     * @param format  how it is written
     * @param in  its bytes; the caller closes them
     */
    public static Loaded<Rulebook> load(String source, RulebookFormat format, InputStream in) {
        Problems problems = new Problems();
        Optional<LocatedJson> document = document(source, format, in, problems);
        Optional<Rulebook> rulebook =
                document.flatMap(d -> rulebook(Cursor.of(d, problems)).value());
        return Loaded.of(rulebook, problems);
    }

    /**
     * Reads a rulebook that the library ships.
     *
     * @throws IllegalArgumentException if there is none with the id
     */
    public static Loaded<Rulebook> builtIn(String id) {
        try (InputStream in = open(id)) {
            return load(id + ".json", in);
        } catch (IOException e) {
            throw new IllegalStateException("the library's own rulebook " + id + " cannot be read", e);
        }
    }

    /**
     * Opens the file of a rulebook that the library ships.
     *
     * @throws IllegalArgumentException if there is none with the id
     */
    public static InputStream open(String id) {
        InputStream in = BUILT_IN.contains(id)
                ? RulebookLoader.class.getResourceAsStream("/org/servicezone/io/rulebooks/" + id + ".json")
                : null;
        if (in == null) {
            throw new IllegalArgumentException(
                    "there is no built-in rulebook \"" + id + "\"; there are: " + String.join(", ", BUILT_IN));
        }
        return in;
    }

    /**
     * Gives the defects of a rulebook their lines and columns, in the order of the file; its name tells its form.
     *
     * @param source  the name of the file
     * @param in  its bytes; the caller closes them
     * @param defects  what the check found, by JSON pointer
     * @param language  in which words
     */
    public static ImmutableList<Problem> place(
            String source, InputStream in, Iterable<Defect> defects, Function<Defect, Defect.Words> language) {
        return place(source, RulebookFormat.of(source), in, defects, language);
    }

    /**
     * Gives the defects of a rulebook their lines and columns, also where one names another place.
     *
     * @param source  the name of the file
     * @param format  how it is written
     * @param in  its bytes; the caller closes them
     * @param defects  what the check found, by JSON pointer
     * @param language  in which words, {@code Defect::zh} or {@code Defect::en}
     */
    public static ImmutableList<Problem> place(
            String source,
            RulebookFormat format,
            InputStream in,
            Iterable<Defect> defects,
            Function<Defect, Defect.Words> language) {
        Problems problems = new Problems();
        Optional<LocatedJson> document = document(source, format, in, problems);
        for (Defect defect : defects) {
            Position position = document.map(d -> d.position(Sugar.written(d.root(), defect.pointer())))
                    .orElse(Position.of(source).at(defect.pointer()));
            Defect.Words words = language.apply(defect);
            String found = document.map(d -> placed(d, words.found())).orElse(words.found());
            problems.add(new Problem(Severity.ERROR, position, found, words.expected(), words.remedy()));
        }
        return ImmutableList.sortedCopyOf(BY_PLACE, problems.all());
    }

    /** Puts line and column before each pointer in a text. */
    private static String placed(LocatedJson document, String text) {
        return POINTER.matcher(text).replaceAll(found -> {
            Position at = document.position(found.group());
            return Matcher.quoteReplacement(
                    at.line().orElse(1) + ":" + at.column().orElse(1) + " " + found.group());
        });
    }

    static Optional<LocatedJson> document(String source, RulebookFormat format, InputStream in, Problems problems) {
        try {
            return Utf8.read(source, in, DocumentLimits.BYTES, "look for a file of another kind", problems)
                    .flatMap(text -> LocatedJson.parse(source, format, text, problems));
        } catch (IOException e) {
            problems.error(
                    Position.of(source), String.valueOf(e.getMessage()), "a file that can be read", "check the file");
            return Optional.empty();
        }
    }

    private static Slot<Rulebook> rulebook(Cursor c) {
        c.only(
                "format",
                "id",
                "label",
                "instruments",
                "vocabularies",
                "places",
                "readings",
                "measures",
                "editions",
                "amendments",
                "$schema");
        c.optional("$schema", Cursor::text);
        c.required("format", Cursor.oneOf(ImmutableMap.of(FORMAT, FORMAT)));
        var id = c.required("id", Cursor::text);
        var label = c.required("label", PolicyReaders::label);
        var instruments = c.list("instruments", PolicyReaders::instrument);
        var vocabularies = c.map("vocabularies", v -> Slot.of(v));
        var places = c.list("places", VocabularyReaders::place);
        var readings = c.list("readings", PolicyReaders::reading);
        var measures = c.list("measures", VocabularyReaders::measure);
        var editions = c.list("editions", RulebookLoader::edition);
        var amendments = c.listOrNone("amendments", AmendmentReaders::amendment);
        ImmutableList.Builder<Vocabulary> declared = ImmutableList.builder();
        vocabularies
                .value()
                .ifPresent(map -> map.forEach((name, cursor) ->
                        VocabularyReaders.vocabulary(name, cursor).value().ifPresent(declared::add)));
        return c.complete(() -> Rulebook.builder()
                .id(id.get())
                .label(label.get())
                .instruments(instruments.get())
                .vocabularies(declared.build())
                .places(places.get())
                .readings(readings.get())
                .measures(measures.get())
                .editions(editions.get())
                .amendments(amendments.get())
                .build());
    }

    private static Slot<Edition> edition(Cursor c) {
        c.only("id", "label", "since", "until", "basis", "admission", "schemes", "management", "goals");
        var id = c.required("id", Cursor::text);
        var label = c.required("label", PolicyReaders::label);
        var since = c.required("since", parsed(Days::parse));
        var until = c.optional("until", parsed(Days::parse));
        var basis = c.required("basis", PolicyReaders::basis);
        var admission = c.required("admission", RequirementReaders::read);
        var schemes = c.list("schemes", SchemeReaders::scheme);
        var management = c.list("management", RulebookLoader::managementRule);
        var goals = c.list("goals", RulebookLoader::goal);
        return c.complete(() -> Edition.builder()
                .id(id.get())
                .label(label.get())
                .since(since.get())
                .until(until.get())
                .basis(basis.get())
                .admission(admission.get())
                .schemes(schemes.get())
                .managementRules(management.get())
                .goals(new ProgrammeGoals(goals.get()))
                .build());
    }

    static Slot<ManagementRule> managementRule(Cursor c) {
        c.only("id", "clause", "label", "population", "proposes", "ground");
        var heading = RequirementReaders.heading(c, Optional.empty());
        var population = c.required("population", parsed(Population::of));
        var proposes = c.required("proposes", parsed(ProposalKind::of));
        var ground = c.required("ground", GroundReaders::read);
        return c.complete(() -> new ManagementRule(heading.get(), population.get(), proposes.get(), ground.get()));
    }

    static Slot<Goal> goal(Cursor c) {
        c.only("id", "clause", "label", "title", "target", "approximate", "measure", "over", "by");
        var heading = RequirementReaders.heading(c, Optional.empty());
        var title = c.required("title", parsed(TitleLevel::of));
        var target = c.required("target", cited(Cursor::whole));
        var approximate = c.required("approximate", Cursor::bool);
        var measure = c.optional("measure", parsed(MeasureId::of));
        var over = c.optional("over", VocabularyReaders::quantity);
        var by = c.required("by", parsed(Days::parse));
        return c.complete(() -> Goal.builder()
                .heading(heading.get())
                .title(title.get())
                .target(target.get())
                .approximate(approximate.get())
                .measure(measure.get())
                .over(over.get())
                .by(by.get())
                .build());
    }
}
