package org.servicezone.examples.review;

import com.google.common.collect.ImmutableMap;
import org.servicezone.io.json.CanonicalJson;
import org.servicezone.io.receipt.Receipt;
import org.servicezone.io.report.Language;
import org.servicezone.io.report.MarkdownReport;
import org.servicezone.model.province.Province;
import org.servicezone.model.review.Review;
import org.servicezone.model.rulebook.Rulebook;

/** The files that hold a review. */
final class ReviewFiles {

    private ReviewFiles() {}

    /**
     * Returns file name to text, in order.
     *
     * @param review  as its readers may see it
     * @param rulebook  the rules
     * @param province  the data as the readers may see it
     * @param receipt  of the whole review and of the edition here
     */
    static ImmutableMap<String, String> of(Review review, Rulebook rulebook, Province province, Receipt receipt) {
        return ImmutableMap.of(
                "review.zh.md", MarkdownReport.write(review, rulebook, province, Language.ZH),
                "review.en.md", MarkdownReport.write(review, rulebook, province, Language.EN),
                "review.json", CanonicalJson.indented(review),
                "receipt.json", CanonicalJson.indented(receipt));
    }
}
