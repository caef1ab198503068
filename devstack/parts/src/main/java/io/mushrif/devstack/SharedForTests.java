package io.mushrif.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The servers that all tests of one JVM share; they live in a folder named after the JVM and end
 * with it. A Quarkus test with a profile of its own loads all classes once more and so gets servers
 * of its own, in a further folder.
 */
final class SharedForTests {

    private static final String FOLDERS = "mushrif.test.folders";

    private static PostgresServer postgres;
    private static KafkaServer kafka;
    private static Path folder;

    private SharedForTests() {}

    static synchronized PostgresServer postgres() {
        if (postgres == null) {
            postgres = PostgresServer.on(folder().resolve("postgres")).durable(false).start();
        }
        return postgres;
    }

    static synchronized KafkaServer kafka() {
        if (kafka == null) {
            kafka = KafkaServer.on(folder().resolve("kafka")).endsWithThisJvm(true).start();
        }
        return kafka;
    }

    private static Path folder() {
        if (folder == null) {
            Path all = Home.created(Home.directory().resolve("test"));
            removeFoldersOfEndedJvms(all);
            folder = Home.created(all.resolve(ProcessHandle.current().pid() + "-" + number()));
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(SharedForTests::remove, "devstack-end"));
        }
        return folder;
    }

    /** A system property: static fields are not seen by the other class loaders of this JVM. */
    private static int number() {
        int number = Integer.getInteger(FOLDERS, 0) + 1;
        System.setProperty(FOLDERS, Integer.toString(number));
        return number;
    }

    private static synchronized void remove() {
        if (kafka != null) {
            kafka.killHard();
        }
        if (postgres != null) {
            postgres.stopImmediately();
        }
        Home.delete(folder);
    }

    /** A JVM that was killed could not stop its servers. */
    private static void removeFoldersOfEndedJvms(Path all) {
        List<Path> ended;
        try (Stream<Path> folders = Files.list(all)) {
            ended = folders.filter(SharedForTests::isOfEndedJvm).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Path old : ended) {
            Path data = old.resolve("postgres");
            new PostgresCluster(data, old.resolve("postgres.log"), 0, false).stopImmediately();
            Home.delete(old);
        }
    }

    private static boolean isOfEndedJvm(Path folder) {
        String name = folder.getFileName().toString();
        return name.matches("\\d+-\\d+")
                && ProcessHandle.of(Long.parseLong(name.substring(0, name.indexOf('-')))).isEmpty();
    }
}
