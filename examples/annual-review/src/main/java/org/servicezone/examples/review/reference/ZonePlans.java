package org.servicezone.examples.review.reference;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.vocabulary.jiangsu.FocusArea;
import org.servicezone.model.vocabulary.jiangsu.TitleLevels;

/** Lays out the zones: how many of which field, title and size, spread over the cities at random. */
final class ZonePlans {

    /**
     * Fields of the 189 existing provincial zones as published for 2020. That 商贸流通 and 电子商务 both belong to
     * {@link FocusArea#MODERN_COMMERCE} is our mapping; which three fields the rest are in is ours, too.
     */
    private static final ImmutableMap<String, Integer> PROVINCIAL_FIELDS = ImmutableMap.<String, Integer>builder()
            .put("现代物流", 64)
            .put("科技服务", 56)
            .put("软件和信息服务", 26)
            .put("商贸流通", 20)
            .put("电子商务", 20)
            .put("文化旅游", 1)
            .put("人力资源服务", 1)
            .put("节能环保服务", 1)
            .buildOrThrow();

    /** Fields of the other zones: ours. */
    private static final ImmutableMap<FocusArea, Integer> OTHER_TYPES = ImmutableMap.<FocusArea, Integer>builder()
            .put(FocusArea.TECHNOLOGY_SERVICES, 36)
            .put(FocusArea.SOFTWARE_INFORMATION_SERVICES, 24)
            .put(FocusArea.FINANCIAL_SERVICES, 15)
            .put(FocusArea.MODERN_LOGISTICS, 36)
            .put(FocusArea.BUSINESS_SERVICES, 28)
            .put(FocusArea.MODERN_COMMERCE, 30)
            .put(FocusArea.CULTURE_TOURISM, 32)
            .put(FocusArea.HEALTH_SERVICES, 15)
            .put(FocusArea.ELDERLY_CARE, 9)
            .put(FocusArea.EDUCATION_TRAINING, 9)
            .put(FocusArea.HOUSEHOLD_SERVICES, 6)
            .put(FocusArea.SPORTS_SERVICES, 6)
            .put(FocusArea.HUMAN_RESOURCES, 14)
            .put(FocusArea.ENERGY_ENVIRONMENT, 9)
            .put(FocusArea.BIG_DATA, 9)
            .put(FocusArea.INDUSTRIAL_INTERNET, 8)
            .put(FocusArea.ARTIFICIAL_INTELLIGENCE, 6)
            .put(FocusArea.INDUSTRIAL_DESIGN, 6)
            .put(FocusArea.SUPPLY_CHAIN, 7)
            .buildOrThrow();

    private static final int MODERN_SERVICE_ZONES = 82;
    private static final int GIANTS = 14;
    private static final int LARGE_ONES = 11;
    private static final int PROVINCIAL_WITHOUT_MUNICIPAL_TITLE = 125;

    /** The last zone of each of these cities, and the last two of the city without complete register, hold no title. */
    private static final ImmutableMap<CityPlan, Integer> UNTITLED = ImmutableMap.of(
            CityPlan.NANJING, 1, CityPlan.WUXI, 1, CityPlan.SUZHOU, 1, CityPlan.NANTONG, 1, CityPlan.SUQIAN, 2);

    private final long seed;
    private final Deque<String> provincialFields;
    private final Deque<FocusArea> otherTypes;
    private final Deque<Size> sizes;
    private final Deque<TitleLevel> openTitles;

    private ZonePlans(long seed) {
        this.seed = seed;
        this.provincialFields = shuffled("provincial-fields", repeated(PROVINCIAL_FIELDS));
        this.otherTypes = shuffled("other-types", repeated(OTHER_TYPES));
        this.sizes = shuffled(
                "sizes",
                repeated(ImmutableMap.of(
                        Size.GIANT, GIANTS, Size.LARGE, LARGE_ONES, Size.USUAL, total() - GIANTS - LARGE_ONES)));
        this.openTitles = shuffled("titles", repeated(openTitles()));
    }

