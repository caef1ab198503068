package io.mushrif.complaints.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.mushrif.contracts.agent.AgentJoined;
import io.mushrif.contracts.agent.AgentLeft;
import io.mushrif.contracts.shift.ShiftEnded;
import io.mushrif.contracts.shift.ShiftStarted;
import io.mushrif.contracts.team.LocalizedName;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.Events;
import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A contact center for tests: agents who come and go by events, complaints over HTTP. */
final class RoutingSite {

    /** An agent of the site. */
    record Member(
            UUID id,
            String username,
            UUID team,
            List<String> languages,
            List<String> skills,
            Integer capacity) {

        AgentJoined joined() {
            return new AgentJoined(
                    id,
                    username,
                    new LocalizedName("N", null),
                    team,
                    languages,
                    skills,
                    capacity,
                    Instant.EPOCH);
        }

        AgentLeft left(Instant at) {
            return new AgentLeft(
                    id,
                    username,
                    new LocalizedName("N", null),
                    team,
                    languages,
                    skills,
                    capacity,
                    at);
        }

        ShiftStarted comes(Instant at) {
            return new ShiftStarted(id, team, null, null, at);
        }

        ShiftEnded goes(Instant at) {
            return new ShiftEnded(id, team, at);
        }
    }

    /**
     * Languages of the agents and complaints here. Complaints of other tests are in others, so that
     * nobody here gets them.
     */
    static final String FIRST = "zu";

    static final String SECOND = "xh";

    /** Skill that only agents of this test have, so that tests do not share agents. */
    final String skill = "s" + UUID.randomUUID().toString().substring(0, 8);

    final UUID team = UUID.randomUUID();

    RoutingSite() {
        rule("r" + skill, Map.of("category", skill, "skills", List.of(skill)))
                .then()
                .statusCode(200);
    }

    Response rule(String name, Map<String, Object> body) {
        return Api.as("ops", Roles.OPERATIONS_MANAGER)
                .body(body)
                .put("/api/v1/routing-rules/" + name);
    }

    Member member(String language, Integer capacity, String... furtherSkills) {
        UUID id = UUID.randomUUID();
        List<String> skills =
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(skill),
                                java.util.Arrays.stream(furtherSkills))
                        .toList();
        return new Member(id, "u" + id, team, List.of(language), skills, capacity);
    }

    /** An agent who has joined and come on shift, and of whom routing knows that. */
    Member onShift(String language, Integer capacity, String... furtherSkills) {
        Member member = member(language, capacity, furtherSkills);
        Events.send(member.joined(), member.comes(Instant.EPOCH));
        Awaitility.await()
                .until(
                        () ->
                                number(
                                                "select count(*) from routing_agent where active and on_shift"
                                                        + " and agent_id = '"
                                                        + member.id()
                                                        + "'")
                                        == 1);
        return member;
    }

    /** A complaint that needs the skill of this site. */
    String register() {
        return register(Map.of());
    }

    String register(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>();
        body.put("channel", "CALL");
        body.put("description", "لم تصل بطاقتي");
        body.put("category", skill);
        body.put("language", FIRST);
        body.putAll(more);
        return Api.as("crm", Roles.INTEGRATION)
                .body(body)
                .post("/api/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response get(String complaint) {
        return Api.as("crm", Roles.INTEGRATION).get("/api/v1/complaints/" + complaint);
    }

    static String agentOf(String complaint) {
        return get(complaint).path("agentId");
    }

    static void awaitAgent(String complaint, Member member) {
        String expected = member == null ? null : member.id().toString();
        Awaitility.await().until(() -> Objects.equals(agentOf(complaint), expected));
    }

    /** A verb on the complaint in its present version. */
    static ValidatableResponse move(String complaint, String verb, Map<String, Object> body) {
        return Api.as("ops", Roles.OPERATIONS_MANAGER)
                .header("If-Match", get(complaint).header("ETag"))
                .body(body)
                .post("/api/v1/complaints/" + complaint + "/" + verb)
                .then();
    }

    static List<Map<String, Object>> timeline(String complaint, String type) {
        return Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints/" + complaint + "/timeline?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.type == '" + type + "' }");
    }

    static Map<String, Object> queued(String complaint, String state) {
        String cursor = "";
        while (true) {
            Response page =
                    Api.as("ops", Roles.OPERATIONS_MANAGER)
                            .get("/api/v1/routing/queue?limit=200&state=" + state + cursor);
            assertThat(page.statusCode()).isEqualTo(200);
            Map<String, Object> found =
                    page.path("items.find { it.complaintId == '" + complaint + "' }");
            if (found != null || page.path("nextCursor") == null) {
                return found;
            }
            cursor = "&cursor=" + page.path("nextCursor");
        }
    }

    static long number(String sql) {
        try (Connection connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                Statement select = connection.createStatement();
                ResultSet result = select.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static <T> List<T> rows(String sql, Reader<T> reader) {
        try (Connection connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(reader.read(row));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Set<UUID> uuids(String sql) {
        return Set.copyOf(rows(sql, row -> row.getObject(1, UUID.class)));
    }
}
