package org.servicezone.examples.review;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.servicezone.io.load.DataFolder;
import org.servicezone.io.load.ProvinceLoader;
import org.servicezone.io.load.RulebookLoader;
import org.servicezone.io.problem.Loaded;
import org.servicezone.io.problem.Problem;
import org.servicezone.io.report.Language;
import org.servicezone.io.report.ProblemText;
import org.servicezone.model.finding.Defect;
import org.servicezone.model.label.Label;
import org.servicezone.model.label.Nearest;
import org.servicezone.model.province.Province;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.check.RulebookCheck;

/** Reads what a review needs; every problem is told at once. */
final class Inputs {

    /** The province where none is named. */
    static final String REFERENCE = "reference";

    private static final ImmutableList<String> BUILT_IN = ImmutableList.of(REFERENCE, "real");
    private static final int SHOWN = 100;

    private final Language language;
    private final List<String> warnings = new ArrayList<>();

    Inputs(Language language) {
        this.language = language;
    }

    /** Returns what somebody should look at, though it stopped nothing. */
    ImmutableList<String> warnings() {
        return ImmutableList.copyOf(warnings);
    }

    CheckedRulebook rulebook(String name) throws Unfit {
        try {
            Loaded<Rulebook> loaded;
            try (InputStream in = open(name)) {
                loaded = RulebookLoader.load(name, in);
            }
            if (loaded.value().isEmpty()) {
                requireNone(
                        Label.of(
                                "规则 {0}（格式正确后才检查规则能否作出决定）",
                                "rulebook {0} (whether its rules can decide is checked once it is well-formed)", name),
                        loaded.problems());
            }
            Label what = Label.of("规则 {0}", "rulebook {0}", name);
            Rulebook rulebook = orUnfit(what, loaded);
            RulebookCheck check = RulebookCheck.check(rulebook);
            try (InputStream in = open(name)) {
                requireNone(
                        what,
                        RulebookLoader.place(
                                name, in, check.defects(), language == Language.ZH ? Defect::zh : Defect::en));
            }
            return check.orThrow();
        } catch (IOException e) {
            throw new Unfit(
                    Label.of(
                            "规则 {0} 无法读取：{1}",
                            "rulebook {0} cannot be read: {1}", name, String.valueOf(e.getMessage())),
                    e);
        }
    }

    private InputStream open(String name) throws IOException, Unfit {
        if (RulebookLoader.BUILT_IN.contains(name)) {
            return RulebookLoader.open(name);
        }
        Path file = Path.of(name);
        if (Files.isDirectory(file)) {
            throw new Unfit(Label.of(
                    "{0} 是文件夹；请写出其中的规则文件（.json、.yaml 或 .yml）。",
                    "{0} is a folder; name the file of the rulebook in it (.json, .yaml or .yml).", name));
        }
        if (!Files.isRegularFile(file)) {
            Label builtIn = Label.of(
                    "写内置规则之一：{0}",
                    "name a file or one of the built-in {0}", Joiner.on(", ").join(RulebookLoader.BUILT_IN));
            throw new Unfit(Label.of(
                    "没有规则 {0}：既不是文件，也不是内置规则。{1}。",
                    "There is no rulebook {0}: it is neither a file nor built in; {1}.",
                    name,
                    Nearest.asked(name, RulebookLoader.BUILT_IN.stream(), builtIn)));
        }
        return Files.newInputStream(file);
    }

    /** Reads a province. Where none is named and the reference province does not fit the rules, that is said once. */
    Province province(Optional<String> named, Rulebook rulebook) throws Unfit {
        String name = named.orElse(REFERENCE);
        DataFolder folder;
        if (BUILT_IN.contains(name)) {
            folder = DataFolder.beside(AnnualReview.class, name + "/");
        } else if (Files.isDirectory(Path.of(name))) {
            folder = DataFolder.of(Path.of(name));
        } else {
            throw new Unfit(Label.of(
                    "没有数据 {0}：既不是文件夹，也不是内置数据；{1}。",
                    "There is no province {0}: it is neither a folder nor built in; {1}.",
                    name,
                    Nearest.asked(
                            name,
                            BUILT_IN.stream(),
                            Label.of(
                                    "请写文件夹，或内置数据之一：{0}",
                                    "name a folder or one of the built-in {0}",
                                    Joiner.on(", ").join(BUILT_IN)))));
        }
        Loaded<Province> loaded = ProvinceLoader.load(folder, rulebook);
        if (named.isEmpty() && loaded.value().isEmpty()) {
            throw new Unfit(Label.of(
                    "规则 {0} 需要自己的数据：请用 --zones 指定文件夹（内容见 docs/data-layout.md）。不写 --zones" + " 时采用参考省，其代码不在该规则之中；未作评审。",
                    "The rules of {0} need data of their own: name a folder with --zones DIR (docs/data-layout.md says what"
                            + " is in it). Without --zones the reference province is taken, whose codes these rules do"
                            + " not know; nothing was reviewed.",
                    rulebook.id()));
        }
        return orUnfit(Label.of("数据 {0}", "province {0}", name), loaded);
    }

    <T> T orUnfit(Label what, Loaded<T> loaded) throws Unfit {
        if (loaded.value().isEmpty()) {
            requireNone(what, loaded.problems());
        } else {
            loaded.problems()
                    .forEach(problem -> warnings.add(said(
                            Label.of("提示：{0}，{1}", "warning: {0}, {1}", what, ProblemText.of(problem, language)))));
        }
        return loaded.orElseThrow();
    }

    private void requireNone(Label what, ImmutableList<Problem> problems) throws Unfit {
        if (problems.isEmpty()) {
            return;
        }
        String shown = Joiner.on('\n')
                .join(problems.stream()
                        .limit(SHOWN)
                        .map(problem -> "  " + severity(problem) + ProblemText.of(problem, language))
                        .iterator());
        String more = problems.size() > SHOWN
                ? said(Label.of("\n  ……另有 {0} 处", "\n  … and {0} more", problems.size() - SHOWN))
                : "";
        throw new Unfit(Label.of(
                "{0} 不能使用；未作评审。问题：{1} 处\n{2}{3}",
                "The {0} cannot be used; nothing was reviewed. Problems: {1}\n{2}{3}",
                what,
                problems.size(),
                shown,
                more));
    }

    private String severity(Problem problem) {
        return problem.isError() ? "" : said(Label.of("（仅提示）", "(only a warning) "));
    }

    private String said(Label text) {
        return language.of(text);
    }
}
