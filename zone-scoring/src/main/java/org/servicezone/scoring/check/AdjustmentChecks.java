package org.servicezone.scoring.check;

import com.google.common.collect.Lists;
import org.servicezone.model.label.Label;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Effect;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.Trigger;

/**
 * Checks one adjustment, at its pointer. Returns nothing of interest.
 *
 * @param scope  the scheme
 * @param pointer  its place
 */
record AdjustmentChecks(SchemeScope scope, String pointer) implements Adjustment.Cases<Boolean> {

    @Override
    public Boolean forEvents(Adjustment.ForEvents adjustment) {
        trigger(adjustment, adjustment.events());
        scope.cited(adjustment.heading(), pointer + "/each", adjustment.each());
        scope.cited(adjustment.heading(), pointer + "/limit", adjustment.limit());
        return true;
    }

    @Override
    public Boolean within(Adjustment.Within adjustment) {
        scope.cited(adjustment.heading(), pointer + "/floor", adjustment.floor());
        scope.cited(adjustment.heading(), pointer + "/cap", adjustment.cap());
        return true;
    }

    @Override
    public Boolean vetoByEvents(Adjustment.VetoByEvents adjustment) {
        trigger(adjustment, adjustment.events());
        effect(adjustment.effect());
        scope.basis(adjustment.heading(), pointer + "/basis", adjustment.basis());
        return true;
    }

    @Override
    public Boolean vetoByCondition(Adjustment.VetoByCondition adjustment) {
        effect(adjustment.effect());
        scope.basis(adjustment.heading(), pointer + "/basis", adjustment.basis());
        return true;
    }

    private void trigger(Adjustment adjustment, Trigger trigger) {
        String at = pointer + "/events/kinds";
        for (int i = 0; i < trigger.kinds().size(); i++) {
            scope.terms().require(at + "/" + i, "event-kinds", trigger.kinds().get(i));
        }
        scope.defects().once(at, "term", trigger.kinds());
        scope.cited(adjustment.heading(), pointer + "/events/years", trigger.years());
    }

    private void effect(Effect effect) {
        effect.grade().ifPresent(code -> {
            int grade = Lists.transform(scope.scheme().gradeScale().grades(), Grade::code)
                    .indexOf(code);
            if (grade < 0) {
                scope.defects()
                        .add(
                                pointer + "/effect/grade",
                                Label.of("没有等级“{0}”", "there is no grade \"{0}\"", code),
                                Label.of("本方案的等级之一", "one of the grades of the scheme"),
                                Label.of("写上其中一个", "name one of them"));
            } else if (grade == 0) {
                scope.defects()
                        .add(
                                pointer + "/effect/grade",
                                Label.of(
                                        "“{0}”是最高等级，什么也没有限制",
                                        "\"{0}\" is the best grade, so that nothing is capped", code),
                                Label.of("低于最高的等级", "a grade below the best"),
                                Label.of("写上较低的等级", "name a lower grade"));
            }
        });
    }
}
