package org.servicezone.scoring.check;

import org.servicezone.model.measure.MeasureId;

/** Reports on conditions that are asked together. */
record TogetherDefects(Defects defects) implements LogicDefects {

    private static final String MEND = "mend one of the two, or leave one out";

    private static String asked(Claim claim) {
        return Asked.of(claim.stand().requirement()) + (claim.holds() ? "" : " is ruled out");
    }

    private static String mend(Claim claim, Claim other) {
        return MEND + ": here " + asked(claim) + ", there " + asked(other);
    }

    private void add(Claim claim, String message, String remedy) {
        defects.add(claim.stand().pointer(), message, remedy);
    }

    @Override
    public void contradiction(Claim claim, Claim other, Guard cases) {
        add(claim, "never goes with " + other.stand().named() + cases.shown(), mend(claim, other));
    }

    @Override
    public void opposed(Claim claim, Claim other, Guard cases) {
        add(
                claim,
                (claim.holds() ? "is asked for here and ruled out at " : "is ruled out here and asked for at ")
                        + other.stand().named()
                        + cases.shown(),
                MEND);
    }

    @Override
    public void twice(Claim claim, Claim other) {
        add(claim, "asks again what " + other.stand().named() + " asks", MEND);
    }

    @Override
    public void implied(Claim claim, Claim other) {
        add(claim, "says nothing beside " + other.stand().named(), mend(claim, other));
    }

    @Override
    public void nothingLeft(Claim claim, MeasureId measure) {
        add(
                claim,
                "with the conditions around it no value of \"" + measure + "\" is left",
                "mend the intervals so that one is: here " + asked(claim));
    }
}
