package org.servicezone.model.policy;

/** What the words of a provision do. */
public enum Force {
    /** Says what a thing is. */
    DEFINITION,
    /** Names a term or a list of terms. */
    TERM,
    /** States a purpose. */
    AIM,
    /** Sets a figure to reach by a date. */
    TARGET,
    /** Requires something of whoever seeks the title (应, 应具备). */
    CONDITION,
    /** Allows an authority to act (可以). */
    DISCRETION,
    /** Encourages, supports or guides without requiring (鼓励, 支持, 引导). */
    ENCOURAGEMENT,
    /** Puts a duty on a bearer. */
    DUTY,
    /** Orders the steps of an act. */
    PROCEDURE,
    /** Attaches a consequence. */
    CONSEQUENCE,
    /** Leaves the time open (适时). */
    NO_PERIOD,
    /** States a guiding principle. */
    PRINCIPLE
}
