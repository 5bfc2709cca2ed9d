package org.servicezone.examples.review;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.FindingFlip;
import org.servicezone.model.result.ReadingFlip;
import org.servicezone.model.result.ZoneFlip;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.check.NoEditionException;
import org.servicezone.scoring.counterfactual.ReadingFlips;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says for which zones another reading of a vague phrase would change the answer, one reading at a time. */
@Command(
        name = "flips",
        description =
                "Says for which zones another reading of a vague phrase changes an answer, one reading at a time.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class FlipsCommand implements Callable<Integer> {

    @Option(
            names = "--zones",
            paramLabel = "DIR|NAME",
            defaultValue = "reference",
            description = "the province: a folder of CSV files, or a built-in one. Default: ${DEFAULT-VALUE}")
    private String zones = "reference";

    @Option(
            names = "--rulebook",
            paramLabel = "FILE|ID",
            defaultValue = "jiangsu-2021",
            description = "the rules: a JSON or YAML file, or a built-in one. Default: ${DEFAULT-VALUE}")
    private String rulebook = "jiangsu-2021";

    @Option(
            names = "--year",
            paramLabel = "Y",
            defaultValue = "2023",
            description = "the year; the newest return is that of the year before. Default: ${DEFAULT-VALUE}")
    private int year = 2023;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Unfit {
        Inputs inputs = new Inputs();
        CheckedRulebook rules = inputs.rulebook(rulebook);
        Province province = inputs.province(zones, rules.rulebook());
        PrintWriter out = spec.commandLine().getOut();
        for (ReadingFlip flip : flips(rules, province)) {
            out.println(flip.reading() + " " + flip.from() + " -> " + flip.to() + ": "
                    + flip.flipped().size() + " zones answered differently, "
                    + flip.zones().size() + " with some condition answered differently");
            flip.zones().forEach(zone -> out.println("  " + line(zone)));
        }
        out.flush();
        return 0;
    }

    private ImmutableList<ReadingFlip> flips(CheckedRulebook rules, Province province) throws Unfit {
        ImmutableList<ZoneId> all =
                province.zones().stream().map(Zone::id).sorted().collect(ImmutableList.toImmutableList());
        try {
            return ReadingFlips.of(rules, Readings.DEFAULTS, province, all, LocalDate.of(year, 12, 31), year - 1);
        } catch (NoEditionException e) {
            throw new Unfit(String.valueOf(e.getMessage()), e);
        }
    }

    private static String line(ZoneFlip zone) {
        String conditions =
                zone.findings().stream().map(FlipsCommand::condition).collect(Collectors.joining(", "));
        return zone.zone() + ": " + zone.before() + (zone.flips() ? " -> " + zone.after() : "") + " (" + conditions
                + ")";
    }

    private static String condition(FindingFlip flip) {
        return flip.node() + " "
                + flip.before().map(Enum::name).orElse("not asked") + " -> "
                + flip.after().map(Enum::name).orElse("not asked");
    }
}
