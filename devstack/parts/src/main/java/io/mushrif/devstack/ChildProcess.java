package io.mushrif.devstack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A process of the stack that writes to a log file. */
final class ChildProcess {

    private static final int GRACE_SECONDS = 25;
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Process process;
    private final Path log;
    private volatile boolean asked;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts {@code java} with these arguments; the environment is laid over that of this process.
     */
    static ChildProcess java(List<String> arguments, Map<String, String> environment, Path log) {
        List<String> line = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            // A session of its own: Ctrl-C in the terminal reaches the supervisor only, which stops
            // the parts in order.
            line.add(SETSID.toString());
        }
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(arguments);
        Home.created(log.toAbsolutePath().getParent());
        ProcessBuilder builder =
                new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new ChildProcess(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + line, e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end; a process that takes longer is killed. */
    int exitCodeWithin(int seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                killHard();
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            killHard();
            Thread.currentThread().interrupt();
            throw new PartFailure("interrupted", e);
        }
    }

    void whenEndedUnasked(Consumer<Integer> listener) {
        process.onExit()
                .thenAccept(
                        ended -> {
                            if (!asked) {
                                listener.accept(ended.exitValue());
                            }
                        });
    }

    void stop() {
        asked = true;
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                killHard();
            }
        } catch (InterruptedException e) {
            killHard();
            Thread.currentThread().interrupt();
        }
    }

    void killHard() {
        asked = true;
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The message of a part that ended before it was ready. */
    PartFailure endedEarly(String name) {
        return new PartFailure(
                name
                        + " ended with exit code "
                        + process.exitValue()
                        + " before it was ready; log: "
                        + log
                        + "\n"
                        + lastLines(log, 15));
    }

    PartFailure notReadyInTime(String name, int seconds) {
        return new PartFailure(
                name
                        + " was not ready within "
                        + seconds
                        + " s; log: "
                        + log
                        + "\n"
                        + lastLines(log, 15));
    }

    static String lastLines(Path log, int count) {
        if (!Files.exists(log)) {
            return "    (no log)";
        }
        try {
            List<String> lines =
                    new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
            return String.join(
                    "\n",
                    lines.subList(Math.max(0, lines.size() - count), lines.size()).stream()
                            .map(l -> "    " + l)
                            .toList());
        } catch (IOException e) {
            return "    (log cannot be read: " + e.getMessage() + ")";
        }
    }
}
