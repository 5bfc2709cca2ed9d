package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.policy.Reading;
import org.servicezone.model.review.Review;

/** The head of a report: what it is about, by which rules, and how far it may be believed. */
final class ReportHead {

    private ReportHead() {}

    static void write(Material material, Markdown out) {
        Review review = material.review();
        out.heading(1, title(material));
        out.warning(material.wording().word(review.nature()));
        out.paragraph(material.names().of(review.notice()));
        if (material.isIllustrative()) {
            out.warning(material.say("illustrative"));
        }
        out.paragraph(material.say("proposes-only"));
        out.bullets(ImmutableList.of(
                material.say(
                        "head.rulebook", material.names().of(material.rulebook().label()), review.rulebook()),
                edition(material),
                material.say("head.year", review.year(), review.year() - 1),
                material.say("head.as-of", review.asOf()),
                material.say("head.zones", material.province().zones().size(), review.province()),
                material.wording().word(material.province().applicants())));
        readings(material, out);
    }

    static String title(Material material) {
        return material.say(
                "head.title",
                material.names().of(material.review().title()),
                material.review().year());
    }

    private static String edition(Material material) {
        String key = material.edition().basis().isIllustrative() ? "head.edition-assumed" : "head.edition";
        return material.say(
                key,
                material.names().of(material.edition().label()),
                material.edition().since());
    }

    private static void readings(Material material, Markdown out) {
        ImmutableList<String> lines = material.review().readings().stream()
                .map(use -> material.say(
                        "head.reading",
                        use.reading(),
                        use.option(),
                        material.rulebook()
                                .reading(use.reading())
                                .map(Reading::phrase)
                                .orElse(""),
                        material.names().option(use)))
                .collect(ImmutableList.toImmutableList());
        if (!lines.isEmpty()) {
            out.heading(2, material.say("head.readings"));
            out.bullets(lines);
        }
    }
}
