package org.servicezone.io.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.io.problem.Loaded;
import org.servicezone.io.problem.Problem;
import org.servicezone.model.province.Province;
import org.servicezone.model.vocabulary.jiangsu.PlatformKinds;
import org.servicezone.model.zone.Zone;

/** Cells that are well-formed and say something that cannot be: places, codes, days, zones. */
class CellProblemsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # file         | line | column          | bad          | found                  | expected                                                | remedy
            zones.csv      | 3 | zone_id            | one          | zone "one" again       | each zone once; it stands already at zones.csv:2:1      | remove one of the two rows
            zones.csv      | 3 | city               | 329900       | "329900"               | the code of a place that rulebook jiangsu-2021 knows    | mend the code
            zones.csv      | 3 | city               | 320681       | 320681 启东            | a city                                                  | which ends in 00
            zones.csv      | 3 | county             | 320506       | 320506 吴中            | a county-level unit of city 320600                      | mend the city or the county
            zones.csv      | 3 | county             | 320600       | 320600 南通市          | a county-level unit of city 320600                      | mend the city or the county
            zones.csv      | 3 | county             | 320571       | "320571"               | the code of a place that rulebook jiangsu-2021 knows    | statistics-only codes are no administrative places
            zones.csv      | 3 | type               | space-travel | "space-travel"         | a term of zone-types: technology-services,              | use one of its codes, aliases or Chinese names
            industries.csv | 2 | focus_area         | 航天          | "航天"                  | a term of focus-areas: technology-services,             | use one of its codes
            industries.csv | 2 | priority_field     | modern-logistics | "modern-logistics" | a term of priority-fields: headquarters-economy,        | use one of its codes
            industries.csv | 3 | rank               | 1            | rank 1 again           | each rank once a zone                                   | number the industries
            industries.csv | 2 | zone_id            | three        | "three"                | a zone of zones.csv                                     | mend the id, or add the zone to zones.csv
            events.csv     | 4 | zone_id            | three        | "three"                | a zone of zones.csv                                     | mend the id
            events.csv     | 2 | kind               | born         | "born"                 | a term of event-kinds: title-granted,                   | use one of its codes
            events.csv     | 2 | title              | county-zone  | "county-zone"          | a term of title-levels: municipal-zone,                 | use one of its codes
            events.csv     | 2 | evidence           | hearsay      | "hearsay"              | a term of evidence: audit-report,                       | use one of its codes
            events.csv     | 2 | date               | 2023-02-30   | "2023-02-30"           | a day of the calendar                                   | mend the date
            events.csv     | 4 | due                | 2023-13-01   | "2023-13-01"           | a day of the calendar                                   | mend the date
            services.csv   | 2 | zone_id            | three        | "three"                | a zone of zones.csv                                     | mend the id
            services.csv   | 2 | service            | catering     | "catering"             | a term of public-services: investment-financing,        | use one of its codes
            services.csv   | 2 | provider_kind      | friend       | "friend"               | a term of provider-kinds: platform, body, contractor    | use one of its codes
            services.csv   | 2 | evidence           | hearsay      | "hearsay"              | a term of evidence                                      | use one of its codes
            platforms.csv  | 2 | zone_id            | three        | "three"                | a zone of zones.csv                                     | mend the id
            platforms.csv  | 2 | kind               | railway      | "railway"              | a term of platform-kinds: government-affairs,           | use one of its codes
            platforms.csv  | 2 | name               |              | an empty cell          | the name of the platform                                | fill the cell
            platforms.csv  | 2 | evidence           | hearsay      | "hearsay"              | a term of evidence                                      | use one of its codes
            bodies.csv     | 2 | zone_id            | three        | "three"                | a zone of zones.csv                                     | mend the id
            bodies.csv     | 2 | functions          | management;cooking | "cooking"        | a term of body-functions: management, operation         | use one of its codes
            bodies.csv     | 2 | established        | 2018-06-31   | "2018-06-31"           | a day of the calendar                                   | mend the date
            bodies.csv     | 2 | approved_on        | 2019-02-29   | "2019-02-29"           | a day of the calendar                                   | mend the date
            bodies.csv     | 2 | approving_level    | village      | "village"              | a term of approving-levels: county, city, province, state | use one of its codes
            bodies.csv     | 2 | evidence           | hearsay      | "hearsay"              | a term of evidence                                      | use one of its codes
            plans.csv      | 2 | zone_id            | three        | "three"                | a zone of zones.csv                                     | mend the id
            plans.csv      | 2 | adopted            | 2020-04-31   | "2020-04-31"           | a day of the calendar                                   | mend the date
            plans.csv      | 2 | approved_on        | 2020-00-10   | "2020-00-10"           | a day of the calendar                                   | mend the date
            plans.csv      | 2 | approving_level    | village      | "village"              | a term of approving-levels                              | use one of its codes
            plans.csv      | 2 | approving_level    |              | an approved plan without the level of the authority | county, city, province or state | a plan that only was handed in is "submitted"
            plans.csv      | 2 | evidence           | hearsay      | "hearsay"              | a term of evidence                                      | use one of its codes
            documents.csv  | 2 | zone_id            | three        | "three"                | a zone of zones.csv                                     | mend the id
            documents.csv  | 2 | kind               | letter       | "letter"               | a term of document-kinds: plan, body, permit            | use one of its codes
            documents.csv  | 2 | kind               | plan         | a document of kind "plan" | a kind that has no file of its own                   | write it in plans.csv
            documents.csv  | 2 | kind               | body         | a document of kind "body" | a kind that has no file of its own                   | write it in bodies.csv
            documents.csv  | 2 | approved_on        | 2021-02-29   | "2021-02-29"           | a day of the calendar                                   | mend the date
            documents.csv  | 2 | approving_level    | village      | "village"              | a term of approving-levels                              | use one of its codes
            documents.csv  | 2 | evidence           | hearsay      | "hearsay"              | a term of evidence                                      | use one of its codes
            judgements.csv | 2 | zone_id            | three        | "three"                | a zone of zones.csv                                     | mend the id
            judgements.csv | 2 | date               | 2023-02-29   | "2023-02-29"           | a day of the calendar                                   | mend the date
            judgements.csv | 2 | subject            | beauty       | "beauty"               | a term of judgement-subjects: leading-industry-distinctive, | use one of its codes
            judgements.csv | 2 | role               | passer-by    | "passer-by"            | a term of roles: expert-panel, municipal-drc, provincial-drc | use one of its codes
            register.csv   | 2 | title              | county-zone  | "county-zone"          | a term of title-levels                                  | use one of its codes
            register.csv   | 2 | city               | 320506       | 320506 吴中            | a city                                                  | which ends in 00
            register.csv   | 2 | as_of              | 2023-02-29   | "2023-02-29"           | a day of the calendar                                   | mend the date
            register.csv   | 2 | size               | 2            | 2 zones                | 1 zones, as many as hold the title in this folder on 2023-12-31 | declare the register not complete
            register.csv   | 3 | city               | 320500       | the register of municipal-zone in 320500 on 2023-12-31 again | one row a title, city and day | remove one of the two
            set-aside.csv  | 2 | zone_id            | three        | "three"                | a zone of zones.csv                                     | mend the id
            set-aside.csv  | 2 | reason             | dislike      | "dislike"              | a term of set-aside-reasons: no-year,                   | use one of its codes
            """)
    void a_cell_that_cannot_be_is_reported_at_its_place(
            String file, int line, String column, String bad, String found, String expected, String remedy) {
        Folder folder = Folder.good().cell(file, line, column, bad == null ? "" : bad);

        Loaded<Province> loaded = folder.load();

        String at = column.equals("city") && found.startsWith("the register") ? "as_of" : column;
        Reported.error(
                loaded, file + ":" + line + ":" + folder.column(file, line, at) + " " + at, found, expected, remedy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            modern-logistics
            现代物流
            A4
            """)
    void a_type_may_be_given_by_code_alias_or_chinese_name(String text) {
        Zone zone = Folder.good()
                .cell("zones.csv", 3, "type", text)
                .load()
                .orElseThrow()
                .zones()
                .get(1);

        assertThat(zone.type().orElseThrow().type()).hasToString("modern-logistics");
    }

    @Test
    void every_column_of_codes_takes_aliases_and_chinese_names() {
        Folder labels = Folder.good()
                .cell("industries.csv", 2, "focus_area", "现代物流")
                .cell("industries.csv", 2, "priority_field", "现代物流")
                .cell("events.csv", 2, "kind", "认定")
                .cell("events.csv", 2, "title", "市级集聚区")
                .cell("events.csv", 2, "evidence", "正式文件")
                .cell("returns.csv", 2, "measure", "营业收入")
                .cell("returns.csv", 2, "evidence", "审计报告")
                .cell("services.csv", 2, "service", "人才培训")
                .cell("services.csv", 2, "provider_kind", "公共服务平台")
                .cell("platforms.csv", 2, "kind", "物流服务平台")
                .cell("bodies.csv", 2, "functions", "管理机构; 运营")
                .cell("bodies.csv", 2, "approving_level", "县级")
                .cell("plans.csv", 2, "approving_level", "市级")
                .cell("judgements.csv", 2, "subject", "主导产业特色鲜明")
                .cell("judgements.csv", 2, "role", "评审专家组")
                .cell("register.csv", 2, "title", "市级服务业集聚区")
                .cell("set-aside.csv", 2, "reason", "非全年数据");

        assertThat(labels.load().problems()).isEmpty();
        assertThat(labels.load().value()).isEqualTo(Folder.good().load().value());
    }

    @Test
    void the_longer_name_of_the_industrial_internet_is_an_alias() {
        Province province = Folder.good()
                .cell("industries.csv", 2, "focus_area", "工业互联网应用服务")
                .load()
                .orElseThrow();

        assertThat(province.zones()
                        .get(0)
                        .leadingIndustries()
                        .get(0)
                        .focusArea()
                        .orElseThrow())
                .hasToString("industrial-internet");
    }

    @Test
    void none_in_both_lists_states_that_an_industry_stands_outside_and_an_empty_cell_says_nothing() {
        var outside = Folder.good()
                .load()
                .orElseThrow()
                .zones()
                .get(0)
                .leadingIndustries()
                .get(1);
        var silent = Folder.good()
                .cell("industries.csv", 3, "focus_area", "")
                .load()
                .orElseThrow()
                .zones()
                .get(0)
                .leadingIndustries()
                .get(1);

        assertThat(outside.outsideLists()).isTrue();
        assertThat(silent.outsideLists()).isFalse();
        assertThat(silent.focusArea()).isEmpty();
        assertThat(silent.priorityField()).isEmpty();
    }

    @Test
    void what_the_editor_mapped_is_marked() {
        Province province = Folder.good()
                .cell("zones.csv", 2, "type_mapped_by", "editor")
                .cell("services.csv", 2, "mapped_by", "editor")
                .load()
                .orElseThrow();

        Zone zone = province.zones().get(0);
        assertThat(zone.type().orElseThrow().source().evidence()).hasToString("editor");
        assertThat(zone.serviceOffers().get(0).source().evidence()).hasToString("editor");
        assertThat(zone.servicePlatforms().get(0).source().evidence()).hasToString("self-reported");
    }

    @Test
    void a_kind_that_there_is_no_platform_of_needs_no_name() {
        Folder none =
                Folder.good().cell("platforms.csv", 2, "status", "not-provided").cell("platforms.csv", 2, "name", "");

        assertThat(none.load().orElseThrow().zones().get(0).servicePlatforms())
                .singleElement()
                .satisfies(platform -> {
                    assertThat(platform.provided()).isFalse();
                    assertThat(platform.kind()).hasValue(PlatformKinds.LOGISTICS);
                    assertThat(platform.name()).isEmpty();
                });
        Reported.error(
                none.cell("platforms.csv", 2, "kind", "").load(),
                "platforms.csv:2:5 kind",
                "an empty cell",
                "the kind that there is no platform of",
                "fill the cell, or remove the row");
    }

    @Test
    void platforms_of_a_file_that_says_nothing_about_it_are_there() {
        Folder good = Folder.good();
        Folder without = good.with(
                "platforms.csv",
                good.text("platforms.csv").replace("status,", "").replace("provided,", ""));

        assertThat(without.load().problems()).isEmpty();
        assertThat(without.load().value()).isEqualTo(good.load().value());
        assertThat(good.cell("platforms.csv", 2, "status", "").load().value())
                .isEqualTo(good.load().value());
    }

    @Test
    void every_mistake_of_one_row_is_reported() {
        Folder folder = Folder.good()
                .cell("services.csv", 2, "zone_id", "three")
                .cell("services.csv", 2, "service", "catering")
                .cell("services.csv", 2, "provider_kind", "friend")
                .cell("services.csv", 2, "evidence", "hearsay");

        assertThat(folder.load().problems())
                .extracting(Problem::found)
                .containsExactlyInAnyOrder("\"three\"", "\"catering\"", "\"friend\"", "\"hearsay\"");
    }

    @Test
    void zones_that_are_unknown_are_not_taken_for_one_another() {
        Folder folder = Folder.good()
                .cell("industries.csv", 2, "zone_id", "three")
                .cell("industries.csv", 3, "zone_id", "four")
                .cell("industries.csv", 3, "rank", "1");

        assertThat(folder.load().problems())
                .extracting(Problem::found)
                .containsExactlyInAnyOrder("\"three\"", "\"four\"");
    }

    @Test
    void a_mistake_in_one_row_of_zones_does_not_make_its_zone_unknown_elsewhere() {
        Folder folder = Folder.good().cell("zones.csv", 2, "city", "苏州");

        assertThat(folder.load().problems())
                .extracting(problem -> problem.position().source())
                .containsExactly("zones.csv");
    }

    @Test
    void zones_that_cannot_be_read_are_one_problem_and_not_one_for_every_row_elsewhere() {
        assertThat(Folder.good().with("zones.csv", "zone_id\n").load().problems())
                .allSatisfy(problem -> assertThat(problem.position().source()).isEqualTo("zones.csv"));
        assertThat(Folder.good().without("zones.csv").load().problems()).hasSize(1);
    }

    @Test
    void twelve_mistakes_in_several_files_are_twelve_problems() {
        Folder folder = Folder.good()
                .cell("about.csv", 5, "value", "imagined")
                .cell("zones.csv", 3, "type", "space-travel")
                .cell("zones.csv", 3, "county", "320506")
                .cell("industries.csv", 2, "rank", "first")
                .cell("events.csv", 2, "date", "2023-02-30")
                .cell("returns.csv", 2, "unit", "人")
                .cell("returns.csv", 4, "figure", "120")
                .cell("services.csv", 2, "status", "maybe")
                .cell("platforms.csv", 2, "name", "")
                .cell("bodies.csv", 2, "full_time_staff", "five")
                .cell("judgements.csv", 2, "role", "passer-by")
                .cell("set-aside.csv", 2, "zone_id", "three");

        Loaded<Province> loaded = folder.load();

        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems())
                .extracting(problem -> problem.position().source() + " "
                        + problem.position().line().orElse(0) + " "
                        + problem.position().path().orElse(""))
                .containsExactlyInAnyOrder(
                        "about.csv 5 value",
                        "zones.csv 3 type",
                        "zones.csv 3 county",
                        "industries.csv 2 rank",
                        "events.csv 2 date",
                        "returns.csv 2 unit",
                        "returns.csv 4 figure",
                        "services.csv 2 status",
                        "platforms.csv 2 name",
                        "bodies.csv 2 full_time_staff",
                        "judgements.csv 2 role",
                        "set-aside.csv 2 zone_id");
    }

    @Test
    void every_problem_says_in_one_line_where_what_and_what_to_do() {
        Loaded<Province> loaded =
                Folder.good().cell("zones.csv", 3, "city", "320681").load();

        assertThat(loaded.problems().get(0))
                .hasToString("zones.csv:3:11 city: found 320681 启东; expected a city. "
                        + "Give the code of the city (设区市), which ends in 00.");
    }
}
