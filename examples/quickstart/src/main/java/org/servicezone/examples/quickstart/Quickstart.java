package org.servicezone.examples.quickstart;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.servicezone.io.load.RulebookLoader;
import org.servicezone.model.label.Label;
import org.servicezone.model.measure.*;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.*;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.vocabulary.Evidence;
import org.servicezone.model.vocabulary.jiangsu.City;
import org.servicezone.model.zone.*;
import org.servicezone.scoring.check.RulebookCheck;
import org.servicezone.scoring.eligibility.Eligibility;

/** Builds one zone in code, assesses it and prints why. */
public final class Quickstart {

    private Quickstart() {}

    public static void main(String[] args) {
        var rulebook =
                RulebookCheck.check(RulebookLoader.builtIn("jiangsu-2021").orElseThrow());
        var id = ZoneId.of("example");
        var zone = Zone.builder().id(id).nameZh("示例集聚区").city(City.NANTONG.code());
        var audit = new Source("annual return", Evidence.of("audit-report"));
        var revenue = MeasureId.of("revenue");
        var history = ReturnHistory.builder().zone(id);
        Stream.of("2019 41.5", "2020 44.02", "2021 44.03")
                .map(s -> s.split(" "))
                .forEach(line -> {
                    var figure = Observation.stated(Figure.exactly(line[1], Units.YI_YUAN), audit);
                    history.addLines(ReturnLine.ofYear(Integer.parseInt(line[0]), revenue, figure));
                });
        var province = Province.builder()
                .id("quickstart")
                .title(Label.of("示例", "example"))
                .notice(Label.of("虚构数据", "synthetic data"))
                .nature(Nature.SYNTHETIC)
                .applicants(Applicants.ALL)
                .addZones(zone.source("code").build())
                .addHistories(history.build())
                .build();
        var day = LocalDate.of(2022, 12, 31);
        var verdict = Eligibility.assess(rulebook.orThrow(), Readings.DEFAULTS, province, id, day, 2021);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(id + ": " + verdict.outcome());
        verdict.finding().flatten().stream().skip(1).forEach(finding -> {
            var clause = finding.clause().address().official();
            out.println(clause + " " + finding.node() + ": " + finding.outcome());
            var missing = finding.missing();
            missing.forEach(m -> out.println("    " + m.kind() + " " + m.subject() + " from " + m.supplier()));
        });
    }
}
