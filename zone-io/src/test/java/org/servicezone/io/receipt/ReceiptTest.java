package org.servicezone.io.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.servicezone.io.json.SmallReview;
import org.servicezone.io.load.Folder;
import org.servicezone.io.load.RulebookLoader;
import org.servicezone.model.finding.Audience;
import org.servicezone.model.province.Province;
import org.servicezone.model.review.Review;
import org.servicezone.model.rulebook.Rulebook;

/** A receipt says whether a review was made of the same data, by the same rules, with the same result. */
class ReceiptTest {

    private static final Rulebook OTHER_RULES =
            Rulebook.builder().from(Folder.RULEBOOK).id("jiangsu-2022").build();

    @Test
    void equal_inputs_give_an_equal_receipt() {
        Receipt one = Receipt.of(province("110"), Folder.RULEBOOK, review());
        Receipt two = Receipt.of(
                province("110.0"), RulebookLoader.builtIn("jiangsu-2021").orElseThrow(), review());

        assertThat(one).isEqualTo(two);
        assertThat(one.compare(two)).isEmpty();
    }

    @Test
    void a_receipt_holds_three_hashes_in_hexadecimal() {
        Receipt receipt = Receipt.of(province("110"), Folder.RULEBOOK, review());

        assertThat(receipt.province()).matches("[0-9a-f]{64}");
        assertThat(receipt.rulebook()).matches("[0-9a-f]{64}").isNotEqualTo(receipt.province());
        assertThat(receipt.review()).matches("[0-9a-f]{64}").isNotEqualTo(receipt.rulebook());
    }

    @Test
    void one_other_figure_is_another_province() {
        assertThat(base().compare(Receipt.of(province("110.01"), Folder.RULEBOOK, review())))
                .contains("province");
    }

    @Test
    void other_rules_are_another_rulebook() {
        assertThat(base().compare(Receipt.of(province("110"), OTHER_RULES, review())))
                .contains("rulebook");
    }

    @Test
    void another_result_is_another_review() {
        assertThat(base().compare(Receipt.of(province("110"), Folder.RULEBOOK, SmallReview.of(2024))))
                .contains("review");
    }

    @Test
    void of_several_differences_the_first_is_named_data_before_rules_before_result() {
        assertThat(base().compare(Receipt.of(province("1"), OTHER_RULES, SmallReview.of(2024))))
                .contains("province");
        assertThat(base().compare(Receipt.of(province("110"), OTHER_RULES, SmallReview.of(2024))))
                .contains("rulebook");
    }

    @Test
    void a_receipt_says_who_reads_what_was_handed_out_and_is_of_the_whole_review() {
        Receipt whole = base();
        assertThat(whole.audience()).isEqualTo(Audience.AUTHORITY);
        assertThat(whole.handedOut()).isEqualTo(whole.review());

        Receipt seen = Receipt.of(province("110"), Folder.RULEBOOK, review(), SmallReview.forThePublic(2023));
        assertThat(seen.review()).isEqualTo(whole.review());
        assertThat(seen.audience()).isEqualTo(Audience.PUBLIC);
        assertThat(seen.handedOut()).matches("[0-9a-f]{64}").isNotEqualTo(seen.review());
        assertThat(whole.compare(seen)).contains("audience");
    }

    @Test
    void another_edition_for_the_same_reader_is_named_last() {
        Receipt seen = Receipt.of(province("110"), Folder.RULEBOOK, review(), SmallReview.forThePublic(2023));
        Receipt other = Receipt.of(province("110"), Folder.RULEBOOK, review(), SmallReview.forThePublic(2024));
        assertThat(seen.compare(other)).contains("handedOut");
    }

    @Test
    void there_is_no_receipt_of_an_edition_alone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Receipt.of(province("110"), Folder.RULEBOOK, SmallReview.forThePublic(2023)))
                .withMessageStartingWith("a receipt is of the whole review");
    }

    private static Receipt base() {
        return Receipt.of(province("110"), Folder.RULEBOOK, review());
    }

    private static Province province(String revenue) {
        return Folder.good().cell("returns.csv", 3, "figure", revenue).load().orElseThrow();
    }

    private static Review review() {
        return SmallReview.of(2023);
    }
}
