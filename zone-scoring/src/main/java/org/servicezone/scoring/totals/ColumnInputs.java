package org.servicezone.scoring.totals;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Event;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.scheme.Trigger;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.columns.CellState;
import org.servicezone.scoring.columns.Ends;
import org.servicezone.scoring.columns.FigureColumn;
import org.servicezone.scoring.columns.OutcomeCode;
import org.servicezone.scoring.derive.Amount;
import org.servicezone.scoring.evaluation.Inputs;

/**
 * What columns that a host filled say, for the explained evaluator.
 *
 * @param columns  the columns
 */
record ColumnInputs(ScoreColumns columns) implements Inputs {

    @Override
    public int zones() {
        return columns.rows();
    }

    @Override
    public ZoneId id(int zone) {
        return ZoneId.of("row-" + zone);
    }

    @Override
    public Amount amount(int zone, MeasureId measure, int year) {
        FigureColumn column = columns.figures(measure, year);
        byte state = column.states()[zone];
        Bounds range = columns.measure(measure).range();
        boolean isRange = state == CellState.CLOSED.code() || state == CellState.PENDING.code();
        return Amount.builder()
                .bounds(isRange ? range : bounds(column, zone))
                .closed(state == CellState.CLOSED.code())
                .mayClose(state == CellState.MAY_CLOSE.code())
                .build();
    }

    private static Bounds bounds(FigureColumn column, int row) {
        long low = column.low()[row];
        long high = column.high()[row];
        return new Bounds(
                low == Ends.NONE_BELOW ? Optional.empty() : Optional.of(Ends.end(low, column.step())),
                high == Ends.NONE_ABOVE ? Optional.empty() : Optional.of(Ends.end(high, column.step())));
    }

    @Override
    public Outcome named(int zone, Axis by, ImmutableList<String> codes) {
        return OutcomeCode.outcome(columns.named(new Named(by, codes))[zone]);
    }

    @Override
    public Finding finding(int zone, Requirement condition) {
        return Finding.Check.builder()
                .node(condition.heading().id())
                .clause(condition.heading().clause())
                .kind("given")
                .outcome(OutcomeCode.outcome(columns.outcomes(condition)[zone]))
                .build();
    }

    @Override
    public ImmutableList<Event> events(int zone) {
        return ImmutableList.of();
    }

    @Override
    public Optional<Bounds> number(int zone, Trigger trigger) {
        Counts counts = columns.counts(trigger);
        return Optional.of(Bounds.between(Exact.of(counts.fewest()[zone]), Exact.of(counts.most()[zone])));
    }

    @Override
    public boolean sameCity(int one, int other) {
        return columns.city(one) == columns.city(other);
    }

    @Override
    public Outcome sameType(int one, int other) {
        return columns.type(one) < 0 || columns.type(other) < 0
                ? Outcome.UNDETERMINED
                : Outcome.of(columns.type(one) == columns.type(other));
    }
}
