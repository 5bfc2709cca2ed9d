package org.servicezone.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.io.json.CanonicalJson;
import org.servicezone.io.receipt.Receipt;
import org.servicezone.model.province.Province;

/** The same review has the same bytes in every locale and time zone, and, through the golden file, on every JDK. */
class DeterminismTest {

    private final Locale locale = Locale.getDefault();
    private final TimeZone timeZone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(timeZone);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, Asia/Shanghai", "tr-TR, America/Los_Angeles", "ar-EG-u-nu-arab, Asia/Shanghai", "en, UTC"})
    void the_receipt_is_that_of_the_golden_file(String language, String zone) {
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        Golden.check(Golden.resource("receipt-reference-2023.json"), CanonicalJson.indented(receipt("reference/")));
        Golden.check(Golden.resource("receipt-real-2023.json"), CanonicalJson.indented(receipt("real/")));
    }

    @Test
    void another_year_has_another_receipt() {
        Receipt one = receipt("reference/");
        Province province = Provinces.REFERENCE;
        Receipt other = Receipt.of(province, Provinces.RULES.rulebook(), Provinces.review(province, 2022));

        assertThat(one.compare(other)).contains("review");
    }

    private static Receipt receipt(String folder) {
        Province province = Provinces.load(folder).orElseThrow();
        return Receipt.of(province, Provinces.RULES.rulebook(), Provinces.review(province, 2023));
    }
}
