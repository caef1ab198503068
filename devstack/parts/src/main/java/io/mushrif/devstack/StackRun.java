package io.mushrif.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starting and stopping the parts of one stack, with the state file kept up to date. */
final class StackRun {

    private final Path home;
    private final int offset;
    private final Progress progress;
    private final List<Part> parts;
    private boolean stopping;
    private boolean ready;
    private boolean owner;

    StackRun(Path home, int offset, Progress progress, List<Part> parts) {
        this.home = home;
        this.offset = offset;
        this.progress = progress;
        this.parts = parts;
        for (Part part : parts) {
            part.whenLaunched(this::writeState);
            part.whenEndedUnasked(exitCode -> progress.ended(part, exitCode));
        }
    }

    /**
     * Makes this process the supervisor: refuses beside a living one, and stops what a killed one
     * left behind.
     */
    void takeOver() {
        Optional<StackState> found = StackState.read(home);
        if (found.isPresent()) {
            if (found.get().supervisor().runs()) {
                throw new PartFailure(
                        "a stack runs already in "
                                + home
                                + " (process "
                                + found.get().supervisor().pid()
                                + ")");
            }
            List<String> stopped = Leftovers.stop(home, found.get());
            if (!stopped.isEmpty()) {
                progress.note(
                        "stopped what an ended supervisor had left running: "
                                + String.join(", ", stopped));
            }
        }
        owner = true;
        stopping = false;
        writeState();
    }

    void requireFreePorts(Map<String, Integer> ports) {
        List<String> taken = new ArrayList<>();
        ports.forEach(
                (part, port) -> {
                    if (Ports.isTaken(port)) {
                        taken.add(port + " (" + part + ")");
                    }
                });
        if (!taken.isEmpty()) {
            StackState.forget(home);
            owner = false;
            throw new PartFailure(
                    "taken by another program: port "
                            + String.join(", port ", taken)
                            + "; end it, or shift all ports with "
                            + Ports.OFFSET_VARIABLE
                            + "=100");
        }
    }

    void setOldLogsAside() {
        for (Part part : parts) {
            Path log = part.log();
            if (!Files.exists(log)) {
                continue;
            }
            try {
                Files.move(
                        log,
                        log.resolveSibling(part.name() + ".previous.log"),
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void bringUp(Part part) {
        long begin = System.nanoTime();
        progress.starting(part);
        part.prepare();
        launch(part);
        part.awaitReady();
        progress.ready(part, Duration.ofNanos(System.nanoTime() - begin));
    }

    void bringUpTogether(List<? extends Part> together) {
        Together.untilOneFails(together, this::bringUp);
    }

    synchronized void markReady() {
        ready = true;
        writeState();
    }

    void stop(List<List<Part>> waves) {
        synchronized (this) {
            if (!owner) {
                return;
            }
            stopping = true;
        }
        List<RuntimeException> failures = new ArrayList<>();
        for (List<Part> wave : waves) {
            failures.addAll(Together.untilAllAreDone(wave, this::stop));
        }
        failures.forEach(failure -> progress.note(failure.getMessage()));
        synchronized (this) {
            ready = false;
            owner = false;
            if (failures.isEmpty()) {
                // Otherwise it is needed to find what could not be stopped.
                StackState.forget(home);
            }
        }
    }

    private void stop(Part part) {
        boolean ran = part.isAlive();
        part.stop();
        if (ran) {
            progress.stopped(part);
        }
    }

    private synchronized void launch(Part part) {
        if (stopping) {
            throw new PartFailure("stopped before " + part.name() + " was started");
        }
        part.launch();
    }

    private synchronized void writeState() {
        if (!owner) {
            return;
        }
        List<StackState.Entry> running = new ArrayList<>();
        for (Part part : parts) {
            ProcessIdentity.running(part.pid())
                    .ifPresent(
                            process ->
                                    running.add(
                                            new StackState.Entry(
                                                    part.name(),
                                                    part.address(),
                                                    process,
                                                    part.log().toString())));
        }
        new StackState(ProcessIdentity.current(), offset, ready, running).write(home);
    }
}
