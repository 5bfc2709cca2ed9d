package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.result.NodeScore;

/** Says what an indicator's points rest on. */
final class IndicatorText {

    private final Material material;
    private final FactText facts;

    IndicatorText(Material material, Sources sources) {
        this.material = material;
        this.facts = new FactText(material, sources);
    }

    /** Says the figure, and for a derived one those that it is made of. */
    String figure(NodeScore.IndicatorScore score) {
        ImmutableList<String> seen = score.facts().stream()
                .map(fact -> fact.match(facts))
                .distinct()
                .collect(ImmutableList.toImmutableList());
        Optional<Measure> measure = material.rulebook().measure(score.measure());
        boolean reported = measure.flatMap(Measure::formula).isEmpty();
        if (measure.isEmpty() || reported && !seen.isEmpty() || !isKnown(score, measure.get())) {
            return material.facts(seen);
        }
        String amount = material.shown()
                .bounds(score.amount().orElseThrow(), measure.get().unit());
        return seen.isEmpty() ? amount : amount + material.say("marks", material.facts(seen));
    }

    /** An amount that may be anything that the measure can be is not known. */
    private static boolean isKnown(NodeScore.IndicatorScore score, Measure measure) {
        return score.amount().isPresent()
                && !score.amount().get().times(measure.unit().factor()).encloses(measure.range());
    }

    ImmutableList<String> notes(NodeScore.IndicatorScore score) {
        List<String> notes = new ArrayList<>();
        score.notes().forEach(note -> notes.add(material.wording().word(note)));
        if (score.leftOut()) {
            notes.add(material.say("score.left-out"));
        }
        return ImmutableList.copyOf(notes);
    }
}
