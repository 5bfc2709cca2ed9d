package org.servicezone.io.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.servicezone.io.json.SmallReview;
import org.servicezone.io.load.Folder;
import org.servicezone.io.load.RulebookLoader;
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
