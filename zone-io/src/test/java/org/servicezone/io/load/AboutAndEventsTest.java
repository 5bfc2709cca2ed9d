package org.servicezone.io.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.io.problem.Loaded;
import org.servicezone.model.province.Applicants;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;

/** {@code about.csv}: each key once; {@code events.csv}: each kind with the parts it needs. */
class AboutAndEventsTest {

    @Test
    void the_statements_about_a_folder_are_read() {
        Province province = Folder.good().load().orElseThrow();

        assertThat(province.id()).isEqualTo("small");
        assertThat(province.title().zh()).isEqualTo("小省");
        assertThat(province.title().en()).isEqualTo("A small province");
        assertThat(province.nature()).isEqualTo(Nature.SYNTHETIC);
        assertThat(province.applicants()).isEqualTo(Applicants.EVENTS);
        assertThat(province.notice().zh()).isEqualTo("模拟数据");
    }

    @Test
    void a_real_province_whose_zones_all_are_looked_at() {
        Province province = Folder.good()
                .cell("about.csv", 5, "value", "real")
                .cell("about.csv", 6, "value", "all")
                .load()
                .orElseThrow();

        assertThat(province.nature()).isEqualTo(Nature.REAL);
        assertThat(province.applicants()).isEqualTo(Applicants.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "title-zh", "title-en", "nature", "applicants", "notice-zh", "notice-en"})
    void a_missing_key_is_named(String key) {
        Folder folder = Folder.good();
        String text = folder.text("about.csv").replaceFirst("(?m)^" + key + ",.*\n", "");

        Reported.error(
                folder.with("about.csv", text).load(),
                "about.csv",
                "no row \"" + key + "\"",
                "a row for each of id, title-zh",
                "add the row");
    }

    @Test
    void all_missing_keys_are_named_at_once() {
        Loaded<Province> loaded = Folder.good().with("about.csv", "key,value\n").load();

        assertThat(loaded.problems())
                .extracting(problem -> problem.found())
                .containsExactlyInAnyOrder(
                        "no row \"id\"",
                        "no row \"title-zh\"",
                        "no row \"title-en\"",
                        "no row \"nature\"",
                        "no row \"applicants\"",
                        "no row \"notice-zh\"",
                        "no row \"notice-en\"");
    }

    @Test
    void an_unknown_key_is_refused() {
        Reported.error(
                Folder.good().add("about.csv", "colour,red").load(),
                "about.csv:10:1 key",
                "\"colour\"",
                "one of: id, title-zh, title-en, nature, applicants, notice-zh, notice-en, source",
                "docs/data-layout.md");
    }

    @Test
    void a_key_twice_is_refused() {
        Reported.error(
                Folder.good().add("about.csv", "nature,real").load(),
                "about.csv:10:1 key",
                "\"nature\" again",
                "each key once",
                "remove one of the rows");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | id         | Small Province | lower-case ASCII words joined by hyphens | write for example jiangsu-2023
            5 | nature     | Real           | real or synthetic                        | choose one of the two
            6 | applicants | some           | events or all                            | choose one of the two
            """)
    void a_value_that_cannot_be_is_refused(int line, String key, String bad, String expected, String remedy) {
        Reported.error(
                Folder.good().cell("about.csv", line, "value", bad).load(),
                "about.csv:" + line + ":" + (key.length() + 2) + " value",
                "\"" + bad + "\"",
                expected,
                remedy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # row                                                            | column  | kind
            one,2019-05-01,title-granted,,,,,,,official-document,list,       | title   | title-granted
            one,,title-granted,municipal-zone,,,,,,official-document,list,   | date    | title-granted
            one,2019,title-held,,,,,,,published-page,page,                   | title   | title-held
            one,2019-05-01,title-withdrawn,,,,,,,official-document,list,     | title   | title-withdrawn
            one,,title-withdrawn,municipal-zone,,,,,,official-document,list, | date    | title-withdrawn
            one,,application-filed,,,,,,,official-document,list,             | date    | application-filed
            ,2023-05-01,application-filed,,,,,,,official-document,list,      | zone_id | application-filed
            ,,evaluation-round-called,,,,,,,official-document,list,          | date    | evaluation-round-called
            one,,rectification-ordered,,,,,plan,2023-12-31,official-document,list,       | date | rectification-ordered
            one,2023-05-01,rectification-ordered,,,,,,2023-12-31,official-document,list, | item | rectification-ordered
            one,2023-05-01,rectification-ordered,,,,,plan,,official-document,list,       | due  | rectification-ordered
            one,,rectification-closed,,,,,plan,,official-document,list,      | date    | rectification-closed
            one,2023-05-01,rectification-closed,,,,,,,official-document,list, | item   | rectification-closed
            one,,commended,,,,,,,official-document,list,                     | date    | commended
            """)
    void an_event_without_a_part_it_needs_is_refused(String row, String column, String kind) {
        Folder folder = Folder.good().add("events.csv", row);

        Reported.error(
                folder.load(),
                "events.csv:5:" + folder.column("events.csv", 5, column) + " " + column,
                "an empty cell",
                "an event of kind " + kind + " needs its " + column,
                "fill the cell");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one,2019-05-01,title-granted,municipal-zone,,,,,,official-document,list,",
                "one,2019,title-granted,municipal-zone,,,,,,official-document,list,",
                "one,,title-held,municipal-zone,,,,,,published-page,page,",
                "one,2023-05-01,title-withdrawn,municipal-zone,,,,,,official-document,list,",
                "two,2023-05-01,application-filed,,,,,,,official-document,list,",
                ",2022-05-01,evaluation-round-called,,,,,,,official-document,list,",
                "two,2023-05-01,rectification-ordered,,,,,plan,2023-12-31,official-document,list,",
                "one,2023-07-01,rectification-closed,,,,,plan,,official-document,list,",
                "one,2023-07-01,commended,,,,,,,official-document,list,"
            })
    void an_event_with_the_parts_it_needs_is_read(String row) {
        Loaded<Province> loaded = Folder.good()
                .with("register.csv", "title,city,as_of,complete,size,source\n")
                .add("events.csv", row)
                .load();

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.orElseThrow().events()).hasSize(4);
    }

    @Test
    void a_round_is_called_for_the_province_and_not_for_a_zone() {
        Reported.error(
                Folder.good().cell("events.csv", 3, "zone_id", "one").load(),
                "events.csv:3:1 zone_id",
                "a zone on an event of the province",
                "an empty cell for kind evaluation-round-called",
                "a round is called for the whole province");
    }

    @Test
    void an_event_that_lacks_several_parts_lists_them_all() {
        Loaded<Province> loaded = Folder.good()
                .add("events.csv", ",,rectification-ordered,,,,,,,official-document,list,")
                .load();

        assertThat(loaded.problems())
                .extracting(problem -> problem.position().path().orElse(""))
                .containsExactlyInAnyOrder("zone_id", "date", "item", "due");
    }
}
