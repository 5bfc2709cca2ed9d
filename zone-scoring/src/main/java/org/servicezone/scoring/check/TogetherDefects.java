package org.servicezone.scoring.check;

import org.servicezone.model.label.Label;
import org.servicezone.model.measure.MeasureId;

/** Reports on conditions that are asked together. */
record TogetherDefects(Defects defects) implements LogicDefects {

    private static final Label MEND = Label.of("修改其一，或删去其一", "mend one of the two, or leave one out");

    private static final Label TOGETHER = Label.of("能够同时成立的条件", "conditions that can hold together");

    private static final Label OWN = Label.of("各有要求的条件", "conditions that each ask something of their own");

    private static Label asked(Claim claim) {
        Label asked = Asked.of(claim.stand().requirement());
        return claim.holds() ? asked : Label.of("排除了{0}", "{0} is ruled out", asked);
    }

    private static Label mend(Claim claim, Claim other) {
        return Label.of("{0}：此处为{1}，彼处为{2}", "{0}: here {1}, there {2}", MEND, asked(claim), asked(other));
    }

    private void add(Claim claim, Label found, Label expected, Label remedy) {
        defects.add(claim.stand().pointer(), found, expected, remedy);
    }

    @Override
    public void contradiction(Claim claim, Claim other, Guard cases) {
        add(
                claim,
                cases.shown(Label.of(
                        "与 {0} 永不能同时成立", "never goes with {0}", other.stand().named())),
                TOGETHER,
                mend(claim, other));
    }

    @Override
    public void opposed(Claim claim, Claim other, Guard cases) {
        add(
                claim,
                cases.shown(
                        claim.holds()
                                ? Label.of(
                                        "在此要求，却在 {0} 排除",
                                        "is asked for here and ruled out at {0}",
                                        other.stand().named())
                                : Label.of(
                                        "在此排除，却在 {0} 要求",
                                        "is ruled out here and asked for at {0}",
                                        other.stand().named())),
                TOGETHER,
                MEND);
    }

    @Override
    public void twice(Claim claim, Claim other) {
        add(
                claim,
                Label.of(
                        "重复了 {0} 的要求", "asks again what {0} asks", other.stand().named()),
                OWN,
                MEND);
    }

    @Override
    public void implied(Claim claim, Claim other) {
        add(
                claim,
                Label.of(
                        "在 {0} 之外没有要求", "says nothing beside {0}", other.stand().named()),
                OWN,
                mend(claim, other));
    }

    @Override
    public void nothingLeft(Claim claim, MeasureId measure) {
        add(
                claim,
                Label.of("连同周围的条件，“{0}”不剩任何值", "with the conditions around it no value of \"{0}\" is left", measure),
                TOGETHER,
                Label.of("修改区间，使其有值：此处为{0}", "mend the intervals so that one is: here {0}", asked(claim)));
    }
}
