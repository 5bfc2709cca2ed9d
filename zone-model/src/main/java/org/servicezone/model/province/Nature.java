package org.servicezone.model.province;

/** Whether data is about real zones. It decides what may be done with illustrative parameters. */
public enum Nature {
    /** Real zones: never scored, ranked, graded or proposed for anything by illustrative figures. */
    REAL,
    /** Made up, and labelled so everywhere. */
    SYNTHETIC
}
