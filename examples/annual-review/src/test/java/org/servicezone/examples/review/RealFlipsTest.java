package org.servicezone.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.servicezone.io.report.Language;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.result.FindingFlip;
import org.servicezone.model.result.ReadingFlip;
import org.servicezone.model.result.ZoneFlip;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.counterfactual.ReadingFlips;

/** Whose answer depends on how a vague phrase is read, among real zones. */
class RealFlipsTest {

    private static final ZoneId DIESHIQIAO = ZoneId.of("haimen-dieshiqiao");
    private static final ImmutableList<ReadingFlip> FLIPS = ReadingFlips.of(
            Provinces.RULES,
            Readings.DEFAULTS,
            Provinces.REAL,
            Provinces.REAL.zones().stream().map(Zone::id).toList(),
            LocalDate.of(2021, 12, 31),
            2017);

    @Test
    void the_economic_scale_of_a_market_rises_by_its_turnover() {
        // 553, 652.30 and 706.39 亿元 in 2015, 2016 and 2017; no business revenue is published
        assertThat(flip("R1", "market-turnover", DIESHIQIAO).findings())
                .contains(new FindingFlip(
                        NodeId.of("scale-rising"), Optional.of(Outcome.UNDETERMINED), Optional.of(Outcome.MET)));
    }

    @Test
    void by_tax_nothing_is_known_of_it_either() {
        assertThat(flips("R1", "tax").zones()).noneMatch(zone -> zone.zone().equals(DIESHIQIAO));
    }

    @Test
    void only_options_that_conditions_are_bound_to_are_looked_at() {
        assertThat(FLIPS).noneMatch(flip -> flip.reading().equals(ReadingId.of("R7")));
        assertThat(FLIPS).allMatch(flip -> !flip.from().equals(flip.to()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_changes_reads_in_80_columns(Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String lang = Ascii.toLowerCase(language.name());
        int code = AnnualReview.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                "flips",
                "--year",
                "2023",
                "--lang",
                lang);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(text.lines()).hasSizeGreaterThan(1_000).allMatch(line -> ScoreCommandTest.width(line) <= 80);
        // a part stands for the whole
        Golden.check(
                Golden.resource("flips-reference-2023." + lang + ".txt"),
                text.lines().limit(60).collect(Collectors.joining("\n")) + "\n");
    }

    private static ReadingFlip flips(String reading, String option) {
        return FLIPS.stream()
                .filter(flip -> flip.reading().equals(ReadingId.of(reading))
                        && flip.to().equals(option))
                .findFirst()
                .orElseThrow();
    }

    private static ZoneFlip flip(String reading, String option, ZoneId zone) {
        return flips(reading, option).zones().stream()
                .filter(flip -> flip.zone().equals(zone))
                .findFirst()
                .orElseThrow();
    }
}
