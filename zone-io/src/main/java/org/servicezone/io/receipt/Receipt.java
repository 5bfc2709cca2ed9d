package org.servicezone.io.receipt;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.hash.Hashing;
import java.util.Optional;
import org.servicezone.io.json.CanonicalJson;
import org.servicezone.model.finding.Audience;
import org.servicezone.model.province.Province;
import org.servicezone.model.review.Review;
import org.servicezone.model.rulebook.Rulebook;

/**
 * The SHA-256 of the canonical JSON of what went into a review and of what came out. Whoever holds the receipt can run the
 * review again and compare. It is always of the whole data and the whole review, whoever reads; beside them stands what was
 * handed out.
 *
 * @param province  of the data
 * @param rulebook  of the rules
 * @param review  of the whole result
 * @param audience  who reads what was handed out
 * @param handedOut  of the result as that reader may see it; for the authorities the same as {@code review}
 */
public record Receipt(String province, String rulebook, String review, Audience audience, String handedOut) {

    /**
     * Returns the receipt of a review that is handed out whole.
     *
     * @throws IllegalArgumentException if it is an edition for another reader than the authorities
     */
    public static Receipt of(Province province, Rulebook rulebook, Review review) {
        return of(province, rulebook, review, review);
    }

    /**
     * Returns the receipt of a review of which an edition is handed out.
     *
     * @param province  the whole data
     * @param rulebook  the rules
     * @param review  the whole review
     * @param edition  what is handed out
     * @throws IllegalArgumentException if the review is not the whole one
     */
    public static Receipt of(Province province, Rulebook rulebook, Review review, Review edition) {
        checkArgument(
                review.audience().equals(Audience.AUTHORITY),
                "a receipt is of the whole review, not of the edition for %s",
                review.audience());
        return new Receipt(sha256(province), sha256(rulebook), sha256(review), edition.audience(), sha256(edition));
    }

    /**
     * Returns the first part in which the other receipt differs: {@code province}, {@code rulebook}, {@code review},
     * {@code audience} or {@code handedOut}. Of two editions of one review the
     * audience is named.
     */
    public Optional<String> compare(Receipt other) {
        if (!province.equals(other.province)) {
            return Optional.of("province");
        }
        if (!rulebook.equals(other.rulebook)) {
            return Optional.of("rulebook");
        }
        if (!review.equals(other.review)) {
            return Optional.of("review");
        }
        if (!audience.equals(other.audience)) {
            return Optional.of("audience");
        }
        return handedOut.equals(other.handedOut) ? Optional.empty() : Optional.of("handedOut");
    }

    private static String sha256(Object value) {
        return Hashing.sha256().hashBytes(CanonicalJson.bytes(value)).toString();
    }
}
