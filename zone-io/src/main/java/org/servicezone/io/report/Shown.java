package org.servicezone.io.report;

import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.servicezone.model.measure.Disclosure;
import org.servicezone.model.measure.Figure;
import org.servicezone.model.measure.FigureScope;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.measure.Vintage;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.quantity.Quantity;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.quantity.Units;

/** How numbers, quantities and observations are shown. What is rounded for show carries a ≈; nothing decides by it. */
final class Shown {

    /** A decimal with more places than these is rounded for show. */
    private static final int LONGEST = 8;

    private static final Rounding ROUNDING = Rounding.halfUp(4);
    private static final CharMatcher TIMES = CharMatcher.anyOf(" ×");
    private static final Exact HUNDRED = Exact.of(100);

    private final Wording wording;

    Shown(Wording wording) {
        this.wording = wording;
    }

    /** A decimal as it is; a number without an end, or with a late one, rounded to four places behind a ≈. */
    String number(Exact value) {
        return isWhole(value)
                ? value.toString()
                : "≈" + value.toDecimal(ROUNDING).toPlainString();
    }

    /** The number that is shown. */
    Exact printed(Exact value) {
        return isWhole(value) ? value : value.round(ROUNDING);
    }

    /** Whether a number is shown with all its digits. */
    private static boolean isWhole(Exact value) {
        String text = value.toString();
        int point = text.indexOf('.');
        boolean endless = text.indexOf('/') >= 0;
        return !endless && (point < 0 || text.length() - point - 1 <= LONGEST);
    }

    /** A share that a rule names: in per cent where that has an end, else as the fraction that it is. */
    String share(Exact share) {
        return share.toString().indexOf('/') >= 0 ? share.toString() : number(share.times(HUNDRED)) + "%";
    }

    String quantity(Quantity quantity) {
        return amount(quantity.amount(), quantity.unit());
    }

    private String amount(Exact amount, Unit unit) {
        return number(amount) + unit(unit.symbol(), amount);
    }

    /** A difference, with its sign; between shares it is in percentage points. */
    String difference(Quantity quantity) {
        Exact amount = quantity.amount();
        String unit = quantity.unit().equals(Units.PERCENT)
                ? counted("percentage-points", amount)
                : unit(quantity.unit().symbol(), amount);
        return (amount.signum() > 0 ? "+" : "") + number(amount) + unit;
    }

    /** The name of a unit, or of one by another, as it stands behind a number. */
    private String unit(String symbol, Exact amount) {
        int slash = symbol.indexOf('/');
        if (slash >= 0) {
            String divisor = TIMES.trimLeadingFrom(unit(symbol.substring(slash + 1), Exact.ONE));
            return wording.say("unit-per", unit(symbol.substring(0, slash), amount), divisor);
        }
        String key = "unit." + symbol;
        return wording.knows(key) ? counted(key, amount) : symbol;
    }

    /** A text that is worded for one and, behind a bar, for several. */
    private String counted(String key, Exact amount) {
        List<String> words = Splitter.on('|').splitToList(wording.say(key));
        boolean one = amount.equals(Exact.ONE) || amount.negate().equals(Exact.ONE);
        return words.get(one ? 0 : words.size() - 1);
    }

    /** Between which values something lies, in a unit. */
    String bounds(Bounds bounds, Unit unit) {
        return bounds(bounds, end -> amount(end, unit));
    }

    /**
     * Between which values something is asked to lie. Ends that are rounded for show are rounded inward, so that what is shown
     * holds wherever somebody keeps to it; where that leaves nothing, the ends stand as fractions.
     */
    String asked(Bounds bounds, Unit unit) {
        Optional<Bounds.End> low = bounds.low().map(end -> inward(end, RoundingMode.CEILING));
        Optional<Bounds.End> high = bounds.high().map(end -> inward(end, RoundingMode.FLOOR));
        boolean crossed = low.isPresent()
                && high.isPresent()
                && !low.get().at().isLessThan(high.get().at())
                && !low.equals(high);
        return crossed
                ? bounds(bounds, end -> wording.say("difference.fraction", end, number(end)) + unit(unit.symbol(), end))
                : bounds(new Bounds(low, high), end -> amount(end, unit));
    }

    private static Bounds.End inward(Bounds.End end, RoundingMode mode) {
        return isWhole(end.at()) ? end : new Bounds.End(end.at().round(new Rounding(ROUNDING.places(), mode)), true);
    }

    /** Between which values something lies, with what stands behind each; that may be empty. */
    String bounds(Bounds bounds, String behind) {
        return bounds(bounds, end -> number(end) + behind);
    }

    private String bounds(Bounds bounds, Function<Exact, String> shown) {
        Optional<Exact> point = bounds.point();
        if (point.isPresent()) {
            return shown.apply(point.get());
        }
        if (bounds.low().isPresent() && bounds.high().isPresent()) {
            Bounds.End low = bounds.low().get();
            Bounds.End high = bounds.high().get();
            return low.inclusive() && high.inclusive()
                    ? number(low.at()) + "–" + shown.apply(high.at())
                    : wording.say("bounds.both", low(low, shown), high(high, shown));
        }
        return bounds.low()
                .map(end -> low(end, shown))
                .or(() -> bounds.high().map(end -> high(end, shown)))
                .orElseGet(() -> wording.say("unknown"));
    }

    private String low(Bounds.End end, Function<Exact, String> shown) {
        return wording.say(end.inclusive() ? "bounds.at-least" : "bounds.over", shown.apply(end.at()));
    }

    private String high(Bounds.End end, Function<Exact, String> shown) {
        return wording.say(end.inclusive() ? "bounds.at-most" : "bounds.under", shown.apply(end.at()));
    }

    String figure(Figure figure) {
        return figure.match(new Figure.Cases<String>() {
            @Override
            public String exactly(Figure.Exactly exactly) {
                return quantity(exactly.quantity());
            }

            @Override
            public String within(Figure.Within within) {
                return bounds(within.amounts(), within.unit());
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
        stated.note().ifPresent(marks::add);
        return marks.isEmpty()
                ? ""
                : wording.say("marks", Joiner.on(wording.say("join.terms")).join(marks));
    }
}
