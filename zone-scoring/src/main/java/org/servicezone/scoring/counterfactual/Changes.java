package org.servicezone.scoring.counterfactual;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.result.Change;
import org.servicezone.model.result.OneOf;
import org.servicezone.scoring.derive.Amount;

/** What is supposed, as changes to report. */
final class Changes {

    /** Vocabularies that only steer how a supposition is carried out. */
    private static final ImmutableSet<String> INNER = ImmutableSet.of("each", "years-held");

    private Changes() {}

    static ImmutableList<Change> of(Scene scene, Support support) {
        return support.suppositions().values().stream()
                .map(supposition -> of(scene, supposition))
                .collect(ImmutableList.toImmutableList());
    }

    private static Change of(Scene scene, Supposition supposition) {
        Change.Builder change = Change.builder()
                .input(supposition.input())
                .serves(supposition.serves())
                .holds(supposition.holds())
                .tellsOfOthers(supposition.tellsOfOthers());
        if (supposition.input().kind() == InputKind.TITLE && supposition.holds()) {
            change.since(supposition.on());
        }
        supposition.codes().forEach((vocabulary, codes) -> {
            if (!INNER.contains(vocabulary)) {
                change.addOneOf(new OneOf(vocabulary, codes));
            }
        });
        if (supposition.input().kind() == InputKind.MEASURE) {
            figure(scene, supposition, change);
        } else {
            supposition.asked().ifPresent(asked -> change.asked(asked).unit(Units.PERSON));
        }
        return change.build();
    }

    private static void figure(Scene scene, Supposition supposition, Change.Builder change) {
        MeasureId id = MeasureId.of(supposition.input().subject());
        Measure measure = scene.now().rulebook().rulebook().measure(id).orElseThrow();
        Unit unit = measure.unit();
        Exact scale = Exact.ONE.dividedBy(unit.factor());
        Amount amount = scene.now()
                .amount(
                        supposition.input().zone(),
                        id,
                        supposition.input().year().orElseThrow());
        Optional<Bounds> known = Optional.of(amount.bounds())
                .filter(bounds -> !amount.closed() && !bounds.equals(measure.range()))
                .map(bounds -> bounds.times(scale));
        change.known(known)
                .asked(supposition.asked().orElse(measure.range()).times(scale))
                .unit(unit);
    }
}
