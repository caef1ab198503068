package io.mushrif.devstack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL server on the loopback interface. Databases and roles come in pairs of one
 * name: the role owns its database, its password is its name, and it can connect to no other. The
 * superuser {@code postgres} needs no password. Runs as root, too.
 */
public final class PostgresServer implements Part, AutoCloseable {

    private final PostgresCluster cluster;
    private final int port;

    /** Whether the present process was asked to end; one flag per launch. */
    private volatile AtomicBoolean asked = new AtomicBoolean();

    private Consumer<Integer> ended = exitCode -> {};
    private Runnable launched = () -> {};

    private PostgresServer(PostgresCluster cluster, int port) {
        this.cluster = cluster;
        this.port = port;
    }

    /** A server on the given data directory, which is kept when the server stops. */
    public static Builder on(Path dataDirectory) {
        return new Builder(dataDirectory);
    }

    /**
     * The one server of this JVM for tests: empty, on a free port, without waiting for the disk,
     * gone with the JVM.
     */
    public static PostgresServer shared() {
        return SharedForTests.postgres();
    }

    /** How the server is started. */
    public static final class Builder {

        private final Path dataDirectory;
        private int port;
        private Path log;
        private boolean durable = true;

        private Builder(Path dataDirectory) {
            this.dataDirectory = dataDirectory.toAbsolutePath();
            this.log = this.dataDirectory.resolveSibling(this.dataDirectory.getFileName() + ".log");
        }

        /** 0, the default, takes a free one. */
        public Builder port(int value) {
            port = value;
            return this;
        }

        /** Default: beside the data directory. */
        public Builder log(Path value) {
            log = value.toAbsolutePath();
            return this;
        }

        /** Whether a commit waits for the disk; on unless told otherwise. */
        public Builder durable(boolean value) {
            durable = value;
            return this;
        }

        /**
         * Starts the server; takes over from a server that a killed supervisor left on the same
         * data.
         */
        public PostgresServer start() {
            PostgresServer server = build();
            server.launch();
            return server;
        }

        PostgresServer build() {
            int chosen = port == 0 ? Ports.free() : port;
            return new PostgresServer(
                    new PostgresCluster(dataDirectory, log, chosen, durable), chosen);
        }
    }

    /**
     * Creates the database and its role, unless they exist, with the extensions of the product.
     *
     * @return the JDBC URL of the database
     */
    public String createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        try (Connection connection = superuser("postgres")) {
            PostgresDatabases.create(connection, name);
        } catch (SQLException e) {
            throw new PartFailure("cannot create the database " + name + ": " + e.getMessage(), e);
        }
        try (Connection connection = superuser(name)) {
            PostgresDatabases.addExtensions(connection);
        } catch (SQLException e) {
            throw new PartFailure(
                    "cannot add the extensions to " + name + ": " + e.getMessage(), e);
        }
        return jdbcUrl(name);
    }

    public void createDatabases(List<String> names) {
        names.forEach(this::createDatabase);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection of the role to the database of its name. */
    public Connection connect(String database) throws SQLException {
        return connection(database, database, database);
    }

    /** A connection of the superuser. */
    public Connection superuser(String database) throws SQLException {
        return connection(database, "postgres", "");
    }

    private Connection connection(String database, String user, String password)
            throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(database));
        return source.getConnection(user, password);
    }

    public int port() {
        return port;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public long pid() {
        return cluster.pid().orElse(-1L);
    }

    @Override
    public boolean isAlive() {
        return cluster.pid().isPresent();
    }

    @Override
    public Path log() {
        return cluster.log();
    }

    @Override
    public void stop() {
        asked.set(true);
        cluster.stop();
    }

    @Override
    public void killHard() {
        asked.set(true);
        cluster.killHard();
    }

    /** Starts the server and returns when it takes connections. */
    @Override
    public void launch() {
        cluster.start();
        AtomicBoolean askedNow = new AtomicBoolean();
        asked = askedNow;
        cluster.pid().flatMap(ProcessHandle::of).ifPresent(server -> watch(server, askedNow));
        launched.run();
    }

    @Override
    public void awaitReady() {
        // the launch has waited already
    }

    @Override
    public void whenEndedUnasked(Consumer<Integer> listener) {
        ended = listener;
    }

    @Override
    public void whenLaunched(Runnable listener) {
        launched = listener;
    }

    void stopImmediately() {
        asked.set(true);
        cluster.stopImmediately();
    }

    @Override
    public void close() {
        stop();
    }

    private void watch(ProcessHandle server, AtomicBoolean askedToEnd) {
        server.onExit()
                .thenRun(
                        () -> {
                            if (!askedToEnd.get()) {
                                ended.accept(null);
                            }
                        });
    }
}
