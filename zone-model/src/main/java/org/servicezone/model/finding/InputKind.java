package org.servicezone.model.finding;

/** What kind of input is missing. */
public enum InputKind {
    /** A figure of a return; the subject is the measure. */
    MEASURE,
    /** A title; the subject is its level. */
    TITLE,
    /** A judgement; the subject is the question. */
    JUDGEMENT,
    /** A body; the subject is its function. */
    BODY,
    /** A plan. */
    PLAN,
    /** An approval; the subject is what is approved. */
    APPROVAL,
    /** A service; the subject is its code. */
    SERVICE,
    /** The main leading industry's place on a list. */
    INDUSTRY,
    /** The type a zone is compared under. */
    TYPE,
    /** The county-level unit that it lies in. */
    COUNTY,
    /** A platform; the subject is its kind. */
    PLATFORM,
    /** The number of full-time staff of its bodies. */
    STAFF,
    /** A register declared complete; the subject is the title. */
    REGISTER,
    /** The day on which its application was filed. */
    FILING,
    /** An event, its date, or a source for it; the subject is its kind. */
    EVENT
}
