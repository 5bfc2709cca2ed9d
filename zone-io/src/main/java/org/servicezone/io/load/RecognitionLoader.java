package org.servicezone.io.load;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import org.servicezone.io.problem.Loaded;
import org.servicezone.io.problem.Problems;
import org.servicezone.model.casework.RecognitionRules;
import org.servicezone.model.rulebook.Rulebook;

/**
 * Reads how titles are applied for and given – routes with their steps, panels of experts, lists on merit – from JSON or YAML;
 * {@code docs/recognition.md} is the format. All that is wrong is told at once, with its place; names of provisions,
 * populations, titles, roles, readings and places are those of the rulebook that the file belongs to.
 */
public final class RecognitionLoader {

    /** The format that this loader reads. */
    public static final String FORMAT = "servicezone-recognition/1";

    /** The ids of the rulebooks whose recognition rules the library ships. */
    public static final ImmutableList<String> BUILT_IN = ImmutableList.of("jiangsu-2021");

    private RecognitionLoader() {}

    /**
     * Reads the recognition rules of a rulebook that the library ships. Every figure in them is illustrative: the text sets none.
     *
     * @throws IllegalArgumentException if there are none with the id
     */
    public static Loaded<RecognitionRules> builtIn(String id) {
        InputStream in = BUILT_IN.contains(id)
                ? RecognitionLoader.class.getResourceAsStream("/org/servicezone/io/recognition/" + id + ".json")
                : null;
        if (in == null) {
            throw new IllegalArgumentException("there are no built-in recognition rules of \"" + id + "\"; there are: "
                    + String.join(", ", BUILT_IN));
        }
        try (in) {
            return load(id + ".json", in, RulebookLoader.builtIn(id).orElseThrow());
        } catch (IOException e) {
            throw new IllegalStateException("the library's own recognition rules of " + id + " cannot be read", e);
        }
    }

    /**
     * Reads recognition rules.
     *
     * @param source  the name of the file, for problems; YAML where it ends in {@code .yaml} or {@code .yml}, else JSON
     * @param in  its bytes; the caller closes them
     * @param rulebook  the rulebook that they belong to
     */
    public static Loaded<RecognitionRules> load(String source, InputStream in, Rulebook rulebook) {
        Problems problems = new Problems();
        RecognitionReaders readers = new RecognitionReaders(rulebook);
        return Loaded.of(
                RulebookLoader.document(source, RulebookFormat.of(source), in, problems)
                        .flatMap(document -> rules(Cursor.of(document, problems), readers, rulebook)
                                .value()),
                problems);
    }

    private static Slot<RecognitionRules> rules(Cursor c, RecognitionReaders readers, Rulebook rulebook) {
        c.only("format", "rulebook", "routes", "panels", "selections");
        c.required("format", Cursor.oneOf(ImmutableMap.of(FORMAT, FORMAT)));
        var id = c.required("rulebook", Cursor.oneOf(ImmutableMap.of(rulebook.id(), rulebook.id())));
        var routes = c.list("routes", readers::route);
        var panels = c.listOrNone("panels", readers::panel);
        var selections = c.listOrNone("selections", readers::selection);
        return c.complete(() -> new RecognitionRules(id.get(), routes.get(), panels.get(), selections.get()));
    }
}
