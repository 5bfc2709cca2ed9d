package org.servicezone.io.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.servicezone.io.problem.Loaded;
import org.servicezone.io.problem.Problem;
import org.servicezone.model.province.Province;

/** Whatever lies in a folder: nothing is thrown, and there is a value or at least one error, never both and never neither. */
class LoaderFuzzTest {

    private static final String[] NAMES = Folder.good().names().toArray(String[]::new);
    private static final String[] CELLS = Stream.of(NAMES)
            .flatMap(name -> Folder.good().text(name).lines().skip(1).flatMap(line -> Stream.of(line.split(","))))
            .distinct()
            .toArray(String[]::new);

    /** Any bytes as any file. */
    @Property(tries = 300)
    void random_bytes_never_throw(@ForAll("names") String name, @ForAll byte[] bytes) {
        isValueOrErrors(Folder.good().with(name, bytes).load());
    }

    /** Any text of the characters that mean something in a table, below the right header. */
    @Property(tries = 300)
    void random_rows_never_throw(@ForAll("names") String name, @ForAll("tableText") String text) {
        String header = Folder.good().text(name).lines().findFirst().orElseThrow();

        isValueOrErrors(Folder.good().with(name, header + "\n" + text).load());
    }

    /** A good file in which bytes were replaced, removed or put in. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void mutated_bytes_never_throw(@ForAll("names") String name, @ForAll("edits") List<Edit> edits) {
        byte[] bytes = Folder.good().text(name).getBytes(StandardCharsets.UTF_8);
        for (Edit edit : edits) {
            bytes = edit.apply(bytes);
        }

        isValueOrErrors(Folder.good().with(name, bytes).load());
    }

    /** A good folder in which cells took the text of other cells or of the limits of numbers and dates. */
    @Property(tries = 1_000)
    void swapped_cells_never_throw(@ForAll("swaps") List<Swap> swaps) {
        Folder folder = Folder.good();
        for (Swap swap : swaps) {
            folder = swap.apply(folder);
        }

        isValueOrErrors(folder.load());
    }

    /** Without any one of its files a folder still gives a value or errors. */
    @Property(tries = 100)
    void missing_files_never_throw(@ForAll("namesList") List<String> absent) {
        isValueOrErrors(Folder.good().without(absent.toArray(String[]::new)).load());
    }

    private static void isValueOrErrors(Loaded<Province> loaded) {
        assertThat(loaded.value().isPresent())
                .isNotEqualTo(loaded.problems().stream().anyMatch(Problem::isError));
        assertThat(loaded.problems()).allSatisfy(problem -> {
            assertThat(problem.position().source()).isNotBlank();
            assertThat(problem.expected()).isNotBlank();
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(NAMES);
    }

    @Provide
    Arbitrary<List<String>> namesList() {
        return names().list().uniqueElements().ofMaxSize(NAMES.length);
    }

    @Provide
    Arbitrary<String> tableText() {
        return Arbitraries.strings()
                .withChars(',', '"', '\n', '\r', '\\', ' ', 'a', '1', '-', '/', '.', '甲', '\uFEFF', '\u0000')
                .ofMaxLength(200);
    }

    /** Replaces bytes from a place on. */
    record Edit(int at, int removed, byte[] put) {
        byte[] apply(byte[] bytes) {
            int from = Math.floorMod(at, bytes.length + 1);
            int to = Math.min(bytes.length, from + removed);
            byte[] edited = new byte[bytes.length - (to - from) + put.length];
            System.arraycopy(bytes, 0, edited, 0, from);
            System.arraycopy(put, 0, edited, from, put.length);
            System.arraycopy(bytes, to, edited, from + put.length, bytes.length - to);
            return edited;
        }
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        Arbitrary<byte[]> put = Arbitraries.bytes().array(byte[].class).ofMaxSize(4);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2_000),
                        Arbitraries.integers().between(0, 8),
                        put)
                .as(Edit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    /** Gives a cell another text. */
    record Swap(String name, int line, int column, String text) {
        Folder apply(Folder folder) {
            List<String> lines = folder.text(name).lines().toList();
            String[] header = lines.get(0).split(",");
            return folder.cell(name, 2 + line % (lines.size() - 1), header[column % header.length], text);
        }
    }

    @Provide
    Arbitrary<List<Swap>> swaps() {
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.of(CELLS),
                Arbitraries.of(
                        "",
                        "0",
                        "-1",
                        "1/0",
                        "0/1",
                        "1900",
                        "1949",
                        "2199",
                        "0000",
                        "2023-02-29",
                        "2024-02-29",
                        "1-12",
                        "12-1",
                        "99",
                        "999999999",
                        "<",
                        ">=",
                        "~",
                        "editor",
                        "none",
                        "100000",
                        "990000",
                        "%",
                        "亩"));
        return Combinators.combine(
                        names(),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 20),
                        text)
                .as(Swap::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }
}
