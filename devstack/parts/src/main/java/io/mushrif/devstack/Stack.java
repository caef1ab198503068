package io.mushrif.devstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The whole of Mushrif on this machine: PostgreSQL, Kafka, Keycloak and a mail server, then the
 * packaged services. Data, logs and the state file lie in one home directory; several stacks run
 * side by side with a home and a port offset each.
 */
public final class Stack implements AutoCloseable {

    private static final List<String> DATABASES =
            List.of("complaints", "quality", "staffing", "reporting", "keycloak");

    private final Path repository;
    private final Path home;
    private final Addresses addresses;
    private final Progress progress;
    private final Tokens tokens;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final KeycloakServer keycloak;
    private final MailServer mail;
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();
    private final StackRun run;

    private Stack(Builder builder) {
        repository = builder.repository;
        home = builder.home;
        progress = builder.progress;
        addresses =
                new Addresses(
                        Ports.read(
                                repository.resolve("devstack/ports.properties"), builder.offset));
        tokens = new Tokens(addresses.issuer());
        Ports ports = addresses.ports();
        postgres =
                PostgresServer.on(postgresData(home))
                        .port(ports.of("postgres"))
                        .log(log("postgres"))
                        .build();
        kafka =
                KafkaServer.on(home.resolve("data/kafka"))
                        .port(ports.of("kafka"))
                        .controllerPort(ports.of("kafka-controller"))
                        .log(log("kafka"))
                        .build();
        keycloak =
                KeycloakServer.with(realmFile(), addresses.jdbcUrl("keycloak"))
                        .port(ports.of("keycloak"))
                        .managementPort(ports.of("keycloak-management"))
                        .log(log("keycloak"))
                        .build();
        mail =
                MailServer.into(home.resolve("data/mail"))
                        .port(ports.of("mail"))
                        .imapPort(ports.of("mail-imap"))
                        .log(log("mail"))
                        .build();
        for (ServiceModule module : builder.services) {
            List<String> options = builder.javaOptions.getOrDefault(module.part(), List.of());
            services.put(
                    module.part(),
                    new ServiceProcess(
                            module,
                            addresses,
                            repository,
                            home.resolve("data"),
                            log(module.part()),
                            options));
        }
        for (ServiceModule module : builder.replicas) {
            String name = replica(module.part());
            services.put(
                    name,
                    new ServiceProcess(
                            module,
                            name,
                            Ports.free(),
                            addresses,
                            repository,
                            home.resolve("data"),
                            log(name),
                            builder.javaOptions.getOrDefault(module.part(), List.of())));
        }
        run = new StackRun(home, ports.offset(), progress, parts());
    }

    /**
     * A stack of the repository; unless told otherwise its home is .mushrif and its offset that of
     * the environment.
     */
    public static Builder in(Path repository) {
        return new Builder(repository);
    }

    /** How the stack is set up. */
    public static final class Builder {

        private final Path repository;
        private Path home;
        private int offset = Ports.environmentOffset();
        private Progress progress = Progress.plain();
        private List<ServiceModule> services = List.of(ServiceModule.values());
        private final List<ServiceModule> replicas = new ArrayList<>();
        private final Map<String, List<String>> javaOptions = new HashMap<>();

        private Builder(Path repository) {
            this.repository = repository.toAbsolutePath();
            this.home = this.repository.resolve(".mushrif");
        }

        /** Where data, logs and the state file go. */
        public Builder home(Path value) {
            home = value.toAbsolutePath();
            return this;
        }

        /** Shifts every port. */
        public Builder offset(int value) {
            offset = value;
            return this;
        }

        public Builder progress(Progress value) {
            progress = value;
            return this;
        }

        /**
         * PostgreSQL, Kafka, Keycloak and mail without the services, for one that is started
         * elsewhere.
         */
        public Builder onlyParts() {
            services = List.of();
            return this;
        }

        /**
         * Runs a second process of a service beside the first; the gateway does not know it. It is
         * found by {@link Stack#replica}.
         */
        public Builder withReplica(String service) {
            replicas.add(ServiceModule.valueOf(service.toUpperCase(Locale.ROOT)));
            return this;
        }

