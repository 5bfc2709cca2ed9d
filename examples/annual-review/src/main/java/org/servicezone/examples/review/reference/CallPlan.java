package org.servicezone.examples.review.reference;

import java.time.LocalDate;
import java.time.Month;

/** The call for applications of one year: how many apply by which route, and the batch that is recognised. */
enum CallPlan {
    CALL_2021(2021, 1, 62, 12, 60, LocalDate.of(2021, Month.DECEMBER, 22)),
    CALL_2022(2022, 2, 46, 30, 62, LocalDate.of(2022, Month.DECEMBER, 21)),
    CALL_2023(2023, 3, 24, 52, 62, LocalDate.of(2023, Month.DECEMBER, 20)),
    CALL_2024(2024, 4, 10, 56, 58, LocalDate.of(2024, Month.DECEMBER, 18));

    /** So many further applicants have a revenue that did not rise twice. */
    static final int NOT_RISING = 8;

    private final int year;
    private final int batch;
    private final int provincial;
    private final int municipal;
    private final int places;
    private final LocalDate recognised;

    CallPlan(int year, int batch, int provincial, int municipal, int places, LocalDate recognised) {
        this.year = year;
        this.batch = batch;
        this.provincial = provincial;
        this.municipal = municipal;
        this.places = places;
        this.recognised = recognised;
    }

    /** Returns the year. */
    int year() {
        return year;
    }

    /** Returns the number of the batch. */
    int batch() {
        return batch;
    }

    /** Returns how many existing provincial zones apply. */
    int provincial() {
        return provincial;
    }

    /** Returns how many other zones apply. */
    int municipal() {
        return municipal;
    }

    /** Returns how many zones at most are recognised. */
    int places() {
        return places;
    }

    /** Returns the day of the act. */
    LocalDate recognised() {
        return recognised;
    }
}
