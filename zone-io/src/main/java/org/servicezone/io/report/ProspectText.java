package org.servicezone.io.report;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.result.Change;
import org.servicezone.model.result.ConditionChange;
import org.servicezone.model.result.Obstacle;
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

    void write(Markdown out, Prospect prospect) {
        ZoneId zone = prospect.zone();
        if (!prospect.failing().isEmpty() && !isAllOfTheWay(prospect)) {
            out.paragraph(material.say("prospect.failing"));
            out.bullets(prospect.failing().stream()
                    .map(one -> condition(zone, one))
                    .collect(ImmutableList.toImmutableList()));
        }
        Optional<Way> toDecision =
                prospect.toDecision().filter(way -> !prospect.toMet().equals(Optional.of(way)));
        toDecision.ifPresent(way -> together(
                out,
                material.say(
                        "prospect.decision",
                        material.wording().word(way.outcome()),
                        material.wording().word(way.minimality())),
                inputs(zone, way)));
        prospect.toMet()
                .ifPresent(way -> together(
                        out,
                        material.say(
                                toDecision.isPresent() ? "prospect.or-met" : "prospect.met",
                                material.wording().word(way.minimality())),
                        changes(zone, way.changes())));
        if (prospect.toMet().isEmpty() && prospect.outcome() == Outcome.NOT_MET) {
            out.paragraph(material.say(isBarred(prospect) ? "prospect.barred" : "prospect.no-way"));
        }
        if (prospect.openness().equals(Optional.of(Openness.NOT_PROVEN_OPEN))) {
            out.paragraph(material.say("prospect.not-proven"));
        }
    }

    /** Says whether just one condition fails, and what it takes is the whole way. */
    private static boolean isAllOfTheWay(Prospect prospect) {
        return prospect.failing().size() == 1
                && prospect.toMet()
                        .map(Way::changes)
                        .equals(Optional.of(prospect.failing().get(0).changes()));
    }

    /** Says whether something is known to stand in the way, rather than that nothing was found. */
    private static boolean isBarred(Prospect prospect) {
        return prospect.failing().stream()
                .flatMap(condition -> condition.obstacle().stream())
                .anyMatch(obstacle -> obstacle != Obstacle.NOTHING_FOUND);
    }

    private void together(Markdown out, String way, ImmutableList<String> steps) {
        out.paragraph(material.say(steps.size() > 1 ? "prospect.together" : "prospect.alone", way));
        out.bullets(steps);
    }

    private ImmutableList<String> inputs(ZoneId zone, Way way) {
        return way.inputs().stream()
                .map(input ->
                        material.say("change.supplier", inputs.of(zone, input), inputs.supplier(input.supplier())))
                .collect(ImmutableList.toImmutableList());
    }

    private String condition(ZoneId zone, ConditionChange condition) {
        String what = condition
                .obstacle()
                .map(obstacle -> material.wording().word(obstacle))
                .orElseGet(() -> Joiner.on(material.say("join.together")).join(changes(zone, condition.changes())));
        String until = condition
                .until()
                .map(day -> material.say("marks", material.say("prospect.until", day)))
                .orElse("");
        return material.say("prospect.condition", material.names().node(condition.node()), what + until);
    }

    private ImmutableList<String> changes(ZoneId zone, ImmutableList<Change> changes) {
        return changes.stream()
                .map(change -> change(zone, change, isAlone(change, changes)))
                .collect(ImmutableList.toImmutableList());
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
            Unit unit = change.unit().orElseThrow();
            String asked = material.shown().asked(change.asked().get(), unit);
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
