package io.mushrif.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where the repository lies and where what Mushrif writes on this machine goes (the ignored {@code
 * .mushrif}).
 */
public final class Home {

    private Home() {}

    /**
     * The root of the repository: the nearest folder upwards that holds devstack/ports.properties.
     */
    public static Path repository() {
        String given = System.getProperty("mushrif.repository");
        if (given != null) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("devstack/ports.properties"))) {
                return folder;
            }
        }
        throw new PartFailure(
                start + " lies in no Mushrif repository (devstack/ports.properties not found)");
    }

    /** System property {@code mushrif.home}, or {@code .mushrif} in the repository. */
    public static Path directory() {
        String given = System.getProperty("mushrif.home");
        return given == null ? repository().resolve(".mushrif") : Path.of(given).toAbsolutePath();
    }

    /** Third-party servers, unpacked once and used by every stack of this repository. */
    static Path parts() {
        return directory().resolve("parts");
    }

    static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + directory, e);
        }
    }

    static Path created(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + directory, e);
        }
    }
}
