package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.result.Baseline;
import org.servicezone.model.result.Contribution;
import org.servicezone.model.result.ScoreDifference;
import org.servicezone.model.scheme.Scheme;

/**
 * Where a difference between totals comes from, for a terminal of 80 columns: what lowers the total most first. What is printed
 * adds up to the last digit; the remainder holds what printing leaves over, too.
 */
public final class DifferenceTable {

    private static final Rounding PLACES = Rounding.halfUp(4);

    private final Scheme scheme;
    private final Language language;
    private final Wording wording;

    private DifferenceTable(Scheme scheme, Language language) {
        this.scheme = scheme;
        this.language = language;
        this.wording = Wording.of(language);
    }

    /**
     * Returns the text, line ends LF.
     *
     * @param scheme  the scheme of the total
     * @param difference  the difference
     * @param language  the language
     */
    public static String write(Scheme scheme, ScoreDifference difference, Language language) {
        return new DifferenceTable(scheme, language).write(difference);
    }

    private String write(ScoreDifference difference) {
        TerminalPage page = new TerminalPage();
        String baseline = wording.say("difference.from." + difference.baseline());
        page.heading(wording.say("difference.title", difference.zone(), baseline));
        page.text(wording.say(
                "difference.sum",
                baseline,
                text(difference.from()),
                text(difference.to()),
                signed(difference.difference())));
        boolean parted = difference.baseline() == Baseline.OCCASION;
        List<ImmutableList<String>> rows = new ArrayList<>();
        rows.add(head(parted));
        Exact left = shown(difference.difference());
        List<Contribution> sorted = difference.contributions().stream()
                .sorted(Comparator.comparing(Contribution::points))
                .toList();
        for (Contribution one : sorted) {
            left = left.minus(shown(one.points()));
            rows.add(row(
                    Workings.name(scheme, one.node(), language),
                    parted ? Stream.of(one.value(), one.reference(), one.weight(), one.rule()) : Stream.of(),
                    one.points()));
        }
        if (!left.isZero()) {
            rows.add(rest(left, parted));
        }
        if (rows.size() > 1) {
            page.table(0, 1, rows);
        }
        return page.text();
    }

    private ImmutableList<String> head(boolean parted) {
        ImmutableList.Builder<String> head = ImmutableList.builder();
        head.add(wording.say("column.indicator"));
        if (parted) {
            Stream.of("value", "reference", "weight", "rule")
                    .map(part -> wording.say("contribution." + part))
                    .forEach(head::add);
        }
        return head.add(wording.say("contribution.points")).build();
    }

    private static ImmutableList<String> row(String name, Stream<Exact> parts, Exact points) {
        return Stream.concat(
                        Stream.concat(Stream.of(name), parts.map(part -> part.isZero() ? "" : signed(part))),
                        Stream.of(signed(points)))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<String> rest(Exact left, boolean parted) {
        ImmutableList.Builder<String> row = ImmutableList.builder();
        row.add(wording.say("contribution.remainder"));
        for (int i = 0; parted && i < 4; i++) {
            row.add("");
        }
        return row.add(signed(left)).build();
    }

    private static Exact shown(Exact points) {
        return points.round(PLACES);
    }

    private static String text(Exact points) {
        return shown(points).toString();
    }

    private static String signed(Exact points) {
        return (points.signum() > 0 ? "+" : "") + text(points);
    }
}