        /**
         * Further options for the JVM of a service, for instance of a profiler; they win over the
         * usual ones.
         */
        public Builder javaOptions(String service, String... options) {
            javaOptions.put(service, List.of(options));
            return this;
        }

        public Stack build() {
            return new Stack(this);
        }
    }

    /**
     * Starts everything and waits until it is ready. When a part cannot be started, those that were
     * are stopped again.
     *
     * @throws PartFailure when it runs already, a port is taken, a package is missing or a part
     *     does not come up
     */
    public void start() {
        run.takeOver();
        run.requireFreePorts(portsInUse());
        run.setOldLogsAside();
        try {
            startParts();
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    /** Stops everything in reverse order; does nothing when nothing runs. */
    public void stop() {
        run.stop(waves());
    }

    @Override
    public void close() {
        stop();
    }

    /** Name of the second process of a service. */
    public static String replica(String service) {
        return service + "-2";
    }

    /**
     * A service: {@code complaints}, {@code quality}, {@code staffing}, {@code reporting} or {@code
     * gateway}.
     */
    public ServiceProcess service(String name) {
        ServiceProcess service = services.get(name);
        if (service == null) {
            throw new IllegalArgumentException(
                    "no service " + name + ", only " + services.keySet());
        }
        return service;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KafkaServer kafka() {
        return kafka;
    }

    public KeycloakServer keycloak() {
        return keycloak;
    }

    /** Where letters go. */
    public MailServer mail() {
        return mail;
    }

    /** An access token of a demo user or of the client {@code crm}. */
    public String token(String user) {
        return tokens.of(user);
    }

    public Tokens tokens() {
        return tokens;
    }

    public Addresses addresses() {
        return addresses;
    }

    public String gatewayUrl() {
        return addresses.gateway();
    }

    public Path home() {
        return home;
    }

    /** All parts in the order of their start. */
    public List<Part> parts() {
        List<Part> all = new ArrayList<>(List.of(postgres, kafka, keycloak, mail));
        all.addAll(services.values());
        return all;
    }

    /** Process ids of the running parts by name. */
    public Map<String, Long> pids() {
        Map<String, Long> pids = new LinkedHashMap<>();
        parts().stream().filter(Part::isAlive).forEach(part -> pids.put(part.name(), part.pid()));
        return pids;
    }

    /** CPU time and memory of the running parts by name. */
    public Map<String, ProcessFigures> figures() {
        Map<String, ProcessFigures> figures = new LinkedHashMap<>();
        pids().forEach((name, pid) -> figures.put(name, ProcessFigures.of(pid)));
        return figures;
    }

    static Path postgresData(Path home) {
        return home.resolve("data/postgres");
    }

    private void startParts() {
        run.bringUp(postgres);
        postgres.createDatabases(DATABASES);
        run.bringUpTogether(List.of(kafka, keycloak, mail));
        if (RealmFingerprint.differs(realmFile(), home.resolve("data/realm.sha256"))) {
            progress.note(
                    "devstack/realm/mushrif-realm.json has changed since Keycloak imported it;"
                            + " ./mushrif up --fresh starts with empty data and takes it in");
        }
        run.bringUpTogether(List.copyOf(services.values()));
        run.markReady();
    }

    private Map<String, Integer> portsInUse() {
        Map<String, Integer> inUse = new LinkedHashMap<>(addresses.ports().all());
        for (ServiceModule module : ServiceModule.values()) {
            if (!services.containsKey(module.part())) {
                inUse.remove(module.part());
            }
        }
        return inUse;
    }

    private List<List<Part>> waves() {
        List<Part> behind = new ArrayList<>(services.values());
        List<Part> door = behind.stream().filter(part -> part.name().equals("gateway")).toList();
        behind.removeAll(door);
        return List.of(door, behind, List.of(keycloak, kafka, mail), List.of(postgres));
    }

    private Path realmFile() {
        return repository.resolve("devstack/realm/mushrif-realm.json");
    }

    private Path log(String part) {
        return home.resolve("logs").resolve(part + ".log");
    }

    /**
     * Removes all data of a home, after stopping what an ended supervisor may have left running on
     * them.
     */
    public static void deleteData(Path home) {
        StackState.read(home).ifPresent(state -> Leftovers.stop(home, state));
        Home.delete(home.resolve("data"));
    }
}
