package org.servicezone.examples.review.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was published for 2020 (http://cgzx.nufe.edu.cn/info/1011/1685.htm) holds for every seed. */
class PublishedTotalsTest {

    private static final Map<Long, Map<String, String>> MADE = new HashMap<>();
    private static final String MODERN = "provincial-modern-service-zone";
    private static final String PRODUCER = "provincial-producer-service-zone";
    private static final Set<String> SOUTH = Set.of("320100", "320200", "320400", "320500", "321100");
    private static final Set<String> MIDDLE = Set.of("320600", "321000", "321200");
    private static final Set<String> NORTH = Set.of("320300", "320700", "320800", "320900", "321300");

    @ParameterizedTest
    @ValueSource(longs = {775, 0, -1, 42, 20_210_719})
    void the_189_existing_provincial_zones_are_82_and_107(long seed) {
        Map<String, String> files = files(seed);
        assertThat(provincial(files)).hasSize(189);
        Map<String, Long> titles = titles(files).counts("title");
        assertThat(titles).containsEntry(MODERN, 82L).containsEntry(PRODUCER, 107L);
    }

    @ParameterizedTest
    @ValueSource(longs = {775, 0, -1, 42, 20_210_719})
    void all_of_them_were_named_before_2020(long seed) {
        assertThat(titles(files(seed)).column("date")).allMatch(date -> date.compareTo("2020") < 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {775, 0, -1, 42, 20_210_719})
    void ninety_nine_are_in_the_south_and_nearly_a_fifth_in_the_middle(long seed) {
        Map<String, String> files = files(seed);
        Rows zones = zones(files);
        assertThat(zones.where(row -> SOUTH.contains(row.get("city"))).size()).isEqualTo(99);
        assertThat(zones.where(row -> MIDDLE.contains(row.get("city"))).size()).isEqualTo(37);
        assertThat(zones.where(row -> NORTH.contains(row.get("city"))).size()).isEqualTo(53);
    }

    @ParameterizedTest
    @ValueSource(longs = {775, 0, -1, 42, 20_210_719})
    void fields_are_as_published(long seed) {
        Map<String, String> files = files(seed);
        assertThat(zones(files).counts("type"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "modern-logistics", 64L,
                        "technology-services", 56L,
                        "software-information-services", 26L,
                        "modern-commerce", 40L,
                        "culture-tourism", 1L,
                        "human-resources", 1L,
                        "energy-environment", 1L));
    }

    @ParameterizedTest
    @ValueSource(longs = {775, 0, -1, 42, 20_210_719})
    void revenue_and_profit_of_2020_sum_exactly(long seed) {
        Map<String, String> files = files(seed);
        Set<String> provincial = provincial(files);
        Rows returns = Rows.of(files, "returns.csv")
                .where(row -> provincial.contains(row.get("zone_id")))
                .with("return_year", "2020")
                .with("year", "2020")
                .with("mark", "");
        assertThat(returns.with("measure", "revenue").size()).isEqualTo(189);
        assertThat(returns.with("measure", "revenue").sumInYi()).isEqualByComparingTo("61467.2");
        assertThat(returns.with("measure", "profit").size()).isEqualTo(189);
        assertThat(returns.with("measure", "profit").sumInYi()).isEqualByComparingTo("3344.3");
    }

    private static Map<String, String> files(long seed) {
        return MADE.computeIfAbsent(seed, ReferenceProvince::files);
    }

    private static Rows titles(Map<String, String> files) {
        return Rows.of(files, "events.csv")
                .with("kind", "title-granted")
                .where(row ->
                        row.get("title").equals(MODERN) || row.get("title").equals(PRODUCER));
    }

    private static Set<String> provincial(Map<String, String> files) {
        return titles(files).column("zone_id").stream().collect(Collectors.toSet());
    }

    private static Rows zones(Map<String, String> files) {
        Set<String> provincial = provincial(files);
        return Rows.of(files, "zones.csv").where(row -> provincial.contains(row.get("zone_id")));
    }
}
