package org.servicezone.scoring.standing;

import static org.servicezone.fixture.Samples.heading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.servicezone.model.casework.DayKind;
import org.servicezone.model.casework.DeadlineRule;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Nature;
import org.servicezone.model.rule.Choice;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.standing.DecisionRule;
import org.servicezone.model.standing.ItemMove;
import org.servicezone.model.standing.LowMark;
import org.servicezone.model.standing.OrderedItem;
import org.servicezone.model.standing.Placing;
import org.servicezone.model.standing.Prerequisite;
import org.servicezone.model.standing.RecordedGround;
import org.servicezone.model.standing.RoundResult;
import org.servicezone.model.standing.RulesInForce;
import org.servicezone.model.standing.Scope;
import org.servicezone.model.standing.Standing;
import org.servicezone.model.standing.StandingEvent;
import org.servicezone.model.standing.StandingEvent.Found.Against;
import org.servicezone.model.standing.StandingEvent.Hearing.Phase;
import org.servicezone.model.standing.StandingRules;
import org.servicezone.model.standing.ZoneChange;
import org.servicezone.model.time.WorkingCalendar;
import org.servicezone.model.time.WorkingYear;

/** The plan's standings and decisions with small periods, and short words for what comes to a record. */
final class Records {

    static final Basis BASIS = Basis.illustrative("for the test");
    static final ReadingId R6 = ReadingId.of("R6");
    static final WorkingCalendar CALENDAR = new WorkingCalendar(IntStream.rangeClosed(2022, 2030)
            .mapToObj(year -> new WorkingYear(year, ImmutableSortedSet.of(), ImmutableSortedSet.of()))
            .collect(ImmutableList.toImmutableList()));

    private static final ImmutableSet<NodeId> HOLDING = ids("recognised", "commended", "warned", "in-rectification");

    private Records() {}

    static RulesInForce force(String option) {
        return force(rules(), option);
    }

    static RulesInForce force(StandingRules rules, String option) {
        return RulesInForce.builder()
                .rules(rules)
                .readings(Readings.DEFAULTS.with(R6, option))
                .calendar(CALENDAR)
                .nature(Nature.SYNTHETIC)
                .build();
    }

    static StandingRules rules() {
        return rules(low("low", lastPlaces(Scope.OVERALL, 2), 1, 1, true));
    }

    static StandingRules rules(RecordedGround low) {
        RecordedGround late = new RecordedGround.ItemLate(heading("late"));
        ImmutableList<RecordedGround> both = ImmutableList.of(low, late);
        RecordedGround r6 = new RecordedGround.Chosen(
                heading("r6"),
                new Choice<>(
                        R6,
                        ImmutableMap.of(
                                "and",
                                new RecordedGround.All(heading("both"), both),
                                "or",
                                new RecordedGround.Any(heading("either"), both))),
                "and");
        RecordedGround delist = new RecordedGround.Any(
                heading("ground"), ImmutableList.of(r6, new RecordedGround.Falsified(heading("falsified"))));
        return StandingRules.builder()
                .rulebook("test")
                .addStandings(
                        standing("none", false, false),
                        standing("recognised", true, false),
                        standing("commended", true, false),
                        standing("warned", true, false),
                        standing("in-rectification", true, false),
                        standing("delisted", false, true),
                        standing("withdrawn", false, true))
                .addDecisions(
                        decision("recognise", "recognised", ids("none")).build(),
                        decision("commend", "commended", ids("recognised", "commended"))
                                .ground(new RecordedGround.Traits(heading("traits")))
                                .build(),
                        decision("warn", "warned", ids("recognised", "commended"))
                                .build(),
                        decision("order", "in-rectification", ids("recognised", "commended", "warned"))
                                .ground(low)
                                .ordersItems(true)
                                .build(),
                        decision("inspect", "in-rectification", HOLDING)
                                .ordersItems(true)
                                .build(),
                        decision("accept", "recognised", ids("warned", "in-rectification"))
                                .addPrerequisites(Prerequisite.ITEMS_CLOSED)
                                .build(),
                        decision("restore", "recognised", ids("in-rectification"))
                                .ground(new RecordedGround.RoundVoided(heading("voided")))
                                .build(),
                        decision("delist", "delisted", HOLDING)
                                .ground(delist)
                                .addPrerequisites(Prerequisite.HEARD)
                                .build(),
                        decision("withdraw", "withdrawn", HOLDING).build())
                .itemPeriod(period(5))
                .hearingPeriod(period(3))
                .breaking(ImmutableSet.of(ZoneChange.BOUNDARY, ZoneChange.TYPE))
                .build();
    }

