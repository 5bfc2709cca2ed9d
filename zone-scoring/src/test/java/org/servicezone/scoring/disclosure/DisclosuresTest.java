package org.servicezone.scoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.servicezone.scoring.fixture.Provinces.event;
import static org.servicezone.scoring.fixture.Provinces.granted;
import static org.servicezone.scoring.fixture.Provinces.line;
import static org.servicezone.scoring.fixture.Provinces.register;
import static org.servicezone.scoring.fixture.Provinces.roundCalled;
import static org.servicezone.scoring.fixture.Provinces.synthetic;
import static org.servicezone.scoring.fixture.Provinces.zone;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Audience;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.measure.Disclosure;
import org.servicezone.model.measure.Figure;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.PlaceHistory;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.province.Roster;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.review.Review;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.review.Reviews;

/** Zone {@code a} with 111.111, 222.222 and 333.333, its neighbours with figures that stand nowhere else. */
class DisclosuresTest {

    private static final CheckedRulebook BOOK =
            Books.asking(Books.all(Books.rising(true), Books.front(Books.fixed(Exact.of(1, 3)), Books.fixed(3))));
    private static final Audience A = Audience.applicant(ZoneId.of("a"));

    @Test
    void the_authority_sees_everything() {
        Province province = province(Disclosure.RESPONDENT);
        Review review = review(province);
        assertThat(Disclosures.review(review, Audience.AUTHORITY)).isEqualTo(review);
        assertThat(Disclosures.province(province, Audience.AUTHORITY)).isEqualTo(province);
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC", "INTERNAL", "RESPONDENT"})
    void an_applicant_sees_its_own_file_and_no_figure_of_others(Disclosure disclosure) {
        Province province = province(disclosure);
        Review seen = Disclosures.review(review(province), A);
        assertThat(seen.verdicts()).extracting(EligibilityVerdict::zone).containsExactly(ZoneId.of("a"));
        assertThat(seen.toString()).contains("333.333").doesNotContain("444.444", "777.777");
        Province data = Disclosures.province(province, A);
        assertThat(data.toString()).contains("333.333").doesNotContain("444.444", "777.777");
        assertThat(data.zones()).hasSize(4);
    }

    @Test
    void an_applicant_sees_its_place_and_how_many_there_are() {
        Finding.Check front = (Finding.Check) verdict(Disclosures.review(review(province(Disclosure.INTERNAL)), A))
                .finding()
                .flatten()
                .get(2);
        assertThat(front.facts()).filteredOn(Fact.Standing.class::isInstance).hasSize(1);
    }

    @Test
    void what_lacks_of_other_zones_is_said_without_their_names() {
        Province province = Province.builder()
                .from(province(Disclosure.INTERNAL))
                .histories(ImmutableList.of(history("a", Disclosure.INTERNAL, "111.111", "222.222", "333.333")))
                .build();
        EligibilityVerdict whole = verdict(review(province));
        assertThat(whole.missing()).anyMatch(input -> !input.zone().equals(ZoneId.of("a")));
        EligibilityVerdict seen = Disclosures.verdict(whole, A);
        assertThat(seen.missing()).allMatch(input -> input.zone().equals(ZoneId.of("a")));
        assertThat(((Finding.Check) seen.finding().flatten().get(2)).notes()).contains(FindingNote.OTHERS_OPEN);
        assertThat(Disclosures.verdict(whole, Audience.AUTHORITY)).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC, true", "INTERNAL, false", "RESPONDENT, false"})
    void the_public_sees_public_figures_only(Disclosure disclosure, boolean shown) {
        Province province = province(disclosure);
        Review whole = review(province);
        assertThat(whole.verdicts()).hasSize(4).allSatisfy(verdict -> {
            EligibilityVerdict seen = Disclosures.verdict(verdict, Audience.PUBLIC);
            assertThat(seen.outcome()).isEqualTo(verdict.outcome());
        });
        assertThat(Disclosures.verdict(verdict(whole), Audience.PUBLIC)
                        .toString()
                        .contains("333.333"))
                .isEqualTo(shown);
        assertThat(Disclosures.province(province, Audience.PUBLIC).toString().contains("333.333"))
                .isEqualTo(shown);
    }

    @Test
    void a_margin_that_would_tell_a_withheld_figure_goes_with_it() {
        EligibilityVerdict whole = verdict(review(province(Disclosure.INTERNAL)));
        EligibilityVerdict seen = Disclosures.verdict(whole, Audience.PUBLIC);
        Finding.Check rising = (Finding.Check) seen.finding().flatten().get(1);
        assertThat(((Finding.Check) whole.finding().flatten().get(1)).facts())
                .anyMatch(fact -> fact.role() == FactRole.MARGIN);
        assertThat(rising.facts()).noneMatch(fact -> fact.role() == FactRole.MARGIN);
        assertThat(rising.facts())
                .contains(new Fact.Withheld(FactRole.OBSERVED, Books.REVENUE, 2022))
                .noneMatch(Fact.Measured.class::isInstance);
    }

    @Test
    void an_edition_is_cut_from_the_whole_review_only() {
        Review seen = Disclosures.review(review(province(Disclosure.PUBLIC)), Audience.PUBLIC);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Disclosures.review(seen, Audience.AUTHORITY))
                .withMessageContaining("is cut from the whole review");
        assertThatIllegalArgumentException().isThrownBy(() -> Disclosures.review(seen, A));
    }

    @ParameterizedTest
    @CsvSource({"SYNTHETIC, false", "REAL, true"})
    void orders_and_filings_are_published_of_real_zones_alone(Nature nature, boolean published) {
        Province province = Province.builder()
                .from(province(Disclosure.PUBLIC))
                .nature(nature)
                .addEvents(
                        event("b", EventKind.RECTIFICATION_ORDERED, "2023-03-01")
                                .item("an item")
                                .build(),
                        event("b", EventKind.COMMENDED, "2023-04-01").build(),
                        roundCalled("2023-05-01"))
                .build();
        Province seen = Disclosures.province(province, Audience.PUBLIC);
        assertThat(seen.events().contains(province.events().get(4))).isEqualTo(published);
        assertThat(seen.events())
                .containsAll(province.events().subList(0, 4))
                .containsAll(province.events().subList(5, 7));
        assertThat(Disclosures.province(province, A).events())
                .doesNotContain(province.events().get(4));
        assertThat(Disclosures.province(province, Audience.applicant(ZoneId.of("b")))
                        .events())
                .isEqualTo(province.events());
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC, true", "INTERNAL, false"})
    void figures_of_cities_and_rosters_are_cut_too(Disclosure disclosure, boolean shown) {
        Observation figure = Observation.Stated.builder()
                .figure(Figure.exactly("888.888", Units.YI_YUAN))
                .disclosure(disclosure)
                .source(Provinces.PAGE)
                .build();
        Province province = Province.builder()
                .from(province(disclosure))
                .addPlaceHistories(PlaceHistory.builder()
                        .addLines(line(2022, Books.REVENUE, figure))
                        .build())
                .addRosters(Roster.builder()
                        .zone(ZoneId.of("b"))
                        .asOf(Provinces.DAY)
                        .complete(true)
                        .source(Provinces.PAGE)
                        .build())
                .build();
        for (Audience audience : ImmutableList.of(A, Audience.PUBLIC)) {
            Province seen = Disclosures.province(province, audience);
            assertThat(seen.placeHistories().toString().contains("888.888")).isEqualTo(shown);
            assertThat(seen.rosters()).isEmpty();
        }
        assertThat(Disclosures.province(province, Audience.applicant(ZoneId.of("b")))
                        .rosters())
                .hasSize(1);
    }

    @Test
    void exactly_an_applicant_reads_for_a_zone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Audience(Audience.Reader.PUBLIC, Optional.of(ZoneId.of("a"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Audience(Audience.Reader.APPLICANT, Optional.empty()));
    }

    private static EligibilityVerdict verdict(Review review) {
        return review.verdict(ZoneId.of("a")).orElseThrow();
    }

    private static Review review(Province province) {
        return Reviews.review(BOOK, Readings.DEFAULTS, province, 2023);
    }

    private static Province province(Disclosure disclosure) {
        return synthetic(
                        zone("a").build(),
                        zone("b").build(),
                        zone("c").build(),
                        zone("d").build())
                .addHistories(
                        history("a", disclosure, "111.111", "222.222", "333.333"),
                        history("b", disclosure, "0.5", "0.6", "444.444"),
                        history("c", disclosure, "0.5", "0.6", "555.555"),
                        history("d", disclosure, "0.5", "0.6", "777.777"))
                .addEvents(
                        granted("a", Books.MUNICIPAL, "2015"),
                        granted("b", Books.MUNICIPAL, "2015"),
                        granted("c", Books.MUNICIPAL, "2015"),
                        granted("d", Books.MUNICIPAL, "2015"))
                .addRegisters(register(Books.MUNICIPAL, "320100", true))
                .build();
    }

    private static ReturnHistory history(String zone, Disclosure disclosure, String... figures) {
        ReturnHistory.Builder history = ReturnHistory.builder().zone(ZoneId.of(zone));
        for (int i = 0; i < figures.length; i++) {
            history.addLines(line(
                    2020 + i,
                    Books.REVENUE,
                    Observation.Stated.builder()
                            .figure(Figure.exactly(figures[i], Units.YI_YUAN))
                            .disclosure(disclosure)
                            .source(Provinces.PAGE)
                            .build()));
        }
        return history.build();
    }
}
