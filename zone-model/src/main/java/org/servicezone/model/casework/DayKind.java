package org.servicezone.model.casework;

/** In which days a period is counted. */
public enum DayKind {
    /** Working days (工作日). */
    WORKING,
    /** Calendar days (自然日); where the last one is a day off, the next working day is the last. */
    CALENDAR
}
