package org.servicezone.scoring.check;

import org.servicezone.model.label.Label;
import org.servicezone.model.measure.MeasureId;

/** Reports on ways of which one suffices: there a claim says that a way is not met. */
record EitherDefects(Defects defects) implements LogicDefects {

    private static final Label MEND = Label.of("修改其一，或删去其一", "mend one of the two, or leave one out");

    /** What ways should be. */
    private static final Label APART = Label.of("各自让一部分集聚区通过的途径", "ways that each let in some zones and not all");

    private static final Label OWN = Label.of("各有所加的途径", "ways that each let in somebody of their own");

    private static Label met(Claim claim) {
        Label asked = Asked.of(claim.stand().requirement());
        return claim.holds() ? Label.of("排除了{0}", "{0} is ruled out", asked) : asked;
    }

    private static Label mend(Claim claim, Claim other) {
        return Label.of("{0}：此处为{1}，彼处为{2}", "{0}: here {1}, there {2}", MEND, met(claim), met(other));
    }

    private void add(Claim claim, Label found, Label expected, Label remedy) {
        defects.add(claim.stand().pointer(), found, expected, remedy);
    }

    @Override
    public void contradiction(Claim claim, Claim other, Guard cases) {
        add(
                claim,
                cases.shown(Label.of(
                        "凡 {0} 不成立时它总成立",
                        "always holds where {0} does not", other.stand().named())),
                APART,
                mend(claim, other));
    }

    @Override
    public void opposed(Claim claim, Claim other, Guard cases) {
        add(
                claim,
                cases.shown(Label.of(
                        "与 {0} 正相反：其一总成立",
                        "is the opposite of {0}: one of them always holds",
                        other.stand().named())),
                APART,
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
                        "在 {0} 之外不再让任何集聚区通过",
                        "lets in nobody beside {0}", other.stand().named()),
                OWN,
                mend(claim, other));
    }

    @Override
    public void nothingLeft(Claim claim, MeasureId measure) {
        add(
                claim,
                Label.of("连同其他途径，“{0}”的任何值都能通过", "with the other ways every value of \"{0}\" is let in", measure),
                APART,
                Label.of("修改区间，或删去该组：此处为{0}", "mend the intervals, or leave the group out: here {0}", met(claim)));
    }
}
