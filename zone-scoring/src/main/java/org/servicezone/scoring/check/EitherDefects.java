package org.servicezone.scoring.check;

import org.servicezone.model.measure.MeasureId;

/** Reports on ways of which one suffices: there a claim says that a way is not met. */
record EitherDefects(Defects defects) implements LogicDefects {

    private static final String MEND = "mend one of the two, or leave one out";

    private static String met(Claim claim) {
        return Asked.of(claim.stand().requirement()) + (claim.holds() ? " is ruled out" : "");
    }

    private static String mend(Claim claim, Claim other) {
        return MEND + ": here " + met(claim) + ", there " + met(other);
    }

    private void add(Claim claim, String message, String remedy) {
        defects.add(claim.stand().pointer(), message, remedy);
    }

    @Override
    public void contradiction(Claim claim, Claim other, Guard cases) {
        add(claim, "always holds where " + other.stand().named() + " does not" + cases.shown(), mend(claim, other));
    }

    @Override
    public void opposed(Claim claim, Claim other, Guard cases) {
        add(claim, "is the opposite of " + other.stand().named() + ": one of them always holds" + cases.shown(), MEND);
    }

    @Override
    public void twice(Claim claim, Claim other) {
        add(claim, "asks again what " + other.stand().named() + " asks", MEND);
    }

    @Override
    public void implied(Claim claim, Claim other) {
        add(claim, "lets in nobody beside " + other.stand().named(), mend(claim, other));
    }

    @Override
    public void nothingLeft(Claim claim, MeasureId measure) {
        add(
                claim,
                "with the other ways every value of \"" + measure + "\" is let in",
                "mend the intervals, or leave the group out: here " + met(claim));
    }
}
