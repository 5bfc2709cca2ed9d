package org.servicezone.io.load;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where files are read from, by name. */
@FunctionalInterface
public interface DataFolder {

    /**
     * Opens a file.
     *
     * @param name  its plain name
     * @return its bytes, or nothing where there is no such file
     * @throws IOException if it is there and cannot be read
     */
    Optional<InputStream> open(String name) throws IOException;

    /**
     * Returns the names of the files that are there, sorted; none where they cannot be listed.
     *
     * @throws IOException if the folder cannot be read
     */
    default ImmutableList<String> names() throws IOException {
        return ImmutableList.of();
    }

    /** Returns a folder of the file system. */
    static DataFolder of(Path folder) {
        return new DataFolder() {
            @Override
            public Optional<InputStream> open(String name) throws IOException {
                Path file = folder.resolve(name);
                return Files.isRegularFile(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
            }

            @Override
            public ImmutableList<String> names() throws IOException {
                try (Stream<Path> files = Files.list(folder)) {
                    return files.map(file -> String.valueOf(file.getFileName()))
                            .sorted()
                            .collect(ImmutableList.toImmutableList());
                }
            }
        };
    }

    /**
     * Returns resources that lie in one package beside a class.
     *
     * @param beside  the class
     * @param path  the path from its package, such as {@code reference/}
     */
    static DataFolder beside(Class<?> beside, String path) {
        return name -> Optional.ofNullable(beside.getResourceAsStream(path + name));
    }
}
