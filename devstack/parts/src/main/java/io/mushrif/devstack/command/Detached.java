package io.mushrif.devstack.command;

import io.mushrif.devstack.Home;
import io.mushrif.devstack.Mushrif;
import io.mushrif.devstack.PartFailure;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs {@code up} in a process of its own that outlives the shell, and shows what it says until all
 * is ready.
 */
final class Detached {

    static final String SUPERVISE = "--supervise";

    /** End of transmission: what follows in the log is no longer for the one who waits. */
    private static final int COMPLETE = 4;

    private Detached() {}

    static void tellComplete() {
        System.out.write(COMPLETE);
        System.out.flush();
    }

    static int start(boolean noDemo, boolean fresh, boolean onlyParts) {
        Path log = Home.directory().resolve("logs/up.log");
        try {
            Files.createDirectories(log.getParent());
            Process supervisor =
                    new ProcessBuilder(command(noDemo, fresh, onlyParts))
                            .redirectInput(new File("/dev/null"))
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            return follow(supervisor, log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start in the background", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure(
                    "interrupted; the start goes on in the background, its log is " + log, e);
        }
    }

    private static List<String> command(boolean noDemo, boolean fresh, boolean onlyParts) {
        List<String> command = new ArrayList<>();
        command.add("setsid");
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Mushrif.class.getName());
        command.add("up");
        command.add(SUPERVISE);
        addWhen(noDemo, "--no-demo", command);
        addWhen(fresh, "--fresh", command);
        addWhen(onlyParts, "--only-parts", command);
        return command;
    }

    private static void addWhen(boolean wanted, String option, List<String> command) {
        if (wanted) {
            command.add(option);
        }
    }

    private static int follow(Process supervisor, Path log)
            throws IOException, InterruptedException {
        try (InputStream in = Files.newInputStream(log)) {
            while (true) {
                boolean ended = !supervisor.isAlive();
                int read = in.read();
                if (read == COMPLETE) {
                    return 0;
                }
                if (read >= 0) {
                    System.out.write(read);
                } else if (ended) {
                    System.out.flush();
                    return supervisor.exitValue() == 0 ? 0 : 1;
                } else {
                    System.out.flush();
                    Thread.sleep(100);
                }
            }
        }
    }
}
