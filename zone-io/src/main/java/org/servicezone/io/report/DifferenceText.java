package org.servicezone.io.report;

import com.google.common.base.Splitter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.ClauseRef;

/** Writes a difference for a terminal of 80 columns; it reads as Markdown, too. */
final class DifferenceText {

    private static final String BULLET = "- ";
    /** Where a share stands that a rule names. */
    private static final Pattern SHARE = Pattern.compile("(?:^|\\.)(?:share|at)\\.value$");

    /** Where a word of the format stands, which is no code of the rulebook. */
    private static final Pattern KIND =
            Pattern.compile("(?:^|\\.)(?:kind|format|status|force|room|rounding|ties|direction|purpose|disclosure)$");

    private static final Pattern FRACTION = Pattern.compile("-?[0-9]+/[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:/[0-9]+|\\.[0-9]+)?");

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
        heading("# ", wording.say("difference"));
        out.append('\n');
        line(BULLET, "  ", wording.say("difference.before", name(difference.before())));
        line(BULLET, "  ", wording.say("difference.after", name(difference.after())));
        line(BULLET, "  ", count(entry -> true));
        difference.entries().stream()
                .map(DifferenceEntry::section)
                .distinct()
                .forEach(section -> line(
                        "  " + BULLET,
                        "    ",
                        wording.say(
                                "difference.counted",
                                section(section),
                                count(entry -> entry.section().equals(section)))));
        if (difference.isEmpty()) {
            out.append('\n');
            line("", "", wording.say("difference.none"));
        }
        Optional<String> section = Optional.empty();
        for (DifferenceEntry entry : difference.entries()) {
            if (!section.equals(Optional.of(entry.section()))) {
                section = Optional.of(entry.section());
                out.append('\n');
                heading("## ", section(entry.section()));
            }
            entry(entry);
        }
        return out.toString();
    }

    private void entry(DifferenceEntry entry) {
        out.append('\n');
        heading(
                "### ",
                wording.word(entry.kind())
                        + label(entry).map(label -> " " + label).orElse(""));
        List<String> where = new ArrayList<>();
        if (!entry.trail().isEmpty()) {
            where.add(wording.say("difference.trail", String.join(" / ", entry.trail())));
        }
        entry.clause().map(this::official).ifPresent(where::add);
        if (!where.isEmpty()) {
            out.append('\n');
            line("", "", String.join(" ", where));
            out.append('\n');
        }
        for (ValueDifference value : entry.values()) {
            line(BULLET, "  ", value(entry.kind(), value));
        }
    }

    /** The name, or both where it differs. */
    private Optional<String> label(DifferenceEntry entry) {
        Optional<String> before = entry.before().map(wording.language()::of);
        Optional<String> after = entry.after().map(wording.language()::of);
        return before.isEmpty() || after.isEmpty() || before.equals(after)
                ? after.or(() -> before)
                : Optional.of(wording.say("difference.names", before.get(), after.get()));
    }

    private String value(DifferenceKind kind, ValueDifference value) {
        String path = fields(value.path());
        boolean share = SHARE.matcher(value.path()).find();
        boolean endless = Stream.of(value.before(), value.after())
                .flatMap(Optional::stream)
                .anyMatch(text -> FRACTION.matcher(text).matches());
        Function<String, String> alike = text -> share || endless ? number(text, share) : text;
        boolean word = !KIND.matcher(value.path()).find();
        Optional<String> before = value.before().map(alike).map(text -> word ? named(text, difference.before()) : text);
        Optional<String> after = value.after().map(alike).map(text -> word ? named(text, difference.after()) : text);
        return kind == DifferenceKind.CHANGED
                ? wording.say("difference.value", path, shown(before), shown(after))
                : wording.say("difference.only", path, shown(after.or(() -> before)));
    }

    /** A code, or each of a row of codes, with what it is called. */
    private String named(String text, RulebookDifference.Named in) {
        if (text.startsWith("[") && text.endsWith("]")) {
            return Splitter.on(", ")
                    .splitToStream(text.substring(1, text.length() - 1))
                    .map(one -> named(one, in))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return Optional.ofNullable(in.names().get(text))
                .map(label ->
                        wording.say("difference.named", text, wording.language().of(label)))
                .orElse(text);
    }

    /** A path in words; codes, and options that readings name, stay as they are. */
    private String fields(String path) {
        List<String> steps = new ArrayList<>();
        String above = "";
        for (String step : Splitter.on('.').split(path)) {
            int index = step.indexOf('[');
            String name = index < 0 ? step : step.substring(0, index);
            String key = "difference.field." + name;
            boolean known = wording.knows(key) && !above.equals("options");
            steps.add((known ? wording.say(key) : name) + step.substring(name.length()));
            above = name;
        }
        return String.join(wording.say("difference.step"), steps);
    }

    /** A number as a fraction, so that one without an end and one with an end look alike; a share in per cent as well. */
    private String number(String text, boolean share) {
        if (!NUMBER.matcher(text).matches()) {
            return text;
        }
        Exact exact = Exact.parse(text);
        String fraction =
                exact.denominator().equals(BigInteger.ONE) ? text : exact.numerator() + "/" + exact.denominator();
        Shown shown = new Shown(wording);
        String decimal = share ? shown.number(exact.times(Exact.of(100))) + "%" : shown.number(exact);
        return wording.say("difference.fraction", fraction, decimal);
    }

    private String shown(Optional<String> value) {
        return value.orElseGet(() -> wording.say("difference.absent"));
    }

    private String name(RulebookDifference.Named named) {
        String file = named.file()
                .filter(name -> !name.equals(named.id()))
                .map(name -> wording.say("difference.file", name))
                .orElse("");
        return wording.language().of(named.label()) + " " + wording.say("difference.trail", named.id()) + file;
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

    private String count(Predicate<DifferenceEntry> counted) {
        return wording.say(
                "difference.count",
                count(DifferenceKind.ADDED, counted),
                count(DifferenceKind.REMOVED, counted),
                count(DifferenceKind.CHANGED, counted));
    }

    private long count(DifferenceKind kind, Predicate<DifferenceEntry> counted) {
        return difference.entries().stream()
                .filter(counted)
                .filter(entry -> entry.kind() == kind)
                .count();
    }

    /** A heading stands on one line, however long: a second one would be no part of it. */
    private void heading(String marks, String text) {
        out.append(marks).append(Columns.plain(text).strip()).append('\n');
    }

    private void line(String first, String others, String text) {
        String start = first;
        for (String part : Columns.wrap(Columns.plain(text), TerminalPage.WIDTH - first.length())) {
            out.append(start).append(part).append('\n');
            start = others;
        }
    }
}
