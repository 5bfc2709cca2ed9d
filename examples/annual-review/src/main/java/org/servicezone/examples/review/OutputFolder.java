package org.servicezone.examples.review;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.label.Label;

/** Where files go: they are written beside and moved, so that nothing half-written is left. */
final class OutputFolder {

    private final Optional<Path> folder;
    private final boolean force;

    OutputFolder(Optional<Path> folder, boolean force) {
        this.folder = folder.map(Path::toAbsolutePath).map(Path::normalize);
        this.force = force;
    }

    /** Refuses a folder that holds something, unless it is forced. */
    void requireFree() throws Unfit {
        if (folder.isEmpty() || !Files.exists(folder.get())) {
            return;
        }
        if (!Files.isDirectory(folder.get())) {
            throw new Unfit(Label.of("{0} 是文件；--out 应为文件夹。", "{0} is a file; --out names a folder.", folder.get()));
        }
        try (Stream<Path> content = Files.list(folder.get())) {
            if (!force && content.findAny().isPresent()) {
                throw new Unfit(Label.of(
                        "{0} 不是空文件夹，未写入；请用另一个文件夹，或加 --force 替换其中的评审文件。",
                        "{0} is not empty; nothing was written. Name another folder, or add --force to replace the files"
                                + " of a review in it.",
                        folder.get()));
            }
        } catch (IOException e) {
            throw new Unfit(
                    Label.of("{0} 无法读取：{1}", "{0} cannot be read: {1}", folder.get(), String.valueOf(e.getMessage())),
                    e);
        }
    }

    /** Writes the files and names them. */
    void write(ImmutableMap<String, String> files, PrintWriter printer) throws Unfit {
        if (folder.isEmpty()) {
            return;
        }
        Path target = folder.get();
        try {
            Path parent = Optional.ofNullable(target.getParent()).orElse(target);
            Files.createDirectories(parent);
            Path beside = Files.createTempDirectory(parent, ".annual-review-");
            try {
                for (Map.Entry<String, String> file : files.entrySet()) {
                    Files.writeString(beside.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
                }
                Files.createDirectories(target);
                for (String name : files.keySet()) {
                    Files.move(beside.resolve(name), target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                clear(beside);
            }
        } catch (IOException e) {
            throw new Unfit(
                    Label.of(
                            "评审结果无法写入 {0}：{1}",
                            "The review cannot be written to {0}: {1}", target, String.valueOf(e.getMessage())),
                    e);
        }
        files.keySet().forEach(name -> printer.println(target.resolve(name)));
    }

    private static void clear(Path beside) throws IOException {
        try (Stream<Path> left = Files.list(beside)) {
            for (Path file : left.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(beside);
    }
}
