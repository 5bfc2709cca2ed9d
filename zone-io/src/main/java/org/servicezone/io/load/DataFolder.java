package org.servicezone.io.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

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

    /** Returns a folder of the file system. */
    static DataFolder of(Path folder) {
        return name -> {
            Path file = folder.resolve(name);
            return Files.isRegularFile(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
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
