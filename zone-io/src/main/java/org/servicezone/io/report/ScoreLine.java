package org.servicezone.io.report;

/**
 * One line of a score sheet, in words.
 *
 * @param depth  how deep it lies under the root
 * @param name  what it is
 * @param clause  the provision; empty for a line of ours, such as rounding
 * @param figure  what was seen
 * @param rule  how that became points
 * @param points  the points
 * @param weight  the weight, nominal and in effect
 * @param counted  what counts of the points in the line above: the lines of one depth add up to the points above them
 * @param status  what it rests on
 * @param notes  what else there is to say
 */
record ScoreLine(
        int depth,
        String name,
        String clause,
        String figure,
        String rule,
        String points,
        String weight,
        String counted,
        String status,
        String notes) {

    /** Returns a line of ours. */
    static ScoreLine plain(int depth, String name, String points, String counted) {
        return new ScoreLine(depth, name, "", "", "", points, "", counted, "", "");
    }
}
