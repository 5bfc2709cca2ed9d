package org.servicezone.examples.review.reference;

import com.google.common.collect.ImmutableList;

/** What is wrong with an application, so that every condition fails for one zone and stays open for another. */
enum Flaw {
    /** Nothing. */
    NONE(Effect.NOTHING, false),
    /** The main industry stands on neither list. */
    INDUSTRY_OUTSIDE(Effect.FAILS, false),
    /** Nothing says where the main industry belongs. */
    INDUSTRY_UNSTATED(Effect.OPEN, false),
    /** Only the editor says where the main industry belongs. */
    INDUSTRY_BY_EDITOR(Effect.OPEN, false),
    /** There is no management body. */
    BODY_NONE(Effect.FAILS, false),
    /** Nothing is known of a management body. */
    BODY_UNKNOWN(Effect.OPEN, false),
    /** A body manages; who operates is not said. */
    BODY_WITHOUT_OPERATION(Effect.OPEN, false),
    /** No approval of the body is at hand. */
    BODY_UNAPPROVED(Effect.OPEN, false),
    /** There is no industry development plan. */
    PLAN_NONE(Effect.FAILS, false),
    /** Nothing is known of a plan. */
    PLAN_UNKNOWN(Effect.OPEN, false),
    /** The plan was handed in and is not approved. */
    PLAN_SUBMITTED(Effect.FAILS, false),
    /** One of the seven services is not offered. */
    SERVICE_REFUSED(Effect.FAILS, false),
    /** Nothing is known of one of the seven services. */
    SERVICE_UNKNOWN(Effect.OPEN, false),
    /** One of the seven services names no provider. */
    SERVICE_UNNAMED(Effect.OPEN, false),
    /** Only the editor says that one of the seven services is offered. */
    SERVICE_BY_EDITOR(Effect.OPEN, false),
    /** The experts find the leading industry not distinctive. */
    EXPERTS_AGAINST(Effect.FAILS, true),
    /** The experts' finding is missing. */
    EXPERTS_SILENT(Effect.OPEN, true),
    /** The city's commission finds the zone not in front. */
    CITY_AGAINST(Effect.FAILS, true),
    /** The city's commission says nothing where it would have to. */
    CITY_SILENT(Effect.OPEN, true),
    /** The provincial commission finds the guide's conditions not met. */
    GUIDE_AGAINST(Effect.FAILS, true),
    /** The provincial commission's finding is missing. */
    GUIDE_SILENT(Effect.OPEN, true),
    /** The newest revenue is still pending. */
    REVENUE_PENDING(Effect.OPEN, false);

    private final Effect effect;
    private final boolean dated;

    Flaw(Effect effect, boolean dated) {
        this.effect = effect;
        this.dated = dated;
    }

    /** What a flaw does to the verdict. */
    enum Effect {
        /** Leaves it as it is. */
        NOTHING,
        /** Leaves it open. */
        OPEN,
        /** Fails it. */
        FAILS
    }

    /** Returns all but {@link #NONE}, those that fail and those that leave open in turn. */
    static ImmutableList<Flaw> inTurn() {
        return ImmutableList.of(
                EXPERTS_AGAINST,
                BODY_UNKNOWN,
                SERVICE_REFUSED,
                CITY_SILENT,
                PLAN_SUBMITTED,
                EXPERTS_SILENT,
                GUIDE_AGAINST,
                SERVICE_UNKNOWN,
                CITY_AGAINST,
                REVENUE_PENDING,
                BODY_NONE,
                GUIDE_SILENT,
                PLAN_NONE,
                PLAN_UNKNOWN,
                INDUSTRY_UNSTATED,
                CITY_SILENT,
                SERVICE_REFUSED,
                BODY_UNAPPROVED,
                EXPERTS_AGAINST,
                SERVICE_UNNAMED,
                BODY_WITHOUT_OPERATION,
                INDUSTRY_BY_EDITOR,
                GUIDE_AGAINST,
                SERVICE_BY_EDITOR,
                CITY_AGAINST,
                INDUSTRY_OUTSIDE);
    }

    /** Returns what it does to the verdict. */
    Effect effect() {
        return effect;
    }

    /** Says whether it lies in a dated finding, so that a later application can be without it. */
    boolean isDated() {
        return dated;
    }

    /** Says whether it needs a zone that is not in front by count. */
    boolean needsZoneBehind() {
        return this == CITY_SILENT || this == CITY_AGAINST;
    }
}
