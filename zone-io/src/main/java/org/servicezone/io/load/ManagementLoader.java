package org.servicezone.io.load;

import static org.servicezone.io.load.Cursor.oneOf;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import org.servicezone.io.problem.Loaded;
import org.servicezone.io.problem.Problems;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.standing.StandingRules;
import org.servicezone.model.standing.ZoneChange;

/**
 * Reads how zones with a title are managed over the years – standings, decisions with their grounds, periods – from JSON or
 * YAML; {@code docs/management.md} is the format. All that is wrong is told at once, with its place; provisions and readings are
 * those of the rulebook that the file belongs to.
 */
public final class ManagementLoader {

    /** The format that this loader reads. */
    public static final String FORMAT = "servicezone-management/1";

    /** The ids of the rulebooks whose management rules the library ships. */
    public static final ImmutableList<String> BUILT_IN = ImmutableList.of("jiangsu-2021");

    private static final ImmutableMap<String, ZoneChange> CHANGES = PolicyReaders.named(ZoneChange.values());

    private ManagementLoader() {}

    /**
     * Reads the management rules of a rulebook that the library ships. Every figure in them is illustrative: the text sets none.
     *
     * @throws IllegalArgumentException if there are none with the id
     */
    public static Loaded<StandingRules> builtIn(String id) {
        InputStream in = BUILT_IN.contains(id)
                ? ManagementLoader.class.getResourceAsStream("/org/servicezone/io/management/" + id + ".json")
                : null;
        if (in == null) {
            throw new IllegalArgumentException("there are no built-in management rules of \"" + id + "\"; there are: "
                    + String.join(", ", BUILT_IN));
        }
        try (in) {
            return load(id + ".json", in, RulebookLoader.builtIn(id).orElseThrow());
        } catch (IOException e) {
            throw new IllegalStateException("the library's own management rules of " + id + " cannot be read", e);
        }
    }

    /**
     * Reads management rules.
     *
     * @param source  the name of the file, for problems; YAML where it ends in {@code .yaml} or {@code .yml}, else JSON
     * @param in  its bytes; the caller closes them
     * @param rulebook  the rulebook that they belong to
     */
    public static Loaded<StandingRules> load(String source, InputStream in, Rulebook rulebook) {
        Problems problems = new Problems();
        return Loaded.of(
                RulebookLoader.document(source, RulebookFormat.of(source), in, problems)
                        .flatMap(document -> rules(Cursor.of(document, problems), new RulebookTerms(rulebook), rulebook)
                                .value()),
                problems);
    }

    private static Slot<StandingRules> rules(Cursor c, RulebookTerms terms, Rulebook rulebook) {
        StandingReaders readers = new StandingReaders(terms, rulebook);
        ProcedureReaders procedures = new ProcedureReaders(terms);
        c.only(
                "format",
                "rulebook",
                "standings",
                "decisions",
                "itemPeriod",
                "hearingPeriod",
                "breaking",
                "graveEventVoidsYear");
        c.required("format", oneOf(ImmutableMap.of(FORMAT, FORMAT)));
        var id = c.required("rulebook", oneOf(ImmutableMap.of(rulebook.id(), rulebook.id())));
        var standings = c.list("standings", readers::standing);
        var decisions = c.list("decisions", readers::decision);
        var itemPeriod = c.required("itemPeriod", procedures::period);
        var hearingPeriod = c.required("hearingPeriod", procedures::period);
        var breaking = c.listOrNone("breaking", oneOf(CHANGES));
        var graveEventVoidsYear = c.optional("graveEventVoidsYear", Cursor::bool);
        return c.complete(() -> StandingRules.builder()
                .rulebook(id.get())
                .standings(standings.get())
                .decisions(decisions.get())
                .itemPeriod(itemPeriod.get())
                .hearingPeriod(hearingPeriod.get())
                .breaking(ImmutableSet.copyOf(breaking.get()))
                .graveEventVoidsYear(graveEventVoidsYear.get().orElse(false))
                .build());
    }
}
