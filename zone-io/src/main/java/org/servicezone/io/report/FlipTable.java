package org.servicezone.io.report;

import java.util.List;
import java.util.Optional;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.label.Label;
import org.servicezone.model.policy.Reading;
import org.servicezone.model.policy.ReadingOption;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.FindingFlip;
import org.servicezone.model.result.ReadingFlip;
import org.servicezone.model.result.ZoneFlip;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.zone.ZoneId;

/** What other readings of vague phrases would change, zone by zone, for a terminal of 80 columns. */
public final class FlipTable {

    private final Rulebook rulebook;
    private final Names names;
    private final Wording wording;
    private final TerminalPage page = new TerminalPage();

    private FlipTable(Rulebook rulebook, Province province, Language language) {
        this.rulebook = rulebook;
        this.names = new Names(rulebook, rulebook.editions(), province, language);
        this.wording = Wording.of(language);
    }

    /**
     * Returns the text, line ends LF; readings that change nothing are said to, and that there are none.
     *
     * @param rulebook  the rules that the readings are of
     * @param province  the data that was looked at
     * @param flips  what changes, one reading at a time
     * @param language  the language
     */
    public static String write(Rulebook rulebook, Province province, List<ReadingFlip> flips, Language language) {
        FlipTable table = new FlipTable(rulebook, province, language);
        table.page.text(names(table, province));
        if (flips.isEmpty()) {
            table.page.text(table.wording.say("flips.none"));
        }
        flips.forEach(table::reading);
        return table.page.text();
    }

    private static String names(FlipTable table, Province province) {
        return table.wording.say("flips.line", table.names.of(province.title()), table.names.of(province.notice()));
    }

    private void reading(ReadingFlip flip) {
        Optional<Reading> reading = rulebook.reading(flip.reading());
        page.heading(
                reading.map(r -> wording.say("flips.reading", flip.reading(), r.phrase(), names.clause(r.clause())))
                        .orElse(flip.reading().value()));
        page.text(wording.say("flips.options", option(reading, flip.from()), option(reading, flip.to())));
        page.text(
                wording.say("flips.counts", flip.flipped().size(), flip.zones().size()));
        flip.zones().forEach(this::zone);
    }

    private String option(Optional<Reading> reading, String id) {
        return id
                + reading.flatMap(r -> r.option(id))
                        .map(ReadingOption::label)
                        .map((Label label) -> " (" + names.of(label) + ")")
                        .orElse("");
    }

    private void zone(ZoneFlip flip) {
        ZoneId id = flip.zone();
        page.text(wording.say(
                "flips.line",
                wording.say("zone.title", names.zone(id), id),
                flip.flips() ? change(Optional.of(flip.before()), Optional.of(flip.after())) : said(flip.before())));
        for (FindingFlip finding : flip.findings()) {
            page.indented(
                    2,
                    wording.say("flips.line", names.node(finding.node()), change(finding.before(), finding.after())));
        }
    }

    private String change(Optional<Outcome> before, Optional<Outcome> after) {
        return before.map(this::said).orElseGet(() -> wording.say("flips.not-asked")) + " → "
                + after.map(this::said).orElseGet(() -> wording.say("flips.not-asked"));
    }

    private String said(Outcome outcome) {
        return wording.word(outcome);
    }
}
