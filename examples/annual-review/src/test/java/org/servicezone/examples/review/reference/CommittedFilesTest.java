package org.servicezone.examples.review.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommittedFilesTest {

    private static final Map<String, String> FILES = ReferenceProvince.files(ReferenceProvince.SEED);
    private static final int LARGEST_FILE = 4_000_000;

    @Test
    void the_committed_files_are_what_the_generator_makes() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            try (InputStream in = ReferenceProvince.class.getResourceAsStream(file.getKey())) {
                assertThat(in).as("committed %s", file.getKey()).isNotNull();
                byte[] committed = in.readAllBytes();
                assertThat(committed)
                        .as("%s; ReferenceProvinceMain says how to make it again", file.getKey())
                        .isEqualTo(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void the_main_writes_them(@TempDir Path folder) throws IOException {
        ReferenceProvinceMain.main(new String[] {folder.toString()});
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            assertThat(folder.resolve(file.getKey())).hasContent(file.getValue());
        }
    }

    @Test
    void a_seed_gives_the_same_files_again_and_another_seed_others() {
        assertThat(ReferenceProvince.files(ReferenceProvince.SEED)).isEqualTo(FILES);
        assertThat(ReferenceProvince.files(1).get("returns.csv")).isNotEqualTo(FILES.get("returns.csv"));
    }

    @Test
    void lines_end_in_lf_and_no_byte_order_mark_opens_a_file() {
        FILES.forEach((name, text) -> assertThat(text)
                .as(name)
                .doesNotContain("\r")
                .doesNotStartWith("\uFEFF")
                .endsWith("\n"));
    }

    @Test
    void files_stay_small() {
        FILES.forEach((name, text) -> assertThat(text.getBytes(StandardCharsets.UTF_8).length)
                .as(name)
                .isLessThan(LARGEST_FILE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zones.csv",
                "industries.csv",
                "events.csv",
                "returns.csv",
                "services.csv",
                "platforms.csv",
                "bodies.csv",
                "plans.csv",
                "judgements.csv"
            })
    void rows_are_sorted_by_zone(String name) {
        List<String> zones = Rows.of(FILES, name).column("zone_id");
        List<String> sorted = new ArrayList<>(zones);
        Collections.sort(sorted);
        assertThat(zones).isEqualTo(sorted);
    }

    @Test
    void returns_are_sorted_by_zone_then_return_then_year_then_measure() {
        List<String> keys = Rows.of(FILES, "returns.csv").stream()
                .map(row -> String.join(
                        " ", row.get("zone_id"), row.get("return_year"), row.get("year"), row.get("measure")))
                .toList();
        assertThat(keys).isSorted();
    }

    @Test
    void everything_says_that_it_is_synthetic() {
        Map<String, String> about = new TreeMap<>();
        Rows.of(FILES, "about.csv").stream().forEach(row -> about.put(row.get("key"), row.get("value")));
        assertThat(about).containsEntry("nature", "synthetic");
        assertThat(about.get("title-zh")).contains("虚构");
        assertThat(about.get("title-en")).contains("synthetic");
        assertThat(about.get("notice-zh")).contains("虚构", "归并");
        assertThat(about.get("notice-en")).contains("Synthetic", "our mapping");
        assertThat(Rows.of(FILES, "zones.csv").column("name_zh")).allMatch(name -> name.startsWith("虚构·"));
        assertThat(Rows.of(FILES, "zones.csv").column("name_en")).allMatch(name -> name.startsWith("Synthetic "));
        FILES.keySet().stream()
                .filter(name -> !name.equals("about.csv"))
                .forEach(name -> assertThat(Rows.of(FILES, name).column("source"))
                        .as(name)
                        .allMatch(source -> source.startsWith("synthetic: seed 775")));
        assertThat(about.get("source")).startsWith("synthetic: seed 775");
    }
}
