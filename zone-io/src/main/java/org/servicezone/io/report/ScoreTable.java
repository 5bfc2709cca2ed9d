package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.RankEntry;
import org.servicezone.model.result.Ranking;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;

/** A ranking by one scheme for a terminal of 80 columns. */
public final class ScoreTable {

    private ScoreTable() {}

    /**
     * Returns the text.
     *
     * @param scheme  the scheme
     * @param province  the zones
     * @param cards  their scorecards
     * @param ranking  their ranking
     * @param most  how many places are shown
     * @param language  the language
     */
    public static String write(
            Scheme scheme, Province province, List<Scorecard> cards, Ranking ranking, int most, Language language) {
        Wording wording = Wording.of(language);
        TerminalPage page = new TerminalPage();
        int year = cards.isEmpty() ? 0 : cards.get(0).newestReturn();
        String label = language == Language.ZH
                ? scheme.heading().label().zh()
                : scheme.heading().label().en();
        page.heading(wording.say("table.title", province.id(), label, Integer.toString(year)));
        if (cards.stream().anyMatch(card -> card.statuses().contains(BasisStatus.ILLUSTRATIVE))) {
            page.text(wording.say("illustrative"));
        }
        page.line(wording.say("table.scored", ranking.size(), cards.size() - ranking.size()));
        long open = cards.stream()
                .filter(card -> card.missing().size() > 0 && card.total().isPresent())
                .count();
        if (open > 0) {
            page.text(wording.say("table.open", open));
        }
        List<String> unseparated = cards.stream()
                .filter(card -> !card.notSeparated().isEmpty())
                .map(card -> card.zone().value())
                .toList();
        if (!unseparated.isEmpty()) {
            page.text(wording.say("table.not-separated", String.join(", ", unseparated)));
        }
        List<ImmutableList<String>> rows = new ArrayList<>();
        rows.add(ImmutableList.of(
                wording.say("column.zone"),
                wording.say("column.place"),
                wording.say("column.total"),
                wording.say("column.grade")));
        ranking.entries().stream()
                .limit(most)
                .map(entry -> row(scheme, province, cards, entry, language))
                .forEach(rows::add);
        page.table(0, 1, rows);
        ranking.entries().stream()
                .limit(most)
                .flatMap(entry -> cards.stream().filter(card -> card.zone().equals(entry.zone())))
                .flatMap(card -> card.widenings().stream()
                        .filter(widest -> widest.by().signum() > 0)
                        .limit(1)
                        .map(widest -> wording.say(
                                "table.widens",
                                name(province, card.zone()),
                                text(widest.width(), scheme),
                                widest.figure().subject(),
                                text(widest.left(), scheme))))
                .forEach(page::text);
        if (ranking.entries().size() > most) {
            page.line(wording.say("table.more", ranking.entries().size() - most));
        }
        return page.text();
    }

    /**
     * Says in a line how places change when a node is left out.
     *
     * @param scheme  the scheme with the node
     * @param node  the node
     * @param change  by how many places on average; nothing where places are open
     * @param language  the language
     */
    public static String without(Scheme scheme, NodeId node, Optional<Exact> change, Language language) {
        Wording wording = Wording.of(language);
        TerminalPage page = new TerminalPage();
        String name = Workings.name(scheme, node, language);
        page.text(change.map(by -> wording.say(
                        "table.without", name, by.toDecimal(Rounding.halfUp(3)).toPlainString()))
                .orElseGet(() -> wording.say("table.without-open", name)));
        return page.text();
    }

    private static ImmutableList<String> row(
            Scheme scheme, Province province, List<Scorecard> cards, RankEntry entry, Language language) {
        Scorecard card = cards.stream()
                .filter(c -> c.zone().equals(entry.zone()))
                .findFirst()
                .orElseThrow();
        return ImmutableList.of(
                name(province, entry.zone()),
                place(entry.place()),
                total(entry.total(), scheme) + (card.mayBeWider() ? "*" : ""),
                String.join(
                        "/",
                        card.grades().stream()
                                .flatMap(code -> scheme.gradeScale().grades().stream()
                                        .filter(grade -> grade.code().equals(code)))
                                .map(grade -> language == Language.ZH
                                        ? grade.label().zh()
                                        : grade.label().en())
                                .toList()));
    }

    private static String name(Province province, ZoneId id) {
        return Optional.ofNullable(province.zonesById().get(id))
                .map(Zone::nameZh)
                .orElse(id.value());
    }

    /** A place, or between which ones it lies. */
    private static String place(Bounds places) {
        return bounds(places, ScoreTable::plain);
    }

    /** A total, or between which ones it lies, with the places to which the scheme rounds it. */
    private static String total(Bounds totals, Scheme scheme) {
        return bounds(totals, end -> text(end, scheme));
    }

    private static String bounds(Bounds bounds, Function<Exact, String> end) {
        return bounds.point()
                .map(end)
                .orElseGet(() -> bounds.low().map(low -> end.apply(low.at())).orElse("")
                        + " … "
                        + bounds.high().map(high -> end.apply(high.at())).orElse(""));
    }

    private static String text(Exact total, Scheme scheme) {
        return ScoreSection.rounding(Optional.of(scheme))
                .filter(rounding -> total.round(rounding).equals(total))
                .map(rounding -> total.toDecimal(rounding).toPlainString())
                .orElseGet(() -> plain(total));
    }

    /** A number with its digits, or cut with a mark where they do not end soon. */
    private static String plain(Exact number) {
        String text = number.toString();
        return text.contains("/") || text.length() > 14
                ? number.toDecimal(Rounding.halfUp(6)).toPlainString() + "…"
                : text;
    }
}
