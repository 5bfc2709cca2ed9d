package org.servicezone.examples.review;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.scoring.check.CheckedRulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says all that is wrong with a rulebook, or what it holds. */
@Command(
        name = "check",
        description = "Checks a rulebook and reviews nothing: says all that is wrong with it, or what it holds.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE|ID", description = "the rulebook: a JSON or YAML file, or a built-in one")
    private String rulebook = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Unfit {
        CheckedRulebook checked = new Inputs().rulebook(rulebook);
        Rulebook rules = checked.rulebook();
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                rules.id() + ": " + rules.label().zh() + " / " + rules.label().en());
        checked.timeline().phases().forEach(phase -> out.println(edition(phase.edition())));
        checked.use(Readings.DEFAULTS)
                .forEach(use -> out.println("reading " + use.reading() + " = " + use.option() + ", out of "
                        + String.join(", ", checked.options(use.reading()))));
        out.println("No defect was found.");
        out.flush();
        return 0;
    }

    private static String edition(Edition edition) {
        return "edition " + edition.id() + ", from " + edition.since()
                + edition.until().map(end -> " until before " + end).orElse(" on") + "; schemes: "
                + edition.schemes().size() + ", management rules: "
                + edition.managementRules().size() + ", goals: "
                + edition.goals().goals().size();
    }
}
