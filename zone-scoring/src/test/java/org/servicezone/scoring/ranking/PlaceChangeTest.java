package org.servicezone.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.result.Ranking;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.RankingRule;
import org.servicezone.model.zone.ZoneId;

class PlaceChangeTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        // zones and their totals before and after, and the mean change
        "a90 b80 c70, a90 b80 c70, 0",
        "a90 b80 c70, a70 b80 c90, 4/3",
        "a90 b80, a80 b90, 1",
        "a90 b80 c70 d60, b99 a90 c70 d60, 1/2",
        "a90, a10, 0",
        // a place that is open, before or after
        "a90 b80..95 c70, a90 b80 c70, ",
        "a90 b80 c70, a90 b80..95 c70, ",
        // another number of zones, others, none
        "a90 b80, a90 b80 c70, ",
        "a90 b80 c70, a90 b80, ",
        "a90 b80, a90 c80, ",
        "'', '', ",
    })
    void the_mean_of_the_absolute_changes(String before, String after, String change) {
        assertThat(PlaceChange.meanAbsolute(ranking(before), ranking(after)))
                .isEqualTo(Optional.ofNullable(change).map(Exact::parse));
    }

    private static Ranking ranking(String totals) {
        List<Scorecard> cards = Splitter.on(' ')
                .omitEmptyStrings()
                .splitToStream(totals)
                .map(text -> card(text.substring(0, 1), text.substring(1)))
                .toList();
        return Ranks.rank(Optional.empty(), RankingRule.competition(ImmutableList.of()), cards);
    }

    private static Scorecard card(String zone, String total) {
        List<String> ends = Splitter.on("..").splitToList(total);
        Bounds bounds = Bounds.between(Exact.parse(ends.get(0)), Exact.parse(ends.get(ends.size() - 1)));
        return Scorecard.builder()
                .zone(ZoneId.of(zone))
                .scheme(NodeId.of("performance"))
                .newestReturn(2022)
                .total(bounds)
                .unrounded(bounds)
                .build();
    }
}
