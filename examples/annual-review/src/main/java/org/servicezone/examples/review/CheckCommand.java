package org.servicezone.examples.review;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.servicezone.io.report.Language;
import org.servicezone.model.label.Label;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.scoring.check.CheckedRulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
        CheckedRulebook checked = new Inputs(language).rulebook(rulebook);
        Rulebook rules = checked.rulebook();
        PrintWriter out = spec.commandLine().getOut();
        out.println(said(Label.of("{0}：{1}", "{0}: {1}", rules.id(), rules.label())));
        checked.timeline().phases().forEach(phase -> out.println(edition(phase.edition())));
        checked.use(Readings.DEFAULTS)
                .forEach(use -> out.println(said(Label.of(
                        "解读 {0} 取 {1}，可选 {2}",
                        "reading {0} = {1}, out of {2}",
                        use.reading(),
                        use.option(),
                        String.join(", ", checked.options(use.reading()))))));
        out.println(said(Label.of("未发现缺陷。", "No defect was found.")));
        out.flush();
        return 0;
    }

    private String edition(Edition edition) {
        return said(Label.of(
                "版本 {0}，自 {1} 起{2}；评分方案 {3} 个，动态管理规则 {4} 条，目标 {5} 个",
                "edition {0}, from {1} {2}; schemes: {3}, management rules: {4}, goals: {5}",
                edition.id(),
                edition.since(),
                edition.until()
                        .map(end -> Label.of("施行至 {0} 前", "until before {0}", end))
                        .orElse(Label.of("施行", "on")),
                edition.schemes().size(),
                edition.managementRules().size(),
                edition.goals().goals().size()));
    }

    private String said(Label text) {
        return language.of(text);
    }
}
