package org.servicezone.io.report;

import org.servicezone.model.province.Province;
import org.servicezone.model.review.Review;
import org.servicezone.model.rulebook.Rulebook;

/** Writes a whole review as Markdown. */
public final class MarkdownReport {

    private MarkdownReport() {}

    /**
     * Returns the review as Markdown, line ends LF; the same values always give the same text.
     *
     * @param review  the review
     * @param rulebook  the rules that it was made by
     * @param province  the data that it is about
     * @param language  the language
     * @throws IllegalArgumentException if the review was made by other rules or is about other data
     */
    public static String write(Review review, Rulebook rulebook, Province province, Language language) {
        Material material = Material.of(review, rulebook, province, language);
        Markdown out = new Markdown();
        ReportHead.write(material, out);
        SummarySection.write(material, out);
        GoalSection.write(material, out);
        ProposalSection.write(material, out);
        RankingSection.write(material, out);
        DistributionSection.write(material, out);
        ZoneSections.write(material, out);
        return out.text();
    }
}
