package org.servicezone.scoring.totals;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.scoring.check.CheckedRulebook;

/**
 * A scheme, compiled once to score, grade and rank many zones without scorecards. Row for row and digit for digit it answers
 * as the explained evaluator does.
 *
 * <p>Points are whole numbers throughout. Where all scores of a node stand on a decimal (or other) lattice that a {@code long}
 * holds, they are exact. Else as many binary places are kept as fit, with a proven bound for what they leave out; a row that
 * lies within the bound where something is rounded or a mark is reached is worked out again in exact fractions. Rows with
 * figures that are pending or bounded are worked out as intervals of such numbers. All other rows are left to the explained
 * evaluator itself: those in which a figure will not come and the indicator refuses or re-weights, may turn out to have no
 * value, or stands between the steps of its column on a sloped line, and those of which it is not known what type, place or
 * title they have where weights or references depend on it.
 *
 * <p>Schemes that need the explained evaluator for every row: those with products and quotients, with weights under zero,
 * without rounding of total or root, and those that rank by unrounded totals. Curves that do: percentile and places, growth,
 * benchmarks where less is better, standards by size, references to another measure, deviations of more than 256 whole units.
 * Bands, lines, pieces, saturation, interval and target, efficacy, standards by type, min–max, benchmark and deviation are
 * covered, against fixed figures, tables, and the least, greatest, mean or quantile of a set; sets are summed up once, when
 * columns are laid out.
 */
public final class CompiledScheme {

    private final CheckedRulebook rulebook;
    private final Readings readings;
    private final Scheme scheme;
    private final LocalDate asOf;
    private final int newestReturn;
    private final Needs needs;
    private final Optional<Plan> plan;

    private CompiledScheme(
            CheckedRulebook rulebook, Readings readings, Scheme scheme, LocalDate asOf, int newestReturn) {
        this.rulebook = rulebook;
        this.readings = readings;
        this.scheme = scheme;
        this.asOf = asOf;
        this.newestReturn = newestReturn;
        this.needs = Needs.of(rulebook.rulebook(), scheme, newestReturn);
        this.plan = Planner.plan(scheme);
    }

    /**
     * Compiles a scheme.
     *
     * @param rulebook  the rules that declare the measures
     * @param readings  which options of readings hold, where the scheme asks conditions
     * @param scheme  one of the rulebook's schemes
     * @param asOf  the day as of which events and titles count
     * @param newestReturn  the year of the newest return
     * @throws IllegalArgumentException if a reading or option is bound to no rule, or there are more than 31 grades
     */
    public static CompiledScheme of(
            CheckedRulebook rulebook, Readings readings, Scheme scheme, LocalDate asOf, int newestReturn) {
        checkArgument(
                scheme.gradeScale().grades().size() <= Grading.MOST,
                "scheme %s has more than %s grades",
                scheme.heading().id(),
                Grading.MOST);
        rulebook.use(readings);
        return new CompiledScheme(rulebook, readings, scheme, asOf, newestReturn);
    }

    /** Returns the scheme. */
    public Scheme scheme() {
        return scheme;
    }

    /** Scores, grades and ranks all zones on the caller's thread. */
    public Scores run(ScoreColumns columns) {
        return run(columns, 1, Workers.CALLER);
    }

    /**
     * Scores, grades and ranks all zones.
     *
     * @param columns  the zones, laid out for this scheme
     * @param parts  into how many parts the rows are split, at least one; the result is the same for any number
     * @param workers  who carries them out
     * @throws IllegalArgumentException if the columns were laid out for another scheme
     */
    public Scores run(ScoreColumns columns, int parts, Workers workers) {
        if (columns.scheme() != this || parts < 1) {
            throw new IllegalArgumentException("the columns were laid out for "
                    + columns.scheme().scheme().heading().id() + " by another compilation, or there are no parts: "
                    + parts);
        }
        return new Run(columns, parts, workers).scores();
    }

    CheckedRulebook rulebook() {
        return rulebook;
    }

    Readings readings() {
        return readings;
    }

    LocalDate asOf() {
        return asOf;
    }

    int newestReturn() {
        return newestReturn;
    }

    Needs needs() {
        return needs;
    }

    Optional<Plan> plan() {
        return plan;
    }
}
