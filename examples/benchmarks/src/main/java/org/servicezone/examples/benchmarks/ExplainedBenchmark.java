package org.servicezone.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.servicezone.model.label.Label;
import org.servicezone.model.measure.Figure;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.measure.Source;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Applicants;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.Register;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.province.ReturnLine;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.Evidence;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.ZoneType;
import org.servicezone.model.zone.DeclaredType;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.batch.Batch;
import org.servicezone.scoring.batch.Columns;
import org.servicezone.scoring.batch.Verdicts;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.eligibility.Eligibility;

/** The explained evaluator on a province, for comparison: all zones, one on demand, and laying the province out. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ExplainedBenchmark {

    private static final Source SOURCE = new Source("simulated", Evidence.PUBLISHED_PAGE);

    /** How many zones. */
    @Param("300")
    public int zones;

    private final CheckedRulebook rulebook = EightConditions.rulebook();
    private final Batch batch = EightConditions.batch();
    private Province province = province(rulebook, SimulatedZones.draw(0));
    private ImmutableList<ZoneId> ids = ImmutableList.of();
    private Verdicts verdicts = batch.run(Columns.of(batch, province));

    /** Makes a province of simulated zones. */
    @Setup
    public void draw() {
        province = province(rulebook, SimulatedZones.draw(zones));
        ids = province.zones().stream().map(Zone::id).collect(ImmutableList.toImmutableList());
        verdicts = batch.run(Columns.of(batch, province));
        ImmutableList<EligibilityVerdict> explained = explained();
        for (int row = 0; row < explained.size(); row++) {
            if (explained.get(row).outcome() != verdicts.outcome(row)) {
                throw new IllegalStateException("findings and batch differ for " + ids.get(row));
            }
        }
    }

    /** All zones with findings. */
    @Benchmark
    public ImmutableList<EligibilityVerdict> explained() {
        return Eligibility.assess(
                rulebook, Readings.DEFAULTS, province, ids, EightConditions.DAY, EightConditions.NEWEST_RETURN);
    }

    /** The findings on one zone that a batch answered before. */
    @Benchmark
    public Optional<EligibilityVerdict> findingsOnDemand() {
        return verdicts.explained(0);
    }

    /** The columns of the province. */
    @Benchmark
    public Columns layOut() {
        return Columns.of(batch, province);
    }

    private static Province province(CheckedRulebook rulebook, SimulatedZones simulated) {
        ImmutableList<PlaceCode> cities = rulebook.rulebook().cities();
        ImmutableList<String> types = rulebook.rulebook().vocabulary("zone-types").orElseThrow().terms().stream()
                .map(term -> term.code())
                .collect(ImmutableList.toImmutableList());
        Province.Builder province = Province.builder()
                .id("simulated")
                .title(Label.of("模拟", "simulated"))
                .notice(Label.of("虚构数据", "synthetic data"))
                .nature(Nature.SYNTHETIC)
                .applicants(Applicants.ALL);
        for (int row = 0; row < simulated.rows; row++) {
            ZoneId id = ZoneId.of("zone-" + row);
            province.addZones(Zone.builder()
                    .id(id)
                    .nameZh("集聚区" + row)
                    .city(cities.get(simulated.city[row] % cities.size()))
                    .type(new DeclaredType(ZoneType.of(types.get(simulated.type[row] % types.size())), SOURCE))
                    .source("simulated")
                    .build());
            province.addEvents(Event.builder()
                    .zone(id)
                    .kind(EventKind.TITLE_GRANTED)
                    .title(EightConditions.COHORT.title())
                    .date(PartialDate.parse("2020-06-01"))
                    .source(SOURCE)
                    .build());
            province.addHistories(history(id, simulated, row));
        }
        cities.forEach(city -> province.addRegisters(Register.builder()
                .title(EightConditions.COHORT.title())
                .city(city)
                .asOf(LocalDate.of(2023, 1, 1))
                .complete(true)
                .source(SOURCE)
                .build()));
        return province.build();
    }

    private static ReturnHistory history(ZoneId id, SimulatedZones simulated, int row) {
        ReturnHistory.Builder history = ReturnHistory.builder().zone(id);
        for (int back = 0; back < SimulatedZones.YEARS; back++) {
            long amount = simulated.revenue[back][row];
            history.addLines(ReturnLine.ofYear(
                    EightConditions.NEWEST_RETURN - back,
                    EightConditions.REVENUE,
                    amount == SimulatedZones.PENDING
                            ? Observation.pending()
                            : Observation.stated(Figure.exactly(Exact.of(amount), Units.WAN_YUAN), SOURCE)));
        }
        return history.build();
    }
}
