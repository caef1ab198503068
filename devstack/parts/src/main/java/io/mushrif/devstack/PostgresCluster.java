package io.mushrif.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A data directory and the server process on it. */
final class PostgresCluster {

    private static final String WAIT_SECONDS = "60";
    private static final String ACCESS =
            """
            # The roles of the services prove who they are; the superuser is for the devstack alone.
            host all postgres 127.0.0.1/32 trust
            host all all      127.0.0.1/32 scram-sha-256
            """;

    private final Path data;
    private final Path log;
    private final int port;
    private final boolean durable;

    PostgresCluster(Path data, Path log, int port, boolean durable) {
        this.data = data;
        this.log = log;
        this.port = port;
        this.durable = durable;
    }

    Path log() {
        return log;
    }

    synchronized void start() {
        Path binaries = PostgresBinaries.unpacked(Home.parts());
        Home.created(log.getParent());
        if (Files.exists(data.resolve("PG_VERSION"))) {
            pid().ifPresent(leftover -> stop());
            forgetStaleProcess();
        } else {
            initialise(binaries);
        }
        run(
                List.of(
                        binaries.resolve("bin/pg_ctl").toString(),
                        "start",
                        "-w",
                        "-t",
                        WAIT_SECONDS,
                        "-D",
                        data.toString(),
                        "-l",
                        log.toString(),
                        "-o",
                        options()),
                "PostgreSQL did not start; log: " + log);
    }

    void stop() {
        stop("fast");
    }

    /** Without a last checkpoint: quicker, and the next start has to recover. */
    void stopImmediately() {
        stop("immediate");
    }

    private synchronized void stop(String mode) {
        if (pid().isEmpty()) {
            return;
        }
        Path binaries = PostgresBinaries.unpacked(Home.parts());
        run(
                List.of(
                        binaries.resolve("bin/pg_ctl").toString(),
                        "stop",
                        "-w",
                        "-t",
                        WAIT_SECONDS,
                        "-m",
                        mode,
                        "-D",
                        data.toString()),
                "PostgreSQL did not stop; log: " + log);
    }

    synchronized void killHard() {
        List<ProcessHandle> all = new ArrayList<>();
        pid().flatMap(ProcessHandle::of)
                .ifPresent(
                        server -> {
                            all.add(server);
                            server.descendants().forEach(all::add);
                        });
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** The server's process when one is running on this data directory. */
    Optional<Long> pid() {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(file).get(0).trim());
            return isServerOfThisData(pid) ? Optional.of(pid) : Optional.empty();
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            // The file is being written or removed at this moment: no server to speak of.
            return Optional.empty();
        }
    }

    /** A pid file may outlive its server and name a process that has nothing to do with it. */
    private boolean isServerOfThisData(long pid) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), data);
        } catch (IOException e) {
            return false;
        }
    }

    private void forgetStaleProcess() {
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise(Path binaries) {
        Home.created(data.getParent());
        // Sorting and case rules of the server itself: the same on every machine, whatever its C
        // library.
        run(
                List.of(
                        binaries.resolve("bin/initdb").toString(),
                        "-D",
                        data.toString(),
                        "-U",
                        "postgres",
                        "-A",
                        "trust",
                        "-E",
                        "UTF8",
                        "--locale=C.UTF-8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-instructions",
                        durable ? "--data-checksums" : "--no-sync"),
                "the data directory " + data + " could not be set up");
        try {
            Files.writeString(data.resolve("pg_hba.conf"), ACCESS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String options() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "200");
        settings.put("shared_buffers", "256MB");
        settings.put("max_wal_size", "2GB");
        settings.put("random_page_cost", "1.1");
        // Compiling plans costs more than it saves on the small queries of a service.
        settings.put("jit", "off");
        settings.put("shared_preload_libraries", "pg_stat_statements");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        if (!durable) {
            settings.put("fsync", "off");
            settings.put("full_page_writes", "off");
            settings.put("synchronous_commit", "off");
        }
        return settings.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
    }

    private void run(List<String> command, String failure) {
        List<String> line = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            line.addAll(Arrays.asList("unshare", "-U"));
        }
        line.addAll(command);
        try {
            // A file, not a pipe: the server inherits the output and would keep a pipe open for
            // ever.
            Path output = Files.createTempFile("mushrif-postgres", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(line)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C.UTF-8");
            int exit = builder.start().waitFor();
            String said = Files.readString(output, StandardCharsets.UTF_8).strip();
            Files.delete(output);
            if (exit != 0) {
                throw new PartFailure(
                        failure + "\n" + said + "\n" + ChildProcess.lastLines(log, 10));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(failure, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure(failure, e);
        }
    }
}
