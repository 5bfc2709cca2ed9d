package org.servicezone.scoring.check;

import org.servicezone.model.measure.MeasureId;

/** Reports what claims that are true together do to each other. */
interface LogicDefects {

    /** The two are never true together in these cases. */
    void contradiction(Claim claim, Claim other, Guard cases);

    /** The same is claimed to hold and not to hold. */
    void opposed(Claim claim, Claim other, Guard cases);

    /** The same is claimed twice. */
    void twice(Claim claim, Claim other);

    /** The claim says nothing beside the other. */
    void implied(Claim claim, Claim other);

    /** The claim and others before it leave no value of the measure. */
    void nothingLeft(Claim claim, MeasureId measure);
}
