package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Scheme;

/** How much each node of a scheme counts in one score, for a terminal of 80 columns. */
public final class WeightTable {

    private static final Rounding PLACES = Rounding.halfUp(3);

    private WeightTable() {}

    /**
     * Returns the text.
     *
     * @param scheme  the scheme
     * @param card  a card with a root
     * @param effective  how much each node counts in the root, in hundredths
     * @param language  the language
     */
    public static String write(Scheme scheme, Scorecard card, Map<NodeId, Exact> effective, Language language) {
        Wording wording = Wording.of(language);
        TerminalPage page = new TerminalPage();
        page.heading(wording.say(
                "weights.title",
                card.zone(),
                Workings.name(scheme, scheme.heading().id(), language)));
        List<ImmutableList<String>> rows = new ArrayList<>();
        rows.add(ImmutableList.of(
                wording.say("column.indicator"), wording.say("weights.of-mean"), wording.say("weights.of-whole")));
        card.root().ifPresent(root -> add(scheme, root, "100", 0, effective, language, rows));
        page.table(0, 1, rows);
        return page.text();
    }

    private static void add(
            Scheme scheme,
            NodeScore score,
            String ofMean,
            int depth,
            Map<NodeId, Exact> effective,
            Language language,
            List<ImmutableList<String>> rows) {
        Exact whole = effective.get(score.node());
        rows.add(ImmutableList.of(
                "  ".repeat(depth) + Workings.name(scheme, score.node(), language),
                ofMean,
                whole == null ? "" : text(whole)));
        if (score instanceof NodeScore.WeightedScore mean) {
            mean.parts()
                    .forEach(part ->
                            add(scheme, part.score(), text(part.effective()), depth + 1, effective, language, rows));
        } else {
            score.children().forEach(child -> add(scheme, child, "", depth + 1, effective, language, rows));
        }
    }

    private static String text(Exact hundredths) {
        String text = hundredths.toString();
        return text.contains("/") || text.length() > 8
                ? hundredths.toDecimal(PLACES).toPlainString()
                : text;
    }
}
