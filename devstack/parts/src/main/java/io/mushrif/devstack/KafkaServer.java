package io.mushrif.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** A real Kafka broker (KRaft, one node) on the loopback interface, in a JVM of its own. */
public final class KafkaServer extends JvmPart {

    private static final int START_SECONDS = 90;

    private final Path data;
    private final int port;
    private final int controllerPort;
    private final boolean endsWithThisJvm;

    private KafkaServer(Builder builder) {
        super("kafka", builder.log, START_SECONDS);
        this.data = builder.data;
        this.port = builder.port == 0 ? Ports.free() : builder.port;
        this.controllerPort = builder.controllerPort == 0 ? Ports.free() : builder.controllerPort;
        this.endsWithThisJvm = builder.endsWithThisJvm;
    }

    /** A broker on the given data directory, which is kept when the broker stops. */
    public static Builder on(Path dataDirectory) {
        return new Builder(dataDirectory);
    }

    /** The one broker of this JVM for tests: empty, on a free port, gone with the JVM. */
    public static KafkaServer shared() {
        return SharedForTests.kafka();
    }

    /** How the broker is started. */
    public static final class Builder {

        private final Path data;
        private Path log;
        private int port;
        private int controllerPort;
        private boolean endsWithThisJvm;

        private Builder(Path dataDirectory) {
            this.data = dataDirectory.toAbsolutePath();
            this.log = data.resolveSibling(data.getFileName() + ".log");
        }

        /** 0, the default, takes a free one. */
        public Builder port(int value) {
            port = value;
            return this;
        }

        /** 0, the default, takes a free one. */
        public Builder controllerPort(int value) {
            controllerPort = value;
            return this;
        }

        /** Default: beside the data directory. */
        public Builder log(Path value) {
            log = value.toAbsolutePath();
            return this;
        }

        /**
         * Whether the broker ends by itself when this JVM is gone, however that came; off unless
         * told otherwise.
         */
        public Builder endsWithThisJvm(boolean value) {
            endsWithThisJvm = value;
            return this;
        }

        /** Starts the broker and waits until it answers. */
        public KafkaServer start() {
            KafkaServer server = build();
            server.launch();
            server.awaitReady();
            return server;
        }

        KafkaServer build() {
            return new KafkaServer(this);
        }
    }

    /** What clients take as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    @Override
    public String address() {
        return bootstrapServers();
    }

    @Override
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(
                List.of(
                        "-Xms128m",
                        "-Xmx320m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.util.logging.SimpleFormatter.format=%1$tF %1$tT %4$s %3$s %5$s%6$s%n",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaBroker.class.getName(),
                        writeProperties().toString()));
        if (endsWithThisJvm) {
            arguments.add(Long.toString(ProcessHandle.current().pid()));
        }
        return arguments;
    }

    @Override
    Map<String, String> environment() {
        return Map.of();
    }

    private Path writeProperties() {
        Path file = Home.created(data).resolveSibling(data.getFileName() + ".properties");
        try {
            return Files.writeString(file, KafkaSettings.of(data, port, controllerPort));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    boolean answers() {
        if (!Readiness.accepts(port)) {
            return false;
        }
        Map<String, Object> settings =
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000,
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000);
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster().nodes().get(6, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