    /** Returns the zones, city by city, the existing provincial ones of each city first. */
    static ImmutableList<ZonePlan> of(long seed) {
        return new ZonePlans(seed).zones();
    }

    private ImmutableList<ZonePlan> zones() {
        ImmutableList.Builder<ZonePlan> zones = ImmutableList.builder();
        int number = 0;
        for (CityPlan city : CityPlan.values()) {
            int all = city.provincial() + city.others();
            int untitled = UNTITLED.getOrDefault(city, 0);
            for (int inCity = 1; inCity <= all; inCity++) {
                number++;
                SplitMix64 random = SplitMix64.of(seed, "zone", number);
                zones.add(
                        inCity <= city.provincial()
                                ? provincial(number, inCity, city, random)
                                : other(number, inCity, city, inCity > all - untitled, random));
            }
        }
        return zones.build();
    }

    private ZonePlan provincial(int number, int inCity, CityPlan city, SplitMix64 random) {
        String field = provincialFields.removeFirst();
        FocusArea type = type(field);
        boolean municipal = !random.happens(PROVINCIAL_WITHOUT_MUNICIPAL_TITLE);
        return new ZonePlan(
                number,
                inCity,
                city,
                random.oneOf(city.counties()),
                type,
                field,
                Optional.of(
                        isConsumerField(type) ? TitleLevels.PROVINCIAL_MODERN_SERVICE_ZONE : openTitles.removeFirst()),
                municipal ? OptionalInt.of(random.between(2006, 2014)) : OptionalInt.empty(),
                sizes.removeFirst(),
                quality(random));
    }

    private ZonePlan other(int number, int inCity, CityPlan city, boolean untitled, SplitMix64 random) {
        FocusArea type = otherTypes.removeFirst();
        return new ZonePlan(
                number,
                inCity,
                city,
                random.oneOf(city.counties()),
                type,
                type.label().zh(),
                Optional.empty(),
                untitled ? OptionalInt.empty() : OptionalInt.of(municipalYear(random)),
                Size.SMALL,
                quality(random));
    }

    /** Most cities gave most titles long ago; some still in the years of the reviews. */
    private static int municipalYear(SplitMix64 random) {
        return random.happens(90) ? random.between(2019, 2022) : random.between(2008, 2018);
    }

    /** Both ends occur, the middle more often. */
    private static int quality(SplitMix64 random) {
        return (random.between(0, 100) * 2 + random.between(0, 100)) / 3;
    }

    private static FocusArea type(String field) {
        if (field.equals("商贸流通") || field.equals("电子商务")) {
            return FocusArea.MODERN_COMMERCE;
        }
        for (FocusArea area : FocusArea.values()) {
            if (area.label().zh().equals(field)) {
                return area;
            }
        }
        throw new IllegalArgumentException("no focus area is called " + field);
    }

    /** Zones of commerce and tourism are no producer services. */
    private static boolean isConsumerField(FocusArea type) {
        return type == FocusArea.MODERN_COMMERCE || type == FocusArea.CULTURE_TOURISM;
    }

    /** The titles of the zones in other fields, so that the sums come out. */
    private static ImmutableMap<TitleLevel, Integer> openTitles() {
        int consumer = PROVINCIAL_FIELDS.entrySet().stream()
                .filter(field -> isConsumerField(type(field.getKey())))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return ImmutableMap.of(
                TitleLevels.PROVINCIAL_MODERN_SERVICE_ZONE,
                MODERN_SERVICE_ZONES - consumer,
                TitleLevels.PROVINCIAL_PRODUCER_SERVICE_ZONE,
                total() - MODERN_SERVICE_ZONES);
    }

    private static int total() {
        return PROVINCIAL_FIELDS.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static <T> List<T> repeated(ImmutableMap<T, Integer> counts) {
        List<T> all = new ArrayList<>();
        counts.forEach((element, count) -> {
            for (int i = 0; i < count; i++) {
                all.add(element);
            }
        });
        return all;
    }

    private <T> Deque<T> shuffled(String stream, List<T> elements) {
        SplitMix64.of(seed, stream).shuffle(elements);
        return new ArrayDeque<>(elements);
    }
}
