package org.servicezone.examples.review;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.servicezone.io.report.FlipTable;
import org.servicezone.io.report.Language;
import org.servicezone.model.label.RefusedException;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.ReadingFlip;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.counterfactual.ReadingFlips;
import org.servicezone.scoring.review.Reviews;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private final InputOptions given = new InputOptions();

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            description = "the language of what is printed. Default: ${DEFAULT-VALUE}")
    private Language language = Language.ZH;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Unfit {
        Inputs inputs = new Inputs(language);
        CheckedRulebook rules = inputs.rulebook(given.rulebook());
        Province province = inputs.province(given.zones(), rules.rulebook());
        PrintWriter out = spec.commandLine().getOut();
        out.print(FlipTable.write(rules.rulebook(), province, flips(rules, province), language));
        out.flush();
        return 0;
    }

    private ImmutableList<ReadingFlip> flips(CheckedRulebook rules, Province province) throws Unfit {
        ImmutableList<ZoneId> all =
                province.zones().stream().map(Zone::id).sorted().collect(ImmutableList.toImmutableList());
        try {
            Reviews.requireReturns(province, given.year());
            return ReadingFlips.of(
                    rules, Readings.DEFAULTS, province, all, LocalDate.of(given.year(), 12, 31), given.year() - 1);
        } catch (RefusedException e) {
            throw Unfit.of(e);
        }
    }
}
