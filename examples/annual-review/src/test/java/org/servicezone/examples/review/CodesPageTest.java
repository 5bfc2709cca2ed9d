package org.servicezone.examples.review;

import com.google.common.base.Joiner;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.vocabulary.Term;
import org.servicezone.model.vocabulary.Vocabulary;

/** Keeps docs/codes.md, the codes that data files may use, equal to the rulebook. */
class CodesPageTest {

    @Test
    void the_page_equals_the_rulebook() {
        Golden.check(Path.of("..", "..", "docs", "codes.md"), page(Provinces.RULES.rulebook()));
    }

    private static String page(Rulebook rulebook) {
        StringBuilder page = new StringBuilder(
                "# Codes of `" + rulebook.id() + "`\n\nMade from the built-in rulebook by a test; do not edit.\n");
        page.append("\n## Measures\n\n| code | | | shown in | supplied by |\n|---|---|---|---|---|\n");
        for (Measure measure : rulebook.measures()) {
            row(
                    page,
                    measure.id().value(),
                    measure.label().zh(),
                    measure.label().en(),
                    measure.unit().symbol(),
                    measure.formula().isPresent()
                            ? "derived"
                            : measure.supplier().value());
        }
        for (Vocabulary vocabulary : rulebook.vocabularies()) {
            page.append("\n## ")
                    .append(vocabulary.id())
                    .append("\n\n")
                    .append(vocabulary.label().zh())
                    .append(", ")
                    .append(vocabulary.label().en())
                    .append("\n\n| code | | | also written |\n|---|---|---|---|\n");
            for (Term term : vocabulary.terms()) {
                row(
                        page,
                        term.code(),
                        term.label().zh(),
                        term.label().en(),
                        Joiner.on(", ").join(term.aliases()));
            }
        }
        return page.toString();
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ").append(Joiner.on(" | ").join(cells)).append(" |\n");
    }
}
