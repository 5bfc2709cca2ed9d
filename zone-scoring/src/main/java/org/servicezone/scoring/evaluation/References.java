package org.servicezone.scoring.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.scheme.Reference;
import org.servicezone.scoring.derive.Amount;

/**
 * What a reference amounts to for a zone.
 *
 * @param points  whose amount is held against it
 */
record References(CurvePoints points) implements Reference.Cases<Figure> {

    static Figure of(CurvePoints points, Reference reference) {
        return reference.match(new References(points));
    }

    @Override
    public Figure fixed(Reference.Fixed reference) {
        return new Figure(Bounds.exactly(reference.amount()), false);
    }

    @Override
    public Figure ofMeasure(Reference.OfMeasure reference) {
        Amount amount = points.field().amount(points.zone(), reference.measure());
        return amount.closed()
                ? Figure.NONE
                : new Figure(
                        points.field()
                                .inUnit(
                                        points.field().inRange(amount, reference.measure()),
                                        points.indicator().measure()),
                        amount.mayClose());
    }

    @Override
    public Figure ofSet(Reference.OfSet reference) {
        Members members =
                points.field().members(points.zone(), points.indicator(), reference.set(), points.amount(), true);
        return members.isEmpty()
                ? Figure.NONE
                : new Figure(members.summary(reference.summary(), reference.at()), members.mayBeEmpty());
    }

    @Override
    public Figure byCode(Reference.ByCode reference) {
        ImmutableList.Builder<Bounds> possible = ImmutableList.builder();
        boolean surely = false;
        for (Reference.Entry entry : reference.entries()) {
            Outcome named = points.field().named(points.zone(), reference.by(), entry.when());
            if (named != Outcome.NOT_MET) {
                possible.add(Bounds.exactly(entry.amount()));
            }
            if (named == Outcome.MET) {
                surely = true;
                break;
            }
        }
        if (!surely) {
            reference.otherwise().map(Bounds::exactly).ifPresent(possible::add);
        }
        boolean mayLack = !surely && reference.otherwise().isEmpty();
        Optional<Bounds> amounts = possible.build().stream().reduce(Bounds::hull);
        return new Figure(amounts, mayLack && amounts.isPresent());
    }
}
