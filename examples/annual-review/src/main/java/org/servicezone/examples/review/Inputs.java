package org.servicezone.examples.review;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.servicezone.io.load.DataFolder;
import org.servicezone.io.load.ProvinceLoader;
import org.servicezone.io.load.RulebookLoader;
import org.servicezone.io.problem.Loaded;
import org.servicezone.io.problem.Problem;
import org.servicezone.model.province.Province;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.check.RulebookCheck;

/** Reads what a review needs; every problem is told at once. */
final class Inputs {

    private static final ImmutableList<String> BUILT_IN = ImmutableList.of("reference", "real");
    private static final int SHOWN = 100;

    private final List<String> warnings = new ArrayList<>();

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
                        "rulebook " + name + " (whether its rules can decide is checked once it is well-formed)",
                        loaded.problems());
            }
            Rulebook rulebook = orUnfit("rulebook " + name, loaded);
            RulebookCheck check = RulebookCheck.check(rulebook);
            try (InputStream in = open(name)) {
                requireNone("rulebook " + name, RulebookLoader.place(name, in, check.defects()));
            }
            return check.orThrow();
        } catch (IOException e) {
            throw new Unfit("rulebook " + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static InputStream open(String name) throws IOException, Unfit {
        if (RulebookLoader.BUILT_IN.contains(name)) {
            return RulebookLoader.open(name);
        }
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new Unfit("There is no rulebook " + name + ": it is neither a file nor one of the built-in "
                    + Joiner.on(", ").join(RulebookLoader.BUILT_IN) + ".");
        }
        return Files.newInputStream(file);
    }

    Province province(String name, Rulebook rulebook) throws Unfit {
        DataFolder folder;
        if (BUILT_IN.contains(name)) {
            folder = DataFolder.beside(AnnualReview.class, name + "/");
        } else if (Files.isDirectory(Path.of(name))) {
            folder = DataFolder.of(Path.of(name));
        } else {
            throw new Unfit("There is no province " + name + ": it is neither a folder nor one of the built-in "
                    + Joiner.on(", ").join(BUILT_IN) + ".");
        }
        return orUnfit("province " + name, ProvinceLoader.load(folder, rulebook));
    }

    private <T> T orUnfit(String what, Loaded<T> loaded) throws Unfit {
        if (loaded.value().isEmpty()) {
            requireNone(what, loaded.problems());
        } else {
            loaded.problems().forEach(problem -> warnings.add("warning: " + what + ", " + problem));
        }
        return loaded.orElseThrow();
    }

    private static void requireNone(String what, ImmutableList<Problem> problems) throws Unfit {
        if (problems.isEmpty()) {
            return;
        }
        String shown = Joiner.on('\n')
                .join(problems.stream()
                        .limit(SHOWN)
                        .map(problem -> (problem.isError() ? "  " : "  (only a warning) ") + problem)
                        .iterator());
        String more = problems.size() > SHOWN ? "\n  … and " + (problems.size() - SHOWN) + " more" : "";
        throw new Unfit("The " + what + " cannot be used; nothing was reviewed. Problems: " + problems.size() + "\n"
                + shown + more);
    }
}
