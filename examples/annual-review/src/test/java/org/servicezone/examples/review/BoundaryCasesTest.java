package org.servicezone.examples.review;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.io.load.DataFolder;
import org.servicezone.io.load.ProvinceLoader;
import org.servicezone.io.problem.Loaded;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.eligibility.Eligibility;

/**
 * The rulebook of Jiangsu on made-up zones at the edges of its bands, grades, marks and cohorts. The tables of points beside
 * them were worked out apart from the library, as fractions rounded half up to 2 places at each node.
 */
class BoundaryCasesTest {

    /** Zone, condition, outcome; the four measures of scale rise and fall alike. */
    static final String OUTCOMES = """
            # 100, 99, 99.5, 100: two rises, a fall before them
            two-rises, scale-rising, MET
            # 98, 97, 98: one
            one-rise, scale-rising, NOT_MET
            # 68, 69, 69: standing still is no rise
            level, scale-rising, NOT_MET
            # a third of three is one, of four two; a cut of ours fails nobody
            two-rises, front-of-cohort, MET
            one-rise, front-of-cohort, UNDETERMINED
            third, front-of-cohort, UNDETERMINED
            of-four-first, front-of-cohort, MET
            level, front-of-cohort, MET
            of-four-third, front-of-cohort, UNDETERMINED
            # two are no cohort
            of-two-first, front-of-cohort, UNDETERMINED
            """;

    static final ImmutableList<String> SCHEMES = ImmutableList.of("performance", "comprehensive");
    static final Province PROVINCE = province();

    private static Province province() {
        Loaded<Province> loaded = ProvinceLoader.load(
                DataFolder.beside(BoundaryCasesTest.class, "cases/jiangsu-2021/"), Provinces.RULES.rulebook());
        assertThat(loaded.problems()).isEmpty();
        return loaded.orElseThrow();
    }

    /** What the zones of a scheme earn: its table, one case a cell. */
    static ImmutableList<SchemeCase> cases(String scheme) {
        ImmutableList.Builder<SchemeCase> cases = ImmutableList.builder();
        List<String> lines = lines("cases/jiangsu-2021." + scheme + ".csv");
        List<String> nodes = Splitter.on(',').splitToList(lines.get(0));
        lines.stream().skip(1).map(Splitter.on(',')::splitToList).forEach(cells -> {
            for (int i = 1; i < nodes.size(); i++) {
                cases.add(new SchemeCase("jiangsu-2021", scheme, ZoneId.of(cells.get(0)), nodes.get(i), cells.get(i)));
            }
        });
        return cases.build();
    }

    private static List<String> lines(String file) {
        try {
            return Resources.readLines(Resources.getResource(BoundaryCasesTest.class, file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"performance", "comprehensive"})
    void every_node_earns_the_points_of_the_table(String scheme) {
        ImmutableList<SchemeCase> cases = cases(scheme);

        assertThat(SchemeCase.results(
                                Provinces.RULES, SchemeCase.scheme(Provinces.RULES.rulebook(), scheme), PROVINCE, cases)
                        .stream()
                        .filter(result -> !cases.contains(result)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(textBlock = OUTCOMES)
    void the_condition_is_answered_as_in_the_table(String zone, String condition, Outcome outcome) {
        assertThat(ConditionCase.outcome(
                        Eligibility.assess(
                                Provinces.RULES,
                                Readings.DEFAULTS,
                                PROVINCE,
                                ZoneId.of(zone),
                                ConditionCase.AS_OF,
                                ConditionCase.NEWEST),
                        condition))
                .isEqualTo(outcome);
    }

    @Test
    void the_schemes_are_those_of_the_rulebook() {
        assertThat(Provinces.RULES.rulebook().editions().get(0).schemes().stream()
                        .map(scheme -> scheme.heading().id().value())
                        .collect(toImmutableList()))
                .isEqualTo(SCHEMES);
    }
}
