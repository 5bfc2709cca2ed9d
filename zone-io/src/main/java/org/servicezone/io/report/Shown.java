package org.servicezone.io.report;

import com.google.common.base.Joiner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.measure.Disclosure;
import org.servicezone.model.measure.Figure;
import org.servicezone.model.measure.FigureScope;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.measure.Vintage;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.quantity.Quantity;

/** How numbers, quantities and observations are shown. What is rounded for show carries a ≈; nothing decides by it. */
final class Shown {

    /** A decimal with more places than these is rounded for show. */
    private static final int LONGEST = 8;

    private static final Rounding ROUNDING = Rounding.halfUp(4);
    private static final Exact HUNDRED = Exact.of(100);

    private final Wording wording;

    Shown(Wording wording) {
        this.wording = wording;
    }

    /** A decimal as it is; a number without an end, or with a late one, rounded to four places behind a ≈. */
    String number(Exact value) {
        String text = value.toString();
        int point = text.indexOf('.');
        boolean endless = text.indexOf('/') >= 0;
        if (!endless && (point < 0 || text.length() - point - 1 <= LONGEST)) {
            return text;
        }
        return "≈" + value.toDecimal(ROUNDING).toPlainString();
    }

    /** A share that a rule names: in per cent where that has an end, else as the fraction that it is. */
    String share(Exact share) {
        return share.toString().indexOf('/') >= 0 ? share.toString() : number(share.times(HUNDRED)) + "%";
    }

    String quantity(Quantity quantity) {
        return number(quantity.amount()) + quantity.unit().symbol();
    }

    /** A difference, with its sign. */
    String difference(Quantity quantity) {
        return (quantity.amount().signum() > 0 ? "+" : "") + quantity(quantity);
    }

    /** Between which values something lies, in a unit; the unit may be empty. */
    String bounds(Bounds bounds, String unit) {
        Optional<Exact> point = bounds.point();
        if (point.isPresent()) {
            return number(point.get()) + unit;
        }
        if (bounds.low().isPresent() && bounds.high().isPresent()) {
            Bounds.End low = bounds.low().get();
            Bounds.End high = bounds.high().get();
            return low.inclusive() && high.inclusive()
                    ? number(low.at()) + "–" + number(high.at()) + unit
                    : wording.say("bounds.both", low(low, unit), high(high, unit));
        }
        return bounds.low()
                .map(end -> low(end, unit))
                .or(() -> bounds.high().map(end -> high(end, unit)))
                .orElseGet(() -> wording.say("unknown"));
    }

    private String low(Bounds.End end, String unit) {
        return wording.say(end.inclusive() ? "bounds.at-least" : "bounds.over", number(end.at()) + unit);
    }

    private String high(Bounds.End end, String unit) {
        return wording.say(end.inclusive() ? "bounds.at-most" : "bounds.under", number(end.at()) + unit);
    }

    String figure(Figure figure) {
        return figure.match(new Figure.Cases<String>() {
            @Override
            public String exactly(Figure.Exactly exactly) {
                return quantity(exactly.quantity());
            }

            @Override
            public String within(Figure.Within within) {
                return bounds(within.amounts(), within.unit().symbol());
            }

            @Override
            public String about(Figure.About about) {
                return wording.say("bounds.about", quantity(about.quantity()));
            }
        });
    }

    /** What is known, several sources side by side, each with the mark of its source. */
    String observation(Observation observation, Sources sources) {
        return observation.match(new Observation.Cases<String>() {
            @Override
            public String stated(Observation.Stated stated) {
                return figure(stated.figure()) + marks(stated) + sources.mark(stated.source());
            }

            @Override
            public String disputed(Observation.Disputed disputed) {
                return Joiner.on(" / ")
                        .join(disputed.statements().stream().map(this::stated).iterator());
            }

            @Override
            public String pending(Observation.Pending pending) {
                return wording.say("pending");
            }

            @Override
            public String closed(Observation.Closed closed) {
                return wording.word(closed.reason());
            }
        });
    }

    private String marks(Observation.Stated stated) {
        List<String> marks = new ArrayList<>();
        if (stated.vintage() != Vintage.ANNUAL) {
            marks.add(wording.word(stated.vintage()));
        }
        if (stated.scope() != FigureScope.ALL_UNITS) {
            marks.add(wording.word(stated.scope()));
        }
        if (stated.disclosure() != Disclosure.PUBLIC) {
            marks.add(wording.word(stated.disclosure()));
        }
        if (stated.source().isEditorOnly()) {
            marks.add(wording.say("editor"));
        }
        return marks.isEmpty()
                ? ""
                : wording.say("marks", Joiner.on(wording.say("join.terms")).join(marks));
    }
}