    static RecordedGround low(String id, LowMark mark, int least, int rounds, boolean absentIsLow) {
        return new RecordedGround.Low(heading(id), mark, Cited.of(least, BASIS), Cited.of(rounds, BASIS), absentIsLow);
    }

    static LowMark lastPlaces(Scope scope, int places) {
        return new LowMark.LastPlaces(scope, Cited.of(places, BASIS));
    }

    static LowMark bottomShare(Scope scope, long percent, int minimum) {
        return new LowMark.BottomShare(scope, Cited.of(Exact.of(percent, 100), BASIS), Cited.of(minimum, BASIS));
    }

    private static Standing standing(String id, boolean held, boolean last) {
        return new Standing(heading(id), held, last);
    }

    private static DecisionRule.Builder decision(String id, String to, ImmutableSet<NodeId> from) {
        DecisionRule.Builder decision = DecisionRule.builder();
        decision.heading(heading(id)).outOf(from).to(NodeId.of(to));
        return decision;
    }

    private static DeadlineRule period(int days) {
        return new DeadlineRule(Cited.of(days, BASIS), DayKind.WORKING, false);
    }

    private static ImmutableSet<NodeId> ids(String... ids) {
        return Arrays.stream(ids).map(NodeId::of).collect(ImmutableSet.toImmutableSet());
    }

    static StandingEvent decided(LocalDate day, String decision) {
        boolean orders = decision.equals("order") || decision.equals("inspect");
        return new StandingEvent.Decided(
                day,
                "省发展改革委",
                "苏发改〔" + day.getYear() + "〕" + day.getDayOfYear() + decision,
                NodeId.of(decision),
                orders ? ImmutableList.of(new OrderedItem("1", "修编规划", "管理机构", Optional.empty())) : ImmutableList.of());
    }

    static StandingEvent round(LocalDate day, RoundResult result) {
        return new StandingEvent.RoundReported(day, "省发展改革委", result);
    }

    static RoundResult placed(int year, Placing placing) {
        return RoundResult.builder()
                .round("round-" + year)
                .year(year)
                .tookPart(true)
                .placings(ImmutableMap.of(Scope.OVERALL, placing))
                .traits(Outcome.of(placing.worst() == 1))
                .build();
    }

    static RoundResult absent(int year) {
        return RoundResult.builder()
                .round("round-" + year)
                .year(year)
                .tookPart(false)
                .placings(ImmutableMap.of())
                .build();
    }

    static StandingEvent voided(LocalDate day, int year) {
        return new StandingEvent.RoundVoided(day, "省发展改革委", "废〔" + year + "〕", "round-" + year);
    }

    static StandingEvent moved(LocalDate day, ItemMove move) {
        return new StandingEvent.ItemMoved(day, "设区市发展改革委", "1", move);
    }

    static StandingEvent hearing(LocalDate day, Phase phase) {
        return new StandingEvent.Hearing(day, "省发展改革委", NodeId.of("delist"), phase);
    }

    static StandingEvent found(LocalDate day, int year, Against against) {
        return new StandingEvent.Found(day, "统计局", year, against);
    }

    static StandingEvent changed(LocalDate day, ZoneChange what) {
        return new StandingEvent.Changed(day, "设区市人民政府", what);
    }
}
