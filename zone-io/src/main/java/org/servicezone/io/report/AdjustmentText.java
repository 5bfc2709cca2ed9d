package org.servicezone.io.report;

import com.google.common.base.Ascii;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Effect;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.scheme.Trigger;

/** Says what an adjustment does. */
final class AdjustmentText implements Adjustment.Cases<String> {

    private final Material material;
    private final Scheme scheme;

    AdjustmentText(Material material, Scheme scheme) {
        this.material = material;
        this.scheme = scheme;
    }

    @Override
    public String forEvents(Adjustment.ForEvents adjustment) {
        List<String> said = new ArrayList<>();
        said.add(material.say(
                "adjustment.each",
                events(adjustment.events()),
                material.shown().number(adjustment.each().value())));
        adjustment
                .limit()
                .ifPresent(limit -> said.add(
                        material.say("adjustment.limit", material.shown().number(limit.value()))));
        return material.facts(said);
    }

    @Override
    public String within(Adjustment.Within adjustment) {
        return limits(
                material, adjustment.floor().map(Cited::value), adjustment.cap().map(Cited::value));
    }

    @Override
    public String vetoByEvents(Adjustment.VetoByEvents adjustment) {
        return material.say("adjustment.veto", events(adjustment.events()), effect(adjustment.effect()));
    }

    @Override
    public String vetoByCondition(Adjustment.VetoByCondition adjustment) {
        return material.say(
                "adjustment.veto",
                material.names().node(adjustment.when().heading().id()),
                effect(adjustment.effect()));
    }

    private String events(Trigger trigger) {
        String kinds = material.terms(trigger.kinds().stream()
                .map(kind -> material.names().term("event-kinds", kind.value()))
                .toList());
        String first = trigger.first() ? material.say("adjustment.first", kinds) : kinds;
        return trigger.years()
                .map(years -> material.say("adjustment.years", first, years.value()))
                .orElse(first);
    }

    String effect(Effect effect) {
        String grade = effect.grade()
                .map(code -> scheme.gradeScale().grades().stream()
                        .filter(g -> g.code().equals(code))
                        .findFirst()
                        .map(Grade::label)
                        .map(material.names()::of)
                        .orElse(code))
                .orElse("");
        return material.say("effect." + Ascii.toLowerCase(effect.kind().name()).replace('_', '-'), grade);
    }

    /** Says what lies no lower and no higher. */
    static String limits(Material material, Optional<Exact> floor, Optional<Exact> cap) {
        List<String> said = new ArrayList<>();
        floor.ifPresent(
                f -> said.add(material.say("bounds.at-least", material.shown().number(f))));
        cap.ifPresent(
                c -> said.add(material.say("bounds.at-most", material.shown().number(c))));
        return material.facts(said);
    }
}
