package org.servicezone.io.report;

import java.util.Optional;
import org.servicezone.model.policy.ClauseRef;

/** Writes a difference for a terminal of 80 columns; it reads as Markdown, too. */
final class DifferenceText {

    private static final String BULLET = "- ";

    private final RulebookDifference difference;
    private final Wording wording;
    private final StringBuilder out = new StringBuilder();

    private DifferenceText(RulebookDifference difference, Wording wording) {
        this.difference = difference;
        this.wording = wording;
    }

    static String write(RulebookDifference difference, Wording wording) {
        return new DifferenceText(difference, wording).text();
    }

    private String text() {
        line("", "", "# " + wording.say("difference"));
        out.append('\n');
        line(BULLET, "  ", wording.say("difference.before", name(difference.before())));
        line(BULLET, "  ", wording.say("difference.after", name(difference.after())));
        line(
                BULLET,
                "  ",
                wording.say(
                        "difference.count",
                        count(DifferenceKind.ADDED),
                        count(DifferenceKind.REMOVED),
                        count(DifferenceKind.CHANGED)));
        if (difference.isEmpty()) {
            out.append('\n');
            line("", "", wording.say("difference.none"));
        }
        Optional<String> section = Optional.empty();
        for (DifferenceEntry entry : difference.entries()) {
            if (!section.equals(Optional.of(entry.section()))) {
                section = Optional.of(entry.section());
                out.append('\n');
                line("## ", "   ", section(entry.section()));
            }
            entry(entry);
        }
        return out.toString();
    }

    private void entry(DifferenceEntry entry) {
        out.append('\n');
        StringBuilder head = new StringBuilder(wording.word(entry.kind()));
        entry.clause().ifPresent(clause -> head.append(' ').append(official(clause)));
        label(entry).ifPresent(label -> head.append(' ').append(label));
        if (!entry.trail().isEmpty()) {
            head.append(' ').append(wording.say("difference.trail", String.join(" / ", entry.trail())));
        }
        line("### ", "    ", head.toString());
        for (ValueDifference value : entry.values()) {
            line(BULLET, "  ", value(entry.kind(), value));
        }
    }

    /** The name, or both where it differs. */
    private Optional<String> label(DifferenceEntry entry) {
        return entry.label()
                .map(label -> wording.language().of(label))
                .or(() -> entry.values().stream()
                        .filter(value -> value.path()
                                .equals("label." + wording.language().code()))
                        .findFirst()
                        .map(value -> wording.say("difference.names", shown(value.before()), shown(value.after()))));
    }

    private String value(DifferenceKind kind, ValueDifference value) {
        return kind == DifferenceKind.CHANGED
                ? wording.say("difference.value", value.path(), shown(value.before()), shown(value.after()))
                : wording.say(
                        "difference.only", value.path(), shown(value.after().or(value::before)));
    }

    private String shown(Optional<String> value) {
        return value.orElseGet(() -> wording.say("difference.absent"));
    }

    private String name(RulebookDifference.Named named) {
        return wording.language().of(named.label()) + " " + wording.say("difference.trail", named.id());
    }

    private String official(ClauseRef clause) {
        return clause.instrument() + " "
                + (wording.language() == Language.ZH
                        ? clause.address().official()
                        : clause.address().toString());
    }

    /** The word for a list of a rulebook; a list that has none is called as in the file. */
    private String section(String name) {
        String key = "difference.section." + (name.isEmpty() ? "values" : name);
        return wording.knows(key) ? wording.say(key) : name;
    }

    private long count(DifferenceKind kind) {
        return difference.entries().stream()
                .filter(entry -> entry.kind() == kind)
                .count();
    }

    private void line(String first, String others, String text) {
        String start = first;
        for (String part : Columns.wrap(Columns.plain(text), TerminalPage.WIDTH - first.length())) {
            out.append(start).append(part).append('\n');
            start = others;
        }
    }
}
