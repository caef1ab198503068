package io.mushrif.devstack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * What a running stack writes down, so that another shell can show or stop it and a later start
 * finds what a killed supervisor left behind.
 *
 * @param supervisor the process that started the parts and watches over them
 * @param offset what all ports are shifted by
 * @param ready whether everything has been started
 * @param parts in the order of their start
 */
public record StackState(ProcessIdentity supervisor, int offset, boolean ready, List<Entry> parts) {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** One part with its process. */
    public record Entry(String name, String address, ProcessIdentity process, String log) {

        public boolean runs() {
            return process.runs();
        }
    }

    static Path file(Path home) {
        return home.resolve("state.json");
    }

    /** Empty when no stack has been started in this home, or it was stopped properly. */
    public static Optional<StackState> read(Path home) {
        Path file = file(home);
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(file.toFile(), StackState.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The state of a stack whose supervisor is running. */
    public static Optional<StackState> readRunning(Path home) {
        return read(home).filter(state -> state.supervisor().runs());
    }

    void write(Path home) {
        Path file = file(home);
        try {
            Path next = Files.createTempFile(Home.created(home), "state", ".json");
            JSON.writeValue(next.toFile(), this);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    static void forget(Path home) {
        try {
            Files.deleteIfExists(file(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
