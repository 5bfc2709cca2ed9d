package org.servicezone.examples.review;

import com.google.common.base.Ascii;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSetMultimap;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.servicezone.io.load.RecognitionLoader;
import org.servicezone.io.load.RulebookLoader;
import org.servicezone.model.policy.Clause;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.policy.Instrument;
import org.servicezone.model.rulebook.Rulebook;

/** Keeps docs/plan-to-code.md, which says where each sentence of the plan lives, equal to the rulebook. */
class PlanToCodeTest {

    private static final String HEAD = """
            # Where each sentence of the plan lives

            Made from the built-in rulebook and recognition rules by a test; do not edit. *Room* is a package of `org.servicezone.model` (or a part of
            the rulebook) that holds what the provision is about; *carried by* names the rules, term lists, readings, goals and steps
            that cite it. A provision whose column is empty is kept as a cited clause and decides nothing here yet.

            | room | values | carried out by |
            |---|---|---|
            | requirement | `org.servicezone.model.requirement` | `org.servicezone.scoring.eligibility` |
            | scheme | `org.servicezone.model.scheme` | `org.servicezone.scoring.evaluation`, `.ranking` |
            | rulebook.management | `ManagementRule`, `Ground` in `org.servicezone.model.rulebook` | `org.servicezone.scoring.management` |
            | rulebook.goals | `Goal` in `org.servicezone.model.rulebook` | `org.servicezone.scoring.outlook` |
            | vocabulary | `org.servicezone.model.vocabulary`, `.jiangsu`; the rulebook's `vocabularies` | |
            | measure, zone, province, policy | the packages of that name in `org.servicezone.model` | |
            | review | `org.servicezone.model.review` | `org.servicezone.scoring.review`, `.outlook` |
            | casework | `org.servicezone.model.casework`; the [recognition rules](recognition.md) | `org.servicezone.scoring.recognition` |

            The official wording stays with the document; the lines below are ours.
            """;

    @Test
    void the_page_equals_the_rulebook() {
        Rulebook rulebook = RulebookLoader.builtIn("jiangsu-2021").orElseThrow();
        Golden.check(Path.of("..", "..", "docs", "plan-to-code.md"), page(rulebook));
    }

    private static String page(Rulebook rulebook) {
        ImmutableSetMultimap<ClauseRef, String> cited = CitedClauses.of(
                rulebook, RecognitionLoader.builtIn("jiangsu-2021").orElseThrow());
        StringBuilder page = new StringBuilder(HEAD);
        for (Instrument instrument : rulebook.instruments()) {
            page.append("\n## ")
                    .append(instrument.label().zh())
                    .append("\n\n")
                    .append(instrument.label().en())
                    .append(" (`")
                    .append(instrument.id())
                    .append("`)\n");
            if (!instrument.clauses().isEmpty()) {
                page.append("\n| address | | what it says | force | room | carried by |\n|---|---|---|---|---|---|\n");
            }
            for (Clause clause : instrument.clauses()) {
                ClauseRef ref = new ClauseRef(instrument.id(), clause.address());
                page.append("| ")
                        .append(clause.address())
                        .append(" | ")
                        .append(clause.address().official())
                        .append(" | ")
                        .append(clause.gist().zh())
                        .append("<br>")
                        .append(clause.gist().en())
                        .append(" | ")
                        .append(Joiner.on(", ")
                                .join(clause.forces().stream()
                                        .map(force ->
                                                Ascii.toLowerCase(force.name()).replace('_', ' '))
                                        .iterator()))
                        .append(" | ")
                        .append(clause.room())
                        .append(" | ")
                        .append(Joiner.on("<br>").join(cited.get(ref)))
                        .append(" |\n");
            }
        }
        return page.toString();
    }
}
