package io.mushrif.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keycloak as the Maven build unpacked it, and its one-time build for our options. */
final class KeycloakDistribution {

    private static final List<String> OPTIONS = List.of("--db=postgres", "--health-enabled=true");
    private static final int BUILD_SECONDS = 300;

    private final Path home;
    private volatile ChildProcess building;

    KeycloakDistribution(Path parts) {
        this.home = parts.resolve("keycloak-" + Versions.of("keycloak"));
    }

    Path home() {
        return home;
    }

    boolean isBuilt() {
        return read(marker()).equals(OPTIONS.toString());
    }

    /** Takes about twenty seconds the first time and nothing afterwards. */
    void buildOnce(Path log) {
        if (!Files.exists(home.resolve("lib/quarkus-run.jar"))) {
            throw new PartFailure(
                    "Keycloak is not in " + home + ": build with ./mushrif up or mvn package");
        }
        try (FileChannel channel =
                        FileChannel.open(
                                home.resolve("build.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !isBuilt()) {
                build(log);
                Files.writeString(marker(), OPTIONS.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot build Keycloak in " + home, e);
        }
    }

    /**
     * Arguments of java up to Keycloak's own, as bin/kc.sh has them; started directly, because
     * kc.sh would stay as a process in between. The quick compiler alone: Keycloak is started often
     * and asked rarely here.
     */
    List<String> arguments() {
        return List.of(
                "-Xms64m",
                "-Xmx384m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    private void build(Path log) {
        List<String> build = new ArrayList<>(arguments());
        build.add("build");
        build.addAll(OPTIONS);
        building = ChildProcess.java(build, Map.of(), log);
        if (building.exitCodeWithin(BUILD_SECONDS) != 0) {
            throw building.endedEarly("the build of Keycloak");
        }
    }

    void cancelBuild() {
        ChildProcess running = building;
        if (running != null) {
            running.stop();
        }
    }

    private Path marker() {
        return home.resolve("built-for-mushrif.txt");
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
