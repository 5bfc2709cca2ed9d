package org.servicezone.examples.review.reference;

/**
 * An application of a zone.
 *
 * @param zone  who applies
 * @param call  the call it answers
 * @param flaw  what is wrong with it
 * @param cityFinds  whether the city's commission gives a finding on the zone's place among its like
 * @param recognised  whether the title was given
 */
record Application(ZonePlan zone, CallPlan call, Flaw flaw, boolean cityFinds, boolean recognised) {

    /** Returns the same application with the title given. */
    Application recognise() {
        return new Application(zone, call, flaw, cityFinds, true);
    }

    /** Returns the year. */
    int year() {
        return call.year();
    }
}
