package org.servicezone.io.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.io.problem.Loaded;
import org.servicezone.model.province.Province;
import org.servicezone.model.zone.Zone;

/** Files that are no proper tables: bytes, size, quotation, header, width of rows. */
class HostileFilesTest {

    private static final String ZONES = "zones.csv";
    private static final String HEADER = "zone_id,name_zh,name_en,city,county,type,type_mapped_by,source";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # header                                                                  | place           | found                   | remedy
            zone_id,name_zh,name_en,city,county,type,type_mapped_by,source,colour     | zones.csv:1:64  | column "colour"         | rename or remove the column
            zone_id,name_zh,name_en,city,county,type,type_mapped_by                   | zones.csv:1:1   | no column "source"      | add the column; its cells may stay empty
            zone_id,name_zh,name_en,city,county,type,type_mapped_by,source,city       | zones.csv:1:64  | column "city" twice     | remove one of the two
            zone_id,name_zh,name_en,city,county,type,type_mapped_by,source,           | zones.csv:1:64  | column ""               | rename or remove the column
            """)
    void a_header_with_an_unknown_missing_or_double_column_is_refused(
            String header, String place, String found, String remedy) {
        Loaded<Province> loaded = Folder.good()
                .with(ZONES, header + "\n")
                .without(allButAboutAndZones())
                .load();

        Reported.error(loaded, place, found, found.contains("twice") ? "each column once" : HEADER, remedy);
    }

    @Test
    void a_misspelt_column_is_both_unknown_and_missing() {
        Loaded<Province> loaded = onlyZones(HEADER.replace("city", "town") + "\n");

        assertThat(loaded.problems())
                .extracting(problem -> problem.position() + " " + problem.found())
                .containsExactly("zones.csv:1:25 column \"town\"", "zones.csv:1:1 no column \"city\"");
    }

    @Test
    void columns_may_stand_in_any_order() {
        Loaded<Province> loaded = onlyZones("""
                source,city,zone_id,name_zh,type_mapped_by,type,county,name_en
                return,320500,one,甲,,,,
                """);

        assertThat(loaded.orElseThrow().zones()).singleElement().satisfies(zone -> {
            assertThat(zone.id()).hasToString("one");
            assertThat(zone.city()).hasToString("320500");
            assertThat(zone.nameZh()).isEqualTo("甲");
            assertThat(zone.source()).isEqualTo("return");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\r\n", "   "})
    void an_empty_file_lacks_its_header(String text) {
        Reported.error(onlyZones(text), "zones.csv:1:1", "an empty file", HEADER, "header row");
    }

    @Test
    void an_absent_required_file_is_named() {
        Loaded<Province> loaded =
                Folder.good().without(ZONES).without(allButAboutAndZones()).load();

        Reported.error(loaded, "zones.csv", "no such file", "the file zones.csv", "add it to the folder");
    }

    @Test
    void a_file_of_an_unknown_name_is_not_read_and_warned_of() {
        Loaded<Province> loaded = Folder.good().with("return.csv", "anything").load();

        assertThat(loaded.value()).isEqualTo(Folder.good().load().value());
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.position()).hasToString("return.csv");
            assertThat(problem.expected()).contains("returns.csv");
        });
    }

    @Test
    void a_header_alone_means_no_rows() {
        assertThat(onlyZones(HEADER + "\n").orElseThrow().zones()).isEmpty();
        assertThat(onlyZones(HEADER).orElseThrow().zones()).isEmpty();
    }

    @Test
    void absent_optional_files_mean_nothing_is_known() {
        Province province = Folder.good().without(allButAboutAndZones()).load().orElseThrow();

        assertThat(province.zones()).hasSize(2);
        assertThat(province.events()).isEmpty();
        assertThat(province.histories()).isEmpty();
        assertThat(province.registers()).isEmpty();
        assertThat(province.setAsides()).isEmpty();
        assertThat(province.zones().get(0).leadingIndustries()).isEmpty();
        assertThat(province.zones().get(0).managementBodies()).isEmpty();
        assertThat(province.zones().get(0).developmentPlans()).isEmpty();
        assertThat(province.zones().get(0).servicePlatforms()).isEmpty();
        assertThat(province.zones().get(0).serviceOffers()).isEmpty();
        assertThat(province.zones().get(0).judgements()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            three,丙,,320500,,,              | 7 cells
            three,丙,,320500,,,,return,again | 9 cells
            three                            | 1 cells
            """)
    void a_row_of_another_width_is_refused(String row, String found) {
        Reported.error(
                Folder.good().add(ZONES, row).load(),
                "zones.csv:4:1",
                found,
                "8 cells, as in the header",
                "add the missing commas, or quote cells that hold commas");
    }

    @Test
    void blank_lines_are_skipped_and_counted() {
        Loaded<Province> loaded = onlyZones(HEADER + "\n\n  \none,甲,,320500,,,,return\n\ntwo,乙,,3205,,,,return\n\n");

        Reported.error(loaded, "zones.csv:6:8 city", "\"3205\"", "a six-digit place code", "mend the cell");
    }

    @Test
    void line_ends_in_a_quoted_cell_count_as_lines() {
        Loaded<Province> loaded = onlyZones(
                HEADER + "\none,\"甲\n集聚\n区\",,320500,,,,return\ntwo,乙,,3206,,,,return\nthree,丙,,32x,,,,return\n");

        assertThat(loaded.problems())
                .extracting(problem -> problem.position().toString())
                .containsExactly("zones.csv:5:8 city", "zones.csv:6:10 city");
    }

    @Test
    void a_cell_after_a_quoted_line_end_has_its_own_line() {
        Loaded<Province> loaded = onlyZones(HEADER + "\none,\"甲\n集聚区\",,3205,,,,return\n");

        Reported.error(loaded, "zones.csv:3:7 city", "\"3205\"", "a six-digit place code", "mend the cell");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_found() {
        Loaded<Province> loaded = onlyZones(HEADER + "\none,甲,,320500,,,,return\ntwo,\"乙,,320600,,,,return\n");

        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.position()).hasToString("zones.csv:3:5");
            assertThat(problem.expected()).startsWith("comma-separated cells, quoted with \"");
            assertThat(problem.remedy()).isEqualTo("mend the quotation marks of the row");
        });
    }

    @Test
    void carriage_returns_and_a_byte_order_mark_are_accepted() {
        Folder plain = Folder.good();
        Folder windows = plain;
        for (String name : plain.names()) {
            windows = windows.with(name, "\uFEFF" + plain.text(name).replace("\n", "\r\n"));
        }

        assertThat(windows.load().problems()).isEmpty();
        assertThat(windows.load().value()).isEqualTo(plain.load().value());
    }

    @Test
    void with_carriage_returns_lines_and_columns_stay_right() {
        Loaded<Province> loaded =
                onlyZones("\uFEFF" + HEADER + "\r\none,甲,,320500,,,,return\r\ntwo,乙,,3206,,,,return\r\n");

        Reported.error(loaded, "zones.csv:3:8 city", "\"3206\"", "a six-digit place code", "mend the cell");
    }

    @Test
    void text_in_gbk_is_refused_at_the_first_wrong_byte() {
        byte[] gbk = (HEADER + "\none,Zone,,320500,,,,return\ntwo,甲集聚区,,320600,,,,return\n")
                .getBytes(Charset.forName("GBK"));

        Reported.error(
                onlyZones(gbk),
                "zones.csv:3:5",
                "a byte that is not UTF-8 (0xbc)",
                "text in UTF-8",
                "save the file as UTF-8; spreadsheets often write GBK unless told otherwise");
    }

    @Test
    void the_column_of_a_wrong_byte_counts_characters_not_bytes_and_no_byte_order_mark() {
        byte[] head = "\uFEFFzone_id,名称".getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(head, head.length + 1);
        bytes[head.length] = (byte) 0xFF;

        Reported.error(onlyZones(bytes), "zones.csv:1:11", "a byte that is not UTF-8 (0xff)", "text in UTF-8", "UTF-8");
    }

    @Test
    void a_workbook_is_called_one() {
        byte[] bytes = {'P', 'K', 3, 4, 20, 0, (byte) 0xff};

        Reported.error(
                onlyZones(bytes), "zones.csv:1:1", "a workbook or another compressed file", "text in UTF-8", "as CSV");
    }

    @Test
    void a_character_cut_off_at_the_end_of_the_file_is_refused() {
        byte[] whole = (HEADER + "\n甲").getBytes(StandardCharsets.UTF_8);

        Reported.error(
                onlyZones(Arrays.copyOf(whole, whole.length - 1)),
                "zones.csv:2:1",
                "a byte that is not UTF-8 (0xe7)",
                "text in UTF-8",
                "UTF-8");
    }

    @Test
    void a_line_of_fifty_megabytes_is_refused_before_it_is_read() {
        Endless line = new Endless(HEADER + "\none,", "长".getBytes(StandardCharsets.UTF_8), 50_000_000);

        Reported.error(
                load(line),
                "zones.csv:2:1",
                "a line of more than 1048576 bytes",
                "lines of at most 1048576 bytes",
                "look for a quotation mark that is never closed");
        assertThat(line.read).isLessThan(4_000_000);
    }

    @Test
    void a_file_over_the_size_limit_is_refused_before_it_is_read_to_its_end() {
        Endless file =
                new Endless(HEADER + "\n", "one,甲,,320500,,,,return\n".getBytes(StandardCharsets.UTF_8), 1_000_000_000);

        Reported.error(
                load(file),
                "zones.csv",
                "more than 67108864 bytes",
                "a file of at most 67108864 bytes",
                "split the data into several folders");
        assertThat(file.read).isLessThan(150_000_000);
    }

    @Test
    void a_cell_of_more_than_a_hundred_thousand_characters_is_refused() {
        Loaded<Province> loaded = onlyZones(HEADER + "\none," + "a".repeat(200_000) + ",,320500,,,,return\n");

        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.position()).hasToString("zones.csv:2:5"));
    }

    @Test
    void a_file_that_cannot_be_read_is_a_problem() {
        DataFolder broken = name -> {
            throw new IOException("the disk is gone");
        };

        Reported.error(
                ProvinceLoader.load(broken, Folder.WITH_PERMITS),
                "the folder",
                "the disk is gone",
                "files that can be read",
                "check the folder and its permissions");
    }

    @Test
    void a_file_that_breaks_off_while_it_is_read_is_a_problem() {
        DataFolder broken = name -> Optional.of(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is cut");
            }
        });

        Reported.error(
                ProvinceLoader.load(broken, Folder.WITH_PERMITS),
                "the folder",
                "the line is cut",
                "files that can be read",
                "check the folder and its permissions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=cmd()", "+1+1", "-2", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "<script>", "'; drop table"})
    void text_that_looks_like_a_formula_is_just_text(String text) {
        Zone zone = Folder.good()
                .cell(ZONES, 3, "name_en", text)
                .load()
                .orElseThrow()
                .zones()
                .get(1);

        assertThat(zone.nameEn()).contains(text);
    }

    private static Loaded<Province> onlyZones(String text) {
        return onlyZones(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Loaded<Province> onlyZones(byte[] bytes) {
        return Folder.good().with(ZONES, bytes).without(allButAboutAndZones()).load();
    }

    private static Loaded<Province> load(InputStream zones) {
        Folder others = Folder.good().without(allButAboutAndZones());
        return ProvinceLoader.load(
                name -> name.equals(ZONES) ? Optional.of(zones) : others.open(name), Folder.WITH_PERMITS);
    }

    private static String[] allButAboutAndZones() {
        return Folder.good().names().stream()
                .filter(name -> !name.equals("about.csv") && !name.equals(ZONES))
                .toArray(String[]::new);
    }

    /** A head and then the same bytes again and again up to a size; it counts what was read. */
    private static final class Endless extends InputStream {

        private final byte[] head;
        private final byte[] again;
        private final long size;
        private long read;

        Endless(String head, byte[] again, long size) {
            this.head = head.getBytes(StandardCharsets.UTF_8);
            this.again = again;
            this.size = size;
        }

        @Override
        public int read() {
            if (read >= size) {
                return -1;
            }
            long at = read++;
            return (at < head.length ? head[(int) at] : again[(int) ((at - head.length) % again.length)]) & 0xFF;
        }
    }
}
