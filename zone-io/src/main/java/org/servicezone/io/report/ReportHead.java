package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.servicezone.model.finding.Audience;
import org.servicezone.model.policy.Reading;
import org.servicezone.model.review.Review;
import org.servicezone.model.review.WithheldPart;

/** The head of a report: what it is about, by which rules, and how far it may be believed. */
final class ReportHead {

    private ReportHead() {}

    static void write(Material material, Markdown out) {
        Review review = material.review();
        out.heading(1, title(material));
        out.paragraph(readers(material));
        withheld(material).ifPresent(out::paragraph);
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

    /** Says who reads this, and what it holds. */
    static String readers(Material material) {
        Audience audience = material.review().audience();
        String holds = material.wording().word(audience.reader());
        return audience.zone()
                .map(zone -> material.say("head.readers-of", material.names().zone(zone), holds))
                .orElseGet(() -> material.say("head.readers", holds));
    }

    /** Says what is withheld from who reads this; nothing of the whole review. */
    static Optional<String> withheld(Material material) {
        ImmutableSet<WithheldPart> withheld = material.review().withheld();
        return withheld.isEmpty()
                ? Optional.empty()
                : Optional.of(material.say(
                        "head.withheld",
                        material.facts(
                                withheld.stream().map(material.wording()::word).toList())));
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
