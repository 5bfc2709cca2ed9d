package org.servicezone.scoring.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Provinces.granted;
import static org.servicezone.scoring.fixture.Provinces.industry;
import static org.servicezone.scoring.fixture.Provinces.logistics;
import static org.servicezone.scoring.fixture.Provinces.zone;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.Distribution;
import org.servicezone.model.result.DistributionRow;
import org.servicezone.model.vocabulary.Industry;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.zone.LeadingIndustry;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

class DistributionsTest {

    private static final CheckedRulebook BOOK = Books.asking(Books.planMade());

    private static final Province PROVINCE = Provinces.synthetic(
                    zone("a").addLeadingIndustries(logistics()).build(),
                    zone("b").addLeadingIndustries(logistics()).build(),
                    zone("c")
                            .city(PlaceCode.of("320300"))
                            .addLeadingIndustries(industry()
                                    .focusArea(Industry.of("financial-services"))
                                    .build())
                            .build(),
                    zone("d").city(PlaceCode.of("320300")).build(),
                    zone("e")
                            .city(PlaceCode.of("329998"))
                            .addLeadingIndustries(industry().build())
                            .build(),
                    zone("f")
                            .city(PlaceCode.of("329997"))
                            .addLeadingIndustries(LeadingIndustry.builder()
                                    .from(logistics())
                                    .rank(2)
                                    .build())
                            .build())
            .addEvents(
                    granted("a", Books.DEMONSTRATION, "2021-12-01"),
                    granted("c", Books.DEMONSTRATION, "2023-12-31"),
                    granted("d", Books.DEMONSTRATION, "2024-01-01"),
                    granted("b", Books.MUNICIPAL, "2021-12-01"),
                    Event.builder()
                            .from(granted("e", Books.DEMONSTRATION, "2021-12-01"))
                            .source(Provinces.EDITOR)
                            .build())
            .build();

    @Test
    void zones_spread_over_focus_areas_of_their_main_industry() {
        assertThat(of(PROVINCE, 0).rows())
                .containsExactly(
                        new DistributionRow("modern-logistics", 2, 1),
                        new DistributionRow("financial-services", 1, 1),
                        new DistributionRow("unknown", 3, 0));
    }

    @Test
    void zones_spread_over_cities_in_the_order_of_the_rulebook() {
        assertThat(of(PROVINCE, 1).rows())
                .containsExactly(
                        new DistributionRow("320100", 2, 1),
                        new DistributionRow("320300", 2, 1),
                        new DistributionRow("320600", 0, 0),
                        new DistributionRow("329997", 1, 0),
                        new DistributionRow("329998", 1, 0));
    }

    @Test
    void zones_spread_over_regions_and_a_city_that_is_not_known_has_none() {
        assertThat(of(PROVINCE, 2).rows())
                .containsExactly(
                        new DistributionRow("sunan", 2, 1),
                        new DistributionRow("suzhong", 0, 0),
                        new DistributionRow("subei", 2, 1),
                        new DistributionRow("unknown", 2, 0));
    }

    @Test
    void each_distribution_names_its_heading_and_sums_to_all_zones() {
        ImmutableList<Distribution> all = Distributions.of(BOOK, PROVINCE, Books.DEMONSTRATION, Provinces.DAY);
        assertThat(all).extracting(Distribution::by).containsExactly("focus-areas", "cities", "regions");
        assertThat(all).allSatisfy(d -> {
            assertThat(d.title()).isEqualTo(Books.DEMONSTRATION);
            assertThat(d.rows().stream().mapToInt(DistributionRow::zones).sum()).isEqualTo(6);
            assertThat(d.rows().stream().mapToInt(DistributionRow::titled).sum())
                    .isEqualTo(2);
        });
    }

    @Test
    void where_everything_is_known_there_is_no_row_for_the_unknown() {
        Province known = Provinces.synthetic(
                        zone("a").addLeadingIndustries(logistics()).build())
                .build();
        assertThat(of(known, 0).rows()).extracting(DistributionRow::code).doesNotContain("unknown");
    }

    @Test
    void titles_count_as_of_the_day() {
        assertThat(Distributions.of(BOOK, PROVINCE, Books.DEMONSTRATION, LocalDate.of(2024, 1, 1))
                        .get(2)
                        .rows()
                        .get(2))
                .isEqualTo(new DistributionRow("subei", 2, 2));
    }

    @Test
    void the_order_of_the_zones_changes_nothing() {
        Province turned = Province.builder()
                .from(PROVINCE)
                .zones(Lists.reverse(PROVINCE.zones()))
                .build();
        assertThat(Distributions.of(BOOK, turned, Books.DEMONSTRATION, Provinces.DAY))
                .isEqualTo(Distributions.of(BOOK, PROVINCE, Books.DEMONSTRATION, Provinces.DAY));
    }

    private static Distribution of(Province province, int index) {
        return Distributions.of(BOOK, province, Books.DEMONSTRATION, Provinces.DAY)
                .get(index);
    }
}
