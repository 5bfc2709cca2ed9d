package org.servicezone.io.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.label.Label;
import org.servicezone.model.policy.Clause;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.policy.Reading;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.policy.ReadingOption;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.vocabulary.Code;
import org.servicezone.model.vocabulary.Place;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.Term;
import org.servicezone.model.vocabulary.jiangsu.City;
import org.servicezone.model.vocabulary.jiangsu.FocusArea;
import org.servicezone.model.vocabulary.jiangsu.IndustryGroup;
import org.servicezone.model.vocabulary.jiangsu.PlatformKinds;
import org.servicezone.model.vocabulary.jiangsu.Populations;
import org.servicezone.model.vocabulary.jiangsu.PriorityFields;
import org.servicezone.model.vocabulary.jiangsu.PublicServices;
import org.servicezone.model.vocabulary.jiangsu.Region;
import org.servicezone.model.vocabulary.jiangsu.TitleLevels;

/** The rulebook jiangsu-2021 as data: the plan's words are all there, in order, in both languages, and what is cited exists. */
class BuiltInRulebookTest {

    private static final Rulebook RULEBOOK = Folder.RULEBOOK;
    private static final String PLAN = "js-plan-2021";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # 一: the 775 system, in the order of the outline
            industry-groups | 优势型,成长型,先导型
            focus-areas     | 科技服务,软件和信息服务,金融服务,现代物流,商务服务,现代商贸,文化旅游,健康服务,养老服务,教育培训,家庭服务,体育服务,人力资源服务,节能环保服务,大数据服务,工业互联网,人工智能服务,全产业链工业设计,现代供应链管理
            principles      | 产业集聚,服务共享,创新驱动,示范引领
            directions      | 高端化,融合化,专业化
            # 二
            development-path | 企业集中,产业集聚,资源集约,发展集群,功能集成
            # 三
            tasks           | 产业规划修编,产业转型升级,科技创新水平,公共服务能力,服务品牌建设,政策支持力度
            priority-fields | 总部经济,平台经济,制造服务业,两业融合,现代物流,现代商贸,商务服务,文旅文创,康养服务
            technologies    | 5G,人工智能,工业互联网,物联网,大数据,区块链
            platform-kinds  | 政务服务,信息服务,研发设计,检验检测,知识产权服务,法律服务,金融服务,物流服务,人力资源服务
            supporting-facilities | 文化,教育,体育,卫生
            # 四
            title-levels    | 市级现代服务业集聚区,省级现代服务业集聚区,省级生产性服务业集聚示范区,省级现代服务业高质量发展集聚示范区
            populations     | 市级服务业集聚区,现有省级现代服务业集聚区,现有省级生产性服务业集聚示范区,省级集聚区,集聚示范区,集聚区
            public-services | 投融资,合作交流,人才培训,信息管理,技术创新,知识产权保护,检验检测
            evaluation-heads | 建设发展水平,创新示范能力
            traits          | 产业集聚程度高,主导业态突出,公共服务完善,示范作用明显,管理机构健全
            regions         | 苏南,苏中,苏北
            """)
    void a_vocabulary_holds_the_words_of_the_plan_in_their_order(String vocabulary, String names) {
        assertThat(terms(vocabulary)).extracting(term -> term.label().zh()).containsExactly(names.split(","));
    }

    @Test
    void focus_areas_go_by_their_short_codes_and_by_the_longer_name_of_the_industrial_internet() {
        List<String> codes = Stream.of("A", "G", "P")
                .flatMap(letter ->
                        IntStream.rangeClosed(1, letter.equals("P") ? 5 : 7).mapToObj(i -> letter + i))
                .toList();

        assertThat(terms("focus-areas"))
                .extracting(term -> term.aliases().get(0))
                .containsExactlyElementsOf(codes);
        assertThat(RULEBOOK.vocabulary("focus-areas").orElseThrow().find("工业互联网应用服务"))
                .contains(terms("focus-areas").get(15));
    }

    @Test
    void every_term_has_both_labels_and_every_vocabulary_answers_by_one_word_to_one_term_only() {
        RULEBOOK.vocabularies().forEach(vocabulary -> {
            isInBothLanguages(vocabulary.label());
            List<String> words = new ArrayList<>();
            vocabulary.terms().forEach(term -> {
                isInBothLanguages(term.label());
                words.add(term.code());
                words.add(term.label().zh());
                words.addAll(term.aliases());
            });
            assertThat(words).as("words of %s", vocabulary.id()).doesNotHaveDuplicates();
        });
    }

    @Test
    void the_constants_of_the_model_are_the_terms_of_the_file_in_their_order() {
        assertThat(codes("title-levels")).containsExactlyElementsOf(values(TitleLevels.ALL));
        assertThat(codes("populations")).containsExactlyElementsOf(values(Populations.ALL));
        assertThat(codes("priority-fields")).containsExactlyElementsOf(values(PriorityFields.ALL));
        assertThat(codes("platform-kinds")).containsExactlyElementsOf(values(PlatformKinds.ALL));
        assertThat(codes("public-services")).containsExactlyElementsOf(values(PublicServices.ALL));
    }

    @Test
    void the_enums_of_the_model_are_the_terms_of_the_file_in_their_order_with_their_official_names() {
        assertThat(terms("focus-areas"))
                .extracting(
                        Term::code,
                        term -> term.label().zh(),
                        term -> term.parent().orElse(""))
                .containsExactly(Stream.of(FocusArea.values())
                        .map(area -> tuple(
                                area.industry().value(),
                                area.label().zh(),
                                area.group().code()))
                        .toArray(Tuple[]::new));
        assertThat(terms("industry-groups"))
                .extracting(Term::code, term -> term.label().zh())
                .containsExactly(Stream.of(IndustryGroup.values())
                        .map(group -> tuple(group.code(), group.label().zh()))
                        .toArray(Tuple[]::new));
        assertThat(terms("regions"))
                .extracting(Term::code, term -> term.label().zh())
                .containsExactly(Stream.of(Region.values())
                        .map(region -> tuple(region.code(), region.label().zh()))
                        .toArray(Tuple[]::new));
    }

    @Test
    void the_places_are_thirteen_cities_and_their_ninety_five_counties() {
        List<Place> cities = places("city");
        List<Place> counties = places("county");

        assertThat(RULEBOOK.places()).hasSize(13 + 95).extracting(Place::code).doesNotHaveDuplicates();
        assertThat(cities)
                .extracting(Place::code, Place::label, place -> place.region().orElse(""))
                .containsExactly(Stream.of(City.values())
                        .map(city ->
                                tuple(city.code(), city.label(), city.region().code()))
                        .toArray(Tuple[]::new));
        assertThat(counties).hasSize(95).allSatisfy(county -> {
            String city = county.parent().orElseThrow().value();
            assertThat(city).isEqualTo(county.code().value().substring(0, 4) + "00");
            assertThat(RULEBOOK.place(PlaceCode.of(city))).isPresent();
        });
        assertThat(counties.stream()
                        .map(county -> county.parent().orElseThrow())
                        .distinct())
                .hasSize(13);
        RULEBOOK.places().forEach(place -> isInBothLanguages(place.label()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            R1  | revenue                | revenue,value-added,tax
            R2  | first-third            | first-third,municipal-finding
            R3  | experts                | experts,share
            R4  | either                 | either,focus-areas,priority-fields
            R5  | all-seven              | all-seven
            R6  | and                    | and,or
            R7  | by-type                | by-type,overall
            R8  | shown                  | shown
            R9  | county-or-above        | county-or-above,city-or-above
            R10 | provincial-title-stands | provincial-title-stands,all,none
            R11 | discretion             | discretion,right
            R12 | entry                  | entry,continuing
            R13 | when-called            | when-called,yearly,every-n-years
            R14 | all-units              | all-units,services-only,leading-industry,registered-only
            R15 | preliminary-allowed    | preliminary-allowed,final-only
            R16 | guide-types            | guide-types,focus-areas,city-types
            R17 | both                   | both,plan-only
            R18 | both-functions         | both-functions
            R19 | keep-and-retry         | keep-and-retry,keep,lose
            R20 | goals-end              | goals-end,everything-ends
            R21 | yes                    | yes,no
            R23 | same                   | same,different
            R24 | untouched              | untouched,lost,barred
            """)
    void a_reading_has_its_default_and_its_options(String id, String defaultOption, String options) {
        Reading reading = RULEBOOK.reading(ReadingId.of(id)).orElseThrow();

        assertThat(reading.defaultOption()).isEqualTo(defaultOption);
        assertThat(reading.options()).extracting(ReadingOption::id).contains(options.split(","));
        isToldInBothLanguages(reading.question());
        reading.options().forEach(option -> isInBothLanguages(option.label()));
    }

    @Test
    void the_readings_are_r1_to_r24_without_r22() {
        assertThat(RULEBOOK.readings())
                .extracting(reading -> reading.id().toString())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 24)
                        .filter(i -> i != 22)
                        .mapToObj(i -> "R" + i)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0.preamble, 1
            1, 1
            2, 3
            3.1, 3
            3.2, 6
            3.3, 3
            3.4, 4
            3.5, 4
            3.6, 5
            4.1, 3
            4.2, 2
            4.3, 2
            4.4, 4
            """)
    void each_sentence_of_a_section_has_its_clause(String section, int sentences) {
        assertThat(addresses().stream().filter(address -> address.matches(section.replace(".", "\\.") + "\\.s[0-9]+")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, sentences)
                        .mapToObj(i -> section + ".s" + i)
                        .toList());
    }

    @Test
    void no_clause_stands_outside_the_sections_and_the_items_of_a_sentence_are_numbered_without_gaps() {
        String section = "(?:0\\.preamble|1|2|3\\.[1-6]|4\\.[1-4])";

        assertThat(addresses())
                .doesNotHaveDuplicates()
                .allMatch(address -> address.matches(section + "\\.s[0-9]+(?:\\.p[0-9]+)?")
                        || address.matches("(?:0|1|2|3|3\\.[1-6]|4|4\\.[1-4])\\.title"));
        addresses().stream()
                .filter(address -> address.contains(".p"))
                .filter(a -> a.matches(".*\\.p[0-9]+"))
                .forEach(address -> {
                    String sentence = address.substring(0, address.lastIndexOf(".p"));
                    int item = Integer.parseInt(address.substring(address.lastIndexOf(".p") + 2));
                    assertThat(addresses()).contains(sentence);
                    assertThat(item == 1 || addresses().contains(sentence + ".p" + (item - 1)))
                            .as("the item before %s", address)
                            .isTrue();
                });
    }

    @Test
    void the_title_has_one_entry() {
        assertThat(addresses())
                .filteredOn(address -> address.startsWith("0.title"))
                .hasSize(1);
    }

    @Test
    void every_clause_says_what_it_does_who_bears_it_and_where_it_lives() {
        assertThat(clauses()).allSatisfy(clause -> {
            assertThat(clause.forces()).isNotEmpty();
            assertThat(clause.bearer()).isNotBlank();
            assertThat(clause.room()).isNotBlank();
            isToldInBothLanguages(clause.gist());
        });
    }

    @Test
    void every_clause_that_is_cited_exists() throws IOException {
        List<String> cited = cited();

        assertThat(cited).hasSizeGreaterThan(50);
        assertThat(cited)
                .allSatisfy(text -> assertThat(RULEBOOK.clause(ClauseRef.parse(text)))
                        .as(text)
                        .isPresent());
    }

    @Test
    void every_measure_is_in_both_languages_and_supplied_by_a_declared_supplier() {
        assertThat(RULEBOOK.measures()).allSatisfy(measure -> {
            isInBothLanguages(measure.label());
            assertThat(codes("suppliers")).contains(measure.supplier().value());
        });
    }

    private static void isInBothLanguages(Label label) {
        isToldInBothLanguages(label);
        assertThat(label.en()).matches("\\P{IsHan}+");
    }

    /** The English of a sentence may quote the Chinese word that it is about. */
    private static void isToldInBothLanguages(Label label) {
        assertThat(label.zh()).containsPattern("[\\p{IsHan}0-9]");
        assertThat(label.en()).containsPattern("[A-Za-z0-9]");
    }

    private static ImmutableList<Term> terms(String vocabulary) {
        return RULEBOOK.vocabulary(vocabulary).orElseThrow().terms();
    }

    private static List<String> codes(String vocabulary) {
        return terms(vocabulary).stream().map(Term::code).toList();
    }

    private static List<String> values(List<? extends Code> codes) {
        return codes.stream().map(Code::value).toList();
    }

    private static List<Place> places(String level) {
        return RULEBOOK.places().stream()
                .filter(place -> place.level().equals(level))
                .toList();
    }

    private static ImmutableList<Clause> clauses() {
        assertThat(RULEBOOK.instruments().get(0).id()).isEqualTo(PLAN);
        return RULEBOOK.instruments().get(0).clauses();
    }

    private static List<String> addresses() {
        return clauses().stream().map(clause -> clause.address().text()).toList();
    }

    private static List<String> cited() throws IOException {
        try (InputStream in = RulebookLoader.open("jiangsu-2021")) {
            List<String> cited = new ArrayList<>();
            collect(new ObjectMapper().readTree(in), cited);
            return cited;
        }
    }

    private static void collect(JsonNode node, List<String> cited) {
        if (node.path("clause").isTextual()) {
            cited.add(node.get("clause").asText());
        }
        node.forEach(child -> collect(child, cited));
    }
}
