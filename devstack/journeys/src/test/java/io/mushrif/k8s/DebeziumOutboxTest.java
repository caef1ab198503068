package io.mushrif.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.rbac.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Debezium in place of the relay of the services. */
class DebeziumOutboxTest {

    private static final String PLACEMENT = "transforms.outbox.table.fields.additional.placement";

    private Rendering site;

    @BeforeEach
    void render() throws IOException, InterruptedException {
        site = Renderings.get(Renderings.PROD_WITH_DEBEZIUM);
    }

    @Test
    void one_of_the_two_relays_and_not_both() throws IOException, InterruptedException {
        for (String service : Services.WITH_DATA) {
            assertThat(site.environment(site.deployment(service)))
                    .containsEntry("MUSHRIF_OUTBOX_RELAY", "false");
            Rendering without = Renderings.get(Renderings.PROD);
            assertThat(without.environment(without.deployment(service)))
                    .doesNotContainKey("MUSHRIF_OUTBOX_RELAY");
        }
    }

    @Test
    void every_database_has_a_connector_with_a_slot_of_its_own() {
        List<String> databases = Services.WITH_DATA.stream().map(Services::database).toList();
        assertThat(configs())
                .extracting(config -> config.get("database.dbname"))
                .containsExactlyInAnyOrderElementsOf(databases);
        for (String unique : List.of("slot.name", "topic.prefix")) {
            assertThat(configs()).extracting(config -> config.get(unique)).doesNotHaveDuplicates();
        }
        assertThat(site.all(KafkaConnector.class))
                .allSatisfy(
                        connector ->
                                assertThat(connector.metadata().getLabels())
                                        .containsKey("strimzi.io/cluster"));
    }

    @Test
    void events_are_the_same_as_from_the_relay() {
        for (Map<String, String> config : configs()) {
            assertThat(config)
                    .containsEntry("transforms.outbox.route.by.field", "aggregatetype")
                    .containsEntry("transforms.outbox.route.topic.replacement", "${routedByValue}")
                    .containsEntry("transforms.outbox.table.field.event.key", "aggregateid")
                    .containsEntry("transforms.specversion.static.value", "1.0")
                    .containsEntry("transforms.contenttype.value.literal", "application/json")
                    .containsEntry(
                            "transforms.source.value.literal",
                            "/mushrif/" + config.get("database.dbname"));
            assertThat(placement(config).map(column -> column[column.length - 1]))
                    .contains("ce_id", "ce_type", "ce_time", "ce_subject", "traceparent");
        }
    }

    @Test
    void every_transformation_is_defined() {
        for (Map<String, String> config : configs()) {
            for (String transformation : config.get("transforms").split(",")) {
                assertThat(config).containsKey("transforms." + transformation + ".type");
            }
        }
    }

    @Test
    void the_connectors_read_columns_that_the_outbox_has() throws IOException {
        Path migrations = Repository.root().resolve("platform/src/main/resources/db/platform");
        String table = null;
        try (Stream<Path> files = Files.list(migrations)) {
            for (Path file : files.toList()) {
                String sql = Files.readString(file);
                if (sql.contains("create table outbox (")) {
                    table = sql.substring(sql.indexOf("create table outbox ("));
                }
            }
        }
        assertThat(table).isNotNull();
        String columns = table.substring(0, table.indexOf(");"));
        for (Map<String, String> config : configs()) {
            assertThat(placement(config).map(column -> column[0]))
                    .allSatisfy(
                            name -> assertThat(columns).containsPattern("(?m)^\\s+" + name + " "));
        }
        assertThat(columns).containsPattern("(?m)^\\s+aggregatetype ").contains("createdat ");
    }

    @Test
    void rows_that_are_long_relayed_are_cleaned_from_every_outbox() {
        assertThat(site.all(CronJob.class))
                .extracting(job -> job.getSpec().getJobTemplate().getSpec().getTemplate())
                .extracting(pod -> pod.getSpec().getContainers().get(0))
                .extracting(DebeziumOutboxTest::database)
                .containsExactlyInAnyOrderElementsOf(
                        Services.WITH_DATA.stream().map(Services::database).toList());
    }

    @Test
    void kafka_connect_may_read_the_one_secret_that_the_connectors_name() {
        String name = site.all(Role.class).get(0).getRules().get(0).getResourceNames().get(0);
        assertThat(site.all(Role.class))
                .flatExtracting(Role::getRules)
                .singleElement()
                .satisfies(
                        rule -> {
                            assertThat(rule.getResources()).containsExactly("secrets");
                            assertThat(rule.getResourceNames()).hasSize(1);
                            assertThat(rule.getVerbs()).containsExactly("get");
                        });
        assertThat(configs())
                .extracting(config -> config.get("database.password"))
                .containsOnly("${secrets:kafka/" + name + ":password}");
    }

    private List<Map<String, String>> configs() {
        return site.all(KafkaConnector.class).stream().map(c -> c.spec().config()).toList();
    }

    private static Stream<String[]> placement(Map<String, String> config) {
        return Stream.of(config.get(PLACEMENT).split(",")).map(column -> column.split(":"));
    }

    private static String database(Container container) {
        return container.getEnv().stream()
                .filter(variable -> variable.getName().equals("PGDATABASE"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
