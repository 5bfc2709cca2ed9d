package org.servicezone.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.io.load.ManagementLoader;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Nature;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.standing.OrderedItem;
import org.servicezone.model.standing.Placing;
import org.servicezone.model.standing.RoundResult;
import org.servicezone.model.standing.RulesInForce;
import org.servicezone.model.standing.Scope;
import org.servicezone.model.standing.StandingEvent;
import org.servicezone.model.standing.StandingEvent.Hearing.Phase;
import org.servicezone.model.standing.StandingPosition;
import org.servicezone.model.standing.StandingRules;
import org.servicezone.model.time.WorkingCalendar;
import org.servicezone.model.time.WorkingYear;
import org.servicezone.scoring.standing.Standings;

/** The shipped rules of dynamic management, read and applied. */
class ManagementRulesTest {

    private static final StandingRules RULES =
            ManagementLoader.builtIn("jiangsu-2021").orElseThrow();
    private static final String ORGAN = "省发展改革委";

    /** The last of ten of its type, and 15 of 20 of all, whose item is past its day: what each reading proposes after a hearing. */
    @CsvSource({
        "and, by-type, true, delist",
        "or, by-type, true, delist",
        "and, by-type, false, ''",
        "or, by-type, false, delist",
        "and, overall, true, ''",
        "or, overall, true, delist"
    })
    @ParameterizedTest
    void r6_and_r7_switch_what_is_proposed(String r6, String r7, boolean lastOfType, String expected) {
        RulesInForce force = RulesInForce.builder()
                .rules(RULES)
                .readings(Readings.DEFAULTS.with(ReadingId.of("R6"), r6).with(ReadingId.of("R7"), r7))
                .calendar(new WorkingCalendar(
                        ImmutableList.of(new WorkingYear(2023, ImmutableSortedSet.of(), ImmutableSortedSet.of()))))
                .nature(Nature.SYNTHETIC)
                .build();
        RoundResult round = RoundResult.builder()
                .round("2022")
                .year(2022)
                .tookPart(true)
                .placings(ImmutableMap.of(
                        Scope.TYPE, Placing.at(lastOfType ? 10 : 9, 10), Scope.OVERALL, Placing.at(15, 20)))
                .build();
        ImmutableList<StandingEvent> events = ImmutableList.of(
                decided(2, "recognise", ImmutableList.of()),
                new StandingEvent.RoundReported(LocalDate.of(2023, 3, 3), ORGAN, round),
                decided(
                        6,
                        "order-after-inspection",
                        ImmutableList.of(new OrderedItem("1", "落实规划", "管理机构", Optional.of(LocalDate.of(2023, 3, 8))))),
                new StandingEvent.Hearing(LocalDate.of(2023, 3, 9), ORGAN, NodeId.of("delist"), Phase.OFFERED),
                new StandingEvent.Hearing(LocalDate.of(2023, 3, 9), ORGAN, NodeId.of("delist"), Phase.HELD));
        StandingPosition position = Standings.on(force, events, LocalDate.of(2023, 3, 10));
        assertThat(position.standing().heading().id().value()).isEqualTo("in-rectification");
        assertThat(position.proposed().stream()
                        .map(p -> p.decision().id().value())
                        .filter(id -> id.equals("delist"))
                        .findFirst()
                        .orElse(""))
                .isEqualTo(expected);
    }

    private static StandingEvent decided(int day, String decision, ImmutableList<OrderedItem> items) {
        return new StandingEvent.Decided(
                LocalDate.of(2023, 3, day), ORGAN, "苏发改〔2023〕" + day, NodeId.of(decision), items);
    }
}
