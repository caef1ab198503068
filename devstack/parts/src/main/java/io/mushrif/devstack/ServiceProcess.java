package io.mushrif.devstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A packaged service of Mushrif in a JVM of its own with a small heap. */
public final class ServiceProcess extends JvmPart {

    private static final int START_SECONDS = 120;

    private final Path runner;
    private final int port;
    private final List<String> javaOptions;
    private final Map<String, String> environment;

    ServiceProcess(
            ServiceModule module,
            Addresses addresses,
            Path repository,
            Path data,
            Path log,
            List<String> furtherOptions) {
        this(
                module,
                module.part(),
                addresses.ports().of(module.part()),
                addresses,
                repository,
                data,
                log,
                furtherOptions);
    }

    /**
     * @param name of the process: that of the service, or another for a second replica of it
     */
    ServiceProcess(
            ServiceModule module,
            String name,
            int port,
            Addresses addresses,
            Path repository,
            Path data,
            Path log,
            List<String> furtherOptions) {
        super(name, log, START_SECONDS);
        this.runner = module.runner(repository);
        this.port = port;
        this.javaOptions = new ArrayList<>(module.javaOptions());
        this.javaOptions.addAll(furtherOptions);
        this.environment = environment(module, port, addresses, data);
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(javaOptions);
        arguments.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        arguments.add("-jar");
        arguments.add(runner.toString());
        return arguments;
    }

    @Override
    Map<String, String> environment() {
        return environment;
    }

    @Override
    boolean answers() {
        return Readiness.answersOk(address() + "/q/health/ready");
    }

    private static Map<String, String> environment(
            ServiceModule module, int port, Addresses addresses, Path data) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", addresses.issuer());
        environment.put("MUSHRIF_SITE_ZONE", "Asia/Riyadh");
        // An event that is handled twice changes nothing: consumers need not drain for seconds each
        // at the end.
        environment.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GRACEFUL_SHUTDOWN", "false");
        // Read by people here, not by a log store.
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        if (module == ServiceModule.GATEWAY) {
            for (ServiceModule behind : ServiceModule.behindTheGateway()) {
                environment.put(
                        "MUSHRIF_GATEWAY_SERVICES_" + behind.name(), addresses.of(behind.part()));
            }
        } else {
            environment.put(
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    addresses.jdbcUrl(module.part()) + "?reWriteBatchedInserts=true");
            environment.put("QUARKUS_DATASOURCE_USERNAME", module.part());
            environment.put("QUARKUS_DATASOURCE_PASSWORD", module.part());
            environment.put("KAFKA_BOOTSTRAP_SERVERS", addresses.kafka());
        }
        if (module == ServiceModule.QUALITY) {
            environment.put("MUSHRIF_SURVEY_LINK_SECRET", "for the devstack only");
        }
        if (module == ServiceModule.COMPLAINTS) {
            environment.put("QUARKUS_MAILER_HOST", "127.0.0.1");
            environment.put("QUARKUS_MAILER_PORT", Integer.toString(addresses.ports().of("mail")));
            environment.put("MUSHRIF_LETTERS_FROM", "complaints@mushrif.example");
            environment.put("MUSHRIF_OUTREACH_FROM", "news@mushrif.example");
            environment.put("MUSHRIF_OUTREACH_PUBLIC_URL", addresses.gateway());
            environment.put("MUSHRIF_OUTREACH_LINK_SECRET", "for the devstack only");
            environment.put("MUSHRIF_ERASURE_EXPORT_SECRET", "for the devstack only");
            String mailbox = "MUSHRIF_MAILBOX_BOXES_COMPLAINTS_";
            environment.put(mailbox + "HOST", "127.0.0.1");
            environment.put(mailbox + "PORT", Integer.toString(addresses.ports().of("mail-imap")));
            environment.put(mailbox + "SECURITY", "none");
            environment.put(mailbox + "USER", "complaints@mushrif.example");
            environment.put(mailbox + "PASSWORD", "complaints");
            environment.put(mailbox + "OWN_ADDRESSES", "news@mushrif.example");
            environment.put("MUSHRIF_MAILBOX_POLL", "5s");
            environment.put(
                    "MUSHRIF_ATTACHMENTS_DIRECTORY", data.resolve("attachments").toString());
        }
        return environment;
    }
}
