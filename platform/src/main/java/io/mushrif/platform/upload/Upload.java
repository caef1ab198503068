package io.mushrif.platform.upload;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The body of a request in a temporary file. Close it when the content is safe elsewhere.
 *
 * @param file where it lies
 * @param sha256 checksum of its bytes, in hexadecimal
 * @param bytes its length
 */
public record Upload(@JsonIgnore Path file, String sha256, long bytes) implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
