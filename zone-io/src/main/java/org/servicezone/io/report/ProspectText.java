package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.result.Change;
import org.servicezone.model.result.ConditionChange;
import org.servicezone.model.result.OneOf;
import org.servicezone.model.result.Openness;
import org.servicezone.model.result.Prospect;
import org.servicezone.model.result.Way;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.zone.ZoneId;

/** Says what would settle a verdict, or turn it. */
final class ProspectText {

    /** More codes than these are as good as any, and are not listed. */
    private static final int FEW = 5;

    private final Material material;
    private final MissingText inputs;

    ProspectText(Material material) {
        this.material = material;
        this.inputs = new MissingText(material);
    }

    ImmutableList<String> lines(Prospect prospect) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        for (ConditionChange condition : prospect.failing()) {
            lines.add(condition(prospect.zone(), condition));
        }
        prospect.toDecision()
                .filter(way -> !prospect.toMet().equals(Optional.of(way)))
                .ifPresent(way -> lines.add(material.say(
                        "prospect.decision",
                        material.wording().word(way.outcome()),
                        material.wording().word(way.minimality()),
                        inputs(prospect.zone(), way))));
        prospect.toMet()
                .ifPresent(way -> lines.add(material.say(
                        "prospect.met",
                        material.wording().word(way.minimality()),
                        changes(prospect.zone(), way.changes()))));
        if (prospect.toMet().isEmpty() && prospect.outcome() == Outcome.NOT_MET) {
            lines.add(material.say("prospect.no-way"));
        }
        if (prospect.openness().equals(Optional.of(Openness.NOT_PROVEN_OPEN))) {
            lines.add(material.say("prospect.not-proven"));
        }
        return lines.build();
    }

    private String inputs(ZoneId zone, Way way) {
        return material.facts(way.inputs().stream()
                .map(input ->
                        material.say("change.supplier", inputs.of(zone, input), inputs.supplier(input.supplier())))
                .collect(ImmutableList.toImmutableList()));
    }

    private String condition(ZoneId zone, ConditionChange condition) {
        String name = material.names().node(condition.node());
        if (condition.obstacle().isEmpty()) {
            return material.say("prospect.condition", name, changes(zone, condition.changes()));
        }
        String why = material.wording().word(condition.obstacle().get());
        String until = condition
                .until()
                .map(day -> material.say("prospect.until", why, day))
                .orElse(why);
        return material.say("prospect.obstacle", name, until);
    }

    private String changes(ZoneId zone, ImmutableList<Change> changes) {
        return material.facts(changes.stream()
                .map(change -> change(zone, change, isAlone(change, changes)))
                .collect(ImmutableList.toImmutableList()));
    }

    /** Of several figures of one measure each could be another, if the others were; no amount is said then. */
    private static boolean isAlone(Change change, ImmutableList<Change> changes) {
        return changes.stream()
                .map(Change::input)
                .filter(other -> other.kind() == change.input().kind()
                        && other.subject().equals(change.input().subject())
                        && other.zone().equals(change.input().zone()))
                .allMatch(change.input()::equals);
    }

    private String change(ZoneId zone, Change change, boolean withAmount) {
        String text = inputs.of(zone, change.input());
        if (withAmount && change.asked().isPresent()) {
            String unit = change.unit().map(Unit::symbol).orElse("");
            String asked = material.shown().bounds(change.asked().get(), unit);
            text = change.known().isPresent()
                    ? material.say(
                            "change.from",
                            text,
                            asked,
                            material.shown().bounds(change.known().get(), unit))
                    : material.say("change.figure", text, asked);
        }
        for (OneOf some : change.oneOf()) {
            if (some.codes().size() <= FEW) {
                text = material.say("change.one-of", text, codes(some));
            }
        }
        if (change.since().isPresent()) {
            text = material.say("change.since", text, change.since().get());
        }
        String said = material.say(change.holds() ? "change.so" : "change.not-so", text);
        return material.say(
                "change.supplier", said, inputs.supplier(change.input().supplier()));
    }

    private String codes(OneOf some) {
        return material.terms(some.codes().stream()
                .map(code -> some.vocabulary().equals("places")
                        ? material.names().place(PlaceCode.of(code))
                        : material.names().term(some.vocabulary(), code))
                .collect(ImmutableList.toImmutableList()));
    }
}
