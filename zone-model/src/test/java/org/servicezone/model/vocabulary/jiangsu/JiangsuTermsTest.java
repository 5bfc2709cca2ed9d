package org.servicezone.model.vocabulary.jiangsu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicezone.model.vocabulary.Code;

class JiangsuTermsTest {

    // The city, its code and its region.
    @ParameterizedTest
    @CsvSource({
        "南京市, 320100, 苏南",
        "无锡市, 320200, 苏南",
        "徐州市, 320300, 苏北",
        "常州市, 320400, 苏南",
        "苏州市, 320500, 苏南",
        "南通市, 320600, 苏中",
        "连云港市, 320700, 苏北",
        "淮安市, 320800, 苏北",
        "盐城市, 320900, 苏北",
        "扬州市, 321000, 苏中",
        "镇江市, 321100, 苏南",
        "泰州市, 321200, 苏中",
        "宿迁市, 321300, 苏北",
    })
    void each_city_has_its_code_and_region(String name, String code, String region) {
        assertThat(Arrays.stream(City.values()).filter(city -> city.label().zh().equals(name)))
                .singleElement()
                .satisfies(city -> {
                    assertThat(city.code()).hasToString(code);
                    assertThat(city.region().label().zh()).isEqualTo(region);
                });
    }

    @ParameterizedTest
    @CsvSource({"SUNAN, sunan, 5", "SUZHONG, suzhong, 3", "SUBEI, subei, 5"})
    void thirteen_cities_lie_five_three_and_five_in_three_regions(Region region, String code, int cities) {
        assertThat(region.code()).isEqualTo(code);
        assertThat(region.cities())
                .hasSize(cities)
                .isSorted()
                .allSatisfy(city -> assertThat(city.region()).isEqualTo(region));
        assertThat(City.values()).hasSize(13);
    }

    @Test
    void the_19_areas_are_7_and_7_and_5_in_the_official_order() {
        assertThat(names(IndustryGroup.COMPETITIVE_STRENGTH))
                .containsExactly("科技服务", "软件和信息服务", "金融服务", "现代物流", "商务服务", "现代商贸", "文化旅游");
        assertThat(names(IndustryGroup.HIGH_GROWTH))
                .containsExactly("健康服务", "养老服务", "教育培训", "家庭服务", "体育服务", "人力资源服务", "节能环保服务");
        assertThat(names(IndustryGroup.PIONEERING)).containsExactly("大数据服务", "工业互联网", "人工智能服务", "全产业链工业设计", "现代供应链管理");
        assertThat(FocusArea.values())
                .hasSize(19)
                .isSortedAccordingTo((a, b) -> a.group().compareTo(b.group()));
        assertThat(FocusArea.values()).extracting(FocusArea::industry).doesNotHaveDuplicates();
    }

    @Test
    void the_three_groups_stand_in_the_order_of_the_775_system() {
        assertThat(IndustryGroup.values())
                .extracting(group -> group.label().zh())
                .containsExactly("优势型", "成长型", "先导型");
        assertThat(IndustryGroup.values())
                .extracting(IndustryGroup::code)
                .containsExactly("competitive-strength", "high-growth", "pioneering");
    }

    @Test
    void nine_priority_fields_stand_in_the_order_of_the_text() {
        assertThat(PriorityFields.ALL)
                .extracting(Code::value)
                .containsExactly(
                        "headquarters-economy",
                        "platform-economy",
                        "manufacturing-services",
                        "industry-integration",
                        "modern-logistics-field",
                        "modern-commerce-field",
                        "business-services-field",
                        "culture-tourism-creative",
                        "health-elderly-care");
    }

    @Test
    void nine_kinds_of_platform_stand_in_the_order_of_the_text() {
        assertThat(PlatformKinds.ALL)
                .extracting(Code::value)
                .containsExactly(
                        "government-affairs",
                        "information",
                        "research-design",
                        "inspection-testing",
                        "intellectual-property",
                        "legal",
                        "financial",
                        "logistics",
                        "human-resources-platform");
    }

    @Test
    void seven_public_services_stand_in_the_order_of_the_text() {
        assertThat(PublicServices.ALL)
                .extracting(Code::value)
                .containsExactly(
                        "investment-financing",
                        "cooperation-exchange",
                        "talent-training",
                        "information-management",
                        "technology-innovation",
                        "ip-protection",
                        "inspection-testing-service");
    }

    @Test
    void five_populations_and_all_zones_are_known() {
        assertThat(Populations.ALL)
                .extracting(Code::value)
                .containsExactly(
                        "municipal-zones",
                        "existing-modern-service-zones",
                        "existing-producer-service-zones",
                        "provincial-zones",
                        "demonstration-zones",
                        "zones");
    }

    @Test
    void four_titles_are_known() {
        assertThat(TitleLevels.ALL)
                .extracting(Code::value)
                .containsExactly(
                        "municipal-zone",
                        "provincial-modern-service-zone",
                        "provincial-producer-service-zone",
                        "demonstration-zone");
    }

    static Stream<Class<?>> holders() {
        return Stream.of(
                PriorityFields.class, PlatformKinds.class, PublicServices.class, Populations.class, TitleLevels.class);
    }

    @ParameterizedTest
    @MethodSource("holders")
    void every_constant_stands_in_the_list_of_all(Class<?> holder) throws IllegalAccessException {
        List<?> all = null;
        int constants = 0;
        for (var field : holder.getFields()) {
            if (field.getName().equals("ALL")) {
                all = (List<?>) field.get(null);
            } else {
                constants++;
            }
        }
        assertThat(all).hasSize(constants).doesNotHaveDuplicates();
    }

    private static List<String> names(IndustryGroup group) {
        return Arrays.stream(FocusArea.values())
                .filter(area -> area.group() == group)
                .map(area -> area.label().zh())
                .toList();
    }
}
