package org.servicezone.io.receipt;

import com.google.common.hash.Hashing;
import java.util.Optional;
import org.servicezone.io.json.CanonicalJson;
import org.servicezone.model.province.Province;
import org.servicezone.model.review.Review;
import org.servicezone.model.rulebook.Rulebook;

/**
 * The SHA-256 of the canonical JSON of what went into a review and of what came out. Whoever holds the receipt can run the
 * review again and compare.
 *
 * @param province  of the data
 * @param rulebook  of the rules
 * @param review  of the result
 */
public record Receipt(String province, String rulebook, String review) {

    /** Returns the receipt of a review. */
    public static Receipt of(Province province, Rulebook rulebook, Review review) {
        return new Receipt(sha256(province), sha256(rulebook), sha256(review));
    }

    /** Returns the first part in which the other receipt differs: {@code province}, {@code rulebook} or {@code review}. */
    public Optional<String> compare(Receipt other) {
        if (!province.equals(other.province)) {
            return Optional.of("province");
        }
        if (!rulebook.equals(other.rulebook)) {
            return Optional.of("rulebook");
        }
        return review.equals(other.review) ? Optional.empty() : Optional.of("review");
    }

    private static String sha256(Object value) {
        return Hashing.sha256().hashBytes(CanonicalJson.bytes(value)).toString();
    }
}
