package org.servicezone.examples.review;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.servicezone.io.report.Language;
import org.servicezone.io.report.RulebookDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what differs between two rulebooks, clause by clause. */
@Command(
        name = "compare",
        description = "Says what differs between two rulebooks, clause by clause and value by value.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "BEFORE", description = "a rulebook: a JSON or YAML file, or a built-in one")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", description = "the other")
    private String after = "";

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
        Inputs inputs = new Inputs();
        PrintWriter out = spec.commandLine().getOut();
        out.print(RulebookDifference.between(
                        inputs.rulebook(before).rulebook(),
                        inputs.rulebook(after).rulebook())
                .text(language));
        out.flush();
        return 0;
    }
}
