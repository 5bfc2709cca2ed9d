package org.servicezone.examples.review.reference;

/**
 * Who approves a body or a plan.
 *
 * @param name  the made-up name
 * @param level  the level of the authority
 */
record Approver(String name, String level) {

    /** Most are approved by the county, some by the city. */
    static Approver draw(ZonePlan zone, SplitMix64 random) {
        String city = Labels.MADE_UP + zone.city().nameZh() + "市";
        return random.happens(300) ? new Approver(city + "人民政府", "city") : new Approver(city + "某县（市、区）人民政府", "county");
    }
}
