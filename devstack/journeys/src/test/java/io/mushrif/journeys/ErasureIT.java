package io.mushrif.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mushrif.devstack.Stack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * A person is known to all services, is exported, and is forgotten by all of them while the figures
 * stay.
 */
class ErasureIT {

    private static final List<String> SERVICES =
            List.of("complaints", "quality", "staffing", "reporting");

    private static final String COLUMNS =
            """
            select c.table_name, c.column_name from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                and c.data_type not in ('uuid', 'bigint', 'integer', 'smallint', 'boolean', 'numeric', 'date',
                    'timestamp with time zone')
            """;

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Riyadh"));

    private final Stack stack = Mushrif.running();
    private final Caller admin = Caller.named(stack, "admin1");
    private final Caller crm = Caller.named(stack, "crm");
    private final Caller manager = Caller.named(stack, "manager1");
    private final Caller supervisor = Caller.named(stack, "supervisor1");

    private final String mark = Long.toString(System.nanoTime(), 36);
    private final String arabic = "زهراء القرمزاوي " + mark;
    private final String latin = "Zahra Alqarmazi " + mark;
    private final String email = "zahra." + mark + "@example.com";
    private final String phone =
            "+96650"
                    + String.format(
                            Locale.ROOT, "%07d", Math.floorMod(mark.hashCode(), 10_000_000));
    private final List<String> strings = List.of(arabic, latin, email, phone);
    private final String product = "Erasure " + mark;

    @Test
    void a_person_is_exported_and_forgotten_by_all_services_while_the_figures_stay()
            throws Exception {
        String customer = customer();
        String path = "/api/v1/customers/" + customer;
        String interaction = interaction(customer);
        complaint(customer);
        String agent = evaluation(interaction);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> {
                            assertThat(figure("complaint-volume", "&product=" + product))
                                    .isEqualTo(1);
                            assertThat(figure("qa-score", "&agent=" + agent)).isPositive();
                        });
        double volume = figure("complaint-volume", "&product=" + product);
        double resolved = figure("complaints-resolved-in-time", "&product=" + product);
        double score = figure("qa-score", "&agent=" + agent);
        assertThat(placesInDatabases()).hasSizeGreaterThan(15);
        assertThat(placesInDatabases()).anyMatch(place -> place.startsWith("quality."));

        export(path);

