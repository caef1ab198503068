package io.mushrif.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that can be told from a later one with the same id.
 *
 * @param startTicks clock ticks from the boot of the machine to the start of the process
 */
public record ProcessIdentity(long pid, long startTicks) {

    private static final int STATE = 0;
    private static final int START_TIME = 19;

    static ProcessIdentity current() {
        return running(ProcessHandle.current().pid()).orElseThrow();
    }

    /**
     * Empty when no such process runs; one that has ended and waits to be collected does not run.
     */
    static Optional<ProcessIdentity> running(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        try {
            String line = Files.readString(stat);
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return fields[STATE].equals("Z")
                    ? Optional.empty()
                    : Optional.of(new ProcessIdentity(pid, Long.parseLong(fields[START_TIME])));
        } catch (IOException e) {
            if (Files.exists(stat)) {
                throw new UncheckedIOException(e);
            }
            return Optional.empty();
        }
    }

    public boolean runs() {
        return running(pid).filter(this::equals).isPresent();
    }

    /** Asks the process to end and kills it when it does not within the time. */
    public void end(int graceSeconds) {
        Optional<ProcessHandle> handle = ProcessHandle.of(pid).filter(process -> runs());
        handle.ifPresent(ProcessHandle::destroy);
        if (handle.isPresent() && !Readiness.await(() -> !runs(), () -> true, graceSeconds)) {
            handle.get().destroyForcibly();
            Readiness.await(() -> !runs(), () -> true, graceSeconds);
        }
    }
}
