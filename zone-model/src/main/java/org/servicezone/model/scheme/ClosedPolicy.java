package org.servicezone.model.scheme;

/** What follows when a figure will not come. */
public enum ClosedPolicy {
    /** The zone is not scored. */
    REFUSE,
    /** The indicator earns its lowest points. */
    LOWEST,
    /** The indicator is left out and the weights of its siblings share its weight in proportion. */
    REWEIGHT
}
