package org.servicezone.examples.review;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.servicezone.io.report.Language;
import org.servicezone.io.report.RulebookDifference;
import org.servicezone.model.label.Label;
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

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "writes into this file, which must not be there yet, and not to the terminal")
    private Optional<Path> file = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Unfit {
        Inputs inputs = new Inputs(language);
        PrintWriter out = spec.commandLine().getOut();
        String text = RulebookDifference.between(
                        inputs.rulebook(before).rulebook(),
                        inputs.rulebook(after).rulebook())
                .ofFiles(before, after)
                .text(language);
        if (file.isPresent()) {
            write(file.get(), text);
            out.println(file.get());
        } else {
            out.print(text);
        }
        out.flush();
        return 0;
    }

    private void write(Path target, String text) throws Unfit {
        try {
            Files.writeString(target, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new Unfit(
                    Label.of(
                            "{0} 已存在，未写入；请用另一个文件名。",
                            "{0} is there already; nothing was written. Name another file.", target),
                    e);
        } catch (IOException e) {
            throw new Unfit(
                    Label.of(
                            "{0} 无法写入；请看其文件夹是否存在。", "{0} cannot be written; look whether its folder is there.", target),
                    e);
        }
    }
}