        manager.post(
                        path + "/erasure",
                        Map.of(
                                "reason",
                                "asked for by telephone",
                                "legalBasis",
                                "REQUEST_OF_CUSTOMER"),
                        "If-Match",
                        manager.get(path).header("ETag"))
                .require(202);
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(2))
                .until(
                        () ->
                                manager.get(path + "/erasure")
                                        .json()
                                        .path("state")
                                        .asText()
                                        .equals("COMPLETED"));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(placesInDatabases()).isEmpty());
        assertThat(placesInTopics()).isEmpty();
        assertThat(filesWith()).isEmpty();
        assertThat(figure("complaint-volume", "&product=" + product)).isEqualTo(volume);
        assertThat(figure("complaints-resolved-in-time", "&product=" + product))
                .isEqualTo(resolved);
        assertThat(figure("qa-score", "&agent=" + agent)).isEqualTo(score);
        assertThat(manager.get(path).json().path("name").asText()).isEqualTo("[erased]");
    }

    private String customer() {
        String id =
                crm.post(
                                "/api/v1/customers",
                                Map.of(
                                        "name",
                                        arabic,
                                        "email",
                                        email,
                                        "phone",
                                        phone,
                                        "source",
                                        "crm",
                                        "externalId",
                                        "K/" + email),
                                "Idempotency-Key",
                                UUID.randomUUID().toString())
                        .require(201)
                        .json()
                        .path("id")
                        .asText();
        crm.put(
                        "/api/v1/customers/" + id + "/consents/SURVEYS",
                        Map.of("state", "GIVEN", "channel", "CALL", "evidence", "said by " + latin))
                .require(200);
        return id;
    }

    private String interaction(String customer) {
        Instant now = Instant.now();
        return crm.post(
                        "/api/v1/interactions",
                        Map.of(
                                "channel",
                                "CALL",
                                "direction",
                                "INBOUND",
                                "startedAt",
                                now.minusSeconds(600).toString(),
                                "answeredAt",
                                now.minusSeconds(590).toString(),
                                "endedAt",
                                now.minusSeconds(300).toString(),
                                "customerId",
                                customer,
                                "text",
                                "My name is " + latin + ", write to " + email + ". " + arabic),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .require(201)
                .json()
                .path("id")
                .asText();
    }

    private void complaint(String customer) {
        String id =
                crm.post(
                                "/api/v1/complaints",
                                Map.of(
                                        "channel",
                                        "CALL",
                                        "customerId",
                                        customer,
                                        "product",
                                        product,
                                        "description",
                                        latin + " waits, reach her at " + phone,
                                        "reporter",
                                        Map.of("name", "Son of " + latin, "authorised", false)),
                                "Idempotency-Key",
                                UUID.randomUUID().toString())
                        .require(201)
                        .json()
                        .path("id")
                        .asText();
        String path = "/api/v1/complaints/" + id;
        supervisor
                .send(
                        "POST",
                        path + "/attachments?name=" + mark + ".txt",
                        ("Signed: " + latin).getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "text/plain")
                .require(201);
        move(
                path,
                "letters",
                Map.of("kind", "ACKNOWLEDGEMENT", "channel", "LETTER", "to", "CUSTOMER"),
                201);
        move(path, "investigation", Map.of("note", arabic + " is right"), 200);
        move(path, "escalation", Map.of("level", 1, "reason", latin + " is angry"), 200);
        move(path, "resolution", Map.of("outcome", "UPHELD", "response", "Dear " + latin), 200);
        move(path, "closing", Map.of("note", "told " + latin), 200);
        move(path, "reopening", Map.of("reason", latin + " called again"), 200);
        move(path, "withdrawal", Map.of("reason", latin + " is content now"), 200);
    }

    private void move(String path, String verb, Map<String, ?> body, int status) {
        supervisor
                .post(path + "/" + verb, body, "If-Match", supervisor.get(path).header("ETag"))
                .require(status);
    }

    /** The agent whose interaction was scored, with comments that quote the customer. */
    private String evaluation(String interaction) {
        Caller analyst = Caller.named(stack, "analyst1");
        String team =
                admin.post(
                                "/api/v1/teams",
                                Map.of(
                                        "name",
                                        Map.of("en", "Erasure"),
                                        "supervisors",
                                        List.of("supervisor1")))
                        .require(201)
                        .json()
                        .path("id")
                        .asText();
        String agent =
                admin.post(
                                "/api/v1/agents",
                                Map.of(
                                        "username",
                                        "agent-" + mark,
                                        "name",
                                        Map.of("en", "Agent"),
                                        "teamId",
                                        team))
                        .require(201)
                        .json()
                        .path("id")
                        .asText();
        JsonNode card =
                analyst.post(
                                "/api/v1/scorecards",
                                Map.of(
                                        "name",
                                        Map.of("en", "Calls", "ar", "المكالمات"),
                                        "passMark",
                                        50,
                                        "sections",
                                        List.of(
                                                Map.of(
                                                        "name",
                                                        Map.of("en", "All", "ar", "الكل"),
                                                        "weight",
                                                        1,
                                                        "questions",
                                                        List.of(
                                                                Map.of(
                                                                        "id",
                                                                        "q",
                                                                        "text",
                                                                        Map.of(
                                                                                "en", "Well?", "ar",
                                                                                "جيد؟"),
                                                                        "type",
                                                                        "YES_NO",
                                                                        "weight",
                                                                        1))))))
                        .require(201)
                        .json();
        String path = "/api/v1/scorecards/" + card.path("id").asText();
        analyst.post(path + "/publication", Map.of(), "If-Match", analyst.get(path).header("ETag"))
                .require(200);
        Map<String, Object> evaluation =
                Map.of(
                        "scorecardId",
                        card.path("id").asText(),
                        "agentId",
                        agent,
                        "interactionId",
                        interaction,
                        "comment",
                        "The customer said: I am " + latin,
                        "answers",
                        List.of(
                                Map.of(
                                        "questionId",
                                        "q",
                                        "option",
                                        "yes",
                                        "comment",
                                        "Greeted " + arabic + " by name")));
        Awaitility.await()
                .until(
                        () ->
                                analyst.post(
                                                        "/api/v1/evaluations",
                                                        evaluation,
                                                        "Idempotency-Key",
                                                        UUID.randomUUID().toString())
                                                .status()
                                        == 201);
        return agent;
    }

    private void export(String path) throws IOException {
        String location = manager.post(path + "/exports", Map.of()).require(202).header("Location");
        String export = path + location.substring(location.indexOf("/exports/"));
        Awaitility.await()
                .until(() -> manager.get(export).json().path("state").asText().equals("COMPLETED"));
        assertThat(supervisor.get(export + "/archive").status()).isEqualTo(403);
        byte[] archive =
                manager.get(export + "/archive", "Accept", "application/zip")
                        .require(200)
                        .response()
                        .body();
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files.get("data.json")).contains(strings);
        assertThat(files.get("index.html")).contains(strings).contains("Complaints", "الشكاوى");
        assertThat(files.entrySet())
                .anySatisfy(
                        file -> {
                            assertThat(file.getKey()).startsWith("attachments/");
                            assertThat(file.getValue()).contains(latin);
                        });
    }

    /** Service, table and column in which one of the strings still stands. */
    private Set<String> placesInDatabases() throws SQLException {
        Set<String> places = new TreeSet<>();
        for (String service : SERVICES) {
            try (Connection connection =
                    DriverManager.getConnection(
                            stack.addresses().jdbcUrl(service), service, service)) {
                for (String[] column : columns(connection)) {
                    if (holds(connection, column[0], column[1])) {
                        places.add(service + "." + column[0] + "." + column[1]);
                    }
                }
            }
        }
        return places;
    }

    private static List<String[]> columns(Connection connection) throws SQLException {
        List<String[]> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                columns.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
        return columns;
    }

    private boolean holds(Connection connection, String table, String column) throws SQLException {
        String sql =
                """
                select 1 from "%1$s" where exists (select 1 from unnest(?) as part
                    where position(part in "%2$s"::text) > 0
                        or position(encode(convert_to(part, 'UTF8'), 'hex') in "%2$s"::text) > 0) limit 1
                """
                        .formatted(table, column);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", strings.toArray()));
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Retained records of our topics in which one of the strings stands. */
    private Set<String> placesInTopics() {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        stack.addresses().kafka(),
                        "key.deserializer",
                        StringDeserializer.class,
                        "value.deserializer",
                        StringDeserializer.class);
        Set<String> places = new TreeSet<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> partitions =
                    consumer.listTopics().entrySet().stream()
                            .filter(
                                    topic ->
                                            SERVICES.stream()
                                                    .anyMatch(
                                                            service ->
                                                                    topic.getKey()
                                                                            .startsWith(
                                                                                    service + ".")))
                            .flatMap(topic -> topic.getValue().stream())
                            .map(part -> new TopicPartition(part.topic(), part.partition()))
                            .toList();
            assertThat(partitions).isNotEmpty();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long read = 0;
            while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
                for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(500))) {
                    read++;
                    String all = event.key() + event.value();
                    strings.stream()
                            .filter(all::contains)
                            .forEach(text -> places.add(event.topic() + ": " + all));
                }
            }
            assertThat(read).isPositive();
        }
        return places;
    }

    /** Attachments in the store in which one of the strings stands. */
    private List<Path> filesWith() throws IOException {
        try (Stream<Path> files = Files.walk(stack.home().resolve("data/attachments"))) {
            return files.filter(Files::isRegularFile).filter(this::holds).toList();
        }
    }

    private boolean holds(Path file) {
        try {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            return strings.stream()
                    .map(
                            text ->
                                    new String(
                                            text.getBytes(StandardCharsets.UTF_8),
                                            StandardCharsets.ISO_8859_1))
                    .anyMatch(content::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double figure(String kpi, String filter) {
        String query = "?from=" + TODAY + "&to=" + TODAY.plusDays(1) + filter.replace(" ", "%20");
        return manager.get("/api/v1/kpis/" + kpi + query)
                .require(200)
                .json()
                .path("points")
                .path(0)
                .path("value")
                .asDouble(-1);
    }
}
