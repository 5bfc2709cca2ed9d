package org.servicezone.model.measure;

import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.quantity.Quantity;
import org.servicezone.model.quantity.Unit;

/** How precisely an amount is stated. */
public sealed interface Figure {

    /** Returns the unit in which it is stated. */
    Unit unit();

    /** Returns between which values the amount lies, in base units; nothing where the statement decides nothing. */
    Optional<Bounds> bounds();

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of figure.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for an exact figure. */
        R exactly(Exactly figure);

        /** Answers for a bounded figure. */
        R within(Within figure);

        /** Answers for an approximate figure. */
        R about(About figure);
    }

    /**
     * The figure itself.
     *
     * @param quantity  as stated
     */
    record Exactly(Quantity quantity) implements Figure {
        @Override
        public Unit unit() {
            return quantity.unit();
        }

        @Override
        public Optional<Bounds> bounds() {
            return Optional.of(Bounds.exactly(quantity.inBase()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.exactly(this);
        }
    }

    /**
     * A bound, as pages print it: "over 800 firms".
     *
     * @param amounts  between which values, in the unit
     * @param unit  the unit
     */
    record Within(Bounds amounts, Unit unit) implements Figure {
        @Override
        public Optional<Bounds> bounds() {
            return Optional.of(amounts.times(unit.factor()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.within(this);
        }
    }

    /**
     * An approximate figure ("about"): it is shown and decides nothing.
     *
     * @param quantity  the amount it is said to be near
     */
    record About(Quantity quantity) implements Figure {
        @Override
        public Unit unit() {
            return quantity.unit();
        }

        @Override
        public Optional<Bounds> bounds() {
            return Optional.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.about(this);
        }
    }

    /** Returns the figure as stated. */
    static Figure exactly(String amount, Unit unit) {
        return new Exactly(Quantity.of(amount, unit));
    }

    /** Returns the figure as stated. */
    static Figure exactly(Exact amount, Unit unit) {
        return new Exactly(Quantity.of(amount, unit));
    }
}
