package io.mushrif.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real Keycloak on the loopback interface with one realm, keeping its data in PostgreSQL. The
 * realm file is imported when the realm is missing, never over an existing one.
 */
public final class KeycloakServer extends JvmPart {

    private static final int START_SECONDS = 180;

    private final KeycloakDistribution distribution;
    private final Path realmFile;
    private final String jdbcUrl;
    private final int port;
    private final int managementPort;

    private KeycloakServer(Builder builder) {
        super("keycloak", builder.log, START_SECONDS);
        this.distribution = new KeycloakDistribution(Home.parts());
        this.realmFile = builder.realmFile;
        this.jdbcUrl = builder.jdbcUrl;
        this.port = builder.port == 0 ? Ports.free() : builder.port;
        this.managementPort = builder.managementPort == 0 ? Ports.free() : builder.managementPort;
    }

    /**
     * A server with this realm on the PostgreSQL database {@code keycloak} (role and password of
     * the same name).
     */
    public static Builder with(Path realmFile, String jdbcUrl) {
        return new Builder(realmFile, jdbcUrl);
    }

    /** How the server is started. */
    public static final class Builder {

        private final Path realmFile;
        private final String jdbcUrl;
        private Path log = Home.directory().resolve("logs/keycloak.log");
        private int port;
        private int managementPort;

        private Builder(Path realmFile, String jdbcUrl) {
            this.realmFile = realmFile.toAbsolutePath();
            this.jdbcUrl = jdbcUrl;
        }

        /** 0, the default, takes a free one. It is part of the issuer. */
        public Builder port(int value) {
            port = value;
            return this;
        }

        /** Port of health and metrics; 0, the default, takes a free one. */
        public Builder managementPort(int value) {
            managementPort = value;
            return this;
        }

        /** Default: logs/keycloak.log in the home directory. */
        public Builder log(Path value) {
            log = value.toAbsolutePath();
            return this;
        }

        /**
         * Starts the server and waits until it answers; the first start on a machine builds it
         * first.
         */
        public KeycloakServer start() {
            KeycloakServer server = build();
            server.prepare();
            server.launch();
            server.awaitReady();
            return server;
        }

        KeycloakServer build() {
            return new KeycloakServer(this);
        }
    }

    /** The issuer of the realm's tokens, also what clients take as {@code auth-server-url}. */
    public String issuer() {
        return address() + "/realms/mushrif";
    }

    public int port() {
        return port;
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Builds Keycloak for the options used here, unless that has been done. */
    @Override
    public void prepare() {
        distribution.buildOnce(log());
    }

    @Override
    public synchronized void launch() {
        offerRealm();
        super.launch();
    }

    @Override
    public void stop() {
        distribution.cancelBuild();
        super.stop();
    }

    @Override
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(distribution.arguments());
        arguments.addAll(
                List.of(
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-host=127.0.0.1",
                        "--http-management-port=" + managementPort,
                        "--hostname=" + address(),
                        // Asked for its health while it starts, it would log every "not yet".
                        "--log-level=info,io.smallrye.health:error"));
        return arguments;
    }

    @Override
    Map<String, String> environment() {
        return Map.of(
                "KC_DB_URL", jdbcUrl,
                "KC_DB_USERNAME", "keycloak",
                "KC_DB_PASSWORD", "keycloak",
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
    }

    @Override
    boolean answers() {
        return Readiness.answersOk("http://127.0.0.1:" + managementPort + "/health/ready")
                && Readiness.answersOk(issuer() + "/.well-known/openid-configuration");
    }

    private void offerRealm() {
        Path folder = Home.created(distribution.home().resolve("data/import"));
        try {
            Files.copy(
                    realmFile,
                    folder.resolve(realmFile.getFileName()),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot offer the realm file to Keycloak", e);
        }
    }
}
