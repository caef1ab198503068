package io.mushrif.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the services are told. */
class EnvironmentTest {

    private static final Set<String> ALL =
            Set.of(
                    "JDK_JAVA_OPTIONS",
                    "MUSHRIF_SITE_ZONE",
                    "QUARKUS_HTTP_HOST",
                    "QUARKUS_HTTP_PORT",
                    "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
                    "QUARKUS_OIDC_AUTH_SERVER_URL",
                    "QUARKUS_OIDC_TOKEN_ISSUER");

    private static final Set<String> WITH_DATA =
            Set.of(
                    "KAFKA_BOOTSTRAP_SERVERS",
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    "QUARKUS_DATASOURCE_PASSWORD",
                    "QUARKUS_DATASOURCE_USERNAME");

    /** Letters to customers are mailed by the complaints service alone. */
    private static final Set<String> WITH_MAIL =
            Set.of(
                    "MUSHRIF_LETTERS_FROM",
                    "QUARKUS_MAILER_HOST",
                    "QUARKUS_MAILER_PASSWORD",
                    "QUARKUS_MAILER_PORT",
                    "QUARKUS_MAILER_START_TLS",
                    "QUARKUS_MAILER_USERNAME");

    /** Attachments are kept in an object store by the complaints service alone. */
    private static final Set<String> WITH_OBJECT_STORE =
            Set.of(
                    "MUSHRIF_ATTACHMENTS_STORE",
                    "MUSHRIF_ATTACHMENTS_S3_ACCESS_KEY",
                    "MUSHRIF_ATTACHMENTS_S3_BUCKET",
                    "MUSHRIF_ATTACHMENTS_S3_ENDPOINT",
                    "MUSHRIF_ATTACHMENTS_S3_REGION",
                    "MUSHRIF_ATTACHMENTS_S3_SECRET_KEY");

    /** Exports of customers and messages to them are of the complaints service alone. */
    private static final Set<String> WITH_PRIVACY =
            Set.of(
                    "MUSHRIF_ERASURE_EXPORT_SECRET",
                    "MUSHRIF_OUTREACH_FROM",
                    "MUSHRIF_OUTREACH_LINK_SECRET",
                    "MUSHRIF_OUTREACH_PUBLIC_URL");

    /** Links to surveys are signed by the quality service. */
    private static final Set<String> WITH_SURVEYS = Set.of("MUSHRIF_SURVEY_LINK_SECRET");

    private static final Map<String, String> UPSTREAMS =
            Map.of(
                    "MUSHRIF_GATEWAY_SERVICES_COMPLAINTS", "mushrif-complaints-service",
                    "MUSHRIF_GATEWAY_SERVICES_QUALITY", "mushrif-quality-service",
                    "MUSHRIF_GATEWAY_SERVICES_REPORTING", "mushrif-reporting-service",
                    "MUSHRIF_GATEWAY_SERVICES_STAFFING", "mushrif-staffing-service");

    private static final Set<String> OPTIONAL =
            Set.of("MUSHRIF_GATEWAY_ANSWER_STRICT_TRANSPORT_SECURITY", "MUSHRIF_OUTBOX_RELAY");

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void services_are_told_what_they_read_and_nothing_else(Rendering rendering) {
        for (String service : Services.WITH_DATA) {
            Set<String> own =
                    service.equals(Services.COMPLAINTS)
                            ? union(union(WITH_MAIL, WITH_OBJECT_STORE), WITH_PRIVACY)
                            : service.equals(Services.QUALITY) ? WITH_SURVEYS : Set.of();
            assertThat(told(rendering, service)).isEqualTo(union(union(ALL, WITH_DATA), own));
        }
        assertThat(told(rendering, Services.GATEWAY)).isEqualTo(union(ALL, UPSTREAMS.keySet()));
    }

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void every_service_has_a_database_of_its_own(Rendering rendering) {
        for (String service : Services.WITH_DATA) {
            assertThat(rendering.environment(rendering.deployment(service)))
                    .extractingByKey("QUARKUS_DATASOURCE_JDBC_URL")
                    .asString()
                    .startsWith("jdbc:postgresql://")
                    .contains(":5432/" + Services.database(service) + "?");
        }
    }

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void the_gateway_knows_every_service_by_an_address_that_exists(Rendering rendering) {
        Map<String, String> environment =
                rendering.environment(rendering.deployment(Services.GATEWAY));
        UPSTREAMS.forEach(
                (variable, name) -> {
                    URI address = URI.create(environment.get(variable));
                    assertThat(address.getHost()).isEqualTo(name);
                    Service service = rendering.find(Service.class, name).orElseThrow();
                    assertThat(service.getSpec().getPorts())
                            .extracting(ServicePort::getPort)
                            .contains(address.getPort());
                });
    }

    private static Set<String> told(Rendering rendering, String service) {
        Set<String> names =
                new TreeSet<>(rendering.environment(rendering.deployment(service)).keySet());
        names.removeAll(OPTIONAL);
        return names;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
